"""All tasks of an item: what is marked, what its resolutions commit to, what a sentence tells; told twice is one."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.engines.extractive.actions.commitments import commitments
from assistant.engines.extractive.actions.marked import MarkedTasks
from assistant.engines.extractive.actions.reported import still_to_do
from assistant.engines.extractive.actions.tables import table_tasks
from assistant.engines.extractive.actions.task import Task
from assistant.engines.extractive.actions.told import told_tasks
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.decisions import Found
from assistant.grounding import likeness
from assistant.language.patterns import ignoring_case
from assistant.language.words import content_stems

_REPORT = ignoring_case(r"\b(?:report|paper|update)s?\b")
ALIKE = 0.45
"""How much of its words a commitment must share with a labelled action of the same item to be the same one."""
SHARED, HALF = 2, 0.5
"""Words of a label, and how much of them, that a resolution right above has where it tells the same."""
RIGHT_BEFORE = 4
"""Characters between a sentence and the label below it that tells the same."""


def find_actions(
    context: Context, decisions: Sequence[Found], *, marked: bool = False, looking_back: bool = False
) -> list[Task]:
    """The tasks of the item; ``decisions`` are those found in it, some of which commit somebody.

    ``marked``: these minutes mark their actions, so a resolution that names nobody is none.
    ``looking_back``: the item reports on what earlier meetings set, so its tables hold no action of this one.
    """
    tasks = MarkedTasks(context, table_tasks(context, looking_back=looking_back)).read()
    labelled = list(tasks.found)
    told = [task for decision in decisions for task in commitments(context, decision, marked=marked)]
    for task in told:
        tasks.add(task)
    for task in told_tasks(context, tasks):
        tasks.found.append(task)
    return still_to_do(context, _joined(context, labelled, tasks.found[len(labelled) :]), looking_back=looking_back)


def _joined(context: Context, marked: Sequence[Task], told: Sequence[Task]) -> list[Task]:
    """Labelled tasks, and what the narrative tells besides; told twice is one, by the label's words."""
    kept = list(marked)
    for task in told:
        scores = [1.0 if _is_told_by(context, task, other) else likeness(task.text, other.text) for other in marked]
        best = max(range(len(scores)), key=lambda n: scores[n], default=None)
        if best is None or scores[best] < ALIKE:
            kept.append(task)
            continue
        twin = kept[best]
        kept[best] = replace(
            twin, spans=(*twin.spans, *task.spans), owners=twin.owners or task.owners, due=twin.due or task.due
        )
    return kept


def _is_told_by(context: Context, task: Task, marked: Task) -> bool:
    """Whether a label surely tells the same.

    It stands right below the sentence, or in the margin with the same owner and one of its words, or is the report
    that nobody was named for.
    """
    ordered = task.resolution and not task.owners and _REPORT.search(task.text) and _REPORT.search(marked.text)
    return bool(ordered) or _is_right_before(context, task, marked) or _is_noted(context, task, marked)


def _is_noted(context: Context, task: Task, marked: Task) -> bool:
    """Whether the margin says once more what its owner will do: "CA will bring figures" and "CA: figures for May"."""
    noted = context.raw(marked.spans[0]).startswith("[") and task.owners == marked.owners
    return noted and bool(set(content_stems(task.text)) & set(content_stems(marked.text)) - _owner_stems(task))


def _owner_stems(task: Task) -> set[str]:
    return {stem for owner in task.owners for stem in content_stems(owner)}


def _is_right_before(context: Context, task: Task, marked: Task) -> bool:
    """Whether "Cecilia agreed to find out more." stands right above the "ACTION: ..." that tells the same."""
    gap = marked.spans[0].start - task.end
    if task.sure or not 0 <= gap <= RIGHT_BEFORE:
        return False
    words = set(content_stems(marked.text)) - _owner_stems(marked)
    shared = words & set(content_stems(task.text))
    others = set(task.owners) - set(marked.owners) - context.known.body
    return not task.resolution or (not others and len(shared) >= max(SHARED, HALF * len(words)))
