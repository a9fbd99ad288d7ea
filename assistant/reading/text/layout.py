"""Tables that lay out the page, row by row.

The number cell is put before the row's text, every paragraph stands for itself (short lines of one cell stay together,
line by line), and what stood beside it in a short column (the action owner in the margin) follows as a note, ``[Heading
of the column] content``, or ``[Margin] content`` where the column has none. A field and its name share a line
(``**Venue:** Guildhall``). The headings stay as a row ``| Item | Minute | Action |``.
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
_FIRST_HEADING = re.compile(
    r"^(?:item|agenda|no|number|ref|reference|minutes?|subject|topic|discussion|title)\b", re.IGNORECASE
)
_DISCUSSION = re.compile(
    r"^(?:minutes?|notes?|summary)$|\bdiscuss|\b(?:key|main) points\b|\bpoints? (?:raised|made)\b|\bnarrative\b",
    re.IGNORECASE,
)
"""The heading of a column that holds the minutes themselves."""

_NUMBER = re.compile(
    r"^\W*(?:item|minute|no)?\W*(?:\(?[a-z]\)?|\(?[ivx]+\)?|(?=\S*\d)[\w/.()–-]{1,16})\W*$", re.IGNORECASE
)
"""An item's number in a cell of its own: 4, 4.2, (a), iv., 24/57, TB/24/001."""

_SHORT_LINE = 12
"""Words up to which a paragraph in a cell is a line of a list."""


def words(cell: Cell) -> int:
    """How many words a cell holds."""
    return sum(len(block.text.split()) for block in cell)


def plain(cell: Cell) -> str:
    """A cell's text in one line without marks."""
    return re.sub(r"[*#]+", "", " ".join(block.text for block in cell)).replace("\n", " ").strip()


def is_paragraphs(cell: Cell) -> bool:
    """Whether a cell holds neither headings nor lists nor tables."""
    return all(block.kind == "paragraph" for block in cell)


def is_short(cell: Cell) -> bool:
    """Whether a cell holds only short lines."""
    return is_paragraphs(cell) and all(len(block.text.split()) <= _SHORT_LINE for block in cell)


def pipe(row: Row) -> Block:
    """A row in one line."""
    texts = (" ".join(re.sub(r"^#+ ", "", block.text) for block in cell).replace("\n", " ") for cell in row)
    return Block("| " + " | ".join(text.strip().replace("|", r"\|") for text in texts) + " |", "row")


def cells_by_row(rows: Sequence[Row]) -> list[Block]:
    """The blocks of a layout table."""
    totals = _totals(rows)
    width, main = len(totals), totals.index(max(totals))
    headings = [""] * width
    blocks: list[Block] = []
    named = next((at for at, row in enumerate(rows[:3]) if _is_heading(row, len(rows) - at)), None)
    if named is not None:
        headings = _headings(rows[named], main, width)
        blocks, rows = [pipe(row) for row in rows[: named + 1]], rows[named + 1 :]
    margins = {at for at in range(width) if at != main and _is_margin(at, main, headings[at], totals)}
    return blocks + [block for row in rows for block in _row(row, main, margins, headings)]


def names_columns(text: str) -> bool:
    """Whether a line without its marks is nothing but the headings of a layout table: Action; Item Minute Action."""
    if len(text.split()) > 6:
        return False
    return bool(MARGIN_HEADING.fullmatch(text.strip(" :"))) or bool(
        _FIRST_HEADING.search(text) and MARGIN_HEADING.search(text)
    )


def is_log(rows: Sequence[Row]) -> bool:
    """Whether the headings are those of a log of actions: four columns or more, two about owner, time or state.

    Minutes with owner and date in columns of their own have such headings too; their widest column is the discussion.
    """
    heading = next((row for at, row in enumerate(rows[:3]) if _is_heading(row, len(rows) - at)), ())
    names = [plain(cell) for cell in heading if words(cell)]
    totals = _totals(rows)
    main = totals.index(max(totals))
    if main < len(heading) and _DISCUSSION.search(plain(heading[main])):
        return False
    return len(names) >= 4 and sum(bool(MARGIN_HEADING.search(name)) for name in names) >= 2


def _totals(rows: Sequence[Row]) -> list[int]:
    """How many words each column holds."""
    return [sum(words(row[at]) for row in rows if at < len(row)) for at in range(max(len(row) for row in rows))]


def _is_heading(row: Row, count: int) -> bool:
    """Whether the first row names the columns: short single cells, the last a margin, or the first an item."""
    short = all(len(cell) <= 1 and words(cell) <= 5 for cell in row)
    names = [plain(cell) for cell in row if words(cell)]
    if not short or count < 2 or len(names) < 2 or names[0].endswith(":"):
        return False
    return bool(MARGIN_HEADING.search(names[-1]) or _FIRST_HEADING.search(names[0]))


def _headings(row: Row, main: int, width: int) -> list[str]:
    """The name of each column; one that spans two columns names both, the main column's does not spread."""
    names: list[str] = []
    for at in range(width):
        name = plain(row[at]).rstrip(":") if at < len(row) else ""
        names.append(name or (names[-1] if names and at - 1 != main else ""))
    return names


def _is_margin(at: int, main: int, heading: str, totals: Sequence[int]) -> bool:
    """A narrow column beside the text: named as one, or to the right and with hardly any words."""
    if totals[at] == 0:
        return False
    if heading and MARGIN_HEADING.search(heading):
        return totals[at] < 0.5 * totals[main]
    return at > main and totals[at] < 0.2 * totals[main]


def _row(row: Row, main: int, margins: set[int], headings: Sequence[str]) -> list[Block]:
    blocks: list[Block] = []
    before = ""
    notes: list[Block] = []
    for at, cell in enumerate(row):
        named = _is_name(cell) and not any(_is_name(other) for other in row[at + 1 :])
        if at < main and at not in margins and words(cell) and (_NUMBER.match(plain(cell)) or named):
            before = f"{before} {cell[0].text if named else plain(cell)}".strip()
        elif at in margins:
            lines = (line for block in cell for line in block.text.split("\n"))
            notes += [found for line in lines if (found := note(headings[at] or "Margin", line)) not in notes]
        elif cell:
            first, *rest = _together(cell)
            own_line = "\n" in first.text and before.rstrip("*").endswith(":")
            blocks += [first.prefixed(before + ("\n" if own_line else " ")) if before else first, *rest]
            before = ""
    return blocks + ([Block(before)] if before else []) + notes


def _is_name(cell: Cell) -> bool:
    """Whether a cell is the name of the field beside it."""
    return len(cell) == 1 and plain(cell).endswith(":")


def _together(cell: Cell) -> Cell:
    """Short lines of one cell (a name and its role, the names of a group) as the lines of one block."""
    return [Block("\n".join(block.text for block in cell))] if len(cell) > 1 and is_short(cell) else cell
