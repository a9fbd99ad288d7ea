"""Attendance as a table: what its columns hold, and the person of one row."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant.domain.minutes import Status
from assistant.language.dates import find_dates
from assistant.language.patterns import any_of, ignoring_case
from assistant.reading.attendance.attendee import Attendee, leading_person
from assistant.reading.attendance.columns import SideBySide
from assistant.reading.attendance.describe import describe
from assistant.reading.attendance.labels import section_of
from assistant.reading.attendance.people import listed
from assistant.reading.attendance.row_labels import ROW_LABEL

_TICKED_STATUSES: tuple[Status, ...] = ("present", "apologies", "in_attendance")
# the first kind that fits wins: "Present" heads a column of ticks before it heads one of words
_KINDS = {
    "name": r"(?:name|councillor|member|attendee|governor|trustee|director|who|person)s?(?:\s+of\s+\w+)?",
    "role": any_of("role, position, title, job title, designation, category, type, capacity, office, governor type"),
    "organisation": any_of(
        r"organisation, organization, agency, council, authority, representing, council\s*/\s*representing",
        "affiliation, company, body, ward, partner, constituency, sector, area, group, region, class, electoral area",
    )
    + "s?",
    "initials": r"(?:initials|init\.?|abbreviation)",
    "present": r"(?:present|attended|in\s+person)\??",
    "apologies": r"(?:apologies|absent|apols?\.?|not\s+present)",
    "in_attendance": r"in\s+attendance",
    "status": any_of(r"status, attendance, present\s*/\s*apologies, attendance status, here\??, there\??"),
    "term": any_of(
        r"(?:term|period)(?:\s+of\s+office)?(?:\s+(?:to|from|until|ends?|ending|expires|started))?, end\s+of\s+term",
        r"(?:date\s+)?(?:elected|appointed|of\s+(?:election|appointment))(?:\s+(?:by|until))?, appointing\s+body",
    ),
}
_COLUMN = {kind: ignoring_case(heading) for kind, heading in _KINDS.items()}
_STATUS_WORDS: list[tuple[re.Pattern[str], Status]] = [
    (ignoring_case(r"(?:apolog\w*|a|ap|absent|no|n|x|✗|✘|not present|non-attendance)\b"), "apologies"),
    (
        ignoring_case(r"(?:in (?:attendance|support)|ia|attending|officers?|staff|guest|advis[eo]r|presenter)\b"),
        "in_attendance",
    ),
    (ignoring_case(r"observ\w*\b"), "observer"),
    (ignoring_case(r"sub\w*\b"), "substitute"),
    (ignoring_case(r"(?:[✓✔√☑]|(?:present|p|yes|y|attended|here)\b)"), "present"),
]
_TICK = ignoring_case(r"\W*(?:✓|✔|√|☑|y|yes|p|a|x|1|apologies|present)?\W*")
_CROSSED = ignoring_case(r"a|apologies|no|✗")


class Row(NamedTuple):
    """What one row of the table gives: its people, and the part of the list that its first cell opens, if it does."""

    people: list[Attendee]
    opens: Status | None


def columns_of(cells: Sequence[str]) -> dict[int, str] | None:
    """Column -> what it holds, where ``cells`` are the heading of an attendance table; None where they are not."""
    if any(leading_person(cell) and not section_of(cell) for cell in cells):
        return None  # "| Owen Bell | OB | Trustee | Present |" is a row
    named = {index: kind for index, cell in enumerate(cells) if (kind := _kind(cell.strip(" :")))}
    days = [index for index, cell in enumerate(cells) if _is_day(cell)]
    if len(days) == 1 and not {"present", "status"} & {*named.values()}:
        named[days[0]] = "status"  # a register of the year is kept under the days of its meetings
    kinds = set(named.values())
    return named if len(cells) >= 2 and "name" in kinds and len(kinds) >= 2 else None


def opens_table(cells: Sequence[str], below: Sequence[str]) -> bool:
    """Whether ``cells`` head an attendance table or lists beside each other, and the row below names somebody.

    Every column is of people; beside the names and who came, one more may hold what no list foresees ("House").
    """
    columns = columns_of(cells)
    if columns is None:
        return SideBySide.opened_by(cells) is not None and any(map(leading_person, below))
    unforeseen = sum(1 for index, cell in enumerate(cells) if cell and index not in columns)
    if unforeseen > (1 if {"present", "status"} & set(columns.values()) else 0):
        return False
    at = next(index for index, kind in columns.items() if kind == "name")
    return at < len(below) and leading_person(below[at]) is not None


def _is_day(heading: str) -> bool:
    return any(day.start == 0 and day.end == len(heading) for day in find_dates(heading))


def _kind(heading: str) -> str | None:
    return next((kind for kind, pattern in _COLUMN.items() if pattern.fullmatch(heading)), None)


def read_row(cells: Sequence[str], columns: Mapping[int, str], status: Status) -> Row | None:
    """The row of a table with these ``columns``; None where it is no row of people."""
    value = {kind: cells[index] for index, kind in columns.items() if index < len(cells)}
    section = None if leading_person(cells[0]) else section_of(cells[0])
    named = leading_person(value.get("name", "")) is not None
    if section and not named:
        return Row(listed("; ".join(cell for cell in cells[1:] if cell), section.status), section.status)
    if not named:
        return None
    part = section.status if section else status
    marked = marked_status(value)
    if marked == "present" and section is None and status in ("in_attendance", "observer"):
        marked = None  # the mark of a guest says that they came
    people = listed(value["name"], marked or part)
    if len(people) == 1:
        people = [_with_columns(people[0], value, cells[0], labelled=section is not None)]
    opens = section.status if section and not marked else None  # "Staff | Ann Bell | ✓" says what she is
    return Row(people, opens)


def _with_columns(person: Attendee, value: Mapping[str, str], first: str, *, labelled: bool) -> Attendee:
    if value.get("role") and not (labelled and value["role"] == first):
        person = describe(person, value["role"])
    if value.get("organisation") and not ROW_LABEL.match(value["organisation"]):
        person = replace(person, organisation=value["organisation"])
    if label := ROW_LABEL.match(first):
        person = replace(person, role=first, in_chair=1 if label["chair"] else person.in_chair)
    if "substitut" in value.get("status", "").lower():
        person = describe(person, value["status"])  # "Present (as substitute for Cllr Frame)"
    if value.get("initials"):
        person = replace(person, initials=value["initials"])
    return person


def marked_status(value: Mapping[str, str]) -> Status | None:
    """The status that a row's mark gives: a word in one column, or a tick in the column of a status."""
    said = value.get("status") or ("" if {"apologies", "in_attendance"} & value.keys() else value.get("present", ""))
    if found := next((status for words, status in _STATUS_WORDS if words.match(said.strip())), None):
        return found
    ticked = [
        status
        for status in _TICKED_STATUSES
        if value.get(status, "").strip(" -–") and _TICK.fullmatch(value.get(status, ""))
    ]
    if len(ticked) != 1:
        return None
    return "apologies" if _CROSSED.fullmatch(value[ticked[0]].strip()) else ticked[0]
