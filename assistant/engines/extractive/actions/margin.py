"""Which task an owner in the margin, or a label with nothing but an owner, stands beside."""

import re
from bisect import bisect_left

from assistant.domain import Span
from assistant.engines.extractive.actions.lines import tells_when
from assistant.engines.extractive.actions.sentences import sets_task, task_sentence
from assistant.engines.extractive.actions.task import Task, Tasks
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.owner_places import leading_owners
from assistant.engines.extractive.units import ENDED, Unit, sentence_spans
from assistant.language.due import find_due

NO_TASK = 4
"""Words up to which a paragraph such as "GF returned." sets no task."""
FARTHEST = 60
"""Units above a note among which what it stands beside is looked for, even where no other note is above it."""

_SETTLES = re.compile(r"\b(?:approved|thanked|noted|received|welcomed|congratulated)\b(?!.*\bto\s+[a-z])")
_SPEAKER = re.compile(r"^(?:Q|A|Question|Answer)\s*[:.]\s*")
_ASKS = re.compile(r"\basked\s+(?:what|how|why|whether|if|when|who|which|about)\b|\?[^\w?]*+$")
_ASKS_THAT = re.compile(r"\basked\s+(?:for|that)\b")
_ON_ONES_WORD = re.compile(r"\b(?:he|she)(?:['’]ll|\s+will|\s+would)\s+[a-z]")
_WOULD = re.compile(r"\b(?:would|will)\b")


def attach(context: Context, tasks: Tasks, owners: list[str], index: int, *, due: str | None = None) -> None:
    """Give the owners of a note or bare label at ``index`` the task that stands before it."""
    beside = _beside(context, tasks, owners, index)
    if beside is None:
        return
    if tasks.last and not tasks.last.owners and tasks.last.end >= beside.end - 2:
        tasks.own_last(owners)
        if due:
            tasks.date_last(due)
        return
    following = context.following(index)
    named = any(re.search(rf"\b{re.escape(owner)}\b", beside.body) for owner in owners)
    if _ASKS.search(beside.body) and not named and following is not None and _WOULD.search(following.body):
        beside = following  # the margin stands beside the question, the answer below sets the task
    span = task_sentence(context, beside, beside.end, owners)
    text = context.plain(span)
    tasks.add(Task((span,), text, tuple(owners), due or find_due(text) or _due_below(context, beside, text, index)))


def units_beside(context: Context, index: int) -> list[Unit]:
    """The units above ``index`` up to the note or row before them, in order."""
    return _since_last_note(context, index)[0][::-1]


def _due_below(context: Context, beside: Unit, text: str, index: int) -> str | None:
    """The due date where a margin note stands in the middle of the sentence that it belongs to."""
    following = context.following(index)
    if ENDED.search(context.raw(Span(beside.start, beside.end))) or following is None or following.kind != "paragraph":
        return None
    return find_due(f"{text} {following.body.split('. ')[0]}")


def _beside(context: Context, tasks: Tasks, owners: list[str], index: int) -> Unit | None:
    """The paragraph that an owner in the margin stands for: of those since the last note the one that sets its task."""
    since, noted_before = _since_last_note(context, index)
    wanted = {owner.lower() for owner in owners}
    if since and _is_owned_already(tasks, wanted, since[0]):
        return None  # the margin repeats whom the words name
    starts = sorted(span.start for task in tasks.found for span in task.spans)
    free = [unit for unit in since if bisect_left(starts, unit.start) == bisect_left(starts, unit.end)] or since
    own = [unit for unit in free if _names(context, unit, wanted)]
    setting = [unit for unit in free if sets_task(unit.body, context.known) or _ASKS_THAT.search(unit.body)]
    following = context.following(index)
    several = noted_before or (following is not None and following.kind == "note" and not tells_when(following.body))
    if several and len(setting) > 1:
        return setting[-1]  # several owners for several paragraphs, in the same order
    if free and setting and not own and (len(free[0].body.split()) <= NO_TASK or _SETTLES.search(free[0].body)):
        return setting[0]
    return next(iter(own or free), None)


def _since_last_note(context: Context, index: int) -> tuple[list[Unit], bool]:
    """(units above ``index`` up to the note or row before them, nearest first; whether there is such a one)."""
    since: list[Unit] = []
    noted = False
    for unit in reversed(context.units[max(0, index - FARTHEST) : index]):
        if unit.kind not in ("note", "row"):
            since.append(unit)
            continue
        noted = True
        if since:
            break
    return since, noted


def _is_owned_already(tasks: Tasks, wanted: set[str], unit: Unit) -> bool:
    return any(
        wanted & {owner.lower() for owner in task.owners}
        for task in tasks.found
        for span in task.spans
        if unit.start <= span.start < unit.end
    )


def _names(context: Context, unit: Unit, wanted: set[str]) -> bool:
    """Whether a sentence of the unit gives one of the owners something to do."""
    for span in sentence_spans(context.meeting, unit):
        text = _SPEAKER.sub("", context.plain(span))
        if wanted & {owner.lower() for owner in leading_owners(text, context.known)}:
            return True
        if _ON_ONES_WORD.search(text) and wanted & {word.lower() for word in text.split()}:
            return True
    return False
