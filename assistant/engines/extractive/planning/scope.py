"""Which meetings a question is about: the bodies, months, years and 'the last meeting' that it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from datetime import date
from typing import NamedTuple

from assistant.domain import Catalogue, CatalogueEntry, Span
from assistant.engines.extractive.planning.bodies import of_bodies
from assistant.engines.extractive.planning.relative import relative
from assistant.language.dates import MONTH, find_dates, month_end, month_number

_LAST = re.compile(
    r"(?<!minutes of )(?<!notes of )(?<!note of )\b(?:the|their|its|our)\s+(?:very\s+)?(?:last|latest|most recent)\s+"
    r"(?:[\w'’]+\s+){0,4}?(?:meeting|session)\b|\b(?<=last )(?:met|meet|sat)\b|"
    r"(?<!minutes )(?<!notes )(?<!record )\b(?:at|from|of|in|during|after|since)\s+(?:the|their|its|"
    r"our)?\s*(?:very\s+)?"
    r"(?:last|latest|most recent)\s+"
    r"(?:(?!(?:years?|months?|weeks?|days?|quarter|decade|term|election)(?:['’]s)?\b|(?:the|an?|by|has|have|had|did|"
    r"do|does|was|"
    r"were|is|are|that|which|who|when|to|for|at|on|from)\b)[\w'’]+\s+){0,5}?"
    r"(?:board|(?:sub-?)?committee|council|group|panel|forum|governors|trustees|partnership|agm|mtg)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\bthe\s+(?:first|earliest)\s+(?:of\s+the\s+)?(?:[\w'’]+\s+){0,3}?meetings?\b", re.IGNORECASE)
_MONTHS = re.compile(rf"\b(?P<month>{MONTH})(?![a-z])(?:,?\s+(?P<year>(?:19|20)\d{{2}}))?")
_LISTED = re.compile(
    rf"^(?:(?:,|\s+and|\s+or|\s+to)\s+(?:(?:in|early|late|mid|of)\s+)*{MONTH}(?![a-z])(?:\s+(?:19|20)\d{{2}})?)+",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_HELD = re.compile(r"\b(?:meetings?|minutes|session|met|sat|gathering)\b", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:discuss|decid|agree|approv|resolv|debat|consider|noted|said|say|hear|learn|told|tell|set|given|gave|"
    r"took|take|attend|declar|minuted|talk|vot|stood in|deputi|substitut|apolog|absent|present|chair|deferr|postpon|"
    r"refus|reject|endors|"
    r"presid|represent)\w*",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"\b(?:due|by|before|until|till|after|since|from|deadline)\W+(?:(?:on|for|the|is|was)\W+)*$", re.IGNORECASE
)
_AHEAD = re.compile(
    r"\b(?:next|due|by(?!\s+(?:(?!the\s+end)[\w'’]+\s+){0,5}?(?:board|council|committee|group|governors|trustees|panel|"
    r"forum|members)\b)|before|until|will|would|coming|planned|were to|was to|is to|are to|put (?:back|off)|moved|"
    r"postponed(?! in\b)|"
    r"rescheduled|cancelled|brought forward|additional|extra|another|arranged?|call(?:ed)? (?:an?|for)|(?:want|need|"
    r"fix|set|add|hold)\w* an?)\b",
    re.IGNORECASE,
)


class Scope(NamedTuple):
    """The meetings a question names, and the words that it named them with."""

    meeting_ids: tuple[str, ...] = ()
    date_from: date | None = None
    date_to: date | None = None
    used: tuple[Span, ...] = ()
    impossible: str | None = None
    several: bool = False
    """Whether it names several bodies or several dates, so that the question is asked of each."""


def find_scope(question: str, catalogue: Catalogue) -> Scope:
    """The meetings that ``question`` limits itself to; an empty scope where it does not."""
    entries, used = of_bodies(question, catalogue)
    pool = entries or catalogue.meetings
    body = catalogue.bodies
    several = len({body[entry.meeting_id] for entry in entries}) > 1
    if match := _LAST.search(question):
        return Scope(_ids([pool[-1]] if pool else []), used=(*used, Span(*match.span())))
    if (match := _FIRST.search(question)) and len(pool) > 1:
        return Scope(_ids(pool[:1]), used=(*used, Span(*match.span())))
    other = relative(question, pool, one_body=len({body[entry.meeting_id] for entry in pool}) == 1)
    rest = blanked(question, [other.span] if other else [])
    periods, spans, strong = _periods(rest, {entry.date for entry in pool if entry.date})
    if other and not periods:
        return Scope(_ids(other.meetings or entries), used=(*used, other.span), several=several)
    if periods:
        fitting = [e for e in pool if e.date and any(low <= e.date <= high for low, high in periods)]
        if fitting and len(periods) == 1 and not entries:
            (low, high), *_ = periods
            return Scope((), low, high, (*used, *spans))
        if fitting:
            return Scope(_ids(fitting), used=(*used, *spans), several=several or len(periods) > 1)
        if undated := [entry for entry in entries if entry.date is None]:
            return Scope(_ids(undated), used=(*used, *spans), several=several)
        if strong and all(entry.date for entry in pool):
            reason = (
                "No meeting searched was held then" if not entries else f"No meeting of {entries[0].body} then is here"
            )
            return Scope(_ids(entries), used=(*used, *spans), impossible=f"{reason}.")
    return Scope(_ids(entries) if len(entries) < len(catalogue.meetings) else (), used=used, several=several)


def blanked(question: str, spans: Iterable[Span]) -> str:
    """The question with spaces in place of ``spans``, so that what stands elsewhere keeps its place."""
    for start, end in spans:
        question = question[:start] + " " * (end - start) + question[end:]
    return question


def _ids(entries: Sequence[CatalogueEntry]) -> tuple[str, ...]:
    return tuple(entry.meeting_id for entry in entries)


def _periods(question: str, held: Set[date]) -> tuple[list[tuple[date, date]], tuple[Span, ...], bool]:
    """The days or months in which the meetings asked about were held, where the question says so.

    A day on which one was ``held`` means that meeting, unless something is said to be due or to end then. A day or
    month of a meeting whose year nobody names is the last on which one was held.
    The flag tells that it can mean nothing else ('at the March meeting' and not just 'in March').
    """
    ahead = _AHEAD.search(question) is not None
    years = [int(match.group()) for match in _YEAR.finditer(question)]
    periods, spans, strong = [], [], False
    for day in find_dates(question):
        meant = None if ahead or _LIMIT.search(question[: day.start]) else _last_held(held, day.month, day.day)
        year = day.year or (years[-1] if years else meant)
        when = _day(year, day.month, day.day) if year else None
        if when and (
            _about_meeting(question, day.start, day.end) or (when in held and not _LIMIT.search(question[: day.start]))
        ):
            periods.append((when, when))
            spans.append(Span(day.start, day.end))
            strong = strong or not ahead
    if not periods and not find_dates(question):
        for match in _MONTHS.finditer(question):
            month = month_number(match["month"])
            near = _about_meeting(question, *match.span())
            settled = near and not ahead and not _LIMIT.search(question[: match.start()])
            meant = _last_held(held, month) if settled else None
            year = int(match["year"]) if match["year"] else (years[-1] if years else meant)
            if year and (near or (_TOLD.search(question) and not ahead)):
                periods.append((date(year, month, 1), month_end(year, month)))
                spans.append(Span(*match.span()))
                strong = strong or (near and not ahead)
        if (
            not periods
            and years
            and not _MONTHS.search(question)
            and (_HELD.search(question) or _TOLD.search(question))
        ):
            match_year = _YEAR.search(question)
            periods = [(date(years[0], 1, 1), date(years[-1], 12, 31))] if years[0] <= years[-1] else []
            spans = [Span(*match_year.span())] if match_year else []
    return periods, tuple(spans), strong


def _last_held(held: Set[date], month: int, day: int | None = None) -> int | None:
    """The last year in which a meeting was held in that month, on that day where one is given."""
    years = [when.year for when in held if when.month == month and day in (None, when.day)]
    return max(years, default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _about_meeting(question: str, start: int, end: int) -> bool:
    """Whether the date stands beside a word for the meeting itself: 'the July 2009 meeting', 'met on 3 May 2011'."""
    rest = _LISTED.sub("", question[end:])  # 'the July, September and early November 2009 meetings'
    after = " ".join(rest.split()[:5])
    before = " ".join(question[:start].split()[-4:])
    return bool(_HELD.search(after) or _HELD.search(before))


__all__ = ["Scope", "blanked", "find_scope"]
