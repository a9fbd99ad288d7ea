"""Header, items and people against their labels."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from assistant.domain import Item, Meeting, Person
from assistant.evaluation.labels import ItemLabel, MeetingLabel, NextMeetingLabel, PersonLabel
from assistant.evaluation.observations import Observation
from assistant.evaluation.text import bare_name, plain_number, same_name, same_text, same_title

_Wanted = TypeVar("_Wanted")
_Given = TypeVar("_Given")

HEADER_FIELDS: dict[str, Callable[[Any, Any], bool]] = {
    "body": same_text,
    "date": lambda one, other: one == other,
    "start_time": lambda one, other: one == other,
    "end_time": lambda one, other: one == other,
    "venue": same_text,
    "chair": same_name,
    "previous_minutes_date": lambda one, other: one == other,
}


def score_header(doc: str, board: str, label: MeetingLabel, meeting: Meeting | None) -> Iterator[Observation]:
    """One observation a field; a meeting that was not read has none right."""
    fields: list[tuple[str, Any, Any, bool]] = []
    for name, same in HEADER_FIELDS.items():
        wanted, given = getattr(label, name), getattr(meeting, name, None)
        fields.append((name, wanted, given, same(wanted, given)))
    wanted_next = (label.next_meeting or NextMeetingLabel()).date
    given_next = meeting.next_meeting.date if meeting and meeting.next_meeting else None
    fields.append(("next_meeting", wanted_next, given_next, wanted_next == given_next))
    for name, wanted, given, right in fields:
        yield Observation(
            measure="reading.header",
            unit=f"{doc}:{name}",
            board=board,
            gained=float(right and meeting is not None),
            expected=_said(wanted),
            given=_said(given),
        )


def score_people(
    doc: str, board: str, labels: Sequence[PersonLabel], people: Sequence[Person]
) -> Iterator[Observation]:
    """F1 over names with status: a person right counts 2 of 2, one missed or made up 0 of 1."""

    def right(label: PersonLabel, person: Person) -> bool:
        return same_name(label.name, person.name) and label.status == person.status

    def near(label: PersonLabel, person: Person) -> bool:
        return same_name(label.name, person.name)

    pairs, missed, extra = _pair(labels, people, right, near)
    for label, person in pairs:
        expected, given = f"{label.name}, {label.status}", f"{person.name}, {person.status}"
        yield _pair_observation(
            "reading.people", f"{doc}:{label.name} {label.status}", board, expected, given, right(label, person)
        )
    for label in missed:
        yield _one_sided(
            "reading.people", f"{doc}:{label.name} {label.status}", board, expected=f"{label.name}, {label.status}"
        )
    for n, person in enumerate(extra):
        yield _one_sided(
            "reading.people", f"{doc}:+{bare_name(person.name)} {n}", board, given=f"{person.name}, {person.status}"
        )


def score_items(doc: str, board: str, labels: Sequence[ItemLabel], items: Sequence[Item]) -> Iterator[Observation]:
    """F1 over number with title, counted as for people; optional items count neither way."""

    def right(label: ItemLabel, item: Item) -> bool:
        return plain_number(label.number) == plain_number(item.number) and same_title(label.title, item.title)

    def near(label: ItemLabel, item: Item) -> bool:
        same_number = label.number is not None and plain_number(label.number) == plain_number(item.number)
        return same_number or same_title(label.title, item.title)

    ordered = sorted(labels, key=lambda label: label.optional)
    pairs, missed, extra = _pair(ordered, items, right, near)
    for label, item in pairs:
        expected, given = f"{label.number} {label.title}", f"{item.number} {item.title}"
        if label.optional and right(label, item):
            continue
        if label.optional:
            yield _one_sided("reading.items", f"{doc}:+{given}", board, given=given)
        else:
            yield _pair_observation("reading.items", f"{doc}:{label.key}", board, expected, given, right(label, item))
    for label in missed:
        if not label.optional:
            yield _one_sided("reading.items", f"{doc}:{label.key}", board, expected=f"{label.number} {label.title}")
    for n, item in enumerate(extra):
        yield _one_sided("reading.items", f"{doc}:+{item.key} {n}", board, given=f"{item.number} {item.title}")


def _pair(
    wanted: Sequence[_Wanted],
    given: Sequence[_Given],
    right: Callable[[_Wanted, _Given], bool],
    near: Callable[[_Wanted, _Given], bool],
) -> tuple[list[tuple[_Wanted, _Given]], list[_Wanted], list[_Given]]:
    """Pairs that are right first, then pairs that are near (told together as one failure), and what is left over."""
    pairs: list[tuple[_Wanted, _Given]] = []
    missing, left = list(wanted), list(given)
    for test in (right, near):
        for want in list(missing):
            match = next((candidate for candidate in left if test(want, candidate)), None)
            if match is not None:
                pairs.append((want, match))
                missing.remove(want)
                left.remove(match)
    return pairs, missing, left


def _pair_observation(measure: str, unit: str, board: str, expected: str, given: str, right: bool) -> Observation:
    gained = 2.0 if right else 0.0
    return Observation(measure=measure, unit=unit, board=board, gained=gained, of=2.0, expected=expected, given=given)


def _one_sided(measure: str, unit: str, board: str, expected: str = "", given: str = "") -> Observation:
    return Observation(measure=measure, unit=unit, board=board, gained=0.0, of=1.0, expected=expected, given=given)


def _said(value: object) -> str:
    return "not said" if value is None else str(value)
