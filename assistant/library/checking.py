"""Whether the register and the vectors agree."""

from collections.abc import Iterator

from sqlalchemy import func, select

from assistant.library import schema
from assistant.library.database import Database
from assistant.library.index import Index
from assistant.library.journal import journal
from assistant.library.register import passage_id
from assistant.library.vectors import VectorIndex, decode


def disagreements(database: Database, index: Index, vectors: VectorIndex) -> list[str]:
    """A sentence for each disagreement."""
    return list(_found(database, index, vectors))


def _found(database: Database, index: Index, vectors: VectorIndex) -> Iterator[str]:
    columns = schema.passages.c
    with database.reading() as connection:
        pending = journal(connection)
        grouped = select(columns.meeting_key, func.count()).group_by(columns.meeting_key)
        counts = {int(row[0]): int(row[1]) for row in connection.execute(grouped)}
        named = select(schema.meetings.c.key, schema.meetings.c.id)
        ids = {row.key: row.id for row in connection.execute(named)}
        held = {
            row.meeting_key: len(decode(row.data))
            for row in connection.execute(
                select(schema.vectors).where(schema.vectors.c.collection == vectors.collection)
            )
        }
    if pending:
        yield f"{len(pending)} changes have not reached the vectors yet"
    for key, id_ in ids.items():
        if key not in held:
            yield f"{id_} is not embedded with this model"
        elif held[key] != counts.get(key, 0):
            yield f"{id_} has {counts.get(key, 0)} passages and {held[key]} vectors"
    expected = {passage_id(key, n) for key in ids if key in held for n in range(counts.get(key, 0))}
    vectors.catch_up()
    found = index.ids()
    if missing := expected - found:
        yield f"{len(missing)} passages are missing from Chroma"
    if stray := found - expected:
        yield f"{len(stray)} vectors in Chroma belong to no passage"
