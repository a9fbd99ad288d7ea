import datetime as dt

import pytest

from assistant.evaluation.labels import ActionLabel, DecisionLabel
from assistant.evaluation.scorers.extraction import owners_right, score_actions, score_decisions
from assistant.evaluation.scorers.matching import match, overlap
from assistant.evaluation.statistics import figure
from evaluation.conftest import BOARD, DOC, action, decision

MINUTES = "AGREED that the minutes of 4 February be approved."
WALL = "AGREED that Bo Rask obtain three quotes for the wall by 30 April 2021."
CLOSING = "Bo Rask: three quotes for the wall by 30 April 2021"
D1 = DecisionLabel(id="D1", item="1", kind="approved", text="x", anchors=("AGREED that the minutes of 4 February",))
D2 = DecisionLabel(id="D2", item="2", kind="agreed", text="x", anchors=("AGREED that Bo Rask obtain three quotes",))
A1 = ActionLabel(
    id="A1",
    item="2",
    text="x",
    owners=("Cllr Bo Rask",),
    owners_alt=(("Harbour Master",),),
    due=dt.date(2021, 4, 30),
    anchors=("Bo Rask obtain three quotes for the wall", "three quotes for the wall by 30 April 2021"),
)


def values(observations):
    grouped = {}
    for observation in observations:
        grouped.setdefault(observation.measure, []).append(observation)
    return {measure: figure(group).value for measure, group in grouped.items()}


def test_all_found_and_nothing_else(meeting):
    found = [decision(MINUTES, "1", 1), decision(WALL, "2", 2)]
    assert values(score_decisions(DOC, BOARD, [D1, D2], found, meeting)) == {
        "decisions.recall": 1,
        "decisions.precision": 1,
    }


def test_nothing_found_is_nought_and_has_no_precision(meeting):
    assert values(score_decisions(DOC, BOARD, [D1, D2], [], meeting)) == {"decisions.recall": 0}


def test_one_missed_and_one_made_up(meeting):
    found = [decision(MINUTES, "1", 1), decision("The wall costs £8,400.", "2", 2)]
    assert values(score_decisions(DOC, BOARD, [D1, D2], found, meeting)) == {
        "decisions.recall": 0.5,
        "decisions.precision": 0.5,
    }


def test_optional_labels_are_right_to_find_and_no_loss_to_miss(meeting):
    optional = D2.model_copy(update={"required": False})
    both = [decision(MINUTES, "1", 1), decision(WALL, "2", 2)]
    assert values(score_decisions(DOC, BOARD, [D1, optional], both, meeting))["decisions.precision"] == 1
    assert values(score_decisions(DOC, BOARD, [D1, optional], both[:1], meeting))["decisions.recall"] == 1


def test_the_item_must_be_the_labels(meeting):
    assert overlap(D1, decision(MINUTES, "2"), meeting) == 0
    assert overlap(D1, decision(MINUTES, "1"), meeting) == 1


def test_another_anchors_item_will_do(meeting):
    assert overlap(A1, action(CLOSING, "Actions"), meeting) == 1
    alone = A1.model_copy(update={"anchors": A1.anchors[:1]})
    assert overlap(alone, action(CLOSING, "Actions"), meeting) == 0


def test_sixty_per_cent_of_the_words_is_enough_and_less_is_not(meeting):
    label = D2.model_copy(update={"anchors": ("that Bo Rask obtain three",)})  # five words
    assert match([label], [decision("obtain three quotes", "2")], meeting) == []
    assert len(match([label], [decision("Rask obtain three", "2")], meeting)) == 1


def test_assignment_is_one_to_one(meeting):
    twice = [decision(MINUTES, "1", 1), decision(MINUTES, "1", 2)]
    assert values(score_decisions(DOC, BOARD, [D1], twice, meeting)) == {
        "decisions.recall": 1,
        "decisions.precision": 0.5,
    }


def test_owners_and_due_of_matched_actions(meeting):
    right = action(WALL, "2", ("Bo Rask",), dt.date(2021, 4, 30))
    assert values(score_actions(DOC, BOARD, [A1], [right], meeting)) == {
        "actions.recall": 1,
        "actions.precision": 1,
        "actions.owners": 1,
        "actions.due": 1,
    }
    wrong = action(WALL, "2", ("Ann Lee", "Bo Rask"))
    scored = values(score_actions(DOC, BOARD, [A1], [wrong], meeting))
    assert (scored["actions.owners"], scored["actions.due"]) == (0, 0)


def test_owners_alternatives_are_as_right():
    assert owners_right(A1, action(WALL, "2", ("the Harbour Master",)))
    assert not owners_right(A1, action(WALL, "2", ("Harbour Master", "Bo Rask")))
    assert owners_right(A1.model_copy(update={"owners": ()}), action(WALL, "2"))


def test_what_is_marked_as_carried_over_is_not_claimed(meeting):
    carried = action(WALL, "2").model_copy(update={"status": "carried_over"})
    assert values(score_actions(DOC, BOARD, [A1], [carried], meeting)) == {"actions.recall": 0}


@pytest.mark.parametrize("labels", [[], [D1]])
def test_a_meeting_that_was_not_read_finds_nothing(labels):
    assert match(labels, [decision(MINUTES, "1")], None) == []
