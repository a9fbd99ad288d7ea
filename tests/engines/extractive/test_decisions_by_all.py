"""What everybody settled in a few words, and the views, answers and observations that read much the same."""

import pytest
from small_meetings import decisions, meeting_of

from assistant.domain import Item
from assistant.engines.extractive.extract import extract


@pytest.mark.parametrize(
    "body",
    [
        "The Chair asked for £20 for paint. All Councillors in agreement.",
        "HP proposed closing the gate at six. Everyone happy with this.",
        "OT asked to buy a hose. Those present were in agreement.",
        "OT asked to buy a hose. All were happy for this to go ahead.",
    ],
)
def test_everybody_settles_what_stands_before(body):
    assert [text for _, text in decisions(body)] == [body]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Bank letter, bus times, county news – all noted.", "noted"),
        ("The Clerk had sent round three letters, all of which were noted.", "noted"),
        ("Her resignation was noted.", "noted"),
        ("Minutes of the meeting of 3 May: These were agreed and signed by the Chair.", "agreed"),
        ("Minutes of the last meeting: accepted as a true record.", "approved"),
        ("OT asked for the papers a week early, which was agreed by the Forum.", "agreed"),
        ("The accounts were approved by those present.", "approved"),
        ("The risk assessment was checked and adopted.", "approved"),
        ("The Council re-adopted its standing orders.", "approved"),
        ("Governors consented to the absence of Ruth Danby.", "agreed"),
        ("Apologies from Ruth Danby were received and consented to.", "agreed"),
        ("The Board welcomed the paper and endorsed its advice.", "endorsed"),
        ("Delegated authority was given to the Clerk to sign the lease.", "approved"),
        ("The consensus of the meeting was that the hall be let.", "agreed"),
        ("The new rota received unanimous support.", "supported"),
        ("Members were minded to approve the loan.", "other"),
        ("The Panel recommended approval of the loan.", "recommended"),
        ("Resolution passed to exclude the public.", "resolved"),
        ("It was agreed £50 be given to the Scouts.", "agreed"),
        ("It was agreedthat Omar should write to the school.", "agreed"),
        ("If the hall is free then all members agreed that it should be booked.", "agreed"),
    ],
)
def test_an_outcome(body, kind):
    assert [found for found, _ in decisions(body)] == [kind]


@pytest.mark.parametrize(
    "body",
    [
        "The gate was noted to be broken.",
        "Members confirmed that they had read the papers.",
        "Governors confirmed that there were no interests.",
        "Everyone agreed it had been a good evening.",
        "Councillors agreed with residents that speeding was a problem.",
        "The District Council refused the application.",
        "Post-meeting note: it was agreed that Omar would go.",
        "Secretary’s note: the fee was approved by email.",
        "We shall look at it after the rules are agreed.",
    ],
)
def test_no_outcome(body):
    assert decisions(body) == []


def test_two_outcomes_of_one_sentence():
    body = "The Board concurred with the proposals of the Panel, and it was RESOLVED that the lease be signed."
    assert [kind for kind, _ in decisions(body)] == ["agreed", "resolved"]


@pytest.mark.parametrize(
    "body",
    [
        "Two-storey extension, 4 Mill Row - proposed H. Penn, seconded O. Tull recommend approval.",
        "Mill Row Complaints And Grievance Policy Cllr Ruth Danby proposed the adoption of the policy, "
        "seconded by Cllr Omar Tull, all were in favour.",
        "After some talk the following grants are recommended for approval:",
    ],
)
def test_who_moved_it_stands_anywhere(body):
    assert len(decisions(body)) == 1


def test_a_vote_without_a_stop_ends_its_line():
    body = "Resolved, proposed Mr Penn, seconded Mr Tull, that Ruth Danby be co-opted. All agreed\nRuth took her seat."
    assert [text.endswith("All agreed") for _, text in decisions(body)] == [True]


def test_a_title_that_breaks_off_is_part_of_the_outcome():
    title = "The minutes of 4 May, having been sent round, were"
    assert [text for _, text in decisions("agreed as a true record.", titles=(title,))] == [
        f"1. {title} agreed as a true record."
    ]


def test_what_is_settled_above_the_first_heading():
    meeting = meeting_of("Omar reported.")
    opening = (
        "Present: Omar Tull. Apologies: Ruth Danby.\n\nIt was agreed that the hall be let. The fee was approved.\n\n"
    )
    items = (
        Item(number=None, title="header", start=0, end=len(opening)),
        *(item.model_copy(update={"start": len(opening), "end": len(opening) + item.end}) for item in meeting.items),
    )
    above = meeting.model_copy(update={"text": opening + meeting.text, "items": items})
    assert [decision.text for decision in extract(above).decisions] == ["It was agreed that the hall be let."]
