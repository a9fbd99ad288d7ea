"""Who an owner is: initials, surnames and roles resolved through that meeting's attendance, never guessed."""

import re
from collections.abc import Sequence

from assistant.domain import Owner, Person
from assistant.grounding.offices import by_office
from assistant.language.names import TITLES, clean_name, initials_of, is_name, surname_of
from assistant.language.words import matching_key

_SPLIT = re.compile(r"\s*(?:[,;/&+\n]|\band\b|\bwith\b(?=\s+[A-Z]))\s*")
_EVERY_JOINT = re.compile(r"\s*(?:[,;/&+]|\band\b)\s*(?:\bthe\b\s*)?")
_ONE_WORD = re.compile(r"[A-Z][a-z]+|Vice-Chair(?:man|woman|person)?|SBM")
_INITIALS = re.compile(r"[A-Z](?:\.?[A-Za-z]?[A-Z]){1,3}\.?|[A-Z][a-z]?[A-Z][A-Z]?")
_SURNAME = re.compile(r"(?:[A-Z]\.?\s+)?[A-Z][\w’'-]+")
_FIRST_NAME = re.compile(r"[A-Z][\w’'-]*[a-z]")
_FIRST_AND_LETTER = re.compile(rf"({_FIRST_NAME.pattern})\s+([A-Z])\.?")
_LETTER_AND_SURNAME = re.compile(r"([A-Z])[a-z]*\.?\s+([A-Z][\w’'-]+)")
_NICKNAME = re.compile(r"[“\"‘(](?P<called>[A-Za-z]+)[”\"’)]")


def split_owners(text: str) -> list[str]:
    """The owners that a label such as "CA/HP", "Cllr Begy and Cllr Sprason" or "Chair, Clerk" names.

    A role with "and" inside ("Head of Finance and Assets") stays whole where its second half is no owner by itself.
    """
    text = re.sub(r"[*_]+", "", text).strip(" .:;-–—()[]")
    text += ")" * (text.count("(") - text.count(")"))  # "Dean (Research)" closes its own
    text = re.sub(r"\band\s+the\s+(?=[A-Z])", "and ", text)
    parts = [part.strip(" .:;-–—[]") for part in _SPLIT.split(text)]
    parts = [part if part.count("(") == part.count(")") else part.strip("()") for part in parts]
    parts = [part for part in parts if part]
    if len(parts) > 1 and not all(_stands_alone(part) for part in parts):
        return [part.strip() for part in re.split(r"\s*[/;]\s*", text) if part.strip()]
    return parts


def _stands_alone(part: str) -> bool:
    if _INITIALS.fullmatch(part) or is_name(clean_name(part)) or TITLES.match(part):
        return True
    if not part[:1].isupper():
        return False
    # the second half of "Head of Finance and Assets" is one bare word; "Chair" and "Clerk" are offices
    return len(part.split()) > 1 or bool(_ONE_WORD.fullmatch(part))


def parted_owners(written: str, people: Sequence[Person]) -> list[str]:
    """The owners of "Director of Policy and General Counsel", where the attendance has both and nobody of the whole."""
    parts = [part for part in _EVERY_JOINT.split(written) if part]
    if len(parts) < 2 or resolve_owner(written, people)[0].resolved:
        return [written]
    return parts if all(resolve_owner(part, people)[0].resolved for part in parts) else [written]


def resolve_owner(as_written: str, people: Sequence[Person]) -> tuple[Owner, str | None]:
    """The person that ``as_written`` means, and a note where it means nobody or several.

    Unresolved, the name is the words as written and ``resolved`` is False.
    """
    written = re.sub(r"\s+", " ", re.sub(r"[*_]+", "", as_written)).strip(" .:;,-–—()[]")
    written += ")" * (written.count("(") - written.count(")"))  # "Pro-Vice-Chancellor (Education)" closes its own
    found = _candidates(written, people) or _candidates(_unofficed(written), people)
    names = list(dict.fromkeys(person.name for person in found))
    if len(names) == 1:
        return Owner(name=names[0], as_written=written, resolved=True), None
    unresolved = Owner(name=_tidy(written), as_written=written, resolved=False)
    if len(names) > 1:
        return unresolved, f"“{written}” may be {' or '.join(names)}"
    if _INITIALS.fullmatch(written):
        return unresolved, f"“{written}” is nobody in the attendance list"
    return unresolved, None


def _unofficed(written: str) -> str:
    """A name without the office behind it: "TI" of "TI (Committee Chair)"; an office keeps its brackets."""
    name = re.sub(r"\s+\([A-Z][^()]+\)$", "", written)
    return name if _INITIALS.fullmatch(name) or is_name(clean_name(name)) else written


def _tidy(written: str) -> str:
    name = clean_name(written)
    if is_name(name):
        return name
    return re.sub(r"^(?:the|an?)\s+", "", written, flags=re.IGNORECASE).strip() or written


def _candidates(written: str, people: Sequence[Person]) -> list[Person]:
    """Whom the surest rule that finds anybody finds."""
    name = clean_name(written)
    rules = (
        _by_full_name,
        _by_printed_initials,
        _by_initials,
        _by_outer_initials,
        _by_surname,
        _by_first_name,
        _by_first_and_letter,
        _by_first_names,
    )
    for rule in rules:
        if found := rule(written, name, people):
            return found
    return by_office(written, people)


def _by_full_name(_: str, name: str, people: Sequence[Person]) -> list[Person]:
    key = matching_key(name)
    return [person for person in people if key and matching_key(person.name) == key]


def _by_printed_initials(written: str, _: str, people: Sequence[Person]) -> list[Person]:
    key = matching_key(written)
    return [person for person in people if person.initials and matching_key(person.initials) == key]


def _by_initials(written: str, _: str, people: Sequence[Person]) -> list[Person]:
    if not _INITIALS.fullmatch(written):
        return []
    key = matching_key(written).upper()
    there = [person for person in people if person.status != "apologies"] or list(people)
    found = [person for person in there if initials_of(person.name).upper() == key and not person.initials]
    return found or [person for person in people if initials_of(person.name).upper() == key and not person.initials]


def _by_outer_initials(written: str, _: str, people: Sequence[Person]) -> list[Person]:
    """Whose names begin and end so, where only one of the two tells a middle name: "ABC" of "Ann Cole"."""
    letters = matching_key(written).upper()
    if not _INITIALS.fullmatch(written) or len(letters) not in (2, 3):
        return []
    pairs = [(person, initials_of(person.name).upper()) for person in people if not person.initials]
    return [
        p for p, own in pairs if {len(own), len(letters)} == {2, 3} and (own[0], own[-1]) == (letters[0], letters[-1])
    ]


def _by_surname(written: str, name: str, people: Sequence[Person]) -> list[Person]:
    key = name.lower()
    if not TITLES.match(written) and not _SURNAME.fullmatch(name):
        return []
    found = [p for p in people if surname_of(p.name).lower() == key or p.name.lower().endswith(f" {key}")]
    if not found and (match := _LETTER_AND_SURNAME.fullmatch(name)):
        found = [p for p in people if p.name.startswith(match[1]) and surname_of(p.name).lower() == match[2].lower()]
    present = [person for person in found if person.status != "apologies"]
    return present if len(found) > 1 and len(present) == 1 else found


def first_names(name: str) -> list[str]:
    """What somebody may be called by alone: the first name, and the one in brackets or quotes behind it."""
    return [*name.split()[:1], *(match["called"] for match in _NICKNAME.finditer(name))]


def _by_first_name(written: str, name: str, people: Sequence[Person]) -> list[Person]:
    name = name or written  # "Col" may be a title and be somebody's name
    if not _FIRST_NAME.fullmatch(name):
        return []
    return [person for person in people if name.lower() in first_names(person.name.lower())]


def _by_first_and_letter(_: str, name: str, people: Sequence[Person]) -> list[Person]:
    match = _FIRST_AND_LETTER.fullmatch(name)
    if not match:
        return []
    return [p for p in people if p.name.split()[0] == match[1] and surname_of(p.name).startswith(match[2])]


def _by_first_names(written: str, _: str, people: Sequence[Person]) -> list[Person]:
    """Whose name begins so: "Mary Ann" is "Mary Ann Evans"."""
    key = written.lower()
    return [person for person in people if " " in key and person.name.lower().startswith(f"{key} ")]
