from datetime import date

import pytest

from assistant.domain import DraftAction, DraftDecision, Extraction, Item, Meeting, NextMeeting, Person, Source
from assistant.grounding import ground_extraction, is_closing_list, likeness

ROOF = "1. Roof\n\nThe Board approved the roof. Carol Ashby to mend it by 14 April 2024.\n\n"
FEES = "2. Fees\n\nHugh Penn to review the fees.\n\n"
TEXT = ROOF + FEES
MEETING = Meeting(
    id="hall",
    body="Hall Board",
    title="Hall Board",
    date=date(2024, 3, 5),
    next_meeting=NextMeeting(date=date(2024, 5, 7)),
    people=(Person(name="Carol Ashby"), Person(name="Hugh Penn")),
    items=(
        Item(number="1", title="Roof", start=0, end=len(ROOF)),
        Item(number="2", title="Fees", start=len(ROOF), end=len(TEXT)),
    ),
    text=TEXT,
    source=Source(file="hall.txt", format="txt", sha256="0" * 64),
)
TASK = "Carol Ashby to mend it by 14 April 2024."


def action(**changed):
    draft = {"item": "1", "text": TASK, "owners": ("Carol Ashby",), "quotes": (TASK,), "found_by": "model"}
    return DraftAction(**{**draft, **changed})


def ground(*drafts):
    return ground_extraction(MEETING, Extraction(actions=tuple(drafts)))


def test_a_draft_is_kept_with_its_evidence_owner_and_day():
    (kept,) = ground(action(due_text="by 14 April 2024")).actions
    assert kept.id == "hall-a1" and kept.due == date(2024, 4, 14)
    assert [(owner.name, owner.resolved) for owner in kept.owners] == [("Carol Ashby", True)]
    assert all(TEXT[evidence.start : evidence.end] == evidence.quote for evidence in kept.evidence)


@pytest.mark.parametrize(
    "changed",
    [
        {"item": "2"},
        {"item": "9"},
        {"quotes": ("Carol Ashby to mend it by 15 April 2024.",)},
        {"starts": (TEXT.index(TASK) + 1,)},
        {"starts": (len(TEXT) + 50,)},
    ],
    ids=["another item", "no such item", "another day", "an offset beside it", "an offset beyond the text"],
)
def test_a_draft_whose_quote_does_not_stand_there_falls(changed):
    grounded = ground(action(**changed))
    assert grounded.actions == () and grounded.rejected


def test_an_owner_neither_present_nor_in_the_text_is_taken_out():
    grounded = ground(action(owners=("Carol Ashby", "Zed Quorn")))
    assert [owner.name for owner in grounded.actions[0].owners] == ["Carol Ashby"]
    assert any("Zed Quorn" in rejected.what for rejected in grounded.rejected)


def test_a_date_that_is_not_in_the_item_is_taken_out():
    grounded = ground(action(due_text="by 1 June 2024"))
    assert (grounded.actions[0].due, grounded.actions[0].due_text) == (None, None)
    assert any("1 June" in rejected.what for rejected in grounded.rejected)


def test_wording_that_the_quote_does_not_support_gives_way_to_the_quote():
    grounded = ground(action(text="Hugh Penn is to sell the hall for £9."))
    assert grounded.actions[0].text == TASK and grounded.rejected


def test_what_marks_and_model_both_find_is_one():
    (kept,) = ground(action(), action(found_by="marks")).actions
    assert kept.found_by == "both"


def test_other_owners_and_other_words_stay_apart():
    other = DraftAction(item="2", text="Hugh Penn to review the fees.", quotes=("Hugh Penn to review the fees.",))
    assert len(ground(action(), other).actions) == 2


def test_overlapping_decisions_are_one():
    words = "The Board approved the roof."
    drafts = [
        DraftDecision(item="1", kind="approved", text=words, quotes=(words,), found_by=by) for by in ("marks", "model")
    ]
    (kept,) = ground_extraction(MEETING, Extraction(decisions=tuple(drafts))).decisions
    assert (kept.id, kept.found_by) == ("hall-d1", "both")


@pytest.mark.parametrize(
    "title",
    [
        "Action log as at 30 May 2024",
        "Trust Board action log (as at 25 January 2024)",
        "Reports required for January 20th Board Meeting",
        "Summary of actions",
        "Actions",
    ],
)
def test_a_title_of_a_closing_list(title):
    assert is_closing_list(title)


@pytest.mark.parametrize("title", ["Climate action plan", "Actions from the previous meeting", "Hall roof"])
def test_a_title_of_none(title):
    assert not is_closing_list(title)


def test_likeness_is_of_content_words():
    assert likeness("mend the old roof tiles", "the roof tiles that are old to mend") == 1.0
    assert likeness("mend the roof", "sell the chairs") == 0.0
    assert likeness("", "mend") == 0.0


@pytest.mark.parametrize(
    ("told", "owner", "named"),
    [
        ("Ada told of the Harbour Plan Board. The Board would meet the mill.", "the Board", "Harbour Plan Board"),
        ("The Isle of Man Group had asked. The Group would meet the mill.", "Group", "Isle of Man Group"),
        ("The Quay Board and the Mill Board had asked. The Board would meet the mill.", "the Board", "Board"),
        ("Ada told of the plan. The Board would meet the mill.", "the Board", "Board"),
        ("Ada told of the Harbour Panel. The Panel would meet the mill.", "the Panel", "Panel"),  # its own
    ],
)  # fmt: skip
def test_another_body_is_named_in_full(told, owner, named):
    text = f"1. Mill\n\n{told}\n"
    items = (Item(number="1", title="Mill", start=0, end=len(text)),)
    other = MEETING.model_copy(update={"body": "Quarry Panel", "title": "Quarry Panel", "items": items, "text": text})
    draft = action(owners=(owner,), quotes=("would meet the mill",))
    (kept,) = ground_extraction(other, Extraction(actions=(draft,))).actions
    assert [owner.name for owner in kept.owners] == [named]
