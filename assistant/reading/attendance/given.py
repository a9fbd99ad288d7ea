"""People whom the minutes of a small body call by their first names alone: "Present: Sue (chair), Bob and Margaret"."""

import re
from collections.abc import Sequence

from assistant.domain.minutes import Status
from assistant.language.names import is_role_word
from assistant.reading.attendance.attendee import Attendee
from assistant.reading.attendance.describe import describe

_GIVEN_NAME = re.compile(r"(?P<name>[A-Z][a-z]+(?:[’'-][A-Z][a-z]+)?)(?P<rest>(?:\s*\([^()]*\))?)\.?")
_FROM = re.compile(r"(?P<name>[A-Z][a-z]*[b-hj-rt-z])\s+(?:\(?from)\s+(?:the\s+)?(?P<body>[A-Z][^,;()]+)(?P<rest>.*)")
"""A guest and where from; a first word in "s" or "a" may be several people ("Members from ...")."""
_SEPARATOR = re.compile(r"\s*(?:,(?![^()]*\))|;|\s(?:and|&)\s(?![^()]*\)))\s*(?:and\s+)?")
_FEWEST = 3
"""Names that make a list of first names believed, where nobody before was called by one."""
_NO_NAMES = frozenset(
    ("All", "As", "Everyone", "Everybody", "See", "Same", "Quorum", "Quorate", "Not", "Various", "Also")
)


def given_names(text: str, status: Status, known: Sequence[Attendee]) -> list[Attendee]:
    """The people of ``text`` where it calls them by first names; nobody where it does not.

    ``known``: who was read before; where they stand without surnames too, one such name is enough.
    """
    if guest := _FROM.fullmatch(text):
        return [] if _no_name(guest["name"]) else [_guest(guest, status)]
    pieces = [piece for piece in _SEPARATOR.split(text) if piece.strip()]
    named = [_GIVEN_NAME.fullmatch(piece.strip()) for piece in pieces]
    found = [match for match in named if match and not _no_name(match["name"])]
    fewest = 1 if any(" " not in person.name for person in known) else _FEWEST
    if len(found) < max(fewest, len(pieces)):
        return []
    return [describe(Attendee(name=match["name"], status=status), match["rest"]) for match in found]


def _guest(match: re.Match[str], status: Status) -> Attendee:
    return Attendee(name=match["name"], status=status, organisation=match["body"].strip(" ."))


def _no_name(word: str) -> bool:
    return is_role_word(word) or word in _NO_NAMES
