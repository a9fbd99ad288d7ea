"""The table that a walk over an attendance list is in: columns under headings, or two lists side by side."""

from typing import NamedTuple

from assistant.domain.minutes import Status
from assistant.reading.attendance.attendee import Attendee
from assistant.reading.attendance.columns import SideBySide
from assistant.reading.attendance.rows import ListRow
from assistant.reading.attendance.tables import columns_of, read_row


class TableRow(NamedTuple):
    """What a row of a table gives: its people, the part that is open after it, and the parts that it opens."""

    people: list[Attendee]
    opens: Status | None = None
    labels: tuple[Status, ...] = ()
    heads: bool = False
    """Whether the row only names the columns."""


class OpenTable:
    """What is known of the table from the rows above: its columns, or the lists that stand side by side."""

    def __init__(self) -> None:
        self._columns: dict[int, str] | None = None
        self._last_columns: dict[int, str] | None = None
        self._side: SideBySide | None = None

    def close(self) -> None:
        """A label outside the table ends it; a later row as wide may still go on in its columns."""
        self._columns, self._side = None, None

    def close_columns(self) -> None:
        """A heading between the rows ends the columns, not the lists beside each other."""
        self._columns = None

    def read(self, row: ListRow, status: Status | None) -> TableRow | None:
        """What ``row`` gives as a row of a table; None where it is none. ``status``: that of the open part."""
        if columns := columns_of(row.cells):
            self._columns = self._last_columns = columns
            self._side = None
            return TableRow([], heads=True)
        if beside := self._beside(row):
            return beside
        if self._columns is None and self._last_columns and row.barred and len(row.cells) > max(self._last_columns):
            self._columns = self._last_columns  # the next part of the list goes on in the same columns
        read = read_row(row.cells, self._columns, status or "present") if self._columns else None
        if read is None or len(row.cells) < 2:
            return None
        return TableRow(read.people, read.opens, (read.opens,) if read.opens else ())

    def _beside(self, row: ListRow) -> TableRow | None:
        if opened := SideBySide.opened_by(row.cells):
            self._side = opened
            return TableRow([], opened.statuses[0], tuple(opened.labels))
        if self._side is None or len(row.cells) != len(self._side.statuses):
            return None
        return TableRow(self._side.read(row.cells), labels=tuple(self._side.labels))
