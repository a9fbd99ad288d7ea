"""Where the list below a label or lead-in ends, and what its inner bullets belong to."""

import pytest
from small_meetings import decisions


def texts(body):
    return [text for _, text in decisions(body)]


@pytest.mark.parametrize(
    "below",
    [
        "- Ann - Can the shed be painted too?\n- Ben - Yes, I think so.",
        "- Ann asked about paint.",
    ],
)
def test_a_bullet_as_far_out_as_the_one_that_led_in_is_no_part_of_the_list(below):
    body = f"- The following was agreed:\n    - Two evenings in May.\n    - One walk in June.\n{below}"
    assert texts(body) == ["Two evenings in May.", "One walk in June."]


def test_bullets_as_far_out_as_their_lead_in_are_its_list_where_none_stands_further_in():
    assert texts("- The Committee agreed to:\n- mend the gate\n- paint the shed") == ["mend the gate", "paint the shed"]


def test_bullets_further_in_spell_out_the_clause_above_them():
    body = """The Committee agreed:

1. To buy a mower subject to further work:
    1. find two prices
    2. ask the insurer
2. To meet again in May
   * Post meeting note
   * The hall has been booked since."""
    assert [text.rstrip(":") for text in texts(body)] == [
        "To buy a mower subject to further work",
        "To meet again in May",
    ]


@pytest.mark.parametrize("heading", ["## Committee members", "# Photographs", "### In the hall"])
def test_a_heading_ends_what_decision_opened(heading):
    body = (
        f"### Decision:\nThe Chair agreed to a fair in May.\n\n{heading}\n\n* Ann Dee, Village Hall\n* Ben Low, Surgery"
    )
    assert texts(body) == ["The Chair agreed to a fair in May."]


def test_a_smaller_heading_does_not():
    body = "## Decisions\n\n### Roof\n\n- Mend the tiles in May.\n\n### Gate\n\n- Paint it green in June."
    assert texts(body) == ["Mend the tiles in May.", "Paint it green in June."]


def test_news_with_an_exclamation_mark_opens_no_list():
    assert not decisions("- Approved!\n- The quote will be another now.\n- Who wants to pay first?")


@pytest.mark.parametrize(
    "note", ["Post-meeting note: the gate has been painted.", "Post meeting update: paint bought."]
)
def test_what_was_written_in_later_is_no_clause(note):
    assert texts(f"Decisions:\n\n- Buy green paint.\n- {note}\n- Mend the latch.") == [
        "Buy green paint.",
        "Mend the latch.",
    ]


def test_a_lead_in_that_the_page_cut_off_goes_on_below():
    ((_, text),) = decisions(
        "xvii) Best cake. Ann to ask about tins. It was agreed that\n\nMrs Low (the baker) would judge."
    )
    assert "Mrs Low" in text


def test_a_clause_that_the_page_has_shifted_is_a_clause():
    body = "RESOLVED:\n\n(a) to mend the gate\n\n  (b) to paint the shed\n\n(c) to buy a mower"
    assert texts(body) == ["to mend the gate", "to paint the shed", "to buy a mower"]
