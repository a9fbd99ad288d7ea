"""The library: every meeting, its decisions and actions, and its passages to search."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext, suppress
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from sqlalchemy import delete, insert, select, update

from assistant.domain import Action, Catalogue, CatalogueEntry, Decision, Meeting, Passage, QueryPlan, Report, Source
from assistant.errors import NotFoundError, StoreError
from assistant.library import backup, chunking, journal, queries, register, schema
from assistant.library.checking import disagreements
from assistant.library.database import Database, set_aside_damaged
from assistant.library.embedding import BUNDLED, SentenceEmbedder, Vectors
from assistant.library.index import Index
from assistant.library.intake import Intake, Prepared
from assistant.library.register import Kept
from assistant.library.search import NEAR, Searcher, passages_of
from assistant.library.shelf import Scope, Shelves
from assistant.library.vectors import VectorIndex
from assistant.library.whole import whole_items

READ = 512
"""Meetings that stay in memory once read."""

State = Literal["new", "unchanged", "changed"]
Progress = Callable[[int, int], None]
"""Called with how many meetings are done and how many there are."""


class Library:
    """Meetings in a register (SQL), their passages in Chroma. The register is the truth, Chroma its index.

    May be shared by threads; each process opens its own.
    """

    def __init__(self, database: Database, index: Index, embedder: SentenceEmbedder, collection: str) -> None:
        self.embedder = embedder
        """Shared with whoever compares sentences, so that the model is loaded once."""
        self._database = database
        self._index = index
        self._embedder = embedder
        self._vectors = VectorIndex(database, index, collection)
        self._shelves = Shelves()
        self._searcher = Searcher(database, self._shelves, embedder, self._vectors)
        self._intake = Intake(database, embedder, self._vectors, collection)
        self._read = lru_cache(maxsize=READ)(self._load)

    @classmethod
    def open(
        cls,
        store: Path,
        *,
        register_url: str | None = None,
        chroma_url: str | None = None,
        embedding: str = BUNDLED,
        exact: bool = False,
    ) -> Self:
        """Open the library kept in the folder ``store``, made where it is missing; no model and no Chroma is loaded.

        ``register_url`` and ``chroma_url`` name servers to use in place of what the folder holds; ``exact`` has texts
        embedded alike on every machine. Whatever a killed process left half done is finished first.

        Raises:
            StoreError: it cannot be opened.

        """
        database = Database.open(Path(store), register_url)
        embedder = SentenceEmbedder(embedding, exact=exact)
        collection = f"{chunking.VERSION}-{embedder.name}"
        try:
            with database.reading() as connection:
                uid = connection.execute(select(schema.register.c.uid)).scalar_one()
                unsettled = bool(journal.journal(connection))
            index = Index(uid, collection, Path(store) / "chroma", chroma_url)
            library = cls(database, index, embedder, collection)
            if (unsettled or index.missing) and not index.closed:
                # Where a server is down, what it lacks is compared one by one until it is back.
                with suppress(StoreError) if chroma_url else nullcontext():
                    library._vectors.settle()
        except BaseException:
            database.close()
            raise
        return library

    def close(self) -> None:
        """Let go of the register and of Chroma."""
        self._index.close()
        self._database.close()

    def __enter__(self) -> Self:
        """Use as a context manager: closed at the end."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        """Close, whatever happened."""
        self.close()

    # What is kept

    def state_of(self, source: Source) -> State:
        """Whether a file is kept: its bytes (under any name: unchanged), or only its name (changed)."""
        with self._database.reading() as connection:
            kept = register.same_file(connection, source)
            if kept is None:
                return "new"
            sha = select(schema.meetings.c.sha256).where(schema.meetings.c.key == kept.key)
            return "unchanged" if connection.execute(sha).scalar_one() == source.sha256 else "changed"

    def id_for(self, meeting: Meeting) -> str:
        """The id that ``meeting`` is to be kept under: that of the file it replaces, else its own, made unique."""
        with self._database.reading() as connection:
            kept = register.same_file(connection, meeting.source, meeting)
            return kept.id if kept else register.free_id(connection, meeting.id)

    def put(self, kept: Kept) -> None:
        """Keep a meeting with all that belongs to it, in place of the one that its file replaces.

        Whole or not at all, at whatever moment the process ends.

        Raises:
            StoreError: it cannot be written; what was kept before is unharmed.

        """
        self.put_many([kept])

    def put_many(self, kept: Sequence[Kept]) -> None:
        """Like :meth:`put` for several meetings, embedded together, which is faster. Each is whole or absent."""
        self.put_prepared(self.prepare(kept))

    def prepare(self, kept: Sequence[Kept]) -> Sequence[Prepared]:
        """Meetings as :meth:`put_prepared` takes them, embedded; nothing is written, so that other work may go on."""
        return self._intake.prepare(kept)

    def put_prepared(self, prepared: Sequence[Prepared]) -> None:
        """Like :meth:`put_many` for meetings that are embedded already."""
        self._intake.put(prepared)

    def remove(self, meeting_id: str) -> None:
        """Remove a meeting and everything kept of it; no word of it can be read from the register's files any more.

        Raises:
            NotFoundError: no such meeting.

        """
        with self._database.erasing() as connection:
            key = connection.execute(select(schema.meetings.c.key).where(schema.meetings.c.id == meeting_id)).scalar()
            if key is None:
                raise _no_meeting(meeting_id)
            register.delete_meeting(connection, key)
            journal.touch(connection)
        self._read.cache_clear()
        self._vectors.settle()

    def note_unreadable(self, file: str, reason: str) -> None:
        """Remember a file that could not be read; forgotten when it is read later."""
        with self._database.writing() as connection:
            connection.execute(delete(schema.unreadable).where(schema.unreadable.c.file == file))
            connection.execute(insert(schema.unreadable).values(file=file, reason=reason))

    def unreadable(self) -> tuple[tuple[str, str], ...]:
        """(file, reason) of every file that could not be read, by name."""
        with self._database.reading() as connection:
            rows = connection.execute(select(schema.unreadable).order_by(schema.unreadable.c.file))
            return tuple((row.file, row.reason) for row in rows)

    # What is known

    def meetings(self, scope: Collection[str] | None = None) -> tuple[CatalogueEntry, ...]:
        """Every meeting (or those of ``scope``) without its text, oldest first."""
        with self._database.reading() as connection:
            limits = Scope(meetings=None if scope is None else frozenset(scope))
            return tuple(self._shelves.current(connection).within(limits).values())

    def meeting(self, meeting_id: str) -> Meeting:
        """One meeting, whole.

        Raises:
            NotFoundError: no such meeting.

        """
        return next(self.read([meeting_id]))

    def read(self, ids: Iterable[str]) -> Iterator[Meeting]:
        """The meetings ``ids``, each whole, in their order.

        Raises:
            NotFoundError: no such meeting.

        """
        with self._database.reading() as connection:
            revision = self._shelves.revision(connection)
        return (self._read(id_, revision) for id_ in ids)

    def _load(self, meeting_id: str, _: int) -> Meeting:
        """Read a meeting from the register, as of the revision named: a later one is read again."""
        columns = schema.meetings.c
        with self._database.reading() as connection:
            row = connection.execute(select(columns.record, columns.text).where(columns.id == meeting_id)).first()
        if row is None:
            raise _no_meeting(meeting_id)
        return register.load_meeting(row.record, row.text)

    def catalogue(self, scope: Collection[str] | None = None) -> Catalogue:
        """The meetings (or those of ``scope``), newest last, and the names of everybody in their attendance."""
        with self._database.reading() as connection:
            return self._shelves.current(connection).catalogue(connection, scope)

    def attended(self, names: Collection[str]) -> frozenset[str]:
        """Ids of the meetings whose attendance names anybody of ``names``, apologies among them."""
        with self._database.reading() as connection:
            return queries.attended(connection, names)

    def titles(self, ids: Collection[str]) -> dict[tuple[str, str], str]:
        """(meeting id, item key) -> the item's title, for the items of the meetings ``ids``."""
        if not ids:
            return {}
        with self._database.reading() as connection:
            return queries.titles(connection, self._shelves.current(connection).keys(ids))

    def decisions(
        self,
        *,
        meetings: Collection[str] | None = None,
        items: Collection[str] = (),
        kinds: Collection[str] = (),
        body: str | None = None,
        since: date | None = None,
        until: date | None = None,
        text: str | None = None,
    ) -> tuple[Decision, ...]:
        """Every decision that all the filters let through, by meeting date. ``since`` and ``until``: of the meeting."""
        with self._database.reading() as connection:
            limits = queries.MeetingFilter(self._shelves.current(connection).keys(meetings), body, since, until)
            return queries.decisions(connection, limits, items=items, kinds=kinds, text=text)

    def actions(  # noqa: PLR0913 - one keyword a filter
        self,
        *,
        meetings: Collection[str] | None = None,
        items: Collection[str] = (),
        owners: Collection[str] = (),
        body: str | None = None,
        since: date | None = None,
        until: date | None = None,
        due_from: date | None = None,
        due_to: date | None = None,
        text: str | None = None,
    ) -> tuple[Action, ...]:
        """Every action that all the filters let through, by meeting date.

        ``owners``: names, surnames, roles or initials in any case, of which one will do. With ``due_from`` or
        ``due_to`` (inclusive), actions without a date are left out.
        """
        due = queries.Due(due_from, due_to)
        with self._database.reading() as connection:
            limits = queries.MeetingFilter(self._shelves.current(connection).keys(meetings), body, since, until)
            return queries.actions(connection, limits, items=items, owners=owners, due=due, text=text)

    def reports(self, meetings: Collection[str]) -> dict[str, tuple[Report, ...] | None]:
        """Meeting id -> what that meeting was told of earlier actions; None where nobody looked for it yet."""
        with self._database.reading() as connection:
            return queries.reports(connection, self._shelves.current(connection).keys(meetings))

    def keep_reports(self, reports: Mapping[str, Sequence[Report]]) -> None:
        """Keep what meetings, by their ids, were told of earlier actions."""
        with self._database.writing() as connection:
            for id_, found in reports.items():
                values = {"reports": register.reports_to_json(found)}
                connection.execute(update(schema.meetings).where(schema.meetings.c.id == id_).values(values))

    def answering(self, plan: QueryPlan, meetings: Collection[str], most: int) -> queries.Found:
        """The latest ``most`` actions or decisions of ``meetings`` that ``plan`` asks for, and how many there are."""
        with self._database.reading() as connection:
            keys = self._shelves.current(connection).keys(meetings)
            return queries.answering(connection, plan, keys, most)

    # What was said

    @property
    def name(self) -> str:
        """Names the embedding model: with :meth:`embed`, the library is an :class:`assistant.ports.Embedder`."""
        return self._embedder.name

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One unit-length vector per text, in order, by the model that the passages are embedded with."""
        return self._embedder.embed(texts)

    def search(
        self,
        query: str,
        k: int = 10,
        *,
        meetings: Collection[str] | None = None,
        date_from: date | None = None,
        date_to: date | None = None,
        items: Collection[str] = (),
    ) -> tuple[Passage, ...]:
        """At most ``k`` passages that ``query`` may be about, best first; dates are the meeting's, inclusive."""
        ranked = self._searcher.ranked(query, _scope(meetings, date_from, date_to, items))[: max(0, k)]
        with self._database.reading() as connection:
            return passages_of(connection, ranked, self._shelves.current(connection).entries)

    def mentions(self, words: str, *, meetings: Collection[str] | None = None) -> tuple[Passage, ...]:
        """Every passage in which all of ``words`` stand, as such or inflected, by the date of its meeting."""
        found = self._searcher.holding(words, _scope(meetings, None, None, ()))
        with self._database.reading() as connection:
            return passages_of(connection, found, self._shelves.current(connection).entries)

    def best_outside(self, query: str, meetings: Collection[str]) -> Passage | None:
        """The passage outside ``meetings`` that comes nearest to ``query``, found by a less thorough search."""
        ranked = self._searcher.ranked(query, Scope(), NEAR)
        with self._database.reading() as connection:
            shelf = self._shelves.current(connection)
            keys = shelf.keys(meetings)
            inside = shelf.entries.keys() if keys is None else set(keys)
            best = [found for found in ranked if found[1].key not in inside][:1]
            return next(iter(passages_of(connection, best, shelf.entries)), None)

    def whole_items(
        self,
        query: str,
        budget_chars: int,
        *,
        meetings: Collection[str] | None = None,
        date_from: date | None = None,
        date_to: date | None = None,
        items: Collection[str] = (),
    ) -> tuple[tuple[Passage, ...], bool]:
        """Whole items up to ``budget_chars``, best first; or, where all in scope fits, all in order and True."""
        scope = _scope(meetings, date_from, date_to, items)
        return whole_items(self._database, self._shelves, self._searcher, query, budget_chars, scope)

    # Upkeep

    def reindex(self, progress: Progress | None = None) -> None:
        """Make the passages and Chroma's collection anew from the register; embeds what another model embedded."""
        self._intake.reindex(progress)

    def backup(self, path: Path) -> int:
        """Write everything to the one file ``path`` while others may go on reading and writing; how many meetings.

        Raises:
            StoreError: it cannot be written.

        """
        with self._database.reading() as connection:
            return backup.write(connection, Path(path))

    @classmethod
    def restore(
        cls,
        path: Path,
        store: Path,
        *,
        register_url: str | None = None,
        chroma_url: str | None = None,
        embedding: str = BUNDLED,
    ) -> int:
        """Make a library in an empty or damaged ``store`` from the backup at ``path``, all or none; how many meetings.

        A damaged register is not thrown away but renamed. The other arguments are those of :meth:`open`.

        Raises:
            StoreError: the backup is not whole, or the library has meetings; nothing is changed then.

        """
        unreadable, whole = backup.read(Path(path))
        if register_url is None:
            set_aside_damaged(Path(store))
        with cls.open(store, register_url=register_url, chroma_url=chroma_url, embedding=embedding) as library:
            return library._intake.take_over(whole, unreadable)

    def copy_to(self, other: Library) -> int:
        """Copy everything into the empty library ``other``, all or none, as from a folder to servers; how many.

        Raises:
            StoreError: ``other`` is not empty, or cannot be written.

        """
        with self._database.reading() as connection:
            return other._intake.take_over(backup.everything(connection), backup.unreadable(connection))

    def check(self) -> list[str]:
        """What register and vectors disagree on, a sentence each; empty where all is well."""
        return disagreements(self._database, self._index, self._vectors)


def _scope(
    meetings: Collection[str] | None, date_from: date | None, date_to: date | None, items: Collection[str]
) -> Scope:
    return Scope(None if meetings is None else frozenset(meetings), date_from, date_to, frozenset(items))


def _no_meeting(meeting_id: str) -> NotFoundError:
    return NotFoundError(f"There is no meeting {meeting_id!r}; `minutes list` shows the ids.")
