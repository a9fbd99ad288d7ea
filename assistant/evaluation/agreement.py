"""How far two readers agree who labelled the same minutes apart from each other: the human ceiling of the figures."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from assistant.domain import Action, Decision, Evidence, Frozen, Meeting, Owner
from assistant.errors import EvaluationError
from assistant.evaluation.checks import Problem, check_anchors, check_file
from assistant.evaluation.label_files import parse_file
from assistant.evaluation.labels import ActionLabel, DecisionLabel, LabelFile
from assistant.evaluation.scorers.matching import match
from assistant.evaluation.sets import LabelSet
from assistant.evaluation.statistics import harmonic
from assistant.evaluation.text import bare_name, squash

_STOP_BEFORE = re.compile(r"[.;!?]\s|\n\s*\n|\n\s*(?:[-*•]|\(?[a-z0-9]{1,3}[.)])\s")
_STOP_AFTER = re.compile(r"[.;!?](?=\s)|\n\s*\n|\n\s*(?:[-*•]|\(?[a-z0-9]{1,3}[.)])\s")

_Label = TypeVar("_Label", DecisionLabel, ActionLabel)
_Produced = TypeVar("_Produced", Decision, Action)


class Count(Frozen):
    """So many of so many."""

    gained: int
    of: int

    @property
    def share(self) -> float | None:
        """The share, None of nothing."""
        return self.gained / self.of if self.of else None


class Agreement(Frozen):
    """Two readers on the same meetings. Recall: the first's required labels that the second has; precision: back."""

    meetings: tuple[str, ...]
    decisions_recall: Count
    decisions_precision: Count
    actions_recall: Count
    actions_precision: Count
    owners: Count
    due: Count

    @property
    def decisions_f1(self) -> float:
        """F1 of the two directions."""
        return harmonic(self.decisions_recall.share or 0.0, self.decisions_precision.share or 0.0)

    @property
    def actions_f1(self) -> float:
        """F1 of the two directions."""
        return harmonic(self.actions_recall.share or 0.0, self.actions_precision.share or 0.0)

    def rows(self) -> list[tuple[str, float, Count, Count | None]]:
        """(what, value, count, second count) for the reports."""
        return [
            ("Decisions, F1", self.decisions_f1, self.decisions_recall, self.decisions_precision),
            ("Actions, F1", self.actions_f1, self.actions_recall, self.actions_precision),
            ("Owners equal", self.owners.share or 0.0, self.owners, None),
            ("Due dates equal", self.due.share or 0.0, self.due, None),
        ]


def agreement(labels: LabelSet, meeting_of: Callable[[Path], Meeting]) -> Agreement:
    """Compare the set's labels with those of a second reader in its folder ``second``.

    Raises:
        EvaluationError: no second labels, labels that are wrong, or none for a meeting of the set.

    """
    second = _second(labels.folder / "second", labels)
    tallies: dict[str, list[int]] = {}
    for doc, other in second.items():
        first = labels.meeting(doc)
        meeting = meeting_of(first.source)
        problems = list(check_anchors(labels.folder / "second" / f"{doc}.yaml", other, meeting.text))
        if problems:
            raise EvaluationError("the second reader's labels are wrong:\n" + "\n".join(f"  {p}" for p in problems))
        for name, counts in _one(first.labels, other, meeting).items():
            tallies[name] = [a + b for a, b in zip(tallies.get(name, [0, 0]), counts, strict=True)]
    counted = {name: Count(gained=gained, of=of) for name, (gained, of) in tallies.items()}
    return Agreement(meetings=tuple(second), **counted)


def _second(folder: Path, labels: LabelSet) -> dict[str, LabelFile]:
    files = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
    if not files:
        raise EvaluationError(f"{folder} holds no second reader's labels; put their label files there")
    known = {meeting.doc for meeting in labels.meetings}
    found: dict[str, LabelFile] = {}
    problems: list[Problem] = []
    for file in files:
        parsed, wrong = parse_file(file)
        problems += wrong
        if parsed is None:
            continue
        if parsed.doc is None or parsed.doc not in known:
            problems.append(Problem(file, "doc", f"'{parsed.doc}' is no meeting of the set", "use the set's own name"))
            continue
        # A second reader labels decisions and actions; header and items are the first's.
        first = labels.meeting(parsed.doc)
        whole = parsed.model_copy(update={"items": first.labels.items, "meeting": first.labels.meeting})
        problems += check_file(file, whole, first.source)
        found[first.doc] = whole
    if problems:
        raise EvaluationError("the second reader's labels are wrong:\n" + "\n".join(f"  {p}" for p in problems))
    return found


def _one(first: LabelFile, second: LabelFile, meeting: Meeting) -> dict[str, tuple[int, int]]:
    decisions = [_decision(label, meeting) for label in second.decisions]
    actions = [_action(label, meeting) for label in second.actions]
    decided = match(first.decisions, decisions, meeting)
    acted = match(first.actions, actions, meeting)
    by_id = {label.id: label for label in second.actions}
    pairs = [(label, by_id[found.id]) for label, found in acted]
    return {
        "decisions_recall": _recall(first.decisions, decided),
        "decisions_precision": _precision(second.decisions, decided),
        "actions_recall": _recall(first.actions, acted),
        "actions_precision": _precision(second.actions, acted),
        "owners": (sum(_same_owners(one, other) for one, other in pairs), len(pairs)),
        "due": (sum(one.due == other.due for one, other in pairs), len(pairs)),
    }


def _recall(labels: Sequence[_Label], pairs: Sequence[tuple[_Label, _Produced]]) -> tuple[int, int]:
    matched = {label.id for label, _ in pairs}
    required = [label for label in labels if label.required]
    return sum(label.id in matched for label in required), len(required)


def _precision(labels: Sequence[_Label], pairs: Sequence[tuple[_Label, _Produced]]) -> tuple[int, int]:
    matched = {found.id for _, found in pairs}
    required = [label for label in labels if label.required]
    return sum(label.id in matched for label in required), len(required)


def _same_owners(one: ActionLabel, other: ActionLabel) -> bool:
    mine = [{bare_name(name) for name in names} for names in (one.owners, *one.owners_alt)]
    return any({bare_name(name) for name in names} in mine for names in (other.owners, *other.owners_alt))


def _decision(label: DecisionLabel, meeting: Meeting) -> Decision:
    return Decision(
        id=label.id,
        meeting_id=meeting.id,
        item=label.item,
        kind=label.kind,
        text=label.text,
        evidence=_evidence(label, meeting),
    )


def _action(label: ActionLabel, meeting: Meeting) -> Action:
    return Action(
        id=label.id,
        meeting_id=meeting.id,
        item=label.item,
        text=label.text,
        owners=tuple(Owner(name=name, as_written=name, resolved=True) for name in label.owners),
        due=label.due,
        evidence=_evidence(label, meeting),
    )


def _evidence(label: DecisionLabel | ActionLabel, meeting: Meeting) -> tuple[Evidence, ...]:
    """The sentences that the label's anchors stand in: two readers seldom pick the same words of a sentence."""
    spans = [span for anchor in label.anchors for span in sentences_of(anchor, meeting.text)]
    return tuple(
        Evidence(meeting_id=meeting.id, item=label.item, quote=meeting.text[start:end], start=start, end=end)
        for start, end in spans
    )


def sentences_of(anchor: str, text: str) -> list[tuple[int, int]]:
    """Spans of the sentences (or list entries) of ``text`` in which ``anchor`` stands."""
    letters, offsets = _letters(text)
    needle, spans, at = squash(anchor), [], 0
    while needle and (at := letters.find(needle, at)) >= 0:
        start, end = offsets[at], offsets[at + len(needle) - 1] + 1
        before = [stop.end() for stop in _STOP_BEFORE.finditer(text, 0, start)]
        after = _STOP_AFTER.search(text, end)
        spans.append((before[-1] if before else 0, after.start() if after else len(text)))
        at += len(needle)
    return spans


def _letters(text: str) -> tuple[str, list[int]]:
    pairs = [(letter, n) for n, char in enumerate(text) for letter in squash(char)]
    return "".join(letter for letter, _ in pairs), [n for _, n in pairs]
