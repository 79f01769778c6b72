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
from jdbuilder.ready.edition import digest
from jdbuilder.ready.key import key, note
from jdbuilder.ready.traffic import Traffic
from jdbuilder.render import press, to
from jdbuilder.render.format import Look

PREPARED = ("pdf", "docx")
"""The formats that are dear enough to be made ahead of time and kept, the dearest first."""
JOIN_SECONDS = 0.25
"""How long a click waits for a file that is being made in the background, before it makes the file itself."""
MOST_FORGOTTEN = 256
"""Of how many drafts it is known that they were forgotten while something may still be made of them."""

How = Literal["hit", "joined", "miss"]


@dataclass(frozen=True)
class File:
    """A finished file, and how it was come by: ready, being made just then, or made for whoever asked."""

    data: bytes
    how: How


@dataclass(frozen=True)
class _Work:
    """A draft's file that is to be made, and the name that it is kept under."""

    draft_id: str
    name: str
    make: Callable[[], bytes]


class Files:
    """The files of an application's drafts; safe to use from many threads.

    Without `ahead` nothing happens before it is asked for.

    Attributes:
        traffic: the requests that what is made ahead gives way to; a server notes them there.
    """

    def __init__(self, cache: Cache, ahead: Ahead | None = None, traffic: Traffic | None = None) -> None:
        self.traffic = traffic or Traffic()
        self._cache = cache
        self._ahead = ahead
        self._lock = threading.Lock()
        self._making: dict[str, Future[bytes | None]] = {}
        self._forgotten: set[str] = set()

    @classmethod
    def open(cls, folder: Path, templates: tuple[Path, ...], ahead: bool) -> "Files":
        """Those kept in `folder`; opened before templates are read, so that a file is known by those it was made of."""
        note(templates)
        traffic, cache = Traffic(), Cache(folder)
        found = cls(cache, Ahead(traffic=traffic) if ahead else None, traffic)
        if found._ahead:
            found._ahead.soon("", [cache.trim])
        return found

    def soon(self, draft_id: str, posting: Posting, look: Look) -> None:
        """Have a draft's files made in the background, as it is now; what waits of an older state is dropped."""
        if self._ahead:
            self._forgotten.discard(draft_id)
            self._ahead.soon(draft_id, [partial(self._prepare, draft_id, posting, one, look) for one in PREPARED])

    def file(self, draft_id: str, posting: Posting, format_id: str, look: Look) -> File:
        """The file of a draft, as it is now; UserError where it can't be made."""
        if format_id not in PREPARED:
            return File(_make(posting, format_id, look), "miss")
        self._forgotten.discard(draft_id)
        work = _work(draft_id, posting, format_id, look)
        data = self._cache.get(work.name)
        if data is not None:
            return File(data, "hit")
        return self._made_once(work) or File(self._kept(work), "miss")

    def forget(self, draft_id: str) -> None:
        """Let go of all files of a draft, in each state that it was in; of what is made or waits to be made, too."""
        if len(self._forgotten) >= MOST_FORGOTTEN:
            self._forgotten.pop()
        self._forgotten.add(draft_id)
        self._cache.forget(_start(draft_id))

    def close(self) -> None:
        """Prepare no more."""
        if self._ahead:
            self._ahead.close()

    def _prepare(self, draft_id: str, posting: Posting, format_id: str, look: Look) -> None:
        if draft_id in self._forgotten:
            return
        work = _work(draft_id, posting, format_id, look)
        if self._cache.get(work.name) is None and work.name not in self._making:
            with press.at_leisure():
                self._made_once(work)

    def _made_once(self, work: _Work) -> File | None:
        """The file, made here or by another who has begun already; None where the other failed or takes too long."""
        own: Future[bytes | None] = Future()
        with self._lock:
            other = self._making.setdefault(work.name, own)
        if other is own:
            return File(self._made(work, own), "miss")
        try:
            data = other.result(JOIN_SECONDS)
        except TimeoutError:
            return None
        return None if data is None else File(data, "joined")

    def _made(self, work: _Work, told: "Future[bytes | None]") -> bytes:
        """The file made and kept, and everybody told who waits for it."""
        data = None
        try:
            data = self._kept(work)
        finally:
            with self._lock:
                del self._making[work.name]
            told.set_result(data)
        return data

    def _kept(self, work: _Work) -> bytes:
        """The file made and kept, unless its draft was forgotten in between."""
        data = work.make()
        self._cache.put(work.name, data)
        if work.draft_id in self._forgotten:
            self._cache.forget(work.name)
        return data


def _work(draft_id: str, posting: Posting, format_id: str, look: Look) -> _Work:
    name = f"{_start(draft_id)}{key(posting, format_id, look)}"
    return _Work(draft_id, name, partial(_make, posting, format_id, look))


def _start(draft_id: str) -> str:
    """How the names of all files of a draft begin: by a digest, since case counts in ids, but not on every disk."""
    return f"{digest(draft_id)[:32]}-"


def _make(posting: Posting, format_id: str, look: Look) -> bytes:
    return to.to(outline(posting), format_id, look)
