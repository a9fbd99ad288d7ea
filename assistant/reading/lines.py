"""The kept text as lines with what a reader sees of each: its words, its marks, and whether it is page furniture."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.language.dates import find_dates
from assistant.language.words import plain

_BULLET = re.compile(r"^\s*(?:[-*•·▪◦‣●○➢]|\uf0b7|\\-)\s+")
_HEADING_MARK = re.compile(r"^\s*(#{1,6})\s+")
_PAGE_NUMBER = re.compile(
    r"^\W*(?:page\s+)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*$|^\W*page\s+\d{1,3}\b.{0,60}$|^.{0,60}\bpage\s+\d{1,3}(?:\s+of\s+\d{1,3})?\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Line:
    """One line: ``text[start:end]`` without its newline."""

    index: int
    start: int
    end: int
    raw: str
    plain: str  # without Markdown marks, bullet and outer white space
    level: int  # Markdown heading level, 0 for none
    bold: bool  # the whole line is set in bold or underlined
    bullet: bool
    indent: int
    blank: bool
    furniture: bool  # running header or footer, page number

    @property
    def cells(self) -> list[str]:
        """The columns of the line, split at table bars, tabs or wide gaps; one cell where there are none."""
        if self.raw.lstrip().startswith("|"):
            return [plain(cell) for cell in self.raw.strip().strip("|").split("|")]
        columns = re.split(r"\t+|\s{3,}|\s{2,}(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\b)", self.raw.strip())
        if len(columns) > 1:
            return [plain(cell) for cell in columns if cell.strip()]
        return [self.plain]

    @property
    def rule(self) -> bool:
        """Whether the line only draws: a table's rule, a row of dashes."""
        return not self.blank and not any(char.isalnum() for char in self.raw)


def read_lines(text: str) -> list[Line]:
    """Every line of ``text``, blank ones too, in order."""
    raws: list[tuple[int, str]] = []
    start = 0
    for raw in text.split("\n"):
        raws.append((start, raw))
        start += len(raw) + 1
    running = _running_lines([raw for _, raw in raws])
    return [_line(index, start, raw, running) for index, (start, raw) in enumerate(raws)]


def _line(index: int, start: int, raw: str, running: set[str]) -> Line:
    stripped = raw.strip().strip("\f")
    heading = _HEADING_MARK.match(raw)
    bullet = bool(_BULLET.match(raw)) and not stripped.startswith("**")
    words = plain(_BULLET.sub("", raw) if bullet else raw)
    bare = stripped.lstrip("#").strip()
    bold = (
        bool(
            re.fullmatch(
                r"(?:\d[\w./()]*\s+)?(?:\*\*|__|<u>|<b>|<strong>)[^*].*?(?:\*\*|__|</u>|</b>|</strong>)[\s:.*]*", bare
            )
        )
        and bare.count("**") <= 4
    )
    return Line(
        index=index,
        start=start,
        end=start + len(raw),
        raw=raw,
        plain=words,
        level=len(heading[1]) if heading else 0,
        bold=bold,
        bullet=bullet,
        indent=len(raw) - len(raw.lstrip(" \t\f")),
        blank=not stripped,
        furniture=bool(stripped) and (_furniture_key(raw) in running or _is_page_number(raw)),
    )


def _is_page_number(raw: str) -> bool:
    return bool(
        re.fullmatch(
            r"\W*page\s+\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*|\W*\d{1,3}\s+of\s+\d{1,3}\W*|\s*[-–—]\s*\d{1,3}\s*[-–—]\s*|\s{12,}\d{1,3}\s*",
            raw,
            re.IGNORECASE,
        )
    )


def _furniture_key(raw: str) -> str:
    """What repeats on every page: the line without its digits, which count the pages."""
    return re.sub(r"\d+", "0", plain(raw).lower())


def _running_lines(raws: Sequence[str]) -> set[str]:
    """Keys of the lines that stand on several pages: repeated, short, and a page number or a date or a title.

    A line that minutes repeat by their form ("Decision", "Action") has neither number nor date and is no furniture.
    """
    counts = Counter(_furniture_key(raw) for raw in raws if 6 <= len(raw.strip()) <= 110)
    keys: set[str] = set()
    for raw in raws:
        key = _furniture_key(raw)
        if counts[key] < 2 or raw.lstrip().startswith(("|", "-", "*", "#")):
            continue
        paged = bool(_PAGE_NUMBER.match(raw.strip())) and bool(re.search(r"\bpage\b|\bof\b", raw, re.IGNORECASE))
        dated = bool(find_dates(raw)) and bool(
            re.search(
                r"\b(?:board|committee|council|group|panel|meeting|minutes|trust|governors)\b", raw, re.IGNORECASE
            )
        )
        same_words = [other for other in raws if _furniture_key(other) == key]
        identical = len({plain(other) for other in same_words}) == 1
        if paged or (dated and identical and len(plain(raw).split()) <= 14 and not plain(raw).endswith(".")):
            keys.add(key)
    return keys


def next_text(lines: Sequence[Line], index: int) -> Line | None:
    """The first line after ``index`` that a reader reads, None at the end."""
    return next((line for line in lines[index + 1 :] if not line.blank and not line.furniture and not line.rule), None)


def previous_text(lines: Sequence[Line], index: int) -> Line | None:
    """The last line before ``index`` that a reader reads, None at the beginning."""
    return next(
        (line for line in reversed(lines[:index]) if not line.blank and not line.furniture and not line.rule), None
    )
