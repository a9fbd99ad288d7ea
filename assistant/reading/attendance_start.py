"""Where the attendance list begins, and which lines of it are people."""

import re
from collections.abc import Sequence

from assistant.language.dates import find_dates
from assistant.language.patterns import ignoring_case
from assistant.reading.attendance import (
    heads_kind,
    is_letterhead,
    leading_person,
    numbered_section,
    opens_attendance,
    opens_table,
    people_in,
    section_of,
)
from assistant.reading.header.fields import fields_of_row, mail_head
from assistant.reading.lines import Line, next_text

_OFFICER = ignoring_case(
    r"(?:(?:parish|town|community|hon(?:orary|\.)?|deputy|vice)[\s-]+)*"
    r"(?:clerk|secretary|treasurer|chief\s+executive|chair(?:man|woman|person)?)\b[^:,]{0,40}:\s*\S"
)
_MINUTES_OF = ignoring_case(
    r"(?:draft\s+|the\s+)*(?:minutes|notes|record)\s+of\b(?!.*\b(?:last|previous)\b).*\bmeeting\b"
)
_LETTERHEAD = 6
"""Lines of a letterhead between an officer's and the title, at most."""
FEWEST = 3
"""People that make lines without a label a list of those present."""
_LONGEST_LINE = 60
TELLS = ignoring_case(r"\b(?:was|were|is|are|had|has|have|reported|welcomed|said|agreed|would|will)\b")
"""Words that tell a sentence about somebody from an entry of the list."""
_INITIALS = re.compile(r"\s+[A-Z][A-Z .-]{1,6}")
TITLE_BLOCK = 60
"""Lines that a reader reads before an attendance list begins, at most."""


def attendance_start(lines: Sequence[Line]) -> int:
    """Index of the first line of the attendance list; 0 where there is none near the beginning."""
    readable = [line for line in lines[: 20 * TITLE_BLOCK] if line.readable][:TITLE_BLOCK]
    head = mail_head(lines)
    for line in readable:
        if line.index in head or fields_of_row(line) or _in_letterhead(line, readable):
            continue
        first = first_cell(line)
        mark = ":" if line.barred and len(line.cells) == 2 else ""
        whole = line.plain if len(line.cells) == 1 else f"{first}{mark} {' '.join(line.cells[1:])}"
        below = next_text(lines, line.index)
        labelled = opens_attendance(first, first_cell(below) if below else "") or opens_attendance(whole)
        if labelled and not _opens_below(line, readable):
            return _people_above(line, readable)
        if below and opens_table(line.cells, below.cells):
            return line.index
    return 0


def _opens_below(label: Line, readable: Sequence[Line]) -> bool:
    """Whether the title of the minutes stands below the label, among others that a page's margin gathers."""
    if first_cell(label) != label.plain or len(label.plain.split()) > 2 or label.plain.endswith(":"):
        return False
    below = [line for line in readable if line.index > label.index][:_LETTERHEAD]
    return any(_MINUTES_OF.match(line.plain) and find_dates(line.plain) for line in below)


def _people_above(label: Line, readable: Sequence[Line]) -> int:
    """The first of the lines of people right above the label of the others: those present, whose label is gone."""
    section = section_of(label.plain)
    start = label.index
    if section is None or section.status == "present":
        return start
    people = 0
    for line in reversed([line for line in readable if line.index < label.index]):
        counted = numbered_section(line.plain)
        if not (is_person_line(line) or (counted and counted.rest) or (people and heads_kind(line.plain))):
            break
        people += not heads_kind(line.plain)
        start = line.index
    return start


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


def first_cell(line: Line) -> str:
    """The first cell of the line that holds something."""
    return next((cell for cell in line.cells if cell), "")


def is_person_line(line: Line) -> bool:
    """Whether the line is a person, or several, and what each is: no sentence, no title."""
    lead = leading_person(line.plain)
    if lead is None or line.marked or find_dates(line.plain) or section_of(line.plain):
        return False
    if len(line.plain.split()) <= _LONGEST_LINE and len(people_in(line.plain, "present")) >= FEWEST:
        return not TELLS.search(line.plain)
    if line.plain.endswith(".") and not _is_pair(lead.rest):
        return False
    return (
        lead.alone
        or _INITIALS.fullmatch(lead.rest) is not None
        or lead.rest.lstrip()[:1] in ("-", "–", "—", "(", "[", ",", ";")
        or (line.bullet and lead.rest.lstrip().startswith(":"))
        or (lead.rest.lstrip()[:1] == "/" and leading_person(lead.rest.lstrip(" /")) is not None)
        or _is_pair(lead.rest)
    )


def _is_pair(rest: str) -> bool:
    """Whether one more person stands behind the name and nothing else: "Mrs A Bell and Mr T Frame"."""
    joined = re.match(r"\s+(?:and|&)\s+", rest)
    other = leading_person(rest[joined.end() :]) if joined else None
    return other is not None and not other.rest.strip(" .")
