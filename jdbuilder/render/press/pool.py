"""The pool keeps workers warm, hands each one document at a time, and replaces those that die, hang or are worn."""

import json
import queue
import threading
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from jdbuilder.errors import Problem, UserError
from jdbuilder.render.press import process, wire
from jdbuilder.render.press.process import CannotPrintError, Page, Worker, WorkerGoneError

WAIT_SECONDS = 20.0
"""How long a document waits for a free worker."""

_BUSY = Problem("PDF", "the printer is busy", "Try again in a moment.")
_REMEDY = "The DOCX and the other formats are not affected. Shorten the longest texts and try again."


@dataclass(frozen=True)
class File:
    """A data file that is attached to the pages.

    Attributes:
        description: what it is, for the list of attachments.
        relationship: an alternative says the same as the pages; the pages were made from a source.
    """

    name: str
    description: str
    text: str
    relationship: Literal["Alternative", "Source"] = "Alternative"


class BusyError(UserError):
    """Nothing is wrong, but no worker has the time now."""


class _Places(queue.LifoQueue[Worker | None]):
    """The places of the workers that are free; None stands for one that isn't started."""

    def _get(self) -> Worker | None:
        """Whoever is warm before those that are not yet, and these before one that would have to be started."""
        chosen = max(reversed(self.queue), key=lambda place: 0 if place is None else 1 + place.ready())
        self.queue.remove(chosen)
        return chosen


class Press:
    """Prints PDFs on at most `size` workers, which step back for other work if `leisurely`; for many threads."""

    def __init__(self, size: int, leisurely: bool = False) -> None:
        self._free = _Places()
        self._leisurely = leisurely
        self._rehearsed: Sequence[Page] = ()
        self._lock = threading.Lock()
        self._all: set[Worker] = set()
        self._closed = False
        for _ in range(size):
            self._free.put(None)

    def start(self, pages: Sequence[Page] = ()) -> None:
        """Have every worker started, and printing such pages, so that the first document finds them warm."""
        self._rehearsed = pages
        places = [self._free.get() for _ in range(self._free.qsize())]
        for worker in places:
            self._free.put(worker or self._new())

    def begin(self) -> None:
        """Have one worker started for a document that is about to come."""
        self._free.put(self._free.get() or self._new())

    def print(self, html: str, css: str, files: Sequence[File] = ()) -> bytes:
        """The PDF of a page of HTML with a style sheet; UserError where it can't be printed within the limits."""
        request = {"html": html, "css": css, "files": [asdict(file) for file in files]}
        return self._asked(wire.PDF, json.dumps(request).encode())

    def lacking(self, characters: str) -> str:
        """Those of the characters that no font here has; UserError where asking fails."""
        return self._asked(wire.GLYPHS, characters.encode(errors="ignore")).decode()

    def answers(self) -> bool:
        """Whether a document can be printed now, for health checks."""
        started = time.monotonic()
        try:
            self.print("<html lang=en><title>ok</title><p>ok", "")
        except UserError:
            return False
        return time.monotonic() - started < process.WALL_SECONDS

    @property
    def complaint(self) -> str:
        """Why printing is slower on this machine than it could be, as far as that is known; else nothing."""
        with self._lock:
            return next((worker.complaint for worker in self._all if worker.complaint), "")

    def close(self) -> None:
        """End all workers."""
        self._closed = True
        with self._lock:
            workers, self._all = self._all, set()
        for worker in workers:
            worker.stop()

    def _asked(self, kind: int, request: bytes) -> bytes:
        """What a worker answers; UserError at its faults, and if none is free for long."""
        if self._closed:
            raise UserError.of("PDF", "the printer has been switched off", "Start jdbuilder again.")
        try:
            worker = self._free.get(timeout=WAIT_SECONDS)
        except queue.Empty as error:
            raise BusyError(_BUSY) from error
        try:
            worker = self._living(worker)
            kind, answer = worker.ask(kind, request)
        except WorkerGoneError as error:
            worker = self._replaced(worker)
            raise UserError.of("PDF", "printing took too long or too much memory and was stopped", _REMEDY) from error
        except CannotPrintError as error:
            self._discard(worker)
            worker = None
            raise UserError.of("PDF", str(error), "The other formats work without it.") from error
        else:
            worker = self._rested(worker)
        finally:
            self._free.put(worker)
        if kind == wire.FAULT:
            raise UserError.of("PDF", answer.decode(), _REMEDY)
        return answer

    def _living(self, worker: Worker | None) -> Worker:
        """The worker; another one where there is none or the system has ended it."""
        if worker and worker.ended:
            worker = self._replaced(worker)
        return worker or self._new(())

    def _new(self, pages: Sequence[Page] | None = None) -> Worker:
        """Another worker; one that a document waits for prints that at once."""
        worker = Worker(self._rehearsed if pages is None else pages, self._leisurely)
        with self._lock:
            self._all.add(worker)
        return worker

    def _discard(self, worker: Worker | None) -> None:
        if worker is None:
            return
        with self._lock:
            self._all.discard(worker)
        worker.stop()

    def _replaced(self, worker: Worker | None) -> Worker | None:
        """Another one that warms up in its place; none in a press that is closed."""
        self._discard(worker)
        if self._closed:
            return None
        return (worker and worker.heir) or self._new()

    def _rested(self, worker: Worker) -> Worker:
        """The worker itself; its heir where it has done enough and the heir, which warms up meanwhile, is ready."""
        if not worker.spent or self._closed:
            return worker
        heir = worker.heir = worker.heir or self._new()
        if not heir.ready():
            return worker
        self._discard(worker)
        return heir
