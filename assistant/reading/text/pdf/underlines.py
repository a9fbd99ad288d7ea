"""Lines that are underlined from end to end, as minutes underline their headings where others embolden them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from assistant.reading.text.pdf.columns import LIST_NUMBER
from assistant.reading.text.pdf.lines import Line, Word

if TYPE_CHECKING:
    from pdfplumber.page import Page

_THIN = 2.0
_NEAR = 3.0
"""Points."""


class _Rule(NamedTuple):
    x0: float
    x1: float
    top: float


def with_underlines(lines: Sequence[Line], page: "Page") -> list[Line]:
    """The lines of a page, underlined ones as bold; a number before the underlined words need not be underlined."""
    drawn = [*page.lines, *page.rects]
    rules = [_Rule(o["x0"], o["x1"], o["top"]) for o in drawn if o["bottom"] - o["top"] < _THIN < o["x1"] - o["x0"]]
    return [_emphasised(line) if _is_underlined(line, rules) else line for line in lines] if rules else list(lines)


def _is_underlined(line: Line, rules: Iterable[_Rule]) -> bool:
    """Whether rules as long as the words, and no longer, run below all of them: a table's are longer."""
    below = [
        rule
        for rule in rules
        if abs(rule.top - line.bottom) < _NEAR and line.x0 - _NEAR < rule.x0 and rule.x1 < line.x1 + _NEAR
    ]
    words = line.words[1:] if len(line.words) > 1 and LIST_NUMBER.match(line.words[0].text) else line.words
    return bool(below) and all(any(_runs_below(rule, word) for rule in below) for word in words)


def _runs_below(rule: _Rule, word: Word) -> bool:
    return rule.x0 < word.x0 + _NEAR and word.x1 - _NEAR < rule.x1


def _emphasised(line: Line) -> Line:
    return Line([replace(word, bold=True) for word in line.words], line.page)


__all__ = ["with_underlines"]
