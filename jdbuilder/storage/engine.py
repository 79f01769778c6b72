"""Opens a database so that nothing acknowledged is lost and no update is overwritten unseen."""

from pathlib import Path
from typing import Any

import alembic.command
import alembic.config
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError

from jdbuilder.errors import UserError

_BUSY_SECONDS = 10


def connect(url: str) -> Engine:
    """An engine on the database at `url`, its tables brought up to date; the folder of a SQLite file is made."""
    parsed = make_url(url)
    sqlite = parsed.get_backend_name() == "sqlite"
    if sqlite and parsed.database:
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(_with_driver(url), pool_pre_ping=not sqlite)
    if sqlite:
        event.listen(engine, "connect", _on_sqlite_connect)
        event.listen(engine, "begin", _on_sqlite_begin)
    try:
        _migrate(engine)
    except DBAPIError as error:
        place = parsed.render_as_string(hide_password=True)
        raise UserError.of(
            place, f"the database can't be opened: {error.orig}", "Is it running and writable?"
        ) from error
    return engine


def _with_driver(url: str) -> str:
    """PostgreSQL is spoken to through psycopg 3, whether the address says so or not."""
    return url.replace("postgresql://", "postgresql+psycopg://", 1)


def _on_sqlite_connect(connection: Any, _record: object) -> None:
    """No implicit transactions, write-ahead log, each commit on disk before it is acknowledged."""
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", f"busy_timeout={_BUSY_SECONDS * 1000}"):
        connection.execute(f"PRAGMA {pragma}")


def _on_sqlite_begin(connection: Connection) -> None:
    """Writers take their lock at once: a lock taken halfway would fail instead of waiting."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _migrate(engine: Engine) -> None:
    config = alembic.config.Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    with engine.execution_options(writes=True).begin() as connection:
        config.attributes["connection"] = connection
        alembic.command.upgrade(config, "head")
