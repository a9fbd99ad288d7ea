"""What the rest of its sentence makes of a quote, and what a claim drops of its own quotes: "if", "did not agree".

A quote may stand word for word and yet be cut so that it says what the minutes do not: "the field be sold" out of "did
not agree that the field be sold". What a sentence only supposes, suggests or turns down, a claim has to as well.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.domain import Span
from assistant.grounding.polarity import NEGATION
from assistant.language.patterns import any_of, either, ignoring_case
from assistant.language.words import content_stems, sentences

_LINKED = ignoring_case(
    r"\b(?:that|to|whether|if|of|the\s+(?:proposal|motion|idea|suggestion|request|plan|amendment)(?:\s+(?:that|to|of))?)"
    r"\s*(?:the\s+|a\s+|an\s+)?$"
)
"""Ends what stands before a clause that depends on it."""
_TURNED_DOWN = either(
    r"\b(?:untrue|false|incorrect|den(?:y|ies|ied)|oppos\w+|reject\w+|refus\w+|declin\w+|decided\s+against)\b",
    r"\b(?:no\s+longer|rather\s+than|instead\s+of|lost|defeated|withdr[ae]w\w*|dismissed|fell|failed)\b",
)
_TURNED_DOWN_AFTER = either(
    r"^\W*(?:(?:was|were|is|are|be|been|being|had|has|have|then|it|this|which)\s+){0,3}(?:not\s+(?:carried|agreed|"
    r"supported|approved|adopted|passed|true)|lost|defeated|rejected|refused|withdrawn|denied|opposed|fell|untrue)\b"
)
_CONDITION = ignoring_case(
    r"\b(?:if|unless|provided\s+(?:that|the)|providing|in\s+the\s+event|subject\s+to|conditional\w*|dependent\s+on)\b"
)
_CONDITIONAL = either(
    _CONDITION.pattern,
    r"\b(?:would|could|might|may|should|once|when|whether|until|depend\w*|possib\w+|terms?)\b",
)
_SUGGESTED = any_of(
    "suggest\\w*, propos(?:e|es|ed|ing|al|als), alleg\\w+, claim\\w*, argu\\w+, hop(?:e|es|ed|ing), moved"
)
_IS_SUGGESTED = either(rf"\b{_SUGGESTED}\s+(?:\w+\s+){{0,3}}?(?:that|to|whether)\b", rf"\b{_SUGGESTED}\W*$")
_ONLY_SAID = either(
    rf"\b{_SUGGESTED}(?!\w)",
    r"\b(?:said|told|felt|thought|asked|wished|wanted|would|could|might|may|should|view|idea|recommend\w*)\b",
)
_ASSENT = ignoring_case(
    r"\b(?:agree[ds]?|agreement|resolv\w+|decid\w+|decision|approv\w+|adopt\w+|carried|accept\w+|endors\w+|ratif\w+)\b"
)
_PUT_OFF = either(
    r"\b(?:defer\w*|postpon\w+|adjourn\w*|suggest\w*|withdr[ae]w\w*|dismiss\w+|reject\w+|refus\w+|declin\w+)\b",
    r"\b(?:alleg\w+|lost)\b",
)
_AGREED_NOT = ignoring_case(
    rf"{_ASSENT.pattern}\s+(?:that\s+)?(?:to|not\s+to|against)\s+(?:{_PUT_OFF.pattern}|cancel\w*|not\b)"
)
_EXCEPT = ignoring_case(
    r"\b(?:except\w*|other\s+than|apart\s+from|excluding|but\s+not|save\s+for|with\s+the\s+exception)\b"
)
_ALL = ignoring_case(r"\b(?:all|every\w*|unanim\w+|each|whole)\b")
_AT_LEAST = ignoring_case(r"\b(?:at\s+least|no\s+(?:fewer|less)\s+than|more\s+than|over|upwards\s+of)\s+(?=[£\d])")
_AT_MOST = ignoring_case(r"\b(?:at\s+most|no\s+more\s+than|up\s+to|fewer\s+than|less\s+than|under|exactly)\s+(?=[£\d])")
_FRACTION = ignoring_case(r"\b(?:one|two|three|four|a)[\s-]+(?:half|thirds?|quarters?|fifths?|tenths?)\b|\bhalf\b")


class Framed(NamedTuple):
    """A quote and the rest of the sentences that it begins and ends in."""

    quote: str
    before: str
    after: str

    @classmethod
    def of(cls, text: str, span: Span) -> "Framed":
        """The words ``span`` of ``text`` in their sentence."""
        held = [one for one in sentences(text) if one.start < span.end and span.start < one.end]
        first = min((one.start for one in held), default=span.start)
        last = max((one.end for one in held), default=span.end)
        return cls(text[span.start : span.end], text[first : span.start], text[span.end : last])


def bad_frame(claim: str, framed: Sequence[Framed]) -> str | None:
    """The reason against a claim whose quotes are cut out of sentences that say otherwise."""
    return next((reason for one in framed if (reason := _bad_cut(claim, one))), None)


def _bad_cut(claim: str, one: Framed) -> str | None:
    hangs = _LINKED.search(one.before) is not None
    turned_down = (hangs and _denies(one.before)) or _TURNED_DOWN_AFTER.search(one.after)
    if turned_down and not _denies(claim):
        return "its quote is cut out of a sentence that turns it down"
    if _CONDITION.search(f"{one.before} … {one.after}") and not _CONDITIONAL.search(f"{one.quote} {claim}"):
        return "its quote is cut out of a sentence that makes a condition"
    if _turns(claim, f"{one.before}{one.quote}"):
        return "its quote is cut out of a sentence that agrees to put it off, or not to do it"
    if hangs and _IS_SUGGESTED.search(one.before) and not _ONLY_SAID.search(claim):
        return "its quote is cut out of what somebody only suggested"
    return None


def bad_claim_of(claim: str, quotes: Sequence[str]) -> str | None:
    """The reason against a claim that makes more of its quotes than they say."""
    stems = set(content_stems(claim))
    parts = [quote[span.start : span.end] for quote in quotes for span in sentences(quote)]
    near = [part for part in parts if len(stems & set(content_stems(part))) * 2 >= len(stems)] or parts
    said = " ".join(near)
    if near and all(map(_CONDITION.search, near)) and not _CONDITIONAL.search(claim):
        return "its quote makes a condition that it leaves out"
    if _ASSENT.search(claim) and not _PUT_OFF.search(claim) and _PUT_OFF.search(said) and not _ASSENT.search(said):
        return "its quote tells of no such decision"
    if _turns(claim, said):
        return "what its quote agrees is to put it off, or not to do it"
    if _ALL.search(claim) and not _EXCEPT.search(claim) and _EXCEPT.search(said) and not NEGATION.search(claim):
        return "its quote makes an exception that it leaves out"
    if _bounds_turned(claim, said):
        return "its quote bounds the number from the other side"
    return _bad_fraction(claim, " ".join(quotes))


def _denies(text: str) -> bool:
    return bool(NEGATION.search(text) or _TURNED_DOWN.search(text))


def _turns(claim: str, quotes: str) -> bool:
    """Whether a claim of assent leaves out that what was agreed is to postpone, to cancel, or not to do it."""
    assents = _ASSENT.search(claim) and not _PUT_OFF.search(claim) and not NEGATION.search(claim)
    return bool(assents and _AGREED_NOT.search(quotes))


def _bounds_turned(claim: str, quotes: str) -> bool:
    return any(
        mine.search(claim) and theirs.search(quotes) and not mine.search(quotes)
        for mine, theirs in ((_AT_MOST, _AT_LEAST), (_AT_LEAST, _AT_MOST))
    )


def _bad_fraction(claim: str, quotes: str) -> str | None:
    """The reason against a fraction where the quotes have only others."""
    said = {_plain(match.group()) for match in _FRACTION.finditer(quotes)}
    wrong = next((m.group() for m in _FRACTION.finditer(claim) if said and _plain(m.group()) not in said), None)
    return f"{wrong} does not stand in the quote" if wrong else None


def _plain(fraction: str) -> str:
    return re.sub(r"[\s-]+", " ", fraction.casefold()).removeprefix("a ").removeprefix("one ")


__all__ = ["Framed", "bad_claim_of", "bad_frame"]
