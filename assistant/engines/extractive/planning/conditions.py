"""What a question of the register says of the rows it wants: overdue, or settled unanimously, put off or refused."""

from __future__ import annotations

import re

from assistant.domain.answers import Outcome
from assistant.language.patterns import any_of, either, ignoring_case

OVERDUE = either(
    r"\boverdue\b",
    r"\bpast (?:its|their|the) (?:due )?(?:dates?|deadlines?)\b",
    r"\b(?:missed|passed) (?:its|their|the) (?:due dates?|deadlines?)\b",
    r"\b(?:should|ought to) have been (?:done|finished|completed) by now\b",
    r"\b(?:actions?|tasks?)\b[^?]*\b(?:is|are|running) (?:now |already )?late\b|\blate actions?\b",
)
"""Asks for what was due and is not done."""
OUTCOMES: tuple[tuple[Outcome, re.Pattern[str]], ...] = (
    ("unanimous", ignoring_case(r"\bunanim\w*|\bnem\.? con\b|\b(?:with )?(?:every\w+|all) (?:voting )?in favour\b")),
    ("deferred", ignoring_case(r"\bdefer\w*|\bpostpon\w*|\bheld over\b|\badjourn\w*|\bput off\b")),
    (
        "refused",
        ignoring_case(
            r"\breject\w*|\brefus\w*|\bdefeated\b|\bturn(?:ed)? down\b|\bthrown out\b|\bvoted? (?:down|against)\b"
        ),
    ),
)
"""How the decisions asked for were settled."""
_NOT = any_of("not, never, n['’]t, non, neither, without")
OTHERWISE = ignoring_case(rf"(?:\b|(?<=n)){_NOT}[\s-]+(?:\w+ )?unanim\w*")
"""Asks for decisions by what they were not: no row has words for that."""

__all__ = ["OTHERWISE", "OUTCOMES", "OVERDUE"]
