"""Pandoc's blocks to ours: list labels as printed, headings with ``#``, tables row by row, notes below paragraphs."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from assistant.reading.text.blocks import Block, note
from assistant.reading.text.inlines import BULLET, HEADING, SET_IN, mark, runs
from assistant.reading.text.layout import Row
from assistant.reading.text.tables import rendered

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_OWN_LABEL = re.compile(
    r"\((?:\d+|\w|[ivx]+)\)|(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.)](?!\d)|\d+(?:\.\d+)+\s", re.IGNORECASE
)
_SPACES = "   "
"""Before the number of a list within a list."""
_ROMAN_UNITS = ((9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def written(blocks: Iterable[dict[str, Any]]) -> list[Block]:
    """The blocks of pandoc's tree as blocks of text, in reading order."""
    return [line for block in blocks for line in _block(block)]


def _block(block: dict[str, Any]) -> list[Block]:
    kind: str = block["t"]
    content: Any = block.get("c")
    if kind in {"Para", "Plain"}:
        return _paragraph(content)
    if kind == "Header":
        return _heading(content)
    if kind == "BulletList":
        return _list(content, ["-"] * len(content))
    if kind == "OrderedList":
        (start, style, delimiter), items = content
        return _list(items, [label(start + at, style["t"], delimiter["t"]) for at in range(len(items))])
    if kind == "DefinitionList":
        return [line for term, texts in content for line in (*_paragraph(term), *written(b for t in texts for b in t))]
    if kind == "LineBlock":
        return [line for inlines in content for line in _paragraph(inlines)]
    if kind == "CodeBlock":
        return [Block(content[1])]
    if kind == "Table":
        return rendered(_rows(content))
    if kind in {"Div", "Figure"}:
        return written(content[-1])
    return written(content) if kind == "BlockQuote" else []


def _paragraph(inlines: Sequence[dict[str, Any]]) -> list[Block]:
    notes: list[Any] = []
    underlined = all(inline["t"] in {"Underline", "Space", "LineBreak"} for inline in inlines)
    text = mark(runs(inlines, notes, bold=underlined))  # minutes underline their headings where others embolden them
    plain = text.replace("*", "")
    if plain.startswith(HEADING):
        lines = [Block(f"{'#' * int(plain[1])} {plain[2:].strip()}", "heading")] if plain[2:].strip() else []
    elif plain.startswith(BULLET):
        level, rest = int(plain[1]), re.sub(rf"^(\**){BULLET}\d", r"\1", text).strip()
        lines = [Block(f"{'  ' * level}- {rest}", "item")] if rest.strip("*") else []
    elif plain.startswith(SET_IN):
        lines = [Block(f"{_SPACES}{text.replace(SET_IN, '')}")]
    else:
        lines = [Block(text)] if text else []
    return lines + _notes(notes)


def _notes(notes: Iterable[Any]) -> list[Block]:
    return [note("Note", " ".join(line.text for line in written(blocks))) for blocks in notes]


def _heading(content: Sequence[Any]) -> list[Block]:
    level, _, inlines = content
    notes: list[Any] = []
    text = mark(runs(inlines, notes), bold=False).replace("\n", " ")
    text = re.sub(rf"^(?:{BULLET}\d|{SET_IN})", "", text).strip()
    return [Block(f"{'#' * min(level, 6)} {text}", "heading"), *_notes(notes)] if text else []


def _list(items: Sequence[Sequence[dict[str, Any]]], labels: Sequence[str]) -> list[Block]:
    """Items with their labels; items of several paragraphs are told as paragraphs, others as an indented list."""
    if all(_OWN_LABEL.match(_plain_start(item)) for item in items if item):
        labels = [""] * len(items)  # the numbers are written out, and the list only sets them in
    loose = any(sum(block["t"] in {"Para", "Plain"} for block in item) > 1 for item in items)
    lines: list[Block] = []
    for item, number in zip(items, labels, strict=True):
        inner = written(item)
        if not inner:
            continue
        first, *rest = inner
        if loose or first.kind in {"heading", "row"}:
            lines += [first.prefixed(f"{number} " if number else ""), *rest]
        else:
            lines.append(Block(f"{number} {first.text.lstrip()}".lstrip(), "item"))
            lines += [Block(re.sub("^", "  ", line.text, flags=re.M), "item") for line in rest]
    return lines


def _plain_start(item: Sequence[dict[str, Any]]) -> str:
    first = item[0]
    inlines = first["c"] if first["t"] in {"Para", "Plain"} else first["c"][2] if first["t"] == "Header" else []
    return mark(runs(inlines, []), bold=False)


def _rows(content: Sequence[Any]) -> list[Row]:
    """The rows of a table; a cell that spans rows or columns stands in the first and leaves the others empty."""
    _, _, _, head, bodies, foot = content
    covered: dict[int, int] = {}
    rows: list[Row] = []
    for _, raw in [*head[1], *(row for body in bodies for row in (*body[2], *body[3])), *foot[1]]:
        cells: list[list[Block]] = []
        for _, _, down, across, blocks in raw:
            _fill(cells, covered)
            covered.update(dict.fromkeys(range(len(cells), len(cells) + across), down - 1))
            lines = [Block(line, block.kind) for block in written(blocks) for line in block.text.split("\n")]
            cells += [lines, *([[]] * (across - 1))] if len(raw) > 1 else [lines]
        _fill(cells, covered)
        rows.append(cells)
    return rows


def _fill(cells: list[list[Block]], covered: dict[int, int]) -> None:
    """Add an empty cell for each of the next columns that a cell above covers."""
    while covered.get(len(cells), 0) > 0:
        covered[len(cells)] -= 1
        cells.append([])


def label(number: int, style: str, delimiter: str) -> str:
    """How a list's number is printed: ``3.``, ``c)``, ``(iii)``."""
    shown = {"LowerAlpha": letters, "UpperAlpha": lambda n: letters(n).upper(), "LowerRoman": roman}.get(style)
    text = shown(number) if shown else roman(number).upper() if style == "UpperRoman" else str(number)
    return {"OneParen": f"{text})", "TwoParens": f"({text})"}.get(delimiter, f"{text}.")


def roman(number: int) -> str:
    """Lower-case Roman numeral of a positive number; others in digits."""
    if not 0 < number < 4000:
        return str(number)
    text = ""
    for value, sign in (*_ROMAN, *_ROMAN_UNITS):
        count, number = divmod(number, value)
        text += sign * count
    return text


def letters(number: int) -> str:
    """Letters from a to z, then aa, bb, ... as word processors count."""
    if number < 1:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 20)
