"""When something is due: the words that say so, and the day they mean, as far as the text supports one."""

import re
from collections.abc import Collection
from datetime import date, timedelta
from functools import lru_cache

from assistant.language.dates import (
    MONTH,
    ORDINAL_END,
    WEEKDAY,
    DateMention,
    find_dates,
    month_end,
    month_number,
    months_named,
)
from assistant.language.numbers import WORD_VALUES
from assistant.language.patterns import any_of, ignoring_case

_BY = any_of("by, before, no later than, not later than, on or before, in advance of, ahead of")
_PREPOSITION = any_of(
    "by, before, no later than, not later than, on or before, until, prior to, in time for, ahead of",
    "due(?: by| on)?, deadline, for, at, to, on, in, between, during, within",
)
_TOLD = rf"(?:\b{_PREPOSITION}|(?<=\btell)|(?<=\bupdate)|(?<=\binform)|(?<=\bbrief))"
"""What stands before a meeting that something is due at: "for the May meeting", "tell the May meeting"."""
_DAY = rf"\d{{1,2}}{ORDINAL_END}?"
_MONTH = rf"{MONTH}(?![a-z])"
_MONTH_YEAR = rf"{_MONTH}(?:\s+\d{{4}})?"
_SPAN = rf"{_DAY}(?:\s?[-–—]\s?{_DAY}|\s+(?:and|to)\s+{_DAY})?"
DATE = (
    rf"(?:{WEEKDAY}?(?:the\s+)?{_SPAN}\s+(?:of\s+)?{_MONTH}(?:,?\s+\d{{4}})?"
    rf"|{WEEKDAY}?(?:the\s+)?{MONTH}\s+{_DAY}(?!\d)(?:,?\s+\d{{4}})?"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2})"
)
_MEETING = any_of("meeting, Board, Committee, session, Panel, Council")
_OUR = r"(?:(?:its|their|the|our|this|a)\s+)?"
_COUNT = "(?:\\d{1,3}|" + any_of(
    "one, two, three, four, five, six, seven, eight, nine, ten, twelve, fourteen, twenty[- ]eight, thirty"
) + ")"  # fmt: skip
_BODY = any_of(
    "meetings?, board, committee, council, panel, members, governors, trustees, cabinet, court, group, authority",
    "public, vote, executive, forum, magistrates, tribunal, house, tenant, chair\\w*, matter",
)
"""Before whom a matter is laid; an event that stands there is a time."""
_PERIOD = rf"(?:year|month|week|term|quarter|{MONTH}(?:\s+\d{{4}})?)"
_KIND_OF_PERIOD = any_of("financial, calendar, school, academic, municipal, current, summer, autumn, spring")
_LAST_DAY = r"(?:the\s+)?(?:\w+\s+){0,2}?(?:deadline|date)\s+(?:of|on)\s+"
_OFTEN = any_of("monthly, weekly, fortnightly, quarterly, annually, immediately, asap, ongoing, forthwith")

_DUE_FORMS = [
    ignoring_case(form)
    for form in (  # the firmest first
        rf"\b(?:{_BY}|deadline:?|due:?(?:\s+by|\s+on)?)\s+(?:[A-Z][a-z]+\s+\(|{_LAST_DAY})?{DATE}\)?",
        rf"\b(?:by|before|in\s+time\s+for)\s+(?:[\w’'-]+\s+){{1,6}}?\({DATE}\)",
        r"(?:\b(?:by|before|until|no later than|for completion by)\s+)?(?:the\s+)?"
        rf"(?:end|close|middle|beginning|start)\s+of\s+(?:the\s+)?(?:{_KIND_OF_PERIOD}\s+)*{_PERIOD}\b",
        rf"\b(?:the\s+)?end(?:-|\s+){_MONTH_YEAR}",
        rf"\bbetween\s+(?:the\s+)?{_DAY}\s?(?:and|[-–—])\s?(?:the\s+)?{_DAY}(?:\s+(?:of\s+)?{_MONTH_YEAR})?",
        rf"\b{_PREPOSITION}\s+{_OUR}(?:(?!(?:minutes|to|at|for|by|before)\b)(?:[A-Z][\w&]*\s+|[a-z]+\s+)){{0,5}}?{_MEETING}\s+"
        rf"(?:on|of|in|to be held on|scheduled for)\s+(?:{DATE}|{_MONTH_YEAR})",
        rf"{_TOLD}\s+{_OUR}(?:{DATE}|{_MONTH_YEAR})(?:['’]s)?\s+(?:[A-Z]\w+\s+|[a-z]+\s+){{0,3}}?{_MEETING}\b",
        rf"\b{_PREPOSITION}\s+(?:the\s+(?:morning|afternoon|evening)\s+of\s+)?{DATE}",
        rf"{_TOLD}\s+{_OUR}(?:next|following|forthcoming|future)\s+(?:[\w'’&]+\s+){{0,4}}?"
        r"(?:meetings?|mtg|Board|Committee|Council|Panel|session|agenda)\b|\b(?:by|before|for|until)\s+next\s+time\b",
        rf"\bwithin\s+(?:the\s+next\s+)?{_COUNT}\s+(?:working\s+|calendar\s+)?(?:days?|weeks?|months?)\b",
        rf"\b(?:by|before|in|during|for)\s+(?:early|mid|late|the\s+end\s+of|the)?[-\s]?{_MONTH_YEAR}",
        r"\b(?:in|by|during|before|over)\s+(?:the\s+)?(?:early\s+|late\s+)?"
        r"(?:new\s+year|spring|summer|autumn|winter)(?:\s+(?:of\s+)?\d{4})?\b",
        r"\b(?:in|within)\s+(?:a|the\s+next)\s+(?:few\s+)?(?:weeks?|months?|fortnight|year)(?:'s\s+time)?\b",
        rf"\b(?:{_OFTEN}|as soon as (?:possible|practicable))\b",
        r"\b(?:by|before|on)\s+(?:the\s+end\s+of\s+)?(?:next\s+|this\s+)?"
        r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|week|month|Christmas|Easter)\b",
        r"\b(?:today|tomorrow)\b(?![’'])",
        rf"\b(?:by|before|on)\s+the\s+\d{{1,2}}{ORDINAL_END}(?=\W*$|[,.;)])",
        rf"(?<=[–—,.-]\s)(?:{DATE}|next\s+(?:meeting|mtg|Board|Committee|Council|Panel))(?=\W*$)",
        rf"\b(?:to|at|for)\s+(?:the\s+)?{_MEETING}\s+{DATE}(?=\W*$)",
        rf"{_TOLD}\s+{_OUR}(?:next\s+)?(?:spring|summer|autumn|winter|Easter|Christmas|annual\s+general)\s+(?:term\s+)?"
        rf"{_MEETING}\b",
        r"\b(?:later\s+)?this\s+(?:week|weekend|month|term)(?=\W*$|[,.;)])",
        rf"\bbefore\s+the\s+(?!{_BODY}\b)(?:(?!{_BODY}\b)[\w’'-]+\s+){{0,3}}?(?!{_BODY}\b)[\w’'-]+(?=\W*$)",
    )
]

_AFTERWARDS = ignoring_case(
    r"\b(?:once|after)\b(?:(?!\s+and\s+(?:to\s+)?(?:report|present|submit|bring|return|send|circulate|publish)\b)[^,.;])*|\bshould\s[^,.;]{3,80}?\bnot\s+(?:have\s+)?be(?:en)?\b[^,.;]*"
    r"|\b(?:appointed|elected|co-opted|frozen|suspended|serve|hold office)\b[^,.;]*?\buntil\b[^,.;]*"
)
"""What comes first or lasts so long: "once the auditors have met on 3 May", "appointed until 31 July" set no date."""
_FULL_STOP = re.compile(r"(?<=[A-Za-z]{5})\.$")
"""The end of the sentence, which is no part of the date; that of "Sept." is."""
_DAY_AND_MONTH = re.compile(r"\W*(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:\s*\([^()]*\))?\W*")
"""A cell that says when and leaves the year out: "14/2", "14/2 (draft)"."""
_EVENT = any_of(
    "an? (?:\\w+ )?(?:\\w+ )?meeting, event, visit, seminar, conference, workshop, launch, reception, ceremony",
    "concert, fair",
)
_BIDDEN_TO = ignoring_case(rf"\b(?:invit|advertis|publici[sz])\w*\b[^.;]*?\b{_EVENT}\b[^.;]*?\bon\s+{DATE}")
"""When an event is that people are bidden to, and not when they are to be bidden: "invite them to a visit on 3 May"."""
_END_OF_PERIOD = re.compile(
    r"\b(?:end|close)\s+of\s+(?:the\s+|this\s+)?(?:current\s+)?(?:financial |calendar )?(?:year|month)\b"
)
_WINDOW = re.compile(rf"between\s+(?:the\s+)?{_DAY}\s?(?:and|[-–—])\s?(?:the\s+)?(\d{{1,2}}){ORDINAL_END}?")
_DAY_ALONE = re.compile(rf"\b(?:by|before|on)\s+the\s+(\d{{1,2}}){ORDINAL_END}\b")
_COUNTED = re.compile(rf"within\s+(?:the\s+next\s+)?({_COUNT})\s+(working\s+|calendar\s+)?(day|week)")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED_DAY = re.compile(rf"\b(?:(?:by|before|on)\s+(?:this\s+)?(?P<weekday>{any_of(*_WEEKDAYS)})|today|tomorrow)\b")
_NEXT_TIME = re.compile(
    r"\b(?:[Nn]ext|following)\s+(?:[\w'’&]+\s+){0,4}?(?i:meeting|mtg|board|committee|council|panel|session|time|agenda)\b"
    r"|\b[Nn]ext\s+[A-Z]{2,5}\b(?!\s+[a-z])"  # "Next LGB", not "next LGB newsletter"
)
_JOINT = re.compile(r"\b(?:next|following) joint\b")
_NEXT_WEEK = re.compile(r"\b(?:following|next) week\b")
_SOME_MEETING = re.compile(r"\b(?:meeting|board|committee|council|panel|session|governors|trustees)\b")


@lru_cache(maxsize=4096)
def find_due(text: str) -> str | None:
    """The words of ``text`` that set a date or an occasion, None where there are none. The firmest kind wins."""
    free = _BIDDEN_TO.sub("…", _AFTERWARDS.sub("…", text))
    for form in _DUE_FORMS:
        if match := form.search(free):
            found = match.group().strip()
            found = _FULL_STOP.sub("", found)
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
    if dates and meeting is not None and max(dates) < meeting:
        return None  # what was to be done by then is past
    if re.search(r"\b(?:end|close)[\s-]+(?:of\s+)?", lowered) and (found := _end_of(text, lowered, meeting)):
        return found
    if dates:
        return max(dates) if re.search(r"between|[-–—]|\d\s+(?:and|to)\s+\d", lowered) else dates[-1]
    return (
        _in_figures(text, meeting)
        or _bare_window(lowered, meeting)
        or _counted(lowered, meeting)
        or _named_day(lowered, meeting)
        or _at_meeting(text, lowered, None if _of_others(lowered, meeting, next_meeting) else next_meeting, later)
    )


def _of_others(lowered: str, meeting: date | None, next_meeting: date | None) -> bool:
    """Whether the next meeting meant is not the body's own: a joint one, or one next week where its own is later."""
    later = meeting is None or next_meeting is None or next_meeting > meeting + timedelta(days=13)
    return bool(_JOINT.search(lowered)) or (later and bool(_NEXT_WEEK.search(lowered)))


def _named_day(lowered: str, meeting: date | None) -> date | None:
    """Tomorrow, or "by Friday": the first after the meeting; which is "next Friday" only the writer knows."""
    match = _NAMED_DAY.search(lowered)
    if not match or meeting is None:
        return None
    if match["weekday"] is None:
        return meeting + timedelta(days=match.group() == "tomorrow")
    ahead = (_WEEKDAYS.index(match["weekday"]) - meeting.weekday() - 1) % 7 + 1
    return meeting + timedelta(days=ahead)


def _end_of(text: str, lowered: str, meeting: date | None) -> date | None:
    if months := months_named(text):
        month, year = months[-1]
        if year is None and meeting is not None:
            year = meeting.year if month >= meeting.month else meeting.year + 1
        return month_end(year, month) if year is not None else None
    if meeting is None or not _END_OF_PERIOD.search(lowered):
        return None
    if "financial" in lowered:
        return date(meeting.year + (meeting.month > 3), 3, 31)
    if "month" in lowered:
        return month_end(meeting.year, meeting.month)
    return date(meeting.year, 12, 31)


def _bare_window(lowered: str, meeting: date | None) -> date | None:
    """A day without a month, as in "between 14th and 18th": in the month of the meeting, or the next if it is past."""
    match = _WINDOW.search(lowered) or _DAY_ALONE.search(lowered)
    if not match or meeting is None:
        return None
    day, year, month = int(match[1]), meeting.year, meeting.month
    if day < meeting.day:
        year, month = year + month // 12, month % 12 + 1
    return date(year, month, day) if 1 <= day <= month_end(year, month).day else None


def _in_figures(text: str, meeting: date | None) -> date | None:
    """The next day of that day and month after the meeting."""
    match = _DAY_AND_MONTH.fullmatch(text)
    mention = DateMention(0, 0, int(match["day"]), int(match["month"]), None) if match else None
    return mention.on(meeting, forward=True) if mention and meeting else None


def _counted(lowered: str, meeting: date | None) -> date | None:
    match = _COUNTED.search(lowered)
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
    if next_meeting and _NEXT_TIME.search(text):
        return next_meeting
    if not _SOME_MEETING.search(lowered):
        return None
    for month, year in months_named(f"the {text}"):  # "May meeting": no verb
        days = {day for day in (next_meeting, *later) if day and day.month == month and year in (None, day.year)}
        if next_meeting in days:
            return next_meeting
        if len(days) == 1:
            return days.pop()
    return None


__all__ = ["find_due", "month_number", "resolve_due"]
