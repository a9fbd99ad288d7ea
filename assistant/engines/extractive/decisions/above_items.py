"""What is settled above the first heading, as in minutes that title only some of their matters."""

import re

from assistant.engines.extractive.context import Context
from assistant.engines.extractive.decisions.found import Found
from assistant.engines.extractive.decisions.walk import find_decisions

_FORMALLY = re.compile(
    r"\b[Ii]t\s+was\s+(?:\w+\s+)?(?i:agreed|resolved|decided|noted)\s+(?:by\s+[^.;:]{3,40}\s)?(?:that|to)\b"
    r"|\b(?:was|were)\s+(?:AGREED|NOTED|RESOLVED|APPROVED)\b"
)
"""Nothing less is taken there, where lines of attendance and of what the paper is read much like outcomes."""


def find_above_items(context: Context) -> list[Found]:
    """Every decision that the minutes tell formally before their first item."""
    return [found for found in find_decisions(context) if _FORMALLY.search(found.text)]
