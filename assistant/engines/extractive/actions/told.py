"""Tasks of sentences without a label, and who is named behind one: "Pat to action.", "Clerk to order."."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.domain import Span
from assistant.engines.extractive.actions.lines import BOLD_LABEL
from assistant.engines.extractive.actions.run_on import CHARGED
from assistant.engines.extractive.actions.sentences import clause_spans
from assistant.engines.extractive.actions.task import Task, Tasks
from assistant.engines.extractive.actions.undertakings import undertaking
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.marks import ACTION_LABEL
from assistant.engines.extractive.owners import are_owners, is_called
from assistant.engines.extractive.undotted import undotted
from assistant.engines.extractive.units import Unit
from assistant.engines.extractive.wording import TASK_VERB
from assistant.language.due import find_due

_AND_SO_ON = r"(?:(?<=\b(?:this|that|them))\s+(?:and|by|before|in|next|for|with|at)\s[^.;]{2,160})?"
_IT = r"(?:this|it|these|them|that|the\s+(?:idea|matter|issue|suggestion|proposal|request|task|point|question|query)s?)"
_SEES_TO_IT = re.compile(
    rf"^\W*(?:the\s+)?(?P<who>[A-Z][^.;:]{{0,60}}?)\s+(?:{CHARGED}\s+to|would|will|(?:(?:has|have|is|are)\s+)?(?:agreed\s+|offered\s+|undertook\s+|committed\s+)?to)"
    r"(?:\s+also)?\s+(?:make\s+(?:the|all)\s+(?:necessary\s+)?arrangements|take\s+the\s+necessary\s+(?:action|steps)|action|progress|pursue|attend|deal\s+with"
    r"|follow|see|look\s+into|chase|take|implement|do|arrange|sort|investigate)"
    rf"(?:\s+{_IT})?(?:\s+(?:up|to|out|on|forward|with))?(?:\s+(?:{_IT}|accordingly|so))?"
    rf"{_AND_SO_ON}(?:\W+(?:Prop|Proposed|Moved|Sec|Seconded)\b.*)?\W*$",
    re.IGNORECASE,
)
"""Says who, the sentence before it what: "Clerk to action.", "Pat will follow this up."."""
_HAS_ACTION = re.compile(
    r"^\W*(?:(?!No\b)(?:the\s+)?(?P<who>[A-Z][^.;:]{0,60}?)\s+(?:for\s+|to\s+)?(?:ACTION|[Aa]ction)"
    r"|(?:ACTION|Action)\s+(?:by\s+|for\s+)?(?P<behind>[A-Z][^.;:]{0,60}?))\W*$"
)
"""Says no more than whose it is: "HP Action.", "(Action Clerk)"."""
_BARE = re.compile(rf"^\W*(?:[Tt]he\s+)?(?P<who>[A-Z][^.;:]{{0,60}}?)\s+to\s+{TASK_VERB}\W*$")
"""An order that says nothing of what: "Clerk to order."."""
NEAR = 300
"""Characters between a task and the paragraph below it that says who sees to it."""


def told_tasks(context: Context, tasks: Tasks) -> Iterator[Task]:
    """The tasks of sentences on which none of ``tasks`` rests; one whose owner follows it is given that owner."""
    if task := _title_task(context):
        yield task
    for unit in context.units:
        if unit.kind in ("row", "note"):
            continue
        spans = _sentences(context, unit)
        for number, span in enumerate(spans):
            text = undotted(context.plain(span))
            bare = bool(number) and not tasks.covers(spans[number - 1]) and _BARE.match(text)
            owners = are_owners(bare["who"], context.known) if bare else _sees_to_it(text, context)
            if owners and not number and _own_open_task(tasks, span, owners):
                continue
            if owners and number:
                if task := _owned_before(context, tasks, spans[number - 1], span, owners):
                    yield task
            elif not tasks.covers(span) and (task := undertaking(context, span, text, spans[:number])):
                yield task


def _title_task(context: Context) -> Task | None:
    """What a title gives somebody there to do: "3. A note on the wells (RD to write it)", "4. RD to write it"."""
    span = context.heading if not context.units or context.item.title.endswith(")") else None
    task = undertaking(context, span, context.item.title, ()) if span else None
    if task is None or not task.owners or not (task.sure or context.item.title.endswith(")")):
        return None
    return task if all(is_called(owner, context.known) for owner in task.owners) else None


def _sentences(context: Context, unit: Unit) -> list[Span]:
    """The sentences of a unit; of one that begins with its action label only those behind a label in bold."""
    spans = clause_spans(context, unit)
    if not ACTION_LABEL.match(unit.body):
        return spans
    label = BOLD_LABEL.match(unit.text)
    start = unit.start + label.end() if label else unit.end
    return [Span(max(span.start, start), span.end) for span in spans if span.end > start]


def _sees_to_it(text: str, context: Context) -> list[str]:
    match = _SEES_TO_IT.match(text) or _HAS_ACTION.match(text)
    who = match and (match["who"] or match["behind"])
    return are_owners(who, context.known) if who else []


def _own_open_task(tasks: Tasks, span: Span, owners: Sequence[str]) -> bool:
    """Give the owner in a paragraph of his own the task above it that nobody has yet; whether there is one."""
    above = [n for n, task in enumerate(tasks.found) if task.end <= span.start and span.start - task.end <= NEAR]
    free = [n for n in above if not tasks.found[n].owners and not tasks.covers(span)]
    for index in free[-1:]:
        task = tasks.found[index]
        tasks.found[index] = replace(task, spans=(*task.spans, span), owners=tuple(owners))
    return bool(free)


def _owned_before(context: Context, tasks: Tasks, before: Span, said: Span, owners: Sequence[str]) -> Task | None:
    """The task of the sentence that such an owner follows; None where it is found already and only its owner is new."""
    span = Span(before.start, said.end)
    for index, task in enumerate(tasks.found):
        if any(span.start < other.end and other.start < span.end for other in task.spans):
            tasks.found[index] = replace(task, spans=(*task.spans, said), owners=tuple(owners), sure=True)
            return None
    text = context.plain(span)
    return Task((span,), text, tuple(owners), find_due(text))
