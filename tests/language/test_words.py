from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from assistant.language.patterns import any_of, ignoring_case
from assistant.language.words import content_stems, matching_key, plain, sentences, stem, words


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_sentences_end_at_stops_and_line_ends_but_not_after_abbreviations():
    text = "Cllr. Bell spoke. It cost £3.50 per head, e.g. for hire.\nNo vote"
    assert cut(text) == ["Cllr. Bell spoke.", "It cost £3.50 per head, e.g. for hire.", "No vote"]


def test_what_counts_a_list_that_runs_on_stands_in_no_sentence():
    text = "The gate sticks. Clerk to write. ii. The pond is low. - The hedge, etc. Cllr Bell will ask. vi) Noted."
    assert cut(text) == [
        "The gate sticks.", "Clerk to write.", "The pond is low.", "The hedge, etc.", "Cllr Bell will ask.", "Noted.",
    ]  # fmt: skip


def test_a_dash_between_times_parts_nothing():
    assert cut("It met from 9.30 a.m. – 12.50 p.m.") == ["It met from 9.30 a.m. – 12.50 p.m."]
    assert cut("Doors open at 9 a.m. - 12 noon.") == ["Doors open at 9 a.m. - 12 noon."]


def test_sentences_are_shifted_by_their_offset():
    assert sentences("One. Two.", offset=10)[1].start == 15


@given(st.text(alphabet="ab .!?\nA1(“)", max_size=80))
def test_sentences_stand_in_order_and_hold_every_letter(text):
    spans = sentences(text)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert "".join("".join(cut(text)).split()) == "".join(text.split())


def test_marks_of_markdown_are_not_shown():
    assert plain("**Bold**  and _slanted_ | `code`") == "Bold and slanted code"
    assert plain("### Heading") == "Heading"
    assert plain("snake_case stays") == "snake_case stays"
    assert plain("1\\. Ann \\& Tom, p\\.3") == "1. Ann & Tom, p.3"
    assert plain("C:\\minutes") == "C:\\minutes"


def test_content_stems_leave_function_words_out_and_join_forms():
    assert content_stems("the boards were meeting") == content_stems("Board's meetings")


def test_words_and_keys():
    assert words("The Chair’s 2nd vote") == ["the", "chair's", "2nd", "vote"]
    assert matching_key("St. Mary’s (Hall)") == "stmaryshall"


def test_lists_of_words_become_one_pattern():
    pattern = ignoring_case(rf"^{any_of('in attendance, present', r'apolog(?:y|ies)')}$")
    assert [bool(pattern.match(word)) for word in ("In  attendance", "APOLOGIES", "absent")] == [True, True, False]


def test_bullets_within_a_line_part_sentences_and_at_its_start_belong_to_them():
    text = "The fence is down. • A quote was asked for • The gate holds\n• It was noted"
    assert [text[start:end] for start, end in sentences(text)] == [
        "The fence is down.",
        "A quote was asked for",
        "The gate holds",
        "• It was noted",
    ]


def test_threads_that_stem_at_once_do_not_mix_their_words():
    stem.cache_clear()
    endings = ("ation", "ing", "ed", "fulness", "ies", "ably")
    made = [f"k{''.join(letters)}ml{ending}" for letters in product("aeioubdg", repeat=4) for ending in endings]
    with ThreadPoolExecutor(8) as pool:
        at_once = list(pool.map(stem, made))
    stem.cache_clear()
    assert at_once == [stem(word) for word in made]
