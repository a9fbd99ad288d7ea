"""What kind of question it is: one that the register answers by query, or one of what was said."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.domain import DecisionKind, Span
from assistant.domain.answers import HeaderField, Intent, Outcome
from assistant.engines.extractive.planning.attendance import FOR_WHOM, PEOPLE, SOMEBODY, STATUSES, UNEXCUSED
from assistant.engines.extractive.planning.conditions import OTHERWISE, OUTCOMES, OVERDUE
from assistant.engines.extractive.planning.earlier import EARLIER, REPORTED, REPORTS
from assistant.engines.extractive.planning.fields import FIELDS
from assistant.engines.extractive.planning.opening import bare
from assistant.engines.extractive.planning.register import ACTIONS, DECISIONS, KINDS, OTHER_ACTION, VOCABULARY

_TWOFOLD = re.compile(r",?\s+and\s+(?:what|why|how|where|when|which|who|whom|whose)\b", re.IGNORECASE)


_SEVERAL = re.compile(
    r"\b(?:which|what|any|all|both|each|every|how many|two|three|four|several)\s+(?:of\s+(?:the|these|"
    r"those)\s+)?(?:(?:\d{4}|different|other)\s+)?"
    r"(?:boards|meetings|bodies|committees|partnerships|minutes|governing bodies)\b|\bat (?:any|each|every|all)\b|"
    r"\bacross (?:the|all)\b|"
    r"\b(?:the|and) (?:[\w ]+ )?(?:19|20)\d{2} meetings\b|\bof the (?:19|20)\d{2} (?:boards|groups|bodies)\b|"
    r"\bmeetings held on\b|\bby each\b|\bhow\b[^?]*\bover (?:its|the|their) (?:\w+ )?meetings\b|"
    r"\bfrom [A-Z]\w+ to [A-Z]\w+ (?:19|20)\d{2}\b",
    re.IGNORECASE,
)


_WHETHER = re.compile(r"\W*(?:was|were|is|are|has|have|had|did|does|do)\b", re.IGNORECASE)


class Wanted(NamedTuple):
    """The kind of question and what it asks of the register."""

    intent: Intent = "text"
    counted: bool = False
    fields: tuple[HeaderField, ...] = ()
    statuses: tuple[str, ...] = ()
    kinds: tuple[DecisionKind, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    overdue: bool = False
    vocabulary: tuple[Span, ...] = ()
    somebody: bool = False
    """Whether it asks of one person whether he or she was there."""
    whom: Span | None = None
    """Where it says whom those asked for stood for."""


def wanted(question: str) -> Wanted:
    """Tell register questions from questions of text; a register question may still have a subject of its own."""
    question = bare(question)
    count = bool(
        re.search(r"\bhow (?:many|often)\b|^\W*(?:(?:number|count|total) of|no\. of)\b", question, re.IGNORECASE)
    )
    vocabulary = tuple(Span(*match.span()) for match in VOCABULARY.finditer(question))
    if (ACTIONS.search(question) or REPORTS.search(question)) and not OTHER_ACTION.search(question):
        if not EARLIER.search(question) and not REPORTS.search(question):
            late = tuple(Span(*match.span()) for match in OVERDUE.finditer(question))
            return Wanted("actions", count, overdue=bool(late), vocabulary=(*vocabulary, *late))
        return Wanted("reports", count, statuses=_state(question), vocabulary=vocabulary)
    fields = tuple(field for field, pattern in FIELDS if pattern.search(question))
    if len(fields) > 1 and {"start_time", "end_time"} & set(fields):
        fields = tuple(field for field in fields if field != "date")  # "when did it end" asks for no day
    if fields:
        return Wanted("meetings", fields=fields[:1] if "next_meeting" in fields else fields)
    if match := next((found for pattern in FOR_WHOM if (found := pattern.search(question))), None):
        return Wanted("people", whom=Span(*match.span("whom")))
    if SOMEBODY.search(question):
        return Wanted("people", somebody=True)
    if PEOPLE.search(question) and not UNEXCUSED.search(question):
        statuses = next((found for found, pattern in STATUSES if pattern.search(question)), ())
        return Wanted("people", count, statuses=statuses)
    if DECISIONS.search(question) and not OTHERWISE.search(question):
        kinds = tuple(kind for kind, pattern in KINDS if pattern.search(question))
        settled = {outcome: Span(*told.span()) for outcome, how in OUTCOMES if (told := how.search(question))}
        return Wanted(
            "decisions", count, kinds=kinds, outcomes=tuple(settled), vocabulary=(*vocabulary, *settled.values())
        )
    return Wanted()


def _state(question: str) -> tuple[str, ...]:
    """The state of the earlier actions asked for; empty where it may be any, as in "were all completed?"."""
    if _WHETHER.match(question):
        return ()
    states = []
    for found, pattern in REPORTED:
        if pattern.search(question):
            states.append(found)
            question = pattern.sub("", question)  # "not yet completed" asks for none that is completed
    return states[0] if len(states) == 1 else ()


def twofold(question: str) -> bool:
    """Whether a second question hangs on the first ('..., and why?'), so that a register row cannot answer both."""
    return _TWOFOLD.search(question) is not None


def of_several(question: str) -> bool:
    """Whether the question asks the same of several meetings, rather than for the one place that answers."""
    return _SEVERAL.search(question) is not None


__all__ = ["Wanted", "of_several", "twofold", "wanted"]
