"""What a question says besides its subject: which meeting, and what kind of passage holds the answer."""

import re
from collections.abc import Collection, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from assistant.language.bodies import called
from assistant.language.dates import MONTH, find_dates, months_named
from assistant.language.initials import initialisms
from assistant.library.terms import terms

_DATED = re.compile(
    rf"\b(?:(?:in|of|on|at|from|for|by)\s+)?(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?{MONTH}(?![a-z])"
    rf"(?:\s+\d{{1,2}}\b)?(?:,?\s+(?:19|20)\d{{2}})?|\b(?:in\s+)?(?:19|20)\d{{2}}\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:must|shall|due|deadline|until|before|after|since|(?:come|comes|came|brought|go|goes|went|report\w*) back|"
    r"(?:is|are|was|were|have|has|had) to (?:be )?[a-z]+|planned|scheduled|expected)\b|"
    r"\b(?:put (?:off|back)|postponed|deferred)\b.*\b(?:to|until|till)\W*$|"
    r"\bby\s+(?:the\s+)?(?:end\s+of|early|late|mid)?\W*$",
    re.IGNORECASE,
)
"""What before a date, in its clause, makes it one that something is to be done by or in, and not that of a meeting."""
_OF_A_MEETING = re.compile(
    r"[’']?s?\s+(?:[a-z]+\s+){0,3}(?:meetings?|minutes|resolutions?|decisions?)\b", re.IGNORECASE
)
_AT_A_MEETING = re.compile(r"(?<!to the )\b(?:meetings?|minutes)\s+(?:held\s+)?$", re.IGNORECASE)
_DONE_BY = re.compile(r"\bhad\s+(?:been\s+)?[a-z]+(?:ed|ne|en|lt|id|pt|nt)(?:\s+with)?\s+$", re.IGNORECASE)
"""What had been done by a date is told by the minutes of that date."""
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_TASK = re.compile(
    r"\b(?:actions?|tasks?|jobs?|follow-up|asked to|whose|due|deadline|by when|(?:take|took|taken) (?:on|away)|must|"
    r"(?:is|are|was|were|has|have|had) to|whom? (?:is|was|will|has|had))\b",
    re.IGNORECASE,
)
_ATTENDANCE = re.compile(
    r"\bwho (?:ran|took|stood|was|were)\b|\b(?:apolog\w+|attend\w*|present|absent|chair\w*|presid\w+|substitut\w+|"
    r"stood in|stand in|observer\w*)\b",
    re.IGNORECASE,
)


class Asked(NamedTuple):
    """A question taken apart."""

    subject: str
    """The question without the dates that only say which meeting."""
    terms: tuple[str, ...]
    """Stems of the subject's words, each once."""
    short: Mapping[str, frozenset[str]]
    """Letters that names in it may be written with, and the stems of those names."""
    words: frozenset[str]
    """Stems of all its words."""
    dates: tuple[str, ...]
    """The dates that say which meeting, as written."""
    task: bool
    """Whether it asks for something that somebody was given to do."""
    called: frozenset[str]
    """The kinds of body that it speaks of by the bare noun: "the Executive"."""
    attendance: bool
    """Whether it asks who was there, or what the attendance list tells."""


def asked(question: str, held: Collection[date]) -> Asked:
    """``question`` taken apart; ``held`` are the dates of the meetings it may be about."""
    spans = [
        m.span()
        for m in _DATED.finditer(question)
        if not _is_ahead(question, m) and any(agreement(m.group(), day) for day in held)
    ]
    subject = question
    for start, end in reversed(spans):
        subject = subject[:start] + subject[end:]
    return Asked(
        subject=subject if subject.strip(" ?.,") else question,
        terms=tuple(dict.fromkeys(terms(subject, asking=True))),
        short=initialisms(subject),
        words=frozenset(terms(question)),
        dates=tuple(question[start:end] for start, end in spans),
        task=bool(_TASK.search(question)),
        called=called(question),
        attendance=bool(_ATTENDANCE.search(question)),
    )


def _is_ahead(question: str, date: re.Match[str]) -> bool:
    """Whether a date in a question is a deadline or a plan: "must come back in November", "due by 3 May"."""
    before = question[: date.start()]
    if _OF_A_MEETING.match(question, date.end()) or _AT_A_MEETING.search(before) or _DONE_BY.search(before):
        return False
    clause = re.split(r"[,;?]", before)[-1]
    return date.group().lower().startswith("by ") or bool(_AHEAD.search(clause))


def agreement(written: str, day: date) -> float:
    """How far a date as written names ``day``: 1.5 to the day, 1 to the month, 0.4 to the year, 0 where it does not."""
    days, months, year = _read(written)
    if days:
        return 1.5 if any((d, m) == (day.day, day.month) and y in (None, day.year) for d, m, y in days) else 0.0
    if months:
        return 1.0 if any(m == day.month and y in (None, day.year) for m, y in months) else 0.0
    return 0.4 if year == day.year else 0.0


@lru_cache(maxsize=1_024)
def _read(
    written: str,
) -> tuple[tuple[tuple[int, int, int | None], ...], tuple[tuple[int, int | None], ...], int | None]:
    """The days, months and the year that a date as written names; read once for the dates of all meetings."""
    year = _YEAR.search(written)
    days = tuple((d.day, d.month, d.year) for d in find_dates(written))
    return days, tuple(months_named(written)), int(year.group()) if year else None
