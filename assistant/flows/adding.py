"""A file -> Meeting -> decisions and actions -> the library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from assistant.domain import Frozen, Meeting, Rejected
from assistant.engines.extractive import reports
from assistant.errors import MinutesError, NotFoundError, UnreadableError
from assistant.flows.files import files_in, read_ahead
from assistant.grounding import ground_extraction
from assistant.language.characters import printable_name
from assistant.language.words import words

if TYPE_CHECKING:
    from assistant.library import Kept, Library, Prepared
    from assistant.ports import Engine

BATCH = 4
"""Meetings that are embedded together, while the next are being read and worked on, and stored together; with a
language model, whose calls take the time and cost, each is stored as soon as it is extracted."""

TWIN = 0.9
"""The share of words that two files of one body and day have in common from which on they are the same minutes."""

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
    tokens_in: int = 0
    tokens_out: int = 0


Progress = Callable[[int, int, Added], None]
"""Called after each file with how many are done, how many there are, and what became of this one."""


def add(
    paths: Sequence[Path], library: Library, engine: Engine, *, max_bytes: int, progress: Progress | None = None
) -> tuple[Added, ...]:
    """Read each file and keep it; a file that fails is told of and harms neither the rest nor what is stored.

    Raises:
        NotFoundError: a path that does not exist.
        StoreError: the store cannot be written.
    """
    files = list(files_in(paths))
    told = 0
    with ThreadPoolExecutor(1, thread_name_prefix="embedder") as embedder:
        intake = _Intake(library, engine, embedder)
        for path, read in read_ahead(files, max_bytes):
            intake.take(path, read)
            if path is files[-1][0]:
                intake.flush()
            if progress is not None:
                for one in intake.report[told : intake.settled]:
                    told += 1
                    progress(told, len(files), one)
    return tuple(intake.report)


class _Batch(NamedTuple):
    """Meetings that are being embedded, and how many files were reported on when they were handed over."""

    kept: Sequence[Kept]
    prepared: Future[Sequence[Prepared]]
    reported: int


class _Intake:
    """Meetings on their way into the library, a few embedded beside the work on the next; what became of each file."""

    def __init__(self, library: Library, engine: Engine, embedder: Executor) -> None:
        self._library = library
        self._engine = engine
        self._embedder = embedder
        self._waiting: list[Kept] = []
        self._embedding: _Batch | None = None
        self._stored = 0
        self.report: list[Added] = []

    @property
    def settled(self) -> int:
        """How many of the report's first files are in the library, or will not be."""
        return self._stored if self._waiting or self._embedding else len(self.report)

    def take(self, path: Path, read: Future[Meeting]) -> None:
        """Have what was read embedded and stored, unless reading failed or it is stored already."""
        try:
            read_as = read.result()
            added = self._extracted(self._named(read_as), printable_name(str(path)))
            self.report.append(self._beside_twin(added, read_as))
        except UnreadableError as error:
            self._failed(path, str(error))
        except OSError as error:
            self._failed(path, f"{path.name} cannot be opened ({error.strerror or error}); check that you may read it.")
        except MinutesError:
            raise
        except Exception as error:  # a fault of ours on one file must not cost the others
            self._failed(
                path, f"{path.name} could not be read for a fault of this program ({error!r}); please report it."
            )
        if self._engine.model is not None:
            self.flush()
        elif len(self._waiting) >= BATCH:
            self._hand_over()

    def flush(self) -> None:
        """Store everything that was taken."""
        self._hand_over()
        self._hand_over()

    def _hand_over(self) -> None:
        """Have what waits embedded, and store what was embedded meanwhile."""
        done, self._embedding = self._embedding, None
        if self._waiting:
            prepared = self._embedder.submit(self._library.prepare, self._waiting)
            self._embedding = _Batch(self._waiting, prepared, len(self.report))
            self._waiting = []
        if done is not None:
            self._library.put_prepared(done.prepared.result())
            self._stored = done.reported

    def _named(self, meeting: Meeting) -> Meeting:
        """The meeting under the id that it is to be kept by; one that clashes with another on its way waits for it."""
        source = meeting.source
        embedding = self._embedding.kept if self._embedding else ()
        for kept in (*embedding, *self._waiting):
            other = kept.meeting
            if (
                other.source.sha256 == source.sha256
                or other.source.file == source.file
                or other.id.startswith(meeting.id)
            ):
                self.flush()
                break
        return meeting.model_copy(update={"id": self._library.id_for(meeting)})

    def _extracted(self, meeting: Meeting, file: str) -> Added:
        state = self._library.state_of(meeting.source)
        if state == "unchanged":
            return Added(file=file, outcome="unchanged", meeting_id=meeting.id, title=meeting.title)
        from assistant.library import Kept  # noqa: PLC0415 - SQLAlchemy is not for `import assistant`

        extraction = self._engine.extract(meeting)
        grounded = ground_extraction(meeting, extraction)
        self._waiting.append(Kept(meeting, grounded.decisions, grounded.actions, tuple(reports(meeting))))
        return Added(
            file=file,
            outcome="replaced" if state == "changed" else "added",
            meeting_id=meeting.id,
            title=meeting.title,
            decisions=len(grounded.decisions),
            actions=len(grounded.actions),
            notice=extraction.notice,
            rejected=(*extraction.rejected, *grounded.rejected),
            tokens_in=extraction.tokens_in,
            tokens_out=extraction.tokens_out,
        )

    def _beside_twin(self, added: Added, meeting: Meeting) -> Added:
        """What became of the file, with a warning where the same minutes are kept already, as from another format."""
        if added.outcome != "added" or added.meeting_id in (None, meeting.id):
            return added
        try:
            other = self._library.meeting(meeting.id)
        except NotFoundError:  # removed in the meantime by another process
            return added
        if _likeness(other.text, meeting.text) < TWIN:
            return added
        told = (
            f"These read as the same minutes as {other.id}, from {other.source.file}; both now count; "
            f"if they are, remove one, such as {added.meeting_id}."
        )
        return added.model_copy(update={"notice": " ".join(filter(None, (added.notice, told)))})

    def _failed(self, path: Path, reason: str) -> None:
        reason = printable_name(reason)  # which names the file
        self._library.note_unreadable(printable_name(path.name), reason)
        self.report.append(Added(file=printable_name(str(path)), outcome="failed", reason=reason))


def _likeness(one: str, other: str) -> float:
    """The share of words that two texts have in common, 0 to 1."""
    first, second = Counter(words(one)), Counter(words(other))
    return (first & second).total() / max(1, (first | second).total())


__all__ = ["Added", "Outcome", "Progress", "add"]
