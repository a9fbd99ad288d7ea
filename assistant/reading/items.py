"""The item tree: which lines head items, what stands under them, and where each begins and ends."""

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.domain import Item
from assistant.domain.minutes import HEADER
from assistant.language.names import is_role_word
from assistant.language.patterns import any_of, ignoring_case
from assistant.reading.attendance import section_of
from assistant.reading.begun_anew import lists_begun_anew
from assistant.reading.between_numbers import arises, bold_parts, goes_on, is_public_part, repeats_head, stand_between
from assistant.reading.chains import main_chain
from assistant.reading.headings import heads_narrative, numbered_candidates, titled
from assistant.reading.lines import Line
from assistant.reading.nested_lists import nested_headings
from assistant.reading.numbering import Candidate, numbered
from assistant.reading.run_in import without_sentence
from assistant.reading.run_in_items import bold_titles, run_in_titles
from assistant.reading.subitems import Heading, dotted_headings, lettered_headings
from assistant.reading.unmarked import (
    agenda_titles,
    alone_titles,
    block_titles,
    opens_agenda,
    purpose_titles,
    small_title,
)
from assistant.reading.vocabulary import ATTACHED

_CLOSES = ignoring_case(
    r"\b(?:meeting|session)\s+(?:was\s+|then\s+)?(?:closed|ended|finished|rose|concluded|adjourned)\b"
    r"|\bclosed\s+the\s+meeting\b"
)
_APPENDED = ignoring_case(
    any_of(
        "append(?:ix|ices), annex, schedule, attach, actions?, decisions, summary, glossary, questions?, addendum, log",
        "confidential, exempt, private, reserved, restricted, part [12ab], next meeting, next meetings, dates?, future",
    )
)
"""Titles of what minutes carry behind the close; below a page of the web stand others."""


_FIELD = ignoring_case(r"(?:venue|location|place|date|time|contact|held at)\s*:\s*\S")
_HEAD = 12
"""Lines in which a text without an attendance list gives the meeting's place and time."""

_FEWEST_MARKED = 2
"""Titles set apart by a mark or in capitals, from which on space alone makes none."""
_FEWEST = 3
"""Titles on lines of their own that make up an agenda; where there are fewer, others may run into their text."""


def read_items(text: str, lines: Sequence[Line], header_end: int) -> list[Item]:
    """The header pseudo-item and every item, in order, together covering ``text`` without overlap.

    ``header_end``: index of the first line after the attendance; unnumbered titles before it are no items.
    """
    headings = _headings(lines, header_end)
    starts = [lines[heading.line].start for heading in headings] + [len(text)]
    items = [Item(number=None, title=HEADER, start=0, end=starts[0])]
    trail: list[Heading] = []
    for heading, (start, end) in zip(headings, pairwise(starts), strict=True):
        while trail and trail[-1].depth >= heading.depth:
            trail.pop()
        parent = trail[-1].key if trail else None
        items.append(Item(number=heading.number, title=heading.title, parent=parent, start=start, end=end))
        trail.append(heading)
    return items


def _headings(lines: Sequence[Line], header_end: int) -> list[Heading]:
    candidates = numbered_candidates(lines)
    main = main_chain(candidates, lines)
    main = lists_begun_anew(candidates, main, lines) or main
    headings = [Heading(candidate.line.index, candidate.number or None, candidate.title, 1) for candidate in main]
    if main:
        dotted = dotted_headings(candidates, main, lines)
        headings += dotted or nested_headings(candidates, main, lines)
        headings += lettered_headings(lines, headings)
    own = {heading.line for heading in headings}
    taken = own | {candidate.end_line for candidate in candidates if candidate.line.index in own}
    free = [
        (line, titled(line, lines))
        for line in lines[_title_block_end(lines, header_end) :]
        if line.index not in taken and not line.blank and _may_be_free(line, lines)
    ]
    if main:
        head = lines[:header_end]
        free = [(line, score) for line, score in free if not (repeats_head(line, head) or goes_on(line, lines, taken))]
    headings += _beside_numbers(free, headings, main, lines) if main else _without_numbers(free, lines)
    return sorted(headings, key=lambda heading: heading.line)


def _may_be_free(line: Line, lines: Sequence[Line]) -> bool:
    """Whether neither the attendance nor a list lays claim to the line, whose numbers are not those of the items."""
    of_list = None if line.marked else numbered(line.plain)
    if of_list is not None and of_list.marked:
        return False
    return opens_agenda(line) or not section_of(line.plain) or heads_narrative(line, lines)


def _title_block_end(lines: Sequence[Line], header_end: int) -> int:
    """Index of the first line that may title an item: ``header_end``, or 0 where the attendance closes the minutes."""
    above = sum(1 for line in lines[:header_end] if line.level and titled(line, lines) >= 1.0)
    if above >= 3 and header_end > len(lines) / 2:
        return 0
    opened = next((line.index for line in lines[:header_end] if opens_agenda(line)), header_end)
    return opened or _fields_end(lines)


def _fields_end(lines: Sequence[Line]) -> int:
    """Index after the fields of a meeting near the beginning, "Venue: Town Hall"; 0 where there are none."""
    near = [line for line in lines[: 2 * _HEAD] if line.readable][:_HEAD]
    return max((line.index + 1 for line in near if _FIELD.match(line.plain)), default=0)


def _without_numbers(free: Sequence[tuple[Line, float]], lines: Sequence[Line]) -> list[Heading]:
    """Titles where nothing is numbered: the lines set apart as headings, or else those that only look like titles."""
    strong = [line for line, score in free if score >= 1.0]
    levels = [line.level for line in strong if line.level]
    needed = 1.0 if len(strong) >= 2 else 0.7
    document_title = _document_title(lines)
    blocks = {line.index for line in block_titles(lines, free[0][0].index)} if free else frozenset()
    told = _told_titles(free[0][0].index, strong, lines) if free else frozenset()
    found: list[Heading] = []
    for line, score in free:
        if line.index == document_title:
            continue
        if score >= needed or line.index in told:
            if len(levels) < 2 or line.level:
                depth = 1 + (line.level - min(levels, default=0) if line.level else 0)
                found.append(_marked_heading(line, depth))
        elif not levels and (line.index in blocks or small_title(line, lines)):
            found.append(Heading(line.index, None, _clean_title(line), 2 if strong else 1))
    if len(found) < _FEWEST:
        return _with_run_in(found, free, lines) if free else found
    return found if levels else _with_bold(found, free, lines)


def _told_titles(start: int, strong: Sequence[Line], lines: Sequence[Line]) -> frozenset[int]:
    """Indices of the titles from ``start`` on that the space around them or their words tell; ``strong`` are marked."""
    told: list[Line] = []
    if sum(line.marked or line.plain.isupper() for line in strong) < _FEWEST_MARKED:
        told += alone_titles(lines, start)
    if not any(line.level for line in strong):
        told += [*agenda_titles(lines, start), *purpose_titles(lines, start)]
    return frozenset(line.index for line in told)


def _with_run_in(found: Sequence[Heading], free: Sequence[tuple[Line, float]], lines: Sequence[Line]) -> list[Heading]:
    """The few titles ``found``, and those that run into their text, where that is how the minutes title theirs."""
    may_be = {line.index for line, _ in free} - {heading.line for heading in found}
    run_in = [parted for parted in run_in_titles(lines, free[0][0].index) if parted.line.index in may_be]
    return [*found, *(Heading(parted.line.index, None, parted.title, 1) for parted in run_in)]


def _beside_numbers(
    free: Sequence[tuple[Line, float]], headings: Sequence[Heading], main: Sequence[Candidate], lines: Sequence[Line]
) -> list[Heading]:
    """Titles without a number: of the same make as the numbered ones, or after the last of them."""
    numbered_lines = [heading.line for heading in headings]
    taken = frozenset(numbered_lines)
    first, last = min(numbered_lines), max(numbered_lines)
    marked = sum(1 for candidate in main if candidate.line.level) > len(main) / 2
    bold = sum(1 for candidate in main if candidate.line.bold or lines[candidate.end_line].bold) > len(main) / 2
    level = min((candidate.line.level for candidate in main if candidate.line.level), default=0)
    document_title = _document_title(lines) if marked else None
    over = _closes(lines[last:])
    alone = {} if marked or bold else {line.index for line in stand_between(lines, sorted(numbered_lines))}
    in_bold = {} if marked or bold else {line.index for line in bold_parts(lines, sorted(numbered_lines))}
    found: list[Heading] = []
    for line, score in free:
        if line.index == document_title or (over < line.index and not _APPENDED.search(line.plain)):
            continue
        if marked and line.level and score > 0:
            found.append(_marked_heading(line, 1 if line.level <= level else 2))
        elif line.index in in_bold or (first < line.index < last and arises(line, lines)):
            found.append(Heading(line.index, None, _clean_title(line), 2))
        elif line.index in alone:
            found.append(Heading(line.index, None, _clean_title(line), 1))
        elif (line.index > last and score >= (0.75 if not bold or line.bold else 1.2)) or (
            line.index > first and ((bold and line.bold and score >= 1.4) or is_public_part(line, lines, taken))
        ):
            counted = numbered(line.plain)
            labelled = counted is not None and counted.labelled  # "Item 8" over again, where the count slipped
            found.append(_marked_heading(line, 1) if labelled else Heading(line.index, None, _clean_title(line), 1))
    return found + (_with_run_in_below(found, free, first, lines) if not marked else [])


def _with_bold(found: Sequence[Heading], free: Sequence[tuple[Line, float]], lines: Sequence[Line]) -> list[Heading]:
    """The titles ``found``, and where most are in bold those in bold that run into their text."""
    if 2 * sum(lines[heading.line].bold for heading in found) <= len(found):
        return list(found)
    may_be = {line.index for line, _ in free} - {heading.line for heading in found}
    parted = [one for one in bold_titles(lines, found[0].line) if one.line.index in may_be]
    return [*found, *(Heading(one.line.index, None, one.title, 1) for one in parted)]


def _with_run_in_below(
    found: Sequence[Heading], free: Sequence[tuple[Line, float]], first: int, lines: Sequence[Line]
) -> list[Heading]:
    """Titles that run into their text below numbered ones: "Urgent matters: none were told"."""
    may_be = {line.index for line, _ in free} - {heading.line for heading in found}
    parted = run_in_titles(lines, first + 1)
    known = [one for one in parted if one.line.index in may_be and one.make == "colon" and not _elected(one.title)]
    return [Heading(one.line.index, None, one.title, 2) for one in known]


def _elected(title: str) -> bool:
    """Whether the title is an office, which somebody is elected to: "Vice-Chairman: Ann Bell"."""
    return all(map(is_role_word, title.split()))


def _marked_heading(line: Line, depth: int) -> Heading:
    """The heading of a line with a heading mark, with the number that a count begun anew gives it: "### 1. Roof"."""
    counted = numbered(line.plain)
    if counted and counted.marked and counted.number.isdigit() and counted.title:
        return Heading(line.index, counted.number, without_sentence(counted.title, line), depth)
    return Heading(line.index, None, _clean_title(line), depth)


def _closes(lines: Sequence[Line]) -> int:
    """Index of the line in which the meeting closes, the last line's where none tells."""
    return next((line.index for line in lines if _CLOSES.search(line.plain)), lines[-1].index)


def _document_title(lines: Sequence[Line]) -> int | None:
    """Index of the heading that titles the whole document: the first, and it says so or is alone of its level."""
    first = next((line for line in lines if line.level), None)
    says_so = first is not None and re.match(r"(?:\w+\s+)?(?:minutes|notes)\s+of\b", first.plain, re.IGNORECASE)
    if first is None or (not says_so and sum(1 for line in lines if line.level == first.level) > 1):
        return None
    return first.index


def _clean_title(line: Line) -> str:
    first = re.split(r"(?<=[a-z)])\.\s+(?=[A-Z])", line.plain)[0] if line.plain[:3].lower() == "to " else line.plain
    return ATTACHED.sub("", first).rstrip(":. –-") or line.plain
