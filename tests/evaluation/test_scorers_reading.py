import pytest

from assistant.domain import Item, Person
from assistant.evaluation.labels import ItemLabel, MeetingLabel, PersonLabel
from assistant.evaluation.scorers.reading import score_header, score_items, score_people
from assistant.evaluation.statistics import figure
from evaluation.conftest import BOARD, DOC

LABEL = MeetingLabel.model_validate({"body": "The Quayside Forum", "date": "2021-03-04", "chair": "Cllr Ann Lee"})


def value(observations):
    return figure(list(observations)).value


def test_header_counts_eight_fields_and_null_must_stay_null(meeting):
    assert value(score_header(DOC, BOARD, LABEL, meeting)) == pytest.approx(7 / 8)  # "The" before the body
    label = LABEL.model_copy(update={"body": "quayside forum"})
    assert value(score_header(DOC, BOARD, label, meeting)) == 1
    assert value(score_header(DOC, BOARD, label, meeting.model_copy(update={"venue": "Hall"}))) == pytest.approx(7 / 8)


def test_a_meeting_that_was_not_read_has_no_field_right():
    assert value(score_header(DOC, BOARD, LABEL, None)) == 0


def people(*rows):
    return [PersonLabel(name=name, status=status) for name, status in rows]


def test_people_f1_is_one_nought_and_between():
    labels = people(("Ann Lee", "present"), ("Bo Rask", "present"), ("Di Orr", "apologies"))
    right = [Person(name=f"Dr {label.name}", status=label.status) for label in labels]
    assert value(score_people(DOC, BOARD, labels, right)) == 1
    assert value(score_people(DOC, BOARD, labels, [])) == 0
    wrong_status = [right[0], right[1], Person(name="Di Orr", status="present")]
    assert value(score_people(DOC, BOARD, labels, wrong_status)) == pytest.approx(2 / 3)
    one_extra = [*right, Person(name="Ed Poe")]
    assert value(score_people(DOC, BOARD, labels, one_extra)) == pytest.approx(6 / 7)


def items(*rows):
    return [Item(number=number, title=title, start=0, end=0) for number, title in rows]


def test_items_need_number_and_title():
    labels = [ItemLabel(number="1", title="Minutes"), ItemLabel(number=None, title="Actions")]
    assert value(score_items(DOC, BOARD, labels, items(("1.", "Minutes - the Clerk"), (None, "ACTIONS")))) == 1
    assert value(score_items(DOC, BOARD, labels, items(("2", "Minutes"), ("9", "Actions")))) == 0
    assert value(score_items(DOC, BOARD, labels, items(("1", "Minutes")))) == pytest.approx(2 / 3)


def test_optional_items_count_neither_way():
    labels = [ItemLabel(number="1", title="Minutes"), ItemLabel(number="2", title="Prayers", optional=True)]
    assert value(score_items(DOC, BOARD, labels, items(("1", "Minutes")))) == 1
    assert value(score_items(DOC, BOARD, labels, items(("1", "Minutes"), ("2", "Prayers")))) == 1
    assert value(score_items(DOC, BOARD, labels, items(("1", "Minutes"), ("3", "Songs")))) == pytest.approx(2 / 3)


def test_a_failure_shows_both_sides():
    labels = people(("Di Orr", "apologies"))
    (observation,) = score_people(DOC, BOARD, labels, [Person(name="Di Orr", status="present")])
    assert (observation.expected, observation.given) == ("Di Orr, apologies", "Di Orr, present")
