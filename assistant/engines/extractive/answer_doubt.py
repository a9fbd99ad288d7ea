"""When to say that the minutes do not tell.

Closeness of words decides nothing here: a question that the minutes leave open often has their very words. What tells
is that the kind of answer asked for is missing, that the minutes say themselves that it was not known, or that the
person asked about is not heard of in the item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.domain.minutes import HEADER
from assistant.engines.extractive.answer_score import Asked, Scored, mentions
from assistant.engines.extractive.answer_types import AnswerType

_PLAIN: dict[AnswerType, str] = {
    "money": "amount",
    "percent": "share",
    "number": "number",
    "date": "date",
    "person": "name",
    "vote": "vote",
}
"""Kinds of answer whose absence is plain to see; reasons, places and outcomes are worded in too many ways."""
_WAS = r"(?:was|were|is|are|had|has|have|did|does|do|could|can|would|will|might|may)"
_UNTOLD = re.compile(
    r"\bdeclined? to\b|\bunable to\b|\bawait(?:ed|ing)\b|\bstill waiting\b|\bin due course\b|\blater date\b|"
    r"\bundertook\b|\bpromised\b"
    r"|\bcommercially sensitive\b|\bconfidential\b|\bexempt\b|\bin public\b|\bseparate minutes\b|\bbeing sought\b|"
    r"\bfind out\b"
    r"|\blet (?:\w+ ){1,3}know\b|\brather not\b|\bnot (?:to hand|part of|with (?:him|her|them))\b|\braised no\b"
    rf"|\b{_WAS} not (?:yet )?(?:\w+ )?(?:know|known|say|give|given|put|tell|told|answer|answered|able|available|"
    rf"published|collected|recorded|"
    r"decided|fixed|agreed|drawn up|announced|received|settled|confirmed|discussed|named|asked|looked|come|replied|"
    r"have|been|yet|want|wish)\b"
    r"|\bno (?:\w+ ){0,2}(?:figures?|dates?|answers?|number|information|reason|sum|venue|budget|names?|decision|"
    r"reply|response|details?|view)\b"
    r"|\bto be (?:confirmed|agreed|decided|appointed|advised)\b|\bwithout (?:a |any )?(?:figure|amount|name|number|"
    r"date)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\basked (?:whether|what|how|if|for|which|who|when|why)\b|\benquired\b|\bqueried\b|\bwanted to know\b",
    re.IGNORECASE,
)
_HEARD = re.compile(
    r"\b(?:say|said|tell|told|ask|asked|report\w*|think|thought|vote\w*|suggest\w*|propose\w*|argue\w*|advise|"
    r"advice|view\w*|comment\w*|"
    r"explain\w*|opinion|raise\w*)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:any|all|both|each|every|which) (?:of the )?(?:\w+ )?(?:boards|meetings|bodies|committees)\b", re.IGNORECASE
)
NEAR = 2.5
"""Log odds below the best unit within which another is as good as it."""


class Signs(NamedTuple):
    """What speaks for and against there being an answer, each 0 to 1."""

    kind_missing: float
    kind_elsewhere: float
    untold: float
    untold_kind: float
    untold_match: float
    unheard: float
    unheard_near: float
    several: float
    reason: float
    vote: float


WEIGHTS = Signs(
    kind_missing=1.58,
    kind_elsewhere=1.65,
    untold=0.09,
    untold_kind=1.12,
    untold_match=3.84,
    unheard=2.43,
    unheard_near=2.43,
    several=-0.47,
    reason=-0.16,
    vote=-1.1,
)
"""Log odds that there is no answer; by logistic regression over the questions of five labelled sets, of which each was
left out in turn: what held on the sets left out was kept."""
BASE = -1.73
LIMIT = -1.15
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
    untold = any(_UNTOLD.search(one.unit.text) for one in item[place : place + 3])
    said = bool(question.people) and bool(_HEARD.search(question.text))
    passage = best.unit.passage
    heard = passage.item != HEADER and any(
        mentions(f"{passage.text} {passage.title}", name) for name in question.people
    )
    return Signs(
        kind_missing=float(plain and not any(kind in one.kinds for one in ranked[:3])),
        kind_elsewhere=float(plain and not here),
        untold=float(untold),
        untold_kind=float(untold and plain and not here),
        untold_match=max((one.words for number, one in enumerate(item) if _left_open(item, number)), default=0.0),
        unheard=float(said and not heard),
        unheard_near=float(
            said and not any(mentions(f"{o.unit.lead} {o.unit.text}", n) for o in near for n in question.people)
        ),
        several=float(bool(_SEVERAL.search(question.text))),
        reason=float(kind == "reason"),
        vote=float(kind == "vote"),
    )


def _left_open(item: Sequence[Scored], number: int) -> bool:
    """Whether a unit says itself that something is not known, or asks what the next ones do not answer."""
    if _UNTOLD.search(item[number].unit.text):
        return True
    after = item[number + 1 : number + 3]
    return bool(_ASKED.search(item[number].unit.text)) and any(_UNTOLD.search(one.unit.text) for one in after)


def doubt(question: Asked, item: Sequence[Scored]) -> str | None:
    """Why the minutes do not seem to answer; None where they seem to. ``item``: the units of the likeliest item."""
    found = signs(question, item)
    if BASE + sum(sign * weight for sign, weight in zip(found, WEIGHTS, strict=True)) <= LIMIT:
        return None
    where = f"item {item[0].unit.passage.item}"
    if found.unheard or found.unheard_near:
        return f"Nothing that {', '.join(question.people)} said about it is minuted."
    if found.untold:
        return f"{where[0].upper()}{where[1:]} touches on it, and leaves it open."
    kind = _PLAIN.get(question.kinds[0], "answer") if question.kinds else "answer"
    return f"What comes nearest, {where}, gives no {kind}."


__all__ = ["BASE", "LIMIT", "WEIGHTS", "Signs", "doubt", "signs"]
