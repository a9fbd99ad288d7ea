"""What every question needs to know of every meeting, kept in memory until the register changes."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from assistant.domain import Catalogue, CatalogueEntry
from assistant.library import schema
from assistant.library.queries import among


class Scope(NamedTuple):
    """Which passages may be found; empty or None does not limit. Dates are the meeting's, inclusive."""

    meetings: Collection[str] | None = None
    date_from: date | None = None
    date_to: date | None = None
    items: Collection[str] = ()

    @property
    def every_meeting(self) -> bool:
        """Whether no meeting is left out."""
        return self.meetings is None and self.date_from is None and self.date_to is None

    def lets_through(self, entry: CatalogueEntry) -> bool:
        """Whether a meeting is in scope."""
        if self.meetings is not None and entry.meeting_id not in self.meetings:
            return False
        if self.date_from is None and self.date_to is None:
            return True
        if entry.date is None:
            return False
        return (self.date_from or entry.date) <= entry.date <= (self.date_to or entry.date)


class Shelf:
    """The meetings as they stood at one revision of the register."""

    def __init__(self, connection: Connection, revision: int) -> None:
        self.revision = revision
        self.entries = _entries(connection)
        """By key, oldest first, undated ones before all."""
        self.passages = connection.execute(select(func.count()).select_from(schema.passages)).scalar_one()
        self.days = days_of(self.entries)
        self._keys = {entry.meeting_id: key for key, entry in self.entries.items()}
        self._catalogue: Catalogue | None = None

    def within(self, scope: Scope) -> dict[int, CatalogueEntry]:
        """The meetings in scope, by key, oldest first."""
        if scope.every_meeting:
            return self.entries
        if scope.meetings is not None and len(scope.meetings) < len(self.entries) // 4:
            named = {self._keys[id_] for id_ in scope.meetings if id_ in self._keys}
            few = sorted((str(self.entries[key].date or ""), self.entries[key].meeting_id, key) for key in named)
            return {key: self.entries[key] for _, _, key in few if scope.lets_through(self.entries[key])}
        return {key: entry for key, entry in self.entries.items() if scope.lets_through(entry)}

    def keys(self, ids: Collection[str] | None) -> list[int] | None:
        """The keys of meetings; None, which means all, stays None, and so does what names all of them."""
        if ids is None:
            return None
        keys = {self._keys[id_] for id_ in ids if id_ in self._keys}
        return None if self.entries and len(keys) == len(self.entries) else sorted(keys)

    def catalogue(self, connection: Connection, ids: Collection[str] | None) -> Catalogue:
        """The meetings (all, or those named) and the names of everybody in their attendance."""
        keys = self.keys(ids)
        if keys is None:
            if self._catalogue is None:
                self._catalogue = Catalogue(meetings=tuple(self.entries.values()), people=_people(connection, None))
            return self._catalogue
        found = self.within(Scope(meetings=frozenset(ids or ())))
        return Catalogue(meetings=tuple(found.values()), people=_people(connection, keys))


def days_of(entries: Mapping[int, CatalogueEntry]) -> frozenset[date]:
    """The days on which meetings were held."""
    return frozenset(entry.date for entry in entries.values() if entry.date is not None)


class Shelves:
    """Gives the current :class:`Shelf`. Safe to share by threads: one that is out of date is replaced whole."""

    def __init__(self) -> None:
        self._shelf: Shelf | None = None

    @staticmethod
    def revision(connection: Connection) -> int:
        """How often the register has changed, as the transaction sees it."""
        return int(connection.execute(select(schema.register.c.revision)).scalar_one())

    def current(self, connection: Connection) -> Shelf:
        """The meetings as the transaction sees them; read again only after a change."""
        revision = self.revision(connection)
        shelf = self._shelf
        if shelf is None or shelf.revision != revision:
            self._shelf = shelf = Shelf(connection, revision)
        return shelf


def _entries(connection: Connection) -> dict[int, CatalogueEntry]:
    columns = schema.meetings.c
    query = select(columns.key, columns.id, columns.body, columns.organisation, columns.title, columns.date)
    found = sorted(connection.execute(query), key=lambda row: (str(row.date or ""), row.id))
    # Not validated again: the register holds nothing that was not.
    return {
        row.key: CatalogueEntry.model_construct(
            meeting_id=row.id, body=row.body, organisation=row.organisation, title=row.title, date=row.date
        )
        for row in found
    }


def _people(connection: Connection, keys: Collection[int] | None) -> tuple[str, ...]:
    columns = schema.people.c
    query = select(columns.name).distinct().order_by(columns.name)
    if keys is not None:
        query = query.where(among(columns.meeting_key, keys))
    return tuple(connection.execute(query).scalars())
