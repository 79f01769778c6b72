"""Finished files on disk by their keys, bounded in size and age; for any number of threads and processes at once."""

import contextlib
import errno
import hashlib
import logging
import os
import threading
import time
from pathlib import Path

from jdbuilder.files import write_whole

MOST_BYTES = 64 * 1024 * 1024
"""How much is kept: some two thousand files."""
MOST_SECONDS = 7 * 24 * 3600.0
"""How long a file is kept that nobody asks for."""

_DIGEST = hashlib.sha256().digest_size
# One part in so many is left free when the cache is trimmed, and may be written before it is trimmed again.
_SHARE = 8
_log = logging.getLogger(__name__)


class Cache:
    """One file per key in a folder of its own; what can't be kept or read is not there, and no error for anybody."""

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES, most_seconds: float = MOST_SECONDS) -> None:
        self._folder = folder
        self._most_bytes = most_bytes
        self._most_seconds = most_seconds
        self._lock = threading.Lock()
        self._written = most_bytes  # since it was trimmed; another process may have filled it, so the first put trims
        self._lamented: set[int | None] = set()

    def get(self, key: str) -> bytes | None:
        """What was put there, whole as it was; None if nothing is left of it."""
        path = self._folder / key
        try:
            held = path.read_bytes() if path.stat().st_mtime > self._oldest() else b""
        except OSError as error:
            self._lament(error)
            return None
        data = held[_DIGEST:]
        with contextlib.suppress(OSError):
            if _digest(key, data) != held[:_DIGEST]:
                path.unlink()
                return None
            os.utime(path)  # used last now
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep it, unless it is so large that it would drive out much else."""
        if len(data) > self._most_bytes // _SHARE:
            return
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(self._folder / key, _digest(key, data) + data, mode=0o600, lasting=False)
        except OSError as error:
            self._lament(error)
        if self._is_time_to_trim(len(data)):
            self.trim()

    def forget(self, start: str) -> None:
        """Keep nothing longer whose key begins so."""
        for _, _, path in self._held():
            if path.name.startswith(start):
                self._drop(path)

    def trim(self) -> None:
        """Let go of what wasn't asked for lately, and of what was asked for longest ago where there is too much."""
        room, oldest = self._most_bytes - self._most_bytes // _SHARE, self._oldest()
        for used, size, path in sorted(self._held(), reverse=True):
            room -= size
            if room < 0 or used < oldest:
                self._drop(path)

    def _oldest(self) -> float:
        """What was used last before then has served its time."""
        return time.time() - self._most_seconds

    def _held(self) -> list[tuple[float, int, Path]]:
        """When each file was used last, its size and its path; what a crash left half written is one of them."""
        held = []
        try:
            for path in self._folder.iterdir():
                with contextlib.suppress(FileNotFoundError):
                    state = path.stat()
                    held.append((state.st_mtime, state.st_size, path))
        except OSError as error:
            self._lament(error)
        return held

    def _drop(self, path: Path) -> None:
        """Delete a file; one that can't be deleted keeps no other."""
        try:
            path.unlink(missing_ok=True)  # another process trims too
        except OSError as error:
            self._lament(error)

    def _is_time_to_trim(self, size: int) -> bool:
        with self._lock:
            self._written += size
            due = self._written > self._most_bytes // _SHARE
            if due:
                self._written = 0
            return due

    def _lament(self, error: OSError) -> None:
        """Say each kind of trouble once, where it is one: without a cache everything works, only slower."""
        if error.errno not in {errno.ENOENT, *self._lamented}:
            self._lamented.add(error.errno)
            _log.warning("finished files can't be kept in %s: %s", self._folder, error.strerror)


def _digest(key: str, data: bytes) -> bytes:
    """What stands in front of a file: of its name too, so that no file is served under another's."""
    digest = hashlib.sha256(key.encode() + b"\0")
    digest.update(data)
    return digest.digest()
