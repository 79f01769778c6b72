"""A command reads the kit without SQLAlchemy where it can, and through the store where it can't."""

from pathlib import Path

import pytest

from jdbuilder.errors import UserError
from jdbuilder.kit.model import Kit, Logo
from jdbuilder.storage import glance
from jdbuilder.storage.glance import read_kit
from jdbuilder.storage.newest import newest
from jdbuilder.storage.store import Store
from tests.storage.conftest import sqlite_says

KIT = Kit(company="Möller & Söhne <Berlin>", accent="#ffd400", logo=Logo(png=b"\x00\xff", width=4, height=2, alt="M"))


def test_commands_read_what_the_store_has(url: str, store: Store) -> None:
    assert read_kit(url) == Kit()
    store.kit.save(1, KIT)
    assert read_kit(url) == KIT


def test_a_file_is_read_without_the_store(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store.open(sqlite_url)
    store.kit.save(1, KIT)
    monkeypatch.setattr(glance, "_by_store", lambda _: None)
    assert read_kit(sqlite_url) == KIT  # while another has it open
    store.close()
    assert read_kit(sqlite_url) == KIT


def test_reading_makes_no_file(tmp_path: Path) -> None:
    place = tmp_path / "none" / "drafts.sqlite3"
    for driver in ("sqlite", "sqlite+pysqlite"):
        assert read_kit(f"{driver}:///{place}") is None
    assert not place.parent.exists()


def test_an_address_with_more_to_it_is_left_to_the_store(sqlite_url: str) -> None:
    store = Store.open(sqlite_url)
    store.kit.save(1, KIT)
    store.close()
    assert read_kit(f"{sqlite_url}?timeout=5") == KIT
    assert read_kit(sqlite_url.replace("sqlite:", "sqlite+pysqlite:")) == KIT
    assert read_kit("sqlite://") == Kit()


def test_tables_of_an_older_version_are_brought_up_to_date(sqlite_url: str) -> None:
    store = Store.open(sqlite_url)
    with store._writing.begin() as connection:
        for said in ("DROP TABLE kit", "DROP TABLE uploads", "UPDATE alembic_version SET version_num = '0001'"):
            connection.exec_driver_sql(said)
    store.close()
    assert read_kit(sqlite_url) == Kit()
    assert sqlite_says(sqlite_url, "SELECT version_num FROM alembic_version") == newest()


def test_tables_of_a_newer_version_are_refused(sqlite_url: str) -> None:
    store = Store.open(sqlite_url)
    with store._writing.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    store.close()
    with pytest.raises(UserError, match="set up by a newer jdbuilder"):
        read_kit(sqlite_url)


def test_what_is_no_database_is_said(tmp_path: Path) -> None:
    (tmp_path / "drafts.sqlite3").write_bytes(b"no database" * 100)
    with pytest.raises(UserError, match="can't be opened"):
        read_kit(f"sqlite:///{tmp_path / 'drafts.sqlite3'}")


def test_a_kit_of_a_newer_jdbuilder_is_said_to_be_one(sqlite_url: str) -> None:
    store = Store.open(sqlite_url)
    with store._writing.begin() as connection:
        connection.exec_driver_sql("""UPDATE kit SET kit = '{"schema_version": 99}'""")
    store.close()
    with pytest.raises(UserError, match="saved by a newer jdbuilder"):
        read_kit(sqlite_url)
