"""Finished files on disk by their keys, bounded in size and age; for any number of threads and processes at once."""

import contextlib
import hashlib
import logging
import os
import secrets
import threading
import time
from pathlib import Path

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
        self._lamented = False

    def get(self, key: str) -> bytes | None:
        """What was put there, whole as it was; None if nothing is left of it."""
        path = self._folder / key
        try:
            held = path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            self._lament(error)
            return None
        data = held[_DIGEST:]
        if hashlib.sha256(data).digest() != held[:_DIGEST]:
            self.forget(key)
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # used last now
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep it, unless it is so large that it would drive out much else."""
        if len(data) > self._most_bytes // _SHARE:
            return
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._write(key, data)
            if self._is_time_to_trim(len(data)):
                self.trim()
        except OSError as error:
            self._lament(error)

    def forget(self, key: str) -> None:
        """Keep it no longer."""
        try:
            (self._folder / key).unlink(missing_ok=True)
        except OSError as error:
            self._lament(error)

    def trim(self) -> None:
        """Let go of what wasn't asked for lately, and of what was asked for longest ago where there is too much."""
        room, oldest = self._most_bytes - self._most_bytes // _SHARE, time.time() - self._most_seconds
        for used, size, path in sorted(self._held(), reverse=True):
            room -= size
            if room < 0 or used < oldest:
                with contextlib.suppress(FileNotFoundError):  # another process trims too
                    path.unlink()

    def _held(self) -> list[tuple[float, int, Path]]:
        """When each file was used last, its size and its path; what a crash left half written is one of them."""
        held = []
        with os.scandir(self._folder) as entries:
            for entry in entries:
                with contextlib.suppress(FileNotFoundError):
                    state = entry.stat()
                    held.append((state.st_mtime, state.st_size, Path(entry.path)))
        return held

    def _write(self, key: str, data: bytes) -> None:
        """Write it beside its place and move it there, so that nobody reads half of it."""
        new = self._folder / f".{key}.{secrets.token_hex(8)}"
        try:
            with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(hashlib.sha256(data).digest())
                file.write(data)
            new.replace(self._folder / key)
        except OSError:
            with contextlib.suppress(OSError):
                new.unlink(missing_ok=True)
            raise

    def _is_time_to_trim(self, size: int) -> bool:
        with self._lock:
            self._written += size
            due = self._written > self._most_bytes // _SHARE
            if due:
                self._written = 0
            return due

    def _lament(self, error: OSError) -> None:
        """Say it once: without a cache everything works, only slower."""
        if not self._lamented:
            self._lamented = True
            _log.warning("finished files can't be kept in %s: %s", self._folder, error.strerror)
