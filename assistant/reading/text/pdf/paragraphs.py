"""Rows to paragraphs: wrapped lines joined, list numbers kept with their text, columns kept apart by tabs."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise, zip_longest
from statistics import median

from assistant.reading.text.blocks import Block, note
from assistant.reading.text.inlines import TAB, Run, mark
from assistant.reading.text.pdf.columns import BULLET_SIGN, LIST_NUMBER, Row, is_number
from assistant.reading.text.pdf.headings import heading_level, sizes_of_headings
from assistant.reading.text.pdf.lines import Line, Word

_SPACED = 1.45
"""Times the usual distance of lines: more is a new paragraph."""

_INDENT = 5.0
"""Points."""

_MANY = 4
"""Paragraphs."""


@dataclass
class _Paragraph:
    rows: list[Row] = field(default_factory=list)
    spaced: bool = True
    """Whether there is space above it."""


@dataclass(frozen=True)
class Shape:
    """What the lines of a document have in common."""

    right: float
    pitch: float
    """Distance of lines over their font size."""
    colour: str = ""
    """Colour of most of the text."""
    larger: tuple[float, ...] = ()
    """Font sizes of headings, the largest first."""

    @classmethod
    def of(cls, rows: Sequence[Row]) -> "Shape":
        """Measure the rows: where running text ends, and how far apart its lines are."""
        ends = sorted(row.cells[-1].x1 for row in rows if row.cells and len(row.cells[-1].words) >= 5)
        lines = [row.line for row in rows]
        steps = [
            (after.top - before.top) / before.size
            for before, after in pairwise(lines)
            if after.page == before.page and 0.5 < (after.top - before.top) / before.size < 3
        ]
        right = ends[int(0.95 * (len(ends) - 1))] if ends else max((line.x1 for line in lines), default=0.0)
        # the tighter half of the distances: lists of spaced single lines must not set the measure
        pitch = median(sorted(steps)[: max(1, len(steps) * 3 // 4)]) if steps else 1.2
        words = [word for row in rows for cell in row.cells for word in cell.words]
        sizes, colours = Counter(round(word.size, 1) for word in words), Counter(word.colour for word in words)
        return cls(right, pitch, colours.most_common(1)[0][0] if colours else "", sizes_of_headings(sizes))


def blocks_of(rows: Sequence[Row], shape: Shape, heading: str | None = None) -> list[Block]:
    """The paragraphs of rows in reading order; what stands in the margin follows its paragraph as notes."""
    levels = sorted({round(row.line.x0 / _INDENT) for row in rows if _is_bullet(row)})
    blocks: list[Block] = []
    paragraphs = _paragraphs(rows, shape)
    for paragraph, heads in zip(paragraphs, _heading_levels(paragraphs, shape), strict=True):
        blocks += _rendered(paragraph, levels, heads)
        blocks += [note(heading or "Margin", text) for text in _margin(paragraph)]
    return blocks


def _paragraphs(rows: Sequence[Row], shape: Shape) -> list[_Paragraph]:
    paragraphs: list[_Paragraph] = []
    for row in rows:
        last = paragraphs[-1] if paragraphs else None
        if last is None:
            paragraphs.append(_Paragraph([row]))
        elif _continues(last, row, shape):
            last.rows.append(row)
        else:
            paragraphs.append(_Paragraph([row], _is_spaced(last.rows[-1], row, shape)))
    return paragraphs


def _is_spaced(before: Row, after: Row, shape: Shape) -> bool:
    if after.line.page != before.line.page:
        return True
    step = (after.line.top - before.last_top) / max(before.line.size, after.line.size)
    return step > _SPACED * shape.pitch or step < 0


def _is_bullet(row: Row) -> bool:
    return bool(row.cells and BULLET_SIGN.match(row.cells[0].words[0].text)) and _text_start(row) > row.line.x0


def _has_label(row: Row) -> bool:
    return bool(row.cells and LIST_NUMBER.match(row.cells[0].words[0].text)) and _text_start(row) > row.line.x0


def _text_start(row: Row) -> float:
    """Where the text after a row's label or bullet begins; the row's left edge where there is neither."""
    words = [word for cell in row.cells for word in cell.words]
    labelled = words and (BULLET_SIGN.match(words[0].text) or LIST_NUMBER.match(words[0].text))
    return words[1].x0 if labelled and len(words) > 1 else row.line.x0


def _continues(paragraph: _Paragraph, row: Row, shape: Shape) -> bool:
    """Whether a row goes on with the paragraph's last line."""
    before = paragraph.rows[-1]
    if not row.cells:
        return not _is_spaced(before, row, shape) or row.line.top - before.line.top < 0.5 * row.line.size
    if not before.cells:
        before = next((other for other in reversed(paragraph.rows) if other.cells), before)
    if not before.cells or _is_table_like(before) or _is_table_like(row) or _is_bullet(row):
        return False
    last, line = before.cells[-1], row.cells[0]
    if abs(last.size - line.size) > 0.12 * last.size:
        return False
    if row.empty_left:
        return False
    lower = line.text[0].islower() and not last.text.endswith((".", ":", ";", "?", "!"))
    full = last.words[-1].x1 + _space(last) + line.words[0].x1 - line.words[0].x0 > shape.right
    if line.page == last.page and _is_spaced(before, row, shape):
        return False
    if _has_label(row) and not (full and lower is False and _is_inner(paragraph, row, last)):
        return False
    if last.bold != line.bold and not full:
        return False
    if not full and not (lower and (line.x0 - last.x0 < 3 * _INDENT or _is_centred(last, line))):
        return False
    return _fits_indent(paragraph, line) or lower


def _is_centred(one: Line, other: Line) -> bool:
    return abs(one.x0 + one.x1 - other.x0 - other.x1) < _INDENT


def _is_inner(paragraph: _Paragraph, row: Row, last: Line) -> bool:
    """Whether what looks like a list number is a number within a sentence that wrapped before it."""
    first = paragraph.rows[0]
    gap = row.cells[0].words[1].x0 - row.cells[0].words[0].x1 if len(row.cells[0].words) > 1 else 99.0
    return (
        not _has_label(first)
        and gap < 0.5 * last.size
        and abs(row.line.x0 - first.line.x0) < _INDENT
        and (last.text[-1].isalnum() or last.text[-1] in ",-–(£")
    )


def _fits_indent(paragraph: _Paragraph, line: Line) -> bool:
    first = paragraph.rows[0]
    if len(paragraph.rows) > 1:
        return abs(line.x0 - paragraph.rows[-1].line.x0) < _INDENT or line.page != first.line.page
    start = _text_start(first)
    # hanging below the text, flush with the number, or flush left below a first line that is set in
    return line.x0 < start + _INDENT


def _is_table_like(row: Row) -> bool:
    """Whether a row has columns; a list number before its text is none."""
    cells = row.cells
    return len(cells) > 2 or (len(cells) == 2 and not is_number(cells[0]))


def _space(line: Line) -> float:
    return 0.28 * line.size


def _rendered(paragraph: _Paragraph, levels: Sequence[int], heads: int) -> list[Block]:
    rows = [row for row in paragraph.rows if row.cells]
    if not rows:
        return []
    text = mark(run for at, row in enumerate(rows) for run in _runs(row, first=at == 0, last=at == len(rows) - 1))
    if _is_bullet(rows[0]):
        level = levels.index(round(rows[0].line.x0 / _INDENT))
        bare = re.sub(r"^\**\S\**\s+", "", text)
        if text.startswith("**"):
            bare = f"**{bare}" if bare.count("**") % 2 else bare
        return [Block(f"{'  ' * level}- {bare}", "item", close=not paragraph.spaced)]
    if heads:
        return [Block(f"{'#' * heads} {text.replace('**', '')}", "heading", close=not paragraph.spaced)]
    return [Block(text, close=not paragraph.spaced)]


def _heading_levels(paragraphs: Sequence[_Paragraph], shape: Shape) -> list[int]:
    """The level of each paragraph that is a heading, else 0; many that follow one another are a list or title block."""
    found = [_level([row for row in paragraph.rows if row.cells], shape) for paragraph in paragraphs]
    runs = [list(run) for _, run in groupby(found)]
    return [level if len(run) < _MANY else 0 for run in runs for level in run]


def _level(rows: Sequence[Row], shape: Shape) -> int:
    if not rows or any(map(_is_table_like, rows)):
        return 0
    return heading_level(
        [word for row in rows for cell in row.cells for word in cell.words], shape.colour, shape.larger
    )


def _runs(row: Row, *, first: bool, last: bool) -> list[Run]:
    """The words of a row; a word divided at the line's end keeps its hyphen and is closed up."""
    runs: list[Run] = [(TAB, False)] if row.empty_left else []
    for at, cell in enumerate(row.cells):
        if at:
            runs.append((" " if first and at == 1 and is_number(row.cells[0]) else "\t", False))
        for word, following in zip_longest(cell.words, cell.words[1:]):
            runs.append((word.text, word.bold))
            if following and not (_is_divided(word) and following.top > word.bottom - 1):
                runs.append((" ", word.bold))
    return runs if last or _is_divided(row.cells[-1].words[-1]) else [*runs, (" ", runs[-1][1])]


def _is_divided(word: Word) -> bool:
    """Whether the word, the last of its line, goes on in the next."""
    return re.search(r"\w-$", word.text) is not None


def _margin(paragraph: _Paragraph) -> list[str]:
    """What stands beside a paragraph, wrapped lines joined."""
    texts: list[str] = []
    lines = [cell for row in paragraph.rows for cell in row.margin]
    right = max((line.x1 for line in lines), default=0.0)
    for before, line in zip([None, *lines], lines, strict=False):
        wrapped = (
            before is not None
            and line.top - before.top < 2 * line.size
            and before.x1 + _space(before) + line.words[0].x1 - line.words[0].x0 > right + 1
        )
        if wrapped:
            texts[-1] += line.text if before and _is_divided(before.words[-1]) else f" {line.text}"
        else:
            texts.append(line.text)
    return texts
