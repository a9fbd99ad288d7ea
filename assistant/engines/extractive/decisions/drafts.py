"""Found decisions as drafts for grounding."""

from collections.abc import Sequence

from assistant.domain import DraftDecision, Item, Meeting
from assistant.engines.extractive.decisions.found import Found


def drafts(meeting: Meeting, item: Item, found: Sequence[Found]) -> list[DraftDecision]:
    """The found decisions as drafts with verbatim quotes."""
    return [
        DraftDecision(
            item=item.key,
            kind=one.kind,
            text=one.text,
            quotes=tuple(meeting.text[span.start : span.end] for span in one.spans),
            starts=tuple(span.start for span in one.spans),
        )
        for one in found
    ]
