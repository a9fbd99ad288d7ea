"""The title block as lines of text, as labelled fields ("Date: ..."), and as the data before a page."""

import html
import re
from collections.abc import Sequence
from itertools import takewhile

from assistant.language.dates import find_dates, find_times, months_named
from assistant.language.patterns import any_of, ignoring_case
from assistant.reading.attendance.paragraphs import INLINE_LABEL
from assistant.reading.lines import Line
from assistant.reading.vocabulary import LABELS

_KEY = any_of(
    r"title, meeting, committee, body, group, board, date(?: (?:and|&|/)\s*time)?(?: of meeting)?, day, time, venue",
    "location, place, where, when, held (?:at|in), meeting date/time",
)
FIELD = ignoring_case(rf"^(?P<key>{_KEY})\s*(?::|\t|\||\s{{2,}})\s*(?P<value>.+)$")
_FIELD_NAME = r"(?:Date|Time|Venue|Location|Place|When|Where|Chair|Present)\s*:"
_NEXT_FIELD = re.compile(rf"(?<=\S)\s+(?={_FIELD_NAME})|(?<=[a-z\d).])(?={_FIELD_NAME})")
_KEY_ALONE = ignoring_case(r"(?:(?:meeting\s+)?(?P<date>date)|(?P<time>time)|(?P<venue>venue|location|place))\s*:?")
_LONGEST_ADDRESS = 5
"""Lines of a place told below its label."""
_COLUMNS = re.compile(r"(?<=\S)\s{4,}(?=\S)")
_IS_KEY = ignoring_case(rf"{_KEY}|clerk|quorum")
_GLUED_DAY = re.compile(r"(?<=[a-z]day)(?=\d)|(?<=\d(?:st|nd|rd|th))(?=[A-Z][a-z]{2})|(?<=[a-z])(?=(?:19|20)\d\d\b)")
"""Where a space is lost within a date: "Monday3", "3rdMay", "May2024"."""
_NAMES_FIELD = ignoring_case(r"(?:[a-z][a-z/&’'-]{0,20}\s?){0,3}")
_PLACE_OF_PAGE = ignoring_case(r"(?:location|venue)\s*:")
"""What the data before a page tell of the meeting and not of the page."""
_PLACES = frozenset(("venue", "location", "place", "where", "held at", "held in"))


_MAIL = ignoring_case(r"(?:from|to|sent|date|cc|bcc|reply-to|subject|attachments?)\s*:")
_LONGEST_GREETING = 20
"""Lines of a covering note between the head of an e-mail and the rule above the minutes."""
LONGEST_LINE = 600
"""Characters of a line that the title block is read from; what comes after is prose."""


def front_matter(lines: Sequence[Line]) -> range:
    """Indices of the lines between the two rules that a Markdown file may begin with: data about the page."""
    rules = [line.index for line in lines if line.raw.strip() == "---"]
    return range(rules[0], rules[1] + 1) if len(rules) > 1 and rules[0] <= 1 else range(0)


def mail_head(lines: Sequence[Line]) -> range:
    """Indices of the lines above the minutes that tell of the e-mail in which they were sent, with its greeting."""
    first = next((line.index for line in lines if not line.blank), 0)
    end = first
    while end < len(lines) and _MAIL.match(lines[end].plain):
        end += 1
    named = {lines[index].plain.split(":")[0].lower() for index in range(first, end)}
    if len(named) < 3 or not named & {"from", "to", "subject"}:
        return range(0)
    ruled = next((line.index for line in lines[end : end + _LONGEST_GREETING] if line.rule), end - 1)
    return range(first, ruled + 1)


def page_title(lines: Sequence[Line]) -> str | None:
    """The title that the data before a page gives it, None where there is none."""
    titles = (re.match(r"title\s*:\s*[\"'“]?(.+?)[\"'”]?\s*$", lines[index].raw) for index in front_matter(lines))
    return next((html.unescape(match[1]) for match in titles if match), None)


def title_texts(lines: Sequence[Line]) -> list[str]:
    """What a reader reads in the title block, line by line; the page's own data only where the block has no date."""
    front, mail = front_matter(lines), mail_head(lines)
    own = [line for line in lines if line.index not in front and line.index not in mail and not line.bullet] or lines
    # a running head counts where it stands first: there it is the title
    read = [line for line in own if not (line.blank or line.rule or (line.furniture and line.index > 6))]
    texts = [text for line in read for text in _as_read(line)]
    if not any(find_dates(text) for text in texts):
        texts += [line.plain for line in lines if line.index in front and not _of_publication(line, lines)]
    return [text[:LONGEST_LINE] for text in texts if text]


def _of_publication(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the data give the day on which the page was published: the month in its title is another."""
    months = {month for month, _ in months_named(page_title(lines) or "")}
    days = find_dates(line.plain) if line.plain.startswith("date") else []
    return bool(months) and any(day.month not in months for day in days)


def _as_read(line: Line) -> list[str]:
    """The words of the line; the row of a field with its colon, as it stands where there is no table."""
    if fields := fields_of_row(line):
        return fields
    cells = [cell for cell in line.cells if cell]
    field = f"{cells[0].rstrip(':')}: {' '.join(cells[1:])}" if line.barred and len(cells) > 1 else ""
    if FIELD.match(field):
        return [field]
    columns = [line.plain] if FIELD.match(line.plain) else _COLUMNS.split(line.plain)
    return [_GLUED_DAY.sub(" ", re.split(INLINE_LABEL, column, maxsplit=1)[0]) for column in columns]


def fields_of_row(line: Line) -> list[str]:
    """The fields of a row that holds several: "| Date | 3 May 2024 | Venue | Oak Room |"; none where it does not."""
    cells = [cell.strip(" :") for cell in line.cells] if line.barred else []
    names, values = cells[::2], cells[1::2]
    if len(cells) < 4 or len(cells) % 2 or not all(_NAMES_FIELD.fullmatch(name) for name in names):
        return []
    if not any(map(_IS_KEY.fullmatch, names)) or any(map(_IS_KEY.fullmatch, values)):
        return []  # no row of fields, or the heading of a table: "| Date | Time | Venue | Chair |"
    return [f"{name}: {value}" for name, value in zip(names, values, strict=True) if name]


def labelled_fields(lines: Sequence[Line]) -> dict[str, str]:
    """Rows of the kind "Date: ...", in a table or not; keys are title, date, time, venue."""
    found: dict[str, str] = {}
    front, mail = front_matter(lines), mail_head(lines)
    for line in lines:
        if (line.index in front and not _PLACE_OF_PAGE.match(line.plain)) or line.index in mail:
            continue
        cells = [cell for cell in line.cells if cell]
        whole = f"{cells[0].rstrip(':')}: {' '.join(cells[1:])}" if len(cells) > 1 else line.plain
        for text in fields_of_row(line) or _NEXT_FIELD.split(whole[:LONGEST_LINE]):
            if (match := FIELD.match(text)) and match["value"].strip(" :"):
                found.setdefault(_field_name(match["key"].lower()), match["value"].strip())
    return _told_below(lines) | found


def _told_below(lines: Sequence[Line]) -> dict[str, str]:
    """Fields whose label stands in a line of its own, with the value below it; an address may fill several lines."""
    found: dict[str, str] = {}
    texts = [line.plain for line in lines if not line.blank]
    for index, text in enumerate(texts):
        if not (match := _KEY_ALONE.fullmatch(text)):
            continue
        below = list(takewhile(_is_value, texts[index + 1 : index + 1 + _LONGEST_ADDRESS]))
        name = str(match.lastgroup)
        if below and (name != "date" or find_dates(below[0])) and (name != "time" or find_times(below[0])):
            found.setdefault(name, ", ".join(below) if name == "venue" else below[0])
    return found


def _is_value(text: str) -> bool:
    label = _IS_KEY.fullmatch(text.rstrip(" :")) or _KEY_ALONE.fullmatch(text) or text.endswith(":")
    return not label and len(text.split()) <= 8 and not LABELS.match(text)


def _field_name(key: str) -> str:
    if "date" in key or key in ("day", "when"):
        return "date"
    if key in _PLACES:
        return "venue"
    return "time" if key == "time" else "title"
