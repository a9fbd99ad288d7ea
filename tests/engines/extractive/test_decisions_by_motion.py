"""Motions in a sentence, in several, or line by line, with a vote or without; outcomes that leave out what."""

import pytest
from small_meetings import decisions

from assistant.domain import Source
from assistant.engines.extractive.extract import extract
from assistant.grounding import ground_extraction
from assistant.reading import meeting_from_text


@pytest.mark.parametrize(
    "body",
    [
        "Dana moved that the accounts be accepted. Omar seconded. Unanimous vote in favour.",
        "Member Ash moved to adopt the plan, Member Birch seconding. Upon voice vote, the motion carried.",
        "Motion to approve the budget as read. Second: Dana Ash. Approved; no nays.",
        "Ms Ash proposed that Mr Birch would lead. This was seconded by Mr Cole and accepted by all.",
        "Motion 24/17 Moved by Councillor Ash, “THAT the report be received for information.”\nCarried",
        "Moved: Ash    Seconded: Birch\nThat the shed be painted.\nCARRIED UNANIMOUSLY",
        "24.06 Moved by Dana Ash\nSeconded by Omar Birch\nThat the agenda be approved.\nCarried.",
        "It was moved and seconded to close the shed. There was some talk. The motion carried 5-0.",
        "MSC to accept the treasurer's accounts as printed.",
        "M/S/C (Ash/Birch) to paint the shed.",
        "Mr Ash proposed and Ms Birch seconded that Mr Cole continues as shed keeper.",
        "Mr Ash proposed that Mr Cole take the chair and Ms Birch seconded it. There being no other, he was elected.",
    ],
)
def test_a_motion_is_one_decision(body):
    [(kind, _)] = decisions(body)
    assert kind == "approved"


def test_each_clause_of_a_motion_is_a_decision():
    body = "Moved by Dana Ash\nSeconded by Omar Birch\nThat the report be received;\nAnd that the fees be raised.\n"
    body += "Carried."
    texts = [text for _, text in decisions(body)]
    assert ["report" in text for text in texts] == [True, False]
    assert "fees be raised" in texts[1]


def test_what_is_moved_may_stand_before():
    [(_, text)] = decisions(
        "With nobody standing, the club will be wound up. Dana moved the above. Omar seconded. Agreed."
    )
    assert "wound up" in text


@pytest.mark.parametrize(
    "body",
    [
        "Mr Ash moved to Westmere in May and Ms Birch wrote to him.",
        "Mr Ash moved that the shed be sold. There was no seconder.",
        "Mr Ash proposed, and Ms Birch seconded, that the shed be sold. The motion was withdrawn.",
        "Dana proposed a walk along the river in June.",
        "The shed would stay shut until a new keeper was appointed.",
        "Purchases must first be approved by the board.",
    ],
)
def test_what_is_not_put_or_not_a_motion_is_no_decision(body):
    assert decisions(body) == []


def test_a_vote_told_with_the_resolution_leaves_the_clauses_to_it():
    body = "It was moved by Mr Ash and seconded by Ms Birch that the shed be sold.\n\n"
    body += "RESOLVED (by 5 votes to 2):\n\n(a) That the shed be kept; and\n\n(b) That the lamps be sold."
    assert [text for _, text in decisions(body)] == ["That the shed be kept; and", "That the lamps be sold."]


def test_a_motion_that_leads_into_a_resolution_is_told_by_it():
    body = "Mr Ash moved, and Ms Birch seconded, that the shed be kept. It was cheap.\n\n"
    body += "RESOLVED:\n\n(i) That the shed be kept."
    assert [kind for kind, _ in decisions(body)] == ["resolved"]


@pytest.mark.parametrize(
    "body",
    [
        "Agreed a true and fair record.",
        "Passed as a correct record and signed.",
        "Reviewed and affirmed the rules of the shed.",
        "Ratified the hire of the shed.",
        "Reasons for absence noted and accepted by those members present.",
        "It was agreed Omar Tull should look at the lamps.",
        "The PCC unanimously approved the sale of the pews.",
    ],
)
def test_notes_that_leave_out_who_or_what(body):
    assert len(decisions(body)) == 1


@pytest.mark.parametrize(("lines", "count"), [("Approved.", 1), ("Mr Tull spoke.\n\nNoted.", 1), ("None.", 0)])
def test_one_word_stands_for_what_is_above_it(lines, count):
    text = (
        "Hall Committee\n\nMinutes of the meeting held on 5 March 2024\n\nPresent: Carol Ashby (Chair), Omar Tull\n\n"
        f"## 1. Welcome\n\nAll were welcomed.\n\n## 2. Slate register\n\n{lines}\n\n## 3. Lamps\n\nThey were bright.\n"
    )
    meeting = meeting_from_text(text, Source(file="slates.txt", format="txt", sha256="0" * 64))
    assert len(ground_extraction(meeting, extract(meeting)).decisions) == count


def test_a_title_may_tell_its_own_outcome():
    text = (
        "Hall Committee\n\nMinutes of the meeting held on 5 March 2024\n\nPresent: Carol Ashby (Chair), Omar Tull\n\n"
        "## 1. Minutes of 6 February – approved\n\nMr Tull asked about the lamps.\n\n## 2. Lamps\n\nThey were bright.\n"
    )
    meeting = meeting_from_text(text, Source(file="slates.txt", format="txt", sha256="0" * 64))
    assert [decision.kind for decision in ground_extraction(meeting, extract(meeting)).decisions] == ["approved"]


@pytest.mark.parametrize(
    "lead",
    [
        "Moved Mr Penn, seconded Mrs Danby and resolved:\n\nThat the Hall Committee:",
        "Moved by Mr Penn, seconded by Mrs Danby and resolved that the Committee:",
        "It was moved Mr Penn, seconded Mrs Danby and CARRIED:\n\nTHAT the Hall Subcommittee",
        "On the motion of Mr Penn, seconded by Mrs Danby, it was unanimously resolved:",
        "Mr H. Penn moved, Mrs Danby seconded and it was agreed that the Board:",
    ],
)
def test_who_moved_leads_into_the_list_of_what_was_resolved(lead):
    clauses = "a) Receives the paper on the drains.\n\nb) Approves £90 for new slates.\n\nc) Requests staff to report."
    assert [kind for kind, _ in decisions(f"{lead}\n\n{clauses}")] == ["received", "approved", "requested"]


def test_who_moved_what_the_sentence_itself_says_is_one_decision():
    assert len(decisions("Moved Mr Penn, seconded Mrs Danby and resolved that the fence be mended.")) == 1
    assert decisions("Moved Mr Penn, seconded Mrs Danby and not carried:\n\na) the gate be sold.") != [
        ("approved", "the gate be sold.")
    ]


@pytest.mark.parametrize("mark", ["•", "-", "·"])
def test_a_bullet_behind_its_label_is_one_decision(mark):
    body = f"RESOLVED: {mark} That the roof be mended."
    assert [text for _, text in decisions(f"{body} (Mr Penn proposed, Mrs Danby seconded, all in favour).")] == [body]


def test_a_seconder_behind_2nd():
    assert len(decisions("Motion to move the budget to the top. Betty, Coral 2nd.")) == 1
    assert decisions("Betty, Coral 2nd.") == []


def test_a_further_outcome_is_not_the_vote():
    body = (
        "It was agreed to give £40, proposed Ruth Danby, seconded Omar Tull. It was also agreed that Ruth be trained."
    )
    assert len(decisions(body)) == 2


@pytest.mark.parametrize(
    "proposer", ["Proposer: Cllr A Ash, 2nd: Cllr B Birch.", "Proposer Cllr A Ash, 2nd Cllr Birch."]
)
def test_what_was_proposed_stands_before_who_moved_it(proposer):
    [(kind, text)] = decisions(f"It was proposed to accept the price. {proposer} All Councillors in favour.")
    assert (kind, text.startswith("It was proposed")) == ("agreed", True)


def test_who_moved_what_is_told_already_belongs_to_it():
    [(_, text)] = decisions("All payments were approved by Council. Proposer: Cllr A Ash, 2nd: Cllr B Birch.")
    assert text.startswith("All payments")


def test_what_was_proposed_and_nobody_seconded_is_no_decision():
    assert decisions("It was proposed to ask for a visit. Cllr Ash spoke of the hedge.") == []


def test_below_a_resolution_spelt_out_goes_the_talk():
    clauses = "“That the draft be adopted.”\n\nThat it be signed."
    talk = "Mr Ash wished to have the villages named.\n\nItem 4 was taken next."
    body = f"Proposed by Mr Ash;\n\nSeconded by Mr Birch;\n\nAnd Resolved:\n\n{clauses}\n\n{talk}"
    assert [text for _, text in decisions(body)] == ["“That the draft be adopted.”", "That it be signed."]


def test_the_council_did_consent():
    [(kind, _)] = decisions("The Council did consent to authorise the Clerk to write to the bank.")
    assert kind == "agreed"
