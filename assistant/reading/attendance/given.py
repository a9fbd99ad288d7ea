"""People whom the minutes of a small body call by first names or initials alone: "Present: Sue (chair), Bob, Al"."""

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
_LETTERS = re.compile(
    r"(?!(?:ALL|AGM|BBC|CCG|GP|ICB|MP|NA|NHS|NIL|PCC|PPG|TBA|TBC|UK)\b)(?P<name>[A-Z]{2,4})\b\.?(?P<rest>(?:\s*\([^()]*\))?)\.?"
)
"""Somebody whom the minutes call by initials alone, so that no patient or resident is named."""
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
    form = _LETTERS if all(map(_LETTERS.fullmatch, map(str.strip, pieces))) else _GIVEN_NAME
    named = [form.fullmatch(piece.strip()) for piece in pieces]
    found = [match for match in named if match and not _no_name(match["name"])]
    fewest = 1 if any(" " not in person.name for person in known) else _FEWEST
    if len(found) < max(fewest, len(pieces)):
        return []
    return [describe(Attendee(name=match["name"], status=status), match["rest"]) for match in found]


def lettered(text: str, status: Status) -> list[Attendee]:
    """The people of a line that gives nothing but their initials: "AB, TF, SO"; nobody where it is not so."""
    pieces = [piece.strip() for piece in _SEPARATOR.split(text) if piece.strip()]
    return given_names(text, status, ()) if all(map(_LETTERS.fullmatch, pieces)) else []


def _guest(match: re.Match[str], status: Status) -> Attendee:
    return Attendee(name=match["name"], status=status, organisation=match["body"].strip(" ."))


def _no_name(word: str) -> bool:
    return is_role_word(word) or word in _NO_NAMES
