"""The newest version is the one that a new database gets."""

from jdbuilder.storage.newest import newest
from jdbuilder.storage.store import Store
from tests.storage.conftest import sqlite_says


def test_the_newest_version_is_what_a_new_database_has(sqlite_url: str) -> None:
    Store.open(sqlite_url).close()
    assert sqlite_says(sqlite_url, "SELECT version_num FROM alembic_version") == newest()
