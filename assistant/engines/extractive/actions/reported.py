"""Tasks with a status on the line below them, "Complete", "In progress"; what they report is no action."""

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.engines.extractive.actions.task import Task
from assistant.engines.extractive.context import Context
from assistant.language.patterns import any_of, ignoring_case

_NAME = r"(?:(?:current\s+)?(?:status|progress|update|outcome))"
_STATE = any_of(
    "(?:now\\s+)?complete[d]?, (?:all\\s+)?done, closed, discharged, actioned, achieved, implemented, in progress",
    "work in progress, under way, underway, in hand, not (?:yet )?(?:done|started|complete[d]?|progressed)",
    "carried (?:over|forward), c/f, to be carried (?:over|forward), outstanding, still outstanding, superseded",
    "no longer (?:required|needed|relevant), cancelled, withdrawn, on track, on schedule, overdue",
    "part(?:ly|ially)? complete[d]?, partial",
)
_STATUS = ignoring_case(rf"^\W*(?:{_NAME}\s*[:\-–—]*\s*)?{_STATE}(?:\W*$|\s*(?:[.;:(–—]|-\s)\s*(?!by\b)\w)")
"""Also with more behind it: "Complete. No reply was received", "Not done (see below)"."""
_ONGOING = ignoring_case(rf"^\W*(?:{_NAME}\s*[:\-–—]*\s*)?on-?\s?going\W*$")
"""Also tells when something is due; a status where other tasks of the item have one."""
_STATE_BEHIND = ignoring_case(rf":\s+{_STATE}(?=\W*$|[.;,])")
"""The state of an earlier action in its own line: "M4.2, Ann to write to them: in hand, see minute 7"."""
_STATE_TOLD = ignoring_case(rf"[.;]\s+{_STATE}(?=\W)")
"""The same in a sentence behind it: "Ann to visit the school. Not yet done; now 20 January"."""
_NUMBERED_REPORT = re.compile(
    r"\W*(?:Action|ACTION|AP)\s*(?:[Nn]o\.?\s*|[Pp]oint\s*)?\d[\w./-]*\s*(?:\([^()]*\))?\s*[:–—-]"
    r"\s*(?:[Tt]he\s+)?[\w’' ]{2,40}?\s+"
    r"(?:said|reported|advised|confirmed|explained|noted|updated|remained|remains|was|is|had|has)\b(?!.*\bwould\b)"
)
"""What is told of an action of an earlier meeting by its number: "Action 51 (audit): LF said that it remained"."""
_HEADS_COLUMN = ignoring_case(rf"^\W*{_NAME}\W*$")
"""What stood above the statuses of a table whose rules are gone."""
_BECAME = ignoring_case(
    r"^\W*(?:(?:this|it|these|they)|the\s+(?:\w+\s+)?(?:action|task|matter))\b"
    r"(?:\s+(?:item|point|action|matter))?\s+(?:has|have|had|was|were|is|are)\s+"
    r"(?:(?:now|not|also|since|all|still|both|yet|already)\s+){0,2}(?:been\s+)?"
    + any_of(
        "done, complete[d]?, resolved, actioned, dealt with, carried out, in hand, under way, underway, on-?going",
        "sent, discharged, closed, finished, outstanding, pending, in progress, progressing, achieved, sorted, settled",
    )
    + r"\b"
)
"""What has become of what the last meeting set: "This has been resolved and a report is on its way"."""


def still_to_do(context: Context, tasks: Sequence[Task], *, looking_back: bool) -> list[Task]:
    """The tasks without those of which the line below tells what has become, and without such lines themselves.

    ``looking_back``: the item reports on what earlier meetings set, so that also a sentence may tell it.
    """
    status = {unit.start for unit in context.units if _STATUS.match(unit.body)}
    ongoing = {unit.start for unit in context.units if _ONGOING.match(unit.body)} if status else set()
    status |= ongoing
    became = {unit.start for unit in context.units if looking_back and _BECAME.match(unit.body)}
    told = {above.start for above, unit in pairwise(context.units) if unit.start in status | became}
    if looking_back:
        told |= {unit.start for unit in context.units if unit.is_listed and _STATE_BEHIND.search(unit.body)}
        told |= {unit.start for unit in context.units if unit.is_listed and _STATE_TOLD.search(unit.body)}
    told |= status.union(unit.start for unit in context.units if _HEADS_COLUMN.match(unit.body))
    tasks = [task for task in tasks if not _NUMBERED_REPORT.match(task.text)]
    return [task for task in tasks if _unit_of(context, task) not in told]


def _unit_of(context: Context, task: Task) -> int:
    """Where the unit begins in which the task's last words stand."""
    last = task.spans[-1].start
    return next((unit.start for unit in context.units if unit.start <= last < unit.end), -1)
