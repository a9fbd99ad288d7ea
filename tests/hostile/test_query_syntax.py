"""Questions and filters made of query syntax are words: no error, and never more than what those words find."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from assistant import Assistant, Settings
from tests.hostile.sound import MINUTES

QUIET = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
SYNTAX = st.sampled_from(
    [
        '"',
        "'",
        '""',
        "AND",
        "OR",
        "NOT",
        "NEAR(",
        "NEAR/3",
        "culvert*",
        "words:",
        "heading : culvert",
        "^culvert",
        "{words}",
        "-",
        "+",
        "%",
        "_",
        "\\",
        "(",
        ")",
        "((",
        "&",
        "|",
        "!",
        "<->",
        ":*",
        "culvert:*A",
        "$$",
        "--",
        ";",
        "/*",
        "'; DROP TABLE meetings; --",
        '" OR 1=1',
        "\x00",
        "\u202e",
        "{{fence}}",
        "passages_fts",
        "rowid",
        "MATCH",
        "culvert",
        "Mill Lane",
    ]
)
QUESTIONS = st.lists(st.one_of(SYNTAX, st.text(max_size=12)), min_size=1, max_size=8).map(" ".join)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory):
    folder = tmp_path_factory.mktemp("query")
    (folder / "a.txt").write_text(MINUTES)
    with Assistant.open(Settings(store=folder / "store")) as opened:
        opened.add([folder / "a.txt"])
        yield opened


@settings(max_examples=40, deadline=None, suppress_health_check=QUIET)
@given(question=QUESTIONS)
def test_a_question_of_query_syntax_is_words(assistant, question):
    question = question.encode("utf-8", "replace").decode()
    (meeting,) = assistant.meetings()
    text = assistant.meeting(meeting.meeting_id).text
    for passage in assistant.search(question, 5):
        assert text[passage.start : passage.end] == passage.text
    if question.strip():
        answer = assistant.ask(question)
        assert answer.abstained or answer.citations or answer.rows
        assert all(text[c.start : c.end] == c.quote for c in answer.citations)


@settings(max_examples=40, deadline=None, suppress_health_check=QUIET)
@given(words=QUESTIONS)
@example(words="\0")
def test_filters_of_query_syntax_are_words(assistant, words):
    words = words.encode("utf-8", "replace").decode()
    assert len(assistant.library.actions()) >= 1
    known = {action.id for action in assistant.actions()}
    assert {action.id for action in assistant.actions(text=words)} <= known
    assert {action.id for action in assistant.actions(owner=words)} <= known
    if words.strip():
        assert assistant.decisions(body=words) == ()


@pytest.mark.parametrize("words", ["%", "_", "*", "' OR '1'='1", '"', "Ben%", "B_n Tranter", "ben*"])
def test_a_wildcard_finds_nothing_that_is_not_there(assistant, words):
    assert assistant.actions(owner=words) == ()


def test_a_planted_statement_changes_nothing(assistant):
    assistant.search("'; DROP TABLE meetings; --", 5)
    assistant.actions(text="'); DELETE FROM actions; --")
    assert len(assistant.meetings()) == 1
    assert assistant.actions()
    assert assistant.library.check() == []
