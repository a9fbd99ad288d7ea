"""What is told twice is one: the same action in its item and again in a closing list."""

import re
from collections.abc import Sequence

from assistant.domain import Action, Decision, Meeting
from assistant.language.words import content_stems, matching_key

CLOSING_LIST = re.compile(
    r"\b(?:(?:priority|summary of|list of|table of|schedule of|agreed|outstanding|action)\s+)?actions?(?:\s+(?:list|log|table|summary|points|sheet|schedule|tracker|register|arising|plan|agreed|required|items))?\b"
    r"|\b(?:summary of|list of)\s+(?:actions|decisions)\b|\breports required\b|\bactions? (?:from|arising from) (?:this|the) meeting\b",
    re.IGNORECASE,
)
"""Titles of the parts at the end of minutes that repeat what the items said."""

SAME_ITEM, ANYWHERE = 0.5, 0.6
_FILLER = frozenset(
    "action agre board committe group member meet report ask request provid circul present next date".split()
)


def is_closing_list(title: str) -> bool:
    """Whether an item of this title repeats the actions of the others."""
    match = CLOSING_LIST.search(title)
    return (
        bool(match)
        and match is not None
        and len(match.group()) >= 0.5 * len(title.strip())
        and not re.search(r"previous|last|matters", title, re.I)
    )


def likeness(first: str, second: str) -> float:
    """0-1: how far two tellings share their content words, measured against the shorter; short ones must agree wholly."""
    left, right = set(content_stems(first)), set(content_stems(second))
    if not left or not right:
        return 0.0
    shared = left & right
    firm = shared - _FILLER
    if len(firm) < min(3, len(left), len(right)):
        return len(shared) / len(left | right)
    contained = len(shared) / min(len(left), len(right))
    jaccard = len(shared) / len(left | right)
    return 0.6 * contained + 0.4 * jaccard


def merge_actions(meeting: Meeting, actions: Sequence[Action]) -> list[Action]:
    """One action for each task; the evidence of every telling is kept, and the item is where it arose."""
    closing = {item.key for item in meeting.items if is_closing_list(item.title)}
    merged: list[Action] = []
    for action in sorted(actions, key=lambda action: (action.item in closing, action.evidence[0].start)):
        index = _same_as(meeting, action, merged, closing)
        if index is None:
            merged.append(action)
        else:
            merged[index] = _join(merged[index], action, told_again=action.item in closing)
    return merged


def _same_as(meeting: Meeting, action: Action, merged: Sequence[Action], closing: set[str]) -> int | None:
    best, best_index = 0.0, None
    for index, other in enumerate(merged):
        again = action.item in closing or other.item in closing
        if not again and action.item != other.item:
            continue
        if again and _label(action.text) and _label(action.text) == _label(other.text):
            return index
        if action.item in closing and _row_of(action, other, meeting):
            return index
        score = max(
            likeness(_bare(action.text), _bare(other.text)),
            likeness(_bare(action.evidence[0].quote), _bare(other.evidence[0].quote)),
        )
        if _owners_differ(action, other):
            score -= 0.25
        elif again and action.owners and _owners(action) == _owners(other):
            score += 0.15 + (0.25 if action.due and action.due == other.due else 0.0)
        threshold = ANYWHERE if again else SAME_ITEM + 0.2
        if matching_key(action.text) == matching_key(other.text) and not _owners_differ(action, other):
            score = 1.0
        if score >= threshold and score > best:
            best, best_index = score, index
    return best_index


def _row_of(row: Action, other: Action, meeting: Meeting) -> bool:
    """Whether a row of a closing table names the item and the owner of ``other``, and nothing else there fits better."""
    cells = [cell.strip(" *") for cell in row.evidence[0].quote.strip().strip("|").split("|")]
    if (number := _label(other.evidence[0].quote)) and number in cells:
        return True
    numbers = {item.number for item in meeting.items if item.number}
    reference = next((cell for cell in cells if cell in numbers), None)
    if reference is None or not (other.item == reference or other.item.startswith((f"{reference}.", f"{reference}("))):
        return False
    shared = {o.name for o in row.owners} & {o.name for o in other.owners}
    return bool(shared) and likeness(row.text, " ".join(e.quote for e in other.evidence)) > 0.15


def _label(text: str) -> str | None:
    match = re.match(r"\W*(?:Action|AP)\s*(?:point|no\.?|number)?\s*([\w./-]*\d[\w./-]*)\b", text, re.IGNORECASE)
    return match[1].rstrip(".:-") if match else None


def _bare(text: str) -> str:
    return re.sub(r"^\W*(?:Action|AP)\s*(?:point|no\.?|number)?\s*[\w./-]*\d[\w./-]*\b", "", text, flags=re.IGNORECASE)


def _owners(action: Action) -> set[str]:
    return {owner.name.lower() for owner in action.owners}


def _owners_differ(first: Action, second: Action) -> bool:
    left, right = _owners(first), _owners(second)
    return bool(left and right and not left & right)


def _join(kept: Action, told: Action, *, told_again: bool) -> Action:
    evidence = list(kept.evidence)
    evidence += [e for e in told.evidence if not any(e.start < k.end and k.start < e.end for k in evidence)]
    better_owners = told.owners and (
        not kept.owners or (not any(o.resolved for o in kept.owners) and all(o.resolved for o in told.owners))
    )
    return kept.model_copy(
        update={
            "evidence": tuple(evidence),
            "owners": told.owners if better_owners else kept.owners,
            "note": told.note if better_owners else kept.note,
            "due": kept.due or told.due,
            "due_text": kept.due_text if kept.due or not told.due else told.due_text,
            "found_by": kept.found_by if kept.found_by == told.found_by else "both",
            "status": kept.status if not told_again else kept.status,
        }
    )


def merge_decisions(decisions: Sequence[Decision]) -> list[Decision]:
    """One decision for each stretch of text: of two with overlapping evidence in one item the first is kept."""
    merged: list[Decision] = []
    for decision in sorted(decisions, key=lambda decision: decision.evidence[0].start):
        twin = next((i for i, other in enumerate(merged) if _overlap(decision, other)), None)
        if twin is None:
            merged.append(decision)
        elif merged[twin].found_by != decision.found_by:
            merged[twin] = merged[twin].model_copy(update={"found_by": "both"})
    return merged


def _overlap(first: Decision, second: Decision) -> bool:
    if first.item != second.item:
        return False
    for a in first.evidence:
        for b in second.evidence:
            shared = min(a.end, b.end) - max(a.start, b.start)
            if shared > 0.6 * min(a.end - a.start, b.end - b.start):
                return True
    return False
