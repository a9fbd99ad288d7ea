"""The kept text as lines with what a reader sees of each: its words, its marks, and whether it is page furniture."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.language.patterns import ignoring_case
from assistant.language.words import plain
from assistant.reading.flattened import labelled_parts, numbered_parts, parted_at_missing
from assistant.reading.furniture import is_page_number, running_key, running_lines

_BULLET = re.compile(r"^\s*(?:[-*•·▪◦‣●○➢]|\uf0b7|\\-)\s+")
_QUOTED = re.compile(r"[ \t]{0,3}>(?:[ \t]*>)*(?:[ \t]|$)")
"""What stands before each line of a block set in, where the text is Markdown: "> (a) **Grass cutting** It was ..."."""
_HEADING_MARK = re.compile(r"^\s*(#{1,6})\s+")
_EMPHASISED = ignoring_case(
    r"(?:\d[\w./()]*\s+)?(?:\*\*|__|<u>|<b>|<strong>)[^*].*?(?:\*\*|__|</u>|</b>|</strong>)[\s:.*]*"
)
_LONGEST_EMPHASIS = 2000
_UNDERLINE = re.compile(r"\s{0,3}(?P<stroke>[=-])(?P=stroke){2,}\s*")
_COLUMN_GAP = re.compile(r"\t+|\s{3,}|\s{2,}(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b)")


@dataclass(frozen=True)
class Line:
    """One line, or its part from one item's number to the next: ``text[start:end]`` without its newline.

    The mark of a block that is set in as a quotation belongs to no line.
    """

    index: int
    start: int
    end: int
    raw: str
    plain: str  # without Markdown marks, bullet and outer white space
    level: int  # heading level by a Markdown mark or an underline of "=" or "-", 0 for none
    bold: bool  # the whole line is set in bold or underlined
    bullet: bool
    indent: int
    blank: bool
    furniture: bool  # running header or footer, page number

    @cached_property
    def cells(self) -> list[str]:
        """The columns of the line, split at table bars, tabs or wide gaps behind a bullet; one where there are none."""
        if self.barred:
            return [plain(cell) for cell in self.raw.strip().strip("|").split("|")]
        columns = _COLUMN_GAP.split((_BULLET.sub("", self.raw) if self.bullet else self.raw).strip())
        if len(columns) > 1:
            return [plain(cell) for cell in columns if cell.strip()]
        return [self.plain]

    @property
    def barred(self) -> bool:
        """Whether it is the row of a table drawn with bars."""
        return self.raw.lstrip().startswith("|")

    @cached_property
    def rule(self) -> bool:
        """Whether the line only draws: a table's rule, a row of dashes."""
        return not self.blank and not any(char.isalnum() for char in self.raw)

    @property
    def marked(self) -> bool:
        """Whether the line is set apart as a heading is: by a heading mark, in bold or underlined."""
        return self.level > 0 or self.bold

    @property
    def readable(self) -> bool:
        """Whether a reader reads it: no empty line, no furniture, no rule."""
        return not (self.blank or self.furniture or self.rule)


class Lines(list[Line]):
    """All lines of the minutes. Complete once made, so that which of them are read is found only once."""

    @cached_property
    def readable(self) -> list[int]:
        """The indexes of the lines that a reader reads."""
        return [at for at, line in enumerate(self) if line.readable]


def read_lines(text: str) -> Lines:
    """Every line of ``text``, blank ones too, in order; a line that holds several numbered items is several."""
    parted = [
        [part for whole in begun for numbered in numbered_parts(whole) for part in labelled_parts(numbered)]
        for begun in parted_at_missing(text.split("\n"))
    ]
    raws = [_unquoted(part) for parts in parted for part in parts]
    running = running_lines(raws)
    lines = Lines()
    start = 0
    for parts in parted:
        for part in parts:
            index = len(lines)
            above, raw, below = (raws[at] if 0 <= at < len(raws) else "" for at in (index - 1, index, index + 1))
            begin = start + len(part) - len(raw)
            lines.append(_line(index, begin, raw, running, underlined=_underlined(above, raw, below)))
            start += len(part)
        start += 1
    return lines


def _unquoted(raw: str) -> str:
    """``raw`` without the marks of a quotation, where it begins with them."""
    quoted = _QUOTED.match(raw)
    return raw[quoted.end() :] if quoted else raw


def _underlined(above: str, raw: str, below: str) -> int:
    """The heading level of a line alone above a stroke of about its length: 1 for "=====", 2 for "-----", else 0."""
    stroke, words = _UNDERLINE.fullmatch(below), raw.strip()
    if not stroke or not any(char.isalnum() for char in words) or (above.strip() and any(map(str.isalnum, above))):
        return 0
    if words.startswith("|") or _COLUMN_GAP.search(words) or not 0.6 <= len(below.strip()) / len(words) <= 1.7:
        return 0
    return 1 if stroke["stroke"] == "=" else 2


def _line(index: int, start: int, raw: str, running: frozenset[str], *, underlined: int) -> Line:
    stripped = raw.strip().strip("\f")
    heading = _HEADING_MARK.match(raw)
    bullet = bool(_BULLET.match(raw)) and not stripped.startswith("**")
    return Line(
        index=index,
        start=start,
        end=start + len(raw),
        raw=raw,
        plain=plain(_BULLET.sub("", raw) if bullet else raw),
        level=len(heading[1]) if heading else underlined,
        bold=_is_bold(stripped.lstrip("#").strip()),
        bullet=bullet,
        indent=len(raw) - len(raw.lstrip(" \t\f")),
        blank=not stripped,
        furniture=bool(stripped) and (running_key(raw) in running or is_page_number(raw)),
    )


def _is_bold(words: str) -> bool:
    """Whether all the words are set in bold or underlined, but for a number before them."""
    return len(words) < _LONGEST_EMPHASIS and words.count("**") <= 4 and bool(_EMPHASISED.fullmatch(words))


def next_text(lines: Sequence[Line], index: int) -> Line | None:
    """The first line after ``index`` that a reader reads, None at the end."""
    readable = _readable(lines)
    after = bisect_right(readable, index)
    return lines[readable[after]] if after < len(readable) else None


def previous_text(lines: Sequence[Line], index: int) -> Line | None:
    """The last line before ``index`` that a reader reads, None at the beginning."""
    readable = _readable(lines)
    before = bisect_left(readable, index)
    return lines[readable[before - 1]] if before else None


def _readable(lines: Sequence[Line]) -> list[int]:
    return (lines if isinstance(lines, Lines) else Lines(lines)).readable
