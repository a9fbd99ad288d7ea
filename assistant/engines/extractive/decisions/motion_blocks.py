"""A motion with its seconder, its clauses and its vote, told in one sentence, in several, or line by line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from assistant.domain import Span
from assistant.engines.extractive.decisions.forms import IN_CAPITALS
from assistant.engines.extractive.decisions.found import Found
from assistant.engines.extractive.decisions.leads import CARRIED
from assistant.engines.extractive.decisions.motion_words import (
    ANOTHER_CLAUSE,
    BEGINS_CLAUSE,
    CLAUSE_OF,
    MSC,
    NOT_PUT,
    OPENS,
    RESOLVED_NEXT,
    SECONDED,
    SECONDED_NEXT,
    is_result,
    refers_back,
    says_what,
    settles,
)
from assistant.engines.extractive.decisions.motions import BROKEN_OFF
from assistant.engines.extractive.decisions.paragraph import Paragraph, Taken
from assistant.engines.extractive.decisions.votes import vote_kind
from assistant.engines.extractive.marks import ACTION_LABEL, LABEL
from assistant.engines.extractive.units import sentence_spans

TALK = 3
"""Sentences of talk that may stand between a motion and its vote."""
TALK_IN_LINES = 14
"""The same where motion and vote stand in lines of their own."""
MOST = 24
"""Sentences behind a motion that are looked at."""
LONG = 60
"""Most words of what stands before a motion that does not say itself what it moves."""


@dataclass(frozen=True)
class _Step:
    """A sentence on the way from a motion to its vote."""

    span: Span
    text: str
    alone: bool  # a line or paragraph of its own


@dataclass
class _Motion:
    """A motion as it is gathered: the sentences that are part of it, in order."""

    steps: list[_Step]
    seconded: bool = False
    vote: str | None = None
    told_below: bool = False  # by a resolution
    clauses: list[_Step] = field(default_factory=list)

    def add(self, step: _Step, *, clause: bool = False) -> None:
        """Take a sentence into the motion."""
        self.steps.append(step)
        if clause:
            self.clauses.append(step)


def motion(paragraph: Paragraph, number: int) -> Taken | None:
    """Take a motion with its vote as one decision, or as many as it has clauses: "That ..."; and "that ...".

    Without a vote it is one where it is seconded and says what it moves, since clerks leave out that it was carried.
    """
    text = paragraph.text(number)
    if MSC.search(text):
        paragraph.keep(Found((paragraph.spans[number],), "approved", text))
        return Taken(1)
    if not OPENS.search(text) or text.endswith("?") or IN_CAPITALS.search(text) or NOT_PUT.search(text):
        return None
    first = _Step(paragraph.spans[number], text, alone=number == 0 and paragraph.is_last(number))
    gathered = _gathered(paragraph, number, first)
    if gathered.told_below:
        return Taken(1)
    what = says_what(text) or bool(gathered.clauses)
    if gathered.vote is None and not (gathered.seconded and what):
        return None
    if BROKEN_OFF.search(gathered.steps[-1].text):
        return _through(paragraph, number, gathered.steps[-1].span.end)
    found = _as_found(paragraph, gathered)
    if not what or refers_back(text):
        found[0] = _with_what_stands_before(paragraph, number, found[0])
    paragraph.found += found
    return _through(paragraph, number, gathered.steps[-1].span.end)


def _gathered(paragraph: Paragraph, number: int, first: _Step) -> _Motion:
    """The motion that ``first`` opens, up to its vote or as far as it is seconded and spelt out."""
    gathered = _Motion([first], seconded=bool(SECONDED.search(first.text)))
    if settles(first.text):
        gathered.vote = first.text
        return gathered
    skipped: list[_Step] = []
    for step in islice(_steps_after(paragraph, number), MOST):
        if gathered.vote is not None:
            if CARRIED.match(step.text):
                gathered.add(step)
                gathered.vote += f" {step.text}"
            break
        if RESOLVED_NEXT.match(step.text):
            gathered.told_below = gathered.seconded
            break
        if is_result(step.text) or (SECONDED_NEXT.match(step.text) and settles(step.text)):
            gathered.add(step)
            gathered.vote = step.text
        elif SECONDED_NEXT.match(step.text) and not gathered.seconded:
            gathered.add(step)
            gathered.seconded = True
        elif LABEL.match(step.text):
            gathered.seconded = False
            break
        elif OPENS.search(step.text) or ACTION_LABEL.match(step.text):
            break
        elif CLAUSE_OF.match(step.text) and not skipped:
            gathered.add(step, clause=True)
        elif NOT_PUT.search(step.text) or len(skipped) >= (TALK_IN_LINES if first.alone else TALK):
            gathered.seconded = False
            break
        else:
            skipped.append(step)
    return gathered


def _steps_after(paragraph: Paragraph, number: int) -> Iterator[_Step]:
    """The sentences behind one of a paragraph, and those of the lines and paragraphs below."""
    for span in paragraph.spans[number + 1 :]:
        yield _Step(span, paragraph.context.plain(span), alone=False)
    for unit in paragraph.context.units[paragraph.index + 1 :]:
        if unit.kind in ("row", "note"):
            continue
        spans = sentence_spans(paragraph.context.meeting, unit)
        for span in spans:
            yield _Step(span, paragraph.context.plain(span), alone=len(spans) == 1)


def _as_found(paragraph: Paragraph, gathered: _Motion) -> list[Found]:
    """The motion as decisions: one for each clause that begins "and that"."""
    meeting = paragraph.context.meeting
    first = gathered.steps[0]
    own = gathered.clauses if says_what(first.text) else gathered.clauses[1:]
    begins = [first.span.start]
    for step in gathered.steps:
        if step in own and BEGINS_CLAUSE.match(step.text):
            begins.append(step.span.start)
        raw = meeting.text[step.span.start : step.span.end]
        begins += [step.span.start + mark.end() for mark in ANOTHER_CLAUSE.finditer(raw)]
    ends = [*begins[1:], gathered.steps[-1].span.end]
    kind = vote_kind(gathered.vote or "")
    found = []
    for begin, end in zip(begins, ends, strict=True):
        spans = tuple(
            Span(max(begin, step.span.start), min(end, step.span.end))
            for step in gathered.steps
            if step.span.start < end and step.span.end > begin
        )
        found.append(Found(_joined(spans, meeting.text), kind, paragraph.context.plain(Span(begin, end)).strip()))
    return found


def _joined(spans: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    """Spans between which nothing stands but white space, as one; without the white space at their ends."""
    joined: list[Span] = []
    for span in spans:
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(Span(span.start, span.start + len(text[span.start : span.end].rstrip())) for span in joined)


def _with_what_stands_before(paragraph: Paragraph, number: int, found: Found) -> Found:
    """A motion with the sentence before it, in its paragraph or the one above, where that says what is moved."""
    before = paragraph.before(number)
    if before is None or paragraph.reaches(before.end) or len(paragraph.context.plain(before).split()) > LONG:
        return found
    return found.since(before.start, paragraph.context.meeting)


def _through(paragraph: Paragraph, number: int, end: int) -> Taken:
    """How many of the paragraph's own sentences end by ``end``; the units below are told apart by what is found."""
    return Taken(max(1, sum(span.start < end for span in paragraph.spans[number:])))
