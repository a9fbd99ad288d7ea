"""Tasks whose layout is lost: initials where a column stood, headings inside a paragraph, orders told in short."""

from datetime import date

import pytest
from small_meetings import actions, believed

CA, HP, LM = "Carol Ashby", "Hugh Penn", "Lena Marsh"


def _owners(body: str, **more: object) -> list[list[str]]:
    return [[owner.name for owner in action.owners] for action in believed(body, **more).actions]


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("The stove is cold again. Try the old supplier once more. HP", [[HP]]),
        ("The stove is cold, so a new one should be found. HP/CA", [[HP, CA]]),
        ("HP had yet to raise the drains with the county.HP", [[HP]]),
        ("The stove was cold and everybody went home. HP", []),
        ("The stove should be mended by the owners of the BBC. BBC", []),
    ],
)
def test_initials_behind_the_full_stop_stand_for_a_column_that_is_gone(body, owners):
    assert _owners(body) == owners


def test_initials_behind_a_narrow_gap_in_the_middle_of_a_paragraph():
    body = "The draft plan was read. It will be part of the report sent to    HP\nthe county at the end of May."
    assert _owners(body) == [[HP]]


@pytest.mark.parametrize("heading", ["Action Point", "Action points", "ACTION ITEM"])
def test_a_heading_that_no_empty_line_parts_from_the_paragraph(heading):
    body = (
        "The notes had not been sent round in time to be read.\n"
        f"                 {heading}\n"
        "   HP to ensure that the minutes of the meeting of 24th March are on the next agenda.\n"
    )
    found = believed(body).actions
    assert [action.text[:13] for action in found] == ["HP to ensure "]
    assert found[0].due == date(2024, 5, 7)  # the next meeting's, not that of the minutes


@pytest.mark.parametrize(
    "lead_in", ["HP to make the following changes to the leaflet:", "HP agreed to do the following:"]
)
def test_a_sentence_charges_with_the_list_below_it(lead_in):
    body = f"{lead_in}\n\n- Add the opening hours.\n- Remove the old map.\n"
    assert [owners for text, owners in actions(body) if text.startswith(("Add", "Remove"))] == [[HP], [HP]]


def test_a_list_of_what_was_said_charges_nobody():
    assert not actions("HP made the following points:\n\n- The map is old.\n- The hours are wrong.\n")


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("HP circulate the leaflet before Easter.", [[HP]]),
        ("Carol Ashby add a page on moorings to the website.", [[CA]]),
        ("HP update on the website was heard.", []),
        ("Carol and Hugh check the locks every night.", []),
    ],
)
def test_an_order_without_to(body, owners):
    assert _owners(body) == owners


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("HP showed the figures. He is requested to add those of last year.", [[HP]]),
        ("HP has been asked to write to the county.", [[HP]]),
        ("The Chair asked HP to agree a schedule of visits.", [[HP]]),
        ("The Chair asked HP to agree that it was late.", []),
        ("HP asked to add an item to the agenda.", []),
        ("HP asked if the leaflet could be forwarded to the school.", []),
        ("She said that the choir is asked to sing each year.", []),
    ],
)
def test_who_is_asked_and_who_asks(body, owners):
    assert _owners(body) == owners


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("Ann Harrow, NHSE, will send the figures.", [["Ann Harrow"]]),
        ("Jumble Sale, HP will book the hall.", [[HP]]),
        ("Commission to write to the county about the path.", [["Commission"]]),
        ("Carol Ashby, HP to book the hall.", [[CA, HP]]),
    ],
)
def test_what_stands_beside_an_owner_is_none(body, owners):
    assert _owners(body) == owners


@pytest.mark.parametrize(
    "body",
    [
        "RESOLVED: To approve the minutes of 4 March and authorise the Chair to sign them as a correct record.",
        "The Chair to introduce the plan (copy attached).",
        "It was agreed that the election of the Chair would therefore take place in June.",
        "We had to wait and agreed that the choice of the Chair and Vice Chair would take place in May.",
        "ACTION NO: 1. Welcome",
        "Action Point 2 – HP read from a letter of the county.",
        "Councilors agreed to add the following words.",
    ],
)
def test_what_is_no_task(body):
    assert not [action for action in believed(body).actions if action.owners]


def test_what_is_agreed_to_be_sent_though_actions_are_marked():
    body = "It was agreed that forms be checked and emailed to all members.\n\nACTION: HP to book the hall."
    assert len(actions(body)) == 2
