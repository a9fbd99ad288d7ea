"""The text of a meeting as it stands, item by item, with words marked in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from assistant.domain import Action, Decision, Item, Meeting, Span
from assistant.web.views.reflow import soft_breaks
from assistant.web.views.text import item_label


class Marked(NamedTuple):
    """A run of characters to mark: ``kind`` is quote, decision or action; ``note`` says why, for screen readers."""

    span: Span
    kind: str
    note: str


def marks_of(decisions: Sequence[Decision], actions: Sequence[Action]) -> list[Marked]:
    """Where the meeting's decisions and actions stand."""
    found = [Marked(Span(e.start, e.end), "decision", one.kind) for one in decisions for e in one.evidence]
    return [*found, *(Marked(Span(e.start, e.end), "action", "action") for one in actions for e in one.evidence)]


def text_with_marks(meeting: Meeting, marks: Sequence[Marked] = (), quote: Span | None = None) -> Markup:
    """The whole text as one section an item; the words at ``quote`` are marked before all others."""
    wanted = sorted(_apart(marks, quote))
    if quote is not None:
        wanted = sorted([*wanted, Marked(quote, "quote", "the words cited")])
    return Markup("").join(_sections(meeting, wanted, soft_breaks(meeting.text)))


def _apart(marks: Sequence[Marked], quote: Span | None) -> Iterator[Marked]:
    """Marks that neither overlap one another (the earlier, longer one stays) nor the quote."""
    end = -1
    for mark in sorted(marks, key=lambda one: (one.span.start, -one.span.end)):
        beside_quote = quote is None or mark.span.end <= quote.start or quote.end <= mark.span.start
        if mark.span.start >= end and beside_quote:
            end = mark.span.end
            yield mark


def _sections(meeting: Meeting, marks: Sequence[Marked], soft: Mapping[int, str]) -> Iterator[Markup]:
    """Each item as a section; text between items (there should be none) is shown too, since nothing may be hidden."""
    at = 0
    for n, item in enumerate(meeting.items):
        if item.start > at:
            yield _section(meeting, None, Span(at, item.start), marks, soft, n)
        yield _section(meeting, item, Span(item.start, item.end), marks, soft, n)
        at = max(at, item.end)
    if at < len(meeting.text):
        yield _section(meeting, None, Span(at, len(meeting.text)), marks, soft, len(meeting.items))


def _section(
    meeting: Meeting, item: Item | None, span: Span, marks: Sequence[Marked], soft: Mapping[int, str], n: int
) -> Markup:
    inside = [mark for mark in marks if mark.span.start < span.end and span.start < mark.span.end]
    label = item_label(item.key) if item else "Text"
    cited = " cited" if any(mark.kind == "quote" for mark in inside) else ""
    return Markup('<section class="item{}" id="item-{}" aria-label="{}"><pre>{}</pre></section>').format(
        cited, n, label, _marked(meeting.text, span, inside, soft)
    )


def _marked(text: str, span: Span, marks: Sequence[Marked], soft: Mapping[int, str]) -> Markup:
    """``text[span]`` escaped, with the parts of ``marks`` that lie in it."""

    def words(start: int, end: int) -> Markup:
        return escape("".join(soft.get(at, text[at]) for at in range(start, end)))

    parts, at = [], span.start
    for mark in marks:
        start, end = max(mark.span.start, at), min(mark.span.end, span.end)
        if start >= end:
            continue
        first = start == mark.span.start
        anchor = Markup(' id="words" data-scroll tabindex="-1"') if mark.kind == "quote" and first else ""
        place = Markup(' id="at-{}"').format(mark.span.start) if mark.kind != "quote" and first else ""
        parts.append(words(at, start))
        parts.append(
            Markup('<mark class="{}" title="{}"{}{}>{}</mark>').format(
                mark.kind, mark.note, anchor, place, words(start, end)
            )
        )
        at = end
    return Markup("").join([*parts, words(at, span.end)])
