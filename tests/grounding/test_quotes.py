import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.domain import Span
from assistant.grounding import locate

TEXT = "The Board did not approve £1.2m for the roof – it was “too dear” – in 2024; 65% were against."


@pytest.mark.parametrize(
    "quote",
    [
        "it was “too dear”",
        'it was "too dear"',
        "for the  roof",
        "for the\nroof",
        "the roof - it was",
        "**for the roof**",
        "The Board did not approve £1.2m",
    ],
)
def test_only_what_carries_no_meaning_may_differ(quote):
    assert locate(TEXT, quote) is not None


@pytest.mark.parametrize(
    "quote",
    [
        "for the rood",
        "approve £1.3m",
        "The Board did approve £1.2m",
        "approve £1.2m for the roof",
        "1.2m for the roof",
        "£1",
        "in 202",
        "oard did not approve",
        "The Board did not approv",
        "65",
        "",
        " – ",
    ],
)
def test_a_changed_or_cut_quote_never_stands_there(quote):
    assert locate(TEXT, quote) is None


def test_the_span_is_the_sources_own_words():
    span = locate("a  **fine**\nroof", "fine roof")
    assert span is not None and "a  **fine**\nroof"[span.start : span.end] == "fine**\nroof"


def test_only_within_the_span_that_is_asked_for():
    text = "roof. roof."
    assert locate(text, "roof", Span(5, 11)) == Span(6, 10)
    assert locate("roof here", "roof", Span(4, 9)) is None


@given(st.lists(st.text(alphabet="abcdef", min_size=3, max_size=6), min_size=4, max_size=10), st.data())
def test_a_run_of_words_is_found_and_one_letter_changed_is_not(words, data):
    text = " ".join(words)
    first = data.draw(st.integers(0, len(words) - 2))
    quote = " ".join(words[first : first + 2])
    span = locate(text, quote)
    assert span is not None and text[span.start : span.end] == quote
    at = data.draw(st.integers(0, len(quote) - 1))
    assume(quote[at] != " ")
    assert locate(text, quote[:at] + "z" + quote[at + 1 :]) is None
