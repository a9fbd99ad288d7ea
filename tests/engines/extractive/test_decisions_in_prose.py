"""Decisions as clerks tell them in running prose: each habit in several variants, with what it is not."""

import pytest
from small_meetings import actions, decisions


@pytest.mark.parametrize(
    "body",
    [
        "Motion by Marlow, second by Pike to mend the slide. Motion carried by Marlow yea, Pike yea, and Doe yea.",
        "Pike made a motion to raise the sexton's wage to $20. The motion was approved by a unanimous vote.",
        "Ms Pike proposed that he be let in and Mr Doe seconded. A show of hands by those present agreed the proposal.",
        "Upon motion by Marlow, seconded by Pike, the Board voted to keep the wage scale.",
        "Mrs Pike proposed that the swing be mended, Mr Doe seconded, all agreed.",
        "HM proposed acceptance as a correct record, seconded OP. All agreed.",
    ],
)
def test_a_motion_and_its_vote_are_one_decision(body):
    assert len(decisions(body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "All had read them. These were agreed as a true record and signed by the Chairman.",
        "Minutes of the May meeting were reviewed and commented on & accepted by the group.",
        "Signed as a true record.",
        "Accounts adopted nem con.",
        "Accounts presented and accepted for payment.",
        "The report was accepted by a vote of five members.",
    ],
)
def test_what_was_settled_on_a_paper(body):
    assert len(decisions(body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "With no other nominations Mrs Pike was duly elected.",
        "Mr Doe was proposed by Mrs Pike, seconded by Mr Marlow and elected unopposed.",
        "Ward leads were confirmed as follows: HP – north, OD – south.",
        'It was resolved unanimously "That the Accounts be, and they are hereby, approved."',
        "Date agreed: Tuesday 4 June.",
        "It was requested that a plan be obtained from the surveyor.",
        "It was suggested and agreed that the fair be on the green.",
    ],
)
def test_elections_dates_and_requests(body):
    assert len(decisions(body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "There was general agreement that the gate should stay shut.",
        "A decision was made to buy the roller.",
        "It was the consensus of the Board to buy the roller.",
        "Following discussion, agreed that the gate be shut.",
        "Reviewed last year's answers – agreed by the group to ask again.",
        "All agreed to buy the roller.",
        "Members thought that the swing could wait and agreed to look at it in May.",
        "The Board discussed the draft and changed a few words, but agreed that it be sent.",
        "The Panel will recommend to the Board that the fee be raised.",
        "The Board heard the bid. It declined to release the reserve.",
        "The Board asked for the costs to be worked out again.",
    ],
)
def test_agreement_in_other_words(body):
    assert len(decisions(body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "Resolved: (For information only)",
        "Mrs Pike went to the County Forum, where it was agreed that a warden be found.",
        "The papers had been sent round with cheques to be signed and payments approved as below.",
        "Elected members had a part in it, and members voted in the hall.",
        "No agreement was reached on the gate.",
        "The Board voted to thank the sexton.",
        "Signed as a true record: ............ Date:",
        "Actions agreed: see the list.",
    ],
)
def test_what_only_looks_like_an_outcome(body):
    assert decisions(body) == []


def test_a_view_at_the_end_of_an_application():
    """Nothing need part it from the address."""
    told, titles = "24/00351/HOU Porch at Mill End, Low Lane No objection", ("Planning applications",)
    assert decisions(told, titles=titles) == [("other", told)]
    assert decisions("Mr Doe brought his plans; there was no objection from the school", titles=titles) == []


def test_the_end_of_the_minutes_is_no_part_of_a_resolution():
    """What stands below the last resolution closes the meeting."""
    end = "The meeting ended at 9.10 p.m.\n\nNext meeting: Tuesday 4 June\n\nChairman ........... Date ..........."
    assert len(decisions(f"RESOLVED:\n\nThat the old pound be sold.\n\n{end}")) == 1


def test_a_list_led_in_at_the_end_of_a_paragraph():
    """The lead-in may be the last sentence of the narrative."""
    body = "The Panel had met in May. Following discussion, governors:\n\n- approved the rota;\n- noted the fees.\n"
    assert len(decisions(body)) == 2


def test_a_recommendation_to_another_body():
    """To whom something is recommended may stand in the label."""
    assert len(decisions("RECOMMENDED TO COUNCIL:\n\nThat the Gambling Policy be adopted.\n")) == 1


@pytest.mark.parametrize(
    "body",
    [
        "Apologies were noted and accepted for Mr Low (work).",
        "Apologies for absence were received from Mr Low and accepted.",
        "Apologies had been sent by Mr Low and were approved by the Committee.",
        "A quotation was received from Ash & Co and accepted.",
        "As a result it was agreed deeds etc. should be kept at the bank.",
        "It was decided members should meet the scouts.",
        "It was agreed a letter would be sent to the tenant.",
        "It was determined that the rota be kept.",
    ],
)
def test_an_outcome_behind_what_came_in_or_without_that(body):
    assert [text for _, text in decisions(body)] == [body]


@pytest.mark.parametrize(
    "body",
    [
        "Apologies were received from Mr Low.",
        "The locks were changed for the time that Council decide on a plan.",
        "The door was kept open so that the Committee agree a price.",
        "It was agreed last year and would be done in May.",
        "Mrs Danby was at the Forum, where it was agreed a warden would be sought.",
    ],
)
def test_what_came_in_and_what_for_is_no_outcome(body):
    assert decisions(body) == []


def test_what_a_sentence_goes_on_to_determine_is_a_second_outcome():
    body = "The Board noted the use of leaflets, and determined that arrangements would be made to print more."
    assert [kind for kind, _ in decisions(body)] == ["noted", "other"]
    assert len(actions(body)) == 1
