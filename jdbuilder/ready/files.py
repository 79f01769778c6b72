"""A posting's files: from the cache where they are ready, made on the spot where not, never twice at once."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.ready.ahead import Ahead
from jdbuilder.ready.cache import Cache
from jdbuilder.ready.key import key, note
from jdbuilder.render import press, to
from jdbuilder.render.format import Look

PREPARED = ("pdf", "docx")
"""The formats that are dear enough to be made ahead of time and kept, the dearest first."""
JOIN_SECONDS = 0.5
"""How long a click waits for a file that is being made in the background, before it makes the file itself."""

How = Literal["hit", "joined", "miss"]


@dataclass(frozen=True)
class File:
    """A finished file, and how it was come by: ready, being made just then, or made for whoever asked."""

    data: bytes
    how: How


class Files:
    """The files of an application's drafts; safe to use from many threads.

    Without `ahead` nothing happens before it is asked for.
    """

    def __init__(self, cache: Cache, ahead: Ahead | None = None) -> None:
        self._cache = cache
        self._ahead = ahead
        self._lock = threading.Lock()
        self._making: dict[str, Future[bytes | None]] = {}

    @classmethod
    def open(cls, folder: Path, templates: tuple[Path, ...], ahead: bool) -> "Files":
        """Those kept in `folder`; opened before templates are read, so that a file is known by those it was made of."""
        note(templates)
        return cls(Cache(folder), Ahead() if ahead else None)

    def soon(self, draft_id: str, posting: Posting, look: Look) -> None:
        """Have a draft's files made in the background, as it is now; what waits of an older state is dropped."""
        if self._ahead:
            self._ahead.soon(draft_id, [partial(self._prepare, posting, one, look) for one in PREPARED])

    def file(self, posting: Posting, format_id: str, look: Look) -> File:
        """The file of a posting; UserError where it can't be made."""
        make = partial(_make, posting, format_id, look)
        if format_id not in PREPARED:
            return File(make(), "miss")
        name = key(posting, format_id, look)
        data = self._cache.get(name)
        if data is not None:
            return File(data, "hit")
        made = self._made_once(name, make)
        return File(make(), "miss") if made is None else made

    def forget(self, draft_id: str, posting: Posting, look: Look) -> None:
        """Let go of a draft's files, and of what waits to be made of it."""
        work = partial(self._forget, posting, look)
        if self._ahead:
            self._ahead.soon(draft_id, [work])  # in the same thread: what is just being made is forgotten too
        else:
            work()

    def close(self) -> None:
        """Prepare no more."""
        if self._ahead:
            self._ahead.close()

    def _prepare(self, posting: Posting, format_id: str, look: Look) -> None:
        with press.at_leisure():
            name = key(posting, format_id, look)
            if self._cache.get(name) is None and name not in self._making:
                self._made_once(name, partial(_make, posting, format_id, look))

    def _forget(self, posting: Posting, look: Look) -> None:
        for format_id in PREPARED:
            self._cache.forget(key(posting, format_id, look))

    def _made_once(self, name: str, make: Callable[[], bytes]) -> File | None:
        """The file, made here or by another who has begun already; None where the other failed or takes too long."""
        with self._lock:
            other = self._making.get(name)
            own = self._making.setdefault(name, Future())
        if other is None:
            return File(self._made(name, make, own), "miss")
        try:
            data = other.result(JOIN_SECONDS)
        except TimeoutError:
            return None
        return None if data is None else File(data, "joined")

    def _made(self, name: str, make: Callable[[], bytes], told: "Future[bytes | None]") -> bytes:
        """The file made and kept, and everybody told who waits for it."""
        data = None
        try:
            data = make()
            self._cache.put(name, data)
        finally:
            del self._making[name]
            told.set_result(data)
        return data


def _make(posting: Posting, format_id: str, look: Look) -> bytes:
    return to.to(outline(posting), format_id, look)
