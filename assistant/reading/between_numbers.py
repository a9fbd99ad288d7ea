"""Lines without a number between numbered items: parts of the meeting, running heads, second lines of titles."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import matching_key
from assistant.reading.lines import Line, next_text, previous_text
from assistant.reading.unmarked import capitalised, stands_alone
from assistant.reading.vocabulary import LABELS, SENTENCE, TITLE_WORDS

_PUBLIC_PART = ignoring_case(
    any_of(
        "(?:open|public) (?:forum|session|participation|questions?|question (?:time|session)|time|section|adjournment)",
        "question time, democratic (?:period|forum|time|half[- ]hour), parishioners['’]? (?:time|forum)",
        "(?:questions?|comments?|representations?) (?:from|by) (?:members of )?the public",
        "(?:(?:resolution|motion|resolved)(?: (?:taken|passed|moved|made))? )?(?:to exclude|exclusion of)"
        " (?:the )?(?:press|public)(?: (?:and|&) (?:the )?(?:press|public))?(?: (?:from|to|for|under|in) [^.]+)?",
    )
    + r"[\s:.–-]*"
)
"""What councils put between two items without a number: "OPEN FORUM", "Resolution to exclude the public".

"Public comment" is what commissions end each item with.
"""
_OF_LAST_MINUTES = ignoring_case(
    r"\S.{2,70}\s\((?:minute|min|item|minute item)s?\.?\s*(?:no\.?\s*|number\s*)?\d[\w./-]*(?:\s+refers)?\)\s*[.:]?"
)
"""A matter that arises from the last minutes, which gives its number there: "Repair of the hedge (Minute 38)"."""
_TITLES_MINUTES = ignoring_case(r"\b(?:meetings?|minutes|notes)\b")
_FEWEST_OF_NAME = 4
"""Words of the name of what met, by which it is known wherever it stands."""
_LONG_TITLE = 8
"""Words of a title that the line had no room to end."""
_FEWEST_UNDER_ONE = 3
"""Titles alone under one item from which on no word of an agenda is needed."""

_PART_WORDS = 12
"""Words at most of the title of a part in bold."""
_TOLD_BELOW = 8
"""Words at least of what is told below it."""


def is_public_part(line: Line, lines: Sequence[Line], heads: Collection[int]) -> bool:
    """Whether the line, alone between empty ones, opens the part of the public; right below a title it is no other.

    ``heads``: indices of the lines that head items.
    """
    before = previous_text(lines, line.index)
    if before is None or line.bullet or not _PUBLIC_PART.fullmatch(line.plain):
        return False
    if before.index in heads and not before.plain.endswith("."):
        return False
    around = (lines[at] for at in (line.index - 1, line.index + 1) if 0 <= at < len(lines))
    return line.marked or all(other.blank for other in around)


def arises(line: Line, lines: Sequence[Line]) -> bool:
    """Whether the line, alone above its text, titles a matter that arises from the last minutes."""
    if line.bullet or line.barred or not line.plain[:1].isupper() or not _OF_LAST_MINUTES.fullmatch(line.plain):
        return False
    around = (lines[at] for at in (line.index - 1, line.index + 1) if 0 <= at < len(lines))
    return not SENTENCE.search(line.plain) and (line.marked or all(other.blank for other in around))


def repeats_head(line: Line, head: Sequence[Line]) -> bool:
    """Whether the line is the name of what met over again, as the next page begins with it; it may be cut short."""
    said = matching_key(line.plain)
    if len(line.plain.split()) < _FEWEST_OF_NAME:
        return False
    return any(said in matching_key(above.plain) for above in head if _TITLES_MINUTES.search(above.plain))


def goes_on(line: Line, lines: Sequence[Line], heads: Collection[int]) -> bool:
    """Whether the line is the rest of the long title in bold right above it, which found no room on one line."""
    before = previous_text(lines, line.index)
    if before is None or before.index not in heads or not (line.bold and before.bold):
        return False
    return len(before.plain.split()) >= _LONG_TITLE and before.plain[-1:] not in ".:;?!"


def stand_between(lines: Sequence[Line], heads: Sequence[int]) -> list[Line]:
    """Titles without a number among numbered ones, whose lines are ``heads``: alone between empty lines, above text.

    Words of an agenda make one, "Police Matters:"; without them three under one item do. What is said twice titles
    nothing.
    """
    bounds = [*heads, len(lines)]
    found: list[Line] = []
    for start, end in pairwise(bounds):
        alone = [line for line in lines[start + 1 : end] if _may_stand_between(line, lines)]
        found += alone if len(alone) >= _FEWEST_UNDER_ONE else filter(_of_agenda, alone)
    times = Counter(line.plain for line in lines)
    return [line for line in found if times[line.plain] == 1]


def bold_parts(lines: Sequence[Line], heads: Sequence[int]) -> list[Line]:
    """Titles in bold of the parts of items whose own titles, on the lines ``heads``, are not.

    Right below the title of an item such a line, be it a name, is that of who speaks or what it is of; so are those
    that follow in the item.
    """
    found: list[Line] = []
    for start, end in pairwise([*heads, len(lines)]):
        parts = [line for line in lines[start + 1 : end] if line.bold and _may_head_part(line, lines)]
        if parts and next_text(lines, start) is parts[0]:
            found += parts
    return found


def _may_head_part(line: Line, lines: Sequence[Line]) -> bool:
    below = next_text(lines, line.index)
    if below is None or below.bold or len(below.plain.split()) < _TOLD_BELOW or len(line.plain.split()) > _PART_WORDS:
        return False
    return not (LABELS.match(line.plain) or SENTENCE.search(line.plain))


def _of_agenda(line: Line) -> bool:
    return TITLE_WORDS.search(line.plain) is not None


def _may_stand_between(line: Line, lines: Sequence[Line]) -> bool:
    title = replace(line, plain=line.plain.removesuffix(":"))
    words = len(title.plain.split())
    return words > 1 and not re.search(r"\d", title.plain) and capitalised(title) and stands_alone(title, lines)
