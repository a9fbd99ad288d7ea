"""Tasks told in a sentence without a label: "The Clerk to obtain ...", "Dee agreed to ring ...", "Pat to action."."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.domain import Span
from assistant.engines.extractive.actions.lines import BOLD_LABEL
from assistant.engines.extractive.actions.task import Task, Tasks
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.marks import ACTION_LABEL
from assistant.engines.extractive.owners import are_owners, undotted
from assistant.engines.extractive.units import Unit, sentence_spans
from assistant.engines.extractive.wording import DONE, VERBISH
from assistant.language.due import find_due
from assistant.language.patterns import any_of

_SAID = r"(?:said|confirmed|indicated|promised)\s+(?:that\s+)?(?:he|she|they)"
_WILL = any_of(
    "to, agreed to, undertook to, offered to, promised to, volunteered to, (?:is|are) to",
    "(?:was|were) (?:asked|requested|instructed|told|directed) to",
    f"{_SAID} (?:would|will), {_SAID} could [^.;]+? and would, will, would",
    "did not [^.;]+? (?:and|but) (?:would|will)",
)
_UNDERTAKING = re.compile(
    r"^(?:[a-z][.)]\s+)?(?:[^.;:]{2,40}(?:\s[–—-]|:)\s+)?(?:(?:[Tt]he\s+)?(?P<who>[A-Z][^.;:]{0,60}?))"
    rf"\s+(?P<will>{_WILL})\s+(?P<verb>(?!the\b|a\b|an\b|be\b|have\b)[a-z][\w-]+)"
)
_BINDING = frozenset(("to", "agreed to", "undertook to"))
"""Forms that set a task whatever its verb."""
_PROMISED = re.compile(
    any_of(
        "write, ask, contact, circulate, send, find, prepare, chase, speak to, ring, e-?mail, arrange, raise",
        "report back, check, bring, look into, look at, follow, let, provide, share, draft, inform, invite",
        "update, add, attend, see to, take (?:this|it|that), confirm, book, obtain, investigate, liaise",
        "forward, remind, get, buy, fit, repair, do, mention, make, meet, organise, order, produce, supply",
        "put, talk to, telephone, enquire, research, review",
    )
    + r"\b"
)
"""Verbs by which "The Clerk would ..." is a promise and no forecast."""
_SEES_TO_IT = re.compile(
    r"^\W*(?:the\s+)?(?P<who>[A-Z][^.;:]{0,60}?)\s+to\s+"
    r"(?:action|progress|deal\s+with|follow\s+up|see\s+to|take\s+forward|implement|do|arrange)"
    r"(?:\s+(?:this|it|accordingly|so))?\W*$",
    re.IGNORECASE,
)
"""Says who, the sentence before it what: "Clerk to action."."""
_PRONOUN = re.compile(
    r"^(?:He|She|They)(?=\s+(?:undertook|agreed|promised|offered|volunteered|(?:was|were)\s+\w+ed|would)\b)"
)
_SUBJECT = re.compile(r"^(?:[Tt]he\s+)?(?P<who>[A-Z][\w’'.-]*(?:\s+(?:of\s+|and\s+)?[A-Z][\w’'.-]*){0,5})\s+[a-z]")


def told_tasks(context: Context, tasks: Tasks) -> Iterator[Task]:
    """The tasks of sentences on which none of ``tasks`` rests; one whose owner follows it is given that owner."""
    for unit in context.units:
        if unit.kind in ("row", "note"):
            continue
        spans = _sentences(context, unit)
        for number, span in enumerate(spans):
            text = undotted(context.plain(span))
            if number and (owners := _sees_to_it(text, context)):
                if task := _owned_before(context, tasks, Span(spans[number - 1].start, span.end), owners):
                    yield task
            elif not tasks.covers(span) and (task := _undertaking(context, span, text, spans[:number])):
                yield task


def _sentences(context: Context, unit: Unit) -> list[Span]:
    """The sentences of a unit; of one that begins with its action label only those behind a label in bold."""
    spans = sentence_spans(context.meeting, unit)
    if not ACTION_LABEL.match(unit.body):
        return spans
    label = BOLD_LABEL.match(unit.text)
    start = unit.start + label.end() if label else unit.end
    return [Span(max(span.start, start), span.end) for span in spans if span.end > start]


def _sees_to_it(text: str, context: Context) -> list[str]:
    match = _SEES_TO_IT.match(text)
    return are_owners(match["who"], context.known) if match else []


def _owned_before(context: Context, tasks: Tasks, span: Span, owners: Sequence[str]) -> Task | None:
    """The task of the sentence that such an owner follows; None where it is found already and only its owner is new."""
    for index, task in enumerate(tasks.found):
        if any(span.start < other.end and other.start < span.end for other in task.spans):
            tasks.found[index] = replace(task, owners=tuple(owners), sure=True)
            return None
    text = context.plain(span)
    return Task((span,), text, tuple(owners), find_due(text))


def _undertaking(context: Context, span: Span, text: str, before: Sequence[Span]) -> Task | None:
    named = _PRONOUN.sub(lambda match: _antecedent(context, before) or match.group(), text)
    match = None if DONE.search(text) else _UNDERTAKING.match(named)
    if not match:
        return None
    owners = are_owners(match["who"], context.known)
    promised = _PROMISED if match["will"] == "would" else VERBISH
    if not owners or (match["will"] not in _BINDING and not promised.match(named[match.start("verb") :])):
        return None
    return Task((span,), text, tuple(owners), find_due(text), sure=match["will"] == "to")


def _antecedent(context: Context, before: Sequence[Span]) -> str | None:
    """Whom "She undertook to ..." means: who is the subject of the sentence before it, if that is anybody."""
    for span in reversed(before[-2:]):
        match = _SUBJECT.match(undotted(context.plain(span)))
        if match and are_owners(match["who"], context.known):
            return match["who"]
    return None
