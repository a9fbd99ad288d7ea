"""Tasks with no more than a status on the line below them: "Complete", "In progress"; what they report is no action."""

from collections.abc import Sequence
from itertools import pairwise

from assistant.engines.extractive.actions.task import Task
from assistant.engines.extractive.context import Context
from assistant.language.patterns import any_of, ignoring_case

_NAME = r"(?:(?:current\s+)?(?:status|progress|update|outcome))"
_STATUS = ignoring_case(
    rf"^\W*(?:{_NAME}\s*[:\-–—]*\s*)?"
    + any_of(
        "(?:now\\s+)?complete[d]?, (?:all\\s+)?done, closed, discharged, actioned, achieved, implemented, in progress",
        "work in progress, under way, underway, in hand, not (?:yet )?(?:done|started|complete[d]?|progressed)",
        "carried (?:over|forward), c/f, to be carried (?:over|forward), outstanding, still outstanding, superseded",
        "no longer (?:required|needed|relevant), cancelled, withdrawn, on track, on schedule, overdue",
        "part(?:ly|ially)? complete[d]?, partial",
    )
    + r"\W*$"
)
_ONGOING = ignoring_case(rf"^\W*(?:{_NAME}\s*[:\-–—]*\s*)?on-?\s?going\W*$")
"""Also tells when something is due; a status where other tasks of the item have one."""
_HEADS_COLUMN = ignoring_case(rf"^\W*{_NAME}\W*$")
"""What stood above the statuses of a table whose rules are gone."""


def still_to_do(context: Context, tasks: Sequence[Task]) -> list[Task]:
    """The tasks without those of which the line below tells what has become, and without such lines themselves."""
    status = {unit.start for unit in context.units if _STATUS.match(unit.body)}
    ongoing = {unit.start for unit in context.units if _ONGOING.match(unit.body)} if status else set()
    status |= ongoing
    told = {above.start for above, unit in pairwise(context.units) if unit.start in status}
    told |= status.union(unit.start for unit in context.units if _HEADS_COLUMN.match(unit.body))
    return [task for task in tasks if _unit_of(context, task) not in told]


def _unit_of(context: Context, task: Task) -> int:
    """Where the unit begins in which the task's last words stand."""
    last = task.spans[-1].start
    return next((unit.start for unit in context.units if unit.start <= last < unit.end), -1)
