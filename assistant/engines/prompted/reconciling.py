"""The rules' drafts and the model's, made one by their evidence.

Two drafts are of the same thing where they are of one kind, in one item, and their quotes overlap. What the
minute-taker marked is never lost, nor a task that stands in a decision which both found; where both found a thing,
each field is taken from the one whose field the text bears out; what only the rules read out of a sentence stands
unless a model that has shown that it can read these minutes read the same item and found nothing there.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple, TypeVar

from assistant.domain import DraftAction, DraftDecision, Extraction, Meeting, Rejected, Span
from assistant.engines.prompted.marks import is_marked
from assistant.grounding import locate, resolve_owner, unsupported
from assistant.language.due import resolve_due
from assistant.language.words import matching_key

D = TypeVar("D", DraftDecision, DraftAction)

_SAME = 0.5
"""Share of the shorter quote that must lie in the longer for two drafts to be of the same thing."""
_ENOUGH = 3
"""Marked drafts in a meeting from which a model can be judged."""
_ABLE = 0.75
"""Share of the marked drafts that a model must have found itself for its silence to count."""


class Reconciled(NamedTuple):
    """The drafts in the order of the text, each with who found it, and what was not believed."""

    decisions: tuple[DraftDecision, ...]
    actions: tuple[DraftAction, ...]
    rejected: tuple[Rejected, ...]


def reconcile(
    meeting: Meeting,
    marked: Extraction,
    decisions: Sequence[DraftDecision],
    actions: Sequence[DraftAction],
    read: Collection[str] = (),
) -> Reconciled:
    """Make one list of decisions and one of actions; ``read`` are the keys of the items that the model answered on."""
    decided, done = _merge(meeting, marked.decisions, decisions), _merge(meeting, marked.actions, actions)
    found: list[DraftDecision | DraftAction] = [*decided, *done]
    if not _able(meeting, found):
        return Reconciled(decided, done, ())
    resolved = [span for draft in decided if draft.found_by == "both" for span in spans_of(meeting, draft)]
    doubted = [
        draft
        for draft in found
        if draft.found_by == "marks"
        and draft.item in read
        and not _firm(meeting, draft)
        and not (isinstance(draft, DraftAction) and _overlap(spans_of(meeting, draft), resolved) >= _SAME)
    ]
    reason = "only the rules read it out of a sentence, and the language model did not"
    return Reconciled(
        tuple(draft for draft in decided if draft not in doubted),
        tuple(draft for draft in done if draft not in doubted),
        tuple(Rejected(what=draft.text[:120], reason=reason) for draft in doubted),
    )


def _able(meeting: Meeting, found: Sequence[DraftDecision | DraftAction]) -> bool:
    """Whether the model found by itself what the minute-taker marked in these minutes."""
    of_rules = [draft for draft in found if draft.found_by != "model"]
    firm = [draft for draft in of_rules if _firm(meeting, draft)]
    sample = firm if len(firm) >= _ENOUGH else of_rules
    return bool(sample) and sum(draft.found_by == "both" for draft in sample) >= _ABLE * len(sample)


def _firm(meeting: Meeting, draft: DraftDecision | DraftAction) -> bool:
    return is_marked(meeting, meeting.item(draft.item), draft, spans_of(meeting, draft))


def _merge(meeting: Meeting, marked: Sequence[D], proposed: Sequence[D]) -> tuple[D, ...]:
    """Pair the drafts, best overlap first, and keep those that stay alone."""
    places = [spans_of(meeting, draft) for draft in marked]
    pairs = sorted(
        (
            (share, -m, -p)
            for m, draft in enumerate(marked)
            for p, other in enumerate(proposed)
            if draft.item == other.item and (share := _overlap(places[m], spans_of(meeting, other))) >= _SAME
        ),
        reverse=True,
    )
    taken: dict[int, int] = {}
    for _, m, p in pairs:
        if -m not in taken and -p not in taken.values():
            taken[-m] = -p
    merged = [_both(meeting, draft, proposed[taken[m]]) if m in taken else draft for m, draft in enumerate(marked)]
    merged += [draft for p, draft in enumerate(proposed) if p not in taken.values()]
    return tuple(sorted(merged, key=lambda draft: _first(meeting, draft)))


def spans_of(meeting: Meeting, draft: DraftDecision | DraftAction) -> list[Span]:
    """Where the draft's quotes stand; those that stand nowhere in its item are left out."""
    spans = []
    for index, quote in enumerate(draft.quotes):
        if index < len(draft.starts):
            spans.append(Span(draft.starts[index], draft.starts[index] + len(quote)))
            continue
        items = [item for item in meeting.items if item.key == draft.item]
        places = (locate(meeting.text, quote, Span(item.start, item.end)) for item in items)
        spans += [span for span in places if span is not None][:1]
    return spans


def _overlap(first: Sequence[Span], second: Sequence[Span]) -> float:
    """0-1: the largest share of the shorter of two quotes that lies in the other."""
    shares = (
        (min(a.end, b.end) - max(a.start, b.start)) / max(1, min(a.end - a.start, b.end - b.start))
        for a in first
        for b in second
    )
    return max(0.0, *shares, 0.0)


def _first(meeting: Meeting, draft: DraftDecision | DraftAction) -> int:
    return min((span.start for span in spans_of(meeting, draft)), default=len(meeting.text))


def _both(meeting: Meeting, marked: D, proposed: D) -> D:
    """What both found, with the evidence of both and the better of each field."""
    spans = _evidence(spans_of(meeting, marked), spans_of(meeting, proposed))
    quotes = tuple(meeting.text[span.start : span.end] for span in spans)
    fields: dict[str, object] = {"quotes": quotes, "starts": tuple(span.start for span in spans), "found_by": "both"}
    if unsupported(proposed.text, quotes, people=meeting.people) is None:
        fields["text"] = proposed.text
    if isinstance(marked, DraftAction) and isinstance(proposed, DraftAction):
        fields["owners"] = _better_owners(meeting, marked, proposed, spans)
        fields["due_text"] = _better_due(meeting, marked, proposed)
    elif isinstance(marked, DraftDecision) and isinstance(proposed, DraftDecision) and marked.kind == "other":
        fields["kind"] = proposed.kind
    return marked.model_copy(update=fields)


def _evidence(marked: Sequence[Span], proposed: Sequence[Span]) -> list[Span]:
    """The spans of both, without those that lie in another."""
    spans = list(dict.fromkeys([*marked, *proposed]))
    return [span for span in spans if not any(o != span and o.start <= span.start and span.end <= o.end for o in spans)]


def _better_owners(
    meeting: Meeting, marked: DraftAction, proposed: DraftAction, spans: Sequence[Span]
) -> tuple[str, ...]:
    """The model's owners where every one of them is in the attendance or the item, else the rules'.

    The model sees that an owner in the margin belongs to a task; the rules see no owner where there is no mark. Where
    the model names nobody, or adds a group to whom the mark names ("Officers" of the sentence to "J Hale" of the
    margin), the rules' mark stands.
    """
    if not proposed.owners:
        return marked.owners
    mine, theirs = _keys(marked.owners), _keys(proposed.owners)
    if mine < theirs and not any(resolve_owner(owner, meeting.people)[0].resolved for owner in theirs - mine):
        return marked.owners
    grounded = all(_borne_out(meeting, owner, spans) for owner in proposed.owners)
    return proposed.owners if grounded else marked.owners


def _keys(owners: Sequence[str]) -> set[str]:
    return {matching_key(owner) for owner in owners}


def _borne_out(meeting: Meeting, owner: str, spans: Sequence[Span]) -> bool:
    resolved, _ = resolve_owner(owner, meeting.people)
    return _stands(meeting, owner, spans) or (resolved.resolved and _named(meeting, resolved.name, spans))


def _named(meeting: Meeting, name: str, spans: Sequence[Span]) -> bool:
    """Whether some word of the name, or its initials, stands in the item, so that the owner is not out of the blue."""
    initials = "".join(part[0] for part in name.split())
    return any(_stands(meeting, word, spans) for word in (*name.split(), initials))


def _stands(meeting: Meeting, words: str, spans: Sequence[Span]) -> bool:
    items = [item for span in spans if (item := meeting.item_at(span.start)) is not None]
    return any(locate(meeting.text, words, Span(item.start, item.end)) is not None for item in items)


def _better_due(meeting: Meeting, marked: DraftAction, proposed: DraftAction) -> str | None:
    """The model's words for the date where they stand in the item, unless only the rules' words mean a day."""
    due = proposed.due_text
    if due is None or not _stands(meeting, due, spans_of(meeting, proposed)):
        return marked.due_text
    coming = meeting.next_meeting.date if meeting.next_meeting else None
    if marked.due_text and resolve_due(due, meeting.date, coming) is None:
        return marked.due_text if resolve_due(marked.due_text, meeting.date, coming) else due
    return due
