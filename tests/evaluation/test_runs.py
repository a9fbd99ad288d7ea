"""Generating, keeping, scoring again: with a system that answers from a list, so that every output is known."""

import datetime as dt
import hashlib

import pytest

from assistant.domain import Source, Summary
from assistant.errors import EvaluationError, MinutesError
from assistant.evaluation import outputs, session
from assistant.evaluation.reports.terminal import headline
from assistant.evaluation.runner import run_set
from assistant.evaluation.scoring import load_scores, save_scores, score
from assistant.evaluation.sets import load_set
from assistant.evaluation.statistics import figure
from evaluation.conftest import BOARD, ID, TEXT, action, answer, decision
from evaluation.test_gate import PROVENANCE

WALL = "AGREED that Bo Rask obtain three quotes for the wall by 30 April 2021."
COST = "The wall costs £8,400."


def text_of(path):
    return path.read_text(encoding="utf-8")


class Listed:
    """A system whose outputs are written down, and which fails when asked for anything else."""

    name, engine, model, prompt_versions = "listed", "listed", None, {}
    at_once = 2
    extracts = asks = True

    def __init__(self, meeting):
        self.meeting = meeting
        self.asked = []

    def add(self, paths):
        self.sources = [hashlib.sha256(path.read_bytes()).hexdigest() for path in paths]
        return {}

    def meetings(self):
        source = Source(file="quayside.txt", format="txt", sha256=self.sources[0])
        return [self.meeting.model_copy(update={"source": source})]

    def decisions(self, meeting_id):
        return [decision("AGREED that the minutes of 4 February be approved.", "1", 1), decision(WALL, "2", 2)]

    def actions(self, meeting_id):
        return [action(WALL, "2", ("Bo Rask",), dt.date(2021, 4, 30))]

    def search(self, question, k, meetings):
        return [outputs.FoundPassage(meeting_id=ID, items=("2",), start=0, end=1, text="x")]

    def ask(self, question, history, meetings):
        self.asked.append((question, tuple(history), meetings))
        if "crane" in question:
            return answer("The minutes do not say.", abstained=True)
        if "Who" in question:
            return answer("Bo Rask [1]", (WALL, "2"))
        return answer("The wall costs £8,400. [1]", (COST, "2")).model_copy(update={"question": question})

    def summarise(self, meeting_id):
        return Summary(meeting_id=ID, headline=BOARD, actions=tuple(self.actions(ID)))


@pytest.fixture
def labels(set_folder):
    return load_set(set_folder, text_of)


@pytest.fixture
def run(labels, meeting):
    provenance = PROVENANCE.model_copy(update={"set_folder": str(labels.folder)})
    return run_set(labels, Listed(meeting), provenance)


def values(scores):
    return {name: figure(scores.of(name)).value for name in {o.measure for o in scores.observations}}


def test_a_system_that_is_right_scores_full(labels, run):
    found = values(score(labels, run))
    lower = {name for name in found if name.endswith(("unsupported", "false_refusals", "words"))}
    header = found.pop("reading.header")
    assert header == pytest.approx(7 / 8), "the hand-made meeting does not say which minutes were approved"
    assert {name: value for name, value in found.items() if name not in lower and value != 1} == {}
    assert found["answers.all.false_refusals"] == 0


def test_questions_are_asked_over_all_and_in_their_meeting(labels, meeting):
    system = Listed(meeting)
    run_set(labels, system, PROVENANCE)
    assert [within for _, _, within in system.asked] == [None] * 3 + [[ID]] * 3


def test_a_follow_up_is_asked_with_what_went_before(labels, meeting):
    system = Listed(meeting)
    run_set(labels, system, PROVENANCE)
    (turn,) = system.asked[1][1]
    assert turn.question == "What does the wall cost?"
    assert (turn.answer, turn.meeting_ids, turn.items) == ("The wall costs £8,400. [1]", (ID,), ("2",))
    assert system.asked[0][1] == system.asked[2][1] == ()


def test_what_the_product_refuses_is_kept_and_scores_nothing(labels, meeting):
    class Broken(Listed):
        def ask(self, question, history, meetings):
            raise MinutesError("the model is down")

    run = run_set(labels, Broken(meeting), PROVENANCE)
    assert run.question("quayside:Q1", "all").error == "the model is down"
    found = values(score(labels, run))
    assert found["answers.all.facts"] == 0
    assert found["answers.all.refused"] == 0, "a failure is no abstention"


def test_a_bug_is_not_an_answer(labels, meeting):
    class Buggy(Listed):
        def ask(self, question, history, meetings):
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run_set(labels, Buggy(meeting), PROVENANCE)


def test_minutes_that_cannot_be_read_lose_everything(labels, meeting):
    class Unread(Listed):
        def add(self, paths):
            return {paths[0]: "it is a scan"}

        def meetings(self):
            return []

        def search(self, question, k, meetings):
            return []

    run = run_set(labels, Unread(meeting), PROVENANCE)
    assert run.meetings[0].error == "it is a scan"
    found = values(score(labels, run))
    for name in ("reading.header", "reading.items", "reading.people", "decisions.recall", "answers.meeting.facts"):
        assert found[name] == 0


def test_a_run_is_kept_and_scored_again(labels, run, tmp_path, monkeypatch):
    folder = tmp_path / "run"
    outputs.save(run, folder)
    assert outputs.load(folder) == run
    monkeypatch.setattr("assistant.evaluation.sets.read_text", text_of)
    _, again = session.rescore(folder)
    assert again == score(labels, run)
    assert load_scores(folder) == again


def test_scores_are_the_same_every_time(labels, run, tmp_path):
    first = score(labels, run)
    save_scores(first, tmp_path)
    assert load_scores(tmp_path) == score(labels, run)


def test_a_folder_that_is_no_run_is_an_error(tmp_path):
    with pytest.raises(EvaluationError, match="no run folder"):
        outputs.load(tmp_path)
    with pytest.raises(EvaluationError, match="not scored"):
        load_scores(tmp_path)
    with pytest.raises(EvaluationError, match=r"there is no folder .*elsewhere"):
        load_scores(tmp_path / "elsewhere")


def test_an_output_that_is_missing_is_an_error_and_not_left_out(labels, run):
    with pytest.raises(EvaluationError, match="no answer to quayside:Q1"):
        score(labels, run.model_copy(update={"questions": run.questions[1:]}))
    with pytest.raises(EvaluationError, match="no output for quayside"):
        score(labels, run.model_copy(update={"meetings": ()}))


def test_questions_are_asked_on_the_day_of_the_latest_meeting(labels):
    assert session.asking_day(labels) == dt.date(2021, 3, 4)


def test_answers_can_be_looked_for_among_other_minutes(set_folder, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    told = TEXT.replace("Harbour wall", "Harbour crane").replace("£8,400", "£1,150")
    (other / "other.txt").write_text(told.replace("2021", "2020"), encoding="utf-8")
    labels = load_set(set_folder)
    run = session.generate(labels, beside=other)
    assert [output.doc for output in run.meetings] == ["quayside"]
    assert run.provenance.beside == str(other)
    wide, narrow = (
        next(o for o in run.questions if (o.unit, o.scope) == ("quayside:Q1", s)) for s in ("all", "meeting")
    )
    assert len({passage.meeting_id for passage in wide.passages}) == 2
    assert len({passage.meeting_id for passage in narrow.passages}) == 1
    cited = {citation.meeting_id for output in run.questions if output.answer for citation in output.answer.citations}
    assert run.others and {meeting.id for meeting in run.others} == cited - set(run.docs())
    folder = tmp_path_factory.mktemp("run")
    outputs.save(run, folder)
    assert figure(score(labels, outputs.load(folder)).of("grounding.quotes")).value == 1
    assert figure(score(labels, run.model_copy(update={"others": ()})).of("grounding.quotes")).value < 1
    assert f"beside the minutes in {other}" in headline(run.provenance)
    with pytest.raises(EvaluationError, match="for the assistant only"):
        session.generate(labels, "register", beside=other)


def test_text_is_that_of_the_labels(labels):
    assert text_of(labels.meetings[0].source) == TEXT
