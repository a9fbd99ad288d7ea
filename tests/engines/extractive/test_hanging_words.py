"""Outcomes behind a lead word that hangs in the margin, and owners set apart in bold below what they are to do."""

import pytest
from small_meetings import actions, believed, context_of, decisions

from assistant.domain import Person

CA, HP, LM = "Carol Ashby", "Hugh Penn", "Lena Marsh"
WITH_LETTERS = (
    Person(name=LM, role="Town Clerk", initials="TC", status="in_attendance"),
    Person(name=HP, role="Grounds Officer", initials="GO", status="in_attendance"),
    Person(name=CA, role="Chair"),
)


def owners(body: str) -> list[list[str]]:
    return [names for _, names in actions(body, people=WITH_LETTERS)]


@pytest.mark.parametrize("mark", [("i.", "ii."), ("a.", "b."), ("1.", "2.")])
def test_a_list_that_begins_beside_its_lead_word(mark):
    first, second = mark
    body = (
        f"**RESOLVED** {first} to note the forecast;\n{second} to freeze the fees until 31 July 2024, save for schools."
    )
    assert len(decisions(body)) == 2
    assert not actions(body)


def test_lead_words_of_requests_and_of_authority_given_away():
    assert decisions("**REQUESTED**\tthat a paper on rents be brought to the May meeting.")[0][0] == "requested"
    body = "**DELEGATED**\tto the Chair and the Treasurer authority to approve the lease by 24 March."
    assert len(decisions(body)) == 1
    assert [names for _, names in actions(body)] == [[CA, HP]]


@pytest.mark.parametrize(
    ("line", "names"),
    [("**TC**", [LM]), ("**TC / GO**", [LM, HP]), ("**GO – March ’24**", [HP]), ("**[Town Clerk]**", [LM])],
)
def test_an_owner_in_bold_below_the_paragraph(line, names):
    assert owners(f"The schedule was **approved** with the hedge at Mill Croft added.\n\n{line}\n") == [names]


def test_a_name_in_bold_below_the_paragraph_may_be_anything():
    assert not actions("The schedule was approved with the hedge added.\n\n**Ann Lee**\n")


def test_what_stands_below_an_owner_in_a_box_is_new():
    body = "**RESOLVED** i. to note it;\nii. that HP write to them. **[HP]**\nMs Ashby left the meeting."
    assert context_of(body).units[-1].body == "Ms Ashby left the meeting."


@pytest.mark.parametrize("owner", ["PVC (Research)", "PVC (Research) / HP"])
def test_letters_with_their_field_are_an_owner(owner):
    (action,) = believed(f"The paper was poor. A new one is to be written.\n\n**[{owner}]**").actions
    assert action.owners[0].as_written == "PVC (Research)"


@pytest.mark.parametrize("state", ["in hand, see minute 7.", "outstanding; now promised for May.", "Closed."])
def test_a_state_behind_an_earlier_action(state):
    body = f"The schedule was received, from which it appeared that\na. M4.2, the Treasurer to write to them: {state}"
    assert not actions(body, titles=("Matters arising",))


def test_a_log_brought_forward_is_of_earlier_meetings():
    table = (
        "| Ref | Action | Lead | Due | Status |\n| 41/24 | Write the review | HP | May 24 | Not due – moved to June |"
    )
    assert not actions("It leaks.", table, titles=("Roof", "Action log (brought forward)"))


@pytest.mark.parametrize(
    "body",
    [
        "Partial assurance.",
        "Limited assurance was taken on falls.",
        "The Board took reasonable assurance from the report.",
        "The Board homologated the action of the Clerk in signing the lease.",
        "The Board issued the Directions as tabled.",
        "The Board remitted the plan to the officers.",
        "Direction 24/9 (Mill Croft) was **withdrawn**.",
        "| Policy | Outcome |\n| Uniform | Not adopted. HP to ask the parents |",
    ],
)
def test_outcomes_of_health_bodies_and_schools(body):
    assert len(decisions(body)) == 1


def test_what_others_were_assured_of_is_no_outcome():
    assert not decisions("The audit had given limited assurance. Substantial assurance for payroll was hoped for.")


@pytest.mark.parametrize(
    "body",
    [
        "The Board **remitted** to the Treasurer to enter into talks with the owners.",
        "The Board noted the report, and requested the Treasurer to bring forward a report on rents in May.",
    ],
)
def test_whom_a_board_charges(body):
    assert [names for _, names in actions(body)] == [[HP]]


def test_bringing_an_item_forward_is_no_task():
    assert not actions("The Board agreed to bring forward item 9.")


def test_a_row_has_the_number_of_its_action_and_not_of_its_item():
    bodies = (
        "It leaks.",
        "It is cold.\n\nACTION 1: HP to buy slates",
        "It is dry.\n\nACTION 2: LM to ring the plumber",
    )
    rows = "| 1 | 2 | New slates | HP | 25/3 |\n| 2 | 3 | Drain plumber | LM | 14/4 (ten) |"
    table = f"| No. | Min. | Action | Who | By |\n{rows}"
    found = believed(*bodies, table, titles=("Roof", "Stove", "Pond", "Summary of actions")).actions
    assert [(action.item, str(action.due), len(action.evidence)) for action in found] == [
        ("2", "2024-03-25", 2),
        ("3", "2024-04-14", 2),
    ]
