import json
import xml.etree.ElementTree as ET

import pytest
from rich.console import Console

from assistant.evaluation.agreement import Agreement, Count
from assistant.evaluation.baseline import Baseline
from assistant.evaluation.gate import judge
from assistant.evaluation.observations import Observation
from assistant.evaluation.reports.data import as_json, junit
from assistant.evaluation.reports.html import page
from assistant.evaluation.reports.markdown import markdown
from assistant.evaluation.reports.report import Reference, Report
from assistant.evaluation.reports.tables import by_board, by_type, failures, show
from assistant.evaluation.reports.terminal import print_report
from assistant.evaluation.scoring import Scores, Timing
from assistant.evaluation.sets import load_set
from evaluation.conftest import BOARD
from evaluation.test_gate import FLOORS, PROVENANCE, scores

ODD = '<script>alert("x")</script> | & ]]> \x0c'


@pytest.fixture
def report(set_folder):
    labels = load_set(set_folder, lambda path: path.read_text(encoding="utf-8"))
    asked = [
        Observation(
            measure="answers.all.facts",
            unit=f"quayside:Q{n}",
            board="Lakeside Club",
            type=kind,
            gained=gained,
            expected=ODD,
            given="£8,500",
        )
        for n, (kind, gained) in enumerate([("fact", 0.5), ("who", 1), ("who", 0)])
    ]
    made = scores(right=35)
    timing = Timing(what="answer", calls=3, median=12, p95=40)
    made = Scores(provenance=PROVENANCE, observations=(*made.observations, *asked), timings=(timing,), tokens_in=1200)
    baseline = Baseline(run={}, cases={"answers.all.facts": {"quayside:Q0": (1, 1), "quayside:Q1": (1, 1)}})
    count = Count(gained=9, of=10)
    ceiling = Agreement(
        meetings=("quayside",),
        decisions_recall=count,
        decisions_precision=count,
        actions_recall=count,
        actions_precision=count,
        owners=count,
        due=Count(gained=10, of=10),
    )
    reference = Reference("plain", {"answers.all.facts": 0.111})
    return Report(made, judge(labels, made, FLOORS, baseline), ceiling, reference)


def test_figures_by_board(report):
    lines = {line.measure.name: line.figures for line in by_board(report.scores)}
    assert show(lines["actions.recall"]["all"]) == "0.875 (35/40)"
    assert show(lines["actions.recall"][BOARD]) == "0.875 (35/40)"
    assert show(lines["actions.recall"]["Lakeside Club"]) == "–"
    assert show(lines["answers.all.facts"]["Lakeside Club"]) == "0.500 (1.5/3)"


def test_figures_by_type(report):
    lines = {line.measure.name: line.figures for line in by_type(report.scores)}
    assert {name: show(value) for name, value in lines["answers.all.facts"].items()} == {
        "all": "0.500 (1.5/3)",
        "fact": "0.500 (0.5/1)",
        "who": "0.500 (1/2)",
    }
    assert "actions.recall" not in lines


def test_failures_are_listed_worst_first(report):
    found = {measure.name: [case.unit for case in cases] for measure, cases in failures(report.scores).items()}
    assert found["answers.all.facts"] == ["quayside:Q2", "quayside:Q0"]
    assert len(found["actions.recall"]) == 5


def test_the_terminal_shows_counts_intervals_and_boards(report):
    console = Console(record=True, width=200)
    print_report(report, console)
    text = console.export_text()
    for words in ("0.875 (35/40)", "Lakeside Club", "Answerable refused", "median 12 ms", "1,200 in", "0.111"):
        assert words in text


def test_markdown_has_everything_and_its_tables_hold(report):
    text = markdown(report)
    for words in (
        "Gate failed",
        "below its floor",
        "By board",
        "By type",
        "Speed",
        "human readers",
        "Failures",
        "Q0",
        "0.111",
    ):
        assert words in text
    assert "<script>" not in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert rows
    assert any("\\|" in row for row in rows)


def test_junit_fails_what_broke_and_parses(report):
    root = ET.fromstring(junit(report))
    cases = {case.get("name"): case.findall("failure") for case in root.iter("testcase")}
    broken = [name for name, found in cases.items() if found]
    assert broken == ["Actions: required ones found (actions.recall)"]
    assert root.get("failures") == "1"
    assert "a39" in next(root.iter("failure")).text


def test_json_gives_figures_gate_and_ceiling(report):
    data = json.loads(as_json(report))
    assert data["figures"]["actions.recall"]["value"] == 0.875
    assert data["figures"]["answers.all.facts"]["boards"]["Lakeside Club"]["of"] == 3
    assert data["gate"]["passed"] is False
    assert data["gate"]["breaches"][0]["cases"] == ["a35", "a36", "a37", "a38", "a39"]
    assert data["agreement"]["Due dates equal"] == 1


def test_the_page_is_whole_and_needs_nothing_else(report):
    text = page(report)
    for words in (
        "Gate failed",
        "0.875",
        "Lakeside Club",
        "Turned worse",
        "How far two human readers agree",
        "Expected",
    ):
        assert words in text
    assert "<script" not in text
    assert "http" not in text.replace("http-equiv", "")
    assert "&lt;script&gt;" in text


def test_the_page_is_well_formed(report):
    body = page(report).removeprefix("<!doctype html>\n").replace("\x0c", "")
    for void in ('<meta charset="utf-8">', 'initial-scale=1">'):
        body = body.replace(void, void[:-1] + "/>")
    assert ET.fromstring(body).tag == "html"
