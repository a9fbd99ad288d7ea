"""Putting a report together from a run folder, and showing or writing it in its forms."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from assistant.errors import EvaluationError
from assistant.evaluation.agreement import Agreement, agreement
from assistant.evaluation.baseline import load_baseline
from assistant.evaluation.compare import Change, compare
from assistant.evaluation.gate import Verdict, judge, load_floors
from assistant.evaluation.observations import Observation
from assistant.evaluation.reports.data import as_json, junit
from assistant.evaluation.reports.html import page
from assistant.evaluation.reports.markdown import markdown
from assistant.evaluation.reports.report import Reference, Report, said
from assistant.evaluation.reports.terminal import open_console, print_report
from assistant.evaluation.scoring import Scores, load_scores
from assistant.evaluation.sets import LabelSet, load_set
from assistant.evaluation.statistics import figure

FLOORS, BASELINE, SECOND, PLAIN = "floors.yaml", "baseline.json", "second", "plain.json"


def put_together(labels: LabelSet, run: Path, *, gated: bool = False, against: Path | None = None) -> Report:
    """The report on a scored run; floors, baseline, second reader and plain pipeline are used where the set has them.

    ``against`` is another scored run, to be shown beside this one instead of the plain pipeline.

    Raises:
        EvaluationError: ``gated``, and the set has no floors, or too little of something to decide.

    """
    scores = load_scores(run)
    ceiling = two_readers(labels) if labels.whole and (labels.folder / SECOND).is_dir() else None
    return Report(scores, _verdict(labels, scores, gated=gated), ceiling, _reference(labels, scores, against))


def write(report: Report, *, markdown_file: Path | None, html_file: Path | None, junit_file: Path | None) -> None:
    """Write the forms that are asked for; folders are made."""
    forms = [(markdown_file, markdown), (html_file, page), (junit_file, junit)]
    for file, make in forms:
        if file is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(make(report), encoding="utf-8")


def show(report: Report, *, boards: bool = True) -> None:
    """Print figures, verdict and human ceiling."""
    console = open_console()
    print_report(report, console, boards)
    if report.ceiling:
        _show_agreement(report.ceiling, console)
    if report.verdict:
        _show_verdict(report.verdict, console)


def show_comparison(first: Path, second: Path, cases: int) -> None:
    """Print what moved from one scored run to another, and the difference of every figure."""
    before, after = load_scores(first), load_scores(second)
    changes = compare(before.observations, after.observations)
    if not changes:
        raise EvaluationError("the two runs have no case in common; compare runs of one set")
    console = open_console()
    table = Table(show_edge=False, pad_edge=False)
    for head in ("measure", first.name, second.name, "difference", "95% interval", "worse", "better"):
        table.add_column(head)
    for change in changes:
        low, high = change.difference.interval
        one, two = (_value(scores, change) for scores in (before, after))
        moved = (str(len(change.worse)), str(len(change.better)))
        table.add_row(
            change.measure.label, one, two, f"{change.difference.value:+.3f}", f"{low:+.3f} – {high:+.3f}", *moved
        )
    console.print(table)
    _show_moved(changes, cases, console)


def two_readers(labels: LabelSet) -> Agreement:
    """How far the second reader of a set agrees with the first."""
    from assistant.reading import read_meeting  # noqa: PLC0415 - converters are loaded only when minutes are read

    return agreement(labels, read_meeting)


def show_agreement(set_folder: Path) -> None:
    """Print the agreement of two readers."""
    _show_agreement(two_readers(load_set(set_folder)), open_console())


def show_logs(minutes: Path, registers: Path, *, missing: bool) -> None:
    """Print how many rows of the action logs each meeting's actions account for."""
    from assistant.evaluation.logs import check_logs  # noqa: PLC0415

    result = check_logs(minutes, registers)
    console = open_console()
    table = Table(show_edge=False, pad_edge=False)
    for head in ("meeting", "rows", "found", "actions"):
        table.add_column(head)
    for line in result.lines:
        table.add_row(str(line.date), str(len(line.rows)), str(line.found), str(line.actions))
    console.print(table)
    console.print(
        f"{result.found} of {result.rows} rows found; {len(result.undated)} rows name no meeting that was read"
    )
    if missing:
        for line in result.lines:
            for row, hit in zip(line.rows, line.hits, strict=True):
                if hit is None:
                    console.print(f"{line.date}: {row}", soft_wrap=True, markup=False)


def _reference(labels: LabelSet, scores: Scores, against: Path | None) -> Reference | None:
    """Another run's figures: the one that is named, else the plain pipeline's as the set keeps them."""
    if against is not None:
        other = load_scores(against)
        return Reference(other.provenance.system, _values(other.observations))
    kept = labels.folder / PLAIN
    if not kept.is_file() or scores.provenance.system != "assistant":
        return None
    accepted = load_baseline(kept)
    return Reference(accepted.run.get("system", "plain"), _values(accepted.observations()))


def _values(observations: Sequence[Observation]) -> dict[str, float]:
    grouped: dict[str, list[Observation]] = {}
    for observation in observations:
        grouped.setdefault(observation.measure, []).append(observation)
    return {name: figure(cases).value for name, cases in grouped.items()}


def _verdict(labels: LabelSet, scores: Scores, *, gated: bool) -> Verdict | None:
    floors = labels.folder / FLOORS
    if not gated and not floors.is_file():
        return None
    bounds = load_floors(floors)
    baseline = labels.folder / BASELINE
    accepted = load_baseline(baseline) if gated or baseline.is_file() else None
    try:
        return judge(labels, scores, bounds, accepted)
    except EvaluationError:
        if gated:
            raise
        return None  # part of a set, or another system: its figures are shown, but nothing can be decided


def _show_verdict(verdict: Verdict, console: Console) -> None:
    console.print(said(verdict), style="green" if verdict.passed else "red")
    for breach in verdict.breaches:
        console.print(f"  {breach.measure.label}: {breach.what}", markup=False, soft_wrap=True)
        for case in breach.cases[:20]:
            told = f"    {case.unit}: expected {case.expected[:160]}; given {case.given[:160]}"
            console.print(told, markup=False, soft_wrap=True)
    for change in verdict.changes:
        for _, after in change.worse[:20]:
            console.print(f"  turned since the baseline, {change.measure.label}: {after.unit}", markup=False)


def _show_agreement(ceiling: Agreement, console: Console) -> None:
    console.print(f"two human readers, {len(ceiling.meetings)} meetings labelled twice (the ceiling of these figures):")
    for what, value, one, two in ceiling.rows():
        counts = f"{one.gained}/{one.of}" + (f", {two.gained}/{two.of}" if two else "")
        console.print(f"  {what}: {value:.3f} ({counts})")


def _show_moved(changes: Sequence[Change], cases: int, console: Console) -> None:
    for change in changes:
        for name, pairs in (("worse", change.worse), ("better", change.better)):
            for one, two in pairs[:cases]:
                told = f"{name}, {change.measure.label}: {two.unit}  {one.share:.2f} → {two.share:.2f}"
                console.print(told, markup=False, soft_wrap=True)


def _value(scores: Scores, change: Change) -> str:
    return f"{figure(scores.of(change.measure.name)).value:.3f}"


__all__ = ["as_json", "put_together", "show", "show_agreement", "show_comparison", "show_logs", "two_readers", "write"]
