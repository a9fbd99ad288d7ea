"""Tasks of minutes that name few people: first names alone, the body's letters, lists under names of their own."""

import pytest
from small_meetings import actions, believed, decisions, meeting_of

from assistant.domain import Meeting
from assistant.engines.extractive.extract import extract
from assistant.engines.extractive.owners_said import first_names_said
from assistant.grounding import ground_extraction

CA, HP, LM, OT, RD = "Carol Ashby", "Hugh Penn", "Lena Marsh", "Omar Tull", "Ruth Danby"


def test_who_is_called_by_a_first_name_alone_where_nobody_is_listed():
    body = "Marta proposed it.\n\nMarta will buy the tickets. Piet will need to collect the key.\n\nPiet suggested May."
    assert actions(body, people=()) == [
        ("Marta will buy the tickets.", ["Marta"]),
        ("Piet will need to collect the key.", ["Piet"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Pavilion will close. The Pavilion has dry rot.",
        "Notices will go out. Notices would cost little, and notices are read.",
        "Councillors agreed. Councillors suggested May.",
        "Ferry Lane will close. Lane has been dug up.",
        "Unanimously agreed. Unanimously agreed.",
        "Marta proposed a raffle.",
    ],
)
def test_what_is_no_first_name(text):
    assert not first_names_said(text)


@pytest.mark.parametrize("letters", ["HC", "PHC"])
def test_the_letters_of_the_body_are_nobody_of_the_same_letters(letters):
    found = believed(f"{letters} to write to the county about the path.").actions
    meeting = meeting_of(f"{letters} to write to the county about the path.")
    named = meeting.model_copy(update={"body": "Polling Hall Committee"})
    assert [owner.name for owner in found[0].owners] == ["Hall Committee" if letters == "HC" else "PHC"]
    assert _owners(named) == [["Polling Hall Committee"]]


def test_letters_of_somebody_there_are_his():
    meeting = meeting_of("HP to write to the county.").model_copy(update={"body": "Harl Parish"})
    assert _owners(meeting) == [[HP]]


def _owners(meeting: Meeting) -> list[list[str]]:
    return [[owner.name for owner in a.owners] for a in ground_extraction(meeting, extract(meeting)).actions]


@pytest.mark.parametrize(
    "body",
    [
        "The UK will take on the secretariat in March.",
        "The HC will meet in the barn until then.",
    ],
)
def test_what_will_happen_is_no_task(body):
    assert actions(body) == []


@pytest.mark.parametrize(
    "title",
    ["Action summary", "ACTION LOG", "Summary of actions", "Deliverables", "Action register"],
)
def test_a_list_of_tasks_by_whatever_name(title):
    body = (
        "- everyone order a badge\n- ACTION Hugh - price the gutters\n- Carol to ring the mason\n- get a second price"
    )
    assert len(actions(body, titles=(title,))) == 4


@pytest.mark.parametrize(
    ("body", "owners"),
    [
        ("- ACTION everyone send in a photograph", ["Everyone"]),
        ("ACTION: Ruth, please list the new members here", [RD]),
        ("ACTION: HP please chase the mason", [HP]),
        ("ACTION Hugh - price the gutters", [HP]),
        ("All agreed to review the rules before May.", ["All"]),
        ("Open day HP to speak to the school.", [HP]),
        ("It was agreed that he would write (secretary to draft the letter).", ["Secretary"]),
        ("Ruth inquired about the other hall and will look into its fees.", [RD]),
        ("An action was placed on the Clerk to write to the county.", [LM]),
        ("An action was created to review the ways of voting.", []),
        ("A letter would be sent to the neighbours.", []),
        ("Mr Vane would be asked to judge the show.", []),
        ("A prize (a hamper?) to be requested from the shop.", []),
        ("- To be posted on the website", []),
        ("The Committee requested that the project owner should prepare a list of risks.", ["Project owner"]),
        ("It was agreed to investigate.", []),
        ("A cheaper printer was named. It was also agreed to obtain a price.", []),
        ("It was agreed that we try to involve the school.", []),
    ],
)
def test_who_is_given_what(body, owners):
    assert [found for _, found in actions(body)] == [owners]


@pytest.mark.parametrize(
    "body",
    [
        "It was agreed to note the report.",
        "It was agreed that members should always be kind.",
        "All agreed to support the appeal.",
        "He asked whether Mr Vane would be asked to judge.",
        "The letter was sent in May.",
        "The county has written to the HP to ask for leave.",
        "No action was taken on this.",
        "Hugh moves to accept, Ruth seconds, accepted.",
        "All agree the fee stays.",
    ],
)
def test_what_leaves_nothing_to_do(body):
    assert actions(body) == []


def test_an_answer_under_a_label_is_no_task():
    body = "Action\n\nHugh to confirm the day.\n\n> **RD:** Yes, this is going ahead."
    assert [owners for _, owners in actions(body)] == [[HP]]
    assert [owners for _, owners in actions("Action\n\nRD: ring the school")] == [[RD]]


def test_where_more_is_told_of_a_task_is_none():
    body = "Actions\n\n- HP to price the gutters\n- See the plan of May\n- RD to see to the door"
    assert [owners for _, owners in actions(body)] == [[HP], [RD]]


def test_an_agreement_to_ask_is_a_task_though_actions_are_marked_elsewhere():
    marked = "Action: HP to price the gutters.\n\nAction: RD to mend the door.\n\n"
    assert len(actions(f"{marked}It was agreed to obtain a second price.")) == 3
    assert len(actions(f"{marked}It was agreed that a letter should be sent to the trust.")) == 3
    assert len(actions(f"{marked}It was agreed to raise the fee.")) == 2


def test_marks_of_a_set_in_paragraph_are_not_read():
    body = "> It was agreed that the officers should\n> request a meeting with the county."
    assert actions(body)[0][0] == "It was agreed that the officers should request a meeting with the county."
    assert decisions("> The Committee agreed the\n> budget.")[0][1] == "The Committee agreed the budget."


@pytest.mark.parametrize(
    "agreed",
    ["It was agreed that the Clerk should write to the county.", "It was agreed that they will write to the county."],
)
def test_a_resolution_right_above_its_label_is_told_twice(agreed):
    body = f"{agreed}\n\nAction: Clerk to write to the county about the skips."
    assert [owners for _, owners in actions(body)] == [[LM]]


def test_a_resolution_above_the_label_of_another_task_stays():
    body = "It was agreed that the Treasurer should pay the mason.\n\nAction: Clerk to order the slates."
    assert [owners for _, owners in actions(body)] == [[HP], [LM]]
