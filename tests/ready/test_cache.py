"""What is kept comes back whole or not at all, whoever writes at the same time and whatever happens to the disk."""

import hashlib
import os
import stat
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from jdbuilder.ready.cache import Cache

KEY, OTHER = "a" * 64, "b" * 64


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "ready"


def used(folder: Path, key: str, ago: float) -> None:
    os.utime(folder / key, (time.time() - ago,) * 2)


def keys(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_was_put_is_there_for_every_process(folder: Path) -> None:
    Cache(folder).put(KEY, b"the file")
    assert Cache(folder).get(KEY) == b"the file"
    assert Cache(folder).get(OTHER) is None


def test_an_empty_file_is_a_file(folder: Path) -> None:
    cache = Cache(folder)
    cache.put(KEY, b"")
    assert cache.get(KEY) == b""


def test_what_is_put_again_takes_the_place_of_what_was_there(folder: Path) -> None:
    cache = Cache(folder)
    for data in (b"half of it", b"the file"):
        cache.put(KEY, data)
    assert cache.get(KEY) == b"the file"


def test_it_is_nobody_elses_to_read(folder: Path) -> None:
    Cache(folder).put(KEY, b"the file")
    assert [stat.S_IMODE(path.stat().st_mode) for path in (folder, folder / KEY)] == [0o700, 0o600]
    assert keys(folder) == [KEY]


def test_what_is_forgotten_is_gone(folder: Path) -> None:
    cache = Cache(folder)
    cache.put(KEY, b"the file")
    cache.forget(KEY)
    cache.forget(KEY)
    assert cache.get(KEY) is None


@pytest.mark.parametrize("cut", [0, 1, 31, 32, 33, 39])
def test_a_file_cut_short_is_not_served_and_goes(folder: Path, cut: int) -> None:
    cache = Cache(folder)
    cache.put(KEY, b"the file")
    (folder / KEY).write_bytes((folder / KEY).read_bytes()[:cut])
    assert cache.get(KEY) is None
    assert keys(folder) == []


def test_a_file_with_one_wrong_bit_is_not_served(folder: Path) -> None:
    cache = Cache(folder)
    cache.put(KEY, b"the file")
    whole = (folder / KEY).read_bytes()
    for place in range(len(whole)):
        (folder / KEY).write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert cache.get(KEY) is None


def test_one_files_bytes_are_not_served_under_anothers_name(folder: Path) -> None:
    cache = Cache(folder)
    cache.put(KEY, b"the file")
    (folder / KEY).rename(folder / OTHER)
    assert cache.get(OTHER) is None
    assert keys(folder) == []


def test_what_was_used_longest_ago_goes_first(folder: Path) -> None:
    cache = Cache(folder, most_bytes=8 * 1000)
    for number in range(7):
        cache.put(f"{number}", bytes(900))
        used(folder, f"{number}", 100 - number)
    assert cache.get("0") is not None  # and so it was used last
    Cache(folder, most_bytes=8 * 1000).put("7", bytes(900))
    assert keys(folder) == ["0", "2", "3", "4", "5", "6", "7"]


def test_it_never_grows_far_beyond_its_bound(folder: Path) -> None:
    cache = Cache(folder, most_bytes=80_000)
    largest = 0
    for number in range(200):
        cache.put(f"{number}", bytes(1000))
        largest = max(largest, sum(path.stat().st_size for path in folder.iterdir()))
    assert 60_000 < largest <= 80_000


def test_one_file_cannot_drive_out_the_others(folder: Path) -> None:
    cache = Cache(folder, most_bytes=8000)
    cache.put(KEY, bytes(1000))
    cache.put(OTHER, bytes(1001))
    assert keys(folder) == [KEY]


def test_what_nobody_asked_for_in_a_week_goes_and_so_does_what_a_crash_left(folder: Path) -> None:
    cache = Cache(folder)
    for name in (KEY, OTHER):
        cache.put(name, b"the file")
    (folder / f".{KEY}.0123").write_bytes(b"half")
    for name in (KEY, f".{KEY}.0123"):
        used(folder, name, 7 * 24 * 3600 + 1)
    Cache(folder).put("c", b"what another process keeps later")
    assert keys(folder) == [OTHER, "c"]


def test_what_is_too_old_is_not_served_though_nothing_was_trimmed(folder: Path) -> None:
    cache = Cache(folder)
    cache.put(KEY, b"the file")
    used(folder, KEY, 7 * 24 * 3600 + 1)
    assert cache.get(KEY) is None
    assert keys(folder) == []


def test_all_whose_keys_begin_alike_are_forgotten_at_once(folder: Path) -> None:
    cache = Cache(folder)
    for name in ("a-1", "a-2", "b-1"):
        cache.put(name, b"the file")
    cache.forget("a-")
    assert keys(folder) == ["b-1"]


def test_one_file_that_cannot_be_deleted_keeps_no_other(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(folder)
    for name in (KEY, OTHER):
        cache.put(name, b"the file")
        used(folder, name, 7 * 24 * 3600 + 1)
    unlink = Path.unlink

    def refused(path: Path, missing_ok: bool = False) -> None:
        if path.name == KEY:
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    cache.trim()
    assert keys(folder) == [KEY]


def test_a_cache_with_nothing_in_it_yet_is_no_trouble(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    cache = Cache(folder)
    cache.trim()
    cache.forget(KEY)
    assert caplog.records == []


def test_trimming_is_rare(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trimmed: list[int] = []
    cache = Cache(folder, most_bytes=80_000)
    monkeypatch.setattr(cache, "trim", lambda: trimmed.append(1))
    for number in range(101):
        cache.put(f"{number}", bytes(1000))
    assert len(trimmed) == 1 + 100 // 11


def test_a_full_disk_is_said_once_and_leaves_nothing_behind(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    cache = Cache(folder)
    cache.put(OTHER, b"before")

    def full(path: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    for _ in range(3):
        cache.put(KEY, b"the file")
    assert cache.get(KEY) is None
    assert keys(folder) == [OTHER]
    assert [record.getMessage() for record in caplog.records] == [
        f"finished files can't be kept in {folder}: No space left on device"
    ]


def test_a_folder_that_cannot_be_made_means_no_cache(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_bytes(b"")
    cache = Cache(tmp_path / "file" / "ready")
    cache.put(KEY, b"the file")
    assert cache.get(KEY) is None
    cache.forget(KEY)
    assert len(caplog.records) == 1


def test_many_threads_read_and_write_at_once_and_nobody_reads_half(folder: Path) -> None:
    files = {hashlib.sha256(bytes([number])).hexdigest(): bytes([number]) * 5000 for number in range(8)}
    caches = [Cache(folder, most_bytes=50_000) for _ in range(4)]
    begin = threading.Barrier(4)

    def work(cache: Cache) -> int:
        begin.wait()
        whole = 0
        for _ in range(5):
            for key, data in files.items():
                found = cache.get(key)
                assert found in (None, data)
                whole += found is not None
                cache.put(key, data)
        return whole

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(work, caches)) > 25


def test_a_hit_reads_one_file_and_nothing_else(folder: Path) -> None:
    cache = Cache(folder)
    cache.put(KEY, bytes(30_000))
    calls: list[str] = []
    watched = {"open", "scandir", "listdir", "read", "sha256", "openssl_sha256"}

    def note(frame: object, event: str, called: object) -> None:
        if event == "c_call" and (name := getattr(called, "__name__", "")) in watched:
            calls.append(name)

    sys.setprofile(note)
    try:
        cache.get(KEY)
    finally:
        sys.setprofile(None)
    assert sorted(calls) == ["open", "openssl_sha256", "read"]
