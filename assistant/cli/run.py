"""Commands that run something: serve, eval, doctor, demo."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.cli.common import STORE, Json, console, opened, settings
from assistant.errors import MinutesError

if TYPE_CHECKING:
    from assistant.assistant import Assistant


def serve(
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port of the page.")] = 7860,
    host: Annotated[
        str, typer.Option(help="Address to listen on; one that other machines reach needs --users.")
    ] = "127.0.0.1",
    users: Annotated[
        Path | None, typer.Option(help="File of the users who may use the page, as `minutes users add` makes it.")
    ] = None,
    mcp: Annotated[bool, typer.Option("--mcp", help="Offer the same as MCP tools, at /gradio_api/mcp.")] = False,
) -> None:
    """Open the chat, the summaries and the register in the browser."""
    with opened() as assistant:
        _open_page(assistant, host=host, port=port, users=users, mcp=mcp)


def _open_page(
    assistant: Assistant, *, port: int, host: str = "127.0.0.1", users: Path | None = None, mcp: bool = False
) -> None:
    try:
        from assistant.web import serve as serve_web  # noqa: PLC0415 - brings Gradio
    except ImportError as error:
        raise MinutesError(
            "The page in the browser is not installed; run `pip install 'matters-arising[web]'`."
        ) from error
    serve_web(assistant, host=host, port=port, users=users, mcp=mcp)


def evaluate(context: typer.Context) -> None:
    """Score the product against hand-made labels (`minutes eval --help` tells how)."""
    try:
        from assistant.evaluation.cli import app  # noqa: PLC0415 - most runs score nothing
    except ImportError as error:
        raise MinutesError("The evaluation is not part of this installation; install the whole package.") from error
    command = typer.main.get_command(app)
    code = command.main(args=list(context.args), prog_name="minutes eval", standalone_mode=False)
    raise typer.Exit(code if isinstance(code, int) else 0)


def doctor(as_json: Json = False) -> None:
    """Say what works on this machine and what to do about what does not."""
    from assistant.cli.checkup import checkup  # noqa: PLC0415

    report = checkup(settings())
    if as_json:
        import json  # noqa: PLC0415

        typer.echo(json.dumps([line._asdict() for line in report], ensure_ascii=False, indent=2))
    else:
        for line in report:
            typer.echo(f"{'ok  ' if line.ok else 'FAIL'}  {line.name}: {line.found}")
    if not all(line.ok for line in report):
        raise typer.Exit(1)


def demo(
    page: Annotated[bool, typer.Option("--serve", help="Then open the page over the same minutes.")] = False,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port of the page.")] = 7860,
) -> None:
    """Add the sample minutes and answer a handful of questions over them; keeps nothing unless --store is given."""
    from assistant.cli import tables  # noqa: PLC0415
    from assistant.cli.samples import QUESTIONS, samples  # noqa: PLC0415

    out = console()
    with tempfile.TemporaryDirectory(prefix="minutes-demo-") as folder:
        if STORE.get() is None:
            STORE.set(Path(folder))
        with opened() as assistant:
            out.print("[bold]Adding the sample minutes[/bold]")
            for one in assistant.add([samples()]):
                out.print(f"  {one.outcome:<10} {one.meeting_id or one.file}", markup=False)
            for question in QUESTIONS:
                out.print(f"\n[bold]> {question}[/bold]\n")
                out.print(tables.answer(assistant.ask(question)))
            if page:
                out.print()
                _open_page(assistant, port=port)
