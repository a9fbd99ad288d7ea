"""An item's text as units: paragraphs, bullets, clauses, table rows and margin notes, each with its offsets."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from assistant.domain import Item, Meeting
from assistant.language.words import plain
from assistant.reading import read_lines

Kind = Literal["title", "paragraph", "bullet", "clause", "row", "note"]

_BULLET = re.compile(r"^\s*(?:[-*•·▪◦‣●○➢]|\uf0b7|\\-)\s+")
_CLAUSE = re.compile(
    r"^\s*(?:[-*•·]\s+)?(?:\*\*)?\(?(?P<letter>[a-z]|[ivx]{1,5}|\d{1,2})(?:\)|\.|,)(?:\*\*)?\s+", re.IGNORECASE
)
_NOTE = re.compile(r"^\s*\[(?P<label>[A-Z][^\]\n]{1,40})\]\s*(?P<text>.*)$")
_LABELLED = re.compile(
    r"^\W{0,4}(?:\w+\s){0,2}?(?:AGREED|RESOLVED|NOTED|ACTIONS?|Actions?|Decisions?|DECISIONS?|APPROVED|RECOMMENDED|RECEIVED|Due|Owner|Deadline|Lead|Votes?|Motion|Resolved|Noted|Received|Confirmed|Reported|Considered|Approved)\b[^a-z\n]{0,12}[:\-–—]",
)


@dataclass(frozen=True)
class Unit:
    """``Meeting.text[start:end]``: one paragraph, bullet, lettered clause, table row or ``[Label] text`` note."""

    start: int
    end: int
    kind: Kind
    text: str  # as it stands in the meeting's text
    body: str  # for reading: without bullet, letter and marks, white space made single
    letter: str | None = None
    label: str | None = None  # of a note
    body_start: int = 0  # offset of the words after bullet or letter

    @property
    def cells(self) -> list[str]:
        """The columns of a table row."""
        return [
            plain(cell)
            for cell in (self.text.strip().strip("|").split("|") if "|" in self.text else self.text.split("\t"))
        ]


def units_of(meeting: Meeting, item: Item) -> list[Unit]:
    """The units of the item's own text, in order; the first is its heading."""
    text = meeting.text[item.start : item.end]
    wrapped, furniture = _layout(meeting.text)
    units: list[Unit] = []
    begin: int | None = None
    position = 0
    before = ""
    for raw in text.split("\n"):
        blank = not raw.strip() or item.start + position in furniture
        ended = not wrapped and bool(re.search(r"[.!?:;]\W*$", before))
        ended = ended or bool(_NOTE.match(before)) or _is_row(before.strip())  # a margin note or a row is one line
        if begin is not None and (blank or ended or _begins_unit(raw)):
            _keep(units, meeting.text, item.start + begin, item.start + position - 1)
            begin = None
        before = raw
        if not blank and begin is None:
            begin = position
        position += len(raw) + 1
    if begin is not None:
        _keep(units, meeting.text, item.start + begin, item.end)
    return _titled(units, item)


@lru_cache(maxsize=8)
def _layout(text: str) -> tuple[bool, frozenset[int]]:
    """Whether lines are cut at the margin and go on in the next, and the offsets of page furniture."""
    lines = read_lines(text)
    pairs = [
        (a, b)
        for a, b in pairwise(lines)
        if len(a.plain) > 45 and not (a.blank or b.blank or a.level or a.raw.lstrip().startswith("|"))
    ]
    running_on = [
        pair for pair in pairs if pair[1].raw.strip()[:1].islower() and not re.search(r"[.!?:;]\W*$", pair[0].raw)
    ]
    return len(running_on) >= 0.3 * len(pairs) if pairs else False, frozenset(
        line.start for line in lines if line.furniture
    )


def _begins_unit(raw: str) -> bool:
    stripped = raw.strip()
    return (
        bool(_BULLET.match(raw))
        or bool(_CLAUSE.match(raw) and not re.match(r"\s*(?:i|a|v|x)\.\s*[a-z]\.", raw))
        or stripped.startswith(("|", "#", "**", "["))
        or _is_row(stripped)
        or bool(_LABELLED.match(stripped))
    )


def _is_row(stripped: str) -> bool:
    """A table row: cells between bars, or at least three parted by tabs."""
    return stripped.startswith("|") or len([cell for cell in stripped.split("\t") if cell.strip()]) >= 3


def _keep(units: list[Unit], text: str, start: int, end: int) -> None:
    raw = text[start:end]
    stripped = raw.strip()
    if not any(char.isalnum() for char in stripped):
        return
    start += len(raw) - len(raw.lstrip())
    end = start + len(stripped)
    note = _NOTE.match(stripped)
    if note:
        units.append(
            Unit(
                start,
                end,
                "note",
                stripped,
                plain(note["text"]),
                label=note["label"],
                body_start=start + note.start("text"),
            )
        )
        return
    if _is_row(stripped.split("\n")[0]):
        units.append(Unit(start, end, "row", stripped, plain(stripped), body_start=start))
        return
    clause, bullet = _CLAUSE.match(stripped), _BULLET.match(stripped)
    mark = clause or bullet
    offset = mark.end() if mark else 0
    units.append(
        Unit(
            start,
            end,
            "clause" if clause else "bullet" if bullet else "paragraph",
            stripped,
            plain(stripped[offset:]),
            letter=clause["letter"].lower() if clause else None,
            body_start=start + offset,
        )
    )


def _titled(units: Sequence[Unit], item: Item) -> list[Unit]:
    """Mark the heading; where the item's sentence goes on behind a run-in title, that rest is a unit of its own."""
    if not units or item.title == "header":
        return list(units)
    title = re.sub(r"\W+", "", item.title).lower()
    seen, index = "", 0
    for index, unit in enumerate(units[:3]):
        seen += re.sub(r"\W+", "", unit.body).lower()
        number = re.sub(r"\W+", "", (item.number or "")).lower()
        whole = seen.removeprefix(number) if number else seen
        if title and title in seen and len(whole) <= len(title) + len(number) + 2:
            break
        if title and title in seen:
            rest = _rest(unit, item.title)
            return [
                Unit(units[0].start, rest.start if rest else unit.end, "title", item.title, item.title),
                *([rest] if rest else []),
                *units[index + 1 :],
            ]
    else:
        return list(units)
    last = units[index]
    if re.search(r"[a-z)]\.\W*$", last.body) and len(last.body.split()) > 4:
        # a numbered paragraph: its title is its own sentence
        number = re.match(r"\W*(?:[A-Z]{0,5}[/.]?\d[\w./()-]*|\([a-z]\))[\s.]+(?=\S)", units[0].text)
        start = units[0].start + (number.end() if number and item.number else 0)
        words = units[0].text[start - units[0].start :]
        return [Unit(start, units[0].end, "paragraph", words, plain(words), body_start=start), *units[1:]]
    return [Unit(units[0].start, last.end, "title", item.title, item.title), *units[index + 1 :]]


def _rest(unit: Unit, title: str) -> Unit | None:
    """What follows a run-in title in its own unit; the whole unit where the title is the beginning of its sentence."""
    pattern = r"\W+".join(re.escape(word) for word in re.findall(r"\w+", title))
    match = re.search(pattern + r"[^\w\n]*?(?:[:.]|\s[–—-]|\n)\W*", unit.text)
    if match is None or match.end() >= len(unit.text):
        return Unit(unit.start, unit.end, "paragraph", unit.text, plain(unit.text), body_start=unit.start)
    tail = match.end()
    # quotation marks and brackets belong to the sentence
    while tail > 0 and unit.text[tail - 1] in "(“\"'*£‘":
        tail -= 1
    words = unit.text[tail:]
    return Unit(unit.start + tail, unit.end, "paragraph", words, plain(words), body_start=unit.start + tail)
