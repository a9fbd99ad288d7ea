"""What everybody settled in a few words, and the views, answers and observations that read much the same."""

import pytest
from small_meetings import decisions


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
