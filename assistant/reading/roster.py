"""Everybody who was there or sent apologies, from the attendance list and from the items that tell of it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.domain import Item
from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import plain
from assistant.reading.attendance import (
    Attendee,
    is_letterhead,
    leading_person,
    listed,
    narrated_apologies,
    narrated_substitutes,
    opens_attendance,
    opens_table,
    read_attendance,
    section_of,
    settle,
)
from assistant.reading.header.fields import fields_of_row, mail_head
from assistant.reading.lines import Line, next_text

_TITLE = any_of(
    "present, attendance, attendees, apologies, in attendance, members present, welcome, introductions?, roll call",
    "call to order, membership, record of attendance",
)
_ATTENDANCE_TITLE = ignoring_case(rf"^{_TITLE}")
_OFFICER = ignoring_case(
    r"(?:(?:parish|town|community|hon(?:orary|\.)?|deputy|vice)[\s-]+)*"
    r"(?:clerk|secretary|treasurer|chief\s+executive|chair(?:man|woman|person)?)\b[^:,]{0,40}:\s*\S"
)
_MINUTES_OF = ignoring_case(
    r"(?:draft\s+|the\s+)*(?:minutes|notes|record)\s+of\b(?!.*\b(?:last|previous)\b).*\bmeeting\b"
)
_LETTERHEAD = 6
"""Lines of a letterhead between an officer's and the title, at most."""
_TITLE_BLOCK = 60
"""Lines that a reader reads before an attendance list begins, at most."""


def attendance_start(lines: Sequence[Line]) -> int:
    """Index of the first line of the attendance list; 0 where there is none near the beginning."""
    readable = [line for line in lines[: 20 * _TITLE_BLOCK] if line.readable][:_TITLE_BLOCK]
    head = mail_head(lines)
    for line in readable:
        if line.index in head or fields_of_row(line) or _in_letterhead(line, readable):
            continue
        first = _first_cell(line)
        mark = ":" if line.barred and len(line.cells) == 2 else ""
        whole = line.plain if len(line.cells) == 1 else f"{first}{mark} {' '.join(line.cells[1:])}"
        below = next_text(lines, line.index)
        labelled = opens_attendance(first, _first_cell(below) if below else "") or opens_attendance(whole)
        if labelled or (below and opens_table(line.cells, below.cells)):
            return line.index
    return 0


def _in_letterhead(line: Line, readable: Sequence[Line]) -> bool:
    """Whether the line gives an officer's address above the title: "Clerk: Mrs A Bell, Rose Cottage, Mill Lane"."""
    if not _OFFICER.match(line.plain) or line.barred:
        return False
    if is_letterhead(line.plain):
        return True
    below = [other for other in readable if other.index > line.index and not _OFFICER.match(other.plain)]
    for other in below[:_LETTERHEAD]:
        if _MINUTES_OF.match(other.plain):
            return True
        if opens_attendance(other.plain):
            return False
    return False


def _first_cell(line: Line) -> str:
    return next((cell for cell in line.cells if cell), "")


def read_roster(text: str, lines: Sequence[Line], items: Sequence[Item], attendance: int) -> list[Attendee]:
    """Everybody whom the minutes name as present or absent. ``attendance``: index of the list's first line."""
    header_end = items[0].end
    own = _lines_by_item(lines, items)
    found = read_attendance([line for line in own[0] if line.index >= attendance])
    for position, item in enumerate(items[1:], start=1):
        if _ATTENDANCE_TITLE.match(item.title) or (not found and item.title.lower().startswith("attend")):
            found += _listed_under(item, own[position])
        if re.search(r"apolog", item.title, re.IGNORECASE) or position <= 2:
            found += narrated_apologies(text[item.start : item.end])
    if not any(person.status == "apologies" for person in found):
        found += narrated_apologies(text[:header_end])
    told = text[: items[3].start] if len(items) > 3 else text
    return narrated_substitutes(told, settle(found or _listed_at_end(lines)))


def _lines_by_item(lines: Sequence[Line], items: Sequence[Item]) -> list[list[Line]]:
    """The lines of each item; an item always begins at the beginning of a line."""
    own: list[list[Line]] = [[] for _ in items]
    at = 0
    for line in lines:
        while at + 1 < len(items) and items[at + 1].start <= line.start:
            at += 1
        own[at].append(line)
    return own


def _listed_at_end(lines: Sequence[Line]) -> list[Attendee]:
    """Attendance under a heading of its own anywhere in the minutes."""
    marked = [line.index for line in lines if line.marked]
    for start, end in pairwise([*marked, len(lines)]):
        below = next_text(lines, start)
        opens = opens_attendance(lines[start].plain, _first_cell(below) if below else "")
        if opens and (found := read_attendance(lines[start:end])):
            return found
    return []


def _listed_under(item: Item, own: Sequence[Line]) -> list[Attendee]:
    """People listed line by line under an item such as "Apologies" or "Attendees", up to the first sentence."""
    title = re.sub(r"^\W*[\d.()]*\s*", "", item.title)
    beside = own[0].plain.partition(item.title)[2].strip(" .:;–—-\t") if own else ""
    opened = section_of(re.split(r"\s+(?:and|&|/)\s+|,", title)[0])
    body = [line for line in own[1:] if plain(line.raw) not in ("", item.title)]
    if opened is None:
        return read_attendance(body)
    sentence = next((index for index, line in enumerate(body) if _is_sentence(line)), len(body))
    told = listed(beside, opened.status) if opened.status == "apologies" and leading_person(beside) else []
    return told + read_attendance(body[:sentence], opened.status)


def _is_sentence(line: Line) -> bool:
    words = len(line.plain.split())
    return words > 14 or (line.plain.endswith(".") and words > 6)
