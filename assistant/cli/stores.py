"""Commands on a store as a whole: a copy in one file, and the way to servers and back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assistant.cli.common import opened, settings
from assistant.errors import SettingsError


def backup(file: Annotated[Path, typer.Argument(help="File to write, such as minutes-2024-12-01.zip.")]) -> None:
    """Write everything that is kept to one file; others may go on working meanwhile."""
    with opened() as assistant:
        count = assistant.backup(file)
    typer.echo(f"{_meetings(count)} in {file}")


def restore(file: Annotated[Path, typer.Argument(help="A file that `minutes backup` wrote.")]) -> None:
    """Make an empty or damaged store from a backup, all of it or nothing."""
    from assistant.assistant import Assistant  # noqa: PLC0415 - not for --help

    count = Assistant.restore(file, settings())
    typer.echo(f"{_meetings(count)} restored from {file}")


def move(
    to_store: Annotated[Path | None, typer.Option(help="Folder of the new store.")] = None,
    to_register_url: Annotated[str | None, typer.Option(help="SQLAlchemy URL of the new register.")] = None,
    to_chroma_url: Annotated[str | None, typer.Option(help="URL of the new Chroma server.")] = None,
) -> None:
    """Copy everything to another, empty store: from a folder to servers, or back. This store stays as it is."""
    if to_store is None and (to_register_url is None or to_chroma_url is None):
        raise SettingsError("Name where to: --to-store FOLDER, or --to-register-url URL and --to-chroma-url URL.")
    here = settings()
    places = {"store": to_store or here.store, "register_url": to_register_url, "chroma_url": to_chroma_url}
    there = here.model_copy(update=places)
    if all(getattr(here, name) == value for name, value in places.items()):
        raise SettingsError("That is where the minutes are kept already; name another folder or other servers.")
    with opened() as assistant:
        count = assistant.move(there)
    where = "the servers" if to_register_url else to_store  # a URL may hold a password
    typer.echo(f"{_meetings(count)} copied to {where}. The old store is as it was.")


def _meetings(count: int) -> str:
    return "1 meeting" if count == 1 else f"{count} meetings"
