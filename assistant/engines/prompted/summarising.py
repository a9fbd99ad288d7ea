"""One meeting on a page: a call for each item, in parallel, and one over their points for the headline."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.domain import Action, Decision, DraftSummary, Meeting, Span
from assistant.engines.prompted import asking, prompts
from assistant.engines.prompted.items import Outcome, Part, meeting_line, parts_of, path_to, run
from assistant.engines.prompted.shapes import Headline, ItemSummary
from assistant.engines.prompted.talk import CallError, Chat, Tally
from assistant.grounding import locate, unsupported

Point = tuple[str, str, str]
"""Item key, text, quote."""
_MOST = 3
"""Points that an item may have in each of its parts."""


def points(
    chat: Chat, meeting: Meeting, budget: int, concurrency: int, tally: Tally, *, first_alone: bool
) -> tuple[list[Point], list[tuple[str, CallError]]]:
    """The points of each item whose quotes bear them, in order, and the items that failed."""

    def call(part: Part) -> ItemSummary:
        text = meeting.text[part.span.start : part.span.end].strip("\n")
        values = {
            "meeting": meeting_line(meeting),
            "item": path_to(meeting, part.item),
            "part": part.label,
            "text": text,
        }
        about = f"{meeting.id} item {part.item.key}{part.label}"
        fence = prompts.fence(values.values())
        asked = asking.request("summarise-item", about, ItemSummary, fence=fence, **values)
        return asking.ask(chat, asked, ItemSummary, tally)

    outcomes = run(meeting, parts_of(meeting, budget), call, concurrency, first_alone=first_alone)
    failures = [(outcome.item.key, outcome.failure) for outcome in outcomes if outcome.failure]
    return [point for outcome in outcomes for point in _points(meeting, outcome)], failures


def _points(meeting: Meeting, outcome: Outcome[ItemSummary]) -> list[Point]:
    """The points that stand; a point whose quote does not bear it is left out here, not shown and taken back."""
    item = outcome.item
    kept: list[Point] = []
    for _, summary in outcome.results:
        for point in summary.points[:_MOST]:
            text = " ".join(point.text.split())
            span = locate(meeting.text, point.quote, Span(item.start, item.end))
            if not text or span is None:
                continue
            quote = meeting.text[span.start : span.end]
            if unsupported(text, [quote]) is None and all(text != other for _, other, _ in kept):
                kept.append((item.key, text, quote))
    return kept


def headline(
    chat: Chat,
    meeting: Meeting,
    found: Sequence[Point],
    decisions: Sequence[Decision],
    actions: Sequence[Action],
    tally: Tally,
) -> tuple[str, tuple[str, ...]]:
    """The headline and the quotes of the points and decisions that it names; empty where they do not bear it."""
    rests = [(text, quote) for _, text, quote in found]
    rests += [(decision.text, decision.evidence[0].quote) for decision in decisions]
    rests += [(action.text, action.evidence[0].quote) for action in actions]
    told = {f"s{number}": rest for number, rest in enumerate(rests, 1)}
    listed = "\n".join(f"{id_}: {' '.join(text.split())}" for id_, (text, _) in told.items())
    line = meeting_line(meeting)
    asked = asking.request(
        "summarise-headline",
        f"{meeting.id} headline",
        Headline,
        fence=prompts.fence([listed, line]),
        meeting=line,
        points=listed,
    )
    given = asking.ask(chat, asked, Headline, tally)
    named = [told[id_] for id_ in dict.fromkeys(given.points) if id_ in told]
    quotes = tuple(quote for _, quote in named)
    text = " ".join(given.headline.split())
    return (text, quotes) if text and quotes and unsupported(text, quotes) is None else ("", ())


def join(item_order: Sequence[str], *lists: Sequence[Point]) -> tuple[Point, ...]:
    """The points of several lists in the order of their items."""
    place = {key: number for number, key in enumerate(item_order)}
    everything = [point for points_ in lists for point in points_]
    return tuple(sorted(everything, key=lambda point: place.get(point[0], len(place))))


def draft(found: Sequence[Point], said: tuple[str, tuple[str, ...]], ruled: DraftSummary) -> DraftSummary:
    """The summary; the rules' headline where the model's does not stand."""
    text, quotes = said
    return DraftSummary(
        headline=text or ruled.headline,
        headline_quotes=quotes or ruled.headline_quotes,
        points=tuple(found),
    )
