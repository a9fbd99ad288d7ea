"""Which meetings a question is about: the bodies, months, years and 'the last meeting' that it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from assistant.domain import Catalogue, CatalogueEntry, Span
from assistant.language.dates import MONTH, find_dates, month_end, month_number
from assistant.language.words import STOP_WORDS, WORD

_NOUNS = frozenset(
    "board council committee group partnership executive cabinet panel forum trust governors governing body authority "  # noqa: SIM905 - words
    "meeting meetings trustees commission assembly team subcommittee working steering".split()
)
"""Words that name a kind of body: with one beside them, part of a body's name is enough to know it by."""
_COMMON = _NOUNS | frozenset(
    "parish town district county city borough regional national local joint school academy primary nhs health "  # noqa: SIM905 - words
    "improvement advisory general public community management strategic annual full".split()
)
"""Words that do not tell one body from another by themselves."""
_ACTING = frozenset(
    "agree agreed approve approved ask asked decide decided discuss discussed do done hear heard make made meet met "  # noqa: SIM905 - words
    "note noted receive received recommend recommended reject rejected resolve resolved say said set think want".split()
)
"""What a body does: "did Westmere agree" means one, and "did Westmere firms agree" does not."""
_LAST = re.compile(
    r"(?<!minutes of )(?<!notes of )(?<!note of )\b(?:the|their|its|our)\s+(?:very\s+)?(?:last|latest|most recent)\s+"
    r"(?:[\w'’]+\s+){0,4}?(?:meeting|session)\b",
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
    r"took|take|attend|declar|minuted|talk|vot|stood in|deputi|substitut|apolog|absent|present|chair|"
    r"presid|represent)\w*",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"\b(?:due|by|before|until|till|after|since|from|deadline)\W+(?:(?:on|for|the|is|was)\W+)*$", re.IGNORECASE
)
_AHEAD = re.compile(
    r"\b(?:next|due|by|before|until|will|would|coming|planned|were to|was to|is to|are to)\b", re.IGNORECASE
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
    entries, used = _of_bodies(question, catalogue)
    pool = entries or catalogue.meetings
    body = catalogue.bodies
    several = len({body[entry.meeting_id] for entry in entries}) > 1
    if match := _LAST.search(question):
        return Scope(_ids([pool[-1]] if pool else []), used=(*used, Span(*match.span())))
    if (match := _FIRST.search(question)) and len(pool) > 1:
        return Scope(_ids(pool[:1]), used=(*used, Span(*match.span())))
    periods, spans, strong = _periods(question, {entry.date for entry in pool if entry.date})
    if periods:
        fitting = [e for e in pool if e.date and any(low <= e.date <= high for low, high in periods)]
        if fitting and len(periods) == 1 and not entries:
            (low, high), *_ = periods
            return Scope((), low, high, (*used, *spans))
        if fitting:
            return Scope(_ids(fitting), used=(*used, *spans), several=several or len(periods) > 1)
        if strong:
            reason = (
                "No meeting searched was held then" if not entries else f"No meeting of {entries[0].body} then is here"
            )
            return Scope(_ids(entries), used=(*used, *spans), impossible=f"{reason}.")
    return Scope(_ids(entries) if len(entries) < len(catalogue.meetings) else (), used=used, several=several)


def _ids(entries: Sequence[CatalogueEntry]) -> tuple[str, ...]:
    return tuple(entry.meeting_id for entry in entries)


def _of_bodies(question: str, catalogue: Catalogue) -> tuple[list[CatalogueEntry], tuple[Span, ...]]:
    """The meetings of the bodies that the question names, and where it names them."""
    tokens = [
        (word.group().lower().removesuffix("'s").removesuffix("’s"), word.span()) for word in WORD.finditer(question)
    ]
    capital = [question[start].isupper() for _, (start, _) in tokens]
    names: dict[str, Name] = {}
    for key, entry in catalogue.forms:
        names[key] = _name(entry.organisation, entry.body, entry.title).joined(names.get(key))
    shared = Counter(word for name in names.values() for word in set(name.words))
    asked = [token for token, _ in tokens]
    found = [
        (score, start, end, key)
        for key, name in names.items()
        for start, end, score in _runs(asked, capital, name, shared)
    ]
    chosen: list[tuple[float, int, int, str]] = []
    for candidate in sorted(found, key=lambda c: -c[0]):
        score, start, end, _ = candidate
        if all(c[0] == score for c in chosen if start < c[2] and c[1] < end):
            chosen.append(candidate)
    keys = {key for *_, key in chosen}
    spans = {Span(tokens[start][1][0], tokens[end - 1][1][1]) for _, start, end, _ in chosen}
    found_in = [entry for entry in catalogue.meetings if catalogue.bodies[entry.meeting_id] in keys] if keys else []
    return found_in, tuple(sorted(spans))


class Name(NamedTuple):
    """The words of a body's and its organisation's name, each once, both names whole, and their initials."""

    words: tuple[str, ...]
    full: tuple[tuple[str, ...], ...]
    short: frozenset[str]

    @classmethod
    def of(cls, full: Iterable[tuple[str, ...]]) -> Name:
        """The name made of the names ``full``, and what each is short for: "SAB" for a safeguarding adults board."""
        whole = tuple(dict.fromkeys(full))
        words = tuple(dict.fromkeys(word for words in whole for word in words))
        short = {"".join(w[0] for w in words if w not in STOP_WORDS) for words in whole if len(words) > 2}
        return cls(words, whole, frozenset(short))

    def joined(self, other: Name | None) -> Name:
        """With the words of another meeting's form of the same name."""
        return self if other is None else Name.of((*other.full, *self.full))


@lru_cache(maxsize=1_024)
def _name(organisation: str | None, body: str | None, title: str) -> Name:
    parts = [part for part in (organisation, body) if part] or [title]
    return Name.of(tuple(word.group().lower() for word in WORD.finditer(part)) for part in parts)


def _runs(question: list[str], capital: list[bool], name: Name, shared: Counter[str]) -> list[tuple[int, int, float]]:
    """(first token, last + 1, score) of each stretch of the question that names the body well enough."""
    if name.short.isdisjoint(question) and set(name.words).isdisjoint(question):
        return []
    runs = []
    start = 0
    while start < len(question):
        end = start
        while end < len(question) and (
            question[end] in name.words or (end > start and question[end] in {"of", "and", "the"})
        ):
            end += 1
        while end > start and question[end - 1] in STOP_WORDS:
            end -= 1
        run = [word for word in question[start:end] if word not in STOP_WORDS]
        telling = [word for word in run if word not in _COMMON and len(word) > 2]
        near = set(question[end : end + 2]) | set(run)
        whole = any(words == tuple(question[start : start + len(words)]) for words in name.full if len(words) > 1)
        unique = all(shared[word] == 1 for word in telling) or whole
        if question[start] in name.short:
            runs.append((start, start + 1, 3.0))
        elif run and (
            whole
            or (telling and unique and (near & _NOUNS or _by_place(question, capital, start, end, name)))
            or _kind(run, shared)
        ):
            runs.append((start, end, len(telling) + 0.5 * len(run) + whole))
        start = max(end, start + 1)
    return runs


def _by_place(question: list[str], capital: list[bool], start: int, end: int, name: Name) -> bool:
    """Whether the question goes by the name that the body's own begins with: "decided at Westmere", "did Westmere"."""
    if not start or not all(capital[start:end]):
        return False
    before, after = question[start - 1], question[end] if end < len(question) else None
    if before in {"did", "does", "has", "had", "will"}:
        meant = after in _ACTING
    else:
        meant = before in {"at", "by"} and (after is None or after in STOP_WORDS)
    first = {next((word for word in words if word not in _COMMON | STOP_WORDS), None) for words in name.full}
    return meant and question[start] in first


def _kind(run: list[str], shared: Counter[str]) -> bool:
    """Whether common words alone say which body: 'the parish council', where only one is a parish council."""
    return len(run) > 1 and bool(set(run) & _NOUNS) and min(shared[word] for word in run) == 1


def _periods(question: str, held: Set[date]) -> tuple[list[tuple[date, date]], tuple[Span, ...], bool]:
    """The days or months in which the meetings asked about were held, where the question says so.

    A day on which one was ``held`` means that meeting, unless something is said to be due or to end then.
    The flag tells that it can mean nothing else ('at the March meeting' and not just 'in March').
    """
    ahead = _AHEAD.search(question) is not None
    years = [int(match.group()) for match in _YEAR.finditer(question)]
    periods, spans, strong = [], [], False
    days = [day for day in find_dates(question) if day.year or years]
    for day in days:
        when = _day(day.year or years[-1], day.month, day.day)
        if when and (
            _about_meeting(question, day.start, day.end) or (when in held and not _LIMIT.search(question[: day.start]))
        ):
            periods.append((when, when))
            spans.append(Span(day.start, day.end))
            strong = strong or not ahead
    if not periods and not find_dates(question):
        for match in _MONTHS.finditer(question):
            year = int(match["year"]) if match["year"] else (years[-1] if years else None)
            near = _about_meeting(question, *match.span())
            if year and (near or (_TOLD.search(question) and not ahead)):
                month = month_number(match["month"])
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


__all__ = ["Scope", "find_scope"]
