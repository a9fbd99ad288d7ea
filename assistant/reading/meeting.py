"""From a file to a Meeting: text, lines, attendance, items, header, put together."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from assistant.domain import Item, Meeting, Source
from assistant.language.characters import printable_name
from assistant.reading.attendance_start import attendance_start
from assistant.reading.chair import chair_of
from assistant.reading.header import (
    Times,
    next_meeting,
    previous_minutes_date,
    read_title_block,
    told_times,
    told_where,
)
from assistant.reading.identity import meeting_slug, meeting_title
from assistant.reading.items import read_items
from assistant.reading.lines import Line, read_lines
from assistant.reading.recognised import check_minutes
from assistant.reading.roster import read_roster
from assistant.reading.text import extract_text, read_bytes

MAX_TITLE_LINES = 30
OPENING = 2000
"""Characters in which the place is told, where the title tells none."""


def read_meeting(path: Path, *, root: Path | None = None, max_bytes: int = 40 * 2**20) -> Meeting:
    """The meeting that the file at ``path`` records.

    ``root``: folder that the file must not lead out of. Raises UnreadableError where the file is no minutes or cannot
    be read. ``Meeting.id`` is a base slug of body and date; the library makes it unique.
    """
    data = read_bytes(path, root, max_bytes=max_bytes)
    name = printable_name(path.name)
    extracted = extract_text(name, data, max_bytes=max_bytes)
    source = Source(file=name, format=extracted.format, sha256=hashlib.sha256(data).hexdigest())
    return meeting_from_text(extracted.text, source)


def meeting_from_text(text: str, source: Source) -> Meeting:
    """The meeting that the kept ``text`` records; every offset of the result points into ``text``."""
    lines = read_lines(text)
    attendance = attendance_start(lines)
    items = read_items(text, lines, attendance)
    block = read_title_block(_title_lines(lines, attendance, items), text, source.file)
    people = read_roster(text, lines, items, attendance)
    check_minutes(text, items, block, people, source.file)
    times = told_times(text, Times(block.start_time, block.end_time))
    return Meeting(
        id=meeting_slug(block, lines),
        body=block.body,
        organisation=block.organisation,
        title=meeting_title(block, lines, source.file),
        date=block.date,
        start_time=times.start,
        end_time=times.end,
        venue=block.venue or told_where(text[:OPENING], lines[attendance].plain if attendance else ""),
        chair=chair_of(people, text, items, block.body),
        previous_minutes_date=previous_minutes_date(text, items, block.date),
        next_meeting=next_meeting(text, items, block.date, block.body),
        people=tuple(person.to_person() for person in people),
        items=tuple(items),
        text=text,
        source=source,
    )


def _title_lines(lines: Sequence[Line], attendance: int, items: Sequence[Item]) -> list[Line]:
    """The lines of the title block: those before the attendance and the first item."""
    end = lines[attendance].start if attendance else len(lines[-1].raw) + lines[-1].start
    end = min(end, items[0].end) if len(items) > 1 else end
    filled = [line for line in lines if not line.blank]
    return [line for line in filled if line.start < end][:MAX_TITLE_LINES] or filled[:4]
