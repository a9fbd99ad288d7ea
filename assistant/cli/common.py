"""What the commands share: opening the assistant, printing JSON, ending with the right exit code."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import AbstractContextManager
from contextvars import ContextVar
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from assistant.errors import MinutesError, SettingsError

if TYPE_CHECKING:
    from pydantic import BaseModel
    from rich.console import Console

    from assistant.assistant import Assistant
    from assistant.settings import Settings

NOTHING = 1
"""Exit code where nothing was found."""
BAD_INPUT = 2
"""Exit code where something given cannot be used."""


STORE: ContextVar[Path | None] = ContextVar("store", default=None)
"""The folder given with ``--store``, before the command."""

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
MeetingOption = Annotated[str | None, typer.Option("--meeting", help="Id of one meeting, as `minutes list` shows it.")]
BodyOption = Annotated[str | None, typer.Option(help="Only meetings of this body.")]
SinceOption = Annotated[str | None, typer.Option(help="Only meetings held on this day (YYYY-MM-DD) or later.")]
UntilOption = Annotated[str | None, typer.Option(help="Only meetings held on this day (YYYY-MM-DD) or earlier.")]
TextOption = Annotated[str | None, typer.Option(help="Only rows with these words.")]


def settings() -> Settings:
    """The settings, with ``--store`` before the environment and the file.

    Raises:
        SettingsError: a setting that is unknown or out of range, or a ``minutes.toml`` that does not parse.
    """
    from pydantic import ValidationError  # noqa: PLC0415 - not for --help

    from assistant.settings import Settings  # noqa: PLC0415

    try:
        return Settings(store=folder) if (folder := STORE.get()) is not None else Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"The setting {name!r} is not usable: {first['msg']}. Correct it and try again.") from error
    except ValueError as error:  # tomllib
        raise SettingsError(f"minutes.toml cannot be read: {error}. Correct it and try again.") from error


def opened() -> AbstractContextManager[Assistant]:
    """The assistant on the store that the command line names."""
    from assistant.assistant import Assistant  # noqa: PLC0415 - not for --help

    return Assistant.open(settings())


def console() -> Console:
    """Where tables go."""
    from rich.console import Console  # noqa: PLC0415

    return Console(soft_wrap=False, highlight=False)


def print_json(value: BaseModel | Sequence[BaseModel]) -> None:
    """One model as an object, several as a list."""
    if isinstance(value, Sequence):
        text = json.dumps([one.model_dump(mode="json") for one in value], ensure_ascii=False, indent=2)
    else:
        text = value.model_dump_json(indent=2)
    typer.echo(text)


def day(text: str | None, option: str) -> date | None:
    """An ISO date given on the command line.

    Raises:
        MinutesError: not a date.
    """
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise MinutesError(f"{option} {text!r} is no date; write it as YYYY-MM-DD, such as 2024-03-31.") from error


def nothing(message: str, *, as_json: bool) -> NoReturn:
    """End with the exit code for 'nothing found'; the message is left out where JSON has been printed."""
    if not as_json:
        typer.echo(message, err=True)
    raise typer.Exit(NOTHING)


def cost(tokens_in: int, tokens_out: int) -> str:
    """What a language model was sent and gave, to be put behind a line; empty where none was asked."""
    return f" · {tokens_in:,} tokens in, {tokens_out:,} out" if tokens_in or tokens_out else ""


__all__ = [
    "BAD_INPUT",
    "NOTHING",
    "STORE",
    "BodyOption",
    "Json",
    "MeetingOption",
    "SinceOption",
    "TextOption",
    "UntilOption",
    "console",
    "cost",
    "day",
    "nothing",
    "opened",
    "print_json",
    "settings",
]
