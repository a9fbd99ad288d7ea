"""Outcomes in the notes of small bodies: behind a title, after a step, in a list of statuses."""

import pytest
from small_meetings import decisions


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("Proposed: RD Seconded: OT\nAll agreed", "Approval of the accounts"),
        ("Read and approved.", "Minutes"),
        ("The minutes were accepted by Ruth Danby and seconded by Omar Tull.", "Minutes"),
        ("Payments approved: Ash £20, Elm £40", "Finance"),
        ("Balance of £400 noted.", "Finance"),
        ("The Treasurer’s report was given and accepted.", "Finance"),
        ("The statement was presented by HP and approved.", "Finance"),
        ("HP presented the budget which was agreed.", "Finance"),
        ("Agreement in principle was given to the extension.", "Porch"),
        ("Leave of absence was granted to Ruth Danby.", "Apologies"),
        ("The committee opted for the blue curtains.", "Hall"),
        ("It was felt that the curtains should be blue and this was agreed.", "Hall"),
        ("Governors gave permission for the trip.", "Trip"),
        ("All present agreed to the change.", "Opening hours"),
    ],
)
def test_one_outcome(body, title):
    assert len(decisions(body, titles=(title,))) == 1


@pytest.mark.parametrize(
    "body",
    [
        "They kept to the date which was agreed.",
        "The minutes were accepted by the printer.",
        "Planning applications approved: 4 Mill Row, 6 Mill Row",
        "Read from the paper.",
    ],
)
def test_no_outcome(body):
    assert decisions(body) == []


def test_who_moved_it_belongs_to_what_was_moved():
    body = "It was resolved to buy a hose.\n\nProposed Mr Tull, seconded Mr Penn all in agreement."
    assert len(decisions(body)) == 1


def test_each_line_of_a_list_has_its_own():
    body = "Pay policy – approved\nLeave policy – approved\nOmar will put them up."
    assert [text for _, text in decisions(body)] == ["Pay policy – approved", "Leave policy – approved"]
