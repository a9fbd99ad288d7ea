"""Searching passages: candidates from vectors and words, within a scope, ranked together."""

from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from assistant.domain import CatalogueEntry, Passage
from assistant.library import schema
from assistant.library.cues import asked
from assistant.library.database import Database
from assistant.library.embedding import SentenceEmbedder, Vectors
from assistant.library.ranking import Candidate, Place, inverse_frequency, rank
from assistant.library.register import PassageId, entries, passage_id
from assistant.library.terms import terms
from assistant.library.vectors import VectorIndex

LEXICAL = 150
"""Passages that the words bring in."""
DENSE = 60
"""Passages that the vectors bring in."""
WHOLE = 12
"""Meetings up to which every passage in scope is ranked."""
COMMON = 20_000
"""Passages that the question's words may occur in before its commonest words no longer bring passages in."""


class Scope(NamedTuple):
    """Which passages may be found; empty or None does not limit."""

    meetings: Collection[str] | None = None
    date_from: date | None = None
    date_to: date | None = None
    items: Collection[str] = ()

    def lets_through(self, entry: CatalogueEntry) -> bool:
        """Whether a meeting is in scope."""
        if self.meetings is not None and entry.meeting_id not in self.meetings:
            return False
        if self.date_from is None and self.date_to is None:
            return True
        if entry.date is None:
            return False
        return (self.date_from or entry.date) <= entry.date <= (self.date_to or entry.date)


class Searcher:
    """Finds passages; keeps in memory what the last questions needed."""

    def __init__(self, database: Database, embedder: SentenceEmbedder, index: VectorIndex) -> None:
        self._database = database
        self._embedder = embedder
        self._index = index
        self._revision = -1
        self._entries: list[tuple[int, CatalogueEntry]] = []
        self._passages = 0

    def catalogue(self, connection: Connection) -> list[tuple[int, CatalogueEntry]]:
        """(key, entry) of every meeting, oldest first; read again only after a change."""
        revision = connection.execute(select(schema.register.c.revision)).scalar_one()
        if revision != self._revision:
            self._entries = entries(connection)
            self._passages = connection.execute(select(func.count()).select_from(schema.passages)).scalar_one()
            self._revision = revision
        return self._entries

    def ranked(self, query: str, scope: Scope) -> list[tuple[float, Candidate]]:
        """Passages in scope that ``query`` may be about, with scores, best first."""
        with self._database.reading() as connection:
            chosen = {key: entry for key, entry in self.catalogue(connection) if scope.lets_through(entry)}
            if not chosen or not query.strip():
                return []
            question = asked(query, {entry.date for entry in chosen.values() if entry.date is not None})
            vector = self._embedder.embed([question.subject])[0]
            frequencies = self._database.dialect.frequencies(connection, question.terms)
            idf = inverse_frequency(question.terms, frequencies, self._passages)
            candidates = self._candidates(connection, vector, idf, frequencies, list(chosen))
            if scope.items:
                candidates = [c for c in candidates if c.item in scope.items]
            similarity = self._index.similarity(connection, vector, [(c.key, c.n) for c in candidates])
        places = {key: _place(chosen[key]) for key in {c.key for c in candidates}}
        return rank(question, candidates, similarity, idf, places)

    def _candidates(
        self,
        connection: Connection,
        vector: Vectors,
        idf: dict[str, float],
        frequencies: dict[str, int],
        chosen: list[int],
    ) -> list[Candidate]:
        if len(chosen) <= WHOLE:
            return _of_meetings(connection, chosen)
        limited = len(chosen) < len(self._entries)
        rare = _rare(idf, frequencies)
        ids = self._database.dialect.matching(connection, rare, chosen if limited else None, LEXICAL)
        near = self._index.nearest(connection, vector, chosen, DENSE, limited=limited)
        return _of_ids(connection, ids, near)


def _rare(idf: dict[str, float], frequencies: dict[str, int]) -> dict[str, float]:
    """The rarest terms, as many as keep the number of matching passages in bounds; always at least one."""
    kept: dict[str, float] = {}
    room = COMMON
    for term in sorted(frequencies, key=lambda term: frequencies[term]):
        if kept and frequencies[term] > room:
            break
        room -= frequencies[term]
        kept[term] = idf[term]
    return kept


_COLUMNS = (
    schema.passages.c.meeting_key,
    schema.passages.c.n,
    schema.passages.c.item_n,
    schema.passages.c.item,
    schema.passages.c.title,
    schema.passages.c.start,
    schema.passages.c.end,
    schema.passages.c.heading,
    schema.passages.c.words,
    schema.passages.c.task,
)


def _place(entry: CatalogueEntry) -> Place:
    return Place(_names(f"{entry.body or entry.title} {entry.organisation or ''}"), entry.date)


@lru_cache(maxsize=4_096)
def _names(text: str) -> frozenset[str]:
    return frozenset(terms(text))


def _candidate(row: Sequence[Any]) -> Candidate:
    key, n, item_n, item, title, start, end, heading, words, task = row
    lines = tuple(frozenset(line.split()) for line in words.split("\n"))
    return Candidate(key, n, item_n, item, title, start, end, frozenset(heading.split()), lines, bool(task))


def _of_meetings(connection: Connection, keys: Collection[int]) -> list[Candidate]:
    rows = connection.execute(select(*_COLUMNS).where(schema.passages.c.meeting_key.in_(list(keys))))
    return [_candidate(row) for row in rows]


def _of_ids(connection: Connection, ids: Sequence[int], near: Sequence[PassageId]) -> list[Candidate]:
    columns = schema.passages.c
    rows = list(connection.execute(select(*_COLUMNS).where(columns.id.in_(ids))))
    have = {(row[0], row[1]) for row in rows}
    for key in {key for key, _ in near}:
        places = [n for k, n in near if k == key and (k, n) not in have]
        if places:
            rows += connection.execute(select(*_COLUMNS).where(columns.meeting_key == key, columns.n.in_(places)))
    return [_candidate(row) for row in rows]


def passages_of(
    connection: Connection, ranked: Sequence[tuple[float, Candidate]], known: dict[int, CatalogueEntry]
) -> tuple[Passage, ...]:
    """Candidates as passages with their text."""
    texts = _texts(connection, {candidate.key for _, candidate in ranked})
    return tuple(
        Passage(
            id=passage_id(c.key, c.n),
            meeting_id=known[c.key].meeting_id,
            item=c.item,
            title=c.title,
            start=c.start,
            end=c.end,
            text=texts[c.key][c.start : c.end],
            body=known[c.key].body,
            date=known[c.key].date,
            score=round(score, 6),
        )
        for score, c in ranked
        if c.key in texts
    )


def _texts(connection: Connection, keys: Collection[int]) -> dict[int, str]:
    columns = schema.meetings.c
    rows = connection.execute(select(columns.key, columns.text).where(columns.key.in_(list(keys))))
    return {row.key: row.text for row in rows}
