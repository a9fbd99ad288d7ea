from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_meetings import context_of, meeting_of

from assistant.engines.extractive.titles import titled
from assistant.engines.extractive.units import sentence_spans, units_of
from assistant.reading.lines import read_lines


def kinds(body):
    return [(unit.kind, unit.body) for unit in context_of(body).units]


def test_paragraphs_bullets_clauses_rows_and_notes_are_told_apart():
    body = "The roof leaks.\n\n- buy tiles\n(a) that it be mended\n| A | B | C |\n[Action] CA"
    assert kinds(body) == [
        ("paragraph", "The roof leaks."),
        ("bullet", "buy tiles"),
        ("clause", "that it be mended"),
        ("row", "A B C"),
        ("note", "CA"),
    ]


def test_a_note_keeps_its_label_and_a_clause_its_letter():
    note, clause = context_of("[Action] CA\n\n(ii) that it be mended").units
    assert (note.label, clause.letter) == ("Action", "ii")


def test_a_wrapped_line_goes_on():
    line = "The Committee heard at great length from the surveyor about the roof"
    body = f"{line}\nand about the gutters, which were no better than they had been\nin the year before."
    assert len(kinds(body)) == 1


def test_paragraphs_that_are_set_in_as_quotations():
    hedge = ["The hedge of the lower field is higher than it has ever", "been since it was planted there."]
    agreed = ["The Committee agreed to have it cut as soon as the birds", "have left it."]
    body = "> " + "\n> ".join([*hedge, "", *agreed]).replace("> \n", ">\n")
    context = context_of(body)
    assert [unit.body for unit in context.units] == [" ".join(hedge), " ".join(agreed)]
    [span] = sentence_spans(context.meeting, context.units[1])
    assert context.plain(span) == " ".join(agreed)


def test_a_run_in_title_leaves_its_sentence():
    meeting = meeting_of("")
    meeting = meeting.model_copy(update={"text": "1. Hall roof: The roof leaks badly."})
    item = meeting.items[0].model_copy(update={"end": len(meeting.text)})
    heading, rest = titled(units_of(meeting, item), item)
    assert (heading.kind, rest.body) == ("title", "The roof leaks badly.")


@pytest.mark.parametrize("number", ["-1-", "- 2 -", "Page 3 of 9"])
def test_a_page_number_within_an_item_is_no_unit(number):
    assert kinds(f"The roof leaks.\n\n{number}\n\n- buy tiles") == kinds("The roof leaks.\n\n- buy tiles")


@given(st.text(alphabet="ab C.\n-|()[]*:1\t", max_size=120))
def test_units_are_words_of_the_item_in_order_but_for_page_numbers_and_never_overlap(body):
    meeting = meeting_of(body)
    units = units_of(meeting, meeting.items[0])
    assert units, "the heading is a unit"
    assert all(meeting.text[unit.start : unit.end] == unit.text for unit in units)
    assert all(a.end <= b.start for a, b in pairwise(units))
    read = [line.raw for line in read_lines(meeting.text) if not line.furniture]
    words = [char for raw in read for char in raw if char.isalnum()]
    assert [char for unit in units for char in unit.text if char.isalnum()] == words


@pytest.mark.parametrize("body", ["Dr. Penn spoke. Mrs. Marsh agreed.", "One thing.\nAnd another."])
def test_sentences_lie_within_their_unit(body):
    context = context_of(body)
    for unit in context.units:
        spans = sentence_spans(context.meeting, unit)
        assert spans and spans[0].start >= unit.start and spans[-1].end <= unit.end


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("It is planned that", "Ann Marsh will ring the league."),
        ("The Board agreed that the Playground", "Committee will be a working group."),
        ("They took up the offer of", "Smith and Sons to print it."),
    ],
)
def test_a_sentence_that_a_blank_line_cuts_goes_on_in_capitals(above, below):
    assert len(kinds(f"{above}\n\n{below}")) == 1


def test_a_line_that_may_end_a_sentence_ends_it():
    assert len(kinds("The next meeting will be in the Library\n\nMrs Penn thanked everyone.")) == 2


def test_marks_that_markdown_escaped_are_marks():
    assert kinds("\\* mend the roof\n\n1\\. buy slates") == [("bullet", "mend the roof"), ("clause", "buy slates")]
