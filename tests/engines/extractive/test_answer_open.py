"""Sentences that leave something open, and those that settle it."""

import pytest

from assistant.engines.extractive.answering.open import left_open, says_open


@pytest.mark.parametrize(
    "sentence",
    [
        "No reply had come from the bus company.",
        "A price could not be given before the survey.",
        "Nobody knew how old the wall was.",
        "The grant hadn't come by the day of the meeting.",
        "The opening date is yet to be fixed.",
        "The name of the bidder was commercially sensitive.",
    ],
)
def test_what_is_not_known_is_left_open(sentence):
    assert says_open(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The price was £4,200.",
        "The wall was not old.",
        "The bridge will be closed on 3 May.",
        "Nobody spoke against it.",
    ],
)
def test_what_is_told_is_not(sentence):
    assert not says_open(sentence)


def test_a_question_that_the_next_sentences_do_not_answer_is_left_open():
    texts = ["Ms Ahmed asked what the survey would cost.", "The Clerk would find out.", "Members thanked him."]
    assert left_open(texts, 0)
    assert not left_open([texts[0], "The Clerk said £900.", "Members thanked him."], 0)
