"""Where words occur, asked of the register once for each word that was lately asked about."""

from collections.abc import Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from assistant.library.dialects import Dialect

KEPT = 64
"""Terms whose rows stay in memory, at most 160 kB each."""
COMMON = 20_000
"""Passages that a term brings in at most."""

Kept = TypeVar("Kept")


class Occurrences:
    """Gives the passages that terms are in. Safe to share by threads: what is kept is replaced whole."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._counted: tuple[int, dict[str, int]] = (-1, {})
        self._found: tuple[int, dict[str, NDArray[np.int64]]] = (-1, {})

    def frequencies(self, connection: Connection, revision: int, terms: Sequence[str]) -> dict[str, int]:
        """In how many passages each term occurs, as of ``revision``; a term that occurs nowhere is left out."""
        of_revision, kept = self._counted
        known = kept if of_revision == revision else {}
        if new := [term for term in terms if term not in known]:
            known = {**known, **dict.fromkeys(new, 0), **self._dialect.frequencies(connection, new)}
            self._counted = (revision, _newest(known))
        return {term: known[term] for term in terms if known[term]}

    def rows(self, connection: Connection, revision: int, term: str) -> NDArray[np.int64]:
        """Row numbers of the passages that ``term`` is in, as of ``revision``, at most :data:`COMMON`."""
        of_revision, kept = self._found
        known = kept if of_revision == revision else {}
        if (rows := known.get(term)) is None:
            rows = self._dialect.matching(connection, term, COMMON)
            self._found = (revision, _newest({**known, term: rows}))
        return rows


def _newest(kept: dict[str, Kept]) -> dict[str, Kept]:
    return dict(list(kept.items())[-KEPT:])
