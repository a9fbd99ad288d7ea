"""Decisions and actions: recall of required labels, precision of what was produced, owners and due dates."""

from collections.abc import Iterator, Sequence

from assistant.domain import Action, Decision, Meeting
from assistant.evaluation.labels import ActionLabel, DecisionLabel
from assistant.evaluation.observations import Observation
from assistant.evaluation.scorers.matching import match
from assistant.evaluation.text import bare_name


def score_decisions(
    doc: str, board: str, labels: Sequence[DecisionLabel], decisions: Sequence[Decision], meeting: Meeting | None
) -> Iterator[Observation]:
    """Recall over required labels and precision over what was produced."""
    pairs = match(labels, decisions, meeting)
    yield from _recall("decisions", doc, board, labels, {label.id for label, _ in pairs})
    yield from _precision("decisions", doc, board, decisions, {found.id for _, found in pairs})


def score_actions(
    doc: str, board: str, labels: Sequence[ActionLabel], actions: Sequence[Action], meeting: Meeting | None
) -> Iterator[Observation]:
    """As for decisions, and owners and due dates of the matched ones.

    What the product itself marks as carried over or done it does not claim to be an action of this meeting.
    """
    claimed = [action for action in actions if action.status == "open"]
    pairs = match(labels, claimed, meeting)
    yield from _recall("actions", doc, board, labels, {label.id for label, _ in pairs})
    yield from _precision("actions", doc, board, claimed, {found.id for _, found in pairs})
    for label, action in pairs:
        unit = f"{doc}:{label.id}"
        wanted, given = " or ".join(map(_names, (label.owners, *label.owners_alt))), _names(_owners(action))
        yield Observation(
            measure="actions.owners",
            unit=unit,
            board=board,
            gained=float(owners_right(label, action)),
            expected=wanted,
            given=given,
        )
        yield Observation(
            measure="actions.due",
            unit=unit,
            board=board,
            gained=float(label.due == action.due),
            expected=str(label.due or "no date"),
            given=str(action.due or "no date") + (f" ({action.due_text})" if action.due_text else ""),
        )


def owners_right(label: ActionLabel, action: Action) -> bool:
    """Whether the owners are those of the label or of one of its alternatives, titles apart."""
    given = {bare_name(name) for name in _owners(action)}
    return any(given == {bare_name(name) for name in wanted} for wanted in (label.owners, *label.owners_alt))


def _owners(action: Action) -> tuple[str, ...]:
    return tuple(owner.name for owner in action.owners)


def _names(names: Sequence[str]) -> str:
    return ", ".join(names) or "nobody"


def _recall(
    what: str, doc: str, board: str, labels: Sequence[DecisionLabel | ActionLabel], found: set[str]
) -> Iterator[Observation]:
    for label in labels:
        if label.required:
            yield Observation(
                measure=f"{what}.recall",
                unit=f"{doc}:{label.id}",
                board=board,
                gained=float(label.id in found),
                expected=f"item {label.item}: {label.text}",
                given="found" if label.id in found else "not found",
            )


def _precision(
    what: str, doc: str, board: str, produced: Sequence[Decision | Action], right: set[str]
) -> Iterator[Observation]:
    for n, output in enumerate(produced):
        quote = " ".join(output.evidence[0].quote.split())
        yield Observation(
            measure=f"{what}.precision",
            unit=f"{doc}:{output.item}:{output.evidence[0].start}:{n}",
            board=board,
            gained=float(output.id in right),
            expected="matches a label" if output.id in right else "nothing",
            given=f"item {output.item}: {quote[:300]}",
        )
