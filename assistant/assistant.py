"""Assistant: puts the parts together from settings. Every entry point uses it, and nothing below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self, TypedDict

from assistant.domain import (
    Action,
    ActionStatus,
    Answer,
    CatalogueEntry,
    Decision,
    DecisionKind,
    Meeting,
    Passage,
    Summary,
    Turn,
)
from assistant.errors import MinutesError, StoreError
from assistant.language.characters import whole_characters
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.flows.adding import Added, Progress
    from assistant.library import Library
    from assistant.ports import Engine

ExportFormat = Literal["docx", "md", "json", "csv", "ics"]


class Assistant:
    """Reads minutes, keeps their register and answers for them.

    Not safe to share between processes while one of them adds; open one for each.
    """

    def __init__(self, library: Library, engine: Engine, settings: Settings) -> None:
        self.library = library
        self.engine = engine
        self.settings = settings

    @classmethod
    def open(cls, settings: Settings | None = None) -> Self:
        """Open the store that ``settings`` names (made if it is missing) and the engine that it asks for.

        Raises:
            StoreError: the store cannot be opened.
            ModelError: a language model is set and cannot be used as it is set up.
        """
        from assistant.library import Library  # noqa: PLC0415 - SQLAlchemy is not for `import assistant`

        settings = settings or Settings()
        # A recorded request is found again by its text, and so by the order in which passages were found.
        exact = bool(settings.record or settings.replay)
        library = Library.open(settings.store, **_places(settings), exact=exact)
        try:
            return cls(library, _engine(settings), settings)
        except BaseException:
            library.close()
            raise

    def close(self) -> None:
        """Let go of the store."""
        self.library.close()

    def __enter__(self) -> Self:
        """Use as a context manager: the store is closed at the end."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        """Close the store, whatever happened."""
        self.close()

    def add(self, paths: Sequence[Path | str], progress: Progress | None = None) -> tuple[Added, ...]:
        """Read and keep files, and folders with all that is in them; one report a file, in order.

        A file that cannot be read is reported with its reason and does not stop the rest.

        Raises:
            NotFoundError: a path that does not exist.
        """
        from assistant.flows.adding import add  # noqa: PLC0415 - brings pandoc and the PDF reader

        return add(
            [Path(path) for path in paths],
            self.library,
            self.engine,
            max_bytes=self.settings.max_file_mb * 1024 * 1024,
            progress=progress,
        )

    def remove(self, meeting_id: str) -> None:
        """Remove a meeting and everything that was kept of it.

        Raises:
            NotFoundError: no such meeting.
        """
        self.library.remove(whole_characters(meeting_id))

    def meetings(self) -> tuple[CatalogueEntry, ...]:
        """Every meeting kept, oldest first, without its text."""
        return self.library.catalogue(None).meetings

    def meeting(self, meeting_id: str) -> Meeting:
        """One meeting, whole.

        Raises:
            NotFoundError: no such meeting.
        """
        return self.library.meeting(whole_characters(meeting_id))

    def decisions(
        self,
        *,
        meeting: str | None = None,
        kind: DecisionKind | None = None,
        body: str | None = None,
        since: date | None = None,
        until: date | None = None,
        text: str | None = None,
    ) -> tuple[Decision, ...]:
        """Decisions in the register; ``since`` and ``until`` are dates of the meeting, inclusive."""
        return self.library.decisions(
            meetings=self._ids(meeting),
            kinds=[kind] if kind else (),
            body=_whole(body),
            since=since,
            until=until,
            text=_whole(text),
        )

    def actions(  # noqa: PLR0913 - one keyword a filter
        self,
        *,
        meeting: str | None = None,
        owner: str | None = None,
        body: str | None = None,
        since: date | None = None,
        until: date | None = None,
        due_after: date | None = None,
        due_before: date | None = None,
        status: ActionStatus | None = None,
        text: str | None = None,
    ) -> tuple[Action, ...]:
        """Actions in the register, each with what a later meeting was last told of it.

        ``due_after`` and ``due_before`` are inclusive and leave out what has no date; ``status`` is how an action
        stands by what was told.
        """
        from assistant.flows.following import followed  # noqa: PLC0415

        found = self.library.actions(
            meetings=self._ids(meeting),
            owners=[whole_characters(owner)] if owner else (),
            body=_whole(body),
            since=since,
            until=until,
            due_from=due_after,
            due_to=due_before,
            text=_whole(text),
        )
        return tuple(one for one in followed(found, self.library) if status in (None, one.stands))

    def search(self, question: str, k: int = 10, meetings: Sequence[str] | None = None) -> tuple[Passage, ...]:
        """The ``k`` passages nearest to ``question``, best first, in all meetings or those given."""
        for id_ in meetings or ():
            self.meeting(id_)
        return self.library.search(whole_characters(question), k, meetings=meetings)

    def mentions(self, words: str, meetings: Sequence[str] | None = None) -> tuple[Passage, ...]:
        """Every passage in which all of ``words`` stand, as such or inflected, by meeting date; none is left out."""
        for id_ in meetings or ():
            self.meeting(id_)
        return self.library.mentions(whole_characters(words), meetings=meetings)

    def ask(
        self,
        question: str,
        history: Sequence[Turn] | None = None,
        meetings: Sequence[str] | None = None,
        *,
        today: date | None = None,
    ) -> Answer:
        """Answer from the minutes, with citations, or abstain and say why."""
        for event in self.stream(question, history, meetings, today=today):
            if isinstance(event, Answer):
                return event
        raise MinutesError("The engine ended without an answer; please report this question.")

    def stream(
        self,
        question: str,
        history: Sequence[Turn] | None = None,
        meetings: Sequence[str] | None = None,
        *,
        today: date | None = None,
    ) -> Iterator[str | Answer]:
        """Like :meth:`ask`: yields text as it grows, which is not yet grounded, and last the Answer.

        Raises:
            MinutesError: an empty question.
            NotFoundError: an id in ``meetings`` that is not kept.
        """
        from assistant.flows.answering import answer  # noqa: PLC0415

        if not question.strip():
            raise MinutesError("The question is empty; ask something about the minutes.")
        if len(question) > MAX_QUESTION:
            raise MinutesError(f"The question is longer than {MAX_QUESTION:,} characters; ask it more briefly.")
        for id_ in meetings or ():
            self.meeting(id_)
        return answer(
            whole_characters(question.strip()),
            self.library,
            self.engine,
            today=today or date.today(),
            history=tuple(history or ()),
            meetings=meetings,
        )

    def summarise(self, meeting_id: str) -> Summary:
        """One meeting on a page, every line with its evidence.

        Raises:
            NotFoundError: no such meeting.
        """
        from assistant.flows.summarising import summarise  # noqa: PLC0415

        return summarise(whole_characters(meeting_id), self.library, self.engine)

    def export(self, meeting_id: str, format: ExportFormat = "docx") -> bytes:
        """The meeting's summary, decisions and actions as a file; csv and ics hold the actions.

        Raises:
            NotFoundError: no such meeting.
        """
        from assistant.exports import export_meeting  # noqa: PLC0415

        summary = self.summarise(meeting_id)
        return export_meeting(self.meeting(meeting_id), summary, summary.decisions, summary.actions, format)

    def reindex(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Build the vectors anew from the register; ``progress`` is told how many are done and how many there are."""
        self.library.reindex(progress)

    def backup(self, path: Path | str) -> int:
        """Write everything that is kept to one file, while others may go on reading and writing; how many meetings.

        Raises:
            StoreError: it cannot be written.
        """
        return self.library.backup(Path(path))

    @staticmethod
    def restore(path: Path | str, settings: Settings | None = None) -> int:
        """Make the empty or damaged store that ``settings`` name from a backup, all or none; how many meetings.

        A damaged register is kept under another name.

        Raises:
            StoreError: the backup is not whole, or the store has meetings; nothing is changed then.
        """
        from assistant.library import Library  # noqa: PLC0415 - SQLAlchemy is not for `import assistant`

        settings = settings or Settings()
        return Library.restore(Path(path), settings.store, **_places(settings))

    def move(self, to: Settings) -> int:
        """Copy everything to the empty store that ``to`` names, as from a folder to servers or back; how many meetings.

        This store stays as it is.

        Raises:
            StoreError: the other store is not empty or cannot be written, or what arrived there does not agree.
        """
        from assistant.library import Library  # noqa: PLC0415 - SQLAlchemy is not for `import assistant`

        with Library.open(to.store, **_places(to)) as other:
            count = self.library.copy_to(other)
            if wrong := other.check():
                raise StoreError(f"{wrong[0]}; run `minutes reindex` on the new store.")
        return count

    def _ids(self, meeting: str | None) -> list[str] | None:
        """The filter for one meeting, which has to exist, so that a misspelt id is not taken for 'none'."""
        return [self.meeting(meeting).id] if meeting else None


MAX_QUESTION = 4_000
"""Longest question in characters; more is a paste by mistake and would only blur the search."""


def _whole(text: str | None) -> str | None:
    return whole_characters(text) if text else text


class _Places(TypedDict):
    register_url: str | None
    chroma_url: str | None
    embedding: str


def _places(settings: Settings) -> _Places:
    """Where a library is kept, besides its folder."""
    return {
        "register_url": settings.register_url,
        "chroma_url": settings.chroma_url,
        "embedding": settings.embedding,
    }


def _engine(settings: Settings) -> Engine:
    """The rules alone, or with a language model before them."""
    from assistant.engines.extractive import ExtractiveEngine  # noqa: PLC0415

    extractive = ExtractiveEngine()
    if not (settings.model or settings.replay):
        return extractive
    from assistant.engines.prompted import PromptedEngine  # noqa: PLC0415 - brings LangChain

    return PromptedEngine(settings, extractive)


__all__ = ["MAX_QUESTION", "Assistant", "ExportFormat"]
