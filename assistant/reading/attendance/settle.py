"""One entry a person, out of everything that the minutes say about who was there."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import matching_key
from assistant.reading.attendance.attendee import Attendee

_SURE = any_of("parent, co-?opted, foundation, ex[ -]officio")
_SURE_CATEGORY = ignoring_case(rf"(?:^|[;,]\s+){_SURE}(?=$|[;,])")
_OFTEN_A_BODY = any_of(
    "staff, elected staff, local authority, LA, community, partnership, associate, appointed, elected"
)
_CATEGORY = ignoring_case(f"(?:{_SURE}|{_OFTEN_A_BODY})")
"""What kind of governor somebody is, in a word beside the name: "Ann Bell (Parent)"."""


def settle(people: Sequence[Attendee]) -> list[Attendee]:
    """One entry a person: what apologies say of substitutes is laid upon the substitutes."""
    unique: dict[str, Attendee] = {}
    for person in (person for person in people if not person.unexcused):
        known = unique.get(matching_key(person.name))
        if known is None or (known.status == "apologies" and person.status != "apologies"):
            unique[matching_key(person.name)] = person
    for person in list(unique.values()):
        stand_in = unique.get(matching_key(person.substituted_by)) if person.substituted_by else None
        if person.substituted_by and stand_in is None and len(person.substituted_by.split()) > 1:
            stand_in = Attendee(name=person.substituted_by, status="substitute")
        if stand_in and stand_in.status != "apologies":
            unique[matching_key(stand_in.name)] = replace(stand_in, status="substitute", substitutes_for=person.name)
    full_surnames = {person.name.split()[-1] for person in unique.values() if len(person.name.split()) > 1}
    everybody = [
        person for person in unique.values() if len(person.name.split()) > 1 or person.name not in full_surnames
    ]
    return _categories_told(
        [
            replace(person, substitutes_for=_in_full(person.substitutes_for, everybody))
            if person.substitutes_for
            else person
            for person in everybody
        ]
    )


def _categories_told(people: Sequence[Attendee]) -> list[Attendee]:
    """``people`` with what kind of governor each of them is as a role.

    "Staff" and "Local Authority" are that only where others of the list are "Parent" or "Co-opted"; by itself either
    may be where somebody comes from.
    """
    told = (f"{person.organisation or ''}; {person.role or ''}" for person in people)
    if not any(_SURE_CATEGORY.search(words) for words in told):
        return list(people)
    return [
        replace(p, organisation=None, role="; ".join(filter(None, (p.organisation, p.role))))
        if p.organisation and _CATEGORY.fullmatch(p.organisation)
        else p
        for p in people
    ]


def _in_full(name: str, people: Sequence[Attendee]) -> str:
    """The full name of the one person with this surname or these initials, else the name as it is."""
    if len(name.split()) > 1:
        return name
    matches = [person.name for person in people if name in (person.name.split()[-1], person.initials)]
    return matches[0] if len(matches) == 1 else name


def told_absent(listed: Sequence[Attendee], told: Sequence[Attendee]) -> list[Attendee]:
    """``listed`` with those absent from whom a sentence has apologies, where they stand together without a label.

    A list that has apologies of its own is believed; so is one that has the people of the sentence here and there.
    """
    absent = {matching_key(person.name) for person in told}
    own = [matching_key(person.name) for person in listed if person.status == "apologies"]
    places = [
        index
        for index, person in enumerate(listed)
        if matching_key(person.name) in absent and person.status != "apologies"
    ]
    apart = not places or places[-1] - places[0] + 1 != len(places)
    if len(places) < 2 or apart or not absent.issuperset(own):
        return list(listed)
    return [replace(p, status="apologies") if index in places else p for index, p in enumerate(listed)]
