"""What `minutes doctor` looks at."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Callable
from typing import NamedTuple

from assistant.errors import MinutesError
from assistant.settings import Settings

WHY = 200
"""Characters at most of what another program says of a fault."""


class Line(NamedTuple):
    """One thing looked at: whether it is as it should be, and what was found."""

    name: str
    ok: bool
    found: str


def checkup(settings: Settings) -> list[Line]:
    """Look at everything; nothing here raises, since each fault is a line of its own."""
    lines = [Line("Python", True, platform.python_version()), _weights(settings), _office(), _model(settings)]
    return [*lines, *_store(settings)]


def _tried(name: str, look: Callable[[], str]) -> Line:
    try:
        return Line(name, True, look())
    except MinutesError as error:
        return Line(name, False, str(error))


def _weights(settings: Settings) -> Line:
    def look() -> str:
        from assistant.library.embedding import SentenceEmbedder  # noqa: PLC0415

        size = len(SentenceEmbedder(settings.embedding).embed(["A trial sentence."])[0])
        return f"{settings.embedding}, {size} dimensions"

    return _tried("embedding", look)


def _office() -> Line:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return Line("LibreOffice", True, found or "not installed; .doc files cannot be read, all others can")


def _model(settings: Settings) -> Line:
    if not (settings.model or settings.replay):
        return Line("language model", True, "none set: answers are the minutes' own words (set MINUTES_MODEL for one)")

    def look() -> str:
        from assistant.engines.prompted import check_model  # noqa: PLC0415

        return str(check_model(settings))

    try:
        return _tried("language model", look)
    except ImportError:
        return Line("language model", True, f"{settings.model} (not tried)")


def _store(settings: Settings) -> list[Line]:
    from assistant.assistant import Assistant  # noqa: PLC0415

    try:
        with Assistant.open(settings) as assistant:
            kept = len(assistant.meetings())
            rows = f"{len(assistant.decisions())} decisions, {len(assistant.actions())} actions"
            faults = assistant.library.check()
            unreadable = len(assistant.library.unreadable())
    except MinutesError as error:
        return [Line("store", False, str(error))]
    except Exception as error:  # of Chroma or the register, whose kinds are many: a full disk, a store only to be read
        why = " ".join(str(error).split())[:WHY] or type(error).__name__
        told = f"{settings.store} cannot be used ({why}); make room on the disk and check that you may write there."
        return [Line("store", False, told)]
    lines = [Line("store", True, f"{settings.store}: {kept} meetings, {rows}, {unreadable} files not readable")]
    found = "register and vectors agree" if not faults else "; ".join(map(str, faults))
    return [*lines, Line("check", not faults, found)]
