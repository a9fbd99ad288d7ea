"""Dates as minutes write them, read day first, and what "by the end of the month" means on a given day."""

import calendar
import re
from bisect import bisect_left
from datetime import date, timedelta
from itertools import zip_longest
from typing import NamedTuple

from assistant.language.patterns import any_of, ignoring_case

MONTHS = (
    {name.lower(): index for index, name in enumerate(calendar.month_name) if name}
    | {name.lower(): index for index, name in enumerate(calendar.month_abbr) if name}
    | {"sept": 9}
)

MONTH = (
    any_of(
        "Jan(?:uary)?, Feb(?:ruary)?, Mar(?:ch)?, Apr(?:il)?, May, June?, July?, Aug(?:ust)?, Sept?(?:ember)?",
        "Oct(?:ober)?, Nov(?:ember)?, Dec(?:ember)?",
    )
    + r"\.?"
)
WEEKDAY = rf"(?:{any_of('Mon, Tues?, Wed(?:nes|s)?, Thu(?:rs)?, Fri, Sat(?:ur)?, Sun')}(?:day)?,?\s+)"
ORDINAL_END = r"(?:st|nd|rd|th)"
_DAY = rf"(?P<day>\d{{1,2}})\s?{ORDINAL_END}?"
_YEAR = r"(?P<year>(?:19|20)\d{2}|['’]\d{2})"

_OTHER_YEAR = r"(?!,?\s+(?:0000|(?!(?:[01]\d|2[0-3])[0-5]\d)\d{4})[ \t]*(?:[\n.,;:)]|\Z))"
"""A year that cannot be meant, "15 May 9999", names no day of any other year; "15 May 1430" tells the time."""
_IN_YEAR = rf"(?:,?\s+{_YEAR}|{_OTHER_YEAR})"

_ISO = r"\b(?P<year>(?:19|20)\d{2})-(?P<monthno>\d{2})-(?P<day>\d{2})\b"
_DAY_FIRST = rf"\b{WEEKDAY}?(?:the\s+)?{_DAY}(?:\s+day)?(?:\s+of)?\s+(?P<month>{MONTH})(?![a-z]){_IN_YEAR}(?!\d)"
_IN_FULL = "".join(f"(?<!{end}\\.)" for end in ["ary", "rch", "ril", "may", "une", "uly", "ust", "ber"])
"""Before the day: the point of a month in full ends a sentence, "by October. 4) Minutes"."""
_MONTH_FIRST = rf"\b{WEEKDAY}?(?P<month>{MONTH}){_IN_FULL}\s+(?:the\s+)?{_DAY}(?![\d:]){_IN_YEAR}(?!\d)"
_DIGITS = r"(?<![\d./-])(?P<day>\d{1,2})(?P<sep>[./-])(?P<monthno>\d{1,2})(?P=sep)(?P<year>(?:19|20)?\d{2})(?![\d/-])"
_FORMS = [ignoring_case(form) for form in (_ISO, _DAY_FIRST, _MONTH_FIRST, _DIGITS)]
_RANGE = ignoring_case(
    rf"(?<!\d)(?P<first>\d{{1,2}}){ORDINAL_END}?"
    r"(?:\s?[-–—]\s?|\s+(?:and|to|or|&)\s+)"
    rf"{WEEKDAY}?(?P<day>\d{{1,2}}){ORDINAL_END}?\s+(?:of\s+)?(?P<month>{MONTH})(?![a-z]){_IN_YEAR}"
)


class DateMention(NamedTuple):
    """A day in a text; ``year`` is None where the text gives none."""

    start: int
    end: int
    day: int
    month: int
    year: int | None

    def on(self, reference: date | None, *, forward: bool = False) -> date | None:
        """The calendar date; a missing year is the one nearest to ``reference`` (the next one with ``forward``)."""
        if self.year is not None:
            return _safe(self.year, self.month, self.day)
        if reference is None:
            return None
        options = [d for y in (-1, 0, 1) if (d := _safe(reference.year + y, self.month, self.day))]
        if forward:
            options = [d for d in options if d >= reference - timedelta(days=60)] or options
            return min(options)
        return min(options, key=lambda d: abs((d - reference).days), default=None)


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(text: str | None) -> int | None:
    if not text:
        return None
    digits = text.lstrip("'’")
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (2000 if int(digits) < 70 else 1900)


def month_number(word: str) -> int:
    """1-12 for a month's name or abbreviation."""
    return MONTHS[word.lower().rstrip(".")[:3]]


def find_dates(text: str) -> list[DateMention]:
    """Every day named in ``text``, in order. Of a range such as "14th-18th December" both ends are given."""
    found: list[DateMention] = []
    for match in _RANGE.finditer(text):
        month, year = month_number(match["month"]), _year(match["year"])
        first, last = int(match["first"]), int(match["day"])
        if 1 <= first <= 31 and 1 <= last <= 31:
            found.append(DateMention(match.start(), match.end(), first, month, year))
            found.append(DateMention(match.start(), match.end(), last, month, year))
    for form in _FORMS:
        mentions = [mention for match in form.finditer(text) if (mention := _mention(match))]
        found = sorted([*found, *_apart_from(found, mentions)], key=lambda m: m.start)
    return found


def _apart_from(taken: list[DateMention], mentions: list[DateMention]) -> list[DateMention]:
    """Those ``mentions`` that overlap nothing ``taken``; both are in order."""
    starts = [mention.start for mention in taken]
    free = []
    for mention in mentions:
        before = bisect_left(starts, mention.end)  # only the last one that begins before its end can reach into it
        if before == 0 or taken[before - 1].end <= mention.start:
            free.append(mention)
    return free


def _mention(match: re.Match[str]) -> DateMention | None:
    groups = match.groupdict()
    month = month_number(groups["month"]) if groups.get("month") else int(groups["monthno"])
    day, year = int(groups["day"]), _year(groups.get("year"))
    if month > 12 and day <= 12 and groups.get("monthno"):  # month first, as in the United States
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year or 2024, month)[1]):
        return None
    return DateMention(match.start(), match.end(), day, month, year)


_MONTH_BEFORE = ignoring_case(
    r"(?:\b(?:in|by|of|on|until|during|from|and|to|the|for|before|early|late|mid|end|next|last|this|since)"
    rf"|\d{ORDINAL_END}?|[-–(])\s*$"
)
_MONTH_NAMED = re.compile(rf"\b(?P<month>{MONTH})(?![a-z])(?:,?\s+{_YEAR})?")


def months_named(text: str) -> list[tuple[int, int | None]]:
    """(month, year or None) for every month named in ``text``, with or without a day."""
    found = [(m.month, m.year) for m in find_dates(text)]
    for match in _MONTH_NAMED.finditer(text):
        before = text[max(0, match.start() - 20) : match.start()]
        if match["month"].rstrip(".").lower() == "may" and not match["year"] and not _MONTH_BEFORE.search(before):
            continue  # the verb
        pair = (month_number(match["month"]), _year(match["year"]))
        if pair not in found and not any(m == pair[0] and pair[1] is None for m, _ in found):
            found.append(pair)
    return found


_NOT_IN_NUMBER = r"(?<![\d£$.:/])"
_TIME = ignoring_case(
    # 2pm, 2.30 p.m., "2;30pm" as it is mistyped or misread
    rf"{_NOT_IN_NUMBER}(?P<hour>\d{{1,2}})(?:\s?[:.;·~]\s?(?P<minute>\d{{2}}))?\s?(?P<half>[ap]\.?\s?m\b\.?)"
    # 14:30, 14.30 hrs; "Room 1.20" is none, nor is the midnight that a page's data give a day
    rf"|{_NOT_IN_NUMBER}(?<![Rr]oom )(?<![Pp]ara )(?!00:00:00)(?P<h24>[01]?\d|2[0-3])[:.](?P<m24>[0-5]\d)"
    r"(?!\d|%|\s?m\b|[./]\d)(?:\s?(?:hrs|hours|h)\b)?"
    # 1430 hours
    r"|(?<!\d)(?P<h4>[01]\d|2[0-3])(?P<m4>[0-5]\d)\s?(?:hrs|hours|h|UTC|GMT|BST)\b"
    r"|\b(?P<noon>(?:12\s+)?noon|midday|midnight)\b"
)

_TO = ignoring_case(r"\s*(?:[-–—]|to|until)\s*")


class TimeMention(NamedTuple):
    """A time of day in a text, as 24-hour ``HH:MM``."""

    start: int
    end: int
    value: str


def find_times(text: str) -> list[TimeMention]:
    """Every time of day in ``text``. In "10 - 11.30am" the first, bare hour is not one: it has no mark of its own."""
    mentions = [
        TimeMention(match.start(), match.end(), value) for match in _TIME.finditer(text) if (value := _clock(match))
    ]
    return [
        _afternoon(mention, after, text) if after else mention for mention, after in zip_longest(mentions, mentions[1:])
    ]


def _afternoon(first: TimeMention, second: TimeMention, text: str) -> TimeMention:
    """The first time of "3.30 - 5.30pm", which is in the afternoon as well."""
    hour = int(first.value[:2])
    marked = text[second.start : second.end].rstrip(".").lower().replace(".", "").replace(" ", "").endswith("pm")
    if not marked or not 1 <= hour < 12 or not _TO.fullmatch(text[first.end : second.start]):
        return first
    later = f"{hour + 12}{first.value[2:]}"
    bare = text[first.start : first.end].strip()[-1:].isdigit() and not text[first.start : first.end].startswith("0")
    return first._replace(value=later) if bare and later < second.value else first


def _clock(match: re.Match[str]) -> str | None:
    if match["noon"]:
        return "00:00" if "midnight" in match["noon"].lower() else "12:00"
    if not match["half"]:
        return f"{int(match['h24'] or match['h4']):02d}:{match['m24'] or match['m4']}"
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if not 1 <= hour <= 23 or minute > 59:
        return None
    if hour <= 12:  # "14.30pm" is half past two as well
        hour = hour % 12 + (12 if match["half"].lower().startswith("p") else 0)
    return f"{hour:02d}:{minute:02d}"


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])
