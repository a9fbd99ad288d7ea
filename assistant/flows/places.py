"""Where a fact of the header stands in the minutes: the evidence for a name, a date, a time or a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.domain import Evidence, Meeting, Person, Span
from assistant.language.dates import find_dates, find_times

_CHAIRED = re.compile(r"\bchaired\b|\b(?:in|took|taking|occupied) the chair\b|\bpresided\b", re.IGNORECASE)
_CHAIR = re.compile(r"\bchair", re.IGNORECASE)
_APOLOGIES = re.compile(r"\bapolog|\babsen|\bregrets\b", re.IGNORECASE)
_NEXT = re.compile(r"\bnext\b|\bfuture meeting|\bmeet(?:s|ing)? again\b", re.IGNORECASE)
_PREVIOUS = re.compile(r"\bminutes\b|\bnotes?\b|\brecord\b", re.IGNORECASE)


def evidence_at(meeting: Meeting, span: Span) -> Evidence | None:
    """The line(s) around ``span`` as evidence, without the white space at either end; None outside all items."""
    start = meeting.text.rfind("\n", 0, span.start) + 1
    end = meeting.text.find("\n", span.end)
    line = meeting.text[start : end if end >= 0 else len(meeting.text)]
    start += len(line) - len(line.lstrip())
    item = meeting.item_at(span.start)
    if item is None or not line.strip():
        return None
    start = max(start, item.start)
    quote = meeting.text[start : min(start + len(line.strip()), item.end)].rstrip()
    return Evidence(meeting_id=meeting.id, item=item.key, quote=quote, start=start, end=start + len(quote))


def person_at(meeting: Meeting, person: Person) -> Evidence | None:
    """Where the attendance names ``person``; apologies are looked for where apologies are given."""
    found = list(_names(meeting.text, person.name))
    if not found:
        return None
    if person.status == "apologies":
        found.sort(key=lambda span: not _APOLOGIES.search(_before(meeting, span)))
    return evidence_at(meeting, found[0])


def chair_at(meeting: Meeting, name: str) -> Evidence | None:
    """The line that says who chaired: 'X chaired the meeting' before 'X (Chair)' before the name alone."""
    found = list(_names(meeting.text, name)) or list(_names(meeting.text, name.rsplit(maxsplit=1)[-1]))
    lines = [(span, _line(meeting.text, span)) for span in found]
    for pattern in (_CHAIRED, _CHAIR):
        for span, line in lines:
            if pattern.search(line):
                return evidence_at(meeting, span)
    return evidence_at(meeting, found[0]) if found else None


def date_at(meeting: Meeting, day: date, near: str) -> Evidence | None:
    """Where ``day`` is written; ``near`` says which mention: 'held' (the first), 'next' or 'previous'."""
    mentions = (m for m in find_dates(meeting.text) if (m.day, m.month) == (day.day, day.month))
    found = [Span(m.start, m.end) for m in mentions if m.year in (None, day.year)]
    if near == "held":
        return evidence_at(meeting, found[0]) if found else None
    cue = _NEXT if near == "next" else _PREVIOUS
    found.sort(key=lambda span: _rank(meeting, span, cue))
    if found:
        return evidence_at(meeting, found[0])
    cued = cue.search(meeting.text, meeting.items[0].end if meeting.items else 0)
    return evidence_at(meeting, Span(*cued.span())) if cued and near == "next" else None


def _rank(meeting: Meeting, span: Span, cue: re.Pattern[str]) -> int:
    """0: under an item of that title, 1: in a line that says so, 2: in a running line that says so on every page."""
    item = meeting.item_at(span.start)
    if item is not None and cue.search(item.title):
        return 0
    line = _line(meeting.text, span)
    if not cue.search(line):
        return 3
    return 1 if meeting.text.count(line.split("\t")[0].strip()) == 1 else 2


def time_at(meeting: Meeting, clock: str) -> Evidence | None:
    """Where a 24-hour ``HH:MM`` is written, in any of the usual ways; the first mention."""
    found = (mention for mention in find_times(meeting.text) if mention.value == clock)
    first = next(found, None)
    return evidence_at(meeting, Span(first.start, first.end)) if first else None


def words_at(meeting: Meeting, words: str) -> Evidence | None:
    """Where ``words`` stand, whatever the white space, marks or case between them; the first mention."""
    parts = re.findall(r"\w+", words)
    while parts:
        match = re.search(r"\b" + r"\W+".join(map(re.escape, parts)) + r"\b", meeting.text, re.IGNORECASE)
        if match:
            return evidence_at(meeting, Span(match.start(), match.start() + 1))
        parts.pop()
    return None


def _names(text: str, name: str) -> Iterator[Span]:
    """Mentions of ``name``; words between (an initial, a married name) may be missing or stand in the text."""
    parts = [re.escape(part) for part in name.split()]
    between = r"[\s.]+(?:[A-Z][\w.]*\s+)?"
    pattern = parts[0] + (between + parts[-1] if len(parts) > 1 else "")
    whole = re.finditer(r"\b" + r"\s+".join(parts) + r"\b", text)
    found = [Span(*match.span()) for match in whole]
    if not found:
        found = [Span(*match.span()) for match in re.finditer(rf"\b{pattern}\b", text)]
    if not found and len(parts) > 1:
        found = [Span(*m.span()) for m in re.finditer(rf"\b{re.escape(name[0])}[.\w]*\s+{parts[-1]}\b", text)]
    yield from found


def _line(text: str, span: Span) -> str:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return text[start : end if end >= 0 else len(text)]


def _before(meeting: Meeting, span: Span) -> str:
    """The words in the same item just before a mention, where a heading such as 'Apologies' would stand."""
    item = meeting.item_at(span.start)
    return meeting.text[max(item.start if item else 0, span.start - 400) : span.end]
