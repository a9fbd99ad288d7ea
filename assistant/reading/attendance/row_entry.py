"""A row inside a part of the list: a person with columns beside, a list in a line, or words about the last person."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.domain.minutes import Status
from assistant.language.names import TITLES, surname_of
from assistant.language.patterns import any_of, ignoring_case
from assistant.reading.attendance.attendee import Attendee, leading_person
from assistant.reading.attendance.describe import describe
from assistant.reading.attendance.entries import (
    is_sentence,
    list_inside,
    name_and_body,
    named_second,
    remarked,
    whole_person,
)
from assistant.reading.attendance.given import lettered
from assistant.reading.attendance.office_first import behind_office
from assistant.reading.attendance.people import listed, people_in
from assistant.reading.attendance.rows import ListRow, words_on_one
from assistant.reading.attendance.written import couples_named, titled_surnames

_SURNAMES_FOLLOW = re.compile(r"(?:Cllrs|Councillors|Messrs)\b")
_BODY_BESIDE = ignoring_case(
    r"[^,;:()–]+\s"
    + any_of(
        "association, group, society, forum, council, union, trust, club, federation, league, network, alliance",
        "partnership, committee, board, agency, authority, university, college, school, company, institute",
    )
)
"""A cell that reads like a name to its last word: "Brook Valley Group"."""


_CAME_OR_WENT = re.compile(r"\s+(?:then\s+)?(?:(?P<away>left|returned|withdrew)|arrived|joined|re-?joined|entered)\b")
"""What a sentence among the rows tells of somebody listed: "Ms A Bell left the room at 6pm"."""


_SPEAKS = re.compile(
    r"\s+(?:then\s+|also\s+|has\s+|had\s+)?(?:advised|asked|commented|confirmed|corrected|declared|explained|gave"
    r"|highlighted|informed|introduced|mentioned|moved|noted|outlined|presented|proposed|queried|raised|reported"
    r"|requested|said|stated|suggested|thanked|told|updated|welcomed)\b"
)
"""What a sentence below the list tells of somebody: "Ann Bell reported that ..."."""


class OpenPart(NamedTuple):
    """The part that is open: the status and role of its people, whether they stand side by side or one to a row."""

    status: Status
    role: str | None
    two_lists: bool
    one_each: bool = False


def entered(people: Sequence[Attendee], row: ListRow, part: OpenPart) -> list[Attendee]:
    """``people`` with those of the row, or with what it says of the last of them."""
    known = list(people)
    first, beside = titled_surnames(couples_named(row.filled[0])), row.filled[1:]
    led = None if beside and _is_body(first, beside[0]) else leading_person(first)
    if led and beside:
        return known + _with_columns(first, beside, part)
    if beside and led is None and (second := leading_person(beside[0])) and whole_person(second, beside[0]):
        return known + named_second(first, beside, part.status)
    if led and (parts := name_and_body(first, led)):
        # a line of its own: "Shirley Kemp, Healthwatch Brackenshire"
        return known + [describe(p, f" - {parts[1]}") for p in people_in(parts[0], part.status, part.role)]
    if led and (moved := _CAME_OR_WENT.match(led.rest)):
        met = any(surname_of(person.name) == surname_of(led.name) for person in known)
        if met or moved["away"]:
            return known
    if led and not beside and _SPEAKS.match(led.rest):
        return known
    if not beside and (by_letters := lettered(first, part.status)):
        return known + by_letters
    if led and not beside and part.one_each and (words := words_on_one(first)):
        return known + [describe(p, words) for p in people_in(first.partition(",")[0], part.status, part.role)]
    if led or behind_office(first) or _SURNAMES_FOLLOW.match(first) or list_inside(first):
        return known + listed(first if led and not beside else "; ".join([first, *beside]), part.status, part.role)
    if known and not row.barred and not row.raw.startswith(("**", "#")) and not is_sentence(first):
        known[-1] = remarked(known[-1], first)
    return known


def _is_body(cell: str, beside: str) -> bool:
    """Whether the cell is the body of the people beside it, though it begins as a name does."""
    return _BODY_BESIDE.fullmatch(cell) is not None and leading_person(beside) is not None


def _with_columns(first: str, beside: Sequence[str], part: OpenPart) -> list[Attendee]:
    """A person and what stands in the columns beside: their role and body, or another person each."""
    found = listed(first, part.status, part.role)
    alone = len(found) == 1
    titled = TITLES.match(first)
    for cell in beside:
        other = leading_person(cell)
        both_titled = titled and TITLES.match(cell) and other and whole_person(other, cell)
        if other and (part.two_lists or both_titled):
            found += people_in(cell, part.status, part.role)
        elif alone:
            found[-1] = describe(found[-1], cell)
    return found
