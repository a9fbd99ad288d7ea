"""The title block as lines of text, as labelled fields ("Date: ..."), and as the data before a page."""

import re
from collections.abc import Sequence

from assistant.language.dates import find_dates
from assistant.language.patterns import any_of, ignoring_case
from assistant.reading.lines import Line

_KEY = any_of(
    r"title, meeting, committee, body, group, board, date(?: (?:and|&|/)\s*time)?(?: of meeting)?, day, time, venue",
    "location, place, where, when, held (?:at|in), meeting date/time",
)
FIELD = ignoring_case(rf"^(?P<key>{_KEY})\s*(?::|\t|\||\s{{2,}})\s*(?P<value>.+)$")
_NEXT_FIELD = re.compile(r"(?<=\S)\s+(?=(?:Date|Time|Venue|Location|Place|When|Where|Chair|Present)\s*:)")
_PLACES = frozenset(("venue", "location", "place", "where", "held at", "held in"))


LONGEST_LINE = 600
"""Characters of a line that the title block is read from; what comes after is prose."""


def front_matter(lines: Sequence[Line]) -> range:
    """Indices of the lines between the two rules that a Markdown file may begin with: data about the page."""
    rules = [line.index for line in lines if line.raw.strip() == "---"]
    return range(rules[0], rules[1] + 1) if len(rules) > 1 and rules[0] <= 1 else range(0)


def page_title(lines: Sequence[Line]) -> str | None:
    """The title that the data before a page gives it, None where there is none."""
    titles = (re.match(r"title\s*:\s*[\"'“]?(.+?)[\"'”]?\s*$", lines[index].raw) for index in front_matter(lines))
    return next((match[1] for match in titles if match), None)


def title_texts(lines: Sequence[Line]) -> list[str]:
    """What a reader reads in the title block, line by line; the page's own data only where the block has no date."""
    front = front_matter(lines)
    own = [line for line in lines if line.index not in front and not line.bullet] or lines
    # a running head counts where it stands first: there it is the title
    texts = [_as_read(line) for line in own if not (line.blank or line.rule or (line.furniture and line.index > 6))]
    if not any(find_dates(text) for text in texts):
        texts += [line.plain for line in lines if line.index in front]
    return [text[:LONGEST_LINE] for text in texts if text]


def _as_read(line: Line) -> str:
    """The words of the line; the row of a field with its colon, as it stands where there is no table."""
    cells = [cell for cell in line.cells if cell]
    field = f"{cells[0].rstrip(':')}: {' '.join(cells[1:])}" if line.barred and len(cells) > 1 else ""
    return field if FIELD.match(field) else line.plain


def labelled_fields(lines: Sequence[Line]) -> dict[str, str]:
    """Rows of the kind "Date: ...", in a table or not; keys are title, date, time, venue."""
    found: dict[str, str] = {}
    front = front_matter(lines)
    for line in lines:
        if line.index in front:
            continue
        cells = [cell for cell in line.cells if cell]
        whole = f"{cells[0].rstrip(':')}: {' '.join(cells[1:])}" if len(cells) > 1 else line.plain
        for text in _NEXT_FIELD.split(whole[:LONGEST_LINE]):
            if (match := FIELD.match(text)) and match["value"].strip(" :"):
                found.setdefault(_field_name(match["key"].lower()), match["value"].strip())
    return found


def _field_name(key: str) -> str:
    if "date" in key or key in ("day", "when"):
        return "date"
    if key in _PLACES:
        return "venue"
    return "time" if key == "time" else "title"
