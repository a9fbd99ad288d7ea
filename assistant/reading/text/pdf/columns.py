"""Lines to cells: where a wide gap is a column, and where a column is the margin that holds the owners."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.reading.text.layout import MARGIN_HEADING
from assistant.reading.text.pdf.lines import Line

_GAP = 1.4
"""Of the font size: a wider gap may be a column; justified lines have such gaps too."""

BULLET_SIGN = re.compile(r"^[•●○◦▪■□‣⁃∙·➢➤\uf0b7\uf0a7\uf0d8\uf0fc\uf02d\u2756o–—*-]$")
LIST_NUMBER = re.compile(
    r"^(?:\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,5})[.):]|\(\w{1,4}\)|\d{1,3}(?:\.\d{1,3})+[.):]?|\d{1,3})$", re.IGNORECASE
)
_NARROW_GAP = 0.9
"""Of the font size: a gap as narrow as that is a column for a short last cell that stands in one with others."""

_SURE_GAP = 7.0
"""Of the font size: a wider gap is a column even where nothing else stands below or above it."""

_ALIGNED = 2.5
"""Points."""

_PROSE = 6
"""Words from which on a line is running text."""


@dataclass
class Row:
    """A line cut into its cells, and what stands in the margin beside it."""

    cells: list[Line]
    margin: list[Line] = field(default_factory=list)
    empty_left: bool = False
    """Whether the line is of the right one of two lists that stand side by side, and the left one is at its end."""

    @property
    def line(self) -> Line:
        """The first cell, or the margin where it stands alone."""
        return (self.cells or self.margin)[0]

    @property
    def last_top(self) -> float:
        """Top of the last line, where a cell has several."""
        return max(cell.words[-1].top for cell in self.cells or self.margin)


def is_number(cell: Line) -> bool:
    """Whether a cell is the number or the bullet of a list."""
    return len(cell.words) == 1 and bool(BULLET_SIGN.match(cell.text) or LIST_NUMBER.match(cell.text))


def rows_of(lines: Sequence[Line]) -> list[Row]:
    """The lines of a document cut where a column begins."""
    places: dict[int, list[Line]] = {}
    for line in lines:
        places.setdefault(line.page, []).extend(_pieces(line, _GAP))
    rows = [Row(_glued(_pieces(line, _NARROW_GAP), places[line.page])) for line in lines]
    rows = _with_wrapped_cells(rows)
    _mark_empty_left(rows)
    return rows


def _with_wrapped_cells(rows: Sequence[Row]) -> list[Row]:
    """The rows with the second lines of their cells put back into them."""
    kept: list[Row] = []
    right = max((cell.x1 for row in rows for cell in row.cells if len(cell.words) >= _PROSE), default=math.inf)
    for row in rows:
        at = _wrapped_from(kept[-1], row, right) if kept and len(row.cells) == 1 else None
        if at is None:
            kept.append(row)
        else:
            cells = kept[-1].cells
            cells[at] = Line([*cells[at].words, *row.cells[0].words], row.line.page)
    return kept


def _wrapped_from(above: Row, row: Row, right: float) -> int | None:
    """Which cell of the row above a line goes on with: it begins below it, and its first word had no room there."""
    line = row.cells[0]
    if len(above.cells) < 2 or line.page != above.line.page or is_number(above.cells[0]):
        return None
    for at, cell in enumerate(above.cells):
        near = line.words[0].top - cell.words[-1].bottom < 0.6 * line.size
        if near and abs(cell.x0 - line.x0) < _ALIGNED and cell.words[-1].bold == line.words[0].bold:
            open_bracket = cell.text.count("(") > cell.text.count(")")
            limit = above.cells[at + 1].x0 if at + 1 < len(above.cells) else right
            first = line.words[0]
            full = cell.words[-1].x1 + (first.x1 - first.x0) + line.size > limit
            if open_bracket or (full and (at > 0 or first.text[0].islower())):
                return at
    return None


def _mark_empty_left(rows: Sequence[Row]) -> None:
    """Find the lines of a right-hand list below rows of two lists (a label and one list is no such pair)."""
    stretch: list[Row] = []
    for row in rows:
        if stretch and row.line.page != stretch[0].line.page:
            stretch = []
        if len(row.cells) == 2 and not is_number(row.cells[0]):
            stretch.append(row)
        elif stretch and abs(row.line.x0 - stretch[-1].cells[-1].x0) < _ALIGNED:
            row.empty_left = len(stretch) >= 3
        elif stretch and abs(row.line.x0 - stretch[-1].cells[0].x0) > _ALIGNED:
            stretch = []


def _pieces(line: Line, gap: float) -> list[Line]:
    cuts = [0]
    for at, (left, right) in enumerate(pairwise(line.words), start=1):
        if right.x0 - left.x1 > gap * line.size:
            cuts.append(at)
    return [Line(line.words[a:b], line.page) for a, b in pairwise([*cuts, len(line.words)])]


def _glued(pieces: list[Line], page: Sequence[Line]) -> list[Line]:
    """Pieces put together again where nothing else on the page stands in the same column.

    A short last cell, or the words beside a label in bold that fills its column, stand nearer than others do.
    """
    cells = [pieces[0]]
    for at, piece in enumerate(pieces[1:], start=1):
        gap = (piece.x0 - cells[-1].x1) / piece.size
        last = at == len(pieces) - 1 and len(piece.words) <= 3
        others = [other for other in page if abs(other.top - piece.top) > 2 and _aligned(piece, other, centred=last)]
        labelled = cells[-1].words[-1].bold and not piece.words[0].bold
        if gap > _SURE_GAP or (gap > _GAP and others) or ((last or labelled) and len(others) > 1):
            cells.append(piece)
        else:
            cells[-1] = Line([*cells[-1].words, *piece.words], piece.page)
    return cells


def _aligned(piece: Line, other: Line, *, centred: bool) -> bool:
    """Whether two pieces begin at the same place; short ones may also be centred on it."""
    if abs(piece.x0 - other.x0) < _ALIGNED:
        return True
    return centred and len(other.words) <= 3 and abs(piece.x0 + piece.x1 - other.x0 - other.x1) < 2 * _ALIGNED


def take_margin(rows: list[Row]) -> str | None:
    """Move the cells of a right margin column to their rows' margins; its heading, ``Margin`` where it has none.

    None where there is no such column. It is where short cells begin beside running text, and where no running text of
    that stretch reaches.
    """
    edge = _margin_edge(rows)
    if edge is None:
        return None
    heading = ""
    for row in list(rows):
        taken = [cell for cell in row.cells if cell.x0 >= edge - _ALIGNED]
        text = " ".join(cell.text for cell in taken).strip(" :")
        if not taken or len(taken[0].words) > _PROSE:
            continue
        if MARGIN_HEADING.fullmatch(text) and (not heading or text == heading):
            if heading:
                rows.remove(row)  # the headings again, at the top of the next page
            heading = text
            continue
        row.cells = [cell for cell in row.cells if cell not in taken]
        row.margin = taken
    return heading or "Margin"


def _margin_edge(rows: Sequence[Row]) -> float | None:
    """Left edge of the margin column."""
    prose = [(at, cell) for at, row in enumerate(rows) for cell in row.cells if len(cell.words) >= _PROSE]
    if len(prose) < 4:
        return None
    left = min(cell.x0 for _, cell in prose)
    right = max(cell.x1 for row in rows for cell in row.cells)
    candidates = [
        (at, cell)
        for at, row in enumerate(rows)
        for cell in row.cells[-1:]
        if cell.x0 > left + 0.55 * (right - left) and len(cell.words) <= _PROSE
    ]
    for edge in sorted({round(cell.x0) for _, cell in candidates}):
        inside = [at for at, cell in candidates if cell.x0 >= edge - _ALIGNED]
        beside = [at for at in inside if len(rows[at].cells) > 1 and len(rows[at].cells[-2].words) >= 3]
        stretch = [cell for at, cell in prose if min(inside) - 3 <= at <= max(inside) + 3]
        crossing = [cell for cell in stretch if cell.x0 < edge < cell.x1 + _ALIGNED]
        if len(beside) >= 2 and len(stretch) >= 4 and len(crossing) <= 0.05 * len(stretch):
            return float(edge)
    return None
