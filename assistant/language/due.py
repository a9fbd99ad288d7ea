"""When something is due: the words that say so, and the day they mean, as far as the text supports one."""

import re
from collections.abc import Collection
from datetime import date, timedelta

from assistant.language.dates import MONTH, WEEKDAY, find_dates, month_end, month_number, months_named
from assistant.language.numbers import WORD_VALUES

_PREP = r"(?:by|before|no later than|not later than|on or before|until|prior to|in time for|ahead of|due(?:\s+by|\s+on)?|deadline|for|at|to|on|in|between|during|within)"
_DATE = rf"(?:{WEEKDAY}?(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–—]\s?\d{{1,2}}(?:st|nd|rd|th)?|\s+(?:and|to)\s+\d{{1,2}}(?:st|nd|rd|th)?)?\s+(?:of\s+)?{MONTH}(?![a-z])(?:,?\s+\d{{4}})?|{WEEKDAY}?{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,?\s+\d{{4}})?|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|\d{{4}}-\d{{2}}-\d{{2}})"
_MEETING = r"(?:meeting|Board|Committee|session|Panel|Council)"
_COUNT = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty[- ]eight|thirty)"

_DUE_FORMS = [
    re.compile(p, re.IGNORECASE)
    for p in (
        rf"\b(?:by|before|no later than|not later than|on or before|deadline:?|due:?(?:\s+by|\s+on)?)\s+(?:[A-Z][a-z]+\s+\()?{_DATE}\)?",
        rf"(?:\b(?:by|before|until|no later than|for completion by)\s+)?(?:the\s+)?(?:end|close|middle|beginning|start)\s+of\s+(?:the\s+)?(?:(?:financial|calendar|school|academic|municipal|current|summer|autumn|spring)\s+)*(?:year|month|week|term|quarter|{MONTH}(?:\s+\d{{4}})?)\b",
        rf"\b(?:the\s+)?end(?:-|\s+)(?:{MONTH})(?![a-z])(?:\s+\d{{4}})?",
        rf"\bbetween\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s?(?:and|[-–—])\s?(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?(?:\s+(?:of\s+)?{MONTH}(?![a-z])(?:\s+\d{{4}})?)?",
        rf"\b{_PREP}\s+(?:(?:its|their|the|our|a)\s+)?(?:[A-Z][\w&]*\s+|[a-z]+\s+){{0,5}}?{_MEETING}\s+(?:on|of|in|to be held on|scheduled for)\s+(?:{_DATE}|{MONTH}(?![a-z])(?:\s+\d{{4}})?)",
        rf"\b{_PREP}\s+(?:(?:its|their|the|our)\s+)?(?:{_DATE}|{MONTH}(?:\s+\d{{4}})?)\s+(?:[A-Z]\w+\s+|[a-z]+\s+){{0,3}}?{_MEETING}\b",
        rf"\b{_PREP}\s+{_DATE}",
        rf"\b{_PREP}\s+(?:(?:its|their|the|our|this|a)\s+)?(?:next|following|forthcoming|future)\s+(?:[\w'’&]+\s+){{0,4}}?(?:meetings?|Board|Committee|Council|Panel|session)\b",
        rf"\bwithin\s+(?:the\s+next\s+)?{_COUNT}\s+(?:working\s+|calendar\s+)?(?:days?|weeks?|months?)\b",
        rf"\b(?:by|before|in|during|for)\s+(?:early|mid|late|the\s+end\s+of|the)?[-\s]?(?:{MONTH})(?![a-z])(?:\s+\d{{4}})?",
        r"\b(?:in|by|during|before|over)\s+(?:the\s+)?(?:early\s+|late\s+)?(?:new\s+year|spring|summer|autumn|winter)(?:\s+(?:of\s+)?\d{4})?\b",
        r"\b(?:in|within)\s+(?:a|the\s+next)\s+(?:few\s+)?(?:weeks?|months?|fortnight|year)(?:'s\s+time)?\b",
        r"\b(?:monthly|weekly|fortnightly|quarterly|annually|immediately|as soon as (?:possible|practicable)|asap|ongoing|forthwith)\b",
        r"\b(?:by|before|on)\s+(?:the\s+end\s+of\s+)?(?:next\s+|this\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|week|month|Christmas|Easter)\b",
    )
]


def find_due(text: str) -> str | None:
    """The words of ``text`` that set a date or an occasion, None where there are none. The firmest kind wins."""
    for form in _DUE_FORMS:
        if match := form.search(text):
            found = match.group().strip()
            return found.rstrip(")") if "(" not in found else found
    return None


def resolve_due(
    text: str, meeting: date | None, next_meeting: date | None, later: Collection[date] = ()
) -> date | None:
    """The day that ``text`` means, counted from the day of the meeting; None where the text supports none.

    A window ends on its last day; "the next meeting" is that day if the minutes state it; a month alone is no day,
    its end is. ``later``: other days that the minutes name for future meetings, for "the July Board". Seasons and "as
    soon as possible" stay text.
    """
    lowered = text.lower()
    dates = [d for mention in find_dates(text) if (d := mention.on(meeting, forward=True))]
    if re.search(r"\b(?:end|close)[\s-]+(?:of\s+)?", lowered):
        if found := _end_of(text, lowered, meeting):
            return found
    if dates:
        return max(dates) if re.search(r"between|[-–—]|\d\s+(?:and|to)\s+\d", lowered) else dates[-1]
    if found := _bare_window(lowered, meeting):
        return found
    if found := _counted(lowered, meeting):
        return found
    return _at_meeting(text, lowered, next_meeting, later)


def _end_of(text: str, lowered: str, meeting: date | None) -> date | None:
    months = months_named(text)
    if months:
        month, year = months[-1]
        if year is None and meeting is not None:
            year = meeting.year if month >= meeting.month else meeting.year + 1
        return month_end(year, month) if year is not None else None
    if meeting is None or not re.search(
        r"\b(?:end|close)\s+of\s+(?:the\s+|this\s+)?(?:current\s+)?(?:financial |calendar )?(?:year|month)\b", lowered
    ):
        return None
    if "financial" in lowered:
        return date(meeting.year + (meeting.month > 3), 3, 31)
    if "month" in lowered:
        return month_end(meeting.year, meeting.month)
    return date(meeting.year, 12, 31)


def _bare_window(lowered: str, meeting: date | None) -> date | None:
    """ "Between 14th and 18th" in the month of the meeting, or the next one if that is past."""
    match = re.search(
        r"between\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s?(?:and|[-–—])\s?(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?", lowered
    )
    match = match or re.search(r"\bby\s+the\s+(\d{1,2})(?:st|nd|rd|th)\b", lowered)
    if not match or meeting is None:
        return None
    day = int(match[1])
    year, month = (
        (meeting.year, meeting.month)
        if day >= meeting.day
        else (meeting.year + meeting.month // 12, meeting.month % 12 + 1)
    )
    return date(year, month, day) if 1 <= day <= month_end(year, month).day else None


def _counted(lowered: str, meeting: date | None) -> date | None:
    match = re.search(rf"within\s+(?:the\s+next\s+)?({_COUNT})\s+(working\s+|calendar\s+)?(day|week)", lowered)
    if not match or meeting is None:
        return None
    word = match[1].replace("-", " ")
    count = int(word) if word.isdigit() else sum(WORD_VALUES[part] for part in word.split())
    if (match[2] or "").startswith("working"):
        return _working_days(meeting, count)
    return meeting + timedelta(days=count * (7 if match[3] == "week" else 1))


def _working_days(day: date, count: int) -> date:
    """The ``count``-th weekday (Monday to Friday) after ``day``; holidays are not known."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


def _at_meeting(text: str, lowered: str, next_meeting: date | None, later: Collection[date]) -> date | None:
    if next_meeting and re.search(
        r"\b(?:next|following)\s+(?:[\w'’&]+\s+){0,4}?(?:meeting|board|committee|council|panel|session|time)\b", lowered
    ):
        return next_meeting
    if not re.search(r"\b(?:meeting|board|committee|council|panel|session|governors|trustees)\b", lowered):
        return None
    for month, year in months_named(text):
        days = {day for day in (next_meeting, *later) if day and day.month == month and year in (None, day.year)}
        if next_meeting in days:
            return next_meeting
        if len(days) == 1:
            return days.pop()
    return None


__all__ = ["find_due", "month_number", "resolve_due"]
