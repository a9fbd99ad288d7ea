"""Meetings named by another one: the meeting after March's, or the one that approved the minutes of May."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from assistant.domain import CatalogueEntry, Span
from assistant.language.dates import MONTH, find_dates, month_end, months_named
from assistant.language.patterns import any_of, ignoring_case

_WHEN = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?{MONTH}(?![a-z])(?:\s+\d{{1,2}}\b)?(?:,?\s+(?:19|20)\d{{2}})?"
_OWN = any_of("the, its, their, our, that, this")
_MEETING = any_of("meeting, session, gathering, one")
_MINUTES = any_of("minutes, notes, record")
_PASSED = any_of("approv, accept, confirm, sign, agree, adopt")
_ORDER = any_of("after, before, following, since, prior to, preceding")
_OF = r"(?:held\s+)?(?:of|on|in|from|for)\s+(?:the\s+)?"
_RELATIVE = (
    ignoring_case(
        rf"\b(?P<order>{_ORDER})\s+(?:{_OWN}\s+)?(?:(?:{_MEETING}|(?<=that)|(?<=that\s))\s*{_OF}(?P<held>{_WHEN})|"
        rf"(?P<met>{_WHEN})\s+{_MEETING}\b)"
    ),
    ignoring_case(
        rf"\b{_PASSED}\w*\s+(?:off\s+)?(?:{_OWN}\s+)?"
        rf"(?:{_MINUTES}\s+{_OF}(?:{_MEETING}\s+(?:{_OF})?)?(?P<held>{_WHEN})|(?P<met>{_WHEN})\s+{_MINUTES}\b)"
    ),
)
_EARLIER = frozenset({"before", "prior to", "preceding"})


class Relative(NamedTuple):
    """Words that name a meeting by another, and those of the pool that they mean: none where several bodies met."""

    span: Span
    meetings: tuple[CatalogueEntry, ...]


def relative(question: str, pool: Sequence[CatalogueEntry], *, one_body: bool) -> Relative | None:
    """The first such words of ``question``; ``pool`` are the meetings that it may mean, oldest first."""
    match = next((found for pattern in _RELATIVE if (found := pattern.search(question))), None)
    if match is None:
        return None
    span = Span(*match.span())
    other = _period(match["held"] or match["met"], question)
    if other is None or not one_body:
        return Relative(span, ())
    first, last = other
    order = re.sub(r"\s+", " ", match.groupdict().get("order") or "").lower()
    if order in _EARLIER:
        return Relative(span, tuple([entry for entry in pool if entry.date and entry.date < first][-1:]))
    later = [entry for entry in pool if entry.date and entry.date > last]
    return Relative(span, tuple(later if order == "since" else later[:1]))


def _period(when: str, question: str) -> tuple[date, date] | None:
    """The day or month that ``when`` names, of the year that the question names elsewhere if need be."""
    years = [int(year) for year in re.findall(r"\b(?:19|20)\d{2}\b", question)]
    fallback = years[0] if years else None
    for day in find_dates(when):
        if year := day.year or fallback:
            try:
                return date(year, day.month, day.day), date(year, day.month, day.day)
            except ValueError:
                return None
    for month, named in months_named(f"in {when}"):
        if year := named or fallback:
            return date(year, month, 1), month_end(year, month)
    return None


__all__ = ["Relative", "relative"]
