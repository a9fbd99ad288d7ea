"""When to say that the minutes do not tell.

Closeness of words decides nothing here: a question that the minutes leave open often has their very words. What tells
is that the kind of answer asked for is missing, that the minutes say themselves that it was not known, or that the
person asked about is not heard of in the item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from assistant.domain.minutes import HEADER
from assistant.engines.extractive.answering.open import left_open, says_open
from assistant.engines.extractive.answering.score import Asked, Scored, mentions
from assistant.engines.extractive.answering.types import AnswerType
from assistant.language.numbers import numbers
from assistant.language.synonyms import related
from assistant.language.words import STOP_WORDS, content_stems, words

_PLAIN: dict[AnswerType, str] = {
    "money": "amount",
    "percent": "share",
    "number": "number",
    "date": "date",
    "person": "name",
    "vote": "vote",
}
"""Kinds of answer whose absence is plain to see; reasons, places and outcomes are worded in too many ways."""
_HEARD = re.compile(
    r"\b(?:say|said|tell|told|ask|asked|report\w*|think|thought|vote\w*|suggest\w*|propose\w*|argue\w*|advise|"
    r"advice|view\w*|comment\w*|"
    r"explain\w*|opinion|raise\w*)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:any|all|both|each|every|which) (?:of the )?(?:\w+ )?(?:boards|meetings|bodies|committees)\b", re.IGNORECASE
)
_HOW_MANY = re.compile(r"\bhow many\s+(?P<things>(?:[\w’'-]+\s*){1,4})", re.IGNORECASE)
_FEW = re.compile(r"\b(?:one|both|no|none|nobody|half|neither|several)\b", re.IGNORECASE)
TOLD_OPEN = 0.25
"""Share of the question's words in a sentence that leaves something open, from which on that is given as the reason."""
NEAR = 2.5
"""Log odds below the best unit within which another is as good as it."""


class Signs(NamedTuple):
    """What speaks for and against there being an answer, each 0 to 1."""

    kind_missing: float
    kind_elsewhere: float
    untold_kind: float
    untold_match: float
    unheard: float
    unheard_near: float
    several: float
    vote: float
    kind_apart: float
    uncounted: float


WEIGHTS = Signs(
    kind_missing=1.08,
    kind_elsewhere=1.32,
    untold_kind=0.21,
    untold_match=4.06,
    unheard=3.14,
    unheard_near=1.62,
    several=-0.48,
    vote=-1.28,
    kind_apart=2.29,
    uncounted=1.29,
)
"""Log odds that there is no answer; by logistic regression over the questions of five labelled sets, of which each was
left out in turn: what held on the sets left out was kept."""
BASE = -1.67
LIMIT = -0.8
"""Log odds above which the answer is that the minutes do not say."""


def signs(question: Asked, item: Sequence[Scored]) -> Signs:
    """The signs in the likeliest item, ``item`` in the order of the minutes."""
    item = [one for one in item if one.unit.kind != "list"] or item  # a whole list holds something of every kind
    ranked = sorted(item, key=lambda one: -one.score)
    best = ranked[0]
    near = [one for one in ranked[:3] if one.score > best.score - NEAR]
    kind = question.kinds[0] if question.kinds else None
    plain = kind in _PLAIN
    here = kind in best.kinds
    place = item.index(best)
    texts = [one.unit.text for one in item]
    untold = any(says_open(text) for text in texts[place : place + 3])
    said = bool(question.people) and bool(_HEARD.search(question.text))
    passage = best.unit.passage
    heard = passage.item != HEADER and any(
        mentions(f"{passage.text} {passage.title}", name) for name in question.people
    )
    return Signs(
        kind_missing=float(plain and not any(kind in one.kinds for one in ranked[:3])),
        kind_elsewhere=float(plain and not here),
        untold_kind=float(untold and plain and not here),
        untold_match=0.0 if _gives_reason(best, kind, texts, place) else _left_open(item, texts),
        unheard=float(said and not heard),
        unheard_near=float(
            said and not any(mentions(f"{o.unit.lead} {o.unit.text}", n) for o in near for n in question.people)
        ),
        several=float(bool(_SEVERAL.search(question.text))),
        vote=float(kind == "vote"),
        kind_apart=_apart(item, kind) if plain else 0.0,
        uncounted=float(kind == "number" and _uncounted(question.text, ranked[:4])),
    )


def _gives_reason(best: Scored, kind: AnswerType | None, texts: Sequence[str], place: int) -> bool:
    """Whether the best unit has the reason that is asked for: what else the item leaves open does not undo it."""
    return kind == "reason" and kind in best.kinds and not left_open(texts, place)


def _left_open(item: Sequence[Scored], texts: Sequence[str]) -> float:
    """The greatest share of the question's words in a unit that leaves something open."""
    return max((one.words for number, one in enumerate(item) if left_open(texts, number)), default=0.0)


def _apart(item: Sequence[Scored], kind: AnswerType | None) -> float:
    """By how much the units with an answer of the kind fall short, in the question's words, of those without."""
    with_it = max((one.words for one in item if kind in one.kinds), default=0.0)
    return max(one.words for one in item) - with_it


def _uncounted(question: str, near: Sequence[Scored]) -> bool:
    """Whether the question asks how many there are of something that no number stands beside."""
    match = _HOW_MANY.search(question)
    things = _things(match["things"]) if match else set()
    return bool(things) and not any(_counts(f"{one.unit.lead} {one.unit.text}", things) for one in near)


def _things(asked: str) -> set[str]:
    """Stems of what is counted: the words up to the verb, and those of the same meaning."""
    named = takewhile(lambda word: word not in STOP_WORDS, words(asked))
    stems = content_stems(" ".join(named))
    return {*stems, *(other for stem in stems for other in related(stem))}


def _counts(text: str, things: set[str]) -> bool:
    """Whether a number, or a word for few or none, stands beside one of the things: "nine of the 22 audits"."""
    places = [(number.start, number.end) for number in numbers(text)]
    places += [match.span() for match in _FEW.finditer(text)]
    return any(things & set(content_stems(text[max(0, start - 25) : end + 40])) for start, end in places)


def doubt(question: Asked, item: Sequence[Scored]) -> str | None:
    """Why the minutes do not seem to answer; None where they seem to. ``item``: the units of the likeliest item."""
    found = signs(question, item)
    if BASE + sum(sign * weight for sign, weight in zip(found, WEIGHTS, strict=True)) <= LIMIT:
        return None
    where = f"item {item[0].unit.passage.item}"
    if found.unheard or found.unheard_near:
        return f"Nothing that {', '.join(question.people)} said about it is minuted."
    if found.untold_kind or found.untold_match > TOLD_OPEN:
        return f"{where[0].upper()}{where[1:]} touches on it, and leaves it open."
    kind = _PLAIN.get(question.kinds[0], "answer") if question.kinds else "answer"
    return f"What comes nearest, {where}, gives no {kind}."


__all__ = ["BASE", "LIMIT", "WEIGHTS", "Signs", "doubt", "signs"]
