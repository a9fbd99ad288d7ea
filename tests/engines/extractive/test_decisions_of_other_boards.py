"""Decisions as boards of every kind word them, and the sentences beside them that settle nothing that day."""

import pytest
from small_meetings import decisions

from assistant.domain import Item
from assistant.engines.extractive.titles import titled
from assistant.engines.extractive.units import Unit


@pytest.mark.parametrize(
    "body",
    [
        "After discussion the council agreed to paint the gate.",
        "The SG signed off the plan.",
        "The NPSG approved the draft.",
        "The trust agreed to lend the boat.",
        "The group were happy to take the paper forward, with small changes.",
        "The committee was pleased to approve the loan.",
        "Members asked if a visit could be arranged before May.",
        "The Panel asked whether the figures could be circulated in advance.",
    ],
)
def test_what_a_body_does_whatever_it_is_called(body):
    assert len(decisions(body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "The HSE agreed that the site was safe.",
        "Members were happy to hear of the award.",
        "The Panel asked whether the rooms could be used by pupils.",
        "The rules that the board adopted on May 1, 2015 run out.",
        "The fee was agreed in 2011 and has not changed.",
        "It was noted that Mr Doe was away and was unable to give apologies.",
        "A gap was noted in the hedge.",
        "Bowls: Westmere lost 10-7, but it was a good night.",
    ],
)
def test_what_others_did_or_did_long_ago(body):
    assert decisions(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "HM sought approval for the purchase. All agreed – action HM.",
        "OP proposed that the fee stays. All in agreement.",
        "HM wished to spend £40 on paint. PCC agreed.",
        "HM asked for leave to buy a strimmer. Unanimously agreed.",
    ],
)
def test_all_agreed_takes_what_stands_before_it(body):
    assert [text for _, text in decisions(body)] == [body]


@pytest.mark.parametrize(
    "body",
    [
        "They were sent round. These were approved by the meeting.",
        "Ash & Co was unanimously confirmed as the independent examiner for the year.",
        "Progress on the roof as set out in the paper was noted.",
        "The new rules received the general approval of the committee.",
        "The scheme met with the approval of the Board.",
        "A line was missing. Approval deferred to the next meeting.",
        "UNANIMOUSLY RESOLVED that the minutes be signed as a correct record.",
        "That the draft minutes of 6 June be confirmed as a true record.",
        "RESOLVED: That the notes are approved as a true record of the meeting | |",
        "4) Did not discuss the hedge 5) Agreed to double the fee for the hall to £10. 6) Slabs look uneven.",
        "The meeting voted unanimously that the following should be officers:\n- Chair, Ann Pike\n- Secretary, Bob Doe",
        "It was agreed that the hedge along the lower field\n\nwould be cut twice a year.",
        'Moved by Ash, seconded by Doe. And Resolved:\n\n"That the bridge be painted green."',
    ],
)
def test_what_was_settled_in_other_shapes(body):
    assert len(decisions(body)) == 1


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Decision:\n\nThe levy was set.\n\nMinutes:\n\nAudio recording – 2 minutes\n\nIt had been sent out.", 1),
        ("Decision:\n\nThere was no other business notified.\n\nMinutes:\n\nAudio recording – 1 minute", 0),
        ("Decision:\n\nApologies were received from Mr Ash.\n\nMrs Elm was absent.", 0),
    ],
)
def test_a_heading_for_the_decision_above_one_for_the_minutes(body, expected):
    assert len(decisions(body)) == expected


def test_what_is_reported_of_an_earlier_meeting():
    body = "REPORTED:\n\n(a) That, at its meeting of 7 May 2023, the Committee resolved that copies be brought to it."
    assert decisions(body) == []


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("It was agreed these stones should be moved to the shed.", "agreed"),
        ("It was agreed no fee would be charged.", "agreed"),
        ("Vote by show of hands: Ruth and Omar re-elected.", "other"),
        ("Chair – Ruth Danby elected unopposed.", "other"),
        ("All officers re-elected en bloc.", "other"),
        ("Temp Chair Hugh Penn (Proposed by R D, 2nd OT)", "other"),
        ("Treasurer: Hugh Penn – proposed Ruth Danby, seconded Omar Tull", "other"),
        ("Hugh Penn, Vice Chair (prop. Ruth Danby, sec. Omar Tull)", "other"),
    ],
)
def test_what_is_agreed_and_who_is_chosen_in_few_words(body, kind):
    assert decisions(body) == [(kind, body)]


def test_under_an_election_the_name_and_who_proposed_it_are_the_outcome():
    body = "Hugh Penn (Proposed RD, Seconded OT)"
    assert [kind for kind, _ in decisions(body, titles=("Election of Treasurer",))] == ["other"]
    assert decisions(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "Councillors elected by the ward may attend.",
        "Omar Tull, elected in 2019, spoke of the roof.",
        "Chair Ann Dee proposed a break, seconded by Omar Tull, which was then withdrawn.",
        "Declarations of interest were requested that would bear on the matters in hand.",
    ],
)
def test_what_only_sounds_like_a_choice_or_a_request(body):
    assert decisions(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "These were moved as correct by Ann Dee and Ben Low.",
        "The minutes of May were proposed as a true record by Ann Dee.",
        "The notes were taken as an accurate record.",
        "All - No changes. Therefore approved.",
        "No amendments came in. Hence accepted.",
        "Two bills had come in. These were agreed for payment by RD and AR and cheques signed.",
        "PFA support the plan for plain shirts.",
        "All agree to look for a second hall.",
        "It was suggested that the shop.com people run it but agreed that this be left to May.",
        "It was thought that a fee might help, but it was decided to wait.",
        "Ann Dee to be paid for the paint. No objections.",
        "Ann proposed a walk in May. There were no objections raised.",
    ],
)
def test_what_was_settled_in_other_words(body):
    assert len(decisions(body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "The minutes were passed to Ann Dee.",
        "The lease agreement was passed by clerk to Ben Low.",
        "In discussion it was noted that the group had written twice.",
        "During the discussion it was noted that parking is scarce.",
        "Ann Dee noted that she was asked for a list when she was appointed.",
        "The Chair asked if the talk might be taped. No objections.",
        "All agree with Ann that it rained.",
    ],
)
def test_what_only_sounds_settled(body):
    assert decisions(body) == []


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("It was agreed that the village needs a good field for games.", 2),
        ("It was resolved to pay the hire of the hall.", 1),
        ("It was RESOLVED that this be done.", 1),
    ],
)
def test_what_is_resolved_below_a_motion_is_the_motion_unless_it_is_another_matter(below, expected):
    body = f"Ann Dee proposed that the Council should begin paying for hall hire and Ben Low seconded this.\n\n{below}"
    assert len(decisions(body)) == expected


@pytest.mark.parametrize(
    "body",
    [
        "The Councilors agreed to plant a hedge.",
        "The Aldermen voted to buy the plough.",
        "The Selectboard authorized the clerk to sign.",
        "The commissioners decided to wait a year.",
        "more time for everyone The group decided that a poster wasn’t needed",
    ],
)
def test_american_boards_and_a_sentence_whose_stop_was_lost(body):
    assert len(decisions(body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "Mr Ash noted that the Board approved the rota with two additions.",
        "The minutes will be signed by the chair next week.",
        "The Panel noted the following matters arising:\n\nThe gate is now open.",
        "Page 2, item 6, the sentence ‘the leaflet was noted as a draft’ be removed.",
        "The Chair gave a report from the May meeting of the Tree Panel:\n\n- Jo Sweet was elected the Vice Chair.\n"
        "- The Panel decided that an oak needed a survey.",
    ],
)
def test_what_others_said_or_another_meeting_did_or_is_still_to_come(body):
    assert decisions(body) == []


def test_a_report_that_names_no_other_meeting_does_not_hide_outcomes():
    assert len(decisions("The Chair gave a report:\n\n- The Board approved the rota.")) == 1


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("Decision – plan agreed subject to one change. Report approved for publication subject to edits.", 2),
        ("Decision – two options approved. Other options to be brought back for discussion", 2),
        ("Noted: that the Rector was there. Resolved: that leave be given. Noted: that no interests were told.", 3),
        ("Decision – plan agreed. The cost is still unknown.", 1),
    ],
)
def test_every_outcome_behind_one_label_is_one(body, count):
    assert len(decisions(body)) == count


def test_a_title_that_is_the_outcome_itself():
    assert len(decisions("Copies were on the table.", titles=("Agreed that the fee stays",))) == 1
    assert decisions("Copies were on the table.", titles=("Agreed actions",)) == []


@pytest.mark.parametrize(
    ("written", "body"),
    [
        ("3.1Agreed as sent round in May.", "Agreed as sent round in May."),
        ("3.1 Agreed as sent round in May.", "Agreed as sent round in May."),
    ],
)
def test_a_number_that_lost_the_space_behind_it_is_no_part_of_the_sentence(written, body):
    item = Item(number="3.1", title="Agreed as sent round in May", start=0, end=len(written))
    (unit,) = titled([Unit(0, len(written), "paragraph", written, written)], item)
    assert (unit.kind, unit.body) == ("paragraph", body)


@pytest.mark.parametrize(
    "body",
    [
        "Trustees took the decision to sign the lease.",
        "The Board reached agreement on the new fees.",
        "The Board came to the conclusion that the shop should close.",
        "The Board gave authority to the Chair to sign.",
        "The Board referred the paper to the Finance Committee.",
        "The Board established a small working group on drains.",
        "The Board awarded the contract to Ash Ltd.",
        "The Board set the hire fee at £5.",
        "The Board re-elected Ruth Danby as Chair.",
        "The Board waived the fee.",
        "The Board allocated £500 to the fund.",
    ],
)
def test_what_else_a_body_does(body):
    assert len(decisions(body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "The Board referred to the letter of 3 May.",
        "The Board set the scene for the talk.",
        "The tender was accepted in full by the County Council.",
        "The new bus route was agreed between the county and the operator.",
        "Omar reported on a meeting with the school at which it was agreed to share costs.",
        "The matter could not be agreed.",
        "Minutes are approved at the next meeting.",
    ],
)
def test_what_reads_much_the_same(body):
    assert decisions(body) == []
