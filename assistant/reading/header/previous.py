"""The date of the meeting whose minutes were approved."""

import datetime as dt
from collections.abc import Iterator, Sequence

from assistant.domain import Item
from assistant.language.dates import MONTH, WEEKDAY, DateMention, find_dates
from assistant.language.patterns import ignoring_case

_MINUTES = ignoring_case(r"\b(?:minutes?|notes?|record)\b")
_APPROVES = ignoring_case(
    r"(?:minutes?|notes)\b[^.]{0,160}\b(?:approved|agreed|confirmed|accepted|signed|correct|accurate|adopted)\b"
    r"|\bapprov(?:al\s+of|e|ing)\s+(?:the\s+)?(?:\w+\s+)?(?:minutes?|notes)\b"
    r"|\b(?:approved|agreed|confirmed|accepted|adopted|ratified|signed)\s+(?:as\s+[^.]{3,40}\s+)?the\s+(?:\w+\s+)?(?:minutes?|notes)\b"
)
_OF_A_DAY = ignoring_case(
    r"\b(?:minutes?|notes?|record)\b[^.\n]{0,120}?\b(?:of|from|held|on|dated)\b(?=(?P<told>[^.]{0,160}))"
)
_LAST_MINUTES = ignoring_case(
    r"\bminutes\b(?:\s*(?:&|and)\s*matters\s+arising\b)?"
    r"(?:\s*,?\s*(?:of|from|the|that|last|previous|board|council|committee|parish|meeting|held|on|dated|no\.?|\d{1,3}:|\d{1,3}(?=\s*:))\b[\s:(]*){0,10}"
    r"\s*(?P<told>\(?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+)?\d[^.]{3,40})"
    r"|\bminutes\b\s+(?:of|from|for)\s+(?:[\w’'-]+\s+){1,7}meeting\s*,?\s+(?:(?:of|on|held|dated|the)\s+){0,3}"
    rf"(?P<day>(?:{WEEKDAY},?\s+)?(?:\d|{MONTH})[^.]{{3,40}})"
)
_DEFERRED = ignoring_case(
    r"\b(?:approval|approving|minutes?)\b[^.\n]{0,60}\b(?:deferred|postponed|held\s+over|carried\s+(?:over|forward)|not\s+(?:yet\s+)?(?:available|ready))\b"
)
_ONLY_NOTED = ignoring_case(r"\b(?:was|were)\s+(?:noted|received)\b")
"""What becomes of the minutes of a committee, while those of the meeting itself are approved."""
_OPENING = 4000
"""Characters in which the last minutes are approved."""


def previous_minutes_date(text: str, items: Sequence[Item], date: dt.date | None) -> dt.date | None:
    """The date of the meeting whose minutes were approved, from the item that approves them."""
    for item in items[1:]:
        own = text[item.start : item.end]
        if not _MINUTES.search(item.title) and not _APPROVES.search(own):
            continue
        if _DEFERRED.search(own) and _MINUTES.search(item.title):
            return None
        if day := max(_past_days(item.title, date), default=None):
            return day  # of several meetings the last
        told = list(_OF_A_DAY.finditer(own))
        for match in sorted(told, key=lambda match: bool(_ONLY_NOTED.search(match["told"]))):
            if day := next(_past_days(match["told"], date), None):
                return day
    return _told_anywhere(text[: max(_OPENING, len(text) // 3)], date)


def _told_anywhere(opening: str, date: dt.date | None) -> dt.date | None:
    """The day told near the beginning where no item does: in a line about the last minutes."""
    for line in opening.split("\n\n"):
        for match in _LAST_MINUTES.finditer(line):
            mention = next(iter(find_dates(match["told"] or match["day"])), None)
            own = mention and date and (mention.day, mention.month) == (date.day, date.month)  # these minutes' title
            if mention and not own and (day := _past(mention, date)):
                return day
    return None


def _past_days(text: str, date: dt.date | None) -> Iterator[dt.date]:
    return (day for mention in find_dates(text) if (day := _past(mention, date)))


def _past(mention: DateMention, date: dt.date | None) -> dt.date | None:
    """The day that is meant, before ``date``; None where it is not past."""
    day = mention.on(date)
    if day is None or date is None:
        return day
    if day >= date and mention.year is None:
        day = mention._replace(year=date.year - 1).on(None)
    return day if day and day < date else None
