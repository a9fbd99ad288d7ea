"""A decision told twice is one: found by two engines, or told again in a closing list."""

from collections import defaultdict
from collections.abc import Sequence

from assistant.domain import Decision, Meeting
from assistant.grounding.closing import is_closing_list
from assistant.language.words import matching_key

SAME_STRETCH = 0.6
"""Share of the shorter of two quotes from which on they are the same stretch of text."""
TOLD_IN_FULL = 8
"""Words from which on a decision told again in its own item is the same: under "Decision" and in the minutes."""

STRETCH = 256
"""Characters of the text by which decisions that may overlap are looked up."""


def merge_decisions(meeting: Meeting, decisions: Sequence[Decision]) -> list[Decision]:
    """One decision for each stretch of text, and for each that its item or a closing list tells again in its words.

    Of two that overlap in one item the first is kept.
    """
    closing = {item.key for item in meeting.items if is_closing_list(item.title)}
    merged: list[Decision] = []
    near = _Near()
    for decision in sorted(decisions, key=lambda decision: (decision.item in closing, decision.evidence[0].start)):
        again = decision.item in closing
        twin = next((i for i in near.of(decision, again=again) if _is_twin(decision, merged[i], again=again)), None)
        if twin is None:
            twin = len(merged)
            merged.append(decision)
        elif merged[twin].found_by != decision.found_by:
            merged[twin] = merged[twin].model_copy(update={"found_by": "both"})
        elif again or not _overlap(decision, merged[twin]):
            evidence = (*merged[twin].evidence, *decision.evidence)
            merged[twin] = merged[twin].model_copy(update={"evidence": evidence})
        near.note(twin, merged[twin])
    return sorted(merged, key=lambda decision: decision.evidence[0].start)


class _Near:
    """Which of the decisions kept may be the twin of another, without a look at each: there may be thousands."""

    def __init__(self) -> None:
        self._at: dict[int, set[int]] = defaultdict(set)  # by stretch of the text
        self._told: dict[str, set[int]] = defaultdict(set)  # by its words

    def of(self, decision: Decision, *, again: bool) -> list[int]:
        """Those with words from the same stretches of text, and those told in the same words; in their order."""
        found = {i for stretch in _stretches(decision) for i in self._at.get(stretch, ())}
        if again or _is_told_in_full(decision):
            found.update(self._told.get(matching_key(decision.text), ()))
        return sorted(found)

    def note(self, index: int, decision: Decision) -> None:
        """Remember where the decision at ``index`` stands and how it is told."""
        for stretch in _stretches(decision):
            self._at[stretch].add(index)
        self._told[matching_key(decision.text)].add(index)


def _stretches(decision: Decision) -> set[int]:
    return {n for e in decision.evidence for n in range(e.start // STRETCH, e.end // STRETCH + 1)}


def _is_twin(decision: Decision, other: Decision, *, again: bool) -> bool:
    if _overlap(decision, other):
        return True
    twice = decision.item == other.item and _is_told_in_full(decision)
    return (again or twice) and matching_key(decision.text) == matching_key(other.text)


def _is_told_in_full(decision: Decision) -> bool:
    return len(decision.text.split()) >= TOLD_IN_FULL


def _overlap(first: Decision, second: Decision) -> bool:
    if first.item != second.item:
        return False
    for a in first.evidence:
        for b in second.evidence:
            shared = min(a.end, b.end) - max(a.start, b.start)
            if shared > SAME_STRETCH * min(a.end - a.start, b.end - b.start):
                return True
    return False
