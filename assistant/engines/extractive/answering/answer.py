"""The fewest sentences of the minutes that answer, or none where nothing does."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.domain import Claim, DraftAnswer, Material, Passage, QueryPlan, Quote, spelt
from assistant.domain.minutes import HEADER
from assistant.engines.extractive.answering.doubt import doubt
from assistant.engines.extractive.answering.lead import lead
from assistant.engines.extractive.answering.score import Scored, asked, score
from assistant.engines.extractive.answering.units import Unit, units
from assistant.language.words import content_stems


class Room(NamedTuple):
    """How much of one item an answer shows: so many words in at most so many pieces."""

    words: int
    pieces: int


ROOMS = (Room(130, 4), Room(62, 2), Room(45, 2))
"""For each item, where one, two or three are shown."""
BESIDE = Room(60, 2)
"""Beside rows of the register, for the part of a question that they do not answer."""
OF_SEVERAL = Room(45, 2)
"""For each meeting, where a question is asked of several."""
RIVAL = 0.12
"""An item this likely, against the likeliest, is shown beside it."""
LEAST = 0.04
"""An item of another meeting less likely than this, against the likeliest, is left out of an answer over several."""
EVEN = 0.75
"""Unless a piece of it holds this share of what the best holds of the question's words."""
MEETINGS = 5
"""Meetings that an answer over several tells of."""

_ATTENDANCE = re.compile(
    r"\b(?:attend\w*|present|apolog\w*|absent|absence|representing|represents?d?|role|post|title|job|works? for|"
    r"organisation|observer|"
    r"substitut\w*|deputi\w+|venue|held|chair\w*|clerk|secretary|quorum)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"(?!\W*(?:present|apologies|in attendance|attendees|minutes of|notes of|venue|date|time|also present)\b)"
    r"(?=(?:\S+\s+){7})[^|\t]*\b(?:is|are|was|were|be|been|has|have|had|would|will|should|could|said|asked|told|"
    r"agreed|noted|"
    r"reported|confirmed|advised|explained|thanked|welcomed|gave|took|felt|[a-z]{3,}ed)\b.*[.!]\W*$",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence that tells what happened, and no line of a title block."""
_CLOSED = re.compile(
    r"\W*(?:there being no [^.]{0,60})?the meeting (?:was )?(?:closed|ended|finished|concluded)\b", re.IGNORECASE
)
_CLOSING = re.compile(r"\b(?:clos|end|finish|conclud|time|long|last|over|hour)\w*", re.IGNORECASE)
_NEXT = re.compile(
    r"\b(?:next|future|following|forthcoming) (?:\w+ ){0,2}meetings?\b|\bmeet (?:again|next)\b", re.IGNORECASE
)


class Group(NamedTuple):
    """The units of one item with their scores, and how likely the item is to hold the answer."""

    units: tuple[Scored, ...]
    chance: float


def answer(material: Material) -> DraftAnswer:
    """The draft: the lead above register rows, or verbatim claims, or an abstention with its reason."""
    plan = material.plan
    if material.rows and not material.passages:
        return DraftAnswer(lead=lead(material))
    pool = [unit for passage in material.passages for unit in units(passage) if _may_tell(unit, plan)]
    if material.elsewhere is not None:
        return DraftAnswer(reason=_elsewhere(material.elsewhere))
    if plan.intent == "reports" and not _speaks_of(plan.search, material.passages):
        return DraftAnswer(reason="No report of it was found.")
    question = asked(plan.question, plan.people)
    scored = score(question, pool)
    if not scored:
        return DraftAnswer(reason="Nothing was found that could answer it.")
    groups = grouped(scored)
    if material.rows:
        return DraftAnswer(lead=lead(material), claims=tuple(_claim(unit) for unit in _best(groups[0], BESIDE)))
    if not plan.each and (reason := doubt(question, groups[0].units)) is not None:
        return DraftAnswer(reason=reason)
    chosen = _over_meetings(groups) if plan.each else _of_best(groups)
    return DraftAnswer(claims=tuple(_claim(unit) for unit in chosen))


def _speaks_of(subject: str, passages: Sequence[Passage]) -> bool:
    """Whether an item has most of the words that name the subject: where none has, nothing there was reported."""
    wanted = set(content_stems(subject))
    return any(len(wanted & set(content_stems(passage.text))) > len(wanted) / 2 for passage in passages)


def _elsewhere(passage: Passage) -> str:
    when = f" of {spelt(passage.date)}" if passage.date else ""
    return (
        f"Not in the meetings asked about; the nearest is {passage.body or 'another body'}{when}, item {passage.item}."
    )


def grouped(scored: Sequence[Scored]) -> list[Group]:
    """Units by item, likeliest item first."""
    top = max(one.score for one in scored)
    items: dict[tuple[str, str], list[Scored]] = {}
    for one in scored:
        items.setdefault((one.unit.passage.meeting_id, one.unit.passage.item), []).append(one)
    whole = sum(math.exp(one.score - top) for one in scored)
    chances = {key: sum(math.exp(one.score - top) for one in members) / whole for key, members in items.items()}
    ranked = sorted(items, key=lambda key: -chances[key])
    return [Group(tuple(items[key]), chances[key]) for key in ranked]


def _of_best(groups: Sequence[Group]) -> list[Unit]:
    """The best units of the likeliest item, and of those that are nearly as likely."""
    shown = [group for group in groups[: len(ROOMS)] if group.chance >= RIVAL * groups[0].chance]
    return [unit for group in shown for unit in _best(group, ROOMS[len(shown) - 1])]


def _over_meetings(groups: Sequence[Group]) -> list[Unit]:
    """The best units of the likeliest item of each meeting, while they come near to the best of all."""
    most = max(one.words for one in groups[0].units)
    chosen: list[Unit] = []
    seen: set[str] = set()
    for group in groups:
        meeting = group.units[0].unit.passage.meeting_id
        even = max(one.words for one in group.units) >= EVEN * most
        near = even or group.chance >= LEAST * groups[0].chance
        if near and meeting not in seen and len(seen) < MEETINGS:
            seen.add(meeting)
            chosen += _best(group, OF_SEVERAL)
    return chosen


def _best(group: Group, room: Room) -> list[Unit]:
    """As many of the best as fit, none inside another, in the order of the minutes; always at least one."""
    kept: list[Unit] = []
    words = room.words
    for unit in (one.unit for one in sorted(group.units, key=lambda one: -one.score)):
        length = len(unit.text.split())
        if any(_overlap(unit, other) for other in kept) or (kept and (length > words or len(kept) >= room.pieces)):
            continue
        kept.append(unit)
        words -= length
    return sorted(kept, key=lambda unit: (unit.passage.start, unit.span.start))


def _may_tell(unit: Unit, plan: QueryPlan) -> bool:
    """Whether a unit can answer the question at all.

    The title block and the attendance answer questions about themselves only, but for sentences that tell of something
    else: minutes without headings have all they say there. When the meeting closed answers questions about that only,
    and only words of the next meeting tell of it.
    """
    if unit.passage.item == HEADER and not _ATTENDANCE.search(plan.question) and not _TELLS.match(unit.text):
        return False
    if plan.intent == "meetings" and plan.fields == ("next_meeting",):
        return bool(_NEXT.search(unit.text))
    return not _CLOSED.match(unit.text) or bool(_CLOSING.search(plan.question))


def _overlap(one: Unit, other: Unit) -> bool:
    same = one.passage.id == other.passage.id
    return same and one.span.start < other.span.end and other.span.start < one.span.end


def _claim(unit: Unit) -> Claim:
    quote = unit.passage.text[unit.span.start : unit.span.end]
    return Claim(text=unit.text, quotes=(Quote(passage_id=unit.passage.id, text=quote),))


__all__ = ["answer"]
