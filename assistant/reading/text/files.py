"""Files on disk: what may be read at all."""

import os
import stat
from pathlib import Path

from assistant.errors import UnreadableError


def read_bytes(path: Path, root: Path | None = None, *, max_bytes: int | None = None) -> bytes:
    """The bytes of a regular file of at most ``max_bytes``, inside ``root`` where one is given.

    Raises UnreadableError for a link that leads out of ``root``, a folder, a device, a file too large or not readable.
    """
    shown = printable(path.name)
    try:
        resolved = path.resolve(strict=True)
        if root is not None and not resolved.is_relative_to(root.resolve(strict=True)):
            raise UnreadableError(f"{shown}: a link that leads out of the folder being added. Add the file itself")
        # a pipe would wait for a writer for ever
        descriptor = os.open(resolved, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0))
        with os.fdopen(descriptor, "rb") as stream:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise UnreadableError(f"{shown}: not a file. Add a file or a folder of files")
            check_size(shown, status.st_size, max_bytes)
            return stream.read()
    except (OSError, RuntimeError) as error:  # RuntimeError: a ring of links
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UnreadableError(f"{shown}: cannot be opened ({why}). Check that it is there and may be read") from error


def check_size(name: str, size: int, max_bytes: int | None) -> None:
    """Raise UnreadableError where ``size`` is over the limit."""
    if max_bytes is not None and size > max_bytes:
        raise UnreadableError(
            f"{name}: the file has {size / 1_000_000:.0f} MB, more than the {max_bytes / 1_000_000:.0f} MB allowed. "
            "Leave out its pictures or annexes, or raise max_file_mb"
        )


def printable(name: str) -> str:
    """A file name as it can be shown in one line."""
    return "".join(character if character.isprintable() else "\ufffd" for character in name)[:200] or "file"
