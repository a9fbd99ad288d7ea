"""Putting meetings in: cut into passages, embedded, kept in one transaction, then told to Chroma."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from sqlalchemy import Connection, insert, select

from assistant.domain import Action, Decision, Evidence, Meeting
from assistant.errors import StoreError
from assistant.library import journal, queries, register, schema
from assistant.library.backup import Whole
from assistant.library.chunking import Chunk, chunks, embedded_text
from assistant.library.database import Database
from assistant.library.embedding import SentenceEmbedder, Vectors
from assistant.library.register import Kept
from assistant.library.vectors import VectorIndex, decode, encode

Named = TypeVar("Named", Decision, Action)


class Prepared(NamedTuple):
    """A meeting with all that is to be kept of it."""

    kept: Kept
    pieces: Sequence[Chunk]
    vectors: Vectors


class Intake:
    """Writes meetings whole: the register first, with the vectors and a line in the journal; Chroma after it."""

    def __init__(self, database: Database, embedder: SentenceEmbedder, vectors: VectorIndex, collection: str) -> None:
        self._database = database
        self._embedder = embedder
        self._vectors = vectors
        self._collection = collection

    def prepare(self, kept: Sequence[Kept]) -> Sequence[Prepared]:
        """Cut and embed each meeting; all texts go to the model together, so that it can sort them by length."""
        cut = [(one.meeting, chunks(one.meeting)) for one in kept]
        embedded = self._embed(cut)
        return [Prepared(one, pieces, vectors) for one, (_, pieces), vectors in zip(kept, cut, embedded, strict=True)]

    def put(self, prepared: Sequence[Prepared]) -> None:
        """Keep each meeting, in place of the one that its file replaces."""
        for one in prepared:
            with self._database.writing() as connection:
                key = register.insert_meeting(connection, _placed(connection, one.kept), one.pieces)
                register.keep_vectors(connection, key, self._collection, encode(one.vectors), len(one.pieces))
                journal.touch(connection)
        if prepared:
            self._vectors.settle()

    def take_over(self, whole: Iterable[Whole], unreadable: Sequence[tuple[str, str]]) -> int:
        """Keep meetings of another library in this empty one, all or none; how many there were.

        Their vectors are taken over where they are of this collection, else made anew.

        Raises:
            StoreError: this library is not empty.

        """
        count = 0
        with self._database.writing() as connection:
            if connection.execute(select(schema.meetings.c.key)).first() is not None:
                raise StoreError("The library is not empty; name a new folder or an empty database.")
            for count, one in enumerate(whole, 1):  # noqa: B007 - the last is what is returned
                self._take(connection, one)
            if unreadable:
                rows = [{"file": file, "reason": reason} for file, reason in unreadable]
                connection.execute(insert(schema.unreadable), rows)
            journal.touch(connection)
        self._vectors.settle()
        return count

    def _take(self, connection: Connection, one: Whole) -> None:
        pieces = chunks(one.kept.meeting)
        data = one.vectors if one.collection == self._collection else None
        if data is None or len(decode(data)) != len(pieces):
            data = encode(self._embed([(one.kept.meeting, pieces)])[0])
        key = register.insert_meeting(connection, one.kept, pieces)
        register.keep_vectors(connection, key, self._collection, data, len(pieces))

    def _embed(self, cut: Sequence[tuple[Meeting, Sequence[Chunk]]]) -> list[Vectors]:
        """The vectors of each meeting."""
        texts = [embedded_text(meeting, chunk) for meeting, pieces in cut for chunk in pieces]
        vectors = self._embedder.embed(texts)
        ends, total = [], 0
        for _, pieces in cut:
            ends.append((total, total + len(pieces)))
            total += len(pieces)
        return [vectors[first:last] for first, last in ends]

    def reindex(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Cut and embed anew every meeting that was not embedded for this collection, then rebuild Chroma."""
        with self._database.reading() as connection:
            keys = list(connection.execute(select(schema.meetings.c.key).order_by(schema.meetings.c.key)).scalars())
        for done, key in enumerate(keys, 1):
            self._renew(key)
            if progress is not None:
                progress(done, len(keys))
        self._vectors.rebuild()

    def _renew(self, key: int) -> None:
        columns = schema.vectors.c
        with self._database.reading() as connection:
            held = select(columns.meeting_key).where(columns.meeting_key == key, columns.collection == self._collection)
            if connection.execute(held).first() is not None:
                return
            row = connection.execute(
                select(schema.meetings.c.record, schema.meetings.c.text).where(schema.meetings.c.key == key)
            ).first()
        if row is None:
            return  # removed in the meantime
        meeting = register.load_meeting(row.record, row.text)
        pieces = chunks(meeting)
        vectors = self._embed([(meeting, pieces)])[0]
        with self._database.writing() as connection:
            if connection.execute(select(schema.meetings.c.key).where(schema.meetings.c.key == key)).first():
                actions = queries.actions(connection, queries.MeetingFilter(keys=[key]))
                register.replace_passages(connection, key, meeting, pieces, actions)
                register.keep_vectors(connection, key, self._collection, encode(vectors), len(pieces))
                journal.touch(connection)


def _placed(connection: Connection, kept: Kept) -> Kept:
    """Make room for a meeting: what it replaces goes, and it gets the id that is its own in this register."""
    meeting = kept.meeting
    replaced = register.same_file(connection, meeting.source, meeting)
    if replaced is not None:
        register.delete_meeting(connection, replaced.key)
    # Another process may have taken the id, or kept the same file, since the caller asked for an id.
    id_ = replaced.id if replaced is not None else register.free_id(connection, meeting.id)
    if id_ == meeting.id:
        return kept
    return Kept(
        meeting.model_copy(update={"id": id_}),
        [_renamed(decision, meeting.id, id_) for decision in kept.decisions],
        [_renamed(action, meeting.id, id_) for action in kept.actions],
        kept.reports and [one.model_copy(update={"evidence": _moved(one.evidence, id_)}) for one in kept.reports],
    )


def _renamed(row: Named, old: str, new: str) -> Named:
    evidence = tuple(_moved(one, new) for one in row.evidence)
    id_ = new + row.id.removeprefix(old) if row.id.startswith(old) else row.id
    return row.model_copy(update={"id": id_, "meeting_id": new, "evidence": evidence})


def _moved(evidence: Evidence, meeting_id: str) -> Evidence:
    return evidence.model_copy(update={"meeting_id": meeting_id})
