"""Outcomes behind a view that was taken, in two halves, and where the title says what was settled."""

import pytest
from small_meetings import decisions


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("The Board did not accept the quote, as it was late, but agreed to ask for two more.", ["other", "agreed"]),
        ("On balance members preferred slates, and approved £400 for the porch.", ["approved"]),
        ("Trustees questioned the fee and, after some talk, agreed to pay half.", ["agreed"]),
        ("The Board was not minded to support the sale.", ["other"]),
        ("The notes of 4 May were taken as read and signed by the Chairman. Prop: OT Sec: RD", ["approved"]),
        ("Resolved, under Standing Order 9.", ["resolved"]),
        ("Received and accepted from Omar Tull and Ruth Danby.", ["approved"]),
        ("Approved as circulated.", ["approved"]),
        ("The caretaker’s hours were raised from 8 to 12 a week with effect from 1 May.", ["other"]),
        ("The hire fee was left unchanged at £12.", ["other"]),
    ],
)
def test_an_outcome(body, kinds):
    assert [kind for kind, _ in decisions(body)] == kinds


@pytest.mark.parametrize(
    "body",
    [
        "Trustees questioned the fee and the caretaker agreed to look.",
        "The cheque was signed by the Treasurer.",
        "Received from Omar Tull.",
        "Accepted as a true record ..................",
        "Mr Penn said that the fee was left unchanged at £12.",
        "Wages were raised by the County with effect from 1 May.",
    ],
)
def test_no_outcome(body):
    assert decisions(body) == []


@pytest.mark.parametrize("lead", ["Following a long talk the Board", "After a vote, members", "On balance the Panel"])
def test_a_numbered_lead_is_no_title(lead):
    body = "- endorsed the lamp rota;\n- declined, for now, to buy mats."
    assert len(decisions(body, titles=(lead,))) == 2


def test_a_moved_motion_breaks_off_at_the_vote():
    body = "Moved by Mr Tull, seconded by Mr Penn, and by 5 votes to 1\n\nRESOLVED that lamps be bought."
    assert [kind for kind, _ in decisions(body)] == ["resolved"]


@pytest.mark.parametrize(
    "body",
    [
        "24/00123/FUL 2 Barn Lane, porch – left to the Tree Officer",
        "24/00123/FUL 2 Barn Lane, porch. OBJECT (5 for, 1 against). Clerk to write.",
    ],
)
def test_a_view_on_an_application(body):
    assert len(decisions(body, titles=("Planning applications",))) == 1
