import pytest

from assistant.language.initials import LONGEST, initialisms


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("What of the Harbour Market Appraisal?", "hma"),
        ("Did the Coastal Fund for Piers and Docks pay?", "cfpd"),
        ("Did the Office of Harbour Safety reply?", "oohs"),
        ("what of the joint harbour needs appraisal", "jhna"),
    ],
)
def test_letters_that_a_name_may_be_written_with(text, letters):
    assert letters in initialisms(text)


def test_letters_stand_for_the_words_of_the_name():
    assert initialisms("the Harbour Market Appraisal")["hma"] == {"harbour", "market", "apprais"}


@pytest.mark.parametrize("text", ["", "the Harbour Market", "a new bus stop", "What was said of it?", "2024 12 3"])
def test_few_words_make_no_letters(text):
    assert initialisms(text) == {}


def test_a_name_within_a_longer_one_has_its_own_letters():
    assert {"ahma", "hma"} <= initialisms("Amber Harbour Market Appraisal").keys()


def test_a_text_of_many_words_is_no_trouble():
    assert all(len(letters) <= LONGEST for letters in initialisms("Alpha " * 2_000))
