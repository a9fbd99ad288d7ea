"""Action tables: rows under headings such as "Action | Owner | Due | Status"."""

import re
from collections.abc import Sequence

from assistant.domain import Meeting, Span
from assistant.engines.extractive.owners import Known, are_owners, leading_owners
from assistant.engines.extractive.tasks import CLOSED, Task
from assistant.engines.extractive.units import Unit

_COLUMNS = {
    "task": re.compile(
        r"^(?:agreed\s+)?(?:actions?(?:\s+(?:point|agreed|required|item|description|arising))?s?|tasks?|description|what|detail|action\s+to\s+be\s+taken|matter)$",
        re.IGNORECASE,
    ),
    "owner": re.compile(
        r"^(?:owners?|lead(?:\s+officer)?|who|by\s+whom|action\s+by|actioned\s+by|responsib\w+(?:\s+(?:officer|person))?|person(?:\s+responsible)?|assigned(?:\s+to)?|officer|action\s+owner|name|whom|for)$",
        re.IGNORECASE,
    ),
    "due": re.compile(
        r"^(?:due(?:\s+(?:date|by))?|deadline|when|by\s+when|date(?:\s+due)?|timescale|target(?:\s+date)?|completion(?:\s+date)?|timeframe|by)$",
        re.IGNORECASE,
    ),
    "status": re.compile(r"^(?:status|progress|update|outcome|rag|complete\w*|comments?|position)$", re.IGNORECASE),
    "ref": re.compile(
        r"^(?:(?:minute|item|agenda|action)?\s*(?:ref(?:erence)?|no\.?|number|item|minute)s?\.?|#|date(?:\s+of\s+meeting)?|meeting(?:\s+date)?)$",
        re.IGNORECASE,
    ),
}


def table_tasks(meeting: Meeting, units: Sequence[Unit], known: Known) -> list[Task]:
    """The tasks of the item's action tables; rows that are closed, or that another meeting set, are left out."""
    tasks: list[Task] = []
    columns: dict[str, int] | None = None
    for unit in units:
        if unit.kind != "row":
            columns = None
            continue
        header = _header(unit.cells)
        if header:
            columns = header
        elif columns is not None and (task := _row(meeting, unit, columns, known)):
            tasks.append(task)
    return tasks


def _header(cells: Sequence[str]) -> dict[str, int] | None:
    columns: dict[str, int] = {}
    for index, cell in enumerate(cells):
        for kind, pattern in _COLUMNS.items():
            if pattern.match(cell.strip(" :*")) and kind not in columns:
                columns[kind] = index
                break
    return columns if "task" in columns and len(columns) >= 2 and ("owner" in columns or "due" in columns) else None


def _row(meeting: Meeting, unit: Unit, columns: dict[str, int], known: Known) -> Task | None:
    cells = unit.cells
    value = {kind: cells[index] for kind, index in columns.items() if index < len(cells)}
    text = value.get("task", "")
    if len(text.split()) < 2 or CLOSED.match(value.get("status", "")) or _set_elsewhere(meeting, value.get("ref", "")):
        return None
    owner = value.get("owner", "")
    owners = (
        are_owners(owner, known)
        or ([owner] if owner.strip(" -–") and len(owner.split()) <= 8 else [])
        or leading_owners(text, known, sure=True)
    )
    due = value.get("due", "").strip(" -–") or None
    return Task((Span(unit.start, unit.end),), text, tuple(owners), due)


def _set_elsewhere(meeting: Meeting, reference: str) -> bool:
    """Whether the row's reference is to an item that these minutes do not have: another meeting set it."""
    reference = reference.strip()
    if not re.search(r"\d", reference):
        return False
    numbers = [item.number for item in meeting.items if item.number]
    return (
        bool(numbers)
        and re.search(r"\d", reference) is not None
        and not any(
            reference == number
            or reference.startswith((f"{number}.", f"{number}(", f"{number} ", f"{number}/"))
            or number.endswith(reference)
            or number in reference
            for number in numbers
        )
    )
