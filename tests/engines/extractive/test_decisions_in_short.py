"""Decisions in the words of short notes, and in the passive: each habit in several variants, with what it is not."""

import pytest
from small_meetings import decisions


@pytest.mark.parametrize(
    "body",
    [
        "The minutes of 4th May were proposed by Omar, seconded by Ruth.",
        "Minutes of 4th May read out and signed, Omar proposed, Ruth seconded.",
        "Notes of 4 May OK’d, one change: the lamp is the school's.",
        "Prop. Cllr. Tull, sec. Cllr. Danby, approved and signed.",
        "Builder came twice. Quote from Slate & Co £310 + VAT accepted.",
        "Letters from the choir and the school. Rest of correspondence noted.",
        "Broken again. Agreed slates next time.",
        "The 14th clashes with the fair, so agreed 21 July, 10am.",
        "A new class for jam, carried with cheers.",
        "Lamps, £540 – agreed, same as last year",
        "Paint, £300 – held over until the fair is over",
        "Bench for the porch: design **approved**; family to pay.",
        "Porch fee: to **recommend** £32 to the Council from May.",
    ],
)
def test_an_outcome_in_short(body):
    assert len(decisions(body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "Agreed dates were sent round by the Clerk.",
        "The quotes that the school accepted were high.",
        "24/0187 Barn Lane application approved.",
        "Mr Tull was **very** cross about the minutes.",
        "The lamps had been **agreed** in May.",
        "The slates were carried out of the yard.",
        "The fee was proposed by Omar, seconded by nobody.",
    ],
)
def test_no_outcome_in_short(body):
    assert decisions(body) == []


def test_a_label_inside_a_paragraph_opens_the_list_below():
    body = "The porch is bare. Agreed:\n\n- lamps to be hung by the door\n- the mat goes to the school"
    assert [text for _, text in decisions(body)] == ["lamps to be hung by the door", "the mat goes to the school"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("The Board, Mr Penn dissenting, recommended to the Council that the bridge be shut.", "recommended"),
        ("The Group advised that the barn be sold.", "recommended"),
        ("Maintained parish members approved the plan.", "approved"),
        ("On the porch they approved one lamp only.", "approved"),
        ("After some talk the leaflet was endorsed for printing.", "endorsed"),
        ("Members supported asking the school to run the fair.", "supported"),
        ("The Board asked for a plan of the drains to go with it.", "requested"),
        ("The Fire Panel was requested to look at the lamps.", "requested"),
        ("A working party, to be led by Omar Tull, was set up to report in July.", "other"),
        ("The porch was judged unsafe and this was endorsed.", "endorsed"),
        ("All voted on the lamp fund, £200, which was unanimously approved.", "approved"),
    ],
)
def test_what_the_body_did(body, kind):
    assert [kind for kind, _ in decisions(body)] == [kind]


@pytest.mark.parametrize(
    "body",
    [
        "The Chair of Governors, Ann Lee, agreed to write.",
        "The Board advised that contractors would be on site.",
        "Last year we agreed to hang lamps and that stands.",
        "Ms Danby was instructed to write in strong terms.",
        "A working party was set up in 2019.",
        "The policy, which was agreed by the County in May, is out.",
        "The student members withdrew.",
        "The Board was requested to fund the lamps.",
    ],
)
def test_what_the_body_did_not_do_that_day(body):
    assert decisions(body) == []


def test_who_decides_stands_with_the_members_in_brackets_above_the_list():
    body = "**Decision:** The Forum (school members only)\n\n- endorsed the lamp rota;\n- agreed to buy mats."
    assert [kind for kind, _ in decisions(body)] == ["endorsed", "agreed"]


def test_who_moved_it_leads_to_the_resolution_below():
    body = "Proposed by Mr Tull, seconded by Mr Penn, and carried by 5 to 1,\n\nRESOLVED that lamps be bought."
    assert [kind for kind, _ in decisions(body)] == ["resolved"]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("It broke in May. Agreed slates next time.", "Agreed slates next time."),
        ("The choir’s lamp. Agreed in principle.", "The choir’s lamp. Agreed in principle."),
        ("A lamp for the porch. **No objection.**", "A lamp for the porch. No objection."),
    ],
)
def test_what_says_too_little_goes_with_the_sentence_before_it(body, text):
    assert [words for _, words in decisions(body)] == [text]
