"""Passages as they are ranked, read from the register once and kept in memory until it changes."""

from collections.abc import Collection, Mapping, Sequence
from sys import intern
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from assistant.library import schema
from assistant.library.queries import among

KEPT = 10_000
"""Passages that stay in memory, about 4 kB each."""


class Candidate(NamedTuple):
    """A passage that may be shown, as the register keeps it."""

    key: int
    n: int
    item_n: int
    item: str
    title: str
    start: int
    end: int
    heading: tuple[str, ...]
    """Stems of the item's title."""
    sentences: Mapping[str, tuple[int, ...]]
    """Stems of its text, and the numbers of the sentences that each is in."""
    task: bool


class Candidates:
    """Gives passages by their rows. Safe to share by threads: what is kept of another revision is replaced whole."""

    def __init__(self) -> None:
        self._kept: tuple[int, dict[int, Candidate]] = (-1, {})

    def of(
        self, connection: Connection, revision: int, rows: Collection[int], keys: Collection[int] = ()
    ) -> list[Candidate]:
        """The passages in ``rows``, and all of the meetings ``keys``, each once, as of the register's ``revision``."""
        wanted = dict.fromkeys(rows)
        if keys:
            columns = schema.passages.c
            query = select(columns.id).where(among(columns.meeting_key, keys)).order_by(columns.id)
            wanted.update(dict.fromkeys(connection.execute(query).scalars()))
        of_revision, kept = self._kept
        if of_revision != revision or len(kept) > KEPT:
            kept = {}
            self._kept = (revision, kept)
        if missing := [row for row in wanted if row not in kept]:
            kept.update(_read(connection, missing))
        return [kept[row] for row in wanted if row in kept]


def _read(connection: Connection, rows: Collection[int]) -> dict[int, Candidate]:
    columns = schema.passages.c
    query = select(
        columns.id,
        columns.meeting_key,
        columns.n,
        columns.item_n,
        columns.item,
        columns.title,
        columns.start,
        columns.end,
        columns.heading,
        columns.words,
        columns.task,
    )
    return {row[0]: _candidate(row) for row in connection.execute(query.where(among(columns.id, rows)))}


def _candidate(row: Sequence[Any]) -> Candidate:
    _, key, n, item_n, item, title, start, end, heading, words, task = row
    return Candidate(
        key, n, item_n, intern(item), intern(title), start, end, tuple(heading.split()), numbered(words), bool(task)
    )


def numbered(words: str) -> dict[str, tuple[int, ...]]:
    """The stems of a passage, a sentence a line, with the numbers of the sentences that each is in."""
    found: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(words.split("\n")):
        alone = (number,)
        for stem in set(line.split()):
            found[intern(stem)] = found[stem] + alone if stem in found else alone
    return found
