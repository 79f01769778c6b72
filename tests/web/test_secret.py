"""The key that signs sessions: made once, for its owner only, and the same for all who ask."""

import stat
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from jdbuilder.config import Config
from jdbuilder.errors import UserError
from jdbuilder.web.app import create_app
from jdbuilder.web.secret import key


def test_the_key_is_made_once(tmp_path: Path) -> None:
    made = key(tmp_path)
    assert len(made) == 32
    assert key(tmp_path) == made
    assert [path.name for path in tmp_path.iterdir()] == ["session-key"]


def test_every_folder_has_its_own(tmp_path: Path) -> None:
    assert key(tmp_path / "a") != key(tmp_path / "b")


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    key(tmp_path)
    assert stat.S_IMODE((tmp_path / "session-key").stat().st_mode) == 0o600


def test_servers_that_start_at_once_agree(tmp_path: Path) -> None:
    start = threading.Barrier(8)

    def at_once(folder: Path) -> bytes:
        start.wait()
        return key(folder)

    with ThreadPoolExecutor(8) as servers:
        for number in range(20):
            folder = tmp_path / str(number)
            made = set(servers.map(at_once, [folder] * 8))
            assert len(made) == 1
            assert [path.name for path in folder.iterdir()] == ["session-key"]


@pytest.mark.parametrize("held", [b"", b"short"])
def test_a_damaged_key_is_never_used(tmp_path: Path, held: bytes) -> None:
    (tmp_path / "session-key").write_bytes(held)
    with pytest.raises(UserError, match=r"session-key.*Delete it"):
        key(tmp_path)


@pytest.mark.parametrize("spoil", ["", "folder"])
def test_a_folder_that_can_not_be_used_is_named(tmp_path: Path, spoil: str) -> None:
    (tmp_path / "file").write_text("no folder")
    (tmp_path / "folder" / "session-key").mkdir(parents=True)
    folder = tmp_path / (spoil or "file")
    with pytest.raises(UserError, match=r"data folder can.t be used.*JDBUILDER_DATA") as error:
        key(folder)
    assert error.value.problems[0].where == str(folder)


def test_a_session_survives_a_restart(config: Config) -> None:
    first, second = create_app(config), create_app(config)
    assert first.config["SECRET_KEY"] == second.config["SECRET_KEY"] == (config.data / "session-key").read_bytes()
    for app in (first, second):
        app.extensions["services"].store.close()
