"""A file is written whole or stays as it was."""

import os
import stat
import threading
from pathlib import Path

import pytest

from jdbuilder.files import write_whole


def test_the_file_and_its_folders_are_made(tmp_path: Path) -> None:
    path = tmp_path / "out" / "deep" / "ad.docx"
    write_whole(path, b"data")
    assert path.read_bytes() == b"data"
    assert [one.name for one in path.parent.iterdir()] == ["ad.docx"]


def test_what_was_there_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "ad.docx"
    path.write_bytes(b"something longer")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"


def test_others_may_read_it_as_the_umask_says(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "ad", b"")
        assert os.umask(0o027) == 0o027
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "ad").stat().st_mode) == 0o640


@pytest.mark.parametrize("name", ["ж" * 100, "a" * 250, "ad\n.docx", ".hidden"])
def test_any_name_that_the_file_system_takes_is_fine(tmp_path: Path, name: str) -> None:
    write_whole(tmp_path / name, b"data")
    assert (tmp_path / name).read_bytes() == b"data"


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ad.docx"
    path.write_bytes(b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(IsADirectoryError):
        write_whole(tmp_path / "folder", b"data")
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]


def test_a_pipe_or_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    """As root, replacing /dev/null by a file would break the machine."""
    pipe, got = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()), daemon=True)
    reader.start()
    write_whole(pipe, b"data")
    reader.join(timeout=10)
    assert got == [b"data"]
    assert pipe.is_fifo()
