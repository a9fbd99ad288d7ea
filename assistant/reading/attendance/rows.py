"""The lines of an attendance list as rows: their cells, and what hangs over into the next line joined."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant.language.names import TITLES, clean_name, is_name, is_role_word
from assistant.language.patterns import ignoring_case
from assistant.language.words import plain
from assistant.reading.attendance.attendee import leading_person
from assistant.reading.attendance.labels import section_of
from assistant.reading.attendance.row_labels import heads_kind
from assistant.reading.lines import Line

STARS_EXPLAINED = ignoring_case(r"\s*\*+\s*(?:denotes?\s+|=\s*|-\s*)?(?:substitute|alternate|deput)")
"""The note below a list that says what the stars in it mean."""

_STAR_BEHIND = re.compile(r"(?<=[^\s*])\s?\*(?![*\w])")
_CUT_NAME = re.compile(
    r"(?:,|;|\band)\s+(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Rev|Revd)\b\.?\s*"
    r"(?:[A-Z]\.?\s?){0,3}(?:Ma?c)?|(?:[A-Z]\.\s?){1,3}(?:Ma?c)?)$"
)
"""The beginning of a name that the line left no room for: ", Dr C", ", Professor" or ", Mr. P. Mc"."""
_OPEN_END = re.compile(r"[,;].*(?:[A-Za-z’'-]|\b[A-Z]\.)$")
"""The end of a line of a list that no point, bracket or comma closes."""
_CUT_SURNAME = re.compile(r"([A-Z][\w’'-]+)(?=\s*[,;.(]|\s+(?:and|&)\s|(?P<alone>\s*)$)")
_LISTS = 2
"""Commas of a line that runs on as a list."""
_FEWEST_SINGLE = 3
"""Rows that show how many people a row holds."""
HANGING_INDENT = 8
"""Columns; a line set in so far goes on with the list of the row above."""


class ListRow(NamedTuple):
    """One row of the list: its first line as it stands, and its cells (empty ones only in a table with bars)."""

    raw: str
    cells: list[str]

    @property
    def filled(self) -> list[str]:
        """The cells that hold something."""
        return [cell for cell in self.cells if cell]

    @property
    def barred(self) -> bool:
        """Whether it is the row of a table drawn with bars."""
        return self.raw.lstrip().startswith("|")


_TITLE_LAST = re.compile(r"\s(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Cllr|Councillor)\.?\s*$")
"""A title that the end of the line parts from its name."""


def list_rows(lines: Sequence[Line]) -> list[ListRow]:
    """The rows of ``lines``; one that ends inside brackets or at a comma is joined with the next."""
    lines = _with_stars_kept(lines)
    rows: list[ListRow] = []
    joining = False
    before: Line | None = None
    for line in lines:
        if line.blank:
            joining = joining and _goes_on_below_blank(rows[-1].cells[-1])
        elif not (line.furniture or line.rule):
            joining = joining and not (before is not None and before.blank and section_of(line.plain))
            hangs = bool(rows) and before is not None and _hangs(line, before, rows[-1])
            cut = before is not None and not before.blank and bool(rows) and _cut_between(rows[-1], line)
            if (joining or hangs or cut) and len(line.cells) == 1 and not heads_kind(line.plain):
                rows[-1].cells[-1] = f"{rows[-1].cells[-1]} {line.cells[0]}"
            else:
                rows.append(ListRow(line.raw, _cells(line)))
            joining = _goes_on(rows[-1].cells[-1], barred=line.raw.lstrip().startswith("|"))
        before = line
    return rows


def _cells(line: Line) -> list[str]:
    """The cells of the line; two spaces part a name from the words on it: "Ann Bell  Oak Bank"."""
    halves = [plain(half) for half in re.split(r"(?<=\w)\s{2}(?=\S)", line.raw.strip(), maxsplit=1)]
    if len(line.cells) == 1 and len(halves) == 2 and is_name(clean_name(halves[0])) and not leading_person(halves[1]):
        return halves
    if len(line.cells) == 1 and len(halves) == 2 and is_name(clean_name(halves[0])) and not line.bullet:
        return [halves[0], f"({halves[1]})"]
    return list(line.cells)


def _with_stars_kept(lines: Sequence[Line]) -> Sequence[Line]:
    """``lines`` with the stars behind names as daggers, where a note explains them: as marks they would be dropped."""
    if not any(STARS_EXPLAINED.match(line.raw) for line in lines):
        return lines
    raws = [_STAR_BEHIND.sub(" †", line.raw) for line in lines]
    return [
        line if raw == line.raw else replace(line, raw=raw, plain=plain(raw.lstrip(" \t-•·")))
        for line, raw in zip(lines, raws, strict=True)
    ]


def _cut_between(row: ListRow, line: Line) -> bool:
    """Whether the end of the line cut a name or an office in two: "..., Mr. Tom" and "Frame, Clerk Sue Oak"."""
    if row.barred or line.bullet or TITLES.match(line.plain) or not _OPEN_END.search(row.cells[-1]):
        return False
    if re.match(r"(?:and|&)\s", line.plain):
        return True
    last = re.split(r"[,;:]", row.cells[-1])[-1].split()
    surname = _CUT_SURNAME.match(line.plain)
    if surname is None or is_role_word(last[-1]) or (surname["alone"] is not None and last[0] not in ("and", "&")):
        return False
    return is_name(f"{last[-1]} {surname[1]}") and not is_name(clean_name(" ".join(last)))


def _goes_on(cell: str, *, barred: bool) -> bool:
    if not barred and cell.count(",") >= _LISTS and _CUT_NAME.search(cell):
        return True
    if not barred and _TITLE_LAST.search(cell):
        return True
    return cell.count("(") > cell.count(")") or (not barred and cell.rstrip().endswith((",", ";", " and", "&")))


def _goes_on_below_blank(cell: str) -> bool:
    """Whether a list of several ends in the middle, so that even an empty line only sets its lines apart."""
    return cell.count(",") >= _LISTS and bool(cell.endswith(",") or _CUT_NAME.search(cell))


def _hangs(line: Line, before: Line, row: ListRow) -> bool:
    """Whether the line goes on with the list of the row above: deeply indented, and no new person begins it."""
    if before.blank or line.indent < HANGING_INDENT or len(row.cells) < 2 or before.raw.lstrip().startswith("|"):
        return False
    return leading_person(line.plain) is None or row.cells[-1].rstrip().endswith((";", ","))


def two_lists(rows: Sequence[ListRow]) -> bool:
    """Whether two columns each hold people: most rows of two cells name somebody in both."""
    pairs = [row.filled for row in rows if len(row.filled) == 2 and leading_person(row.filled[0])]
    both = [pair for pair in pairs if _is_person_cell(pair[1])]
    return len(both) >= 2 and len(both) > 0.6 * len(pairs)


def one_each(rows: Sequence[ListRow]) -> bool:
    """Whether each row is one person, with words behind commas on some of them and no second person in most."""
    single = [row.cells[0] for row in rows if len(row.cells) == 1 and leading_person(row.cells[0])]
    described = [line for line in single if "," in line]
    again = [line for line in described if any(map(leading_person, line.split(",")[1:]))]
    return len(single) >= _FEWEST_SINGLE and 2 * len(again) < len(single) and len(again) < len(described)


def words_on_one(line: str) -> str:
    """What a row of one person says behind the name, where its end reads like a name: "Ann Bell, Clerk, Mid Kent"."""
    name, *words = line.split(",")
    people = [piece for piece in words if leading_person(piece)]
    fewest = 1 if name.endswith(")") else 2  # "Ann Bell (AB), Amber Labs"
    if len(words) < fewest or people != words[-1:] or TITLES.match(people[0].strip()):
        return ""
    return " - ".join(words)


def _is_person_cell(cell: str) -> bool:
    """Whether the cell is a name alone, or a name and what is said of it."""
    if is_name(clean_name(re.sub(r"\([^)]*\)", "", cell))):
        return True
    lead = leading_person(cell)
    return lead is not None and lead.rest[:1] in (",", " ") and not lead.alone
