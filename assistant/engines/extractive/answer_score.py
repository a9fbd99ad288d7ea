"""How well each piece of the minutes answers a question: meaning, words, names, and the kind of answer."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from assistant.engines.extractive.answer_types import AnswerType, asked_for, holds
from assistant.engines.extractive.answer_units import Unit
from assistant.language.names import initials_of, surname_of
from assistant.language.words import content_stems, plain

if TYPE_CHECKING:
    from assistant.ports import Embedder


class Weights(NamedTuple):
    """How much each kind of evidence counts; found by measuring over several boards, none of them left in."""

    dense: float = 1.0
    context: float = 0.4
    lexical: float = 0.5
    around: float = 0.25
    passage: float = 0.35
    kind: float = 0.12
    mark: float = 0.08
    person: float = 0.25
    short: float = 0.1


class Scored(NamedTuple):
    """A unit and what speaks for it."""

    unit: Unit
    score: float
    dense: float
    lexical: float
    kinds: frozenset[AnswerType]
    person: bool


class Asked(NamedTuple):
    """A question (or one part of it) as it is compared with the minutes."""

    text: str
    kinds: tuple[AnswerType, ...]
    people: tuple[str, ...]


_PARTS = re.compile(r",?\s+and\s+(?=(?:(?:to|for|by|in|at|on|from|with|of|about)\s+)?(?:who|whom|whose|what|which|when|where|why|how)\b)", re.IGNORECASE)
_MARKED = re.compile(r"\b(?:AGREED|RESOLVED|NOTED|APPROVED|ACTION|DECISION)\b|\*\*\w+\*\*")


def parts(question: str) -> list[str]:
    """The question and, where it asks several things, each of them: '..., and to which officer?'."""
    found = [part.strip(" ?") for part in _PARTS.split(question)]
    return found if len(found) > 1 else [question]


def asked(question: str, people: Sequence[str]) -> Asked:
    """What is asked, with the kinds of answer that would do."""
    return Asked(question, asked_for(question), tuple(people))


def score(
    question: Asked, units: Sequence[Unit], embedder: Embedder | None, weights: Weights = Weights()  # noqa: B008 - immutable
) -> list[Scored]:
    """Every unit with its score, in the order given."""
    if not units:
        return []
    stems = [Counter(content_stems(f"{unit.lead} {unit.text}")) for unit in units]
    wanted = [stem for stem in dict.fromkeys(content_stems(question.text))]
    idf = _idf(wanted, stems)
    dense, context = _dense(question.text, units, embedder)
    found = []
    best_passage = max((unit.passage.score for unit in units), default=0.0) or 1.0
    for number, unit in enumerate(units):
        lexical = _covered(wanted, stems[number], idf)
        around = _covered(wanted, _around(units, stems, number), idf)
        kinds = frozenset(kind for kind in question.kinds if holds(unit.text, kind))
        person = any(mentions(f"{unit.lead} {unit.text}", name) for name in question.people)
        total = (
            weights.dense * dense[number]
            + weights.context * context[number]
            + weights.lexical * lexical
            + weights.around * around
            + weights.passage * unit.passage.score / best_passage
            + weights.kind * (len(kinds) / len(question.kinds) if question.kinds else 0.0)
            + weights.mark * bool(_MARKED.search(unit.passage.text[unit.span.start : unit.span.end]) and "outcome" in question.kinds)
            + weights.person * (person if question.people else 0.0)
            - weights.short * (len(unit.text) < 30)
        )
        found.append(Scored(unit, total, dense[number], lexical, kinds, person))
    return found


def mentions(text: str, name: str) -> bool:
    """Whether ``text`` names the person: surname, full name or initials, or the first name alone."""
    known = {surname_of(name), name, name.split()[0]}
    initials = initials_of(name)
    if len(initials) > 1:
        known.add(initials)
    return any(re.search(rf"\b{re.escape(part)}\b", text) for part in known)


def _idf(wanted: Sequence[str], stems: Sequence[Counter[str]]) -> dict[str, float]:
    total = len(stems)
    return {stem: math.log(1 + total / (0.5 + sum(stem in one for one in stems))) for stem in wanted}


def _covered(wanted: Sequence[str], stems: Counter[str], idf: dict[str, float]) -> float:
    """The weighted share of the question's words that are there."""
    whole = sum(idf.values())
    return sum(idf[stem] for stem in wanted if stem in stems) / whole if whole else 0.0


def _around(units: Sequence[Unit], stems: Sequence[Counter[str]], number: int) -> Counter[str]:
    """The words of a unit with its neighbours' and its item's title."""
    unit = units[number]
    words = Counter(content_stems(unit.passage.title)) + stems[number]
    for near in (number - 1, number + 1):
        if 0 <= near < len(units) and units[near].passage.id == unit.passage.id:
            words += stems[near]
    return words


def _dense(question: str, units: Sequence[Unit], embedder: Embedder | None) -> tuple[list[float], list[float]]:
    """Cosines of the question to each unit alone and within its item."""
    if embedder is None:
        return [0.0] * len(units), [0.0] * len(units)
    alone = [f"{unit.lead} {unit.text}".strip()[:1000] for unit in units]
    within = [f"{plain(unit.passage.title)}. {text}" for unit, text in zip(units, alone, strict=True)]
    vectors = _vectors(embedder, (question, *alone, *within))
    asked_vector = vectors[0]
    cosines = [sum(a * b for a, b in zip(asked_vector, vector, strict=True)) for vector in vectors[1:]]
    return cosines[: len(units)], cosines[len(units) :]


def _vectors(embedder: Embedder, texts: tuple[str, ...]) -> list[Sequence[float]]:
    return [vector for vector in embedder.embed(texts)]


__all__ = ["Asked", "Scored", "Weights", "asked", "mentions", "parts", "score"]
