"""A file -> Meeting -> decisions and actions -> the library."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from assistant.domain import Frozen, Meeting, Rejected
from assistant.errors import NotFoundError, UnreadableError
from assistant.grounding import ground_extraction
from assistant.reading import read_meeting

if TYPE_CHECKING:
    from assistant.library import Library
    from assistant.ports import Engine

SUFFIXES = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".doc", ".odt", ".rtf", ".pdf"})
"""Kinds of files that are looked for in a folder; a file that is named is tried whatever its suffix."""

Outcome = Literal["added", "replaced", "unchanged", "failed"]


class Added(Frozen):
    """What became of one file."""

    file: str
    outcome: Outcome
    meeting_id: str | None = None
    title: str | None = None
    decisions: int = 0
    actions: int = 0
    reason: str | None = None
    notice: str | None = None
    rejected: tuple[Rejected, ...] = ()


Progress = Callable[[int, int, Added], None]
"""Called after each file with how many are done, how many there are, and what became of this one."""


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


def add(
    paths: Sequence[Path], library: Library, engine: Engine, *, max_bytes: int, progress: Progress | None = None
) -> tuple[Added, ...]:
    """Read each file and keep it; a file that fails is told of and harms neither the rest nor what is stored."""
    files = list(files_in(paths))
    report: list[Added] = []
    for path, root in files:
        try:
            outcome = _add_one(read_meeting(path, root=root, max_bytes=max_bytes), library, engine)
        except UnreadableError as error:
            library.note_unreadable(path.name, str(error))
            outcome = Added(file=str(path), outcome="failed", reason=str(error))
        except OSError as error:
            reason = f"{path.name} cannot be opened ({error.strerror or error}); check that you may read it."
            library.note_unreadable(path.name, reason)
            outcome = Added(file=str(path), outcome="failed", reason=reason)
        report.append(outcome.model_copy(update={"file": str(path)}))
        if progress is not None:
            progress(len(report), len(files), report[-1])
    return tuple(report)


def _add_one(meeting: Meeting, library: Library, engine: Engine) -> Added:
    """Extract, ground and store one meeting; unchanged files are not looked at again."""
    meeting = meeting.model_copy(update={"id": library.id_for(meeting)})
    state = library.state_of(meeting.source)
    if state == "unchanged":
        return Added(file=meeting.source.file, outcome="unchanged", meeting_id=meeting.id, title=meeting.title)
    extraction = engine.extract(meeting)
    grounded = ground_extraction(meeting, extraction)
    library.put(meeting, grounded.decisions, grounded.actions)
    return Added(
        file=meeting.source.file,
        outcome="replaced" if state == "changed" else "added",
        meeting_id=meeting.id,
        title=meeting.title,
        decisions=len(grounded.decisions),
        actions=len(grounded.actions),
        notice=extraction.notice,
        rejected=(*extraction.rejected, *grounded.rejected),
    )


__all__ = ["SUFFIXES", "Added", "Outcome", "Progress", "add", "files_in"]
