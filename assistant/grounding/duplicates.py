"""What is told twice is one: the same action in its item and again in a closing list."""

import re
from collections.abc import Sequence

from assistant.domain import Action, Meeting
from assistant.grounding.closing import is_closing_list
from assistant.language.words import content_stems, matching_key

SAME_ITEM, CLOSING_LIST = 0.7, 0.6
"""Likeness from which on two tellings are one: within an item, and of an item's action in a closing list."""
OTHER_OWNERS, SAME_OWNERS, SAME_DUE = -0.25, 0.15, 0.25
"""What owners and due date add to the likeness of the words."""
BY_NUMBER, BY_REFERENCE = 4.0, 2.0
"""Surer than any likeness: a row that names the number of the action, or its item and owner."""
ROW_LIKENESS = 0.05
"""Enough where a row also names the item and the owner of the action it repeats."""
CELLS = 3
"""Columns from which on a quote is a row of a table."""

_FILLER = frozenset(
    "action agre board committe group member meet report ask request provid circul present next date".split()  # noqa: SIM905 - reads as words
)
_EVERYBODY = re.compile(r"all\b|every(?:body|one)?\b|members\b|governors\b|trustees\b")
_NUMBERED = re.compile(
    r"^\W*(?:Action|AP)[\s-]*(?:point|no\.?|number)?\s*(?P<number>[\w./-]*\d[\w./-]*)\b", re.IGNORECASE
)
_LEADS_TO = re.compile(r"\]\(\s*[^()\s]*\s*\)|https?://\S+")
"""Where a link leads to, which many tasks share."""


def likeness(first: str, second: str) -> float:
    """0-1: how far two tellings share their content words, measured against the shorter; short ones wholly agree."""
    left, right = set(content_stems(first)), set(content_stems(second))
    if not left or not right:
        return 0.0
    shared = left & right
    jaccard = len(shared) / len(left | right)
    if len(shared - _FILLER) < min(3, len(left), len(right)):
        return jaccard
    return 0.6 * len(shared) / min(len(left), len(right)) + 0.4 * jaccard


def merge_actions(meeting: Meeting, actions: Sequence[Action]) -> list[Action]:
    """One action for each task; the evidence of every telling is kept, and the item is where it arose."""
    closing = _in_closing_list(meeting, actions)
    merged: list[Action] = []
    for action in sorted(actions, key=lambda action: (_at(action) in closing, _at(action))):
        index = _same_as(meeting, action, merged, closing)
        if index is None and _at(action) in closing:
            index = _left_over(meeting, action, [other for other in actions if _at(other) in closing], merged)
        if index is None:
            merged.append(action)
        else:
            merged[index] = _join(merged[index], action)
    return merged


def _at(action: Action) -> int:
    return action.evidence[0].start


def _in_closing_list(meeting: Meeting, actions: Sequence[Action]) -> set[int]:
    """Where the actions of a closing list stand, be it an item of its own or the one table, at the end of all."""
    titled = {item.key for item in meeting.items if is_closing_list(item.title)}
    tabled = [_at(action) for action in actions if action.evidence[0].quote.startswith("|")]
    below = _table_at_end(meeting.text)
    at_end = tabled if len(tabled) < len(actions) and all(start >= below for start in tabled) else []
    return {_at(action) for action in actions if action.evidence[0].item in titled}.union(at_end)


def _table_at_end(text: str) -> int:
    """Where the table begins that ends the minutes; their end where none does."""
    begin = len(text) + 1
    for line in reversed(text.split("\n")):
        if line.strip() and not line.lstrip().startswith("|"):
            break
        begin -= len(line) + 1
    return min(begin, len(text))


def _same_as(meeting: Meeting, action: Action, merged: Sequence[Action], closing: set[int]) -> int | None:
    """Which of ``merged`` most surely tells the same task; None where none does."""
    numbers = {item.number for item in meeting.items if item.number}
    scores = [_sameness(action, other, numbers, closing) for other in merged]
    best = max(range(len(scores)), key=lambda index: scores[index], default=None)
    return best if best is not None and scores[best] > 0 else None


def _left_over(meeting: Meeting, row: Action, rows: Sequence[Action], merged: Sequence[Action]) -> int | None:
    """The one action that a row in other words can mean: alone of its owner and of its item or words, as is the row."""
    numbers = {item.number for item in meeting.items if item.number}

    def is_meant(by: Action, other: Action) -> bool:
        if _names_item_of(_cells(by), other, numbers):
            return _shared_owner(by, other)
        return bool(_owners(by)) and _owners(by) == _owners(other) and _is_about(meeting, by, other)

    closing = {_at(other) for other in rows}
    meant = [index for index, other in enumerate(merged) if _at(other) not in closing and is_meant(row, other)]
    if len(meant) != 1:
        return None
    return meant[0] if [_at(other) for other in rows if is_meant(other, merged[meant[0]])] == [_at(row)] else None


def _is_about(meeting: Meeting, row: Action, other: Action) -> bool:
    """Whether a row shares a word with the action, or has all of its words from the item that the action arose in."""
    words = set(content_stems(row.text)) - _FILLER
    item = next((item for item in meeting.items if item.key == other.item), None)
    within = set(content_stems(meeting.text[item.start : item.end])) if item else set()
    return bool(words) and (not words.isdisjoint(content_stems(other.text)) or words <= within)


def _sameness(action: Action, other: Action, numbers: set[str], closing: set[int]) -> float:
    """0 where two tellings are not one; else how surely they are: by number, by reference, by their words."""
    again = _at(action) in closing or _at(other) in closing
    cells = _cells(action)
    number = _number(other.evidence[0].quote)
    if number and (_is_numbered(cells, number, other, numbers) or (again and number == _number(action.text))):
        return BY_NUMBER
    if _names_item_of(cells, other, numbers) and _shared_owner(action, other):
        alike = likeness(action.text, " ".join(evidence.quote for evidence in other.evidence))
        same_due = action.due is not None and action.due == other.due
        if alike > ROW_LIKENESS or same_due:
            return BY_REFERENCE + alike + (SAME_DUE if same_due else 0.0)
    if not again and action.item != other.item:
        return 0.0
    score = _score(action, other, again=again)
    return score if score >= (CLOSING_LIST if again else SAME_ITEM) else 0.0


def _score(action: Action, other: Action, *, again: bool) -> float:
    """How surely two tellings are one: their words, and whether owners and due date agree."""
    differ = _owners_differ(action, other)
    if matching_key(action.text) == matching_key(other.text) and not differ:
        return 1.0
    score = max(
        likeness(_unnumbered(action.text), _unnumbered(other.text)),
        likeness(_unnumbered(action.evidence[0].quote), _unnumbered(other.evidence[0].quote)),
    )
    if differ:
        return score + OTHER_OWNERS
    if again and action.owners and _owners(action) == _owners(other):
        return score + SAME_OWNERS + (SAME_DUE if action.due and action.due == other.due else 0.0)
    return score


def _cells(action: Action) -> list[str]:
    """The columns of an action that is a row of a table; none where it is a sentence."""
    cells = [cell.strip(" *") for cell in re.split(r"[|\t]", action.evidence[0].quote.strip().strip("|"))]
    return cells if len(cells) >= CELLS else []


def _is_numbered(cells: Sequence[str], number: str, other: Action, numbers: set[str]) -> bool:
    """Whether a row has the number of ``other``, and no other item's beside it: "| 4 | 7 | Quotes |" is 4 of item 7."""
    if number not in cells:
        return False
    at = cells.index(number)
    items = {_bare(item) for item in numbers}.intersection(map(_bare, (*cells[:at], *cells[at + 1 :])))
    return not items or any(re.match(rf"{re.escape(item)}(?!\d)", _bare(other.item)) for item in items)


def _bare(number: str) -> str:
    """An item's number without brackets and points: "6(b)" and "6b." are one."""
    return re.sub(r"[().\s]", "", number).lower()


def _names_item_of(cells: Sequence[str], other: Action, numbers: set[str]) -> bool:
    """Whether a cell is the number of the item, or of the item above the one, that ``other`` arose in."""
    references = numbers.intersection(cells)
    return any(other.item == number or other.item.startswith((f"{number}.", f"{number}(")) for number in references)


def _number(text: str) -> str | None:
    """The action's own number: "4" of "Action 4 - ..."."""
    match = _NUMBERED.match(text)
    return match["number"].rstrip(".:-") if match else None


def _unnumbered(text: str) -> str:
    return _NUMBERED.sub("", _LEADS_TO.sub("", text))


def _owners(action: Action) -> set[str]:
    return {owner.name.lower() for owner in action.owners}


def _shared_owner(first: Action, second: Action) -> bool:
    """Whether one owner has both; "All" has whatever a class of people has, "All governors"."""
    left, right = _owners(first), _owners(second)
    everybody = any("all" in owners for owners in (left, right)) and all(
        _EVERYBODY.match(owner) for owner in (*left, *right)
    )
    return bool(left & right) or everybody


def _owners_differ(first: Action, second: Action) -> bool:
    return bool(first.owners and second.owners and not _shared_owner(first, second))


def _join(kept: Action, told: Action) -> Action:
    """The first telling with the evidence of the second, and what only the second says of owners and due date."""
    new = [e for e in told.evidence if not any(e.start < k.end and k.start < e.end for k in kept.evidence)]
    unresolved = not any(owner.resolved for owner in kept.owners)
    resolved = all(owner.resolved for owner in told.owners)
    better = told.owners and (not kept.owners or (resolved and (unresolved or _owners(kept) < _owners(told))))
    return kept.model_copy(
        update={
            "evidence": (*kept.evidence, *new),
            "owners": told.owners if better else kept.owners,
            "note": told.note if better else kept.note,
            "due": kept.due or told.due,
            "due_text": kept.due_text if kept.due or not told.due else told.due_text,
            "found_by": kept.found_by if kept.found_by == told.found_by else "both",
        }
    )
