"""Tables of tasks inside an item, whose rows carry numbers and are no items."""

from collections.abc import Sequence, Set

from assistant.language.patterns import any_of, ignoring_case
from assistant.reading.lines import Line

_TASK_COLUMN = ignoring_case(
    any_of(
        "resp\\.?, responsib\\w+(?: person)?, owners?, leads?, who, by whom, assigned(?: to)?, assignees?, status",
        "progress, due(?: date)?, deadline, by when, when, action(?:ed)? by, completed?, done, target date, timescale",
    )
)
"""What heads a column of a list of tasks."""
_TOLD_COLUMN = ignoring_case(
    any_of("(?:agenda )?items?, .*\\bdiscussions?, minutes?, notes?, summary, (?:key )?points, subject, topic, title")
)
"""What heads the column of a table that tells what was said."""


def in_table_of_tasks(line: Line, lines: Sequence[Line], in_main: Set[int]) -> bool:
    """Whether the line is a row of a table inside an item, which says in a column of its own whose each task is."""
    if not line.barred:
        return False
    first = line.index
    while first and (lines[first - 1].barred or lines[first - 1].rule):
        first -= 1
    heads = lines[first].cells
    if any(_TOLD_COLUMN.fullmatch(cell) for cell in heads):
        return False
    return in_main.isdisjoint(range(first, line.index)) and any(_TASK_COLUMN.fullmatch(cell) for cell in heads)
