"""Tables drawn with lines: cells with their paragraphs, put together again across pages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.reading.text.blocks import Block
from assistant.reading.text.pdf.columns import rows_of
from assistant.reading.text.pdf.lines import Word, lines_of
from assistant.reading.text.pdf.paragraphs import Shape, blocks_of
from assistant.reading.text.tables import rendered

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.table import Table

_MAX_DRAWN = 4000
"""Lines and boxes on a page: more is a drawing, and looking for tables in it takes minutes."""

_SAME_EDGE = 4.0
"""Points."""


_PADDING = 5.0
"""Points between the text of a cell and its right edge."""


@dataclass(frozen=True)
class Ruled:
    """A table on one page: rows of cells of blocks, None where a cell is covered by its neighbour."""

    top: float
    page: int
    edges: tuple[float, ...]
    rows: tuple[tuple[tuple[Block, ...], ...], ...]


def ruled_tables(page: "Page", words: Sequence[Word], number: int) -> tuple[list[Ruled], list[Word]]:
    """The tables of a page that have at least two columns, and the words outside them."""
    drawn = len(page.lines) + len(page.rects) + len(page.curves)
    if not words or not 3 <= drawn <= _MAX_DRAWN:
        return [], list(words)
    tables: list[Ruled] = []
    rest = list(words)
    for table in page.find_tables():
        inside = [word for word in rest if _within(word, table.bbox)]
        found = _ruled(table, inside, number)
        if found is not None:
            tables.append(found)
            taken = set(map(id, inside))
            rest = [word for word in rest if id(word) not in taken]
    return tables, rest


def _within(word: Word, box: Sequence[float]) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] - 1 <= x <= box[2] + 1 and box[1] - 1 <= y <= box[3] + 1


def _ruled(table: "Table", words: Sequence[Word], number: int) -> Ruled | None:
    rows = []
    placed = 0
    for row in table.rows:
        cells = []
        for box in row.cells:
            held = [word for word in words if box is not None and _within(word, box)]
            placed += len(held)
            cells.append(_cell(held, number, box[2]) if box is not None else ())
        rows.append(tuple(cells))
    columns = max((sum(bool(cell) for cell in row) for row in rows), default=0)
    if columns < 2 or placed < 0.9 * len(words):
        return None  # a box around text, or lines that are no grid
    edges = tuple(sorted({round(cell[0]) for row in table.rows for cell in row.cells if cell is not None}))
    return Ruled(top=float(table.bbox[1]), page=number, edges=edges, rows=tuple(rows))


def _cell(words: Sequence[Word], number: int, right: float) -> tuple[Block, ...]:
    rows = rows_of(lines_of(words, number))
    blocks = blocks_of(rows, replace(Shape.of(rows), right=right - _PADDING)) if rows else []
    return tuple(Block(line, block.kind) for block in blocks for line in block.text.split("\n"))


def continued(tables: Sequence[Ruled]) -> list[Block]:
    """Tables that follow each other as blocks; one that goes on at the top of the next page is one table."""
    blocks: list[Block] = []
    rows: list[tuple[tuple[Block, ...], ...]] = []
    for at, table in enumerate(tables):
        if at and not _goes_on(tables[at - 1], table):
            blocks += rendered(rows)
            rows = []
        own = list(table.rows[1:] if rows and table.rows[0] == rows[0] else table.rows)
        if rows and own and _is_rest(own[0]):
            rows[-1] = tuple(map(_both, rows[-1], own.pop(0)))
        rows += own
    return [*blocks, *rendered(rows)]


def _goes_on(before: Ruled, table: Ruled) -> bool:
    same = len(before.edges) == len(table.edges) and all(
        abs(one - other) < _SAME_EDGE for one, other in zip(before.edges, table.edges, strict=True)
    )
    return same and table.page == before.page + 1


def _is_rest(row: Sequence[Sequence[Block]]) -> bool:
    """Whether a row at the top of a page is the rest of the last one: its first cell is empty, others are not."""
    return not row[0] and any(row)


def _both(above: tuple[Block, ...], rest: tuple[Block, ...]) -> tuple[Block, ...]:
    if not above or not rest or above[-1].kind != "paragraph" or rest[0].kind != "paragraph":
        return above + rest
    return (*above[:-1], Block(f"{above[-1].text} {rest[0].text}"), *rest[1:])
