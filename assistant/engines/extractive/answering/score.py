"""How well each piece of the minutes answers a question: its words, its place, and the kind of answer it holds."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from assistant.domain.minutes import HEADER
from assistant.engines.extractive.answering.types import AnswerType, asked_for, holds
from assistant.engines.extractive.answering.units import Unit
from assistant.engines.extractive.planning.followup import own_words
from assistant.language.bodies import kinds as kinds_of
from assistant.language.initials import initialisms
from assistant.language.lexicon import Lexicon
from assistant.language.names import initials_of, surname_of
from assistant.language.words import content_stems

TAKEN_OVER = 0.5
"""What a word counts for that a follow-up took over from the question before it."""


class Weights(NamedTuple):
    """How much each kind of evidence counts, on the scale of log odds.

    Fitted so that the pieces holding the answer get the most of ``softmax(score)``; chosen by leaving one board out
    at a time. The meaning of sentences (their vectors) added nothing to what the search already knows of their
    passages, so none are computed here and an answer costs no more than its search.
    """

    words: float = 4.6
    around: float = 4.2
    title: float = 1.6
    passage: float = 9.1
    kind: float = 0.75
    kinds: float = 1.25
    person: float = 0.0
    task: float = 2.4
    outcome: float = 1.5
    length: float = 0.5
    names: float = 0.3
    header: float = 0.0
    vote: float = 2.4


class Asked(NamedTuple):
    """A question as it is compared with the minutes."""

    text: str
    stems: Mapping[str, float]
    kinds: tuple[AnswerType, ...]
    people: tuple[str, ...]
    names: tuple[str, ...]
    task: bool


class Scored(NamedTuple):
    """A unit and what speaks for it: its score, the share of the question's words that it holds, and the kinds."""

    unit: Unit
    score: float
    words: float
    kinds: frozenset[AnswerType]
    person: bool


_TASK = re.compile(
    r"\b(?:who (?:will|must|has to|is to)|whose job|asked to|follow-up|what (?:must|will|has to)|to be done|tasks?|"
    r"actions?|homework)\b",
    re.IGNORECASE,
)
_TASK_MARK = re.compile(r"\b(?:ACTION|Action)\b")
_MARKED = re.compile(r"\b(?:AGREED|RESOLVED|NOTED|APPROVED|ACTION|DECISION)\b|\*\*\w+\*\*")
_VOTED = re.compile(
    r"\b(?:FOR|AGAINST|ABSTAIN\w*)\b\s*[(:]|\bvot(?:ed|ing) (?:for|against|in favour)\b|\bvotes? to\b|\bdissent|"
    r"\babstain|\bnot voting\b|\bdid not vote\b"
)
_CAPITAL = re.compile(r"(?<![.?!]\s)(?<!^)\b[A-Z][\w’']+")


def asked(question: str, people: Sequence[str] = ()) -> Asked:
    """What is asked: its words, whom and what it names, and the kinds of answer that would do.

    A follow-up asks with its own words; those of the subject that it took over count half.
    """
    own, subject = own_words(question)
    stems = dict.fromkeys(content_stems(subject), TAKEN_OVER) | dict.fromkeys(content_stems(own), 1.0)
    return Asked(
        text=question,
        stems=stems,
        kinds=asked_for(own) or asked_for(subject),
        people=tuple(people),
        names=tuple(_CAPITAL.findall(question)),
        task=bool(_TASK.search(own)),
    )


def score(question: Asked, units: Sequence[Unit], weights: Weights = Weights()) -> list[Scored]:  # noqa: B008 - immutable
    """Every unit with its score, in the order given."""
    stems = [_stems(f"{unit.lead} {unit.text}") for unit in units]
    titles = {title: _stems(title) for title in {unit.passage.title for unit in units}}
    lexicons = _Lexicons(question, _idf(question.stems, stems))
    best = max((unit.passage.score for unit in units), default=0.0) or 1.0
    found = []
    for number, unit in enumerate(units):
        lexicon = lexicons.of(unit.passage.body or "")
        kinds = frozenset(kind for kind in question.kinds if holds(f"{unit.lead} {unit.text}", kind, question.text))
        words = lexicon.cover(stems[number])
        person = any(mentions(f"{unit.lead} {unit.text}", name) for name in question.people)
        total = (
            weights.words * words
            + weights.around * lexicon.cover(_around(units, stems, number) | titles[unit.passage.title])
            + weights.title * lexicon.cover(titles[unit.passage.title])
            + weights.passage * unit.passage.score / best
            + weights.length * math.log(1 + len(unit.text.split()))
            + weights.person * person
            + weights.header * (unit.passage.item == HEADER)
            + _of_kind(question, unit, kinds, weights)
        )
        found.append(Scored(unit, total, words, kinds, person))
    return found


class _Lexicons:
    """The words that a question is compared by, for the minutes of each body.

    What tells a body from others tells its own minutes nothing, where the question uses it as a name. The noun that
    it goes by does: "the Board" stands where the minutes tell what the board did.
    """

    def __init__(self, question: Asked, idf: Mapping[str, float]) -> None:
        self._idf = idf
        self._short = initialisms(question.text)
        self._named = frozenset(content_stems(" ".join(question.names)))
        self._of: dict[str, Lexicon] = {}

    def of(self, body: str) -> Lexicon:
        if body not in self._of:
            own = _stems(body) & self._named - _stems(" ".join(kinds_of(body)))
            self._of[body] = Lexicon(self._idf, own, self._short)
        return self._of[body]


def _of_kind(question: Asked, unit: Unit, kinds: frozenset[AnswerType], weights: Weights) -> float:
    """What speaks for a unit beside its words: the kind of answer, the mark it stands under, the names in it."""
    raw = unit.passage.text[unit.span.start : unit.span.end]
    heading = unit.heading.casefold()
    task = question.task and bool(_TASK_MARK.search(raw) or heading.startswith("action"))
    marked = bool(_MARKED.search(raw)) or heading.startswith(("decision", "resol", "agreed"))
    where = f"{unit.text} {unit.passage.title} {unit.lead}"
    named = sum(name in where for name in question.names) / len(question.names) if question.names else 0.0
    total = weights.task * task + weights.names * named + weights.outcome * (marked and "outcome" in question.kinds)
    if "vote" in question.kinds:
        total += weights.vote * bool(_VOTED.search(raw))
    if question.kinds:
        total += weights.kind * (question.kinds[0] in kinds) + weights.kinds * len(kinds) / len(question.kinds)
    return total


def mentions(text: str, name: str) -> bool:
    """Whether ``text`` names the person: surname, initials, or the first name where no other surname follows it."""
    return bool(_forms(name).search(text))


@lru_cache(maxsize=256)
def _forms(name: str) -> re.Pattern[str]:
    initials = initials_of(name)
    forms = [rf"\b{re.escape(surname_of(name))}\b", rf"\b{re.escape(name.split(maxsplit=1)[0])}\b(?!\s+[A-Z][a-z])"]
    if len(initials) > 1:
        forms.append(rf"\b{re.escape(initials)}\b")
    return re.compile("|".join(forms))


@lru_cache(maxsize=8_192)
def _stems(text: str) -> frozenset[str]:
    return frozenset(content_stems(text))


def _idf(wanted: Mapping[str, float], stems: Sequence[Set[str]]) -> dict[str, float]:
    total = len(stems)
    return {
        stem: weight * math.log(1 + total / (0.5 + sum(stem in one for one in stems)))
        for stem, weight in wanted.items()
    }


def _around(units: Sequence[Unit], stems: Sequence[frozenset[str]], number: int) -> frozenset[str]:
    """The words of a unit and its neighbours in the passage."""
    passage = units[number].passage.id
    near = (n for n in (number - 1, number + 1) if 0 <= n < len(units) and units[n].passage.id == passage)
    return stems[number].union(*(stems[n] for n in near))


__all__ = ["Asked", "Scored", "Weights", "asked", "mentions", "score"]
