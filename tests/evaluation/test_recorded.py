"""A language model's answers to part of the project's own set, recorded and answered from again: what it reached holds.

Everything but the model runs: prompts, retrieval, grounding, the register. A change that alters what is sent finds no
recording and fails by name; record anew then (docs/evaluation.md).
"""

import sys
from pathlib import Path

import pytest

from assistant.cli import main
from assistant.evaluation.observations import BY_NAME
from assistant.evaluation.scoring import score
from assistant.evaluation.session import generate
from assistant.evaluation.sets import load_set
from assistant.evaluation.statistics import figure

EVALS = Path(__file__).parents[2] / "evals"
MEETINGS = {
    "averne-waste-committee-2024-06-18",
    "fenwold-magna-parish-2024-11-12",
    "harrowmere-trust-board-2024-03-28",
    "lanternhouse-trustees-2024-07-08",
    "orrin-valley-2013-03-21",
    "wrenfold-governors-2024-05-15",
}
LEAST = {
    "decisions.recall": 0.96,
    "decisions.precision": 0.96,
    "actions.recall": 0.96,
    "actions.precision": 0.96,
    "actions.owners": 0.96,
    "actions.due": 0.96,
    "answers.all.facts": 0.96,
    "answers.all.groups": 0.97,
    "answers.all.precision": 0.93,
    "answers.all.refused": 0.97,
    "answers.meeting.facts": 0.96,
    "answers.meeting.groups": 0.97,
    "answers.meeting.precision": 0.93,
    "answers.meeting.refused": 0.97,
    "grounding.quotes": 1.0,
    "grounding.claims": 0.98,
}
MOST = {"answers.all.false_refusals": 0.02, "answers.meeting.false_refusals": 0.02, "summaries.unsupported": 0.0}


@pytest.fixture(scope="module")
def recorded_run():
    labels = load_set(EVALS).only(MEETINGS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MINUTES_MODEL", "openai:desk")
        patch.setenv("MINUTES_MODEL_BUDGET", "8000")
        return labels, generate(labels, replay=EVALS / "recordings")


@pytest.fixture(scope="module")
def scores(recorded_run):
    labels, run = recorded_run
    return score(labels, run)


def test_every_request_was_recorded(recorded_run):
    labels, run = recorded_run
    assert len(labels.questions) >= 60
    assert {question.label.type for question in labels.questions} == {
        question.label.type for question in load_set(EVALS).questions
    }
    assert [output.unit for output in run.questions if output.error or output.answer is None] == []
    assert [output.doc for output in run.meetings if output.error or output.summary is None] == []
    assert {output.answer.model for output in run.questions} == {"openai:desk"}
    assert [output.unit for output in run.questions if output.answer.notice] == []


@pytest.mark.parametrize("measure", [*LEAST, *MOST])
def test_what_the_model_reached_holds(scores, measure):
    found = scores.of(measure)
    reached = figure(found)
    assert found
    worse = [one.unit for one in found if one.gained != one.of]
    if measure in LEAST:
        assert reached.value >= LEAST[measure], (BY_NAME[measure].label, reached, worse)
    else:
        assert reached.value <= MOST[measure], (BY_NAME[measure].label, reached)


def test_what_it_cost_is_shown(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("MINUTES_MODEL", "openai:desk")
    monkeypatch.setenv("MINUTES_MODEL_BUDGET", "8000")
    monkeypatch.setenv("MINUTES_REPLAY", str(EVALS / "recordings"))
    monkeypatch.setenv("COLUMNS", "200")

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["minutes", "--store", str(tmp_path / "store"), *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        assert not ended.value.code
        return capsys.readouterr().out

    file = str(EVALS / "minutes" / "wrenfold-governors-2024-05-15.odt")
    assert "tokens in, " in run("add", file)
    assert "tokens" not in run("add", file)
    assert "tokens in, " in run("summary", "wrenfold-community-primary-school-full-governing-board-2024-05-15")
    assert "tokens in, " in run("ask", "How many governors voted for the budget for 2024/25 and how many against?")
