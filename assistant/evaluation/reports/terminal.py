"""The report in the terminal: one table of figures by board, and how long things took."""

from rich.console import Console
from rich.table import Table

from assistant.evaluation.outputs import Provenance
from assistant.evaluation.reports.report import Report, beside
from assistant.evaluation.reports.tables import by_board, columns, interval, show_for

_UNCUT = 400
"""Columns that no table reaches."""


def open_console() -> Console:
    """Where reports are printed. What is no terminal (CI, a file) may be as wide as a table is: a cut one is no use."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=_UNCUT)


def print_report(report: Report, console: Console, boards: bool = True) -> None:
    """Print every figure with counts and interval; with ``boards`` also split by board."""
    scores = report.scores
    console.print(headline(scores.provenance), soft_wrap=True)
    lines = by_board(scores)
    table = Table(show_edge=False, pad_edge=False, header_style="bold")
    table.add_column("measure", overflow="fold")
    table.add_column("all", no_wrap=True)
    table.add_column("95% interval", no_wrap=True)
    if report.reference:
        table.add_column(report.reference.name, no_wrap=True)
    names = columns(lines)[1:] if boards else []
    for n, _ in enumerate(names, start=1):
        table.add_column(f"board {n}", min_width=8)
    group = ""
    for measure, figures in lines:
        if measure.group != group and group:
            table.add_section()
        group = measure.group
        whole = figures["all"]
        between = interval(measure, whole) if whole else "–"
        other = [beside(report, measure)] if report.reference else []
        label = f"{measure.label} ↓" if measure.better == "lower" else measure.label
        table.add_row(
            label, show_for(measure, whole), between, *other, *(show_for(measure, figures[name]) for name in names)
        )
    console.print(table)
    for n, name in enumerate(names, start=1):
        console.print(f"board {n}: {name}", soft_wrap=True)
    for timing in scores.timings:
        console.print(
            f"{timing.what}: median {timing.median:.0f} ms, 95th percentile {timing.p95:.0f} ms ({timing.calls} calls)"
        )
    if scores.tokens_in or scores.tokens_out:
        console.print(f"tokens: {scores.tokens_in:,} in, {scores.tokens_out:,} out")


def headline(provenance: Provenance) -> str:
    """What was run, in one line."""
    tree = {True: "", False: " with uncommitted changes", None: ""}[provenance.clean]
    commit = f"commit {provenance.commit[:10]}{tree}" if provenance.commit else "no commit"
    model = f", model {provenance.model}" if provenance.model else ", no language model"
    beside = f" beside the minutes in {provenance.beside}" if provenance.beside else ""
    return (
        f"{provenance.set_name}{beside}: {provenance.system} ({provenance.engine} engine{model}, "
        f"embedding {provenance.embedding}), {commit}, {provenance.started}, {provenance.seconds:.0f} s"
    )
