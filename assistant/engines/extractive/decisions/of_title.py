"""The outcome that the title of an item tells."""

from assistant.domain import DecisionKind
from assistant.engines.extractive.context import Context
from assistant.engines.extractive.decisions.forms import STATUS
from assistant.engines.extractive.decisions.found import Found
from assistant.engines.extractive.decisions.outcomes import outcome_of
from assistant.engines.extractive.decisions.telegraphic import MINUTES_IN_SHORT
from assistant.engines.extractive.decisions.verbs import kind_of
from assistant.engines.extractive.decisions.votes import MOVED
from assistant.engines.extractive.units import Unit
from assistant.language.patterns import ignoring_case

_LISTS_OTHERS = ignoring_case(r"\b(?:planning|applications?|decisions?)\b")
"""Titles of what others decided: "Planning applications – approved"."""
_A_SENTENCE = ignoring_case(
    r"\b(?:was|were)\b|\b(?:resolution|decision)\s+(?:taken|made|passed)\b"
    r"|^\W*(?:agreed|resolved|decided|approved|accepted)\s+(?:that|to|as)\b"
)


def of_title(context: Context) -> list[Found]:
    """The outcome that a title tells: "Minutes of 4 May – approved", "Accounts adopted, proposed A, seconded B"."""
    if context.heading is None or _LISTS_OTHERS.search(context.item.title):
        return []
    title = context.item.title
    if (kind := _kind_told(title)) is None:
        return []
    return [Found((context.heading,), kind, title)]


def _kind_told(title: str) -> DecisionKind | None:
    """The kind of outcome that a title tells in short or in a sentence; None where it only names a matter."""
    if status := STATUS.match(title) or MINUTES_IN_SHORT.match(title):
        groups = status.groupdict()
        return kind_of(groups.get("verb") or groups.get("low") or "approved")
    if MOVED.search(title):
        return "approved"
    outcome = outcome_of(title, Unit(0, len(title), "paragraph", title, title)) if _A_SENTENCE.search(title) else None
    return outcome.kind if outcome else None
