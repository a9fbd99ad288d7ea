"""Page furniture: the running heads, footers and page numbers that a text taken from pages carries along."""

import re
from collections import defaultdict
from collections.abc import Sequence

from assistant.language.dates import find_dates
from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import plain

_NUMBERED_PAGE = ignoring_case(
    r"\W*(?:page\s+)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*"
    r"|\W*page\s+\d{1,3}\b.{0,60}"
    r"|.{0,60}\bpage\s+\d{1,3}(?:\s+of\s+\d{1,3})?\W*"
)
_PAGE_NUMBER = ignoring_case(
    r"\W*page\s+\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\W*"  # Page 2 of 5
    r"|\W*\d{1,3}\s+of\s+\d{1,3}\W*"  # 2 of 5
    r"|\s*[-–—]\s*\d{1,3}\s*[-–—]\s*"  # - 2 -
    r"|\s{12,}\d{1,3}\s*"  # a number set in the middle or at the right
)
_NAMES_A_MEETING = ignoring_case(
    rf"\b{any_of('board, committee, council, group, panel, meeting, minutes, trust, governors')}\b"
)
_SHORTEST, _LONGEST = 6, 110
"""Characters of a running line."""


def is_page_number(raw: str) -> bool:
    """Whether the line holds a page number and nothing else."""
    return len(raw) <= 2 * _LONGEST and _PAGE_NUMBER.fullmatch(raw) is not None


def running_key(raw: str) -> str:
    """What repeats on every page: the line without its digits, which count the pages; empty for a long line."""
    if not _SHORTEST <= len(raw.strip()) <= _LONGEST:
        return ""
    return re.sub(r"\d+", "0", plain(raw).lower())


def running_lines(raws: Sequence[str]) -> frozenset[str]:
    """Keys of the lines that stand on several pages: repeated, short, and a page number or a date or a title.

    A line that minutes repeat by their form ("Decision", "Action") has neither number nor date and is no furniture.
    """
    alike: dict[str, list[str]] = defaultdict(list)
    for raw in raws:
        if (key := running_key(raw)) and not raw.lstrip().startswith(("|", "-", "*", "#")):
            alike[key].append(raw)
    return frozenset(key for key, group in alike.items() if len(group) >= 2 and _is_running(group))


def _is_running(group: Sequence[str]) -> bool:
    """Whether lines that are alike but for their digits run through the pages."""
    numbered = all(_NUMBERED_PAGE.fullmatch(raw.strip()) for raw in group)
    if numbered and re.search(r"\bpage\b|\bof\b", group[0], re.IGNORECASE):
        return True
    words = plain(group[0])
    identical = all(plain(raw) == words for raw in group)
    return (
        identical
        and len(words.split()) <= 14
        and not words.endswith(".")
        and bool(find_dates(words))
        and _NAMES_A_MEETING.search(words) is not None
    )
