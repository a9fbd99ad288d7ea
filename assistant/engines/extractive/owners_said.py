"""Who is named in the minutes beside the attendance, and is called by less afterwards: "Nick Bell" and then "Nick"."""

import re
from functools import lru_cache
from typing import NamedTuple

from assistant.domain import Item, Meeting
from assistant.grounding import resolve_owner
from assistant.language.names import is_name
from assistant.language.patterns import any_of

_SAYS = any_of(
    "said, asked, noted, reported, suggested, emphasi[sz]ed, mentioned, explained, offered, agreed, volunteered",
    "proposed, seconded, presented, confirmed, advised, stated, felt, thought, introduced, gave, thanked, welcomed",
    "joined, raised, queried, commented, outlined, updated",
)
_DOES = any_of("has, had, will, would, is, was")
_ASIDE = r"(?:,[^,.;\n]{3,60},)?"
_FULL = re.compile(
    rf"\b(?P<first>[A-Z][a-z’'-]+) (?P<last>[A-Z][\w’'-]+)"
    rf"(?=(?:{_ASIDE}\s+(?:(?P<says>{_SAYS})|(?P<does>{_DOES}))\b)?)"
)
_SHORT = re.compile(r"(?P<first>[A-Z][a-z’'-]+)(?: (?P<letter>[A-Z])\.?)?")


class Said(NamedTuple):
    """A full name, where it stands, and whether its owner says something there, or does."""

    name: str
    at: int
    says: bool
    does: bool


@lru_cache(maxsize=64)
def names_said(text: str) -> tuple[Said, ...]:
    """What reads as a full name in the minutes, in order."""
    found = ((match, f"{match['first']} {match['last']}") for match in _FULL.finditer(text))
    return tuple(
        Said(name, match.start(), bool(match["says"]), bool(match["says"] or match["does"]))
        for match, name in found
        if is_name(name)
    )


def spelt_out(meeting: Meeting, item: Item, owner: str) -> str:
    """Who "Nick" or "Tom A" is whom the attendance does not tell: the one so named in the item, else in the minutes."""
    short = _SHORT.fullmatch(owner)
    if short is None or resolve_owner(owner, meeting.people)[0].resolved:
        return owner
    first, letter = short["first"], short["letter"]
    meant = [
        said
        for said in names_said(meeting.text)
        if said.name.split()[0] == first and (said.name.split()[1][0] == letter if letter else said.does)
    ]
    here = {said.name for said in meant if item.start <= said.at < item.end}
    names = here or {said.name for said in meant}
    return names.pop() if len(names) == 1 else owner
