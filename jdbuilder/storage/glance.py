"""The kit for a command, which only looks: read past SQLAlchemy, whose import takes longer than most commands run."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from jdbuilder.storage.newest import newest

if TYPE_CHECKING:
    from jdbuilder.kit.model import Kit

_FILE = "sqlite:///"
_KIT = "SELECT kit FROM kit, alembic_version WHERE version_num = ?"
_BUSY_SECONDS = 10


def read_kit(url: str) -> "Kit | None":
    """The kit in the database at `url`; None where no such file was made yet, and none is made."""
    asked = url.removeprefix(_FILE)
    if asked in {"", url} or "?" in asked:
        return _by_store(url)
    path = Path(asked)
    if not path.exists():
        return None
    text = _read(path)
    return _by_store(url) if text is None else _kept(text)


def _read(path: Path) -> str | None:
    """The kit's record in a SQLite file; None where its tables aren't those of this version, or something is amiss."""
    import sqlite3  # for those who have a kit

    try:
        address = f"{path.absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(address, _BUSY_SECONDS, uri=True)) as connection:
            rows = connection.execute(_KIT, [newest()]).fetchall()
    except sqlite3.Error:  # which the store tells of
        return None
    return str(rows[0][0]) if len(rows) == 1 else None


def _kept(text: str) -> "Kit":
    from jdbuilder.kit import record

    return record.kept(text)


def _by_store(url: str) -> "Kit | None":
    """The same through the store, which brings tables up to date and says what is wrong with a database."""
    from jdbuilder.storage.engine import connect, is_new
    from jdbuilder.storage.kit import KitStore

    if is_new(url):
        return None
    engine = connect(url)
    try:
        return KitStore(engine, lambda: 0).get().kit
    finally:
        engine.dispose()
