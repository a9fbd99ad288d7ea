import random

import pytest

from assistant.domain import Span
from assistant.evaluation import corruption
from assistant.evaluation.alterations import alterations, sentences
from assistant.evaluation.corruption import ELSEWHERE, corrupt
from assistant.evaluation.text import squash

KINDS = {"amount", "date", "owner", "negation", "opposite decision", "two sentences spliced"}


@pytest.fixture
def longer(meeting):
    """The small meeting with enough said in it for every kind of change."""
    more = (
        "Bo Rask said that the tender of £12,750 would be opened on 14 May 2021.\n"
        "Ann Lee asked whether the slipway was to be closed before the works.\n"
        "The Forum approved a further 3 weeks for the survey of the wall.\n"
    )
    items = list(meeting.items)
    items[2] = items[2].model_copy(update={"end": items[2].end + len(more)})
    items[3] = items[3].model_copy(update={"start": items[3].start + len(more), "end": items[3].end + len(more)})
    at = meeting.items[2].end
    return meeting.model_copy(update={"text": meeting.text[:at] + more + meeting.text[at:], "items": tuple(items)})


def test_sentences_stand_where_they_say(longer):
    found = sentences(longer)
    assert len(found) >= 5
    for sentence in found:
        assert longer.text[sentence.start :].startswith(sentence.text)
        assert longer.item_at(sentence.start) == sentence.item


def test_every_kind_of_change_is_made_and_is_one(longer):
    made = list(alterations(longer, random.Random(1)))
    assert {alteration.kind for alteration in made} == KINDS
    for alteration in made:
        assert squash(alteration.altered) not in squash(longer.text)


def test_changes_are_small(longer):
    for alteration in alterations(longer, random.Random(2)):
        if alteration.kind == "amount":
            pairs = zip(alteration.true.text, alteration.altered, strict=True)
            assert sum(one != other for one, other in pairs) == 1


def test_the_grounding_accepts_no_altered_quote(longer):
    cases = corrupt([longer])
    assert {case.kind for case in cases} == KINDS | {ELSEWHERE}
    assert [case for case in cases if case.accepted and not case.as_claim] == []


def test_a_grounding_that_accepts_anything_is_found_out(longer, monkeypatch):
    monkeypatch.setattr(corruption, "locate", lambda text, quote, within=None: Span(0, 1))
    assert all(case.accepted for case in corrupt([longer]) if not case.as_claim)


def test_cases_are_the_same_every_time(longer):
    assert corrupt([longer]) == corrupt([longer])
