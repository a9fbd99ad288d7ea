"""Tasks of committees' minutes: two labels in one line, what is only put off, what is told of an earlier one."""

import pytest
from small_meetings import actions, believed

HP, LM = "Hugh Penn", "Lena Marsh"


def test_each_label_of_a_paragraph_sets_a_task_of_its_own():
    body = "**Action:** All governors to complete the training by the end of term. **Action:** Clerk to send the link."
    assert actions(body) == [
        ("All governors to complete the training by the end of term.", ["All governors"]),
        ("Clerk to send the link.", [LM]),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "RESOLVED: That a decision on the speed limit be deferred to the January meeting.",
        "RESOLVED: That the lease be deferred to the March meeting to allow a further survey.",
    ],
)
def test_what_is_only_put_off_is_a_decision_and_no_task(body):
    found = believed(body)
    assert len(found.decisions) == 1
    assert not found.actions


def test_who_is_told_to_do_something_in_the_meantime_has_a_task():
    body = "RESOLVED: That the lease be deferred to the March meeting and that the Clerk be asked to obtain a survey."
    assert [owners for _, owners in actions(body)] == [[LM]]


def test_a_sentence_of_what_is_to_be_done_with_its_owner_in_brackets():
    body = "The accounts showed a surplus. To be filed with the Commission by 31 May (Hugh)."
    assert actions(body) == [("To be filed with the Commission by 31 May (Hugh).", [HP])]


@pytest.mark.parametrize(
    "body",
    [
        "- Item 8: Ruth Danby to visit the forest school. Not yet done; now 20 May.",
        "- Item 5: Ruth Danby to see to the checks. Done – Omar confirmed that all had been received.",
    ],
)
def test_what_became_of_an_earlier_task_in_a_sentence_behind_it(body):
    assert actions(body, titles=("Matters arising",)) == []


def test_an_action_of_that_number_that_is_reported_is_not_set_again():
    body = (
        "Action 48 (training): closed. Action 51 (audit): LM said that one hall remained to be done; the date was "
        "extended to 19 May 2024.\n\n[Action: LM]"
    )
    assert actions(body, titles=("Action log",)) == []
