"""The key that signs sessions: made once, for its owner only, and the same for all who ask."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from jdbuilder.config import Config
from jdbuilder.errors import UserError
from jdbuilder.web.app import create_app
from jdbuilder.web.secret import key

MAKE = "import sys; from pathlib import Path; from jdbuilder.web.secret import key; print(key(Path(sys.argv[1])).hex())"


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
    command = [sys.executable, "-c", MAKE, str(tmp_path / "new")]
    processes = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(6)]
    made = {process.communicate(timeout=60)[0] for process in processes}
    assert len(made) == 1
    assert len(made.pop().strip()) == 64
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["session-key"]


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
