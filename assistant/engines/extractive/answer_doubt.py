"""When to say that the minutes do not tell: no evidence near enough, or none of the kind that was asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.domain import Material
from assistant.domain.minutes import HEADER
from assistant.engines.extractive.answer_score import Asked, Scored, mentions
from assistant.engines.extractive.answer_types import AnswerType

_NAMES: dict[AnswerType, str] = {
    "money": "amount",
    "percent": "share",
    "number": "number",
    "date": "date",
    "person": "name",
    "vote": "vote",
}
"""Kinds whose absence is plain to see; reasons, places and outcomes are worded in too many ways."""


class Limits(NamedTuple):
    """Below these nothing is shown; found by measuring over several boards, none of them left in."""

    dense: float = 0.30
    total: float = 0.75
    drop: float = 0.15


def doubt(question: Asked, scored: Sequence[Scored], material: Material, limits: Limits = Limits()) -> str | None:  # noqa: B008 - immutable
    """Why the minutes do not seem to answer; None where they seem to."""
    best = max(scored, key=lambda one: one.score)
    if best.dense < limits.dense and best.score < limits.total:
        return "Nothing said comes near enough to the question."
    if (reason := _silent(question, scored)) is not None:
        return reason
    for kind in question.kinds[:1]:
        if kind in _NAMES and not _near(kind, scored, best, limits):
            return f"What comes nearest gives no {_NAMES[kind]}."
    return None


def _silent(question: Asked, scored: Sequence[Scored]) -> str | None:
    """Somebody whom the question names, of whom nothing is minuted beyond being there or away."""
    for name in question.people:
        spoken = [one for one in scored if one.unit.passage.item != HEADER and mentions(one.unit.text, name)]
        if not spoken and re.search(r"\b(?:say|said|tell|told|ask|asked|report\w*|think|thought|vote\w*|suggest\w*|propose\w*|argue\w*)\b", question.text):
            return f"{name} is named in the attendance only."
    return None


def _near(kind: AnswerType, scored: Sequence[Scored], best: Scored, limits: Limits) -> bool:
    """Whether something of the kind stands in the best unit, or in one nearly as good."""
    return any(kind in one.kinds and one.score >= best.score - limits.drop for one in scored)


__all__ = ["Limits", "doubt"]
