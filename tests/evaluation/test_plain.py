import hashlib

import pytest

from assistant.errors import EvaluationError
from assistant.evaluation.plain import PlainSystem
from assistant.settings import Settings

MINUTES = """Quayside Forum

Minutes of the meeting held on 4 March 2021

Present: Ann Lee (Chair), Bo Rask

1. Harbour wall

The wall leans towards the slipway and will cost £8,400 to put right. ACTION: Bo Rask to obtain three quotes.

2. Allotments

The waiting list for allotments has grown to forty names, and the water butts leak.
"""


@pytest.fixture
def plain(tmp_path):
    (tmp_path / "quayside.txt").write_text(MINUTES, encoding="utf-8")
    system = PlainSystem(Settings(store=tmp_path / "store"))
    assert system.add([tmp_path / "quayside.txt"]) == {}
    yield system
    system.close()


def test_chunks_are_found_and_answer_and_never_refuse(plain):
    (meeting,) = plain.meetings()
    assert meeting.source.sha256 == hashlib.sha256(MINUTES.encode()).hexdigest()
    (passage, *_) = plain.search("How long is the waiting list?", 5, None)
    assert meeting.text[passage.start : passage.end] == passage.text
    assert {"1", "2"} <= set(passage.items), "a chunk stands for every item that it touches"
    answer = plain.ask("What did the crane cost?", [], [meeting.id])
    assert not answer.abstained
    assert answer.citations[0].quote in answer.text
    assert list(plain.decisions(meeting.id)) == list(plain.actions(meeting.id)) == []


def test_a_file_that_cannot_be_read_is_told(plain, tmp_path):
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    assert list(plain.add([tmp_path / "empty.txt"])) == [tmp_path / "empty.txt"]


def test_it_writes_no_summaries(plain):
    with pytest.raises(EvaluationError, match="writes no summaries"):
        plain.summarise("any")
