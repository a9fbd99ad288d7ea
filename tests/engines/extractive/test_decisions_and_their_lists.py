"""Where the list below a label or lead-in ends, and what its inner bullets belong to."""

import pytest
from small_meetings import decisions

from assistant.engines.extractive.decisions.outcomes import outcome_of
from assistant.engines.extractive.decisions.own_names import own_names
from assistant.engines.extractive.units import Unit


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


def test_what_is_agreed_for_another_day_is_one_decision_with_its_list():
    body = "The Board agreed to discuss the following at the next meeting:\n\n- the drains;\n- the gate."
    assert len(texts(body)) == 1


def test_the_first_clause_of_an_inner_list_may_bear_both_marks():
    inner = "1.  1. two prices\n    2. a word with the insurer"
    body = f"The Board agreed:\n\n1. To buy a mower subject to:\n{inner}\n2. To meet in May"
    assert len(texts(body)) == 2


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("Stone Lane Residents' Association", "SLRA agreed to write to the council about the drains."),
        ("Old Oak PFA", "The PFA supports the plan for shirts."),
        ("National Chief Cooks’ Forum", "The Chief Cooks agreed to share their lists."),
    ],
)
def test_a_body_may_be_called_by_its_own_names(body, sentence):
    own = own_names(body)
    unit = Unit(0, len(sentence), "paragraph", sentence, sentence)
    outcome = outcome_of(sentence, unit, own)
    assert outcome and sentence[: outcome.verb_end].split()[-1] in ("agreed", "supports")


@pytest.mark.parametrize(
    "sentence", ["UKHSA agreed to write about the drains.", "The Town Cooks agreed to share their lists."]
)
def test_what_others_agree_to_is_theirs(sentence):
    own = own_names("Stone Lane Chief Cooks' Forum")
    assert outcome_of(sentence, Unit(0, len(sentence), "paragraph", sentence, sentence), own) is None


def test_a_body_of_one_or_two_words_has_no_initials_to_be_known_by():
    assert own_names("Parish Council") is None


def test_a_meeting_whose_body_is_not_known_has_no_names():
    assert own_names("") is None
