"""The sentences of a paragraph that set tasks, and which of them an owner behind it means."""

import re
from collections.abc import Sequence

from assistant.domain import Span
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.owner_places import leading_owners
from assistant.engines.extractive.owners import Known, is_sentence
from assistant.engines.extractive.units import Unit, sentence_spans
from assistant.engines.extractive.wording import COMMITS, TASK_VERB, VERBISH

OWNED_WITHIN = 160
"""Characters of a clause within which its owner is named."""

_SEMICOLON = re.compile(r";\s+(?:and\s+)?")
_HAS_TO = re.compile(r"\b(?:to|will|would|action)\b|:", re.IGNORECASE)
_ORDER = re.compile(rf"^(?P<who>[A-Z][\w\s’'-]{{2,50}}?)\s+to\s+(?i:{TASK_VERB})\b")
_TO_BE_DONE = re.compile(r"(?:^|[\w;,:]\s+)to\s+(?:be|come|go)\s+\w+")
_UNDERTAKES = re.compile(r"\b(?:agreed|undertook|would|will|asked|offered)\b")


def clause_spans(context: Context, unit: Unit) -> list[Span]:
    """The sentences of a unit; "...; the Clerk to write" is one of its own."""
    spans: list[Span] = []
    for sentence in sentence_spans(context.meeting, unit):
        start = sentence.start
        for joint in _SEMICOLON.finditer(context.raw(sentence)):
            before, behind = sentence.start + joint.start(), sentence.start + joint.end()
            opening = context.plain(Span(behind, min(behind + OWNED_WITHIN, sentence.end)))
            if leading_owners(opening, context.known) and _HAS_TO.search(context.raw(Span(start, before))):
                spans.append(Span(start, before))
                start = behind
        spans.append(Span(start, sentence.end))
    return spans


def task_sentence(context: Context, unit: Unit, before: int, owners: Sequence[str] = ()) -> Span:
    """The sentence before ``before`` that sets the task: the last that reads like one.

    The very last where it names one of ``owners``, or where none reads like a task.
    """
    spans = [Span(s.start, min(s.end, before)) for s in clause_spans(context, unit) if s.start < before]
    spans = [span for span in spans if any(char.isalnum() for char in context.raw(span))]
    if not spans:
        return Span(unit.start, unit.end)
    if any(re.search(rf"\b{re.escape(owner)}\b", context.plain(spans[-1])) for owner in owners):
        return spans[-1]
    return next((span for span in reversed(spans) if _reads_as_task(context.plain(span), context.known)), spans[-1])


def sets_task(text: str, known: Known) -> bool:
    """Whether words beside an owner in the margin say what is to be done: an order, or that something is "to be" so."""
    order = _ORDER.match(text)
    return bool(
        leading_owners(text, known)
        or VERBISH.match(text)
        or _TO_BE_DONE.search(text)
        or (order and not is_sentence(order["who"]))
    )


def _reads_as_task(text: str, known: Known) -> bool:
    """Whether a sentence sets a task, or tells one that was agreed or promised."""
    return bool(sets_task(text, known) or COMMITS.search(text) or _UNDERTAKES.search(text))
