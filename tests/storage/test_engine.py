"""Opening a database: set up so that nothing is lost, by several at once, or refused in words."""

import socket
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from jdbuilder.errors import UserError
from jdbuilder.posting.model import Posting
from jdbuilder.storage.engine import connect
from jdbuilder.storage.store import Store
from tests.storage.conftest import sqlite_says
from tests.storage.test_store import start, together

PASSWORD = "hunter2"


def test_sqlite_writes_ahead_and_waits_for_the_disk(sqlite_url: str) -> None:
    engine = connect(sqlite_url)
    with engine.connect() as connection:
        said = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "busy_timeout")
        }
    assert said == {"journal_mode": "wal", "synchronous": 2, "busy_timeout": 10_000}
    engine.dispose()


def test_a_writer_takes_its_lock_at_once_and_a_reader_takes_none(sqlite_url: str) -> None:
    engine = connect(sqlite_url)
    path = sqlite_url.removeprefix("sqlite:///")
    other = sqlite3.connect(path, timeout=0, isolation_level=None)
    with engine.begin() as connection:
        connection.execute(text("SELECT 1"))
        other.execute("BEGIN IMMEDIATE")
        other.execute("ROLLBACK")
    with engine.execution_options(writes=True).begin(), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.close()
    engine.dispose()


def test_the_folder_of_a_database_is_made(tmp_path: Path) -> None:
    connect(f"sqlite:///{tmp_path}/a/b/drafts.sqlite3").dispose()
    assert (tmp_path / "a" / "b" / "drafts.sqlite3").is_file()


def test_a_database_in_memory_needs_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    connect("sqlite://").dispose()
    assert list(tmp_path.iterdir()) == []


def _a_folder(path: Path) -> None:
    path.mkdir()


def _another_kind_of_file(path: Path) -> None:
    path.write_text("something else entirely, and long enough to be looked at as a header" * 20)


@pytest.mark.parametrize("spoil", [_a_folder, _another_kind_of_file])
def test_a_database_that_can_not_be_opened_is_named(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    path = tmp_path / "drafts.sqlite3"
    spoil(path)
    with pytest.raises(UserError, match=r"drafts\.sqlite3: the database can't be opened") as error:
        connect(f"sqlite:///{path}")
    assert len(error.value.problems) == 1


def test_a_folder_that_can_not_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(UserError, match=r"file/drafts\.sqlite3: the database can't be opened"):
        connect(f"sqlite:///{tmp_path}/file/drafts.sqlite3")


def test_a_database_that_may_only_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    connect(f"sqlite:///{tmp_path}/drafts.sqlite3").dispose()
    with pytest.raises(UserError, match=r"can't be opened: attempt to write a readonly database.*writable\?"):
        connect(f"sqlite:///file:{tmp_path}/drafts.sqlite3?mode=ro&uri=true")
    assert not (tmp_path / "file:").exists()


def test_a_database_of_a_newer_jdbuilder_is_left_alone(sqlite_url: str) -> None:
    engine = connect(sqlite_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(UserError, match="newer jdbuilder"):
        connect(sqlite_url)
    assert sqlite_says(sqlite_url, "SELECT version_num FROM alembic_version") == "9999"


def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]
        with pytest.raises(UserError, match=f"127.0.0.1:{port}/drafts: the database can't be opened") as error:
            connect(f"postgresql://jo:{PASSWORD}@127.0.0.1:{port}/drafts")
    assert PASSWORD not in str(error.value)


@pytest.mark.postgres
def test_a_server_that_refuses_is_named_without_its_password(postgres_url: str) -> None:
    with pytest.raises(UserError, match="the database can't be opened") as error:
        connect(make_url(postgres_url).set(database="nowhere", password=PASSWORD).render_as_string(hide_password=False))
    assert PASSWORD not in str(error.value)


@pytest.mark.parametrize(
    "url",
    [
        f"postgresql://jo:{PASSWORD}@localhost:port/drafts",
        f"postgresql+nothing://jo:{PASSWORD}@localhost/drafts",
        f"postgresql+asyncpg://jo:{PASSWORD}@localhost/drafts",
        "sqlite+nothing:///drafts.sqlite3",
        f"postgresql:/jo:{PASSWORD}@localhost",
    ],
)
def test_an_address_that_means_nothing_is_refused_without_its_password(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UserError) as error:
        connect(url)
    assert PASSWORD not in str(error.value)
    assert list(tmp_path.iterdir()) == []


def test_two_processes_open_a_new_database_at_once(tmp_path: Path) -> None:
    urls = [f"sqlite:///{tmp_path}/{number}/drafts.sqlite3" for number in range(12)]
    together([start("open", *urls) for _ in range(2)])
    assert [sqlite_says(url, "SELECT count(*) FROM drafts") for url in urls] == [2] * 12


@pytest.mark.postgres
def test_two_processes_open_a_new_postgres_database_at_once(postgres_url: str) -> None:
    together([start("open", postgres_url) for _ in range(4)])
    store = Store.open(postgres_url)
    assert [draft.posting for draft in store.recent()] == [Posting(title="One")] * 4
    store.close()


def test_tables_that_are_up_to_date_are_not_migrated(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    connect(sqlite_url).dispose()
    asked: list[object] = []
    monkeypatch.setattr("jdbuilder.storage.engine._upgrade", asked.append)
    connect(sqlite_url).dispose()
    assert not asked
