"""Whole items for a model to read: everything in scope where it fits, else the best items up to a budget."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from assistant.domain import CatalogueEntry, Meeting, Passage
from assistant.library import schema
from assistant.library.database import Database
from assistant.library.ranking import Candidate
from assistant.library.register import load_meeting
from assistant.library.search import Scope, Searcher, passages_of


def whole_items(
    database: Database, searcher: Searcher, query: str, budget: int, scope: Scope
) -> tuple[tuple[Passage, ...], bool]:
    """Items' own texts of at most ``budget`` characters together, and whether they are everything in scope."""
    with database.reading() as connection:
        known = {key: entry for key, entry in searcher.catalogue(connection) if scope.lets_through(entry)}
        everything = _everything(connection, known, budget, scope)
    if everything is not None:
        return everything, True
    ranked = searcher.ranked(query, scope)
    with database.reading() as connection:
        return _best(connection, ranked, known, budget), False


def _everything(
    connection: Connection, known: dict[int, CatalogueEntry], budget: int, scope: Scope
) -> tuple[Passage, ...] | None:
    """All items in scope in order, or None where they do not fit."""
    columns = schema.meetings.c
    # With a filter on items, a long meeting may still fit: read a few rather than judge by their length.
    if not scope.items or len(known) > 50:
        if len(known) > budget:
            return None
        length = select(func.sum(func.length(columns.text))).where(columns.key.in_(list(known)))
        if (connection.execute(length).scalar() or 0) > budget:
            return None
    passages = [
        passage
        for key in known
        if (meeting := _meeting(connection, key)) is not None
        for n in range(len(meeting.items))
        if (not scope.items or meeting.items[n].key in scope.items) and (passage := _item(meeting, key, n)) is not None
    ]
    return tuple(passages) if sum(len(passage.text) for passage in passages) <= budget else None


def _best(
    connection: Connection, ranked: Sequence[tuple[float, Candidate]], known: dict[int, CatalogueEntry], budget: int
) -> tuple[Passage, ...]:
    """Whole items by their best passage; of one that is larger than the whole budget, its best passages."""
    kept: list[Passage] = []
    meetings: dict[int, Meeting | None] = {}
    seen: set[tuple[int, int]] = set()
    room = budget
    for score, candidate in ranked:
        place = (candidate.key, candidate.item_n)
        if place in seen:
            continue
        if candidate.key not in meetings:
            meetings[candidate.key] = _meeting(connection, candidate.key)
        meeting = meetings[candidate.key]
        passage = _item(meeting, candidate.key, candidate.item_n, score) if meeting else None
        if passage is not None and len(passage.text) > budget:
            passage = next(iter(passages_of(connection, [(score, candidate)], known)), None)
        else:
            seen.add(place)
        if passage is not None and len(passage.text) <= room:
            kept.append(passage)
            room -= len(passage.text)
    return tuple(kept)


def _meeting(connection: Connection, key: int) -> Meeting | None:
    columns = schema.meetings.c
    row = connection.execute(select(columns.record, columns.text).where(columns.key == key)).first()
    return load_meeting(row.record, row.text) if row is not None else None


def _item(meeting: Meeting, key: int, n: int, score: float = 0.0) -> Passage | None:
    """The item at place ``n`` as one passage, without the blank lines around it; None where it is blank."""
    item = meeting.items[n]
    text = meeting.text_of(item)
    start = item.start + len(text) - len(text.lstrip())
    end = item.start + len(text.rstrip())
    if start >= end:
        return None
    return Passage(
        id=f"{key}.item{n}",
        meeting_id=meeting.id,
        item=item.key,
        title=item.title,
        start=start,
        end=end,
        text=meeting.text[start:end],
        body=meeting.body,
        date=meeting.date,
        score=round(score, 6),
    )
