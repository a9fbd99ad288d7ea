import shutil

import pytest

from assistant.errors import EvaluationError
from assistant.evaluation.sets import SEVERAL, load_set
from evaluation.conftest import BOARD, LABELS, TEXT


def text_of(path):
    return path.read_text(encoding="utf-8")


def load(folder):
    return load_set(folder, text_of)


def relabel(folder, *changes):
    text = LABELS
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (folder / "labels" / "quayside.yaml").write_text(text, encoding="utf-8")


def wrong(folder):
    with pytest.raises(EvaluationError) as caught:
        load(folder)
    return str(caught.value)


def test_a_right_set_loads(set_folder):
    labels = load(set_folder)
    assert [meeting.board for meeting in labels.meetings] == [BOARD]
    assert [question.unit for question in labels.questions] == ["quayside:Q1", "quayside:Q2", "quayside:Q3"]
    assert labels.questions[1].follows == "quayside:Q1"


def test_labels_beside_each_other_find_their_minutes_one_folder_up(set_folder):
    (set_folder / "labels").rename(set_folder / "gold")
    assert load(set_folder / "gold").meetings[0].source.name == "quayside.txt"


def test_questions_over_several_meetings_have_a_board_of_their_own(set_folder):
    cross = "questions:\n- {id: X1, question: 'What?', type: fact, facts: [[wall]], cites: [['quayside#2']]}\n"
    (set_folder / "labels" / "cross.yaml").write_text(cross, encoding="utf-8")
    asked = load(set_folder).questions
    assert [(q.unit, q.doc, q.board) for q in asked if q.doc is None] == [("cross:X1", None, SEVERAL)]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("minutes/quayside.txt", "minutes/gone.txt", ["source", "minutes/gone.txt does not exist", "correct the path"]),
        ('{id: D1, item: "1"', '{id: D1, item: "7"', ["D1", "item '7' does not exist", "name an item"]),
        ("[AGREED that the minutes", "[DECIDED that the minutes", ["D1", "is not in the text", "copy it verbatim"]),
        ("[obtain three quotes for", "[obtain four quotes for", ["summary fact", "is not in the text"]),
        ("kind: approved, text", "kind: approved, txt: x, text", ["decisions D1", "unknown key 'txt'", "spelling"]),
        ("kind: approved", "kind: waved through", ["decisions D1 kind", "input should be"]),
        ("{id: D2,", "{id: D1,", ["D1", "more than once"]),
        ("{id: Q3,", "{id: Q1,", ["Q1", "more than once"]),
        ("type: fact", "type: puzzle", ["questions Q1 type"]),
        ("follows: Q1", "follows: Q9", ["Q2", "'Q9'", "not asked before"]),
        ('cites: [["2"]]', 'cites: [["9"]]', ["Q1", "item '9' does not exist"]),
        ('cites: [["2"]]', "cites: []", ["Q1", "no items to be cited"]),
        ("type: fact, facts", "type: unanswerable, facts", ["Q1", "unanswerable, yet with facts"]),
        ("start_time: null", "start_time: 14:00", ["meeting start_time", "quotes"]),
        ("start_time: null", 'start_time: "2 pm"', ["meeting start_time", '"14:00"']),
        ('number: "1"', "number: 1", ["number", "put it in quotes"]),
        ("doc: quayside", "doc: quayside\ndoc: other", ["written twice", "YAML"]),
        ("meeting: {body", "gathering: {body", ["unknown key 'gathering'"]),
    ],
)
def test_what_is_wrong_is_told_with_file_place_and_remedy(set_folder, old, new, told):
    relabel(set_folder, (old, new))
    message = wrong(set_folder)
    assert "quayside.yaml" in message
    for words in told:
        assert words in message


def test_everything_is_told_at_once(set_folder):
    relabel(set_folder, ('{id: D1, item: "1"', '{id: D1, item: "7"'), ("[AGREED that Bo", "[DECIDED that Bo"))
    (set_folder / "labels" / "second.yaml").write_text("doc: second\nsource: minutes/none.txt\n", encoding="utf-8")
    message = wrong(set_folder)
    assert message.startswith("5 problems")
    for words in (
        "item '7'",
        "DECIDED that Bo",
        "second.yaml: source",
        "header is not labelled",
        "no item is labelled",
    ):
        assert words in message


def test_two_files_of_one_name(set_folder):
    shutil.copy(set_folder / "labels" / "quayside.yaml", set_folder / "labels" / "again.yaml")
    assert "another file has the same `doc`" in wrong(set_folder)


def test_a_citation_between_files_must_exist(set_folder):
    cross = "questions:\n- {id: X1, question: 'What?', type: fact, facts: [[wall]], cites: [['quayside#8', '2']]}\n"
    (set_folder / "labels" / "cross.yaml").write_text(cross, encoding="utf-8")
    message = wrong(set_folder)
    assert "cross.yaml: X1: cites 'quayside#8'" in message
    assert "cites '2', which no label names; write it as doc#item" in message


def test_minutes_without_labels_are_told(set_folder):
    (set_folder / "minutes" / "new.txt").write_text(TEXT, encoding="utf-8")
    assert "new.txt: minutes: no label file names these minutes" in wrong(set_folder)


def test_an_empty_set_is_an_error(tmp_path):
    assert "no such folder" in wrong(tmp_path / "gone")
    assert "the set is empty" in wrong(tmp_path)
    (tmp_path / "empty.yaml").write_text("", encoding="utf-8")
    assert "the file holds no labels" in wrong(tmp_path)


def test_a_part_of_a_set(set_folder):
    labels = load(set_folder)
    assert labels.only({"quayside"}).meetings == labels.meetings
    with pytest.raises(EvaluationError, match="choose among quayside"):
        labels.only({"lakeside"})
