"""A decision told twice is one: found by two engines, or told again in a closing list."""

from collections.abc import Sequence

from assistant.domain import Decision, Meeting
from assistant.grounding.closing import is_closing_list
from assistant.language.words import matching_key

SAME_STRETCH = 0.6
"""Share of the shorter of two quotes from which on they are the same stretch of text."""
TOLD_IN_FULL = 8
"""Words from which on a decision told again in its own item is the same: under "Decision" and in the minutes."""


def merge_decisions(meeting: Meeting, decisions: Sequence[Decision]) -> list[Decision]:
    """One decision for each stretch of text, and for each that its item or a closing list tells again in its words.

    Of two that overlap in one item the first is kept.
    """
    closing = {item.key for item in meeting.items if is_closing_list(item.title)}
    merged: list[Decision] = []
    for decision in sorted(decisions, key=lambda decision: (decision.item in closing, decision.evidence[0].start)):
        again = decision.item in closing
        twin = next((i for i, other in enumerate(merged) if _is_twin(decision, other, again=again)), None)
        if twin is None:
            merged.append(decision)
        elif merged[twin].found_by != decision.found_by:
            merged[twin] = merged[twin].model_copy(update={"found_by": "both"})
        elif again or not _overlap(decision, merged[twin]):
            evidence = (*merged[twin].evidence, *decision.evidence)
            merged[twin] = merged[twin].model_copy(update={"evidence": evidence})
    return sorted(merged, key=lambda decision: decision.evidence[0].start)


def _is_twin(decision: Decision, other: Decision, *, again: bool) -> bool:
    if _overlap(decision, other):
        return True
    twice = decision.item == other.item and len(decision.text.split()) >= TOLD_IN_FULL
    return (again or twice) and matching_key(decision.text) == matching_key(other.text)


def _overlap(first: Decision, second: Decision) -> bool:
    if first.item != second.item:
        return False
    for a in first.evidence:
        for b in second.evidence:
            shared = min(a.end, b.end) - max(a.start, b.start)
            if shared > SAME_STRETCH * min(a.end - a.start, b.end - b.start):
                return True
    return False
