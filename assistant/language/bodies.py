"""How minutes, and questions about them, call a body for short: "the Executive", "the governors"."""

import re
from functools import lru_cache

_KINDS: dict[str, str] = {
    "board": "board",
    "council": "council",
    "committee": "committee",
    "subcommittee": "committee",
    "group": "group",
    "panel": "panel",
    "partnership": "partnership",
    "forum": "forum",
    "executive": "executive",
    "cabinet": "cabinet",
    "governors": "governors",
    "governing": "governors",
    "trustees": "trustees",
    "assembly": "assembly",
    "commission": "commission",
    "senate": "senate",
    "court": "court",
    "authority": "authority",
    "trust": "trust",
    "society": "society",
    "association": "association",
    "corporation": "corporation",
    "councillors": "council",
    "network": "network",
    "team": "team",
}
_NOUN = "|".join(_KINDS)
_CALLED = re.compile(
    rf"\b(?:the|this|that|our)\s+(?:full\s+|whole\s+)?({_NOUN})\b(?!\s+of\b)|^({_NOUN})\b", re.IGNORECASE
)
_HEAD = re.compile(rf"\b({_NOUN})\b(?=\s*(?:$|[,(:–—-]|of\b|for\b|body\b|board\b|meeting\b))", re.IGNORECASE)


@lru_cache(maxsize=1_024)
def called(question: str) -> frozenset[str]:
    """The kinds of body that a question speaks of by the bare noun: "the Executive" -> {"executive"}."""
    return frozenset(_KINDS[noun.lower()] for pair in _CALLED.findall(question) for noun in pair if noun)


@lru_cache(maxsize=4_096)
def kinds(name: str) -> frozenset[str]:
    """What a body of this ``name`` may be called: the nouns that it ends in or that "of" follows.

    "Board of Governors" -> {"board", "governors"}, "Executive Advisory Group" -> {"group"}.
    """
    return frozenset(_KINDS[noun.lower()] for noun in _HEAD.findall(name))


__all__ = ["called", "kinds"]
