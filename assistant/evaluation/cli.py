"""``minutes eval``: run, score, compare and gate. Mounted by the main command line; parses, calls and shows."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, cast, get_args

import typer
from typer.core import TyperGroup

if TYPE_CHECKING:
    from rich.status import Status

    from assistant.evaluation.scoring import Scores
    from assistant.evaluation.sets import LabelSet

_DEFAULT = "all"


class _SetOrCommand(TyperGroup):
    """A first word that is no command is the set to run: ``minutes eval ../labels``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer bundles its own click
        """Put the default command before arguments that name none."""
        if not args or (args[0] not in self.commands and args[0] != "--help"):
            args = [_DEFAULT, *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=_SetOrCommand,
    help="Score the product against hand-made labels: `minutes eval [SET]` runs, scores and prints.",
    no_args_is_help=False,
)

SetArgument = Annotated[Path, typer.Argument(metavar="SET", help="Folder of label files, or one that has labels/.")]
SystemOption = Annotated[
    str,
    typer.Option(
        help="What to run: `assistant`, `register` (reading and rules only), or the ten-minute pipeline `plain`."
    ),
]
OnlyOption = Annotated[list[str] | None, typer.Option("--only", help="Only this meeting (its `doc`); repeatable.")]
RecordOption = Annotated[Path | None, typer.Option(help="Folder to keep model answers in.")]
ReplayOption = Annotated[Path | None, typer.Option(help="Folder of kept model answers to use instead of a model.")]
BesideOption = Annotated[
    Path | None, typer.Option(help="Folder of other minutes to load too, among which the answers have to be found.")
]
OutOption = Annotated[Path | None, typer.Option(help="Run folder; by default a new one under runs/.")]
MarkdownOption = Annotated[Path | None, typer.Option(help="Write the report as Markdown.")]
HtmlOption = Annotated[Path | None, typer.Option(help="Write the report as one HTML page.")]
JunitOption = Annotated[Path | None, typer.Option(help="Write the report as JUnit XML.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")]
AgainstOption = Annotated[Path | None, typer.Option(help="Scored run folder to show beside this one.")]
GateOption = Annotated[bool, typer.Option("--gate", help="Exit 1 where a figure is below its floor or the baseline.")]
BoardsOption = Annotated[bool, typer.Option("--boards/--no-boards", help="Split the printed table by board.")]


class Extras(NamedTuple):
    """Folders that a run may use beside its set: model answers to keep or to use again, and other minutes."""

    record: Path | None
    replay: Path | None
    beside: Path | None


class Forms(NamedTuple):
    """What is asked of a report: files to write, what to print, and whether it decides the exit code."""

    markdown: Path | None
    html: Path | None
    junit: Path | None
    as_json: bool
    gate: bool
    boards: bool
    against: Path | None


@app.command(_DEFAULT)
def evaluate(  # noqa: PLR0913 - one parameter an option
    set_folder: SetArgument = Path("evals"),
    *,
    system: SystemOption = "assistant",
    only: OnlyOption = None,
    record: RecordOption = None,
    replay: ReplayOption = None,
    beside: BesideOption = None,
    out: OutOption = None,
    markdown: MarkdownOption = None,
    html: HtmlOption = None,
    junit: JunitOption = None,
    as_json: JsonOption = False,
    gate: GateOption = False,
    boards: BoardsOption = True,
    against: AgainstOption = None,
) -> None:
    """Run a set, score it and print the figures: what `minutes eval [SET]` does, with its options."""
    labels, folder = _generate(set_folder, system, only, Extras(record, replay, beside), out)
    _score(labels, folder)
    _report(labels, folder, Forms(markdown, html, junit, as_json, gate, boards, against))


@app.command("run")
def run_only(
    set_folder: SetArgument = Path("evals"),
    system: SystemOption = "assistant",
    only: OnlyOption = None,
    record: RecordOption = None,
    replay: ReplayOption = None,
    beside: BesideOption = None,
    out: OutOption = None,
) -> None:
    """Generate: keep every output with its provenance in a run folder."""
    _, folder = _generate(set_folder, system, only, Extras(record, replay, beside), out)
    typer.echo(folder)


@app.command("score")
def score_only(  # noqa: PLR0913 - one parameter an option
    run: Annotated[Path, typer.Argument(help="Run folder.")],
    set_folder: Annotated[
        Path | None, typer.Argument(metavar="SET", help="Labels, if not those it was run on.")
    ] = None,
    *,
    markdown: MarkdownOption = None,
    html: HtmlOption = None,
    junit: JunitOption = None,
    as_json: JsonOption = False,
    gate: GateOption = False,
    boards: BoardsOption = True,
    against: AgainstOption = None,
) -> None:
    """Score a run folder again; nothing is run and nothing costs."""
    labels, _ = _score(None, run, set_folder)
    _report(labels, run, Forms(markdown, html, junit, as_json, gate, boards, against))


def _generate(
    set_folder: Path, system: str, only: list[str] | None, extras: Extras, out: Path | None
) -> tuple["LabelSet", Path]:
    from assistant.errors import EvaluationError  # noqa: PLC0415
    from assistant.evaluation import outputs, session  # noqa: PLC0415 - not for `minutes eval --help`
    from assistant.evaluation.sets import load_set  # noqa: PLC0415

    if system not in get_args(session.SystemName):
        raise EvaluationError(f"no system is called {system}; choose {', '.join(get_args(session.SystemName))}")
    with _status("checking the labels") as status:
        labels = load_set(set_folder)
        if only:
            labels = labels.only(set(only))
        folder = out or session.run_folder(labels, system)
        name = cast("session.SystemName", system)
        made = session.generate(labels, name, **extras._asdict(), progress=status.update)
    outputs.save(made, folder)
    return labels, folder


def _score(labels: "LabelSet | None", run: Path, set_folder: Path | None = None) -> tuple["LabelSet", "Scores"]:
    from assistant.evaluation import outputs, scoring, session  # noqa: PLC0415

    if labels is None:
        return session.rescore(run, set_folder)
    scores = scoring.score(labels, outputs.load(run))
    scoring.save_scores(scores, run)
    return labels, scores


def _status(text: str) -> "Status":
    from rich.console import Console  # noqa: PLC0415

    return Console(stderr=True).status(text)


def _report(labels: "LabelSet", run: Path, forms: Forms) -> None:
    from assistant.evaluation.reports import publish  # noqa: PLC0415

    report = publish.put_together(labels, run, gated=forms.gate, against=forms.against)
    publish.write(report, markdown_file=forms.markdown, html_file=forms.html, junit_file=forms.junit)
    if forms.as_json:
        typer.echo(publish.as_json(report))
    else:
        publish.show(report, boards=forms.boards)
    if forms.gate and report.verdict and not report.verdict.passed:
        raise typer.Exit(1)


@app.command("compare")
def compare_runs(
    first: Annotated[Path, typer.Argument(help="Run folder to compare with.")],
    second: Annotated[Path, typer.Argument(help="Run folder that is judged.")],
    cases: Annotated[int, typer.Option(min=0, help="Moved questions to print for each figure.")] = 10,
) -> None:
    """Print the paired difference of two runs, with intervals, and the questions that moved."""
    from assistant.evaluation.reports import publish  # noqa: PLC0415

    publish.show_comparison(first, second, cases)


@app.command("accept")
def accept_run(
    run: Annotated[Path, typer.Argument(help="Run folder, scored.")],
    file: Annotated[Path | None, typer.Option(help="The baseline; by default baseline.json of the run's set.")] = None,
) -> None:
    """Make a run the baseline that the gate holds later ones against."""
    from assistant.evaluation import baseline, scoring  # noqa: PLC0415

    scores = scoring.load_scores(run)
    home = file or Path(scores.provenance.set_folder) / "baseline.json"
    baseline.accept(scores, home)
    typer.echo(f"{home} now holds {scores.provenance.started} ({run}).")


@app.command("check")
def check_labels(set_folder: SetArgument = Path("evals")) -> None:
    """Check the labels of a set against its minutes; everything that is wrong is told at once."""
    from assistant.evaluation.sets import load_set  # noqa: PLC0415

    labels = load_set(set_folder)
    typer.echo(f"{set_folder}: {len(labels.meetings)} meetings and {len(labels.questions)} questions are in order.")


@app.command("agreement")
def readers(set_folder: SetArgument = Path("evals")) -> None:
    """Print how far a second reader's labels (in the set's folder `second`) agree with the first's."""
    from assistant.evaluation.reports import publish  # noqa: PLC0415

    publish.show_agreement(set_folder)


@app.command("logs")
def action_logs(
    minutes: Annotated[Path, typer.Argument(help="Folder of one body's minutes.")],
    registers: Annotated[Path, typer.Argument(help="Folder of action logs that the body's secretariat kept.")],
    missing: Annotated[bool, typer.Option("--missing", help="Print the rows that were not found.")] = False,
) -> None:
    """Look for the rows of a body's own action logs among the actions found in its minutes."""
    from assistant.evaluation.reports import publish  # noqa: PLC0415

    publish.show_logs(minutes, registers, missing=missing)
