import time

import pytest
from small_meetings import believed, decisions

from assistant.domain import Source
from assistant.engines.extractive.extract import extract
from assistant.grounding import ground_extraction
from assistant.reading import meeting_from_text


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("AGREED: that the roof be mended.", "agreed"),
        ("RESOLVED that the roof be mended.", "resolved"),
        ("NOTED: that the roof leaks.", "noted"),
        ("**RESOLVED** – That the report be noted.", "noted"),
        ("APPROVED, subject to two quotations.", "approved"),
        ("The Board approved the budget.", "approved"),
        ("It was agreed that the roof be mended.", "agreed"),
        ("The minutes of 6 February were approved.", "approved"),
        ("The Committee ENDORSED the plan.", "endorsed"),
        ("Ruth Danby was elected Chair.", "other"),
        ("Lettings policy: APPROVED", "approved"),
    ],
)
def test_one_outcome_by_its_mark(body, kind):
    assert [found for found, _ in decisions(body)] == [kind]


def test_a_heading_holds_until_the_next_label():
    body = "Decision\n\n- The roof will be mended.\n- The gutters will be cleaned.\n\nAction\n\nLena Marsh to ring."
    assert decisions(body) == [("agreed", "The roof will be mended."), ("agreed", "The gutters will be cleaned.")]


def test_points_made_in_discussion_are_no_decisions():
    body = "Decisions\n\n- The roof will be mended.\n\nPoints made in discussion\n\n- Tiles are dear."
    assert [text for _, text in decisions(body)] == ["The roof will be mended."]


def test_each_lettered_clause_is_a_decision_with_its_own_kind():
    body = "RESOLVED:\n\n(a) that the report be noted; and\n\n(b) that the roof be mended by Cllr Tull."
    assert [kind for kind, _ in decisions(body)] == ["noted", "resolved"]


def test_clauses_that_run_on_in_one_paragraph():
    body = "It was RESOLVED (a) that the report be noted; and (b) that the fee be approved."
    assert decisions(body) == [("noted", "that the report be noted"), ("approved", "that the fee be approved.")]


def test_the_last_clause_may_end_in_the_name_of_a_body():
    body = "AGREED:\n\n- (i) that no grant exceed £200; and\n- (ii) that Cllr Penn join the assessment panel."
    assert len(decisions(body)) == 2


def test_a_lead_in_and_its_list_are_one_decision():
    assert len(decisions("The Board approved the lease of the hall on these terms:\n\n- tiles\n- gutters")) == 1


def test_noting_and_agreeing_in_one_breath_are_two():
    body = "The Board noted the position and agreed that the roof be mended."
    assert [kind for kind, _ in decisions(body)] == ["noted", "agreed"]


def test_a_motion_and_its_vote_are_one_decision():
    body = "Proposed by Hugh Penn, seconded by Ruth Danby, that the fee be £12. 5 for, 2 against. Carried."
    ((kind, text),) = decisions(body)
    assert kind == "approved"
    assert text.endswith("Carried.")


def test_a_lost_motion_is_told_as_not_agreed():
    body = "Proposed by Hugh Penn, seconded by Ruth Danby, that the fee be £14. 3 for, 4 against. Not carried."
    assert [kind for kind, _ in decisions(body)] == ["other"]


def test_an_outcome_in_one_word_takes_the_sentence_before_it():
    assert decisions("The roof will cost £400. Noted.") == [("noted", "The roof will cost £400. Noted.")]


@pytest.mark.parametrize(
    "body",
    [
        "The Board had agreed the fee in January.",
        "The County Council approved the plan.",
        "If the fee is approved, work will start.",
        "The Board thanked the Clerk.",
        "Some members agreed.",
        "Members asked whether the roof leaked.",
        "P/24/06: refused on 30 October by 6 votes to 5.",
        "Decision\n\nNone.",
        "The roof leaks.",
    ],
)
def test_what_is_no_decision_of_the_meeting(body):
    assert decisions(body) == []


def test_a_decision_told_again_in_a_closing_list_is_one():
    found = decisions(
        "DECISION 1.1: Mend the roof this year.",
        "DECISION 1.1: Mend the roof this year.",
        titles=("Roof", "Decisions made"),
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        (
            "It was proposed by Hugh Penn, seconded by Ruth Danby and **RESOLVED** that the roof be mended.",
            ["resolved"],
        ),
        ("Moved by Hugh Penn and, on a show of hands, RESOLVED that the lease be signed.", ["resolved"]),
        ("With that change the Board approved the plan.", ["approved"]),
        ("Having heard the surveyor, members agreed to wait for the spring.", ["agreed"]),
        ("The Committee considered two reports, heard from the surveyor and approved the repairs.", ["approved"]),
        ("After some talk everybody was happy for the hall to open on Sundays.", ["other"]),
        ("It was agreed it should close at ten.", ["agreed"]),
        ("The Board did not approve the plan for the roof.", ["other"]),
        ("The trustees came down against a second boiler.", ["other"]),
        ("Governors received the reports with thanks.", ["received"]),
        ("The Board received the annual plan.", ["received"]),
        ("The Board received a paper setting out what tiles cost.", []),
        ("Mr Penn having no objection, consent was granted subject to a wider pipe.", ["approved"]),
        ("The estimate was referred to the Rents Panel.", ["other"]),
        ("The Clerk was authorised to take proceedings.", ["approved"]),
        ("Mr Penn said that the Clerk was authorised to take proceedings.", []),
        ("A resident wrote that a grant of £900 was approved.", []),
        ("The trustees did not think it wise and turned it down.", ["other"]),
        ("The limit was thought too high. Not approved; to come back with a lower one.", ["other"]),
        ("It was otherwise noted that the lamps were up.", ["noted"]),
        ("We all agree but who will do it?", []),
        (
            "Bell Ringers, for ropes: £150 was granted. Choir: deferred until its accounts are here.",
            ["approved", "other"],
        ),
        ("The roof was looked at.\nThis was supported, Hugh Penn not agreeing.", ["supported"]),
    ],
)
def test_outcomes_as_minutes_word_them(body, kinds):
    assert [kind for kind, _ in decisions(body)] == kinds


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("The Board approved the accounts and authorised the Chair to sign the lease.", ["approved", "approved"]),
        ("The Board approved the accounts and authorised the Chair to sign them.", ["approved"]),
        ("The Board approved the accounts, and authorised the Chair and the Clerk to sign.", ["approved"]),
        ("The minutes were approved, and the Chair was authorised to sign them.", ["approved"]),
        ("The Board approved the budget, and gave its agreement to the write-off of £90.", ["approved", "agreed"]),
        ("The Board preferred option B as the basis for the survey.", ["other"]),
        ("The report was noted and new terms of reference were ratified.", ["noted", "approved"]),
        ("The Board noted the report. It asked that the age of each case be shown.", ["noted", "requested"]),
        ("The Board approved and adopted the accounts.", ["approved"]),
        ("The Board received the review and endorsed its findings.", ["endorsed"]),
        ("The Board agreed that the roof be mended and that the gutters be cleaned.", ["agreed"]),
        ("RESOLVED that Ann Lee be thanked; that no post be made; and that the plan be revised.", ["resolved"] * 3),
        ("RESOLVED to award the grants, and further that none be paid before May.", ["resolved", "resolved"]),
        ("The Board did not accept the advice and AGREED that work begin at once.", ["other"]),
    ],
)
def test_several_outcomes_in_one_sentence(body, found):
    assert [kind for kind, _ in decisions(body)] == found


def test_the_list_below_two_labels_is_that_of_the_second():
    body = "RECEIVED: A paper on the roof. REPORTED:\n(a) that it leaked;\n(b) that the tiler had voted against it.\n"
    assert decisions(body) == []
    assert [kind for kind, _ in decisions(body.replace("REPORTED", "NOTED"))] == ["noted", "noted"]
    assert decisions("RECEIVED: The minutes of (a) the Works Panel; (b) the Rents Panel.") == [
        ("received", "RECEIVED: The minutes of (a) the Works Panel; (b) the Rents Panel.")
    ]


def test_an_owner_between_clauses_does_not_end_the_resolution():
    body = "RESOLVED:\n(a) That the roof be mended.\nAction: Hugh Penn\n(b) That Ruth Danby's dissent be recorded."
    assert len(decisions(body)) == 2


@pytest.mark.parametrize(
    "moved",
    [
        "Proposed Hugh Penn, seconded Ruth Danby. All in favour.",
        "Proposed: Cllr Penn. Seconded: Cllr Danby. 5 for, 1 against.",
    ],
)
def test_who_moved_it_belongs_to_the_decision_before(moved):
    assert len(decisions(f"The minutes of 6 May were confirmed and signed. {moved}")) == 1


def test_a_column_of_observations_decides_each_row():
    heading = "| Reference | Proposal | Council's observations |"
    rows = f"{heading}\n| 24/0101 | Porch | No objection |\n| 24/0102 | Barn | See below |"
    assert decisions(rows) == [("other", "24/0101 Porch No objection")]
    assert decisions(rows.replace("Council's observations", "Case officer")) == []


def test_an_application_ends_in_the_view_taken_of_it():
    told = "24/0101/FUL Porch at 3 Mill Row. No objection."
    assert decisions(told, titles=("Planning applications",)) == [("other", told)]
    assert decisions(told, titles=("Correspondence",)) == []


def test_a_vote_between_the_label_and_its_list_is_no_decision():
    body = "**RESOLVED:** (by 5 votes to 2)\n\n(1) That the fee be £12;\n(2) That the hall be let."
    assert [text for _, text in decisions(body)] == ["That the fee be £12;", "That the hall be let."]


def test_a_list_of_things_approved_together_is_one_decision():
    assert len(decisions("Decision: The Pay, Leave & Conduct and Lettings policies were approved.")) == 1


@pytest.mark.parametrize(
    "words", ["Board The Board Of And ", "; and that RESOLVED ", "In the Board and approved and the report was and "]
)
def test_a_line_of_nothing_but_marks_takes_no_long_time(words):
    began = time.process_time()
    decisions(words * 1_000)
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("IT WAS RESOLVED THAT the gutters be cleaned.", "resolved"),
        (
            "It was agreed, with Mrs Danby dissenting as she thought the price too high for it, to buy a mower.",
            "agreed",
        ),
        ("Some feared a leak, and it was so agreed.", "agreed"),
        ("On the Friday the partners decided not to let the hall.", "other"),
        ("Partners signed this off subject to a new map.", "approved"),
        ("The Treasurer was authorised, in consultation with the Chair, to sign the lease.", "approved"),
        ("The fee for the small room was raised from £9 to £12 by agreement.", "agreed"),
        ("The Chair concluded that the wall should be left until spring.", "other"),
        ("After a long debate the Committee concluded that a survey of the roof should come to it in May.", "other"),
        ("The request of the choir was held over as nobody had seen the figures.", "other"),
        ("The lodge at the gate was referred back for a better drawing.", "other"),
        ("It did not accept the offer of a second bell.", "other"),
        (
            "The minute of 6 February was submitted and, on the motion of Mr Tull, seconded by Mrs Danby, approved.",
            "approved",
        ),
        ("With that change the scheme was approved.", "approved"),
        ("Mr Penn asked whether it could wait until autumn and it was agreed that the tender be let in May.", "agreed"),
    ],
)
def test_outcomes_told_in_a_roundabout_way(body, kind):
    assert [found for found, _ in decisions(f"The roof was looked at. {body}")] == [kind]


@pytest.mark.parametrize(
    "body",
    [
        "The Chair concluded that the summer had been dry.",
        "The Clerk explained that the Pay Panel recommended a rise of 3%.",
        "The lease was ended early by the tenant by agreement with his bank, the Clerk said.",
        "During the debate these points were noted:\n\n- Tiles are dear.\n- The beams are old.",
    ],
)
def test_what_is_only_told_is_no_outcome(body):
    assert decisions(body) == []


@pytest.mark.parametrize(
    "outcome", ["Noted with thanks.", "Resolved accordingly.", "So resolved.", "Agreed.", "Received with interest."]
)
def test_an_outcome_in_a_word_or_two_takes_the_sentence_before(outcome):
    [(_, text)] = decisions(f"Tiles are dear. Mr Tull had mended the gate. {outcome}")
    assert text == f"Mr Tull had mended the gate. {outcome}"


def test_what_a_vote_comes_to_belongs_to_it():
    [(_, text)] = decisions("Some liked the park. Vote: hall 5, park 3. So the fair stays in the hall.")
    assert text == "Vote: hall 5, park 3. So the fair stays in the hall."


def test_who_moved_the_resolution_below_is_no_outcome_of_its_own():
    moved = "Moved by Mr Penn, seconded by Mr Tull, and carried by six votes to one:"
    body = f"{moved}\n\nRESOLVED:\n\n(a) That a lamp be bought."
    assert [text for _, text in decisions(body)] == ["That a lamp be bought."]


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("The Board noted the figures and, by 4 votes to 2, agreed to buy a mower.", ["noted", "agreed"]),
        ("The Board noted the plan and invited the Treasurer to speak on the loan in May.", ["noted", "requested"]),
        ("The Board noted the lease, and on that footing the Committee approved the rent.", ["noted", "approved"]),
        ("The Board noted the report and asked that its thanks be passed on to the choir.", ["noted"]),
        ("AGREED: the lamp policy. The heating policy was not approved.", ["agreed", "other"]),
    ],
)
def test_two_outcomes_in_one_breath(body, kinds):
    assert [kind for kind, _ in decisions(body)] == kinds


def test_a_decision_given_twice_in_its_item_is_one():
    words = "RESOLVED: That the slates of the north side be replaced before the winter."
    [decision] = believed(f"### Decision:\n\n{words}\n\n### Minutes:\n\nSlates are dear.\n\n{words}").decisions
    assert len(decision.evidence) == 2


@pytest.mark.parametrize(
    ("title", "kinds"),
    [
        ("The slate register was NOTED.", ["noted"]),
        ("Slates – not approved.", ["other"]),
        ("RESOLVED: To receive the survey of slates.", ["received"]),
        ("Approved: Slate Policy; Lamp Policy.", ["approved"]),
        ("RESOLVED to buy slates.", ["resolved"]),
        ("The slates were noted; they stood at 40.", ["noted"]),
        ("Slates.", []),
    ],
)
def test_a_numbered_paragraph_that_is_its_own_outcome(title, kinds):
    text = (
        "Hall Committee\n\nMinutes of the meeting held on 5 March 2024\n\nPresent: Carol Ashby (Chair), Omar Tull\n\n"
        f"**1 Welcome**\n\n1.1 All were welcomed by the Chair, who spoke.\n\n**2 Slates**\n\n2.1 {title}\n\n"
        "**3 Lamps**\n\n3.1 The lamps had been cleaned by Mr Tull and were bright.\n"
    )
    meeting = meeting_from_text(text, Source(file="slates.txt", format="txt", sha256="0" * 64))
    assert [decision.kind for decision in ground_extraction(meeting, extract(meeting)).decisions] == kinds


def test_what_is_not_approved_beside_what_is_noted():
    body = "The Board **noted** the survey, and **did not approve** the tender, asking that it be let again."
    assert [kind for kind, _ in decisions(body)] == ["noted", "other"]


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("Mr Tull missed a name. With that put in they were agreed.", 1),
        ("After some talk the directors accepted the offer of £900 from the choir.", 1),
        ("There was some worry, and on a show of hands (4 to 2) we turned the request down.", 1),
        ("There were two bills. They were approved by the bank in May.", 0),
    ],
)
def test_outcomes_in_plain_words(body, count):
    assert len(decisions(body)) == count
