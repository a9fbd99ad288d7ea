"""Which body "the Board" is, where the minutes of another one tell of it."""

import re

from assistant.language.words import words

_KINDS = frozenset(("board", "committee", "group", "panel", "forum", "partnership", "team", "network", "commission"))
_LEADS = frozenset(("the", "this", "that", "a", "an", "our", "its", "their", "each", "every", "any", "no", "both"))
_JOINT = r"(?:(?:of|and|for|on|the) +)*"


def in_full(named: str, text: str, own: str) -> str:
    """``named`` by the one full name that ``text`` gives a body of its kind: "Board" as "Harbour Programme Board".

    As it is where the meeting's ``own`` names hold the kind, where no body is named in full, and where several are.
    """
    kind = named.lower()
    if kind not in _KINDS or kind in words(own):
        return named
    found = re.findall(rf"\b((?:(?!{kind.capitalize()}\b)[A-Z][\w&’'-]* +{_JOINT}){{1,6}}{kind.capitalize()})\b", text)
    full = {" ".join(_unled(name.split())) for name in found} - {named.capitalize()}
    return full.pop() if len(full) == 1 else named


def _unled(parts: list[str]) -> list[str]:
    while parts and parts[0].lower() in _LEADS:
        parts = parts[1:]
    return parts


__all__ = ["in_full"]
