"""Tasks told in a sentence without a label: "The Clerk to obtain ...", "Dee agreed to ring ..."."""

import re
from collections.abc import Iterator

from assistant.domain import Span
from assistant.engines.extractive.actions.task import Task, Tasks
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.marks import ACTION_LABEL
from assistant.engines.extractive.owners import are_owners, undotted
from assistant.engines.extractive.units import sentence_spans
from assistant.engines.extractive.wording import DONE, VERBISH
from assistant.language.due import find_due
from assistant.language.patterns import any_of

_WILL = any_of(
    "to, agreed to, undertook to, offered to, (?:was|were) (?:asked|requested|instructed) to",
    "(?:said|confirmed) (?:that )?(?:he|she|they) would, will",
)
_UNDERTAKING = re.compile(
    r"^(?:[a-z][.)]\s+)?(?:[^.;:]{2,40}\s[–—-]\s+)?(?:(?:The\s+)?(?P<who>[A-Z][^.;:]{0,60}?))"
    rf"\s+(?P<will>{_WILL})\s+(?P<verb>(?!the\b|a\b|an\b|be\b|have\b)[a-z][\w-]+)"
)
_BINDING = frozenset(("to", "agreed to", "undertook to"))
"""Forms that set a task whatever its verb."""


def told_tasks(context: Context, tasks: Tasks) -> Iterator[Task]:
    """The tasks of sentences on which none of ``tasks`` rests."""
    for unit in context.units:
        if unit.kind in ("row", "note") or ACTION_LABEL.match(unit.body):
            continue
        for span in sentence_spans(context.meeting, unit):
            if not tasks.covers(span) and (task := _undertaking(context, span)):
                yield task


def _undertaking(context: Context, span: Span) -> Task | None:
    text = context.plain(span)
    match = None if DONE.search(text) else _UNDERTAKING.match(undotted(text))
    if not match:
        return None
    owners = are_owners(match["who"], context.known)
    if not owners or (match["will"] not in _BINDING and not VERBISH.match(match["verb"])):
        return None
    return Task((span,), undotted(text), tuple(owners), find_due(undotted(text)), sure=match["will"] == "to")
