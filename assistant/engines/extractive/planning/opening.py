"""The courtesies around a question: "Hi, could you tell me ...", "I need ... please"."""

from __future__ import annotations

import re

from assistant.language.patterns import any_of, either

_SOMEBODY = any_of("you, someone, somebody, anyone, anybody, i, we")
_TELL = any_of(
    "tell, show, give, remind, list, send, get, find(?: out)?, confirm, check, say, see, have, know, explain, look up",
    "pull (?:up|out|together), dig out, bring up, help(?: me| us)? with, help, let, clarify",
)
_ME = any_of("me, us, my committee")
_WHETHER = any_of("if, whether, that, know, have, see, again, about")
_OPENINGS = either(
    r"^\W*(?:hi|hello|hey|(?:good )?(?:morning|afternoon|evening)|dear all|thanks|thank you|sorry|ok|okay|quick "
    r"(?:one|question))\b[\s,.!:;–-]*",
    r"^\W*(?:please|pls|plz|kindly|just|so|and|but|also|well|now)\b[\s,]*",
    rf"^\W*(?:can|could|would|will|may|might) {_SOMEBODY}(?: please| kindly| "
    rf"just)? {_TELL}(?: {_ME})?(?: {_WHETHER})*\b",
    rf"^\W*{_TELL} {_ME}(?: {_WHETHER})*\b",
    rf"^\W*i(?:['’]d| would| am| ['’]m|['’]m)? (?:need|want|like|looking for|trying to find|wondering|after)(?: "
    rf"to {_TELL})?(?: {_WHETHER})*\b",
    r"^\W*do (?:you|we|i) (?:know|have|happen to know)(?: (?:if|whether|a|the|any))*\b",
    r"^\W*(?:i|we)(?:['’]m| am|['’]ve| have|['’]re| are| was| missed| could\w*)\b[^?:–]{0,60}?(?::|–|—| -)\s",
)
_ENDINGS = either(r"\b(?:please|pls|plz|thanks|thank you|cheers|many thanks|ta)\W*$")
MOST = 6
"""Courtesies before a question; what has more is left as it is, so that no question takes long."""


def bare(question: str) -> str:
    """The question with spaces in place of the courtesies, so that what is asked stands first and keeps its place."""
    for _ in range(MOST):
        match = _OPENINGS.match(question)
        if match is None or not re.search(r"\w", question[match.end() :]):
            break
        question = " " * match.end() + question[match.end() :]
    if match := _ENDINGS.search(question):
        question = question[: match.start()] + " " * (match.end() - match.start())
    return question


__all__ = ["bare"]
