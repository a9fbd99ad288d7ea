"""A motion with its seconder, its clauses and its vote, told in one sentence, in several, or line by line."""

from collections.abc import Iterator
from itertools import islice

from assistant.domain import Span
from assistant.engines.extractive.decisions.forms import IN_CAPITALS
from assistant.engines.extractive.decisions.found import Found
from assistant.engines.extractive.decisions.leads import TRAILER
from assistant.engines.extractive.decisions.motion_steps import Motion, Step
from assistant.engines.extractive.decisions.motion_words import (
    ANOTHER_CLAUSE,
    BEGINS_CLAUSE,
    MSC,
    NOT_PUT,
    OPENS,
    refers_back,
    says_what,
)
from assistant.engines.extractive.decisions.motions import BROKEN_OFF
from assistant.engines.extractive.decisions.paragraph import Paragraph, Taken
from assistant.engines.extractive.decisions.votes import vote_kind
from assistant.engines.extractive.units import sentence_spans

MOST = 24
"""Sentences behind a motion that are looked at."""
LONG = 60
"""Most words of what stands before a motion that does not say itself what it moves."""


def in_shorthand(paragraph: Paragraph, number: int) -> Taken | None:
    """Take "MSC to accept the accounts."."""
    text = paragraph.text(number)
    if not MSC.search(text):
        return None
    paragraph.keep(Found((paragraph.spans[number],), "approved", text))
    return Taken(1)


def motion(paragraph: Paragraph, number: int) -> Taken | None:
    """Take a motion with its vote as one decision, or as many as it has clauses: "That ..."; and "that ...".

    Without a vote it is one where it is seconded and says what it moves, since clerks leave out that it was carried.
    """
    text = paragraph.text(number)
    if not OPENS.search(text) or text.endswith("?") or IN_CAPITALS.search(text) or NOT_PUT.search(text):
        return None
    gathered = _gathered(paragraph, number)
    if gathered.told_below:
        return Taken(1)
    what = says_what(text) or bool(gathered.clauses)
    if gathered.vote is None and not (gathered.seconded and what):
        return None
    last = gathered.steps[-1]
    if not BROKEN_OFF.search(last.text):
        if not what and TRAILER.match(text) and _is_told(paragraph, number):
            paragraph.found[-1] = paragraph.found[-1].up_to(last.span.end)
            return _through(paragraph, number, last.span.end)
        first, *others = _as_found(paragraph, gathered)
        if not what or refers_back(text):
            first = _with_what_stands_before(paragraph, number, first)
        paragraph.found += [first, *others]
    return _through(paragraph, number, last.span.end)


def _gathered(paragraph: Paragraph, number: int) -> Motion:
    """The motion that a sentence opens, up to its vote or as far as it is seconded and spelt out."""
    alone = number == 0 and paragraph.is_last(number)
    gathered = Motion.opened_by(Step(paragraph.spans[number], paragraph.text(number), alone=alone))
    if gathered.vote is None:
        for step in islice(_steps_after(paragraph, number), MOST):
            if not gathered.take(step):
                break
    return gathered


def _steps_after(paragraph: Paragraph, number: int) -> Iterator[Step]:
    """The sentences behind one of a paragraph, and those of the lines and paragraphs below."""
    for span in paragraph.spans[number + 1 :]:
        yield Step(span, paragraph.context.plain(span), alone=False)
    for unit in paragraph.context.units[paragraph.index + 1 :]:
        if unit.kind in ("row", "note"):
            continue
        spans = sentence_spans(paragraph.context.meeting, unit)
        for span in spans:
            yield Step(span, paragraph.context.plain(span), alone=len(spans) == 1)


def _as_found(paragraph: Paragraph, gathered: Motion) -> list[Found]:
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


def _is_told(paragraph: Paragraph, number: int) -> bool:
    """Whether what is moved is found already, in the sentence before."""
    before = paragraph.before(number)
    return before is not None and paragraph.reaches(before.end)


def _with_what_stands_before(paragraph: Paragraph, number: int, found: Found) -> Found:
    """A motion with what says what is moved: the sentence before it, in its paragraph or above, or the title."""
    before = paragraph.before(number) or (paragraph.context.heading if paragraph.index == 0 else None)
    if before is None or paragraph.reaches(before.end) or len(paragraph.context.plain(before).split()) > LONG:
        return found
    return found.since(before.start, paragraph.context.meeting)


def _through(paragraph: Paragraph, number: int, end: int) -> Taken:
    """How many of the paragraph's own sentences end by ``end``; the units below are told apart by what is found."""
    return Taken(max(1, sum(span.start < end for span in paragraph.spans[number:])))
