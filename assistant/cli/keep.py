"""Commands that change the store or write a file: add, remove, reindex, export."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli.common import BAD_INPUT, Json, console, cost, opened, print_json
from assistant.errors import MinutesError
from assistant.language.characters import visible

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.flows.adding import Added

_FORMATS = ("docx", "md", "json", "csv", "ics")


def add(
    paths: Annotated[list[Path], typer.Argument(help="Files, and folders with all that is in them.")],
    as_json: Json = False,
) -> None:
    """Read minutes and keep them; what is already kept and unchanged is passed over."""
    with opened() as assistant:
        if as_json:
            report = assistant.add(paths)
            print_json(report)
        else:
            report = _add_shown(assistant, paths)
    if any(one.outcome == "failed" for one in report):
        raise typer.Exit(BAD_INPUT)
    if not report:
        raise MinutesError(
            "There are no minutes there; name files or folders with .txt, .md, .html, .docx, .odt or .pdf."
        )


def _add_shown(assistant: Assistant, paths: list[Path]) -> tuple[Added, ...]:
    """Add with a line for each file and a progress bar below where there is a terminal."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    out = console()
    bar = Progress(TextColumn("reading"), BarColumn(), MofNCompleteColumn(), console=out, transient=True)
    with bar:
        task = bar.add_task("reading", total=None)

        def show(done: int, total: int, one: Added) -> None:
            bar.update(task, completed=done, total=total)
            out.print(visible(_line(one)), markup=False, soft_wrap=True)

        return assistant.add(paths, show)


def _line(one: Added) -> str:
    if one.outcome == "failed":
        return f"FAILED     {one.file}: {one.reason}"
    counts = "" if one.outcome == "unchanged" else f"  {one.decisions} decisions, {one.actions} actions"
    notice = f"  ({one.notice})" if one.notice else ""
    return f"{one.outcome:<10} {one.meeting_id}{counts}{cost(one.tokens_in, one.tokens_out)}{notice}"


def remove(meeting_id: Annotated[str, typer.Argument(help="Id of the meeting, as `minutes list` shows it.")]) -> None:
    """Remove a meeting and everything that was kept of it."""
    with opened() as assistant:
        assistant.remove(meeting_id)
    typer.echo(f"removed    {meeting_id}")


def reindex() -> None:
    """Build the vectors anew from the register."""
    from rich.progress import Progress  # noqa: PLC0415

    with opened() as assistant, Progress(console=console(), transient=True) as bar:
        task = bar.add_task("embedding", total=None)
        assistant.reindex(lambda done, total: bar.update(task, completed=done, total=total))
    typer.echo("The vectors are rebuilt.")


def export(
    meeting_id: Annotated[str, typer.Argument(help="Id of the meeting, as `minutes list` shows it.")],
    format: Annotated[str, typer.Option(help=f"One of {', '.join(_FORMATS)}; csv and ics hold the actions.")] = "docx",
    out: Annotated[Path | None, typer.Option("--out", "-o", help="File to write; - is standard output.")] = None,
) -> None:
    """Write a meeting's summary, decisions and actions to a file."""
    if format not in _FORMATS:
        raise MinutesError(f"{format!r} is no format; choose one of {', '.join(_FORMATS)}.")
    with opened() as assistant:
        content = assistant.export(meeting_id, format)  # type: ignore[arg-type]
    if str(out) == "-":
        sys.stdout.buffer.write(content)
        return
    path = out or Path(f"{meeting_id}.{format}")
    try:
        path.write_bytes(content)
    except OSError as error:
        raise MinutesError(f"{path} cannot be written ({error.strerror}); name another file with --out.") from error
    typer.echo(f"wrote      {path}")
