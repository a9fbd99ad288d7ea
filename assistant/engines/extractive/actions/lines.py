"""Lines that tell only who or when: "Owner: CA", "Due: 3 May", and what announces a list of tasks."""

import re

from assistant.engines.extractive.owners import Known, are_owners
from assistant.language.patterns import any_of, ignoring_case

DUE_LINE = ignoring_case(
    r"^\W*(?:due(?:\s+(?:date|by))?|deadline|by\s+when|timescale|target\s+date|when)\s*[:\-–—]\s*(?P<due>.+)$"
)
OWNER_LINE = ignoring_case(
    r"^\W*(?:owner|lead|action\s+by|by\s+whom|responsible|assigned\s+to|who)\s*[:\-–—]\s*(?P<who>.+)$"
)
OWNER_NOTE = ignoring_case(
    r"^(?:action(?:s|ed)?(?:\s+(?:by|for|owner|officer|lead))?|lead(?:\s+officer)?|by(?:\s+whom)?|assigned(?:\s+to)?|"
    + any_of("owners?, who, whom, responsib\\w+, officer, margin, person")
    + r")\b"
)
DUE_NOTE = ignoring_case(
    "^" + any_of("due, deadline, when, by when, date, timescale, target, complete by, timeframe") + r"\b"
)
LEAD_IN = re.compile(r"(?:\bto\b|:)\W*$")
"""The end of "Officers to" or "The Clerk will:", behind which the tasks follow."""

_TO = re.compile(r"\s*\bto\b\W*$|\W+$")
OWNER_WORDS = 6
"""Most words of a lead-in taken for an owner that nothing else tells as one."""


def lead_owners(words: str, known: Known) -> list[str]:
    """The owners that a lead-in such as "Officers to:" names."""
    bare = _TO.sub("", words)
    return are_owners(bare, known) or ([bare] if 0 < len(bare.split()) <= OWNER_WORDS else [])
