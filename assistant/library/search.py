"""Searching passages: candidates from vectors and words, within a scope, ranked together."""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from sqlalchemy import Connection, and_, func, select

from assistant.domain import CatalogueEntry, Passage, name_of
from assistant.language.bodies import kinds
from assistant.library import schema
from assistant.library.candidates import Candidate, Candidates
from assistant.library.cues import Asked, agreement, asked
from assistant.library.database import Database
from assistant.library.embedding import SentenceEmbedder
from assistant.library.occurrences import COMMON, Occurrences
from assistant.library.ranking import Place, inverse_frequency, rank
from assistant.library.register import MOST, passage_id, row_id
from assistant.library.shelf import Scope, Shelves, days_of
from assistant.library.terms import terms
from assistant.library.vectors import VectorIndex


class Reach(NamedTuple):
    """How many passages are ranked, where there are many."""

    lexical: int
    """Those that the words bring in."""
    dense: int
    """Those that the vectors bring in."""


FAR = Reach(150, 60)
"""To find what answers."""
NEAR = Reach(30, 20)
"""To see how good the best is."""
WHOLE = 12
"""Meetings up to which every passage in scope is ranked."""
NAMED = 5
"""Meetings named in a question up to which every passage of them is ranked."""


class Searcher:
    """Finds passages of the meetings in scope."""

    def __init__(self, database: Database, shelves: Shelves, embedder: SentenceEmbedder, index: VectorIndex) -> None:
        self._database = database
        self._shelves = shelves
        self._vector = lru_cache(maxsize=64)(lambda words: embedder.embed([words])[0])
        self._index = index
        self._candidates = Candidates()
        self._occurrences = Occurrences(database.dialect)

    def ranked(self, query: str, scope: Scope, reach: Reach = FAR) -> list[tuple[float, Candidate]]:
        """Passages in scope that ``query`` may be about, with scores, best first."""
        with self._database.reading() as connection:
            shelf = self._shelves.current(connection)
            chosen = shelf.within(scope)
            if not chosen or not query.strip():
                return []
            question = asked(query, shelf.days if chosen is shelf.entries else days_of(chosen))
            vector = self._vector(question.subject)
            frequencies = self._occurrences.frequencies(connection, shelf.revision, question.terms)
            idf = inverse_frequency(question.terms, frequencies, shelf.passages)
            if len(chosen) <= WHOLE:
                rows, whole = [], list(chosen)
            else:
                brought = {**idf, **_shorts(question.short, idf)}
                rows = self._matching(connection, shelf.revision, brought, None if chosen is shelf.entries else chosen)
                rows = rows[: reach.lexical]
                nearest = self._index.nearest(connection, vector, list(chosen), reach.dense)
                rows += [row_id(*place) for place in nearest]
                whole = _named(question, chosen)
            candidates = self._candidates.of(connection, shelf.revision, rows, whole)
            if scope.items:
                candidates = [c for c in candidates if c.item in scope.items]
            similarity = self._index.similarity(connection, vector, [(c.key, c.n) for c in candidates])
        places = {key: _place(chosen[key]) for key in {c.key for c in candidates}}
        return rank(question, candidates, similarity, idf, places)

    def holding(self, words: str, scope: Scope) -> list[tuple[float, Candidate]]:
        """Every passage in scope in which all of ``words`` stand, as such or inflected, by the date of its meeting."""
        wanted = terms(words)
        columns = schema.passages.c
        held = " " + func.replace(columns.words, "\n", " ") + " " + columns.heading + " "
        with self._database.reading() as connection:
            shelf = self._shelves.current(connection)
            order = {key: n for n, key in enumerate(shelf.within(scope))}
            if not order or not wanted:
                return []
            query = select(columns.id).where(and_(*(held.contains(f" {term} ", autoescape=True) for term in wanted)))
            rows = connection.execute(query).scalars().all()
            found = self._candidates.of(connection, shelf.revision, rows)
        inside = [candidate for candidate in found if candidate.key in order]
        return [(1.0, candidate) for candidate in sorted(inside, key=lambda one: (order[one.key], one.n))]

    def _matching(
        self, connection: Connection, revision: int, idf: Mapping[str, float], chosen: Collection[int] | None
    ) -> list[int]:
        """Rows of the passages in scope (None: all) by the weight of those of the question's words that they hold."""
        rare = _rare(self._occurrences.frequencies(connection, revision, list(idf)))
        found = [self._occurrences.rows(connection, revision, term) for term in rare]
        if not found:
            return []
        weights = np.concatenate([np.full(len(rows), idf[term]) for term, rows in zip(rare, found, strict=True)])
        rows, entry = np.unique(np.concatenate(found), return_inverse=True)
        score = np.bincount(entry, weights=weights)
        if chosen is not None:
            inside = np.isin(rows // MOST, np.fromiter(chosen, dtype=np.int64, count=len(chosen)))
            rows, score = rows[inside], score[inside]
        best = np.argsort(-score, kind="stable")[: FAR.lexical]
        return [int(row) for row in rows[best]]


def _shorts(short: Mapping[str, Collection[str]], idf: Mapping[str, float]) -> dict[str, float]:
    """What letters that stand for a name are worth: as much as the name."""
    return {letters: sum(idf.get(stem, 0.0) for stem in stems) for letters, stems in short.items()}


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


def _place(entry: CatalogueEntry) -> Place:
    return Place(_names(f"{name_of(entry)} {entry.organisation or ''}"), entry.date, kinds(entry.body or entry.title))


@lru_cache(maxsize=4_096)
def _names(text: str) -> frozenset[str]:
    return frozenset(terms(text))


def _named(question: Asked, chosen: Mapping[int, CatalogueEntry]) -> list[int]:
    """The few meetings that the question names by date, and by body where it names one; none where it means many."""
    if not question.dates:
        return []
    held = {entry.date for entry in chosen.values() if entry.date}
    days = {day for day in held if any(agreement(words, day) >= 1 for words in question.dates)}
    dated = [(key, _place(entry)) for key, entry in chosen.items() if entry.date in days]
    most = max((len(place.names & question.words) for _, place in dated), default=0)
    named = [key for key, place in dated if len(place.names & question.words) == most]
    return named if len(named) <= NAMED else []


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
        if c.key in texts and c.key in known
    )


def texts_of(connection: Connection, keys: Collection[int]) -> dict[int, str]:
    """The texts of meetings, by key."""
    columns = schema.meetings.c
    rows = connection.execute(select(columns.key, columns.text).where(columns.key.in_(list(keys))))
    return {row.key: row.text for row in rows}
