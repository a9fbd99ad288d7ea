"""The rows of an attendance list that are no label: a name with columns beside it, a list in a line, a remark."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.domain.minutes import Status
from assistant.language.dates import find_dates
from assistant.language.names import NAME, TITLES, clean_name, is_name
from assistant.reading.attendance.attendee import Attendee, Lead, leading_person
from assistant.reading.attendance.describe import describe
from assistant.reading.attendance.labels import section_of
from assistant.reading.attendance.offices import is_office, with_office
from assistant.reading.attendance.people import listed, people_in
from assistant.reading.attendance.row_labels import ROW_LABEL, heads_kind
from assistant.reading.attendance.rows import ListRow

_COMING_FROM = re.compile(r"from\s+(?:the\s+)?", re.IGNORECASE)
_OUTCOME = re.compile(r"(?:IT WAS\s+)?(?:RESOLVED|AGREED|NOTED|RECOMMENDED|ORDERED)\b")
_LONGEST_GROUP = 6
"""Words that name a group of people."""
_LONGEST_REMARK = 14
"""Words on the person above that stand in a line of their own."""


def is_sentence(words: str) -> bool:
    """Whether a line of its own is a sentence about something else, and no remark on the person above."""
    count = len(words.split())
    return count > _LONGEST_REMARK or (count > 6 and words.endswith(".")) or _OUTCOME.match(words) is not None


def heads_group(row: ListRow, below: ListRow) -> bool:
    """Whether the row stands above a group of people: a few words in bold or before a colon, and no label we know."""
    words = row.cells[0]
    if len(row.filled) != 1 or not words or len(words.split()) > _LONGEST_GROUP or find_dates(words):
        return False
    set_apart = words.endswith(":") or row.raw.strip(" |").startswith(("**", "#")) or heads_kind(words)
    if not set_apart or leading_person(words) or section_of(words) or ROW_LABEL.match(words):
        return False
    return any(leading_person(cell) for cell in below.filled[:2])


def whole_person(led: Lead, cell: str) -> bool:
    """Whether the cell is a person and no body that begins like one."""
    rest = led.rest.strip()
    return not rest or rest[0] in "(,-–—*;/" or leading_person(rest) is not None or bool(TITLES.match(cell))


def named_second(first: str, beside: Sequence[str], status: Status) -> list[Attendee]:
    """People in the second column; the first holds their office or body."""
    people = listed(beside[0], status)
    if len(people) != 1:
        return people
    person = people[0]
    if tail := " - ".join(beside[1:]):
        person = describe(person, tail)
    if label := ROW_LABEL.match(first):
        return [replace(person, role=first, in_chair=max(int(bool(label["chair"])), person.in_chair))]
    return [with_office(person, first)]


def name_and_body(line: str, led: Lead) -> tuple[str, str] | None:
    """The halves of a line that is one name, a comma, and a body that reads like a name."""
    parts = line.split(",")
    if len(parts) != 2 or " and " in parts[1] or led.rest.split(",")[0].strip():
        return None
    body = leading_person(parts[1]) is not None and not TITLES.match(parts[1].strip())
    return (parts[0], parts[1]) if body else None


def list_inside(text: str) -> bool:
    """Whether the line names several people amid other words."""
    return len(NAME.findall(text)) >= 2 and any(is_name(clean_name(piece)) for piece in re.split(r"[,;]", text))


def remarked(person: Attendee, words: str) -> Attendee:
    """``person`` with what the line below the name says."""
    if match := re.match(r"substitut\w*\s+for\s+(.+)", words, re.IGNORECASE):
        who = leading_person(match[1])
        return replace(person, status="substitute", substitutes_for=who.name if who else match[1])
    return describe(person, words)


def grouped(label: str, people: str, status: Status, *, within: bool) -> list[Attendee]:
    """The people behind a label that no list foresees; one "within" a part says what they are or where from."""
    if within and (origin := _COMING_FROM.match(label)):
        body = label[origin.end() :]
        return [replace(p, organisation=p.organisation or body) for p in people_in(people, status)]
    found = people_in(people, status, label if within else None)
    if not within and found and is_office(label):  # "Clerk & RFO: Ann Bell"
        found[0] = with_office(found[0], label)
    return found
