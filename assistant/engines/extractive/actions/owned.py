"""Tasks of the narrative that end in their owner: of a bullet, in brackets, behind a stroke, in the margin."""

import re

from assistant.domain import Span
from assistant.engines.extractive.actions.sentences import clause_spans, owned_sentence
from assistant.engines.extractive.actions.task import Task
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.owner_places import (
    boxed_owner,
    leading_owners,
    letters_behind,
    margin_owners,
    trailing_owners,
)
from assistant.engines.extractive.units import Unit
from assistant.engines.extractive.wording import VERBISH
from assistant.language.due import find_due

_TO_BE_DONE = re.compile(r"^[^,.;]{1,60}?(?<!\bhave)(?<!\bhas)(?<!\bhad)\s+to\s+be\s+[a-z]+")
_OBLIGES = re.compile(
    r"(?<!have )(?<!has )(?<!had )\b[Tt]o be (?!an?\b|the\b)[a-z]+"
    r"|\b(?:should|must|agreed|needs? (?:to|[a-z]+ing)|required)\b"
)
"""What asks for somebody to do it, who then stands in brackets: "Slates should be bought (HP)"."""
_WILL = re.compile(r"\b(?:[Ww]ill|would|shall|yet\s+to\s+(?!be\b)[a-z]+)\b")
_OF_MINUTES = re.compile(r"\b(?:minutes|record|accounts)\b[^.]*\b(?:agreed|approved|accepted|signed)\b", re.IGNORECASE)


def owned_at_end(context: Context, unit: Unit) -> Task | None:
    """What is to be done where its owner stands at its end; None where nobody stands there or nothing is left to do."""
    known, words = context.known, unit.body
    owners, cut = trailing_owners(words, known, unit.text)
    if unit.is_listed and owners and _TO_BE_DONE.search(words[:cut]):
        return Task((Span(unit.start, unit.end),), words, tuple(owners), find_due(words))
    if _OF_MINUTES.search(words):
        return None
    owners, cut = boxed_owner(words, known, unit.text)
    if not (owners and _OBLIGES.search(words[:cut])):
        asks = _asks(context, unit)
        owners = (margin_owners(unit.text, known) or letters_behind(unit.text, known)) if asks else []
    if not owners:
        return None
    span = owned_sentence(context, unit, owners)
    text = context.plain(span)
    return Task((span,), text, tuple(owners), find_due(text))


def _asks(context: Context, unit: Unit) -> bool:
    """Whether something is still to be done of what the paragraph says."""
    told = _OBLIGES.search(unit.body) or _WILL.search(unit.body)
    sentences = (context.plain(span) for span in clause_spans(context, unit))
    return bool(told or any(VERBISH.match(text) or leading_owners(text, context.known) for text in sentences))
