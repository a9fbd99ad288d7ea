"""From a file to a Meeting: text, lines, attendance, items, header, put together."""

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from assistant.domain import Item, Meeting, Person, Source
from assistant.errors import UnreadableError
from assistant.language.words import plain
from assistant.reading.attendance import (
    Attendee,
    leading_person,
    narrated_apologies,
    narrated_substitutes,
    opens_attendance,
    read_attendance,
    section_of,
    settle,
)
from assistant.reading.header import (
    TitleBlock,
    closing_times,
    next_meeting,
    previous_minutes_date,
    read_title_block,
)
from assistant.reading.headings import numbered_candidates
from assistant.reading.items import read_items
from assistant.reading.lines import Line, next_text, read_lines
from assistant.reading.text import extract_text, read_bytes

MAX_TITLE_LINES = 30
_ATTENDANCE_TITLE = re.compile(
    r"^(?:present|attendance|attendees|apologies|in attendance|members present|welcome|introductions?|roll call|call to order|membership|record of attendance)",
    re.IGNORECASE,
)


def read_meeting(path: Path, *, root: Path | None = None, max_bytes: int = 40 * 2**20) -> Meeting:
    """The meeting that the file at ``path`` records.

    ``root``: folder that the file must not lead out of. Raises UnreadableError where the file is no minutes or cannot
    be read. ``Meeting.id`` is a base slug of body and date; the library makes it unique.
    """
    data = read_bytes(path, root, max_bytes=max_bytes)
    extracted = extract_text(path.name, data, max_bytes=max_bytes)
    source = Source(file=path.name, format=extracted.format, sha256=hashlib.sha256(data).hexdigest())
    return meeting_from_text(extracted.text, source)


def meeting_from_text(text: str, source: Source) -> Meeting:
    """The meeting that the kept ``text`` records; every offset of the result points into ``text``."""
    lines = read_lines(text)
    attendance = _attendance_start(lines)
    items = read_items(text, lines, attendance)
    block = read_title_block(_title_lines(lines, attendance, items), text, source.file)
    people, chair = _people(text, lines, items, attendance)
    _check(items, block, people, source)
    start, end = closing_times(text)
    return Meeting(
        id=_slug(block),
        body=block.body,
        organisation=block.organisation,
        title=_title(block, source),
        date=block.date,
        start_time=block.start_time or start,
        end_time=block.end_time or end,
        venue=block.venue,
        chair=chair,
        previous_minutes_date=previous_minutes_date(text, items, block.date),
        next_meeting=next_meeting(text, items, block.date, block.body),
        people=tuple(people),
        items=tuple(items),
        text=text,
        source=source,
    )


def _check(items: Sequence[Item], block: TitleBlock, people: Sequence[Person], source: Source) -> None:
    """Minutes have items, and a date or people; a text that has neither is something else."""
    if len(items) < 2 and not (block.date and (people or block.body)):
        raise UnreadableError(
            f"{source.file}: these do not read as minutes (no agenda items, and no date with a body or attendance). "
            "Check that it is the right file."
        )
    if not block.date and not people and not block.body:
        raise UnreadableError(
            f"{source.file}: these do not read as minutes (no date, no body, nobody present). Check that it is the right file."
        )


def _attendance_start(lines: Sequence[Line]) -> int:
    """Index of the first line of the attendance list; 0 where there is none near the beginning."""
    read = 0
    for line in lines:
        if line.blank or line.furniture or line.rule:
            continue
        read += 1
        if read > 60:
            return 0
        first = next((cell for cell in line.cells if cell), "")
        whole = line.plain if len(line.cells) == 1 else f"{first} {' '.join(line.cells[1:])}"
        below = next_text(lines, line.index)
        if opens_attendance(first, next((c for c in below.cells if c), "") if below else "") or opens_attendance(whole):
            return line.index
    return 0


def _title_lines(lines: Sequence[Line], attendance: int, items: Sequence[Item]) -> list[Line]:
    first_item = items[1].start if len(items) > 1 else len(lines[-1:]) and lines[-1].end
    kept = [line for line in lines if line.start < first_item and (not attendance or line.index < attendance)]
    readable = [line for line in kept if not line.blank][:MAX_TITLE_LINES]
    return readable or [line for line in lines if not line.blank][:4]


def _people(
    text: str, lines: Sequence[Line], items: Sequence[Item], attendance: int
) -> tuple[list[Person], str | None]:
    header_end = items[1].start if len(items) > 1 else len(text)
    found: list[Attendee] = []
    header_lines = [line for line in lines if line.start < header_end and line.index >= attendance]
    if header_lines:
        found += read_attendance(header_lines)
    for item in items[1:]:
        own = [line for line in lines if item.start <= line.start < item.end]
        told = text[item.start : item.end]
        if _ATTENDANCE_TITLE.match(item.title) or (not found and re.match(r"attend", item.title, re.IGNORECASE)):
            found += _listed(item, own)
        if re.search(r"apolog", item.title, re.IGNORECASE) or item in items[1:3]:
            found += narrated_apologies(told)
    found += narrated_apologies(text[:header_end]) if not any(p.status == "apologies" for p in found) else []
    told = text[: items[3].start] if len(items) > 3 else text
    if not found:
        found = _listed_at_end(lines)
    people = narrated_substitutes(told, settle(found))
    return [person.to_person() for person in people], _chair(people, text, items)


def _listed_at_end(lines: Sequence[Line]) -> list[Attendee]:
    """Attendance under a heading of its own anywhere in the minutes."""
    for line in lines:
        if (line.level or line.bold) and opens_attendance(line.plain, "A Person"):
            end = next((other.index for other in lines[line.index + 1 :] if other.level or other.bold), len(lines))
            if found := read_attendance(lines[line.index : end]):
                return found
    return []


def _listed(item: Item, own: Sequence[Line]) -> list[Attendee]:
    """People listed line by line under an item such as "Apologies" or "Attendees"."""
    title = re.sub(r"^\W*[\d.()]*\s*", "", item.title)
    opened = section_of(re.split(r"\s+(?:and|&|/)\s+|,", title)[0])
    body = [line for line in own if plain(line.raw) and line.start >= own[0].end] if own else []
    body = [line for line in body if plain(line.raw) != item.title]
    if opened is None:
        return read_attendance(body)
    stretch: list[Line] = []
    for line in body:
        sentence = len(line.plain.split()) > 14 or (line.plain.endswith(".") and len(line.plain.split()) > 6)
        if sentence:
            break
        stretch.append(line)
    if not stretch:
        return []
    return read_attendance(stretch, opened.status)


_TOOK_CHAIR = re.compile(
    r"(?P<who>[A-Z][^.\n;]{2,60}?)\s+(?:\([^)]*\)\s+)?(?:took\s+the\s+chair|(?:was\s+)?in\s+the\s+chair|chaired\s+(?:the|this)\s+meeting|presided|acted\s+as\s+chair|called\s+the\s+meeting\s+to\s+order)"
    r"|(?:chaired\s+by|in\s+the\s+chair\s*[:–-]|presiding\s*[:–-]|chair(?:man|person|woman)?\s*[:–-]|moderator\s*[:–-])\s*(?P<named>[^\n;,(]{3,60})"
)


def _chair(people: Sequence[Attendee], text: str, items: Sequence[Item]) -> str | None:
    there = [p for p in people if p.status != "apologies"]
    if acting := [p for p in there if p.in_chair == 2]:
        return acting[0].name
    end = items[3].end if len(items) > 3 else len(text)
    for match in _TOOK_CHAIR.finditer(plain_lines(text[:end])):
        led = _last_person(match["who"]) if match["who"] else leading_person(match["named"])
        if led:
            full = [p.name for p in there if p.name == led[1] or p.name.split()[-1] == led[1].split()[-1]]
            return full[0] if len(full) == 1 else led[1] if len(led[1].split()) > 1 else None
    if named := [p for p in there if p.in_chair == 1]:
        return named[0].name
    return _inferred_chair(there, text, items)


def _last_person(words: str) -> tuple[str, str, str] | None:
    for match in re.finditer(r"(?:^|(?<=\s))(?=[A-Z])", words):
        led = leading_person(words[match.start() :])
        if led:
            return led
    return None


def _inferred_chair(there: Sequence[Attendee], text: str, items: Sequence[Item]) -> str | None:
    """Whoever stands first in the list and welcomes the others, where nobody is called the chair."""
    if not there or not re.search(r"\bthe\s+Chair", text):
        return None
    first = there[0]
    surname = re.escape(first.name.split()[-1])
    end = items[3].end if len(items) > 3 else len(text)
    return first.name if re.search(rf"\b{surname}\s+(?:welcomed|opened|thanked)\b", text[:end]) else None


def plain_lines(text: str) -> str:
    """``text`` without Markdown marks, line by line."""
    return "\n".join(plain(line) for line in text.split("\n"))


def _slug(block: TitleBlock) -> str:
    body, organisation = block.body or "", block.organisation or ""
    name = body if not organisation or organisation.lower() in body.lower() else f"{organisation} {body}"
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_name.lower().replace("'", "")).strip("-")[:80].rstrip("-")
    return "-".join(part for part in (slug or "meeting", block.date.isoformat() if block.date else "undated") if part)


def _title(block: TitleBlock, source: Source) -> str:
    name = block.body or Path(source.file).stem
    return f"{name}, {block.date:%-d %B %Y}" if block.date else name
