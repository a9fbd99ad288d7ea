"""Tables to lines.

A table of data or a log of actions becomes one line a row, ``| a | b |``, headings included. So does a grid of people,
each with a line or two in a cell of their own; the lines of a cell are then joined with commas. Two lists that stand
side by side in one row are told one after the other, unless they are two halves of one list (names and roles), which
becomes rows. A form of two columns of fields, each with its name to the left, is told field by field.

A table that lays out the page (cells of several paragraphs, or long ones) is told by ``layout``.
"""

import re
from collections.abc import Sequence

from assistant.reading.text.blocks import Block
from assistant.reading.text.layout import Cell, Row, cells_by_row, is_log, is_paragraphs, is_short, pipe, plain, words

_LONG_CELL = 60
"""Words from which on a single paragraph in a cell is prose and not data."""

_UNIT_LINES = 3
"""Lines that tell of one person in a cell: name, role, organisation."""

_UNIT_WORDS = 40

_SENTENCE = re.compile(r"(?:\S+\s+){5,}\S+[.;]\W*$")

_LIST_LINES = 3
"""Lines from which on a cell holds a list."""

_LIST_NAME = re.compile(
    r":\W*$|\b(?:present|apolog\w*|absent|attend\w*|members?|officers?|officials?|observers?|guests?)\b", re.IGNORECASE
)

_FIELD_NAME = re.compile(
    rf"{_LIST_NAME.pattern}|\b(?:date|time|venue|place|location|chair\w*|clerk|minutes|notes|quorum)\b", re.IGNORECASE
)

_FIELD_WORDS = 4


def rendered(rows: Sequence[Row]) -> list[Block]:
    """The blocks of a table, given as rows of cells of blocks; the first row may be its headings."""
    kept = _without_empty(rows)
    if not kept:
        return []
    if max(len(row) for row in kept) == 1:
        return [block for row in kept for block in row[0]]
    prose = any(len(cell) > 1 or words(cell) > _LONG_CELL for row in kept for cell in row)
    if not prose or is_log(kept):
        return [pipe(row) for row in kept]
    if fields := _form_of_two(kept):
        return fields
    if _are_units(kept):
        return [pipe([_unit(cell) for cell in row]) for row in kept]
    if _are_lists(kept):
        return _halves(kept) or _one_by_one(kept)
    return cells_by_row(kept)


def _without_empty(rows: Sequence[Row]) -> list[Row]:
    """The rows and columns that hold a word."""
    kept = [row for row in rows if any(words(cell) for cell in row)]
    full = {at for row in kept for at, cell in enumerate(row) if words(cell)}
    return [[cell for at, cell in enumerate(row) if at in full] for row in kept]


def _form_of_two(rows: Sequence[Row]) -> list[Block]:
    """The fields of "name | value | name | value", one after the other; empty where the columns are others."""
    if any(len(row) != 4 for row in rows) or not any(len(row[at]) > 1 for row in rows for at in (1, 3)):
        return []
    for at in (0, 2):
        names = [plain(row[at]) for row in rows if words(row[at])]
        single = all(len(row[at]) <= 1 for row in rows) and all(len(name.split()) <= _FIELD_WORDS for name in names)
        if not single or 2 * sum(bool(_FIELD_NAME.search(name)) for name in names) <= len(names):
            return []
    fields = [(row[at], row[at + 1]) for row in rows for at in (0, 2) if words(row[at]) or words(row[at + 1])]
    return [block for field in fields for block in _field(*field)]


def _field(name: Cell, value: Cell) -> list[Block]:
    """A field in a row; one of several lines has its name above them."""
    if len(value) <= 1:
        return [pipe([name, value])]
    lines = [Block("\n".join(block.text for block in value))] if is_short(value) else list(value)
    return [*name, *lines]


def _are_units(rows: Sequence[Row]) -> bool:
    """Whether each cell tells of one person or thing: few lines, several rows of them, and no names of fields."""
    cells = [cell for row in rows for cell in row if words(cell)]
    few = all(len(cell) <= _UNIT_LINES and words(cell) <= _UNIT_WORDS and is_paragraphs(cell) for cell in cells)
    pairs = sum(sum(bool(words(cell)) for cell in row) > 1 for row in rows)
    names = sum(plain(row[0]).endswith(":") for row in rows)
    sentences = any(len(cell) > 1 and _SENTENCE.search(block.text) for cell in cells for block in cell)
    return few and pairs > 1 and 2 * names <= len(rows) and not sentences


def _unit(cell: Cell) -> Cell:
    text = ""
    for block in cell:
        goes_on = (
            not text
            or block.text[0].islower()
            or block.text[0] == "("
            or text.rstrip("*").endswith((",", ";", ":", "-", "–"))
        )
        text += (" " if goes_on else ", ") + block.text
    return [Block(text.strip())] if text else []


def _are_lists(rows: Sequence[Row]) -> bool:
    """Whether two columns of one of a few rows hold lists."""
    if not all(is_short(cell) for row in rows for cell in row):
        return False
    return len(rows) <= 4 and any(sum(len(cell) >= _LIST_LINES for cell in row) > 1 for row in rows)


def _halves(rows: Sequence[Row]) -> list[Block] | None:
    """Lists of which each line belongs to the line beside it, as rows; None where they are lists of their own."""
    for row in rows:
        filled = [cell for cell in row if words(cell)]
        own = any(_LIST_NAME.search(plain(cell[:1])) or cell[0].text.startswith("**") for cell in filled[1:])
        if len({len(cell) for cell in filled}) > 1 or own:
            return None
    lines = [[[cell[at]] if at < len(cell) else [] for cell in row] for row in rows for at in range(max(map(len, row)))]
    return [pipe(line) for line in lines]


def _one_by_one(rows: Sequence[Row]) -> list[Block]:
    """One column after the other, each list below its name."""
    blocks: list[Block] = []
    for at in range(max(map(len, rows))):
        cells = [row[at] for row in rows if at < len(row) and row[at]]
        blocks += [Block("\n".join(block.text for block in cell)) for cell in cells]
    return blocks
