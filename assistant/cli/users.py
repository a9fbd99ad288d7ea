"""Commands for the users of the page in the browser: add, remove."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Who may use the page in the browser where other machines reach it.", no_args_is_help=True)

NameArgument = Annotated[str, typer.Argument(help="Letters, digits and . _ @ -")]
FileOption = Annotated[Path, typer.Option("--file", help="The users file; made where it is missing.")]
FILE = Path("users.txt")


@app.command("add")
def add(name: NameArgument, file: FileOption = FILE) -> None:
    """Add a user, or give one a new password; it is asked for, or read from standard input, and kept as a hash."""
    from assistant.web.users import add_user  # noqa: PLC0415 - not for --help

    typed = sys.stdin.isatty()
    password = typer.prompt("Password", hide_input=True, confirmation_prompt=True) if typed else sys.stdin.readline()
    new = add_user(file, name, password.rstrip("\r\n"))
    typer.echo(f"{'added' if new else 'changed':<10} {name} in {file}; start the page with --users {file}")


@app.command("remove")
def remove(name: NameArgument, file: FileOption = FILE) -> None:
    """Take a user out of the file; a page that is running reads it again when it is restarted."""
    from assistant.web.users import remove_user  # noqa: PLC0415

    remove_user(file, name)
    typer.echo(f"removed    {name} from {file}")
