"""Which sentence of a paragraph sets the task whose owner stands behind it."""

import re

from assistant.domain import Span
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.owner_places import leading_owners
from assistant.engines.extractive.units import Unit, sentence_spans
from assistant.engines.extractive.wording import COMMITS

_UNDERTAKES = re.compile(r"\b(?:agreed|undertook|would|will|asked|offered)\b")


def task_sentence(context: Context, unit: Unit, before: int) -> Span:
    """The sentence before ``before`` that sets the task: the last that reads like one, else the last."""
    spans = [Span(s.start, min(s.end, before)) for s in sentence_spans(context.meeting, unit) if s.start < before]
    spans = [span for span in spans if any(char.isalnum() for char in context.raw(span))]
    if not spans:
        return Span(unit.start, unit.end)
    return next((span for span in reversed(spans) if _sets_task(context, span)), spans[-1])


def _sets_task(context: Context, span: Span) -> bool:
    text = context.plain(span)
    return bool(leading_owners(text, context.known) or COMMITS.search(text) or _UNDERTAKES.search(text))
