"""Pandoc as a program of its own: no network, no files, bounded in time and memory."""

import json
import subprocess
from functools import cache
from typing import Any

from assistant.errors import UnreadableError

TIMEOUT = 10.0
"""Seconds; minutes of fifty pages take under one."""

_MEMORY = "600m"


@cache
def _program() -> str:
    import pypandoc  # noqa: PLC0415 - only a file of these formats needs it

    return str(pypandoc.get_pandoc_path())


def to_blocks(name: str, data: bytes, reader: str) -> list[dict[str, Any]]:
    """The blocks of pandoc's syntax tree for ``data`` in the format ``reader``."""
    command = [_program(), "--sandbox", "--from", reader, "--to", "json", "+RTS", f"-M{_MEMORY}", "-RTS"]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=TIMEOUT, check=True)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise UnreadableError(
            f"{name}: reading took more than {TIMEOUT:.0f} s and was stopped. Split the file or save it as plain text"
        ) from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip().splitlines()
        why = next((line for line in said if not line.startswith("[")), "no reason given")
        raise UnreadableError(
            f"{name}: the document is damaged ({why[:120]}). Open it in its program and save it again"
        ) from error
    tree: dict[str, Any] = json.loads(done.stdout)
    blocks: list[dict[str, Any]] = tree["blocks"]
    return blocks
