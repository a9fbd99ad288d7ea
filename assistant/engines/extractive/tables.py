"""Action tables: rows under headings such as "Action | Owner | Due | Status"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.domain import Item, Meeting, Span
from assistant.engines.extractive.owners import Known, are_owners, leading_owners
from assistant.engines.extractive.tasks import CLOSED, NOTHING, VERBISH, Task
from assistant.language.words import plain

_COLUMNS = {
    "task": re.compile(
        r"^(?:agreed\s+)?(?:actions?(?:\s+(?:point|agreed|required|item|description|arising))?s?|tasks?|description|what|"
        r"detail|action\s+to\s+be\s+taken|matter)$",
        re.IGNORECASE,
    ),
    "owner": re.compile(
        r"^(?:owners?|lead(?:\s+officer)?|who|by\s+whom|action\s+by|actioned\s+by|responsib\w+(?:\s+(?:officer|person))?|"
        r"person(?:\s+responsible)?|assigned(?:\s+to)?|officer|action\s+owner|name|whom|for)$",
        re.IGNORECASE,
    ),
    "due": re.compile(
        r"^(?:due(?:\s+(?:date|by))?|deadline|when|by\s+when|date(?:\s+due)?|timescale|target(?:\s+date)?|"
        r"completion(?:\s+date)?|timeframe|by)$",
        re.IGNORECASE,
    ),
    "status": re.compile(r"^(?:status|progress|update|outcome|rag|complete\w*|comments?|position)$", re.IGNORECASE),
    "ref": re.compile(
        r"^(?:(?:minute|item|agenda|action)?\s*(?:ref(?:erence)?|no\.?|number|item|minute)s?\.?|#|"
        r"date(?:\s+of\s+meeting)?|meeting(?:\s+date)?)$",
        re.IGNORECASE,
    ),
}


class _Row(NamedTuple):
    start: int
    end: int
    cells: list[str]


def table_tasks(meeting: Meeting, item: Item, known: Known, *, looking_back: bool) -> list[Task]:
    """The tasks of the item's action tables; rows that are closed, or that another meeting set, are left out.

    A table may hold the whole minutes, a row an item: then its headings stand above the item. ``looking_back``: the
    item reports on what earlier meetings set, so only such a row is taken.
    """
    tasks: list[Task] = []
    columns = _columns_above(meeting, item)
    whole_minutes = columns is not None
    for row in _rows(meeting.text, item.start, item.end):
        header = _header(row.cells)
        if header:
            columns, whole_minutes = header, False
        elif columns is not None and (whole_minutes or not looking_back):
            tasks += _row_tasks(meeting, row, columns, known, own_item=whole_minutes)
    return tasks


def _rows(text: str, start: int, end: int) -> Iterator[_Row]:
    position = start
    for line in text[start:end].split("\n"):
        stripped = line.strip()
        if stripped.startswith("|"):
            yield _Row(position, position + len(line.rstrip()), [plain(c) for c in stripped.strip("|").split("|")])
        elif len(cells := [cell for cell in stripped.split("\t") if cell.strip()]) >= 3:
            yield _Row(position, position + len(line.rstrip()), [plain(c) for c in cells])
        position += len(line) + 1


def _columns_above(meeting: Meeting, item: Item) -> dict[str, int] | None:
    """The headings of the table whose rows the item begins in, None where it begins elsewhere."""
    if not meeting.text[item.start : item.end].lstrip().startswith("|"):
        return None
    above = meeting.text[: item.start].rstrip("\n").split("\n")
    for line in reversed(above):
        if not line.strip().startswith("|"):
            return None
        header = _header([plain(cell) for cell in line.strip().strip("|").split("|")])
        if header:
            return header
    return None


def _header(cells: Sequence[str]) -> dict[str, int] | None:
    columns: dict[str, int] = {}
    for index, cell in enumerate(cells):
        for kind, pattern in _COLUMNS.items():
            if pattern.match(cell.strip(" :*")) and kind not in columns:
                columns[kind] = index
                break
    return columns if "task" in columns and len(columns) >= 2 and ("owner" in columns or "due" in columns) else None


def _row_tasks(meeting: Meeting, row: _Row, columns: dict[str, int], known: Known, *, own_item: bool) -> Iterator[Task]:
    value = {kind: row.cells[index] for kind, index in columns.items() if index < len(row.cells)}
    words = value.get("task", "")
    if NOTHING.match(words) or len(words.split()) < 2 or CLOSED.match(value.get("status", "")):
        return
    if not own_item and _set_elsewhere(meeting, value.get("ref", "")):
        return
    texts = _parts(words)
    owners, dues = value.get("owner", "").strip(" -–"), value.get("due", "").strip(" -–")
    own = _paired(owners, len(texts))
    due = _paired(dues, len(texts))
    for number, text in enumerate(texts):
        written = are_owners(own[number], known) or ([own[number]] if 0 < len(own[number].split()) <= 8 else [])
        place = meeting.text.find(text, row.start, row.end) if len(texts) > 1 or own_item else -1
        span = Span(place, place + len(text)) if place >= 0 else Span(row.start, row.end)
        yield Task((span,), text, tuple(written or leading_owners(text, known, sure=True)), due[number] or None)


def _parts(words: str) -> list[str]:
    """The tasks of one cell, whose lines are joined by commas: each begins with what is to be done."""
    parts = re.split(r",\s+(?=[A-Z])", words)
    return parts if len(parts) > 1 and all(VERBISH.match(part) for part in parts) else [words]


def _paired(words: str, count: int) -> list[str]:
    """One entry for each of ``count`` tasks; the same for all where the cell does not have as many."""
    parts = re.split(r",\s+", words)
    return parts if len(parts) == count > 1 else [words] * count


def _set_elsewhere(meeting: Meeting, reference: str) -> bool:
    """Whether the row's reference is to an item that these minutes do not have: another meeting set it."""
    reference = reference.strip()
    numbers = [item.number for item in meeting.items if item.number]
    if not re.search(r"\d", reference) or not numbers:
        return False
    return not any(
        reference == number
        or reference.startswith((f"{number}.", f"{number}(", f"{number} ", f"{number}/"))
        or number.endswith(reference)
        or number in reference
        for number in numbers
    )
