"""Which files are read, and reading the next while one is worked on."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from assistant.domain import Meeting
from assistant.errors import NotFoundError
from assistant.reading import read_meeting

SUFFIXES = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".doc", ".odt", ".rtf", ".pdf"})
"""Kinds of files that are looked for in a folder; a file that is named is tried whatever its suffix."""

AHEAD = 8
"""Files that are read ahead of the one that is worked on."""


def files_in(paths: Sequence[Path]) -> Iterator[tuple[Path, Path | None]]:
    """Each file to read and the folder it may not lead out of (None for a file that was named itself).

    A folder is searched recursively for the kinds in :data:`SUFFIXES`, in the order of the names; hidden files and
    the lock files of office programs are no minutes.

    Raises:
        NotFoundError: a path that does not exist.
    """
    for path in paths:
        if path.is_dir():
            for file in sorted(path.rglob("*")):
                hidden = any(part.startswith((".", "~$")) for part in file.relative_to(path).parts)
                if file.suffix.lower() in SUFFIXES and not hidden and (file.is_file() or file.is_symlink()):
                    yield file, path
        elif path.exists() or path.is_symlink():
            yield path, None
        else:
            raise NotFoundError(f"{path} does not exist; name a file or folder of minutes.")


def read_ahead(files: Sequence[tuple[Path, Path | None]], max_bytes: int) -> Iterator[tuple[Path, Future[Meeting]]]:
    """Each file with what reading it gives; the next are read while one is worked on."""
    with ThreadPoolExecutor(1, thread_name_prefix="reader") as reader:
        ahead: deque[tuple[Path, Future[Meeting]]] = deque()
        try:
            for path, root in files:
                ahead.append((path, reader.submit(read_meeting, path, root=root, max_bytes=max_bytes)))
                if len(ahead) > AHEAD:
                    yield ahead.popleft()
            yield from ahead
        finally:
            reader.shutdown(cancel_futures=True)


__all__ = ["SUFFIXES", "files_in", "read_ahead"]
