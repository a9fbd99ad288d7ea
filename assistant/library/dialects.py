"""Everything that SQLite and PostgreSQL do differently: transactions, full-text search, word counts."""

import os
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from assistant.errors import StoreError

_WRITER_LOCK = 7_203_311
"""Any number of our own: the advisory lock that one writer at a time holds in PostgreSQL."""


class Dialect(Protocol):
    """One kind of database."""

    def engine(self, url: str) -> Engine:
        """Open connections to ``url``."""
        ...

    @property
    def reader_options(self) -> dict[str, Any]:
        """Options of a connection whose transaction sees one state of the register throughout."""
        ...

    def begin_writing(self, connection: Connection) -> None:
        """Shut out other writers until the transaction ends, however it ends."""
        ...

    def erase(self, connection: Connection) -> None:
        """Leave no word of deleted passages in the index of words."""
        ...

    def settle(self, engine: Engine) -> None:
        """Leave nothing deleted in a log of changes, as far as other readers let one; called outside a transaction."""
        ...

    def search_ddl(self) -> Sequence[str]:
        """Statements that add full-text search to the table ``passages``."""
        ...

    def frequencies(self, connection: Connection, terms: Sequence[str]) -> dict[str, int]:
        """In how many passages each term occurs; a term that occurs nowhere is left out."""
        ...

    def matching(self, connection: Connection, term: str, limit: int) -> NDArray[np.int64]:
        """Row numbers of at most ``limit`` passages with ``term`` in their text or heading, in any order."""
        ...


_PATIENCE = "busy_timeout=30000"
_READING = (
    _PATIENCE,
    "mmap_size=1073741824",  # pages of a large register are read in place: a search over thousands takes a third less
)
_WRITING = (
    "journal_mode=WAL",
    "synchronous=NORMAL",
    "foreign_keys=ON",
    "secure_delete=ON",  # what is removed is overwritten: minutes may be removed because they must not be kept
)


class Sqlite:
    """SQLite with write-ahead logging and FTS5: readers never wait for the writer."""

    def engine(self, url: str) -> Engine:
        """Open connections that wait up to 30 seconds for another writer; a file that may only be read is read."""
        path = Path(make_url(url).database or "")
        only_read = is_read_only(path)
        engine = create_engine(
            _for_reading(path) if only_read else url, connect_args={"timeout": 30}, pool_size=16, max_overflow=64
        )
        pragmas = _READING if only_read else (*_WRITING, *_READING)

        def connected(connection: Any, record: object) -> None:  # noqa: ANN401 - the driver's own connection
            connection.isolation_level = None  # we begin transactions ourselves, see _begin
            for pragma in pragmas:
                connection.execute(f"PRAGMA {pragma}")

        event.listen(engine, "connect", connected)
        event.listen(engine, "begin", self._begin)
        return engine

    @staticmethod
    def _begin(connection: Connection) -> None:
        # A transaction that reads first and writes later fails when another wrote in between: take the lock first.
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    @property
    def reader_options(self) -> dict[str, Any]:
        """None: a transaction on a write-ahead log always does."""
        return {}

    def begin_writing(self, connection: Connection) -> None:
        """Nothing more to do: BEGIN IMMEDIATE holds the lock."""

    def erase(self, connection: Connection) -> None:
        """Write the index anew in one piece: until then it keeps the words and a note that they were deleted."""
        connection.execute(text("INSERT INTO passages_fts(passages_fts) VALUES ('optimize')"))

    def settle(self, engine: Engine) -> None:
        """Bring the write-ahead log into the file and empty it."""
        with closing(engine.raw_connection()) as connection:
            for pragma in ("busy_timeout=1000", "wal_checkpoint(TRUNCATE)", _PATIENCE):
                connection.cursor().execute(f"PRAGMA {pragma}").fetchall()

    def search_ddl(self) -> Sequence[str]:
        """An FTS5 index over the stems, kept by triggers."""
        return (
            "CREATE VIRTUAL TABLE passages_fts USING fts5(heading, words, content='passages', "
            "content_rowid='id', detail=none, columnsize=0, tokenize=\"unicode61 remove_diacritics 0\")",
            "CREATE VIRTUAL TABLE passages_terms USING fts5vocab('passages_fts', 'row')",
            "CREATE TRIGGER passages_inserted AFTER INSERT ON passages BEGIN "
            "INSERT INTO passages_fts(rowid, heading, words) VALUES (new.id, new.heading, new.words); END",
            "CREATE TRIGGER passages_deleted AFTER DELETE ON passages BEGIN "
            "INSERT INTO passages_fts(passages_fts, rowid, heading, words) "
            "VALUES ('delete', old.id, old.heading, old.words); END",
        )

    def frequencies(self, connection: Connection, terms: Sequence[str]) -> dict[str, int]:
        """Read from the index's own vocabulary."""
        if not terms:
            return {}
        marks = ", ".join(f":t{n}" for n in range(len(terms)))
        rows = connection.execute(
            text(f"SELECT term, doc FROM passages_terms WHERE term IN ({marks})"),  # noqa: S608
            {f"t{n}": term for n, term in enumerate(terms)},
        )
        return {row.term: row.doc for row in rows}

    def matching(self, connection: Connection, term: str, limit: int) -> NDArray[np.int64]:
        """Read from the index alone. The term is quoted: the words of a question are never query syntax."""
        # One string of all numbers: a hundred times fewer rows to make objects of.
        statement = (
            "SELECT group_concat(rowid) FROM (SELECT rowid FROM passages_fts WHERE passages_fts MATCH ? LIMIT ?)"
        )
        found = connection.exec_driver_sql(statement, (f'"{term}"', limit)).scalar()
        return np.fromstring(found or "", dtype=np.int64, sep=",")


def is_read_only(path: Path) -> bool:
    """Whether a file or folder is there and may not be written to."""
    return path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def _for_reading(path: Path) -> str:
    """The URL of a database that may only be read: SQLite can make no files beside it to take turns with."""
    log = path.with_name(f"{path.name}-wal")
    # What a writer left in its log can only be read together with the writer's own file beside it.
    how = "mode=ro" if log.is_file() and log.stat().st_size else "immutable=1"
    return f"sqlite:///file:{quote(str(path.resolve()))}?{how}&uri=true"


class Postgres:
    """PostgreSQL with a generated tsvector column; several machines may share it."""

    def engine(self, url: str) -> Engine:
        """Open connections that are tested before each use, since a server may restart."""
        return create_engine(url, pool_pre_ping=True, pool_size=8, max_overflow=32)

    @property
    def reader_options(self) -> dict[str, Any]:
        """A snapshot; the default would show each statement what was committed just before it."""
        return {"isolation_level": "REPEATABLE READ"}

    def begin_writing(self, connection: Connection) -> None:
        """Take the writers' lock; it goes with the transaction, or with the process."""
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _WRITER_LOCK})

    def erase(self, connection: Connection) -> None:
        """Nothing to do: the words stand in the row, and the server's own cleaning takes both."""

    def settle(self, engine: Engine) -> None:
        """Nothing to do: the log is the server's."""

    def search_ddl(self) -> Sequence[str]:
        """A tsvector of the stems as they are (no second stemming), and a count of passages per term."""
        return (
            "ALTER TABLE passages ADD COLUMN lexemes tsvector GENERATED ALWAYS AS "
            "(array_to_tsvector(string_to_array(btrim(translate(heading || ' ' || words, E'\\n', ' ')), ' '))) STORED",
            "CREATE INDEX passages_lexemes ON passages USING gin(lexemes)",
            "CREATE TABLE terms (term text PRIMARY KEY, passages integer NOT NULL)",
            "CREATE FUNCTION passages_count() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "INSERT INTO terms SELECT lexeme, count(*) FROM changed, unnest(lexemes) GROUP BY lexeme ORDER BY lexeme "
            "ON CONFLICT (term) DO UPDATE SET passages = terms.passages + EXCLUDED.passages; RETURN NULL; END $$",
            "CREATE FUNCTION passages_discount() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "UPDATE terms SET passages = terms.passages - gone.n FROM "
            "(SELECT lexeme, count(*) AS n FROM changed, unnest(lexemes) GROUP BY lexeme) AS gone "
            "WHERE terms.term = gone.lexeme; RETURN NULL; END $$",
            "CREATE TRIGGER passages_inserted AFTER INSERT ON passages REFERENCING NEW TABLE AS changed "
            "FOR EACH STATEMENT EXECUTE FUNCTION passages_count()",
            "CREATE TRIGGER passages_deleted AFTER DELETE ON passages REFERENCING OLD TABLE AS changed "
            "FOR EACH STATEMENT EXECUTE FUNCTION passages_discount()",
        )

    def frequencies(self, connection: Connection, terms: Sequence[str]) -> dict[str, int]:
        """Read from the counts that the triggers keep."""
        rows = connection.execute(
            text("SELECT term, passages FROM terms WHERE term = ANY(:terms) AND passages > 0"), {"terms": list(terms)}
        )
        return {row.term: row.passages for row in rows}

    def matching(self, connection: Connection, term: str, limit: int) -> NDArray[np.int64]:
        """Read by the index over the lexemes."""
        statement = text("SELECT id FROM passages WHERE lexemes @@ CAST(:term AS tsquery) LIMIT :limit")
        found = connection.execute(statement, {"term": f"'{term}'", "limit": limit}).scalars()
        return np.fromiter(found, dtype=np.int64)


def dialect_of(url: str) -> tuple[Dialect, str]:
    """The dialect for a register's URL, and the URL with its driver named.

    Raises:
        StoreError: a database that is not supported.

    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise StoreError("The register's URL cannot be read; give one like postgresql://user@host/name.") from error
    kind = parsed.get_backend_name()
    if kind == "sqlite":
        return Sqlite(), url
    if kind in ("postgresql", "postgres"):
        return Postgres(), parsed.set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
    raise StoreError(f"A register on {kind} is not supported; give a sqlite:// or postgresql:// URL.")
