import pytest

from assistant.evaluation.text import (
    bare_name,
    covered,
    first_words,
    occurs,
    same_key,
    same_name,
    same_text,
    same_title,
)

ANCHOR = "that the sum of £8,400 be paid to the builder now"  # eleven words


def test_an_anchor_inside_a_quote_is_covered_whole():
    assert covered(ANCHOR, [f"It was **AGREED** {ANCHOR.upper()}, at once."]) == 1


def test_an_anchor_that_no_quote_touches_is_not_covered():
    assert covered(ANCHOR, ["zzz"]) == 0
    assert covered(ANCHOR, []) == 0
    assert covered("***", ["***"]) == 0


def test_part_of_an_anchor_counts_by_its_words():
    assert covered(ANCHOR, ["of £8,400 be paid to the builder now. Nothing more"]) == pytest.approx(8 / 11)


def test_two_quotes_cover_together():
    assert covered(ANCHOR, ["that the sum of £8,400 be", "paid to the builder now"]) == 1


def test_common_words_scattered_in_a_quote_cover_only_one_run():
    assert covered("the report of the clerk be noted", ["the plan of the year be drawn, noted by the clerk"]) < 0.6


def test_a_hyphen_or_a_line_break_does_not_matter():
    assert covered("street-level crime data were shown to all", ["street-\nlevel crime data were shown\nto all"]) == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Cllr. Martin Hill OBE", "Martin Hill", True),
        ("The Revd. Dr Jo Bell", "Jo Bell", True),
        ("the Secretariat", "Secretariat", True),
        ("Martin Hill", "Martin Hall", False),
        (None, "Martin Hill", False),
        (None, None, True),
    ],
)
def test_names_are_compared_without_titles(one, other, same):
    assert same_name(one, other) is same


def test_a_title_alone_stays():
    assert bare_name("Councillor") == "councillor"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("5(a)", "5 (a).", True),
        ("3.1", "31", False),
        ("4", "4.2", False),
        ("Any other business", "Any other business – the Chair", True),
        ("Finance", "Planning", False),
    ],
)
def test_item_keys(one, other, same):
    assert same_key(one, other) is same


def test_titles_and_texts():
    assert same_title("Budget 2024", "Budget 2024 - J. Bell")
    assert not same_title("Budget", "The budget")
    assert not same_title("", "Budget")
    assert same_text("3 & 4, High St.", "3 4 High St")
    assert not same_text(None, "")


def test_a_fact_occurs_in_any_case_and_with_any_quotation_marks():
    assert occurs("members' role", "It is the MEMBERS’ role to ask.")
    assert not occurs("chair", "nobody")
    assert not occurs("", "anything")


@pytest.mark.parametrize(("spelling", "text"), [("16", "in 2016"), ("9.3", "19.3%"), ("8", "8,400"), ("400", "8,400")])
def test_a_number_occurs_only_whole(spelling, text):
    assert not occurs(spelling, text)
    assert occurs(spelling, f"{text} and {spelling}.")


def test_marks_are_no_words_of_an_answer():
    assert first_words("one two [1] three [12] four", 3) == "one two three"
