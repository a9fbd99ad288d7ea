"""What the minutes leave open: that something was not known or not given, or was asked and not answered."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.language.patterns import any_of, either, ignoring_case

_WAS = any_of("was, were, is, are, had, has, have, did, does, do, could, can, would, will, might, may")
_TOLD = any_of(
    "able, announced, answer, answered, agreed, asked, available, been, collected, come, confirmed, decided, discussed",
    "drawn up, fixed, give, given, have, know, known, looked, named, published, put, received, recorded, replied, say",
    "settled, tell, told, want, wish, yet",
)
_WITHHELD = any_of(
    "declined? to, unable to, await(?:ed|ing), still waiting, in due course, later date, undertook, promised",
    "commercially sensitive, confidential, exempt, in public, separate minutes, being sought, find out, rather not",
    "not (?:to hand|part of|with (?:him|her|them)), raised no, yet to (?:be )?[a-z]+",
    "to be (?:confirmed|agreed|decided|appointed|advised|fixed|set|arranged|determined|announced|found|named)",
)
_NAMED = any_of(
    "figures?, dates?, answers?, number, information, reason, sum, venue, budget, names?, decision, reply, response",
    "details?, view",
)
_OPEN = either(
    rf"\b{_WITHHELD}\b",
    r"\blet (?:\w+ ){1,3}know\b",
    rf"\b{_WAS} not (?:yet )?(?:\w+ )?{_TOLD}\b",
    r"\b(?:had|has|have|did|does|do|was|were|is|are|could|can)n['’]t (?:yet )?"
    r"(?:know|known|say|said|give|given|tell|told|answer|come|been|have|fixed|decided|agreed|received|set)\b",
    r"\b(?:could|can)(?: ?not|n['’]t) (?:yet )?be (?:given|said|told|put|known|confirmed|named|disclosed|shared)\b",
    r"\b(?:nobody|no one|none of them) (?:\w+ )?(?:knew|knows|know|could|can|said|answered|replied)\b",
    rf"\bno (?:\w+ ){{0,2}}{_NAMED}\b",
    r"\bwithout (?:a |any )?(?:figure|amount|name|number|date)\b",
)
_ASKED = ignoring_case(
    r"\basked (?:whether|what|how|if|for|which|who|when|why)\b|\benquired\b|\bqueried\b|\bwanted to know\b"
)


def says_open(text: str) -> bool:
    """Whether ``text`` says that something is not known, not decided or not told."""
    return _OPEN.search(text) is not None


def left_open(texts: Sequence[str], number: int) -> bool:
    """Whether the sentence ``texts[number]`` says so itself, or asks what the next two do not answer."""
    if says_open(texts[number]):
        return True
    return bool(_ASKED.search(texts[number])) and any(says_open(text) for text in texts[number + 1 : number + 3])


__all__ = ["left_open", "says_open"]
