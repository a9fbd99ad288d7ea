"""Decisions of committees told in other words: not assured, scored anew, left for later; told twice."""

import pytest
from small_meetings import decisions


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("The Committee was not assured on falls and requested a deep dive at its May meeting.", "requested"),
        ("Risk 203 (community nursing vacancies) was reduced from 16 to 12.", "other"),
        ("Left until March.", "other"),
        ("Put off to the next meeting.", "other"),
        ("The Committee agreed to invite Dr Moss to brief it.", "agreed"),
    ],
)
def test_an_outcome_of_a_committee(body, kind):
    assert [found for found, _ in decisions(body)] == [kind]


@pytest.mark.parametrize(
    "body",
    [
        "The audit of bins (minute 17 of 3 January 2024) had not been finished and would be carried forward to May.",
        "Risk 203 was reduced from 16 to 12 in the previous year.",
        "Left until dark, the gate was stolen.",
    ],
)
def test_what_is_no_outcome(body):
    assert decisions(body) == []


def test_a_report_received_and_noted_at_the_end_of_its_item_is_one_act():
    body = (
        "The Committee received the report of the Treasurer. Spending was £1,900.\n\n"
        "The slippage was put down to late delivery of the lamps.\n\n**NOTED.**"
    )
    assert decisions(body) == [("noted", "The Committee received the report of the Treasurer.")]


def test_a_refusal_told_and_then_resolved_is_one_decision():
    body = (
        "The Committee did not support the application by the cafe for a pitch outside the hall, as it would obstruct "
        "the kerb.\n\nRESOLVED: That the application be refused."
    )
    assert decisions(body) == [("resolved", "RESOLVED: That the application be refused.")]


def test_what_is_refused_after_another_matter_was_not_supported_is_a_second_decision():
    body = "The Committee did not support the change of name.\n\nRESOLVED: That the application for a grant be refused."
    assert len(decisions(body)) == 2
