"""The fewest sentences of the minutes that answer, or none where nothing does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from assistant.domain import Claim, DraftAnswer, Material, Quote
from assistant.engines.extractive.answer_doubt import doubt
from assistant.engines.extractive.answer_lead import lead
from assistant.engines.extractive.answer_score import Scored, asked, parts, score
from assistant.engines.extractive.answer_units import Unit, units

if TYPE_CHECKING:
    from assistant.ports import Embedder

WORDS = 110
"""Words that an answer about one matter may take."""
WORDS_EACH = 45
"""Words for each meeting where a question is asked of several."""
MEETINGS = 4
"""Meetings that an answer over several tells of."""

_SEVERAL = re.compile(
    r"\b(?:which|what|any|all|both|each|every|other|how many|two|three|four|several) (?:of (?:the|these) )?(?:\d{4} )?(?:boards?|meetings|bodies|committees|councils?|groups|"
    r"partnerships|minutes|governing bodies)\b|\bat (?:any|each|which|all)\b|\bacross\b|\bmeetings\b[^?]*\?",
    re.IGNORECASE,
)


class Group(NamedTuple):
    """The units of one item, with their scores."""

    units: tuple[Scored, ...]

    @property
    def best(self) -> float:
        """What the item is ranked by: its best unit, helped a little by its second."""
        ranked = sorted((one.score for one in self.units), reverse=True)
        return ranked[0] + 0.2 * (ranked[1] if len(ranked) > 1 else 0.0)


def answer(material: Material, embedder: Embedder | None) -> DraftAnswer:
    """The draft: the lead above register rows, or verbatim claims, or an abstention with its reason."""
    if material.rows:
        return DraftAnswer(lead=lead(material))
    pool = [unit for passage in material.passages for unit in units(passage)]
    question = material.plan.question
    whole = asked(question, material.plan.people)
    scored = score(whole, pool, embedder)
    if not scored:
        return DraftAnswer(reason="Nothing was found that could answer it.")
    reason = doubt(whole, scored, material)
    if reason is not None:
        return DraftAnswer(reason=reason)
    if len(material.meetings) > 1 and _SEVERAL.search(question):
        chosen = _over_meetings(scored)
    else:
        chosen = _of_one(scored, question, material, embedder)
    return DraftAnswer(claims=tuple(_claim(unit) for unit in chosen))


def _groups(scored: Sequence[Scored]) -> list[Group]:
    """Units by item, best item first."""
    items: dict[tuple[str, str], list[Scored]] = {}
    for one in scored:
        items.setdefault((one.unit.passage.meeting_id, one.unit.passage.item), []).append(one)
    return sorted((Group(tuple(members)) for members in items.values()), key=lambda group: -group.best)


def _of_one(scored: Sequence[Scored], question: str, material: Material, embedder: Embedder | None) -> list[Unit]:
    """The best units of the best item, with one for each part of the question, in the order of the minutes."""
    group = _groups(scored)[0]
    ranked = sorted(group.units, key=lambda one: -one.score)
    firsts = [ranked[0].unit]
    for part in parts(question)[:3]:
        within = score(asked(part, material.plan.people), [one.unit for one in group.units], embedder)
        firsts.append(max(within, key=lambda one: one.score).unit)
    return _fitting([*firsts, *(one.unit for one in ranked[1:])], WORDS, 3 + len(firsts) // 3)


def _over_meetings(scored: Sequence[Scored]) -> list[Unit]:
    """The best units of the best item of each meeting, while they come near to the best of all."""
    chosen: list[Unit] = []
    seen: set[str] = set()
    groups = _groups(scored)
    for group in groups:
        meeting = group.units[0].unit.passage.meeting_id
        if meeting in seen or len(seen) >= MEETINGS or group.best < 0.75 * groups[0].best:
            continue
        seen.add(meeting)
        ranked = sorted(group.units, key=lambda one: -one.score)
        chosen += _fitting([one.unit for one in ranked], WORDS_EACH, 2)
    return chosen


def _fitting(candidates: Sequence[Unit], room: int, most: int) -> list[Unit]:
    """As many as fit, none twice and none inside another, in the order of the minutes; always at least one."""
    kept: list[Unit] = []
    for unit in candidates:
        if any(_overlap(unit, other) for other in kept):
            continue
        length = len(unit.text.split())
        if kept and (length > room or len(kept) >= most):
            continue
        kept.append(unit)
        room -= length
    return sorted(kept, key=lambda unit: (unit.passage.start, unit.span.start))


def _overlap(one: Unit, other: Unit) -> bool:
    same = one.passage.id == other.passage.id
    return same and one.span.start < other.span.end and other.span.start < one.span.end


def _claim(unit: Unit) -> Claim:
    quote = unit.passage.text[unit.span.start : unit.span.end]
    return Claim(text=unit.text, quotes=(Quote(passage_id=unit.passage.id, text=quote),))


__all__ = ["answer"]
