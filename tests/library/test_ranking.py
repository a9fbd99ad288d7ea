from datetime import date

import pytest

from assistant.language.bodies import kinds
from assistant.library.candidates import Candidate, numbered
from assistant.library.cues import agreement, asked
from assistant.library.ranking import Place, inverse_frequency, rank


def candidate(n: int, words: str, *, key: int = 1, item: str = "4", heading: str = "", task: bool = False) -> Candidate:
    return Candidate(
        key, n, int(item) if item.isdigit() else 0, item, "", n, n + 1, tuple(heading.split()), numbered(words), task
    )


MARCH, APRIL = date(2024, 3, 12), date(2024, 4, 9)
PLACES = {1: Place(frozenset({"amber"}), MARCH), 2: Place(frozenset({"dale"}), APRIL)}


def first(question: str, *candidates: Candidate, cosines: list[float] | None = None) -> Candidate:
    parts = asked(question, [MARCH, APRIL])
    idf = inverse_frequency(parts.terms, {}, 100)
    return rank(parts, candidates, cosines or [0.5] * len(candidates), idf, PLACES)[0][1]


def test_a_date_that_says_which_meeting_is_no_part_of_the_subject():
    parts = asked("What did the roof cost in March 2024?", [MARCH])
    assert parts.subject == "What did the roof cost ?" and parts.dates == ("in March 2024",)
    other = asked("Which actions fall due in March 2025?", [MARCH])
    assert "March 2025" in other.subject and other.dates == ()


@pytest.mark.parametrize(
    "question",
    [
        "Which reports must come back to us in March 2024?",
        "What is due by 12 March 2024?",
        "Who is to mend the roof by the end of March 2024?",
        "Which quotes are expected in March 2024?",
        "Which works had been put back to March 2024?",
    ],
)
def test_a_date_by_which_something_is_to_be_done_names_no_meeting(question):
    assert asked(question, [MARCH]).dates == ()


@pytest.mark.parametrize(
    "question",
    [
        "What was to be done after the March 2024 meeting?",
        "Who must mend the roof, by the minutes of 12 March 2024?",
        "What did the roof cost in March 2024, and who is to mend it?",
        "What must be handed over under the committee's March 2024 resolutions?",
        "What does the Clerk have to send out after the meeting of 12 March 2024?",
        "Which works had been put back in March 2024, and to when?",
        "Which of her actions had been dealt with by March?",
    ],
)
def test_a_date_of_a_meeting_names_it_whatever_else_is_asked(question):
    assert asked(question, [MARCH]).dates


def test_the_bare_noun_that_a_body_goes_by_says_which_is_meant():
    names = {1: "Amber Parish Council", 2: "Dale Executive"}
    places = {key: Place(frozenset(), MARCH, kinds(name)) for key, name in names.items()}
    here, there = candidate(0, "roof cost", key=1), candidate(0, "roof cost", key=2)
    for question, key in (("What did the Council pay for the roof?", 1), ("What must come back to the Executive?", 2)):
        parts = asked(question, [])
        ranked = rank(parts, [here, there], [0.5, 0.5], inverse_frequency(parts.terms, {}, 100), places)
        assert ranked[0][1].key == key


def test_letters_stand_for_the_name_that_is_asked_for_in_full():
    spelt, short = candidate(0, "harbour market", item="1"), candidate(1, "hma studi", item="2")
    assert first("What of the Housing Market Appraisal?", spelt, short) is short


def test_a_question_of_nothing_but_a_date_keeps_its_words():
    assert asked("12 March 2024?", [MARCH]).subject == "12 March 2024?"


def test_dates_agree_to_the_day_the_month_or_the_year():
    assert agreement("12 March 2024", MARCH) > agreement("March 2024", MARCH) > agreement("2024", MARCH) > 0
    assert agreement("13 March 2024", MARCH) == agreement("March 2023", MARCH) == agreement("2023", MARCH) == 0


def test_questions_of_tasks_and_of_attendance_are_told_from_others():
    assert asked("Who has to mend the fence?", []).task and not asked("What did the fence cost?", []).task
    assert asked("Who sent apologies?", []).attendance and not asked("Why did the fence fall?", []).attendance


def test_the_meeting_that_a_question_names_comes_first():
    here, there = candidate(0, "roof cost", key=1), candidate(0, "roof cost", key=2)
    assert first("What did the roof cost at Dale?", here, there).key == 2
    assert first("What did the roof cost in March 2024?", there, here).key == 1


def test_words_of_the_heading_and_a_task_that_is_asked_for_help():
    plain, headed = candidate(0, "fenc", item="1"), candidate(1, "fenc", item="2", heading="mainten fenc")
    assert first("What about the fence?", plain, headed) is headed
    tasked = candidate(2, "fenc", item="3", task=True)
    assert first("Who has to see to the fence?", plain, tasked) is tasked


def test_the_attendance_list_comes_first_only_where_it_is_asked_for():
    header, item = candidate(0, "clerk report present", item="header"), candidate(1, "clerk report present", item="2")
    assert first("What did the clerk report?", item, header) is item
    assert first("Was the clerk present?", header, item, cosines=[0.6, 0.5]) is header


def test_the_first_few_are_of_several_items():
    parts = asked("roof repair", [])
    several = [candidate(n, "roof repair", item="1") for n in range(3)] + [candidate(9, "roof", item="2")]
    ranked = rank(parts, several, [0.5] * 4, inverse_frequency(parts.terms, {}, 10), PLACES)
    assert [c.item for _, c in ranked][:2] == ["1", "2"]


def test_rare_words_weigh_more_than_common_ones():
    idf = inverse_frequency(["culvert", "board", "unheard"], {"culvert": 1, "board": 90}, 100)
    assert idf["unheard"] > idf["culvert"] > idf["board"] > 0
