"""The walk over an attendance list: which part of it is open, and who stands in each of its rows."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from assistant.domain.minutes import Status
from assistant.reading.attendance.attendee import WITHOUT_APOLOGY, Attendee, leading_person
from assistant.reading.attendance.columns import FlattenedColumns
from assistant.reading.attendance.entries import grouped, heads_group
from assistant.reading.attendance.given import given_names
from assistant.reading.attendance.labels import (
    Section,
    is_bare_body,
    is_chair_alone,
    is_kind_of_members,
    numbered_section,
    opens_attendance,
    section_of,
    status_of_label,
)
from assistant.reading.attendance.open_table import OpenTable
from assistant.reading.attendance.paragraphs import run_in
from assistant.reading.attendance.people import listed, people_in
from assistant.reading.attendance.row_entry import OpenPart, entered
from assistant.reading.attendance.row_labels import ANY_LABEL, ROW_LABEL
from assistant.reading.attendance.rows import STARS_EXPLAINED, ListRow, list_rows, one_each, two_lists
from assistant.reading.attendance.written import surnamed
from assistant.reading.lines import Line

_SECRETARY = re.compile(r"clerk|minute|note|scribe|secretary", re.IGNORECASE)


def read_attendance(lines: Sequence[Line], opened: Status | None = None) -> list[Attendee]:
    """Everybody in the attendance list ``lines``, in order. ``opened``: the status of people before any label."""
    return _AttendanceReader(opened).read(list_rows(lines))


def _labels(cell: str) -> bool:
    return section_of(cell) is not None or ROW_LABEL.match(cell) is not None


class _AttendanceReader:
    """Walks the rows of an attendance list once and keeps who was met."""

    def __init__(self, opened: Status | None) -> None:
        self._people: list[Attendee] = []
        self._sections: list[Status] = [opened] if opened else []
        self._status = opened
        self._role: str | None = None  # what a label on a line of its own says of the people below it
        self._table = OpenTable()
        self._flattened = FlattenedColumns()
        self._two_lists = False
        self._one_each = False
        self._told_whole = False  # the people of the open part all stand on the line of its label
        self._unexcused = False  # the open part is of those who sent no apologies

    def read(self, rows: Sequence[ListRow]) -> list[Attendee]:
        """Everybody in ``rows``, in order."""
        self._two_lists = two_lists(rows)
        self._one_each = one_each(rows)
        for row, below in zip_longest(rows, rows[1:]):
            parts = list(run_in(row.cells[0])) if len(row.cells) == 1 else []
            if (len(parts) != 1 or not self._sent_no_word(row)) and self._heads_group(row, below):
                continue
            for part in parts:
                self._row(ListRow(row.raw, [part]))
            if len(row.cells) > 1:
                self._beside(row)
        return self._settled()

    def _sent_no_word(self, row: ListRow) -> bool:
        """Whether the row is of those who were away without apologies, whom no part of the list has."""
        first = row.filled[0] if row.filled else ""
        if WITHOUT_APOLOGY.match(first):
            self._unexcused = True
        elif first and not (leading_person(first) and section_of(first) is None):
            self._unexcused = False
        return self._unexcused

    def _beside(self, row: ListRow) -> None:
        """Take a row of columns; one behind a person that has a label of its own is no part of the list.

        "Ann Bell    Clerk    Apologies:    Tom Frame": what stands below is the list again.
        """
        cut = next((at for at, cell in enumerate(row.cells) if at and cell.endswith(":") and _labels(cell)), None)
        if row.barred or cut is None or not leading_person(row.cells[0]):
            self._row(row)
            return
        status, role = self._status, self._role
        self._row(ListRow(row.raw, row.cells[:cut]))
        self._row(ListRow(row.raw, row.cells[cut:]))
        self._status, self._role = status, role

    def _row(self, row: ListRow) -> None:
        if not row.filled or self._sent_no_word(row) or self._in_table(row):
            return
        first = row.filled[0]
        section = section_of(first) or numbered_section(first)
        lead = leading_person(first) if section and section.rest else None
        if lead and not section_of(lead.office):
            section = None  # only a label that stands alone may be written like a name: "Supporting Officials"
        if section:
            self._open_section(first, section, row.filled[1:])
        elif self._labelled(row) or not (self._status or self._headed_by_chair(row)) or self._office(row):
            return
        elif STARS_EXPLAINED.match(row.raw):
            self._people = [replace(p, status="substitute") if p.starred else p for p in self._people]
        else:
            part = OpenPart(self._status or "present", self._role, self._two_lists, self._one_each)
            known, self._people = len(self._people), entered(self._people, row, part)
            if self._role and (label := ROW_LABEL.match(self._role)) and label["chair"]:
                self._people[known:] = [replace(p, in_chair=max(1, p.in_chair)) for p in self._people[known:]]

    # --- parts and labels

    def _open_section(self, label: str, section: Section, beside: list[str]) -> None:
        # "Members:" below "In attendance:" is a group within that part; so are "Lay members:" once there were members
        name, known = label.rstrip(" :"), len(self._people)
        group = is_bare_body(name) or ("present" in self._sections and is_kind_of_members(name))
        within = section.status == "present" and group and self._status
        self._open(self._status if within and self._status else section.status, section.rest, beside, label)
        name = label.removesuffix(section.rest).rstrip(" :")
        if is_kind_of_members(name):  # "Co-opted members: A and B" says what each of them is
            self._people[known:] = [replace(p, role=p.role or name.removesuffix("s")) for p in self._people[known:]]

    def _open(self, status: Status, rest: str, beside: Sequence[str] = (), label: str = "") -> None:
        self._status, self._role = status, None
        self._table.close()
        self._sections.append(status)
        text = "; ".join(part for part in (rest, *beside) if part)
        self._told_whole = bool(text)
        self._flattened.label(status, len(self._people), alone=not text)
        if text:
            named = ANY_LABEL.match(text)  # "Present: Council members: Ann Bell"
            if named and leading_person(named["rest"]) and not leading_person(text) and not ROW_LABEL.match(text):
                text = named["rest"]
            self._people += given_names(text, status, self._people) or listed(surnamed(label, text), status, self._role)

    def _heads_group(self, row: ListRow, below: ListRow | None) -> bool:
        """Whether the row is a label that no list foresees, alone above its people: "**Executive member**"."""
        if self._status is None or below is None or not heads_group(row, below):
            return False
        self._status, self._role = status_of_label(row.filled[0], self._status), None
        self._table.close_columns()
        self._sections.append(self._status)
        return True

    def _labelled(self, row: ListRow) -> bool:
        """Whether the row is a label that no list foresees, with people behind it: "Tenants: A, B"."""
        first, beside = row.filled[0], row.filled[1:]
        text = f"{first.rstrip(':')}: {'; '.join(beside)}" if beside and first.endswith(":") else first
        named = ANY_LABEL.match(text)
        if not named or not leading_person(named["rest"]) or ROW_LABEL.match(text) or leading_person(first):
            return False
        if self._status is None and not opens_attendance(text):
            return False
        status = status_of_label(named["label"], self._status)
        if self._status is None:
            self._open(status, named["rest"])
        else:
            self._sections.append(status)
            self._people += grouped(named["label"], named["rest"], status, within=status == self._status)
        return True

    def _headed_by_chair(self, row: ListRow) -> bool:
        """Whether a table of labels and lists begins with the row: "| Co-chairs | Ann Bell; Tom Frame |"."""
        alone = len(row.filled) == 1 and is_chair_alone(row.filled[0])
        label = ROW_LABEL.match(row.filled[0]) if alone or (row.barred and len(row.filled) <= 2) else None
        if label is None or not label["chair"] or not all(map(leading_person, row.filled[1:])):
            return False
        self._status = "present"
        self._sections.append("present")
        return True

    def _office(self, row: ListRow) -> bool:
        """Whether the row is an office or a party and its people: "Chair: A", "Conservative  B; C"."""
        first = row.filled[0]
        label = None if leading_person(first) else ROW_LABEL.match(first)
        if not label:
            return False
        text = "; ".join(part for part in (label["rest"], *row.filled[1:]) if part)
        role = str(label["chair"] or label["role"]).capitalize()
        status: Status = self._status or "present"
        if status == "apologies" and self._told_whole:
            status = "present"
        if _SECRETARY.match(role) and status == "present":
            status = "in_attendance"
        people = people_in(text, status, role)
        self._people += [replace(p, in_chair=max(1, p.in_chair)) if label["chair"] else p for p in people]
        self._role = None if text else role
        return True

    def _in_table(self, row: ListRow) -> bool:
        """Whether the row belongs to a table of people or to two lists side by side."""
        read = self._table.read(row, self._status)
        if read is None:
            return False
        if read.opens:
            self._role = None
        nobody_yet = not any(person.status == "present" for person in self._people)
        if read.heads and (not self._sections or (self._told_whole and nobody_yet)):
            self._status = "present"  # "Clerk: Ann Bell" above is told whole, and the table lists others
            self._sections.append("present")
        self._status = read.opens or self._status or "present"
        self._sections += read.labels
        self._people += read.people
        return True

    def _settled(self) -> list[Attendee]:
        """Where no part is headed "Present", those first listed as "In attendance" were the members."""
        people = self._flattened.sorted_out(self._people)
        if "present" in self._sections or self._sections[:1] != ["in_attendance"]:
            return people
        members = next((n for n, person in enumerate(people) if person.status != "in_attendance"), len(people))
        return [replace(person, status="present") for person in people[:members]] + people[members:]
