"""Action tables: rows under headings such as "Action | Owner | Due | Status"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant.domain import Meeting, Span
from assistant.engines.extractive.actions.task import Task
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.marks import NOTHING
from assistant.engines.extractive.owner_places import leading_owners
from assistant.engines.extractive.owners import are_owners
from assistant.engines.extractive.units import CELLS
from assistant.engines.extractive.wording import CLOSED, TASK_VERB, VERBISH
from assistant.language.dates import find_dates
from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import plain

OWNER_WORDS = 8
"""Most words of an owner's cell that is taken as it stands."""

_COLUMNS = {
    kind: ignoring_case(any_of(*headings))
    for kind, headings in {
        "task": (
            "(?:agreed )?actions?(?: (?:point|agreed|required|item|description|arising))?s?, tasks?, description, what",
            "detail, action to be taken, matter",
        ),
        "owner": (
            "owners?, owner\\(s\\), lead(?: (?:officer|person))?, (?:by )?who(?:m)?, action(?:ed)? (?:by|on)",
            "resp, responsib\\w+(?: (?:officer|person|party))?, person(?: responsible)?, action owner, name, initials",
            "actione(?:e|r)s?, (?:assigned|allocated|delegated)(?: to)?, assignees?, officer, for",
        ),
        "due": (
            "due(?: (?:date|by))?, deadline, when, by when, date(?: due)?, timescale, target(?: date)?",
            "completion(?: date)?, timeframe, by",
        ),
        "status": ("status, progress, update, outcome, rag, complete\\w*, comments?, position",),
        "ref": (  # a running number of the actions refers to nothing
            "(?:min(?:ute)?|item|agenda)s?\\.?(?: ?(?:item|ref(?:erence)?|no\\.?|number))?s?\\.?, ref(?:erence)?s?\\.?",
        ),
        "meeting": ("date (?:of meeting|raised|set), (?:date )?raised(?: on)?, meeting(?: date)?, set(?: on)?",),
    }.items()
}


_JOINTS = (re.compile(r",\s+(?=[A-Z])"), re.compile(rf"(?<=[\w).%])\s+(?=[A-Z][a-z])(?=(?i:{TASK_VERB})\b)"))
_NAMES = ignoring_case(r"(?!\W*(?:tb[acd]|n/?a|none|nobody|unknown)\b)\W*[a-z]{2}")
"""An owner's cell that names somebody: "TBC" and "??" do not."""
_VALUE_JOINTS = (re.compile(r",\s+"), re.compile(r"(?<![/,&])\s+(?![/,&])"), re.compile(r"\s+(?=\d{1,2}[./])"))


class TableRow(NamedTuple):
    """One row of a table, its offsets and its cells for reading."""

    start: int
    end: int
    cells: list[str]


def table_tasks(context: Context, *, looking_back: bool) -> list[Task]:
    """The tasks of the item's action tables; rows that are closed, or that another meeting set, are left out.

    A table may hold the whole minutes, a row an item: then its headings stand above the item. ``looking_back``: the
    item reports on what earlier meetings set, so only such a row is taken.
    """
    columns = _columns_above(context)
    whole_minutes = columns is not None
    rows: list[tuple[TableRow, dict[str, int]]] = []
    for row in table_rows(context.meeting.text, context.item.start, context.item.end):
        header = columns_of(row.cells)
        if header:
            columns, whole_minutes = header, False
        elif columns is not None and (whole_minutes or not looking_back):
            rows.append((row, columns))
    if not whole_minutes:
        rows = _set_here(context.meeting, rows)
    arose = {} if whole_minutes else _arose_in(context.meeting, rows)
    return [
        replace(task, arose_in=arose.get(row.start))
        for row, columns in rows
        for task in _row_tasks(context, row, columns, own_item=whole_minutes)
    ]


def _arose_in(meeting: Meeting, rows: Sequence[tuple[TableRow, dict[str, int]]]) -> dict[int, str]:
    """Where each row begins -> the item that its reference names; rows counted 1, 2, 3 name none."""
    references = [re.sub(r"^[a-z. ]+(?=\S*\d)", "", _cell(*row, "ref"), flags=re.IGNORECASE).strip() for row in rows]
    named = [ref for ref in references if any(map(str.isalnum, ref))]
    if named == [str(number) for number in range(1, len(named) + 1)]:
        return {}
    keys = {_bare(item.number): item.key for item in reversed(meeting.items) if item.number}
    return {row.start: keys[_bare(ref)] for (row, _), ref in zip(rows, references, strict=True) if _bare(ref) in keys}


def table_rows(text: str, start: int, end: int) -> Iterator[TableRow]:
    """The rows of every table in ``text[start:end]``."""
    position = start
    for line in text[start:end].split("\n"):
        stripped = line.strip()
        tabbed = [cell for cell in stripped.split("\t") if cell.strip()]
        cells = stripped.strip("|").split("|") if stripped.startswith("|") else tabbed if len(tabbed) >= CELLS else []
        if cells:
            yield TableRow(position, position + len(line.rstrip()), [plain(cell) for cell in cells])
        position += len(line) + 1


def _columns_above(context: Context) -> dict[str, int] | None:
    """The headings of the table whose rows the item begins in, None where it begins elsewhere."""
    text, item = context.meeting.text, context.item
    if not text[item.start : item.end].lstrip().startswith("|"):
        return None
    for line in reversed(text[: item.start].rstrip("\n").split("\n")):
        if not line.strip().startswith("|"):
            return None
        if header := columns_of([plain(cell) for cell in line.strip().strip("|").split("|")]):
            return header
    return None


def columns_of(cells: Sequence[str]) -> dict[str, int] | None:
    """Kind of column -> its index, where the cells are the headings of an action table."""
    columns: dict[str, int] = {}
    for index, cell in enumerate(cells):
        kind = next((kind for kind, heading in _COLUMNS.items() if heading.fullmatch(cell.strip(" :*."))), None)
        if kind:
            columns.setdefault(kind, index)
    if "task" not in columns and "owner" in columns and "due" in columns and cells[:1] and not cells[0].strip(" :*"):
        columns["task"] = 0  # "| | Who | When |": what is to be done needs no heading
    return columns if "task" in columns and ("owner" in columns or "due" in columns) else None


def _row_tasks(context: Context, row: TableRow, columns: dict[str, int], *, own_item: bool) -> Iterator[Task]:
    value = {kind: row.cells[index] for kind, index in columns.items() if index < len(row.cells)}
    words = value.get("task", "")
    if NOTHING.match(words) or len(words.split()) < 2 or any(CLOSED.match(value.get(k, "")) for k in ("status", "due")):
        return
    texts = _parts(words)
    owners = _paired(value.get("owner", "").strip(" -–"), len(texts))
    dues = _paired(value.get("due", "").strip(" -–"), len(texts))
    for text, owner, due in zip(texts, owners, dues, strict=True):
        as_written = [owner] if _NAMES.match(owner) and len(owner.split()) <= OWNER_WORDS else []
        who = are_owners(owner, context.known) or as_written or leading_owners(text, context.known, sure=True)
        place = context.meeting.text.find(text, row.start, row.end) if len(texts) > 1 or own_item else -1
        span = Span(place, place + len(text)) if place >= 0 else Span(row.start, row.end)
        yield Task((span,), text, tuple(who), due or None)


def _parts(words: str) -> list[str]:
    """The tasks of one cell, whose lines may have been joined: each begins with what is to be done."""
    for joint in _JOINTS:
        parts = joint.split(words)
        if len(parts) > 1 and all(VERBISH.match(part) for part in parts):
            return parts
    return [words]


def _paired(words: str, count: int) -> list[str]:
    """One entry for each of ``count`` tasks; the same for all where the cell does not have as many."""
    splits = (joint.split(words) for joint in _VALUE_JOINTS)
    return next((parts for parts in splits if len(parts) == count > 1), [words] * count)


def _set_here(meeting: Meeting, rows: list[tuple[TableRow, dict[str, int]]]) -> list[tuple[TableRow, dict[str, int]]]:
    """The rows that no earlier meeting set, and whose reference is to an item of these minutes.

    Whatever it is where none refers to one, since then they number themselves.
    """
    rows = [(row, columns) for row, columns in rows if not _set_before(meeting, _cell(row, columns, "meeting"))]
    numbers = [item.number for item in meeting.items if item.number]
    references = [_cell(row, columns, "ref") for row, columns in rows]
    named = [any(_refers(reference, number) for number in numbers) for reference in references]
    if not any(named):
        return rows
    return [
        row
        for row, reference, here in zip(rows, references, named, strict=True)
        if here or not any(char.isdigit() for char in reference)
    ]


def _cell(row: TableRow, columns: dict[str, int], kind: str) -> str:
    """What the row has in that column; "" where there is none."""
    index = columns.get(kind, len(row.cells))
    return row.cells[index].strip() if index < len(row.cells) else ""


def _set_before(meeting: Meeting, raised: str) -> bool:
    """Whether the meeting that a row names was before this one."""
    days = [mention.on(meeting.date) for mention in find_dates(raised)]
    return meeting.date is not None and any(day is not None and day < meeting.date for day in days[:1])


def _refers(reference: str, number: str) -> bool:
    """Whether "4.2(a)" or "Item 4.2" is item 4.2, or "2" its last part; "6b" is 6(b)."""
    stands_in = re.search(rf"(?<![\w./]){re.escape(number)}(?!\w)", reference)
    same = _bare(reference) == _bare(number)
    return bool(reference) and (stands_in is not None or same or number.endswith(reference))


def _bare(number: str) -> str:
    """An item's number without brackets and a last point: "6(b)" and "6b." are one."""
    return re.sub(r"[()\s]|\.$", "", number).lower()
