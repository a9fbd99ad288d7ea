"""The report as one page of HTML that needs nothing else: no script, no font, no file beside it."""

from collections.abc import Iterator, Sequence
from html import escape
from importlib import resources

from assistant.evaluation.compare import Change
from assistant.evaluation.observations import Observation
from assistant.evaluation.reports.report import Report, beside, bound, said
from assistant.evaluation.reports.tables import Line, by_board, by_type, columns, failures, interval, show_for
from assistant.evaluation.reports.terminal import headline
from assistant.evaluation.statistics import Figure

SHOWN = 300
"""Failures of one measure that a page holds."""


def page(report: Report) -> str:
    """The whole page."""
    style = resources.files("assistant.evaluation.reports").joinpath("page.css").read_text(encoding="utf-8")
    title = f"Evaluation: {report.scores.provenance.set_name}"
    return (
        '<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{style}</style></head><body><main>\n"
        f"{''.join(_parts(report, title))}</main></body></html>\n"
    )


def _parts(report: Report, title: str) -> Iterator[str]:
    lines, kinds = by_board(report.scores), by_type(report.scores)
    yield f"<h1>{escape(title)}</h1><p>{escape(headline(report.scores.provenance))}</p>"
    yield from _verdict(report)
    yield (
        "<h2>Figures</h2><p>What the product read and answered, held against labels made by hand. 1.000 is everything "
        "right; the counts say how many cases that rests on, and the interval how far the figure could differ on "
        "other cases of the same kind (95%, bootstrap). An arrow ↓ marks figures where less is better.</p>"
    )
    if report.reference and report.reference.name == "plain":
        yield (
            "<p>“Plain” is the pipeline that anybody builds in ten minutes: chunks of 1,000 characters, the same "
            "embedding, the five nearest as the answer. The difference is what the structure of minutes buys.</p>"
        )
    yield _figures(report, lines)
    yield "<h2>By board</h2><p>Each body writes its minutes in its own manner: a bad column is a manner not learnt.</p>"
    yield _split(lines)
    if kinds:
        yield "<h2>By type of question</h2><p>“Over all meetings” asks without saying which meeting is meant.</p>"
        yield _split(kinds)
    yield from _speed(report)
    yield from _ceiling(report)
    yield from _changes(report)
    yield from _failures(report)
    yield from _origin(report)


def _verdict(report: Report) -> Iterator[str]:
    verdict = report.verdict
    if verdict is None:
        return
    rows = "".join(f"<li>{escape(b.measure.label)}: {escape(b.what)}</li>" for b in verdict.breaches)
    colour = "" if verdict.passed else " red"
    yield f'<div class="verdict{colour}">{escape(said(verdict))}{f"<ul>{rows}</ul>" if rows else ""}</div>'


def _figures(report: Report, lines: Sequence[Line]) -> str:
    broken = {breach.measure.name for breach in report.verdict.breaches} if report.verdict else set()
    heads = ["Measure", "Figure", "95% interval"]
    heads += ["Bound"] if report.verdict else []
    heads += [report.reference.name.capitalize()] if report.reference else []
    rows, group = [], ""
    for measure, figures in lines:
        whole = figures["all"]
        if whole is None:
            continue
        if measure.group != group:
            group = measure.group
            rows.append(f'<tr class="group"><th colspan="{len(heads)}">{escape(group)}</th></tr>')
        arrow = " ↓" if measure.better == "lower" else ""
        mark = " broken" if measure.name in broken else ""
        hint = f'<span class="hint">{escape(measure.hint)}</span>'
        label = f'<th class="{mark.strip()}">{escape(measure.label)}{arrow}{hint}</th>'
        shown = _value(show_for(measure, whole)) + _bar(whole, measure.unit)
        cells = [
            f'<td class="figure{mark}" data-label="Figure"><span>{shown}</span></td>',
            f'<td data-label="95% interval">{interval(measure, whole)}</td>',
            *([_cell("Bound", bound(report, measure))] if report.verdict else []),
            *([_cell(heads[-1], beside(report, measure))] if report.reference else []),
        ]
        rows.append(f"<tr>{label}{''.join(cells)}</tr>")
    return _table(heads, rows)


def _split(lines: Sequence[Line]) -> str:
    names = columns(lines)[1:]
    rows = []
    for measure, figures in lines:
        cells = [_cell(name, show_for(measure, figures[name]) if figures[name] else "") for name in names]
        rows.append(f"<tr><th>{escape(measure.label)}</th>{''.join(cells)}</tr>")
    return _table(["Measure", *names], rows)


def _speed(report: Report) -> Iterator[str]:
    scores = report.scores
    if not scores.timings:
        return
    rows = [
        f"<tr><th>{escape(t.what.capitalize())}</th>{_cell('Median', f'{t.median:.0f} ms')}"
        f"{_cell('95th percentile', f'{t.p95:.0f} ms')}{_cell('Calls', str(t.calls))}</tr>"
        for t in scores.timings
    ]
    yield "<h2>Speed</h2>" + _table(["Call", "Median", "95th percentile", "Calls"], rows)
    if scores.tokens_in or scores.tokens_out:
        yield f"<p>The language model read {scores.tokens_in:,} tokens and wrote {scores.tokens_out:,}.</p>"


def _ceiling(report: Report) -> Iterator[str]:
    ceiling = report.ceiling
    if ceiling is None:
        return
    rows = []
    for what, value, one, two in ceiling.rows():
        counts = f"{one.gained}/{one.of}" + (f", {two.gained}/{two.of}" if two else "")
        rows.append(f"<tr><th>{escape(what)}</th>{_cell('Agreement', f'{value:.3f}')}{_cell('Counts', counts)}</tr>")
    yield (
        f"<h2>How far two human readers agree</h2><p>{len(ceiling.meetings)} of the meetings were labelled twice, by "
        "two readers apart from each other. No figure can mean more than this.</p>"
    )
    yield _table(["", "Agreement", "Counts"], rows)


def _changes(report: Report) -> Iterator[str]:
    moved = [change for change in report.verdict.changes if change.moved] if report.verdict else []
    if report.verdict and report.verdict.changes and not moved:
        yield "<h2>Since the baseline</h2><p>Nothing changed.</p>"
    if not moved:
        return
    yield "<h2>Since the baseline</h2><p>Differences over the cases that both runs have.</p>"
    yield _table(["Measure", "Difference", "95% interval", "Worse", "Better"], [_change(change) for change in moved])
    for change in moved:
        if change.worse:
            cases = "".join(_case(after) for _, after in change.worse)
            yield _details(f"Turned worse: {change.measure.label}", len(change.worse), cases)


def _change(change: Change) -> str:
    low, high = change.difference.interval
    cells = [
        _cell("Difference", f"{change.difference.value:+.3f}"),
        _cell("95% interval", f"{low:+.3f} to {high:+.3f}"),
        _cell("Worse", str(len(change.worse))),
        _cell("Better", str(len(change.better))),
    ]
    return f"<tr><th>{escape(change.measure.label)}</th>{''.join(cells)}</tr>"


def _failures(report: Report) -> Iterator[str]:
    found = failures(report.scores)
    yield "<h2>Failures</h2>"
    yield "<p>Each case with what the labels say and what came out.</p>" if found else "<p>None.</p>"
    for measure, cases in found.items():
        rest = f'<div class="case">{len(cases) - SHOWN} more are not shown.</div>' if len(cases) > SHOWN else ""
        yield _details(measure.label, len(cases), "".join(map(_case, cases[:SHOWN])) + rest)


def _origin(report: Report) -> Iterator[str]:
    origin = report.scores.provenance
    rows = {**origin.model_dump(mode="json", exclude={"packages", "settings", "prompt_versions"})}
    rows |= {f"package {name}": version for name, version in origin.packages.items()}
    rows |= {f"setting {name}": value for name, value in origin.settings.items()}
    rows |= {f"prompt {name}": version for name, version in origin.prompt_versions.items()}
    listed = "".join(f"<dt>{escape(name)}</dt><dd>{escape(str(value))}</dd>" for name, value in rows.items())
    yield "<h2>Where these figures come from</h2>"
    yield f"<details><summary>Versions and settings</summary><dl>{listed}</dl></details>"


def _case(case: Observation) -> str:
    sides = [("Expected", case.expected), ("Given", case.given)]
    told = "".join(f"<div><b>{name}</b>{escape(text) or '–'}</div>" for name, text in sides)
    return f'<div class="case"><code>{escape(case.unit)}</code><div class="sides">{told}</div></div>'


def _details(title: str, count: int, inside: str) -> str:
    return f'<details><summary>{escape(title)} <span class="count">{count}</span></summary>{inside}</details>'


def _table(heads: Sequence[str], rows: Sequence[str]) -> str:
    head = "".join(f"<th>{escape(name)}</th>" for name in heads)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _cell(label: str, text: str) -> str:
    empty = ' class="empty"' if not text else ""
    return f'<td{empty} data-label="{escape(label)}">{_value(text)}</td>'


def _value(text: str) -> str:
    """A figure with its counts set apart."""
    value, _, counts = escape(text).partition(" (")
    return f'<span>{value} <span class="count">({counts}</span></span>' if counts else f"<span>{value}</span>"


def _bar(value: Figure, unit: str) -> str:
    width = max(0.0, min(1.0, value.value))
    return f'<span class="bar"><i style="width:{width:.1%}"></i></span>' if unit == "share" else ""
