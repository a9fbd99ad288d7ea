"""Whom an office means: "the Clerk" the Town Clerk, "CMO" the Chief Medical Officer, where one person holds it."""

import re
from collections.abc import Callable, Sequence

from assistant.domain import Person
from assistant.language.roles import OFFICES
from assistant.language.words import words

_PARTS = re.compile(r"\s*[;,/]\s*")
_ROLES = re.compile(r"\s*[;/]\s*")
_AND = re.compile(r"\s+(?:&|and)\s+")
_BRACKETS = re.compile(r"\s*[()]\s*")
_CHAIR = re.compile(r"chair(?:man|woman|person)$")
_LEFT_OUT = frozenset(("the", "of", "a"))
_RANKS = frozenset(("deputy", "vice", "assistant", "associate", "former", "past", "pro", "shadow", "junior", "under"))
_CLASSES = frozenset(
    ("member", "governor", "trustee", "councillor", "officer", "representative", "observer", "partner", "resident")
)
"""Words that many share: "the officer" is nobody, though one "Democratic Services Officer" may be there."""
_GOES_ON = re.compile(r"[\s-]+(?:to|of|for)\b", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z]")

_Holds = Callable[[str, str], bool]


def by_office(written: str, people: Sequence[Person]) -> list[Person]:
    """Whoever holds the office: by its full title, by its beginning or end, else by its letters."""
    if not words(written):
        return []
    found: list[Person] = []
    for holds in (_is, _is_part_of, _is_short_for):
        if found := _holders(written, people, holds):
            break
    there = [person for person in found if person.status != "apologies"]
    if not there and _office(written)[:1] == ["chair"]:
        return []  # "the Chair" is then whoever presided, or the absent one: not ours to guess
    return there or found


def _holders(written: str, people: Sequence[Person], holds: _Holds) -> list[Person]:
    """Those one of whose offices it is; of several those whose own it is, before those who hold it elsewhere."""
    found = [n for n, person in enumerate(people) if any(holds(written, part) for part in _parts(_told(person)))]
    if len(found) > 1:
        own = [_PARTS.split(_told(people[n]))[0] for n in found]
        found = [n for n, role in zip(found, own, strict=True) if any(holds(written, p) for p in _parts(role))] or found
    if len(found) > 1:
        found = [n for n in found if not people[n].organisation] or found
    return [people[n] for n in found]


def _told(person: Person) -> str:
    """What the attendance tells behind the name: a list without a column of roles may give it as whence they come."""
    return person.role or (person.organisation if _names_office(person.organisation or "") else "") or ""


def _names_office(told: str) -> bool:
    """Whether it is an office that one person holds: nobody is "the Group" or "the Ministry of Justice"."""
    return not OFFICES.isdisjoint(words(told))


def _parts(role: str) -> list[str]:
    """The offices of "Co-opted Governor (Chair); Link for SEND", with and without what stands in brackets."""
    whole = [part for told in _ROLES.split(role) for part in _own(told.split(",")) if part]
    bracketed = [part for role in whole if "(" in role for part in _BRACKETS.split(role) if _names_office(part)]
    return [*whole, *bracketed, *(part for role in whole for part in _several(role))]


def _own(parts: Sequence[str]) -> list[str]:
    """The first of what commas part, and what names an office of its own: of "Director, Cabinet Office" the first."""
    stripped = [part.strip() for part in parts]
    return [*stripped[:1], *(part for part in stripped[1:] if _names_office(part))]


def _several(role: str) -> list[str]:
    """Each of the offices of "Town Clerk & RFO"; none of "Head of Finance and Assets", which is one."""
    parts = _AND.split(role)
    own = len(parts) > 1 and all(_names_office(part) or _LETTERS.fullmatch(part) for part in parts)
    return parts if own else []


def _office(role: str) -> list[str]:
    """The words of a role, "Vice-Chairman" as "Vice-Chair"."""
    return [_CHAIR.sub("chair", word) for word in words(role) if word not in _LEFT_OUT]


def _is(written: str, role: str) -> bool:
    wanted = _office(written)
    return bool(wanted) and _office(role) == wanted


def _is_part_of(written: str, role: str) -> bool:
    """Whether "the Secretary" is the "Board Secretary" or "Secretary to the Panel"; no deputy is meant by it."""
    wanted, whole = _office(written), _office(role)
    rest = len(whole) - len(wanted)
    if rest <= 0 or not wanted or (len(wanted) == 1 and (wanted[0] in _CLASSES or not _names_office(written))):
        return False
    if whole[: len(wanted)] == wanted:
        return wanted != ["chair"] and (len(wanted) > 1 or bool(_GOES_ON.match(role, len(role.split(maxsplit=1)[0]))))
    before = whole[:rest]
    # the chair of something else is not the Chair: at most the body's own name stands before it
    return (
        whole[rest:] == wanted
        and _names_office(written)
        and not _RANKS.intersection(before)
        and (wanted != ["chair"] or rest == 1)
    )


def _is_short_for(written: str, role: str) -> bool:
    """Whether "DoF", "CMO" or "CEO" are the letters of the office."""
    if not _LETTERS.fullmatch(written) or not _names_office(role):
        return False
    letters = "".join(word[0] for word in words(role))
    own = "".join(word[0] for word in words(role) if word not in (*_LEFT_OUT, "and", "for", "to"))
    chief = f"{own}o" if own.startswith("c") and role.lower().startswith("chief") else own  # Chief Executive: CEO
    return written.lower() in {form for form in (letters, own, chief) if len(form) > 1}
