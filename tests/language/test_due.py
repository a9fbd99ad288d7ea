import datetime as dt

import pytest

from assistant.language.due import find_due, resolve_due

MEETING = dt.date(2009, 11, 27)
NEXT = dt.date(2010, 1, 20)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Ann to write to the owner by 12 December 2009.", "by 12 December 2009"),
        ("The plan to be issued by the end of December 2009", "by the end of December 2009"),
        ("to report back to the next meeting", "to the next meeting"),
        ("submit a paper within ten working days", "within ten working days"),
        ("arrange visits between 14th and 18th December", "between 14th and 18th December"),
        ("to be reviewed in the autumn", "in the autumn"),
        ("Circulate the note as soon as possible", "as soon as possible"),
        ("ask the wardens and tell the January meeting", "the January meeting"),
        ("brief the next Board", "the next Board"),
        ("rewrite the dress code – next mtg", "next mtg"),
        ("count the late calls for the Audit Committee, 8 December", "8 December"),
        ("arrange a visit for the morning of 8 December", "for the morning of 8 December"),
        ("confirm that the bells are mended. 07.12.09", "07.12.09"),
        ("escalate to Board 30 December", "to Board 30 December"),
        ("bring a deep dive on falls to the meeting on 29 January 2010", "to the meeting on 29 January 2010"),
        ("PD to notify all three tenderers by 9 December.", "by 9 December"),
        ("circulate the list of footways before the first frost.", "before the first frost"),
        ("report its results at the summer meeting.", "at the summer meeting"),
        ("Kit to order it this week.", "this week"),
        ("review the zone after twelve months and report in May 2011.", "in May 2011"),
        ("use what is left of this year’s grant", None),
        ("lay the bill before the full Council", None),
        ("enter into talks should the sum not have been paid by 31st December, 2009", None),
    ],
)
def test_the_words_that_set_a_date_are_found(sentence, words):
    assert find_due(sentence) == words


def test_a_day_is_firmer_than_an_occasion():
    assert find_due("report to the next meeting, by 4 January 2010") == "by 4 January 2010"


@pytest.mark.parametrize("sentence", ["Ann to thank the volunteers", "Ann thanked the January meeting"])
def test_a_sentence_without_a_date_has_none(sentence):
    assert find_due(sentence) is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("by 12 December", dt.date(2009, 12, 12)),
        ("by end of December 2009", dt.date(2009, 12, 31)),
        ("by the end of February", dt.date(2010, 2, 28)),
        ("by the end of the month", dt.date(2009, 11, 30)),
        ("by the end of the year", dt.date(2009, 12, 31)),
        ("by the end of the financial year", dt.date(2010, 3, 31)),
        ("between 14th and 18th December", dt.date(2009, 12, 18)),
        ("between 14th and 18th", dt.date(2009, 12, 18)),
        ("by the 29th", dt.date(2009, 11, 29)),
        ("within two weeks", dt.date(2009, 12, 11)),
        ("within 5 working days", dt.date(2009, 12, 4)),
        ("within twenty-eight days", dt.date(2009, 12, 25)),
        ("at the next meeting", NEXT),
        ("to the January meeting", NEXT),
        ("next mtg", NEXT),
        ("for the afternoon of Tuesday 8 December", dt.date(2009, 12, 8)),
    ],
)
def test_words_are_resolved_as_far_as_they_support_a_day(words, day):
    assert resolve_due(words, MEETING, NEXT) == day


@pytest.mark.parametrize("words", ["in the autumn", "as soon as possible", "in March", "to the March meeting"])
def test_what_names_no_day_stays_text(words):
    assert resolve_due(words, MEETING, NEXT) is None


def test_a_later_meeting_is_known_by_its_month_where_only_one_fits():
    july, other = dt.date(2010, 7, 7), dt.date(2010, 7, 21)
    assert resolve_due("to the July Board", MEETING, NEXT, later=[july]) == july
    assert resolve_due("to the July Board", MEETING, NEXT, later=[july, other]) is None


def test_may_before_a_meeting_is_the_month():
    assert resolve_due("May Board", MEETING, dt.date(2010, 5, 6)) == dt.date(2010, 5, 6)


def test_the_next_meeting_without_a_date_is_no_day():
    assert resolve_due("at the next meeting", MEETING, None) is None


@pytest.mark.parametrize("words", ["at their next joint meeting", "at its next meeting the following week"])
def test_the_next_meeting_of_others_is_no_day_of_ours(words):
    assert resolve_due(words, MEETING, MEETING + dt.timedelta(days=28)) is None


def test_a_next_meeting_next_week_may_be_ours():
    soon = MEETING + dt.timedelta(days=7)
    assert resolve_due("to the next meeting, next week", MEETING, soon) == soon


def test_what_comes_first_or_lasts_sets_no_date():
    assert find_due("The Chair to decide once the auditors have met on 3 May") is None
    assert find_due("that Dee Farrow be appointed to the panel until 31 July 2026") is None
    assert find_due("Nominations, open until 10 October") == "until 10 October"


def test_the_next_meeting_may_be_called_by_the_letters_of_the_body():
    assert resolve_due("Next LGB", dt.date(2024, 3, 5), dt.date(2024, 5, 7)) == dt.date(2024, 5, 7)
    assert resolve_due("next to CCTV", dt.date(2024, 3, 5), dt.date(2024, 5, 7)) is None
    assert resolve_due("next BAF refresh", dt.date(2024, 3, 5), dt.date(2024, 5, 7)) is None
