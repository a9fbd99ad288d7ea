"""The names by which a body's minutes call the body itself: its initials, its acronym, those whose group it is."""

import re
from functools import lru_cache

_CAPITAL = re.compile(r"\b[A-Z](?=[a-z])")
_ACRONYM = re.compile(r"\b[A-Z][A-Z\d]{2,}$")
_WHOSE = re.compile(
    r"\b([A-Z][a-z]+\s+[A-Z][a-z]+s)[’']\s+(?:Group|Forum|Panel|Board|Committee|Council|Association|Network|Meeting)\b"
)
_ENOUGH = 3
"""Letters from which on initials are told apart from those of a person."""


@lru_cache(maxsize=64)
def own_names(body: str) -> re.Pattern[str] | None:
    """What stands for the body in a sentence: "SLRA" for a "Stone Lane Residents' Association"; None without such."""
    initials = "".join(mark.group() for mark in _CAPITAL.finditer(body))
    names = [initials] if len(initials) >= _ENOUGH else []
    names += [found.group() for found in _ACRONYM.finditer(body)]
    names += [found[1] for found in _WHOSE.finditer(body)]
    return re.compile(rf"\b(?:{'|'.join(names)})(?=\s)") if names else None
