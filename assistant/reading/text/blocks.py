"""The lines that a format is rendered to, before they are joined into one text."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["paragraph", "heading", "item", "row", "note"]

_TIGHT = {("item", "item"), ("row", "row")}


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item, table row or ``[Label] text`` note; a line break within it is a newline."""

    text: str
    kind: Kind = "paragraph"
    close: bool = False
    """Stands directly below the block before it, with no space between."""

    def prefixed(self, prefix: str) -> "Block":
        """The same block with ``prefix`` before its text, after the marks of a heading."""
        marks, space, title = self.text.partition(" ") if self.kind == "heading" else ("", "", self.text)
        return replace(self, text=f"{marks}{space}{prefix}{title}")


def note(label: str, text: str) -> Block:
    """A line that stood beside or below its paragraph: ``[Action] JS``, ``[Note] ...``."""
    return Block(f"[{label}] {' '.join(text.split())}", "note")


def join(blocks: Iterable[Block]) -> str:
    """Blocks as text: an empty line between paragraphs, none within a list, a table or before a note."""
    parts: list[str] = []
    before: Kind | None = None
    for block in blocks:
        if not block.text.strip():
            continue
        if before is not None:
            tight = block.close or block.kind == "note" or (before, block.kind) in _TIGHT
            parts.append("\n" if tight else "\n\n")
        parts.append(block.text)
        before = block.kind
    return "".join(parts) + ("\n" if parts else "")
