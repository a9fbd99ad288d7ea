"""Decisions as partnerships, societies, school committees and community councils word them."""

import pytest
from small_meetings import decisions, meeting_of

from assistant.engines.extractive.context import Context
from assistant.engines.extractive.decisions import find_decisions
from assistant.engines.extractive.owners import Known


@pytest.mark.parametrize(
    "body",
    [
        "The Chair agreed the minutes of the last meeting as a correct record.",
        "The Chairman signed the minutes of the May meeting.",
        "All present were happy that the notes were a true reflection of the meeting.",
        "They were not read out, but all members content that this was a fair record.",
    ],
)
def test_the_last_minutes_are_accepted_in_other_words(body):
    assert len(decisions(body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "The Chair confirmed that the minutes of the last meeting were on the website.",
        "The Chair asked if the minutes were accurate.",
        "Members said that the notes were read by many.",
        "The meeting note was considered and progress discussed.",
    ],
)
def test_what_only_speaks_of_minutes(body):
    assert decisions(body) == []


def test_the_signature_belongs_to_the_minutes_that_were_approved():
    assert len(decisions("The minutes were agreed. The Chair signed the minutes.")) == 1
    assert len(decisions("Minutes were approved. Trustee Low signed and dated them.")) == 1


@pytest.mark.parametrize(
    "body",
    [
        "The Board voted unanimously (7 votes) on keeping the subscription at £20.",
        "The Committee voted by a show of hands to keep the fee.",
        "The trustees voted and unanimously approved the sale.",
        "OT proposes RD as Secretary of the Society. HP seconds. 6 votes, i.e. unanimous. OT was thanked for his work.",
        "Ruth Danby was nominated and elected unanimously.",
        "All were in favour of the new rota.",
        "HP explained the figures, and all were in agreement to accept them.",
        "All agreed with the reply that the Clerk had drafted.",
        "The consensus was to leave the rules as they are.",
        "Approval was given to buy a mower.",
        "The precept was set at £8,000.",
        "It was concluded that the scheme should be dropped.",
        "Officers were requested to send the figures before May.",
        "It was agreed for the talk to go on in the autumn.",
        "Draft sent round by email. No objections raised, so agreed.",
        "That the plan be adopted was proposed.\n\nAgreed by unanimous vote.",
        "OT went through the rules and after a brief talk, the rules were agreed with small changes.",
        "The [minutes of 2021](https://example.org/agm/2021.html) AGM were approved.",
        "Recommended – That the minutes of the meeting held on 19 April 2022\n\nbe taken as read.",
    ],
)
def test_votes_and_common_consent(body):
    assert len(decisions(body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "It is noted that the gate is broken.",
        "It was noted by Mr Doe that the gate is broken.",
        "The following actions were agreed:",
        "Residents voted for a pool in the survey.",
        "Approval from the County Council was awaited.",
        "Agreement with the landlord was granted by the County Council.",
        "He went away in favour of his brother.",
    ],
)
def test_what_one_of_them_noted_and_what_others_decide(body):
    assert decisions(body) == []


def test_noted_at_the_end_of_a_line():
    lines = ("- Bank statement, sheet 14 of 1 May, balance of £612 Noted", "- Clerks’ news", "- List of Matters Agreed")
    assert decisions("\n".join(lines)) == [("noted", "Bank statement, sheet 14 of 1 May, balance of £612 Noted")]


@pytest.mark.parametrize("things", ["payments were approved", "groups/contacts were noted", "dates were agreed"])
def test_a_list_of_things_is_settled_at_once(things):
    found = decisions(f"The following {things}:\n\n1. Ash & Co, hedge, £40\n2. Low & Son, gate, £60")
    assert len(found) == 1


def test_a_list_of_outcomes_is_settled_one_by_one():
    assert len(decisions("The following was agreed:\n\n- To cut the hedge\n- To mend the gate")) == 2


def test_the_view_of_an_application_stands_below_it():
    barn = "- W/40712\n  Barn at Hill Farm\n  **NO OBJECTIONS**\n"
    porch = "- W/40713\n  Porch, 2 The Green\n  Comments: object, too high"
    kinds_and_texts = decisions(barn + porch, titles=("Planning",))
    assert [text.split()[0] for _, text in kinds_and_texts] == ["W/40712", "W/40713"]


@pytest.mark.parametrize(
    ("title", "settled"),
    [
        ("The minutes of 28 May were approved", True),
        ("Ruth Danby was elected Chairman", True),
        ("What was decided last year", False),
        ("To approve the minutes", False),
    ],
)
def test_a_title_that_is_a_sentence_tells_the_outcome(title, settled):
    assert bool(decisions("Nobody else spoke.", titles=(title,))) == settled


def test_the_outcome_is_not_told_twice_where_the_sentence_refers_to_it():
    assert len(decisions("Members asked if the list could be circulated and this was agreed.")) == 1


def test_a_title_that_is_the_first_line_of_its_sentence_is_read_with_the_rest():
    meeting = meeting_of("record.", titles=("The Chair agreed the minutes of the May meeting as a correct",))
    meeting = meeting.model_copy(update={"text": meeting.text.replace("correct\n\n", "correct\n")})
    context = Context(meeting, meeting.items[0], Known.of(meeting))
    assert len(find_decisions(context)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "Councillors had no objection to the application.",
        "The Council OBJECTED to the application.",
        "It was agreed in principle to buy a bench.",
        "Approval of the leaflet was given.",
        "The Board gave the go-ahead for the project.",
        "The honorarium was raised to £200.",
        "The minutes were taken as read.",
        "Ruth Danby will go on as Chair; all agreed.",
        "The officers were returned unopposed.",
        "The report was received with thanks.",
    ],
)
def test_consent_in_still_other_words(body):
    assert len(decisions(body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "A letter was received from Mrs Low about the hedge.",
        "The plan was sent out but little feedback was received.",
        "You were elected to speak for the village.",
        "Mr Doe was appointed by the County Council in 2015.",
        "The new warden was appointed in March.",
        "The following were noted as absent: Mr Doe.",
        "The rate was set at 5% by the Bank.",
        "The Trust supports forty families.",
        "The Board receives monthly reports.",
    ],
)
def test_what_came_in_and_what_is_so_all_the_year(body):
    assert decisions(body) == []
