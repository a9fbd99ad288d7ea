"""One note in the margin: who and when it tells, by its words and its column's name."""

import re
from typing import NamedTuple

from assistant.engines.extractive.actions.lines import DUE_NOTE, OWNER_NOTE, STATUS_NOTE, TASK_NOTE, tells_when
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.owners import are_owners
from assistant.engines.extractive.units import Unit
from assistant.engines.extractive.wording import CLOSED, VERBISH
from assistant.language.due import DATE
from assistant.language.patterns import ignoring_case

WHEN_WORDS = 5
"""Most words of a note that tells when, whatever its column is called."""

_OUTCOME = ignoring_case(r"decision|outcome|resolution|vote")
_WHEN = ignoring_case(
    r"^\W*(?:from|by|before|after|until|next|end|asap|ongoing|immediate\w*|tbc|tba|in|on|at|within|Q[1-4])\b"
    r"|^\W*(?:autumn|spring|summer|winter)(?:\s+(?:term|half[\s-]term|\d))*\W*$"
)
_WHO_AND_WHEN = re.compile(rf"^(?P<who>[^\d]{{2,60}}?)[\s,;:(–—-]+(?:by\s+)?(?P<due>{DATE})\W*$", re.IGNORECASE)
"""Owner and date in one cell: "HP 12/07/24"."""


class Note(NamedTuple):
    """A note, and where in the item it stands."""

    at: int
    unit: Unit
    owners: list[str]  # where it tells who
    due: str | None  # where it tells when

    @property
    def names_column(self) -> bool:
        """Whether it stands in a column for owners alone, and not in one called "Action"."""
        return not TASK_NOTE.match(self.unit.label or "")


def read_note(context: Context, index: int) -> Note:
    """What the note at ``index`` tells."""
    unit = context.units[index]
    label = unit.label or ""
    owners = are_owners(unit.body, context.known) if OWNER_NOTE.match(label) else []
    dated = _WHO_AND_WHEN.match(unit.body) if OWNER_NOTE.match(label) and not owners else None
    if dated and (both := are_owners(dated["who"], context.known)):
        return Note(index, unit, both, dated["due"])
    short = len(unit.body.split()) <= WHEN_WORDS and not VERBISH.match(unit.body)
    by_shape = short and not owners and not _OUTCOME.match(label) and (tells_when(unit.body) or _WHEN.match(unit.body))
    is_when = DUE_NOTE.match(label) or by_shape
    return Note(index, unit, owners, unit.body if is_when else None)


def is_closed(unit: Unit) -> bool:
    """Whether its status says that nothing is left to do."""
    return bool(STATUS_NOTE.match(unit.label or "") and CLOSED.match(unit.body))
