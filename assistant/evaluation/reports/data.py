"""The report as data: JSON for scripts, JUnit XML for test dashboards."""

import json
from typing import Any
from xml.sax.saxutils import quoteattr

from assistant.evaluation.observations import Observation
from assistant.evaluation.reports.report import Report
from assistant.evaluation.reports.tables import Line, by_board, by_type
from assistant.evaluation.statistics import Figure

_UNPRINTABLE = dict.fromkeys([*range(9), 11, 12, *range(14, 32)])


def as_json(report: Report) -> str:
    """Provenance, figures by board and type, timings, the gate's verdict and the human ceiling."""
    scores = report.scores
    data: dict[str, Any] = {
        "provenance": scores.provenance.model_dump(mode="json"),
        "figures": {line.measure.name: _line(line) for line in by_board(scores)},
        "types": {line.measure.name: _columns(line) for line in by_type(scores)},
        "timings": [timing.model_dump() for timing in scores.timings],
        "tokens": {"in": scores.tokens_in, "out": scores.tokens_out},
    }
    if report.verdict:
        data["gate"] = {
            "passed": report.verdict.passed,
            "breaches": [
                {"measure": b.measure.name, "what": b.what, "cases": [case.unit for case in b.cases]}
                for b in report.verdict.breaches
            ],
        }
    if report.ceiling:
        data["agreement"] = {what: value for what, value, *_ in report.ceiling.rows()}
    return json.dumps(data, ensure_ascii=False, indent=2)


def junit(report: Report) -> str:
    """One test case a figure; those that broke a bound fail and list the cases to look at."""
    broken: dict[str, list[tuple[str, tuple[Observation, ...]]]] = {}
    for breach in report.verdict.breaches if report.verdict else ():
        broken.setdefault(breach.measure.name, []).append((breach.what, breach.cases))
    lines = by_board(report.scores)
    head = f'tests="{len(lines)}" failures="{len(broken)}" errors="0"'
    parts = ['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites {head}>"]
    parts.append(f"<testsuite name={_attribute(f'minutes eval {report.scores.provenance.set_name}')} {head}>")
    for line in lines:
        name = f"{line.measure.label} ({line.measure.name})"
        parts.append(f"<testcase classname={_attribute(line.measure.group)} name={_attribute(name)}>")
        for what, cases in broken.get(line.measure.name, []):
            told = "\n".join(f"{case.unit}\n  expected: {case.expected}\n  given: {case.given}" for case in cases)
            parts.append(f"<failure message={_attribute(what)}>{_content(told)}</failure>")
        parts.append("</testcase>")
    parts += ["</testsuite>", "</testsuites>"]
    return "\n".join(parts) + "\n"


def _line(line: Line) -> dict[str, Any]:
    whole = line.figures["all"]
    boards = {name: _figure(value) for name, value in line.figures.items() if value and name != "all"}
    return {"label": line.measure.label, "better": line.measure.better, **_figure(whole), "boards": boards}


def _columns(line: Line) -> dict[str, Any]:
    return {name: _figure(value) for name, value in line.figures.items() if value and name != "all"}


def _figure(value: Figure | None) -> dict[str, Any]:
    if value is None:
        return {}
    return {
        "value": round(value.value, 4),
        "gained": round(value.gained, 4),
        "of": value.of,
        "cases": value.cases,
        "low": round(value.interval.low, 4),
        "high": round(value.interval.high, 4),
    }


def _attribute(text: str) -> str:
    return quoteattr(text.translate(_UNPRINTABLE))


def _content(text: str) -> str:
    return text.translate(_UNPRINTABLE).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
