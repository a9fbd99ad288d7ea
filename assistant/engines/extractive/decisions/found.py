"""A decision as it is found, and what a label or lead-in opens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.domain import DecisionKind, Meeting, Span
from assistant.engines.extractive.decisions.clauses import outcomes_within
from assistant.engines.extractive.decisions.forms import ACTIVE
from assistant.engines.extractive.decisions.verbs import THEN, kind_of, kind_within
from assistant.engines.extractive.units import Unit, reading

_WERE = re.compile(r"\b(?:was|were)\s+\w+(?:ed|ED)\b")


@dataclass(frozen=True)
class Found:
    """A decision as found: its spans in the meeting's text, its kind, and its words."""

    spans: tuple[Span, ...]
    kind: DecisionKind
    text: str

    def up_to(self, end: int) -> "Found":
        """The same with its last span drawn out to ``end``, as where the vote follows."""
        return replace(self, spans=(*self.spans[:-1], Span(self.spans[-1].start, end)))

    def since(self, start: int, meeting: Meeting) -> "Found":
        """The same with the words from ``start`` on, where it says too little without them."""
        spans = (Span(start, self.spans[0].end), *self.spans[1:])
        return replace(self, spans=spans, text=reading(meeting.text[start : self.spans[-1].end]))


@dataclass(frozen=True)
class Mode:
    """What a label or lead-in opened: the kind that its clauses take, and how long it lasts."""

    kind: DecisionKind
    section: bool = False  # a heading: lasts until the next label; else it ends with its list
    lead: Unit | None = None
    started: bool = False
    level: int = 7  # of the heading that opened it; a label in the text is below them all
    last: Unit | None = None  # the clause taken last
    part: Unit | None = None  # the bullet below it, further in, that spells it out


def clause(meeting: Meeting, span: Span, kind: DecisionKind) -> Found:
    """One clause of a resolution; its own verb tells the kind better than the label that it stands under."""
    text = reading(meeting.text[span.start : span.end])
    return Found((span,), kind_within(text, kind), text)


def settled(meeting: Meeting, span: Span, kind: DecisionKind, verb: str) -> list[Found]:
    """A sentence that tells an outcome by ``verb``, and those that it goes on to tell."""
    first, *others = outcomes_within(meeting, span, verb)
    found = [Found((first,), kind, reading(meeting.text[first.start : first.end]))]
    for other in others:
        text = reading(meeting.text[other.start : other.end])
        told = THEN.match(text) or ACTIVE.match(text) or _WERE.search(text)
        found.append(Found((other,), _kind_told(told.group()) if told else kind_within(text, kind), text))
    return found


def _kind_told(words: str) -> DecisionKind:
    """The kind of "were approved" and "the Board agreed"; what is not approved is of none of the kinds."""
    return "other" if re.search(r"\bnot\b", words) else kind_of(words.rsplit(maxsplit=1)[-1])


def whole(unit: Unit, kind: DecisionKind) -> Found:
    """A unit that is one decision."""
    return Found((Span(unit.words_start, unit.end),), kind, unit.body)


def with_list(unit: Unit, following: Sequence[Unit], kind: DecisionKind) -> Found:
    """A lead-in that says what is decided, together with the list that spells it out: one decision."""
    spans = [Span(unit.start, unit.end)]
    for other in following:
        if not other.is_listed:
            break
        spans.append(Span(other.start, other.end))
    return Found(tuple(spans), kind, unit.body)
