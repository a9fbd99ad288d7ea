"""Runs of characters to text: bold is kept as ``**bold**``, every other mark is dropped."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

TAB = "\ue000"
"""Stands for a tab on the way through pandoc, which takes tabs for spaces."""

BULLET = "\ue001"
"""Before a paragraph: it is a bullet, and the next character is its level."""

HEADING = "\ue002"
"""Before a paragraph: it is a heading, and the next character is its level."""

SET_IN = "\ue003"
"""Before a paragraph: its number is that of a list within a list, and counts as those around it do."""

Run = tuple[str, bool]
"""Text and whether it is bold."""

_SPACES = re.compile(r"[ \u00a0\u2002\u2003\u2009\u202f]+")
_WRAPPED = {"Emph", "Underline", "Superscript", "Subscript", "SmallCaps"}
_ATTRIBUTED = {"Span", "Link", "Cite", "Quoted"}
_QUOTES = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}


def runs(inlines: Iterable[dict[str, Any]], notes: list[Any], *, bold: bool = False) -> Iterator[Run]:
    """Flatten pandoc inlines; the blocks of footnotes are put into ``notes``. Struck-out text is dropped."""
    for inline in inlines:
        kind: str = inline["t"]
        content: Any = inline.get("c")
        if kind == "Str":
            yield content, bold
        elif kind in {"Space", "SoftBreak"}:
            yield " ", bold
        elif kind == "LineBreak":
            yield "\n", bold
        elif kind == "Strong":
            yield from runs(content, notes, bold=True)
        elif kind in _WRAPPED:
            yield from runs(content, notes, bold=bold)
        elif kind in _ATTRIBUTED:
            opening, closing = _QUOTES.get(content[0]["t"], ("", "")) if kind == "Quoted" else ("", "")
            yield opening, bold
            yield from runs(content[1], notes, bold=bold)
            yield closing, bold
        elif kind in {"Code", "Math"}:
            yield content[1], bold
        elif kind == "Note":
            notes.append(content)


def mark(parts: Iterable[Run], *, bold: bool = True) -> str:
    """One string of the runs, bold ones marked (or not) per line, spaces and tabs put in order."""
    merged: list[list[Any]] = []
    for text, is_bold in parts:
        for piece in re.split(r"(\s+)", _characters(text)):
            # white space belongs to whatever stands before it, so that a bold phrase is not torn apart
            flag = merged[-1][1] if merged and not piece.strip() else is_bold
            if piece and merged and merged[-1][1] == flag:
                merged[-1][0] += piece
            elif piece:
                merged.append([piece, flag])
    text = "".join(_bold(piece) if flag and bold else piece for piece, flag in merged)
    lines = (re.sub(r" *\t[\t ]*", "\t", _SPACES.sub(" ", line)).strip(" ").rstrip() for line in text.split("\n"))
    return re.sub(r"\n{2,}", "\n", "\n".join(lines)).strip("\n ")


def _characters(text: str) -> str:
    return (
        text.replace(TAB, "\t").replace("\u2011", "-").replace("\u00ad", "").replace("\u200b", "").replace("\x00", "")
    )


def _bold(piece: str) -> str:
    """Stars around each line or tab cell of ``piece``, never around white space or bare punctuation."""
    cells = re.split(r"(\s*[\n\t]\s*)", piece)
    return "".join(
        re.sub(r"^(\s*)(.*?)(\s*)$", r"\1**\2**\3", cell) if re.search(r"\w", cell) else cell for cell in cells
    )
