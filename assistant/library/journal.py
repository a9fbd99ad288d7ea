"""What Chroma has yet to be told, and how often what is kept has changed. Functions on an open transaction."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select, update

from assistant.library import schema


class Change(NamedTuple):
    """A change that the vectors have yet to be told: ``index`` or ``forget`` the passages of one meeting."""

    id: int
    meeting_key: int
    change: str
    passages: int


def note_change(connection: Connection, key: int, change: str, passages: int) -> None:
    """Write one line of the journal."""
    connection.execute(insert(schema.journal).values(meeting_key=key, change=change, passages=passages))


def journal(connection: Connection) -> list[Change]:
    """What the vectors have yet to be told, oldest first."""
    columns = schema.journal.c
    rows = connection.execute(
        select(columns.id, columns.meeting_key, columns.change, columns.passages).order_by(columns.id)
    )
    return [Change(*row) for row in rows]


def settle(connection: Connection, changes: Iterable[Change]) -> None:
    """Cross off lines of the journal."""
    ids = [change.id for change in changes]
    for first in range(0, len(ids), 500):
        connection.execute(delete(schema.journal).where(schema.journal.c.id.in_(ids[first : first + 500])))
    connection.execute(update(schema.register).values(indexed=schema.register.c.indexed + 1))


def touch(connection: Connection) -> None:
    """Count a change of what is kept, so that other processes see that theirs is old."""
    connection.execute(update(schema.register).values(revision=schema.register.c.revision + 1))
