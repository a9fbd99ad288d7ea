"""One item at a time, in parallel: what each call is told of the meeting, and splitting where an item does not fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from typing import Generic, TypeVar

from assistant.domain import Item, Meeting, Span, label_of
from assistant.domain.minutes import HEADER
from assistant.engines.prompted.sizing import halve, split, tokens
from assistant.engines.prompted.talk import CallError

R = TypeVar("R")
_SMALLEST = 60
"""Tokens below which a part is not split further: what fails there fails for another reason than its length."""


@dataclass(frozen=True)
class Part:
    """An item, or one of the parts of an item that does not fit a call; ``span`` points into the meeting's text."""

    item: Item
    span: Span
    number: int = 1
    of: int = 1

    @property
    def label(self) -> str:
        """How the prompt says that there is more of the item; empty where this is all of it."""
        return f" (part {self.number} of {self.of} of this item)" if self.of > 1 else ""


@dataclass(frozen=True)
class Outcome(Generic[R]):
    """What came of one item: the results of its parts, or the failure that ended it."""

    item: Item
    results: tuple[tuple[Part, R], ...] = ()
    failure: CallError | None = None


def parts_of(meeting: Meeting, budget: int) -> list[list[Part]]:
    """The items that say anything beyond their heading, each in parts of at most ``budget`` tokens."""
    return [_parts(meeting, item, Span(item.start, item.end), budget) for item in _telling(meeting)]


def _telling(meeting: Meeting) -> Iterator[Item]:
    for item in meeting.items:
        own = meeting.text_of(item).strip()
        heading, _, rest = own.partition("\n")
        said = f"{heading.removeprefix(item.number or '').strip(' .*#_').removeprefix(item.title)} {rest}"
        if item.key != HEADER and any(character.isalnum() for character in said):
            yield item


def _parts(meeting: Meeting, item: Item, span: Span, budget: int) -> list[Part]:
    spans = split(meeting.text[span.start : span.end], budget)
    return [
        Part(item, Span(span.start + s.start, span.start + s.end), number, len(spans))
        for number, s in enumerate(spans, 1)
    ]


def run(
    meeting: Meeting,
    parts: Sequence[Sequence[Part]],
    call: Callable[[Part], R],
    concurrency: int,
    *,
    first_alone: bool,
) -> list[Outcome[R]]:
    """``call`` each part, at most ``concurrency`` at a time, and gather the outcomes by item, in order.

    ``first_alone`` waits for the first item before the others are begun, so that a wrong key is tried once and not by
    every thread. Failures that no other item can escape stop the calls that have not begun.
    """
    outcomes: list[Outcome[R]] = []
    rest = list(parts)
    if first_alone and rest:
        outcomes.append(_item(meeting, rest.pop(0), call))
    with ThreadPoolExecutor(max_workers=concurrency) as pool:
        waiting: list[Future[Outcome[R]]] = [
            pool.submit(copy_context().run, _item, meeting, item_parts, call) for item_parts in rest
        ]
        outcomes.extend(future.result() for future in waiting)
    return outcomes


def _item(meeting: Meeting, parts: Sequence[Part], call: Callable[[Part], R]) -> Outcome[R]:
    results: list[tuple[Part, R]] = []
    try:
        for part in parts:
            results.extend(_part(meeting, part, call))
    except CallError as failure:
        if failure.trouble == "unrecorded":
            raise
        return Outcome(parts[0].item, (), failure)
    return Outcome(parts[0].item, tuple(results))


def _part(meeting: Meeting, part: Part, call: Callable[[Part], R]) -> list[tuple[Part, R]]:
    """The part's result; in smaller parts where it or its answer does not fit."""
    text = meeting.text[part.span.start : part.span.end]
    try:
        return [(part, call(part))]
    except CallError as failure:
        if failure.trouble not in ("too_long", "cut_off") or tokens(text) <= _SMALLEST:
            raise
    smaller = [Span(part.span.start + s.start, part.span.start + s.end) for s in halve(text)]
    results: list[tuple[Part, R]] = []
    for number, span in enumerate(smaller, 1):
        results += _part(meeting, Part(part.item, span, number, len(smaller)), call)
    return results


def name_of(item: Item) -> str:
    """The item's number and title."""
    return f"{item.number} {item.title}" if item.number else item.title


def path_to(meeting: Meeting, item: Item) -> str:
    """The item with the items above it: ``4 Performance > 4.2 Panels``."""
    names = [name_of(item)]
    seen = {item.key}
    above = item.parent
    while above is not None and above not in seen:
        seen.add(above)
        parent = meeting.item(above)
        if parent is None:
            break
        names.append(name_of(parent))
        above = parent.parent
    return " > ".join(reversed(names))


def meeting_line(meeting: Meeting) -> str:
    """The body (else the title) and the date, on one line."""
    return " ".join(label_of(meeting).split())
