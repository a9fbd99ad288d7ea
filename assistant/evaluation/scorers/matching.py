"""Which produced decision or action is which label: by the words that evidence covers, one to one."""

from collections.abc import Sequence
from typing import TypeVar

from assistant.domain import Action, Decision, Meeting
from assistant.domain.minutes import HEADER
from assistant.evaluation.labels import ATTENDANCE, ActionLabel, DecisionLabel
from assistant.evaluation.text import covered, same_key, squash

ENOUGH = 0.6
"""Share of an anchor's words that evidence must cover."""
_REQUIRED_FIRST = 1e-3
"""Between equal overlaps the required label is preferred."""

_Label = TypeVar("_Label", DecisionLabel, ActionLabel)
_Produced = TypeVar("_Produced", Decision, Action)


def match(
    labels: Sequence[_Label], produced: Sequence[_Produced], meeting: Meeting | None
) -> list[tuple[_Label, _Produced]]:
    """Pairs of label and output, assigned one to one with the greatest overlap in sum (Hungarian)."""
    if not labels or not produced or meeting is None:
        return []
    import numpy as np  # noqa: PLC0415 - comes with the embedding; needed here only
    from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]  # noqa: PLC0415

    weights = np.array([[_weight(label, output, meeting) for output in produced] for label in labels])
    rows, columns = linear_sum_assignment(weights, maximize=True)
    return [(labels[r], produced[c]) for r, c in zip(rows, columns, strict=True) if weights[r, c] > 0]


def overlap(label: DecisionLabel | ActionLabel, output: Decision | Action, meeting: Meeting) -> float:
    """Words of the label's best anchor that the evidence covers, 0 to 1; 0 where the item is another one."""
    if not any(same_item(item, output.item) for item in items_of(label, meeting)):
        return 0.0
    quotes = [evidence.quote for evidence in output.evidence]
    return max(covered(anchor, quotes) for anchor in label.anchors)


def items_of(label: DecisionLabel | ActionLabel, meeting: Meeting) -> set[str]:
    """The label's item, and the items in which its anchors stand where it has several (what is told twice)."""
    items = {label.item}
    if len(label.anchors) > 1:
        items |= {item.key for item in meeting.items if _holds(meeting.text_of(item), label.anchors)}
    return items


def same_item(label_item: str, item: str) -> bool:
    """Whether an output's item key is the label's; labels say attendance where the product says header."""
    if label_item == ATTENDANCE:
        return item == HEADER
    return same_key(label_item, item)


def _weight(label: DecisionLabel | ActionLabel, output: Decision | Action, meeting: Meeting) -> float:
    share = overlap(label, output, meeting)
    return share + (_REQUIRED_FIRST if label.required else 0.0) if share >= ENOUGH else 0.0


def _holds(text: str, anchors: Sequence[str]) -> bool:
    flat = squash(text)
    return any(squash(anchor) in flat for anchor in anchors)
