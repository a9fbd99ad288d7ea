"""People out of one stretch of an attendance list: "Cllr A (Borough) (Chair); B, Director, C - substitute for D"."""

import re
from dataclasses import replace
from typing import NamedTuple

from assistant.domain.minutes import Status
from assistant.language.names import HONOUR, TITLES, clean_name, is_name
from assistant.language.patterns import ignoring_case
from assistant.reading.attendance.attendee import ANOTHER, Attendee, Lead, leading_person, letters_first
from assistant.reading.attendance.describe import OFFICE_BEFORE, describe, office_holder
from assistant.reading.attendance.holders import in_brackets
from assistant.reading.attendance.office_first import behind_office
from assistant.reading.attendance.offices import is_office, with_office
from assistant.reading.attendance.pieces import (
    Part,
    bare_surname,
    before_dash,
    last_apart,
    parts_of,
    split_outside,
)
from assistant.reading.attendance.written import (
    apart,
    commas_restored,
    couples_named,
    offices_apart,
    titled_surnames,
    uncapped,
)

LONGEST_LIST = 6000
"""Characters; what runs on for longer is no list of people."""

_SURNAMES_FOLLOW = re.compile(
    r"\s*(?:and\s+)?(?:Cllrs|Councillors|Councilors|Messrs|Crs|Aldermen|Commissioners|Directors)\b"
)
_PARTICLES = frozenset(("de", "der", "den", "di", "la", "le", "van", "von"))
_NOBODY = re.compile(r"\s*(?:none|nil|no apologies|there were no)\b", re.IGNORECASE)
_OWN_WORDS = re.compile(rf"\s*(?:[*†]+|\([^()]*(?:\([^()]*\)[^()]*)*\)|,?\s*{HONOUR}\b|\s)*")


_OBSERVERS_FROM = ignoring_case(
    r"(?:^|(?<=[.;])\s|\band\s)[^.;]*\b(?:an|the|one|two|three)\s+observers?\s+(?:from|for|of|representing)\b"
)
"""What stands before observers named in a sentence: "and an observer from Amber Council, Ann Bell"."""
_INITIALS_TOLD = re.compile(r"\s*\((?P<letters>[A-Z]{2})\b")
_LETTERS_BEHIND = re.compile(r"\s*[A-Z]{2,4}\b")
_INITIALS_ONLY = re.compile(r"\([A-Z]{2,4}\)\s*$")


class _Context(NamedTuple):
    """What holds for every person of a segment.

    ``surnames``: after "Councillors" a surname alone is a person. ``described``: semicolons part the people, so a comma
    parts a person from their body.
    """

    status: Status
    role: str | None
    surnames: bool
    described: bool


def people_in(text: str, status: Status, role: str | None = None) -> list[Attendee]:
    """Everybody named in ``text``, in order. ``role`` is what a row's label says of all of them."""
    if len(text) > LONGEST_LIST:
        return []
    text = titled_surnames(couples_named(commas_restored(offices_apart(uncapped(text)))))
    if holders := in_brackets(text, status):
        return holders
    text = apart(text)
    surnames = any(map(_SURNAMES_FOLLOW.match, split_outside(text, ",")))
    segments = last_apart([segment for segment in split_outside(text, ";\n") if segment.strip()])
    context = _Context(status, role, surnames, described=len(segments) > 1)
    return [person for segment in segments for person in _segment(segment, context)]


def _segment(segment: str, context: _Context) -> list[Attendee]:
    people: list[Attendee] = []
    joined_by_and: list[int] = []
    names, after_dash = before_dash(segment)
    if after_dash and not leading_person(names) and leading_person(after_dash):  # "Parish Clerk – Ann Bell"
        names, after_dash = f"{names}, {after_dash}", ""
    parts = parts_of(names, surnames=context.surnames)
    office = ""  # "the Dean, Dr Anna Bell": it stands before its holder
    for index, part in enumerate(parts):
        lead = _lead(part, people, parts[:index], len(parts), context)
        if lead is None:
            if holder := office_holder(part.text, context.status):
                people.append(holder)
            elif observers := _OBSERVERS_FROM.search(part.text):
                people[-1:] = [describe(person, part.text[: observers.start()]) for person in people[-1:]]
                context = context._replace(status="observer")
            elif people:
                people[-1] = describe(people[-1], part.text)
            elif (named := OFFICE_BEFORE.match(part.text)) and is_office(named["office"]):
                office = named["office"]
            continue
        if part.joiner == "and" and people:
            joined_by_and.append(len(people) - 1)
        found = _run_together(lead, part.text, context)
        people += [with_office(found[0], office), *found[1:]] if office and not people else found
    if after_dash and people:
        people[-1] = describe(people[-1], f" - {after_dash}")
    for index in reversed(joined_by_and):  # "A and B (Body)": the body is both's
        one, other = people[index], people[index + 1]
        if one.organisation is None and other.organisation and one.role == context.role:
            people[index] = replace(one, organisation=other.organisation)
    return people


def _lead(part: Part, people: list[Attendee], before: list[Part], count: int, context: _Context) -> Lead | None:
    """The person that ``part`` begins with, where it is one and no body of the person before."""
    lead = leading_person(part.text)
    closed = bool(before) and before[-1].text.rstrip().endswith(")") and not _INITIALS_ONLY.search(before[-1].text)
    if (
        lead
        and people
        and not context.surnames
        and _is_body_of(people[0], part, count, described=context.described and not closed)
    ):
        lead = None
    before_name = len(people) == len(before) and all(person.office_first for person in people)
    plural = any(_SURNAMES_FOLLOW.match(piece.text) for piece in (*before, part))
    if lead is None and (not people or before_name):
        lead = behind_office(part.text)
    if lead is None and context.surnames and plural and (bare := bare_surname(part.text)):
        return Lead(bare[1], bare[1], part.text[bare.end() :])
    return lead


def _is_body_of(person: Attendee, part: Part, count: int, *, described: bool) -> bool:
    """In "Mr Colin Stagg, Healthwatch Harrowmere" the second half is where he comes from."""
    if count != 2 or part.joiner != "," or TITLES.match(part.text.strip()):
        return False
    return described or (person.titled and "(" not in part.text)


def _run_together(lead: Lead | None, part: str, context: _Context) -> list[Attendee]:
    """The person who begins ``part``, and others that follow brackets without a separator."""
    code = re.match(r"\W*\[([A-Z]{2,4})\]", part)
    initials = code[1] if code else letters_first(part.strip(" \t•*"))
    people: list[Attendee] = []
    while lead:
        own, rest = _own_words(lead.rest)
        lead = _first_name_kept(lead, own)
        person = Attendee(
            name=lead.name,
            status=context.status,
            role=context.role or lead.office or None,
            in_chair=int(lead.office.startswith(("Chair", "President"))),
            office_first=bool(lead.office),
            titled=bool(TITLES.match(lead.written)),
            initials=initials,
        )
        people.append(describe(person, own))
        lead = leading_person(rest) if rest.strip() else None
        if lead is None and rest.strip():
            people[-1] = describe(people[-1], rest)
    return people


def _first_name_kept(lead: Lead, own: str) -> Lead:
    """The person with the first name that reads like a title, where initials tell it: "Col Frame (CF)"."""
    initials = _INITIALS_TOLD.match(own)
    first, _, last = lead.written.partition(" ")
    if initials is None or last != lead.name or " " in last or f"{first[0]}{last[0]}" != initials["letters"]:
        return lead
    return lead._replace(name=lead.written)


def _own_words(rest: str) -> tuple[str, str]:
    """What belongs to the person just named, and what names the next one after brackets without a separator."""
    if ANOTHER.match(rest) and leading_person(rest):  # "J Bell Mrs A Frame"
        return "", rest
    match = _OWN_WORDS.match(rest)
    end = match.end() if match else 0
    if rest[:end].strip() and leading_person(rest[end:]):
        return rest[:end], rest[end:]
    if (letters := _LETTERS_BEHIND.match(rest)) and (lead := leading_person(rest[letters.end() :])):
        own = "".join(part[0] for part in lead.name.split())
        if lead.rest.split()[:1] == [own]:  # "Ann Bell AB Tom Frame TF"
            return rest[: letters.end()], rest[letters.end() :]
    return rest, ""


def listed(text: str, status: Status, role: str | None = None) -> list[Attendee]:
    """Everybody named in ``text``, parted by separators or not; nobody where it says "None"."""
    if _NOBODY.match(text):
        return []
    return _crowd(text, status, role) or people_in(text, status, role)


def _crowd(text: str, status: Status, role: str | None) -> list[Attendee]:
    """Several people run together without separators, as a misread table cell has them; empty if it is not so."""
    if len(text) > LONGEST_LIST or re.search(r"[,;/()]| and | - | – ", text):
        return []
    pieces: list[str] = []
    for piece in re.split(r"(?=\b(?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\.?\s)", text):
        tokens = clean_name(piece).split()
        if not tokens:
            continue
        if (
            len(tokens) > 3
            and len(tokens) % 2 == 0
            and not _PARTICLES & {*map(str.lower, tokens)}
            and all(re.fullmatch(r"[A-Z][\w’'-]+", token) for token in tokens)
        ):
            pieces += [" ".join(tokens[i : i + 2]) for i in range(0, len(tokens), 2)]
        elif leading_person(piece):
            pieces.append(piece)
        else:
            return []
    if len(pieces) < 2 or not all(is_name(clean_name(piece)) for piece in pieces):
        return []
    return [person for piece in pieces for person in people_in(piece, status, role)]
