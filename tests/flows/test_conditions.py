"""Conditions of a register question that its rows have to meet: overdue, unanimous, deferred, refused, of a month."""

from datetime import date

import pytest

from assistant.domain import Turn
from assistant.engines.extractive import ExtractiveEngine
from assistant.flows.adding import add
from assistant.flows.answering import answer
from assistant.library import Library

HEAD = "Amber Hall Trust\n\nMinutes of the meeting held on {}\n\nPresent: Ada Quill (Chair), Tom Marsh, Bea Lund\n\n"
MAY = """1. Roof

RESOLVED unanimously that the roof be mended.

ACTION: Tom Marsh to ask for slates by 20 May 2021.

ACTION: Tom Marsh to order the scaffolding by 30 September 2021.

ACTION: Ada Quill to paint the door by 21 May 2021.

ACTION: Bea Lund to think about curtains.

2. Piano

RESOLVED that the matter of the piano be deferred to the autumn.
"""
JUNE = """1. Matters arising

Ada Quill to paint the door: completed.

2. Bar

RESOLVED by 2 votes to 1 that the application for a bar be refused.

3. Yard

RESOLVED nem. con. that the yard be swept.

RESOLVED that a decision on the gate be deferred.
"""


@pytest.fixture(scope="module")
def hall(tmp_path_factory):
    """Two meetings of a trust, the later of which was told that one action is done."""
    place = tmp_path_factory.mktemp("hall")
    (place / "may.txt").write_text(HEAD.format("6 May 2021") + MAY)
    (place / "june.txt").write_text(HEAD.format("10 June 2021") + JUNE)
    with Library.open(place / "store") as library:
        add([place / "may.txt", place / "june.txt"], library, ExtractiveEngine(), max_bytes=10**6)
        yield library


def ask(question, library, history=(), today=date(2021, 7, 1)):
    *_, last = answer(question, library, ExtractiveEngine(), today=today, history=history)
    return last


@pytest.mark.parametrize(
    "question",
    ["Which actions are overdue?", "What is overdue?", "Which actions are past their deadline?", "Overdue actions"],
)
def test_overdue_is_what_was_due_before_today_and_is_not_told_to_be_done(hall, question):
    found = ask(question, hall)
    assert [row.evidence.quote for row in found.rows] == ["ACTION: Tom Marsh to ask for slates by 20 May 2021."]
    assert len(ask(question, hall, today=date(2021, 10, 1)).rows) == 2


def test_those_overdue_may_be_asked_for_after_the_actions_of_somebody(hall):
    first = ask("Which actions does Tom Marsh have?", hall)
    told = Turn(
        question=first.question,
        answer=first.text,
        meeting_ids=tuple(one.meeting_id for one in first.citations),
        items=tuple(one.item for one in first.citations),
    )
    assert len(first.rows) == 2
    assert len(ask("And which of those are overdue?", hall, [told]).rows) == 1


def test_where_nothing_is_overdue_nothing_is_listed(hall):
    found = ask("Which actions are overdue?", hall, today=date(2021, 5, 7))
    assert found.abstained and "past" in (found.reason or "")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What decisions were taken unanimously?", {"roof", "yard"}),
        ("What was agreed nem con?", {"roof", "yard"}),
        ("Which items were deferred?", {"piano", "gate"}),
        ("What was deferred in June 2021?", {"gate"}),
        ("What was postponed in May 2021?", {"piano"}),
        ("What was decided unanimously by the board in May 2021?", {"roof"}),
        ("What was refused?", {"bar"}),
    ],
)
def test_decisions_are_those_settled_so(hall, question, words):
    found = ask(question, hall)
    assert found.rows
    told = " ".join(str(row) for row in found.rows)
    assert {word for word in ("roof", "yard", "piano", "gate", "bar") if word in told} == words


@pytest.mark.parametrize(
    "question",
    ["What did Tom Marsh vote against?", "What did Nkechi Obi vote against?", "Which decisions were not unanimous?"],
)
def test_what_no_row_can_tell_lists_none(hall, question):
    assert not ask(question, hall).rows


def test_bodies_of_one_name_are_listed_with_whose_they_are(tmp_path):
    for school in ("Oakhill", "Ashmead"):
        (tmp_path / f"{school}.txt").write_text(
            f"{school} Primary School\n\nFull Governing Board\n\nMinutes of the meeting held on 6 May 2021\n\n"
            "Present: Ada Quill (Chair), Tom Marsh\n\n1. Roof\n\nIt leaks.\n\n2. Next meeting\n\n10 June 2021\n"
        )
    with Library.open(tmp_path / "store") as library:
        add(sorted(tmp_path.glob("*.txt")), library, ExtractiveEngine(), max_bytes=10**6)
        text = ask("When is the next meeting of the Full Governing Board?", library).text
    assert "Full Governing Board (Oakhill Primary School), 6 May 2021" in text
    assert "Full Governing Board (Ashmead Primary School), 6 May 2021" in text
