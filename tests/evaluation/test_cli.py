import json

import pytest
import typer

from assistant.errors import EvaluationError
from assistant.evaluation.cli import app
from evaluation.conftest import LABELS
from evaluation.test_plain import MINUTES

HEAD = LABELS[: LABELS.index("items:")].replace("2021-02-04", "null")
LABELLED = f"""{HEAD}
items:
- {{number: "1", title: Harbour wall, parent: null}}
- {{number: "2", title: Allotments, parent: null}}
actions:
- {{id: A1, item: "1", text: Quotes., owners: [Bo Rask], anchors: [Bo Rask to obtain three quotes]}}
questions:
- {{id: Q1, question: "What will the wall cost?", type: how_many, facts: [["8,400"]], cites: [["1"]]}}
"""


@pytest.fixture
def home(tmp_path, monkeypatch):
    for folder in ("labels", "minutes"):
        (tmp_path / "set" / folder).mkdir(parents=True)
    (tmp_path / "set" / "minutes" / "quayside.txt").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "set" / "labels" / "quayside.yaml").write_text(LABELLED, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def minutes_eval(*arguments):
    """The exit code of ``minutes eval ...``; errors pass, as they do to the main command."""
    code = typer.main.get_command(app).main(args=list(map(str, arguments)), prog_name="eval", standalone_mode=False)
    return code or 0


def floors(home, recall):
    text = f"floors: {{actions.recall: {recall}}}\ncomposition: {{types: [how_many]}}\n"
    (home / "set" / "floors.yaml").write_text(text, encoding="utf-8")


def test_a_set_is_run_scored_printed_and_written(home, capsys):
    assert minutes_eval("set", "--system", "register", "--out", "run", "--html", "out/a.html", "--junit", "b.xml") == 0
    assert "Actions: required ones found" in capsys.readouterr().out
    assert (home / "out" / "a.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert "<testsuites" in (home / "b.xml").read_text(encoding="utf-8")
    provenance = json.loads((home / "run" / "provenance.json").read_text(encoding="utf-8"))
    assert (provenance["system"], provenance["set_name"]) == ("register", "set")
    assert {"commit", "clean", "engine", "packages", "settings", "started"} <= set(provenance)


def test_json_alone_is_printed(home, capsys):
    assert minutes_eval("set", "--system", "register", "--out", "run", "--json") == 0
    assert json.loads(capsys.readouterr().out)["figures"]["actions.recall"]["value"] == 1


def test_runs_go_to_a_new_folder_by_default(home):
    assert minutes_eval("run", "set", "--system", "register") == 0
    (folder,) = (home / "runs").iterdir()
    assert folder.name.endswith("-set-register")
    assert minutes_eval("score", folder, "--markdown", "report.md") == 0
    assert "## Evaluation" in (home / "report.md").read_text(encoding="utf-8")


def test_the_gate_decides_the_exit_code(home, capsys):
    floors(home, 1.0)
    minutes_eval("set", "--system", "register", "--out", "run")
    assert minutes_eval("accept", "run") == 0
    assert minutes_eval("score", "run", "--gate") == 0
    assert "Gate passed" in capsys.readouterr().out
    text = LABELLED.replace("Bo Rask to obtain three quotes", "water butts leak")
    (home / "set" / "labels" / "quayside.yaml").write_text(text, encoding="utf-8")
    assert minutes_eval("score", "run", "--gate", "--markdown", "report.md") == 1
    assert "0.000 is below its floor" in capsys.readouterr().out
    assert "Gate failed" in (home / "report.md").read_text(encoding="utf-8")


def test_a_gate_without_floors_or_baseline_is_an_error(home):
    minutes_eval("run", "set", "--system", "register", "--out", "run")
    with pytest.raises(EvaluationError, match="a gate needs floors"):
        minutes_eval("score", "run", "--gate")
    floors(home, 1.0)
    with pytest.raises(EvaluationError, match="minutes eval accept"):
        minutes_eval("score", "run", "--gate")


def test_two_runs_are_compared(home, capsys):
    minutes_eval("set", "--system", "register", "--out", "first")
    text = LABELLED.replace("owners: [Bo Rask]", "owners: [Ann Lee]")
    (home / "set" / "labels" / "quayside.yaml").write_text(text, encoding="utf-8")
    minutes_eval("set", "--system", "register", "--out", "second")
    capsys.readouterr()
    assert minutes_eval("compare", "first", "second") == 0
    assert "worse, Owners right: quayside:A1  1.00 → 0.00" in capsys.readouterr().out


def test_labels_are_checked(home, capsys):
    assert minutes_eval("check", "set") == 0
    assert "1 meetings and 1 questions are in order" in capsys.readouterr().out
    (home / "set" / "labels" / "quayside.yaml").write_text(LABELLED.replace("8,400", ""), encoding="utf-8")
    with pytest.raises(EvaluationError, match="questions Q1"):
        minutes_eval("check", "set")


def test_an_unknown_system_is_told(home):
    with pytest.raises(EvaluationError, match="choose assistant, register, plain"):
        minutes_eval("set", "--system", "magic")


def test_only_some_meetings(home):
    with pytest.raises(EvaluationError, match="choose among quayside"):
        minutes_eval("set", "--system", "register", "--only", "lakeside")
