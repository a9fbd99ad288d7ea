"""Vectors of passages: kept in the register with their meeting, found exactly in a few meetings, by Chroma in many."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import numpy as np
from sqlalchemy import Connection, select

from assistant.errors import StoreError
from assistant.library import schema
from assistant.library.database import Database
from assistant.library.embedding import Vectors
from assistant.library.index import Index
from assistant.library.register import Change, PassageId, journal, note_change, passage_id, settle

EXACT = 300
"""Meetings up to which every vector in scope is compared; it takes milliseconds and misses nothing."""

Result = TypeVar("Result")


class VectorIndex:
    """The register's vectors and Chroma's index of them, kept in step by the journal."""

    def __init__(self, database: Database, index: Index, collection: str) -> None:
        self._database = database
        self._index = index
        self.collection = collection
        self._cache: dict[int, Vectors] = {}
        self._seen = -1
        """The register's count of index changes that this process's Chroma knows of."""
        self._newest = 0
        """Key of the newest meeting that this process's Chroma knows of."""

    def similarity(self, connection: Connection, vector: Vectors, places: Sequence[PassageId]) -> list[float]:
        """Cosine of ``vector`` to each passage's."""
        held = self._load(connection, {key for key, _ in places})
        return [float(held[key][n] @ vector) for key, n in places]

    def nearest(
        self, connection: Connection, vector: Vectors, keys: Sequence[int], count: int, *, limited: bool
    ) -> list[PassageId]:
        """The passages of the meetings ``keys`` nearest to ``vector``; ``limited``: ``keys`` are not all meetings."""
        if len(keys) <= EXACT:
            return self._exact(connection, vector, keys, count)
        total = len(keys)
        if limited:
            total = connection.execute(select(schema.meetings.c.key)).fetchall().__len__()
        wanted = set(keys)
        # Chroma's own filters cost time in proportion to the collection: ask for more and filter here.
        many = min(2_000, count * max(1, round(2 * total / len(keys))))
        found = self._asked(lambda: self._index.nearest(vector, many))
        places = [place for id_ in found if (place := _place(id_))[0] in wanted][:count]
        unseen = [key for key in keys if key > self._newest]
        return places + (self._exact(connection, vector, unseen, count) if unseen else [])

    def _exact(self, connection: Connection, vector: Vectors, keys: Sequence[int], count: int) -> list[PassageId]:
        held = self._load(connection, keys)
        places = [(key, n) for key in keys for n in range(len(held[key]))]
        if not places:
            return []
        scores = np.concatenate([held[key] for key in keys if len(held[key])]) @ vector
        best = np.argsort(-scores)[:count]
        return [places[int(row)] for row in best]

    def _load(self, connection: Connection, keys: Iterable[int]) -> dict[int, Vectors]:
        """Vectors of meetings, from memory or the register.

        Raises:
            StoreError: a meeting that was embedded with another model.
        """
        keys = set(keys)
        missing = [key for key in keys if key not in self._cache]
        if len(self._cache) + len(missing) > 4 * EXACT:
            self._cache = {key: held for key, held in self._cache.items() if key in keys}
        columns = schema.vectors.c
        for first in range(0, len(missing), 500):
            rows = connection.execute(
                select(columns.meeting_key, columns.data).where(
                    columns.meeting_key.in_(missing[first : first + 500]), columns.collection == self.collection
                )
            )
            for row in rows:
                self._cache[row.meeting_key] = decode(row.data)
        if absent := [key for key in missing if key not in self._cache]:
            raise StoreError(
                f"{len(absent)} of the meetings were embedded with another model than this one; run `minutes reindex`."
            )
        return {key: self._cache[key] for key in keys}

    def settle(self) -> None:
        """Bring Chroma to what the journal says; whatever an interrupted change left half done is finished here."""
        with self._database.writing() as connection:
            changes = journal(connection)
            if not changes:
                return
            self._catch_up(connection)
            self._asked(lambda: self._apply(connection, changes))
            settle(connection, changes)
            self._seen += 1

    def catch_up(self) -> None:
        """See what other processes have written to Chroma since it was opened."""
        with self._database.reading() as connection:
            self._catch_up(connection)

    def _catch_up(self, connection: Connection) -> None:
        """Have an embedded Chroma read what other processes wrote, before it writes over it."""
        indexed = connection.execute(select(schema.register.c.indexed)).scalar_one()
        if self._index.embedded and self._index.opened and indexed != self._seen:
            self._index.reopen()
        self._seen = indexed

    def _apply(self, connection: Connection, changes: Sequence[Change]) -> None:
        gone = [c for c in changes if c.change == "forget"]
        self._index.delete([passage_id(c.meeting_key, n) for c in gone for n in range(c.passages)])
        added = [c.meeting_key for c in changes if c.change == "index"]
        for first in range(0, len(added), 200):
            self._add(connection, added[first : first + 200])
        self._newest = max([self._newest, *added])

    def _add(self, connection: Connection, keys: Sequence[int]) -> None:
        columns = schema.vectors.c
        rows = connection.execute(
            select(columns.meeting_key, columns.data).where(
                columns.meeting_key.in_(keys), columns.collection == self.collection
            )
        )
        held = {row.meeting_key: decode(row.data) for row in rows}
        ids = [passage_id(key, n) for key, vectors in held.items() for n in range(len(vectors))]
        if ids:
            self._index.upsert(ids, np.concatenate([vectors for vectors in held.values() if len(vectors)]))

    def rebuild(self) -> None:
        """Make Chroma's collection anew from the register's vectors."""
        with self._database.writing() as connection:
            self._note_all(connection)
        with self._database.writing() as connection:
            self._index.destroy()
        self.settle()

    @staticmethod
    def _note_all(connection: Connection) -> None:
        connection.execute(schema.journal.delete())
        for key in connection.execute(select(schema.meetings.c.key)).scalars().all():
            note_change(connection, key, "index", 0)

    def _asked(self, work: Callable[[], Result]) -> Result:
        """Do ``work`` with Chroma; its faults are told in words."""
        try:
            return work()
        except StoreError:
            raise
        except Exception as error:  # Chroma raises many kinds, some of its own
            raise StoreError(f"The vectors cannot be used ({error}); run `minutes reindex`.") from error


def _place(id_: str) -> PassageId:
    key, n = id_.split(".")
    return int(key), int(n)


def encode(vectors: Vectors) -> bytes:
    """Vectors as the register keeps them: half precision, which moves a cosine by less than 0.001."""
    return len(vectors[0] if len(vectors) else ()).to_bytes(4, "little") + vectors.astype("<f2").tobytes()


def decode(data: bytes) -> Vectors:
    """The reverse of :func:`encode`: an array of (passages, dimensions).

    Raises:
        StoreError: bytes that are no whole number of vectors.
    """
    dimensions = int.from_bytes(data[:4], "little")
    if not dimensions:
        return np.zeros((0, 0), dtype=np.float32)
    try:
        return np.frombuffer(data, dtype="<f2", offset=4).reshape(-1, dimensions).astype(np.float32)
    except ValueError as error:
        raise StoreError("The register holds damaged vectors; run `minutes reindex`.") from error
