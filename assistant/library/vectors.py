"""Vectors of passages: kept in the register with their meeting; compared one by one in a few, by Chroma in many.

The journal in the register holds what Chroma has yet to be told. An embedded Chroma shows a process what was written
before that process opened it and what it wrote itself, but not what others have written since; meetings that it may
lack are compared one by one, or it is opened anew.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import islice
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, delete, func, select

from assistant.errors import StoreError
from assistant.library import schema
from assistant.library.database import Database
from assistant.library.embedding import Vectors
from assistant.library.index import Index
from assistant.library.journal import Change, journal, note_change, settle
from assistant.library.register import PassageId, passage_id

EXACT = 500
"""Meetings up to which every vector in scope is compared; it takes milliseconds and misses nothing."""
MANY = 2_000
"""Passages that Chroma is asked for at most."""
KEPT = 1_200
"""Meetings whose vectors stay in memory, about 50 MB."""
BATCH = 200
"""Meetings whose vectors are handled at a time."""

Result = TypeVar("Result")
HalfVectors = NDArray[np.float16]


class VectorIndex:
    """The register's vectors and Chroma's index of them, kept in step by the journal."""

    def __init__(self, database: Database, index: Index, collection: str) -> None:
        self.collection = collection
        self._database = database
        self._index = index
        self._cache: dict[int, Vectors] = {}
        self._seen = -1  # the register's count of changes to Chroma, when this process's Chroma was last up to date
        self._newest = 0  # the newest meeting at that time
        self._lacking: set[int] = set()  # meetings that Chroma had yet to be told of at that time

    def similarity(self, connection: Connection, vector: Vectors, places: Sequence[PassageId]) -> list[float]:
        """Cosine of ``vector`` to each passage's."""
        if not places:
            return []
        cache = self._cache
        # Of meetings that are not in memory only the rows asked for are converted, which takes longer than reading.
        stored = self._stored(connection, {key for key, _ in places} - cache.keys())
        held: dict[int, Vectors | HalfVectors] = {**cache, **stored}
        rows = np.stack([held[key][n] for key, n in places])
        wide = vector.astype(np.float64)
        # summed in double precision and row by row, a tie is a tie on every processor
        return [float(row @ wide) for row in rows.astype(np.float64)]

    def nearest(self, connection: Connection, vector: Vectors, keys: Sequence[int], count: int) -> list[PassageId]:
        """About the ``count`` passages of the meetings ``keys`` nearest to ``vector``."""
        if len(keys) <= EXACT or self._index.closed:
            return self._exact(connection, vector, keys, count)
        unknown = self._unknown(connection, keys)
        if len(unknown) > EXACT:
            self._index.reopen()
            unknown = self._unknown(connection, keys)
        total = connection.execute(select(func.count()).select_from(schema.meetings)).scalar_one()
        # Chroma's own filters cost time in proportion to the collection: ask for more and filter here.
        many = min(MANY, round(count * 1.5 * total / len(keys)) if len(keys) < total else count)
        found = self._trying(lambda: self._index.nearest(vector, many))
        wanted = set(keys)
        places = islice((place for id_ in found if (place := _place(id_))[0] in wanted), count)
        return [*places, *self._exact(connection, vector, unknown[:EXACT], count)]

    def _exact(self, connection: Connection, vector: Vectors, keys: Sequence[int], count: int) -> list[PassageId]:
        held = {key: vectors for key, vectors in self._load(connection, keys).items() if len(vectors)}
        if not held:
            return []
        # One product a meeting: no copy of them all, and none is large enough for threads to get in each other's way.
        scores = np.concatenate([vectors @ vector for vectors in held.values()])
        order = list(held)
        ends = np.cumsum([len(vectors) for vectors in held.values()])
        best = np.argsort(-scores)[:count]
        found = []
        for row, place in zip(best, np.searchsorted(ends, best, side="right"), strict=True):
            key = order[place]
            found.append((key, int(row - ends[place]) + len(held[key])))
        return found

    def _load(self, connection: Connection, keys: Iterable[int]) -> dict[int, Vectors]:
        """Vectors of meetings, from memory or the register.

        Raises:
            StoreError: a meeting that was embedded with another model.

        """
        cache, keys = self._cache, list(dict.fromkeys(keys))
        held = {key: vectors for key in keys if (vectors := cache.get(key)) is not None}
        missing = [key for key in keys if key not in held]
        stored = self._stored(connection, missing)
        held.update((key, vectors.astype(np.float32)) for key, vectors in stored.items())
        # Replaced rather than emptied: another thread may be reading it.
        self._cache = {**cache, **held} if len(cache) + len(missing) <= KEPT else held
        return {key: held[key] for key in keys}

    def _stored(self, connection: Connection, keys: Collection[int]) -> dict[int, HalfVectors]:
        """Vectors of meetings from the register, in half precision; read a few meetings at a time."""
        wanted = list(keys)
        held: dict[int, HalfVectors] = {}
        for first in range(0, len(wanted), BATCH):
            held.update(self._read(connection, wanted[first : first + BATCH]))
        if absent := len(wanted) - len(held):
            raise StoreError(
                f"{absent} of the meetings were embedded with another model than this one; run `minutes reindex`."
            )
        return held

    def _read(self, connection: Connection, keys: Sequence[int]) -> dict[int, HalfVectors]:
        columns = schema.vectors.c
        query = select(columns.meeting_key, columns.data)
        rows = connection.execute(query.where(columns.meeting_key.in_(keys), columns.collection == self.collection))
        return {row.meeting_key: decode(row.data) for row in rows}

    def _unknown(self, connection: Connection, keys: Sequence[int]) -> list[int]:
        """Those of ``keys`` that this process's Chroma may lack."""
        self._note_opening(connection)
        lacking = self._lacking | {c.meeting_key for c in journal(connection) if c.change == "index"}
        newest = self._newest if self._index.embedded else max(keys)
        return [key for key in keys if key > newest or key in lacking]

    def _note_opening(self, connection: Connection) -> None:
        """Note what a Chroma that is about to be opened will show."""
        if not self._index.opened:
            self._seen = connection.execute(select(schema.register.c.indexed)).scalar_one()
            self._newest = connection.execute(select(func.max(schema.meetings.c.key))).scalar() or 0
            self._lacking = {c.meeting_key for c in journal(connection)} if self._index.embedded else set()

    def settle(self) -> None:
        """Tell Chroma what the journal says; what an interrupted change left half done is finished here.

        Raises:
            StoreError: Chroma cannot be used; the register has every change, and the journal what is to be told.

        """
        with self._database.writing() as connection:
            changes = journal(connection)
            if self._index.missing and _holds_meetings(connection):
                changes = self._start_over(connection)
            elif changes:
                changes = self._told(connection, changes)
            else:
                return
            settle(connection, changes)
            self._seen += 1
            self._newest = connection.execute(select(func.max(schema.meetings.c.key))).scalar() or 0
            self._lacking = set()

    def _told(self, connection: Connection, changes: list[Change]) -> list[Change]:
        """Tell Chroma what is new, or everything where an embedded one fails; what it was told."""
        self._catch_up(connection)
        try:
            self._trying(lambda: self._apply(connection, changes))
        except StoreError:
            if not self._index.embedded:
                raise
            return self._start_over(connection)
        return changes

    def catch_up(self) -> None:
        """See what other processes have written to Chroma since it was opened."""
        with self._database.reading() as connection:
            self._catch_up(connection)

    def _catch_up(self, connection: Connection) -> None:
        """Open an embedded Chroma anew where others have written to it, above all before writing over that."""
        indexed = connection.execute(select(schema.register.c.indexed)).scalar_one()
        if self._index.embedded and self._index.opened and indexed != self._seen:
            self._index.reopen()
        self._note_opening(connection)

    def _apply(self, connection: Connection, changes: Sequence[Change]) -> None:
        gone = [change for change in changes if change.change == "forget"]
        self._index.delete([passage_id(change.meeting_key, n) for change in gone for n in range(change.passages)])
        added = [change.meeting_key for change in changes if change.change == "index"]
        for first in range(0, len(added), BATCH):
            held = self._read(connection, added[first : first + BATCH])
            ids = [passage_id(key, n) for key, vectors in held.items() for n in range(len(vectors))]
            if ids:
                some = [vectors for vectors in held.values() if len(vectors)]
                self._index.upsert(ids, np.concatenate(some).astype(np.float32))

    def rebuild(self) -> None:
        """Make Chroma's collection anew from the register's vectors."""
        with self._database.writing() as connection:
            changes = self._start_over(connection)
            settle(connection, changes)
            self._seen += 1

    def _start_over(self, connection: Connection) -> list[Change]:
        """Throw Chroma's vectors away and tell it everything, in the transaction that is open."""
        connection.execute(delete(schema.journal))
        for key in connection.execute(select(schema.meetings.c.key)).scalars().all():
            note_change(connection, key, "index", 0)
        changes = journal(connection)
        self._trying(self._index.destroy)
        self._note_opening(connection)
        self._trying(lambda: self._apply(connection, changes))
        self._lacking = set()
        return changes

    def _trying(self, work: Callable[[], Result]) -> Result:
        """Do ``work`` with Chroma, once more on a client opened anew; its faults are told in words."""
        try:
            return work()
        except (StoreError, KeyboardInterrupt, SystemExit):
            raise
        except BaseException:
            self._index.reopen()
        try:
            return work()
        except (StoreError, KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            raise StoreError(f"{self._index.trouble} ({str(error).strip()[:200]})") from error


def _holds_meetings(connection: Connection) -> bool:
    return connection.execute(select(schema.meetings.c.key)).first() is not None


def _place(id_: str) -> PassageId:
    key, n = id_.split(".")
    return int(key), int(n)


def encode(vectors: Vectors) -> bytes:
    """Vectors as the register keeps them: half precision, which moves a cosine by less than 0.001."""
    return len(vectors[0] if len(vectors) else ()).to_bytes(4, "little") + vectors.astype("<f2").tobytes()


def decode(data: bytes) -> HalfVectors:
    """The reverse of :func:`encode`: an array of (passages, dimensions), not copied.

    Raises:
        StoreError: bytes that are no whole number of vectors.

    """
    dimensions = int.from_bytes(data[:4], "little")
    if not dimensions:
        return np.zeros((0, 0), dtype=np.float16)
    try:
        return np.frombuffer(data, dtype="<f2", offset=4).reshape(-1, dimensions)
    except ValueError as error:
        raise StoreError("The register holds damaged vectors; run `minutes reindex`.") from error
