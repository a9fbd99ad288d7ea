"""The command ``minutes``: its options, and how errors and exit codes reach the user."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from assistant.cli import keep, look, run, stores, users
from assistant.cli.common import STORE
from assistant.errors import MinutesError

app = typer.Typer(
    name="minutes",
    help="Reads the minutes of meetings and answers for them: decisions, actions and answers, each with its item.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def options(
    store: Annotated[
        Path | None, typer.Option(help="Folder of the register and the vectors (default: MINUTES_STORE, else store).")
    ] = None,
) -> None:
    """Reads the minutes of meetings and answers for them: decisions, actions and answers, each with its item."""
    STORE.set(store)


_PASS_ON: dict[str, Any] = {
    "allow_extra_args": True,
    "ignore_unknown_options": True,
    "help_option_names": [],
}

app.command("add")(keep.add)
app.command("list")(look.list_meetings)
app.command("show")(look.show)
app.command("remove")(keep.remove)
app.command("decisions")(look.decisions)
app.command("actions")(look.actions)
app.command("search")(look.search)
app.command("ask")(look.ask)
app.command("summary")(look.summary)
app.command("export")(keep.export)
app.command("serve")(run.serve)
app.add_typer(users.app, name="users")
app.command("eval", context_settings=_PASS_ON)(run.evaluate)
app.command("reindex")(keep.reindex)
app.command("backup")(stores.backup)
app.command("restore")(stores.restore)
app.command("move")(stores.move)
app.command("doctor")(run.doctor)
app.command("demo")(run.demo)


def main() -> None:
    """Run the command line. Exit code 0; 1 nothing found or a gate failed; 2 bad input."""
    try:
        app()
    except MinutesError as error:
        typer.echo(f"Error: {error}", err=True)
        sys.exit(2)
    except BrokenPipeError:  # `minutes list | head`: the reader has seen enough
        sys.stderr.close()
        sys.exit(0)


if __name__ == "__main__":
    main()
