"""Searching passages: candidates from vectors and words, within a scope, ranked together."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from sqlalchemy import Connection, func, select

from assistant.domain import CatalogueEntry, Passage
from assistant.library import schema
from assistant.library.cues import asked
from assistant.library.database import Database
from assistant.library.embedding import SentenceEmbedder
from assistant.library.ranking import Candidate, Place, inverse_frequency, rank
from assistant.library.register import MOST, entries, passage_id, row_id
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
            if len(chosen) <= WHOLE:
                candidates = _of_meetings(connection, list(chosen))
            else:
                rows = self._matching(connection, idf, frequencies, chosen)
                rows += [row_id(*place) for place in self._index.nearest(connection, vector, list(chosen), DENSE)]
                candidates = _of_rows(connection, rows)
            if scope.items:
                candidates = [c for c in candidates if c.item in scope.items]
            similarity = self._index.similarity(connection, vector, [(c.key, c.n) for c in candidates])
        places = {key: _place(chosen[key]) for key in {c.key for c in candidates}}
        return rank(question, candidates, similarity, idf, places)

    def _matching(
        self,
        connection: Connection,
        idf: Mapping[str, float],
        frequencies: Mapping[str, int],
        chosen: Collection[int],
    ) -> list[int]:
        """Rows of the passages in scope that hold most of the question's words, by weight."""
        rare = _rare(frequencies)
        found = [self._database.dialect.matching(connection, term, COMMON) for term in rare]
        if not found:
            return []
        weights = np.concatenate([np.full(len(rows), idf[term]) for term, rows in zip(rare, found, strict=True)])
        rows, entry = np.unique(np.concatenate(found), return_inverse=True)
        score = np.bincount(entry, weights=weights)
        if len(chosen) < len(self._entries):
            inside = np.isin(rows // MOST, np.fromiter(chosen, dtype=np.int64, count=len(chosen)))
            rows, score = rows[inside], score[inside]
        best = np.argsort(-score, kind="stable")[:LEXICAL]
        return [int(row) for row in rows[best]]


def _rare(frequencies: Mapping[str, int]) -> list[str]:
    """The rarest terms, as many as keep the number of matching passages in bounds; always at least one."""
    kept: list[str] = []
    room = COMMON
    for term in sorted(frequencies, key=lambda term: (frequencies[term], term)):
        room -= frequencies[term]
        if kept and room < 0:
            break
        kept.append(term)
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


def _of_rows(connection: Connection, rows: Collection[int]) -> list[Candidate]:
    wanted = list(dict.fromkeys(rows))
    return [_candidate(row) for row in connection.execute(select(*_COLUMNS).where(schema.passages.c.id.in_(wanted)))]


def passages_of(
    connection: Connection, ranked: Sequence[tuple[float, Candidate]], known: Mapping[int, CatalogueEntry]
) -> tuple[Passage, ...]:
    """Candidates as passages with their text."""
    texts = texts_of(connection, {candidate.key for _, candidate in ranked})
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


def texts_of(connection: Connection, keys: Collection[int]) -> dict[int, str]:
    """The texts of meetings, by key."""
    columns = schema.meetings.c
    rows = connection.execute(select(columns.key, columns.text).where(columns.key.in_(list(keys))))
    return {row.key: row.text for row in rows}
