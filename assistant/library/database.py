"""The register's connection: opened at the right schema, one writer at a time, faults told in words."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from assistant.errors import StoreError
from assistant.library.dialects import dialect_of

SCHEMA = "0002"
"""The revision in ``migrations`` that this program works with."""
FILE = "register.sqlite"


class DamagedError(StoreError):
    """The register's file is no database, or no longer one."""


class Database:
    """Transactions on the register, wherever it is kept."""

    def __init__(self, url: str, name: str) -> None:
        """``name`` is how errors call the register: its file, or its URL without the password."""
        self.dialect, url = dialect_of(url)
        self._name = name
        with self._told():
            self._engine = self.dialect.engine(url)
            self._writer = self._engine.execution_options(writing=True)
            self._reader = self._engine.execution_options(**self.dialect.reader_options)

    @classmethod
    def open(cls, store: Path, url: str | None) -> "Database":
        """The register at ``url``, or the one in the folder ``store``, made where it is missing.

        Raises:
            StoreError: it cannot be opened, or a newer version of the program wrote it.

        """
        if url is None:
            path = store / FILE
            try:
                store.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise StoreError(
                    f"The store {store} cannot be made ({error.strerror}); name a folder that you may write to."
                ) from error
            if _emptied(path):
                raise DamagedError(
                    f"The register {path}: it is damaged, no byte of it is left; put the last backup in its place with "
                    "`minutes restore`."
                )
            database = cls(f"sqlite:///{path}", str(path))
        else:
            database = cls(url, url.rsplit("@", 1)[-1])
        try:
            database._migrate()
        except BaseException:
            database.close()
            raise
        return database

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the register and changes nothing."""
        with self._told(), self._reader.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that no other writer runs beside, in this process or another; all of it is kept or nothing."""
        with self._told(), self._writer.connect() as connection, connection.begin():
            self.dialect.begin_writing(connection)
            yield connection

    @contextmanager
    def erasing(self) -> Iterator[Connection]:
        """Like :meth:`writing`, and what the transaction deletes cannot be read from the register's files after it."""
        with self.writing() as connection:
            yield connection
            self.dialect.erase(connection)
        with self._told():
            self.dialect.settle(self._engine)

    def _migrate(self) -> None:
        """Bring the register to :data:`SCHEMA`; what is already there costs one query."""
        with self.reading() as connection:
            if _revision(connection) == SCHEMA:
                return
        with self.writing() as connection:
            found = _revision(connection)  # another process may have been quicker
            if found is not None and found > SCHEMA:
                raise StoreError(
                    f"The register {self._name} was written by a newer version (schema {found}, this one knows "
                    f"{SCHEMA}); update matters-arising."
                )
            if found != SCHEMA:
                _upgrade(connection)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what the database reports into an error that says what to do."""
        try:
            yield
        except DBAPIError as error:
            report = str(error.orig)
            kind = DamagedError if any(words in report for words in _DAMAGED) else StoreError
            raise kind(f"The register {self._name}: {_advice(report)}") from error
        except (SQLAlchemyError, ImportError) as error:
            raise StoreError(f"The register {self._name} cannot be used: {error}") from error


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - only a new or an older register needs it
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _emptied(path: Path) -> bool:
    """Whether a register that had meetings has lost all its bytes; a new one is made only where there was none."""
    files = (path, path.with_name(f"{path.name}-wal"))
    written = any(file.is_file() and file.stat().st_size for file in files)
    return path.is_file() and not written and (path.parent / "chroma" / "chroma.sqlite3").is_file()


def set_aside_damaged(store: Path) -> None:
    """Rename the register in ``store`` where it is damaged, so that a new one can be made in its place."""
    try:
        Database.open(store, None).close()
    except DamagedError:
        for ending in ("", "-wal", "-shm"):
            file = store / f"{FILE}{ending}"
            if file.exists():
                file.replace(file.with_name(f"{file.name}.damaged-{time.time_ns()}"))


_DAMAGED = ("malformed", "not a database")
_ADVICE = (
    (_DAMAGED, "it is damaged; put the last backup in its place with `minutes restore`."),
    (("full",), "the disk is full; make room and do it again. What was stored before is unharmed."),
    (("readonly", "read-only"), "it may only be read; get the right to write to its folder."),
    (("locked",), "another process has been writing for long; try again when it is done."),
    (("unable to open",), "it cannot be opened; check the folder's name and your rights on it."),
    (("connection", "connect", "password", "role"), "the server cannot be reached; check MINUTES_REGISTER_URL."),
)


def _advice(report: str) -> str:
    lowered = report.lower()
    advice = next((told for words, told in _ADVICE if any(word in lowered for word in words)), None)
    first = report.strip().splitlines()[0] if report.strip() else "unknown fault"
    return f"{advice} ({first})" if advice else f"{first}; run `minutes doctor`."
