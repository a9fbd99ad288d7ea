import shutil

import pytest

from assistant.errors import EvaluationError
from assistant.evaluation.agreement import agreement, sentences_of
from assistant.evaluation.sets import load_set
from evaluation.conftest import LABELS, TEXT

SECOND = LABELS.replace("[AGREED that Bo Rask obtain three quotes]", "[three quotes for the wall by 30 April 2021.]")


@pytest.fixture
def labels(set_folder):
    return load_set(set_folder, lambda path: path.read_text(encoding="utf-8"))


def second(folder, text):
    (folder / "second").mkdir(exist_ok=True)
    (folder / "second" / "quayside.yaml").write_text(text, encoding="utf-8")


def compared(labels, meeting):
    return agreement(labels, lambda path: meeting)


def test_other_words_of_the_same_sentence_agree(labels, meeting):
    second(labels.folder, SECOND)
    found = compared(labels, meeting)
    assert (found.decisions_f1, found.actions_f1) == (1, 1)
    assert (found.owners.share, found.due.share) == (1, 1)
    assert found.meetings == ("quayside",)


def test_a_decision_that_one_reader_does_not_see(labels, meeting):
    text = "\n".join(line for line in LABELS.splitlines() if "id: D1" not in line)
    second(labels.folder, text)
    found = compared(labels, meeting)
    assert (found.decisions_recall.gained, found.decisions_recall.of) == (1, 2)
    assert found.decisions_precision.share == 1
    assert found.decisions_f1 == pytest.approx(2 / 3)


def test_other_owners_and_dates_are_counted(labels, meeting):
    second(labels.folder, LABELS.replace("owners: [Bo Rask]", "owners: [Ann Lee]").replace("2021-04-30", "2021-05-30"))
    found = compared(labels, meeting)
    assert (found.owners.gained, found.due.gained, found.due.of) == (0, 0, 1)


def test_nothing_in_common(labels, meeting):
    swapped = LABELS.replace('id: D1, item: "1"', 'id: D1, item: "2"').replace('id: D2, item: "2"', 'id: D2, item: "1"')
    second(labels.folder, swapped)
    assert compared(labels, meeting).decisions_f1 == 0


def test_a_missing_or_wrong_second_reader_is_an_error(labels, meeting):
    with pytest.raises(EvaluationError, match="no second reader's labels"):
        compared(labels, meeting)
    second(labels.folder, LABELS.replace("doc: quayside", "doc: lakeside").replace("AGREED that Bo", "DECIDED that Bo"))
    with pytest.raises(EvaluationError, match="'lakeside' is no meeting of the set"):
        compared(labels, meeting)
    second(labels.folder, LABELS.replace("AGREED that Bo", "DECIDED that Bo"))
    with pytest.raises(EvaluationError, match="is not in the text"):
        compared(labels, meeting)
    shutil.rmtree(labels.folder / "second")


def test_anchors_widen_to_their_sentences():
    spans = sentences_of("three quotes for the wall", TEXT)
    assert [TEXT[start:end].strip() for start, end in spans] == [
        "AGREED that Bo Rask obtain three quotes for the wall by 30 April 2021",
        "Actions\nBo Rask: three quotes for the wall by 30 April 2021",
    ]
    assert sentences_of("no such words", TEXT) == []
