"""Characters of a page to words, and words to lines."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median
from typing import Any

_BOLD = re.compile(r"bold|black|heavy|semibold|demi|[-,]bd|[-,]b$", re.IGNORECASE)
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\u00a0": " ", "\u00ad": "-"})
_WORD_GAP = 0.17
"""Of the font size: wider than that is a space, where the file holds none."""

_WATERMARK = 3.5
"""Times the usual font size: larger than that is a watermark."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box in points from the top left corner of the page."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool
    colour: str = ""
    """Of its letters, as the file writes it; words of one colour share it."""


@dataclass(frozen=True)
class Line:
    """Words that stand on one line, from left to right; a part of a line is a line too."""

    words: Sequence[Word]
    page: int

    @cached_property
    def x0(self) -> float:
        """Left edge."""
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        """Right edge."""
        return max(word.x1 for word in self.words)

    @cached_property
    def top(self) -> float:
        """Top of the main words: a raised ordinal does not count."""
        return median(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        """Bottom of the main words."""
        return median(word.bottom for word in self.words)

    @cached_property
    def size(self) -> float:
        """Font size in points."""
        return median(word.size for word in self.words)

    @cached_property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def bold(self) -> bool:
        """Whether every word is bold."""
        return all(word.bold for word in self.words)


def words_of(chars: Iterable[dict[str, Any]]) -> list[Word]:
    """Words of a page's upright characters, line by line; watermarks and doubled characters are left out."""
    upright = [char for char in chars if char.get("upright", True) and char["size"] > 0 and char["text"]]
    if not upright:
        return []
    usual = median(char["size"] for char in upright)
    upright = [char for char in upright if char["size"] <= _WATERMARK * usual]
    words: list[Word] = []
    for row in _rows(upright):
        words += _split(row)
    return words


def _rows(chars: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Characters by line: those whose middles lie within the height of the line."""
    rows: list[list[dict[str, Any]]] = []
    for char in sorted(chars, key=lambda char: (char["top"] + char["bottom"], char["x0"])):
        middle = (char["top"] + char["bottom"]) / 2
        home = next((row for row in reversed(rows[-3:]) if _holds(row[0], char, middle)), None)
        if home is None:
            rows.append([char])
        else:
            home.append(char)
    return [sorted(row, key=lambda char: char["x0"]) for row in rows]


def _holds(first: dict[str, Any], char: dict[str, Any], middle: float) -> bool:
    other = (first["top"] + first["bottom"]) / 2
    return bool(abs(middle - other) < 0.45 * max(first["size"], char["size"]))


def _split(row: list[dict[str, Any]]) -> list[Word]:
    words: list[Word] = []
    current: list[dict[str, Any]] = []
    last: dict[str, Any] | None = None
    for char in row:
        if last is not None and char["text"] == last["text"] and abs(char["x0"] - last["x0"]) < 0.1 * char["size"]:
            continue  # bold by printing twice
        gap = char["x0"] - last["x1"] if last is not None else 0.0
        if current and (char["text"].isspace() or gap > _WORD_GAP * char["size"]):
            words.append(_word(current))
            current = []
        if not char["text"].isspace():
            current.append(char)
        last = char
    return [*words, _word(current)] if current else words


def _word(chars: list[dict[str, Any]]) -> Word:
    text = "".join(char["text"] for char in chars).translate(_LIGATURES)
    lettered = [char for char in chars if char["text"].isalnum()] or chars
    return Word(
        text=re.sub(r"\(cid:\d+\)|\x00", "", text) or "\ufffd",
        x0=chars[0]["x0"],
        x1=max(char["x1"] for char in chars),
        top=min(char["top"] for char in chars),
        bottom=max(char["bottom"] for char in chars),
        size=median(char["size"] for char in chars),
        bold=sum(bool(_BOLD.search(char["fontname"])) for char in lettered) * 2 > len(lettered),
        colour=str(lettered[0].get("non_stroking_color")),
    )


def lines_of(words: Sequence[Word], page: int) -> list[Line]:
    """Words of a page, as ``words_of`` orders them, by line from top to bottom."""
    lines: list[list[Word]] = []
    for word in words:
        middle = (word.top + word.bottom) / 2
        if lines and word.x0 >= lines[-1][-1].x0 and _beside(lines[-1], word, middle):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [Line(line, page) for line in lines]


def _beside(line: list[Word], word: Word, middle: float) -> bool:
    return any(abs(middle - (other.top + other.bottom) / 2) < 0.45 * max(other.size, word.size) for other in line[-3:])
