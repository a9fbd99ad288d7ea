"""The notes in the margin of one row: who, what and when in columns beside the minutes, each with its own task."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from assistant.domain import Span
from assistant.engines.extractive.actions.lines import OWNER_NOTE
from assistant.engines.extractive.actions.margin import attach, units_beside
from assistant.engines.extractive.actions.note import Note, is_closed, read_note
from assistant.engines.extractive.actions.sentences import (
    clause_spans,
    semicolon_parts,
    sets_task,
    task_sentence,
)
from assistant.engines.extractive.actions.task import Task, Tasks
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.marks import NOTHING
from assistant.engines.extractive.owner_places import leading_owners, trailing_owners
from assistant.engines.extractive.units import Unit, sentence_spans
from assistant.engines.extractive.wording import CLOSED, COMMITS, TO_DO, VERBISH
from assistant.language.due import find_due
from assistant.language.patterns import ignoring_case

_T = TypeVar("_T")
SAYS_LITTLE = 5
"""Words up to which a task in the margin needs the sentence beside it."""
_SETTLES = ignoring_case(
    r"\bmeeting\s+(?:was\s+)?(?:closed|ended|declared)\b"
    r"|\b(?:was|were)\s+(?:received|noted|approved|accepted|adopted|ratified|thanked|signed)\b[^,;]{0,40}$"
)
_TO_DO_IT = "(?:to|will|would|shall|is to|(?:has |had )?(?:agreed|offered|undertook|undertaken) to)"
_PARTS = re.compile(r"\s*[;\n]\s*")


def margin_notes(context: Context, tasks: Tasks, start: int, stop: int) -> None:
    """Take the notes beside one row of minutes, ``context.units[start:stop]``; they may be several rows themselves."""
    notes = [read_note(context, index) for index in range(start, stop) if not NOTHING.match(context.units[index].body)]
    beside = units_beside(context, start)
    for row in _rows(notes):
        _take(context, tasks, row, beside)


def _rows(notes: Sequence[Note]) -> list[Sequence[Note]]:
    """The notes, parted where each task is followed by its own owner and date: "[Action] [Lead] [Action] [Lead]"."""
    labels = [note.unit.label for note in notes]
    cuts = [n for n, label in enumerate(labels) if n and label == labels[0] != labels[n - 1]]
    rows = [notes[a:b] for a, b in pairwise([0, *cuts, len(notes)])]
    return rows if all(row and _is_task(row[0]) for row in rows) else [notes]


def _is_task(note: Note) -> bool:
    return not (note.owners or note.due or note.names_column)


def _take(context: Context, tasks: Tasks, notes: Sequence[Note], beside: Sequence[Unit]) -> None:
    """Take the notes of one row: tasks, or owners and dates of what is said."""
    if any(CLOSED.match(note.due or "") or is_closed(note.unit) for note in notes):
        return
    owned, dated = [note for note in notes if note.owners], [note for note in notes if note.due]
    told = list(_told(context, notes, any_task=any(note.names_column for note in owned)))
    dated_owners = bool(owned) and all(note.due for note in owned)
    several = len(owned) > 1 and not (told or dated)
    if dated_owners or (several and len(_setting(context, beside)) == len(owned)):
        _in_order(context, tasks, owned, beside)
    elif told:
        _own_tasks(context, tasks, told, owned, dated, beside)
    elif len(owned) == len(dated) > 1 and len(beside) >= len(owned):
        spans = _naming(context, beside, owned) or [
            task_sentence(context, unit, unit.end, who.owners)
            for unit, who in zip(beside[-len(owned) :], owned, strict=True)
        ]
        for span, who, when in zip(spans, owned, dated, strict=True):
            tasks.add(Task((span,), context.plain(span), tuple(who.owners), when.due))
    elif not _one_each(context, tasks, owned, beside):
        _in_turn(context, tasks, notes)


def _told(context: Context, notes: Sequence[Note], *, any_task: bool) -> Iterator[tuple[Span, str]]:
    """The tasks that notes tell themselves; beside a column of owners all that the others say is one."""
    for note in notes:
        if note.owners or note.due or not OWNER_NOTE.match(note.unit.label or ""):
            continue
        for part in _PARTS.split(note.unit.body):
            if any_task or TO_DO.search(part) or VERBISH.match(part) or leading_owners(part, context.known):
                yield Span(note.unit.start, note.unit.end), part


def _own_tasks(
    context: Context,
    tasks: Tasks,
    told: Sequence[tuple[Span, str]],
    owned: Sequence[Note],
    dated: Sequence[Note],
    beside: Sequence[Unit],
) -> None:
    """Tasks that stand in a column, owner and date beside each; "Clerk to chase" with the sentence beside it."""
    owners = [note.owners for note in owned]
    if len(told) == 1:
        owners = [[owner for who in owners for owner in who]]
    dues = [note.due for note in dated]
    for number, (span, text) in enumerate(told):
        own = leading_owners(text, context.known, sure=True) or trailing_owners(text, context.known)[0]
        who = _of(owners, number, len(told)) or own
        due = _of(dues, number, len(told)) or find_due(text)
        spans: tuple[Span, ...] = (span,)
        words = text
        little = not owned and len(text.split()) <= SAYS_LITTLE and leading_owners(text, context.known)
        if little and (what := _what(context, beside, own)):
            spans, words = (what, span), f"{context.plain(what)} {text}"
        tasks.add(Task(spans, words, tuple(who), due))


def _what(context: Context, beside: Sequence[Unit], owners: Sequence[str]) -> Span | None:
    """The sentence that "Clerk to chase" is about: of the last paragraph beside it that does not settle the item."""
    open_still = [unit for unit in beside if not _SETTLES.search(unit.body)]
    return task_sentence(context, open_still[-1], open_still[-1].end, owners) if open_still else None


def _of(values: Sequence[_T], number: int, count: int) -> _T | None:
    """The one for task ``number`` of ``count``: its own, or the one for all; none where they do not match."""
    if len(values) == 1:
        return values[0]
    return values[number] if len(values) == count else None


def _in_order(context: Context, tasks: Tasks, notes: Sequence[Note], beside: Sequence[Unit]) -> None:
    """Owners each with a date: one for each sentence beside them that sets a task, in the same order."""
    spans = _setting(context, beside)
    if len(spans) < len(notes):
        for note in notes:
            attach(context, tasks, note.owners, note.at, due=note.due)
        return
    for span, note in zip(spans[-len(notes) :], notes, strict=True):
        text = context.plain(span)
        tasks.add(Task((span,), text, tuple(note.owners), note.due or find_due(text)))


def _setting(context: Context, units: Sequence[Unit]) -> list[Span]:
    """The sentences that set a task, be it by a resolution."""
    spans = [span for unit in units for span in clause_spans(context, unit)]
    texts = [context.plain(span) for span in spans]
    return [s for s, text in zip(spans, texts, strict=True) if sets_task(text, context.known) or COMMITS.search(text)]


def _naming(context: Context, beside: Sequence[Unit], owned: Sequence[Note]) -> list[Span]:
    """For each note the sentence that gives its owner a task by name; none where one of them has no such sentence."""
    told = [span for unit in beside for span in clause_spans(context, unit)]
    spans = []
    for note in owned:
        charged = re.compile(rf"\b(?:{'|'.join(map(re.escape, note.owners))})\s+{_TO_DO_IT}\b")
        spans += [span for span in told if charged.search(context.plain(span))][:1]
    return spans if len(set(spans)) == len(owned) else []


def _one_each(context: Context, tasks: Tasks, notes: Sequence[Note], beside: Sequence[Unit]) -> bool:
    """Several owners beside one sentence: one for each of the tasks that it sets, parted by semicolons."""
    if len(notes) == 1:
        return False
    for sentence in (span for unit in reversed(beside) for span in sentence_spans(context.meeting, unit)):
        spans = semicolon_parts(context, sentence)
        texts = [context.plain(span) for span in spans]
        unowned = all(sets_task(text, context.known) and not leading_owners(text, context.known) for text in texts)
        if len(spans) != len(notes) or not unowned:
            continue
        for span, text, note in zip(spans, texts, notes, strict=True):
            tasks.add(Task((span,), text, tuple(note.owners), find_due(text)))
        return True
    return False


def _in_turn(context: Context, tasks: Tasks, notes: Sequence[Note]) -> None:
    """Owners, each for what stands beside it, and dates, each for the task before it."""
    for note in notes:
        if note.due:
            if tasks.last:
                tasks.date_last(note.due)
        elif note.owners and tasks.last and not tasks.last.owners and note.names_column:
            tasks.own_last(note.owners)
        elif note.owners:
            attach(context, tasks, note.owners, note.at)
