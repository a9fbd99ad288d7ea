"""Tables to lines.

A table whose cells hold one paragraph each becomes one line a row, ``| a | b |``, headings included.

A table that lays out the page (a cell holds several paragraphs, or a long one) is told row by row: the number cell is
put before the row's text, every paragraph stands for itself (short lines of one cell stay together, line by line), and
what stood beside it in a short column (the action owner in the margin) follows as a note, ``[Heading of the column]
content``, or ``[Margin] content`` where the column has none. Its headings stay as a row ``| Item | Minute | Action |``.
"""

import re
from collections.abc import Sequence

from assistant.reading.text.blocks import Block, note

Cell = Sequence[Block]
Row = Sequence[Cell]

MARGIN_HEADING = re.compile(
    r"\b(?:actions?|action by|owners?|by|who|whom|lead|responsible|responsibility|assigned|officer|due|deadline|when|"
    r"date|status|timescale|target|decision|outcome|progress|minute ref)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^\W*(?:item|minute|no)?\W*(?:\(?[a-z]\)?|\(?[ivx]+\)?|(?=\S*\d)[\w/.()–-]{1,16})\W*$", re.IGNORECASE
)
"""An item's number in a cell of its own: 4, 4.2, (a), iv., 24/57, TB/24/001."""

_FIRST_HEADING = re.compile(
    r"^(?:item|agenda|no|number|ref|reference|minutes?|subject|topic|discussion|title)\b", re.IGNORECASE
)
_SHORT_LINE = 12
"""Words up to which a paragraph in a cell is a line of a list."""

_LONG_CELL = 60
"""Words from which on a single paragraph in a cell is prose and not data."""


def rendered(rows: Sequence[Row]) -> list[Block]:
    """The blocks of a table, given as rows of cells of blocks; the first row may be its headings."""
    kept = _without_empty(rows)
    if not kept:
        return []
    if max(len(row) for row in kept) == 1:
        return [block for row in kept for block in row[0]]
    if not any(_is_prose(cell) for row in kept for cell in row):
        return [_pipe(row) for row in kept]
    return _layout(kept)


def _without_empty(rows: Sequence[Row]) -> list[Row]:
    """The rows and columns that hold a word."""
    kept = [row for row in rows if any(_words(cell) for cell in row)]
    full = {at for row in kept for at, cell in enumerate(row) if _words(cell)}
    return [[cell for at, cell in enumerate(row) if at in full] for row in kept]


def _words(cell: Cell) -> int:
    return sum(len(block.text.split()) for block in cell)


def _is_prose(cell: Cell) -> bool:
    return len(cell) > 1 or _words(cell) > _LONG_CELL


def _flat(cell: Cell) -> str:
    return " ".join(block.text.replace("\n", " ").removeprefix("# ") for block in cell).strip()


def _pipe(row: Row) -> Block:
    return Block("| " + " | ".join(_flat(cell).replace("|", r"\|") for cell in row) + " |", "row")


def _plain(cell: Cell) -> str:
    return re.sub(r"[*#]+", "", _flat(cell)).strip()


def _layout(rows: Sequence[Row]) -> list[Block]:
    width = max(len(row) for row in rows)
    totals = [sum(_words(row[at]) for row in rows if at < len(row)) for at in range(width)]
    main = totals.index(max(totals))
    blocks: list[Block] = []
    headings = [""] * width
    body = list(rows)
    if _is_heading(rows[0], len(rows)):
        headings = [_plain(cell).rstrip(":") for cell in rows[0]] + [""] * (width - len(rows[0]))
        blocks.append(_pipe(rows[0]))
        body = list(rows[1:])
    margins = {at for at in range(width) if at != main and _is_margin(at, main, headings[at], totals)}
    for row in body:
        blocks += _layout_row(row, main, margins, headings)
    return blocks


def _is_heading(row: Row, count: int) -> bool:
    """Whether the first row names the columns: the last a margin, or the first an item."""
    short = all(len(cell) <= 1 and _words(cell) <= 5 for cell in row)
    names = [_plain(cell) for cell in row if _words(cell)]
    if not short or count < 2 or len(names) < 2 or names[0].endswith(":"):
        return False
    return bool(MARGIN_HEADING.search(names[-1]) or _FIRST_HEADING.search(names[0]))


def _is_margin(at: int, main: int, heading: str, totals: Sequence[int]) -> bool:
    """A narrow column beside the text: named as one, or to the right and with hardly any words."""
    if totals[at] == 0:
        return False
    if heading and MARGIN_HEADING.search(heading):
        return totals[at] < 0.5 * totals[main]
    return at > main and totals[at] < 0.2 * totals[main]


def _layout_row(row: Row, main: int, margins: set[int], headings: Sequence[str]) -> list[Block]:
    blocks: list[Block] = []
    number = ""
    notes: list[Block] = []
    cells = list(_side_by_side(row) or enumerate(row))
    for at, cell in cells:
        if at < main and at not in margins and _NUMBER.match(_plain(cell)) and _words(cell):
            number = f"{number} {_plain(cell)}".strip()
        elif at in margins:
            notes += [note(headings[at] or "Margin", line) for block in cell for line in block.text.split("\n")]
        elif len(cell) == 1 and _plain(cell).endswith(":") and at < main:
            number = f"{number} {cell[0].text}".strip()  # a field and its name: **Venue:** Guildhall
        elif cell:
            first, *rest = _together(cell)
            inline = "\n" not in first.text or not number.rstrip("*").endswith(":")
            blocks += [first.prefixed(number + (" " if inline else "\n")) if number else first, *rest]
            number = ""
    if number:
        blocks.append(Block(number))
    return blocks + notes


def _is_short(cell: Cell) -> bool:
    return all(block.kind == "paragraph" and len(block.text.split()) <= _SHORT_LINE for block in cell)


def _together(cell: Cell) -> Cell:
    """Short lines of one cell (a name and its role, the names of a group) stay together as the lines of one block."""
    return [Block("\n".join(block.text for block in cell))] if len(cell) > 1 and _is_short(cell) else cell


def _side_by_side(row: Row) -> list[tuple[int, Cell]] | None:
    """Two cells whose short paragraphs stand beside each other (names and roles), as one cell of tabbed lines."""
    filled = [(at, cell) for at, cell in enumerate(row) if _words(cell)]
    if len(filled) != 2 or len(filled[0][1]) != len(filled[1][1]) or len(filled[0][1]) < 3:
        return None
    (at, left), (_, right) = filled
    if not _is_short(left) or not _is_short(right):
        return None
    if right[0].text.startswith("**") or right[0].text.rstrip("*").endswith(":"):
        return None  # two lists with a heading each, not two halves of one
    return [(at, [Block(f"{one.text}\t{other.text}") for one, other in zip(left, right, strict=True)])]
