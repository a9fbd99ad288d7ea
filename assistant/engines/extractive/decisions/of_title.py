"""The outcome that the title of an item tells."""

from assistant.engines.extractive.context import Context
from assistant.engines.extractive.decisions.forms import STATUS
from assistant.engines.extractive.decisions.found import Found
from assistant.engines.extractive.decisions.telegraphic import MINUTES_IN_SHORT
from assistant.engines.extractive.decisions.verbs import kind_of
from assistant.engines.extractive.decisions.votes import MOVED
from assistant.language.patterns import ignoring_case

_LISTS_OTHERS = ignoring_case(r"\b(?:planning|applications?|decisions?)\b")
"""Titles of what others decided: "Planning applications – approved"."""


def of_title(context: Context) -> list[Found]:
    """The outcome that a title tells: "Minutes of 4 May – approved", "Accounts adopted, proposed A, seconded B"."""
    if context.heading is None or _LISTS_OTHERS.search(context.item.title):
        return []
    title = context.item.title
    status = STATUS.match(title) or MINUTES_IN_SHORT.match(title)
    if status is None and not MOVED.search(title):
        return []
    groups = status.groupdict() if status else {}
    verb = groups.get("verb") or groups.get("low") or "approved"
    return [Found((context.heading,), kind_of(verb), title)]
