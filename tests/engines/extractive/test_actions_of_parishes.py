"""Tasks as parishes, residents and panels tell them: officers in small letters, states below what was set, offices."""

from datetime import date

import pytest
from small_meetings import actions, believed

CA, HP, LM, OT, RD = "Carol Ashby", "Hugh Penn", "Lena Marsh", "Omar Tull", "Ruth Danby"


def _owners(body: str, **more: object) -> list[list[str]]:
    return [[owner.name for owner in action.owners] for action in believed(body, **more).actions]


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("The lamp at the corner is out again, the clerk to report.", [[LM]]),
        ("Leaflets - sizes and dates - clerk to fill in the form and send it back.", [[LM]]),
        ("As the county had paid, the clerk agreed to ask whether it could be moved.", [[LM]]),
        ("The hedge is still too high - the Chair and Clerk will again inspect.", [[CA, LM]]),
        ("The hedge was cut, the clerk to the other council said.", []),
    ],
)
def test_an_officer_behind_a_comma_may_stand_in_small_letters(body, owners):
    assert _owners(body) == owners


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("The treasurer spoke of a new grant, the clerk was asked to find out more.", [[LM]]),
        ("Upon receipt of the permit the clerk was instructed to put the order in hand.", [[LM]]),
        ("Clerk requested to reply to the tenant.", [[LM]]),
        ("It was explained that the clerk was asked to write at the last meeting.", []),
        ("Mrs Oakes requested to see the map.", []),
    ],
)
def test_an_officer_is_charged_wherever_in_the_sentence(body, owners):
    assert _owners(body) == owners


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("Members would like the Clerk to send a card to Mrs Oakes.", [[LM]]),
        ("It was suggested that the Clerk obtain a price for the gate.", [[LM]]),
        ("Mrs Oakes would like the Clerk to resign.", []),
        ("It was suggested that the Clerk was tired.", []),
    ],
)
def test_a_wish_of_the_meeting_charges_an_officer(body, owners):
    assert _owners(body) == owners


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("Associate Member Omar Tull will follow up with the post office.", [[OT]]),
        ("It was agreed to object and Planning Officer Ruth Danby will submit one for the council.", [[RD]]),
        ("Ruth Danby took note and will forward the report.", [[RD]]),
        ("Omar suggested ringing the warden and will arrange a visit.", [[OT]]),
        ("Omar suggested that the gate be cut down and would cost less then.", []),
    ],
)
def test_an_office_before_the_name_and_a_promise_behind_what_was_said(body, owners):
    assert _owners(body) == owners


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("This was agreed and Chair agreed to ask Ruth to print them.", [[CA]]),
        ("A talk by the Tree Officer was requested, with the Clerk to find a date.", [[LM]]),
        ("The Committee agreed to ask Ruth to print them.", [[RD]]),
    ],
)
def test_who_asks_somebody_else_and_who_sees_to_it(body, owners):
    assert _owners(body) == owners


@pytest.mark.parametrize(
    "state",
    ["**Complete.** No reply was received.", "**Not complete.** However, Omar will try.", "Done (see item 4)."],
)
def test_a_state_with_more_behind_it_below_a_numbered_action(state):
    assert not actions(f"**Action 2:** Ruth to ring the county.\n\n- {state}\n")


@pytest.mark.parametrize("state", ["This has been done and the bill is paid.", "The task was not yet completed."])
def test_what_became_of_what_the_last_meeting_set(state):
    body = f"- Omar to ask the plumber.\n\n{state}\n"
    assert not actions(body, titles=("Matters arising",))
    assert actions(body, titles=("The boiler",))  # here it tells of something else


def test_what_was_set_and_is_not_told_of_stays():
    body = "- Omar to ask the plumber.\n\nThe boiler is twelve years old.\n"
    assert _owners(body, titles=("Matters arising",)) == [[OT]]


def test_a_list_that_was_agreed_to_names_nobody():
    body = "It was agreed to:\n\n- Ensure that wardens are on the list\n- Review the list to add clubs\n"
    assert actions(body) == [("Ensure that wardens are on the list", []), ("Review the list to add clubs", [])]
    assert not actions("It was agreed to:\n\n- Approve the accounts\n- Adopt the policy\n")


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("Letter from a tenant about the salt bin\nClerk requested to reply to the tenant and say when.", [[LM]]),
        ("Testing of Pumps Ruth to speak to the plumber. A price has come.", [[RD]]),
        ("The gate is shut.Ruth will ask for the key.", [[RD]]),
        ("It was agreedthat Ruth should follow up with the club.", [[RD]]),
        ("Talks about wells ( RD to prepare this)", [[RD]]),
        ("See www.hall.Example of the map.", []),
    ],
)
def test_lost_spaces_and_lost_line_ends(body, owners):
    assert _owners(body) == owners


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("The wall is the county's but advice is to be sought on the gate.", 1),
        ("In view of this, a request is to be made to the district for one more.", 1),
        ("The wall is sound and advice was sought.", 0),
        ("The Autumn Review will give dates for the trust.", 0),
        ("The Grounds Manager would prepare a short guide.", 1),
        ("Suggestions from members were to ask doctors to call.", 0),
        ("It was agreed to charge £4 for each table.", 0),
        ("It was agreed to spend up to £900 on the roof.", 0),
        ("To discuss the lease. Resolved.", 0),
        ("RESOLVED that the minutes be signed as a correct record subject to the date being amended to 4 May.", 0),
    ],
)
def test_what_is_left_to_be_done_by_nobody_named_and_what_leaves_nothing(body, count):
    assert len(actions(body)) == count


@pytest.mark.parametrize(
    ("body", "due"),
    [
        ("Ruth to invite all wardens to the open event on 8 May 2024.", None),
        ("Ruth to publish the notes of the talk on 2 February 2024.", None),  # before the meeting
        ("Ruth to send the form in advance of the June 30th deadline.", date(2024, 6, 30)),
        ("Ruth to mention it at the wardens' meeting on 8 May 2024.", date(2024, 5, 8)),
    ],
)
def test_a_date_of_something_else_is_no_due_date(body, due):
    assert [action.due for action in believed(body).actions] == [due]


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("The Committee agreed to invite Dr Moss to brief the members.", [[]]),
        ("**Action: Request for HP to send the notes round. [Query: Omar to take it on?]**", [[HP]]),
        ("Action: Ruth and Steve to write a note on wells.", [[RD, "Steve"]]),
        ("Ruth met Steve Pell in May.\n\nAction: Ruth and Steve to write a note on wells.", [[RD, "Steve Pell"]]),
        ("The shop was agreed and a card be placed in the window.", [[]]),
    ],
)
def test_who_owns_it_and_who_is_only_told_of(body, owners):
    assert _owners(body) == owners


@pytest.mark.parametrize(
    ("title", "owners"),
    [
        ("A note on the wells / on the pumps (RD to write this)", [[RD]]),
        ("HP to find ways to reach the tenants", [[HP]]),
        ("The Clerk to open the meeting", []),
        ("Old maps will be found by Ruth", []),
    ],
)
def test_a_numbered_line_that_is_a_task_and_has_no_text_below(title, owners):
    assert _owners("", titles=(title,)) == owners


def test_a_body_that_takes_a_matter_up_has_no_task():
    assert not actions("RESOLVED that the Committee consider the shed in May.")
    assert not actions("The Councillors agreed to add the following wording to item 9 of the minutes.")


@pytest.mark.parametrize(
    "decided",
    ["The Committee agree that we have no claim to the lane.", "The Committee agreed to share the £900 cost."],
)
def test_what_a_body_thinks_or_contributes_is_no_task(decided):
    assert not actions(decided)


@pytest.mark.parametrize("talk", ["have further discussions with", "have a word with", "have talks with"])
def test_who_agreed_to_talk_to_somebody(talk):
    assert _owners(f"The field was shut in the winter and Cllr Danby agreed to {talk} the surgery.") == [[RD]]


def test_orders_of_a_list_that_runs_on_each_with_what_stands_before():
    body = (
        "i. The gate sticks. Clerk to report. ii. The play area is old. - The bin has not been filled. Clerk to order."
    )
    assert [text for text, _ in actions(body)] == [
        "The gate sticks. Clerk to report.",
        "The bin has not been filled. Clerk to order.",
    ]
