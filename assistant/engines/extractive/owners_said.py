"""Who is named in the minutes beside the attendance, and is called by less afterwards: "Nick Bell" and then "Nick"."""

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from assistant.domain import Item, Meeting
from assistant.grounding import resolve_owner
from assistant.language.names import is_name, is_role_word
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
_FIRST = re.compile(rf"(?<![\w’'-])(?P<first>[A-Z][a-z]{{2,}})(?:\s+(?:also|then))?\s+(?:{_SAYS}|has|will|would)\b")
_ADVERB = re.compile(r"[A-Z][a-z]{5,}ly")
_NOT_ALONE = r"(?:\b(?:[Tt]he|[Aa]n?|[A-Z][\w’'-]*)\s+{0}\b|\b{0}\s+[A-Z]|\b{1}\b)"
"""A word that also stands behind an article, beside another with a capital, or in small letters, is no first name."""
_NOBODY_WORDS = """
    board committee council chair clerk secretary treasurer everyone everybody members officers nobody someone he she
    it they we this that these those there what who which all both some none one others parliament cabinet
"""
_NOBODY = frozenset(_NOBODY_WORDS.split())
SAID_OFTEN = 2
"""How often somebody must say or do something to be taken for a person of whom only the first name is told."""
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


@lru_cache(maxsize=64)
def first_names_said(text: str) -> frozenset[str]:
    """Who is called by nothing but a first name in minutes that list nobody: "Tom will send", "Tom proposed"."""
    told = Counter(match["first"] for match in _FIRST.finditer(text))
    often = [name for name, count in told.items() if count >= SAID_OFTEN and name.lower() not in _NOBODY]
    return frozenset(name for name in often if not (_is_word(name, text) or _ADVERB.fullmatch(name)))


def _is_word(name: str, text: str) -> bool:
    return is_role_word(name) or bool(re.search(_NOT_ALONE.format(name, name.lower()), text))


def spelt_out(meeting: Meeting, item: Item, owner: str) -> str:
    """Who "Nick" or "Tom A" is whom the attendance does not tell: the one so named in the item, else in the minutes."""
    short = _SHORT.fullmatch(owner)
    if short is None or resolve_owner(owner, meeting.people)[0].resolved:
        return owner
    first, letter = short["first"], short["letter"]
    called = [said for said in names_said(meeting.text) if said.name.split()[0] == first]
    meant = [said for said in called if (said.name.split()[1][0] == letter if letter else said.does)]
    here = {said.name for said in meant if item.start <= said.at < item.end}
    told_of = {said.name for said in called if item.start <= said.at < item.end}
    names = here or {said.name for said in meant} or told_of
    return names.pop() if len(names) == 1 else owner
