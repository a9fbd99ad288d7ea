"""Whole items for a model to read: everything in scope where it fits, else the best items up to a budget."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from assistant.domain import CatalogueEntry, Passage
from assistant.library import schema
from assistant.library.candidates import Candidate
from assistant.library.database import Database
from assistant.library.search import Searcher, passages_of, texts_of
from assistant.library.shelf import Scope, Shelves

MEETINGS = 500
"""Meetings of which it is looked at whether they fit together; more never do."""
SMALL = 200
"""Characters below which what is left of a budget is not worth filling."""

Known = Mapping[int, CatalogueEntry]


class _Item(NamedTuple):
    """An item's own text without the blank lines around it: from its first passage to its last."""

    key: int
    item_n: int
    item: str
    title: str
    start: int
    end: int

    def passage(self, entry: CatalogueEntry, text: str, score: float = 0.0) -> Passage:
        return Passage(
            id=f"{self.key}.item{self.item_n}",
            meeting_id=entry.meeting_id,
            item=self.item,
            title=self.title,
            start=self.start,
            end=self.end,
            text=text[self.start : self.end],
            body=entry.body,
            date=entry.date,
            score=round(score, 6),
        )


def whole_items(
    database: Database, shelves: Shelves, searcher: Searcher, query: str, budget: int, scope: Scope
) -> tuple[tuple[Passage, ...], bool]:
    """Items' own texts of at most ``budget`` characters together, and whether they are everything in scope."""
    with database.reading() as connection:
        known = shelves.current(connection).within(scope)
        if len(known) <= MEETINGS:
            items = [item for item in _items(connection, known) if not scope.items or item.item in scope.items]
            if sum(item.end - item.start for item in items) <= budget:
                texts = texts_of(connection, known)
                return tuple(item.passage(known[item.key], texts[item.key]) for item in items), True
    ranked = searcher.ranked(query, scope)
    with database.reading() as connection:
        return _best(connection, ranked, known, budget), False


def _items(connection: Connection, keys: Collection[int]) -> list[_Item]:
    """Every item of the meetings ``keys``, in the order of ``keys`` and of the minutes."""
    columns = schema.passages.c
    place = (columns.meeting_key, columns.item_n, columns.item, columns.title)
    query = select(*place, func.min(columns.start), func.max(columns.end)).group_by(*place).order_by(columns.item_n)
    found: dict[int, list[_Item]] = {key: [] for key in keys}
    for row in connection.execute(query.where(columns.meeting_key.in_(list(keys)))):
        found[row[0]].append(_Item(*row))
    return [item for items in found.values() for item in items]


def _best(
    connection: Connection, ranked: Sequence[tuple[float, Candidate]], known: Known, budget: int
) -> tuple[Passage, ...]:
    """Whole items by their best passage; of one that is larger than the whole budget, its best passages."""
    items = {(item.key, item.item_n): item for item in _items(connection, {candidate.key for _, candidate in ranked})}
    kept: list[Passage] = []
    seen: set[tuple[int, int]] = set()
    room = budget
    for score, candidate in ranked:
        place = (candidate.key, candidate.item_n)
        item = items.get(place)
        if item is None or place in seen:
            continue
        large = item.end - item.start > budget
        length = candidate.end - candidate.start if large else item.end - item.start
        if not large:
            seen.add(place)
        if length > room:
            continue
        if large:
            kept += passages_of(connection, [(score, candidate)], known)
        else:
            kept.append(item.passage(known[item.key], texts_of(connection, [item.key])[item.key], score))
        room -= length
        if room < SMALL:
            break
    return tuple(kept)
