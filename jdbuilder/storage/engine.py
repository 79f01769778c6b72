"""Opens a database so that nothing acknowledged is lost and no update is overwritten unseen."""

import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from jdbuilder.errors import UserError
from jdbuilder.storage.newest import MIGRATIONS, newest

_BUSY_SECONDS = 10
_MIGRATION_LOCK = 5_263_178
"""Any number that is always the same: PostgreSQL's name for the lock that one migration at a time holds."""


def connect(url: str) -> Engine:
    """An engine on the database at `url`, its tables brought up to date; the folder of a SQLite file is made."""
    engine = _engine(url)
    place = engine.url.render_as_string(hide_password=True)
    try:
        if engine.dialect.name == "sqlite":
            _set_up_sqlite(engine)
        _migrate(engine)
    except (DBAPIError, OSError) as error:
        reason = error.orig if isinstance(error, DBAPIError) else error.strerror
        raise UserError.of(place, f"the database can't be opened: {reason}", "Is it running and writable?") from error
    except _NewerError as error:
        raise UserError.of(place, "the database was set up by a newer jdbuilder", "Update this one.") from error
    return engine


def is_new(url: str) -> bool:
    """Whether it is the address of a SQLite file that isn't there yet: a command that only reads makes none."""
    asked = make_url(url)
    return asked.drivername.startswith("sqlite") and not Path(asked.database or "").exists()


def _engine(url: str) -> Engine:
    """An engine that has not connected yet."""
    try:
        return create_engine(_with_driver(url), pool_pre_ping=not url.startswith("sqlite"))
    except (ArgumentError, ImportError, ValueError) as error:
        remedy = "Write it like postgresql://user:password@localhost/jdbuilder."
        raise UserError.of("the database's address", "can't be understood", remedy) from error


def _set_up_sqlite(engine: Engine) -> None:
    _make_folder(engine.url)
    event.listen(engine, "connect", _on_sqlite_connect)
    event.listen(engine, "begin", _on_sqlite_begin)


def _make_folder(url: URL) -> None:
    if url.database and "uri" not in url.query:
        Path(url.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)


def _with_driver(url: str) -> str:
    """PostgreSQL is spoken to through psycopg 3, whether the address says so or not."""
    return url.replace("postgresql://", "postgresql+psycopg://", 1)


def _on_sqlite_connect(connection: Any, _record: object) -> None:
    """No implicit transactions, write-ahead log, each commit on disk before it is acknowledged."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={_BUSY_SECONDS * 1000}")
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous=FULL")


def _write_ahead(connection: Any) -> None:
    """Switch to the write-ahead log; of two that do so at once SQLite refuses one without waiting, which asks again."""
    end = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(0.01)
        else:
            return


def _on_sqlite_begin(connection: Connection) -> None:
    """Writers take their lock at once: a lock taken halfway would fail instead of waiting."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


class _NewerError(Exception):
    """The tables are of a version that isn't known here."""


def _migrate(engine: Engine) -> None:
    with engine.execution_options(writes=True).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})")
        if _version(connection) != newest():
            _upgrade(connection)
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = version_num")  # a read-only one fails here


def _version(connection: Connection) -> str | None:
    """The version of the tables; None where there are none yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all()
    return found[0] if len(found) == 1 else None


def _upgrade(connection: Connection) -> None:
    # Imported here because it takes twelve megabytes, and tables are seldom behind.
    import alembic.command
    import alembic.config
    from alembic.util import CommandError

    config = alembic.config.Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        alembic.command.upgrade(config, "head")
    except CommandError as error:
        raise _NewerError from error
