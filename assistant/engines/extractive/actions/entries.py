"""The entries of a list of tasks, each with its owner at either end of its words or in the lead-in above."""

from collections.abc import Sequence

from assistant.domain import Span
from assistant.engines.extractive.actions.labelled import labelled_tasks
from assistant.engines.extractive.actions.task import Task, Tasks, is_anybody
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.owner_places import leading_owners, trailing_owners
from assistant.engines.extractive.units import Unit
from assistant.language.due import find_due


def take_entry(context: Context, tasks: Tasks, unit: Unit, prefix: Sequence[str]) -> None:
    """Take one task of a list; ``prefix``: the owners that the lead-in names."""
    trailing, cut = trailing_owners(unit.body, context.known, unit.text)
    leading = leading_owners(unit.body, context.known, sure=True)
    task = Task((Span(unit.start, unit.end),), unit.body, (), find_due(unit.body[:cut]) or find_due(unit.body))
    if trailing and (not leading or is_anybody(leading) or not is_anybody(trailing)):
        tasks.add(task.owned_by(trailing))
        if unit.is_listed:
            tasks.share(trailing)
        tasks.close()
    else:
        tasks.add(task.owned_by(leading or prefix))


def take_several(context: Context, tasks: Tasks, unit: Unit) -> bool:
    """Take each task of a paragraph that sets several: "Ann to book it. Ben to pay."; whether it does."""
    told = [] if unit.is_listed else labelled_tasks(context, unit, unit.start, unit.body)
    for task in told if len(told) > 1 else ():
        tasks.add(task)
    return len(told) > 1
