"""Two lists in two columns, each under its own label: kept side by side, or flattened into one by a conversion."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from assistant.domain.minutes import Status
from assistant.reading.attendance.attendee import Attendee, leading_person
from assistant.reading.attendance.labels import is_member_kind, section_of
from assistant.reading.attendance.offices import is_office
from assistant.reading.attendance.people import people_in


class SideBySide:
    """Two lists in the columns of a table: "| Present: | Also present: |"."""

    def __init__(self, statuses: Sequence[Status], labels: Sequence[Status], *, categories: bool = False) -> None:
        """``categories``: whether the first column says what the people beside it are, or names their part."""
        self.statuses = list(statuses)
        self.labels = list(labels)
        """The parts that the last row opened."""
        self._categories = categories

    @classmethod
    def opened_by(cls, cells: Sequence[str]) -> "SideBySide | None":
        """The lists whose labels are ``cells``; None where they are not at least two labels and nothing else."""
        opened = [section_of(cell) for cell in cells]
        if any(leading_person(cell) for cell, section in zip(cells, opened, strict=True) if not section):
            return None  # "| Tom Frame | Staff | Present |" is one person
        labels = [section for section in opened if section]
        if len(labels) < 2 or any(section.rest for section in labels):
            return None
        statuses: list[Status] = [section.status if section else "present" for section in opened]
        return cls(statuses, [section.status for section in labels], categories=opened[0] is None and bool(cells[0]))

    def read(self, cells: Sequence[str]) -> list[Attendee]:
        """The people of a row; a label in it opens a new list in its column."""
        self.labels = []
        if self._categories:
            return self._of_category(cells[0], cells[1:])
        people: list[Attendee] = []
        for index, cell in enumerate(cells):
            section = None if leading_person(cell) else section_of(cell)
            if section:
                self.statuses[index] = section.status
                self.labels.append(section.status)
            words = section.rest if section else cell
            people += people_in(words, self.statuses[index]) if words else []
        return people

    def _of_category(self, category: str, beside: Sequence[str]) -> list[Attendee]:
        """The people of a row whose first cell only says what they are: "| Staff | Ann Bell | |"."""
        section = None if is_member_kind(category) else section_of(category)
        people: list[Attendee] = []
        for cell, column in zip(beside, self.statuses[1:], strict=True):
            status = section.status if section and column == "present" else column
            people += people_in(cell, status, category if is_office(category) else None)
        return people


_FEWEST_ROWS = 6
"""People below two labels from whom it is seen that the columns stand one below the other."""


class _Stretch(NamedTuple):
    """The people from index ``start`` on, below ``statuses``: one label, or two in a row."""

    start: int
    statuses: tuple[Status, ...]


class FlattenedColumns:
    """Notices where a conversion read two columns row by row: two labels in a row, then their people by turns.

    It is believed only where the first rows show it (members stand bare, officials with their body in brackets): an
    empty part ("Apologies:", then "In attendance:") has two labels in a row as well.
    """

    def __init__(self) -> None:
        self._stretches: list[_Stretch] = []

    def label(self, status: Status, people: int, *, alone: bool) -> None:
        """Take note of a label after so many people; ``alone``: nobody stands on its line."""
        last = self._stretches[-1] if self._stretches else None
        if alone and last and last.start == people and len(last.statuses) == 1:
            self._stretches[-1] = _Stretch(people, (*last.statuses, status))
        else:
            self._stretches.append(_Stretch(people, (status,) if alone else ()))

    def sorted_out(self, people: Sequence[Attendee]) -> list[Attendee]:
        """``people`` with the statuses of the columns that they stood in, where the list was flattened."""
        found = list(people)
        believed = False
        for (start, statuses), following in pairwise([*self._stretches, _Stretch(len(people), ())]):
            end = following.start
            if len(statuses) != 2 or statuses[0] == statuses[1]:
                continue
            rows = people[start:end]
            if statuses == ("present", "apologies") and (absent := _second_column(rows)):
                found[start:end] = [
                    replace(person, status=statuses[turn >= absent]) for turn, person in enumerate(rows)
                ]
                continue
            contrast = _contrasts(rows)
            believed = believed or contrast
            if believed:
                found[start:end] = [
                    replace(person, status=statuses[bool(person.organisation) if contrast else turn % 2])
                    for turn, person in enumerate(rows)
                ]
        return found


def _contrasts(rows: Sequence[Attendee]) -> bool:
    """Whether people by turns stand without a body and with one, at least twice over."""
    return len(rows) >= 4 and [bool(person.organisation) for person in rows[:4]] == [False, True, False, True]


def _second_column(rows: Sequence[Attendee]) -> int:
    """Where the second of two columns begins that stand one below the other; 0 where nothing shows it.

    A chair stands first, so it is no list of absentees; it begins where a body comes again that was left before: every
    body has its member there or excused. Where none comes again, all are members.
    """
    if len(rows) < _FEWEST_ROWS or not rows[0].in_chair:
        return 0
    seen: set[str] = set()
    last = ""
    for turn, person in enumerate(rows):
        body = (person.organisation or "").lower()
        if body and body in seen and body != last:
            return turn
        seen.add(body)
        last = body
    return len(rows)
