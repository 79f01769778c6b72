"""The pool keeps workers warm, hands each one document at a time, and replaces those that die, hang or are worn."""

import contextlib
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
_OFF = Problem("PDF", "the printer has been switched off", "Start jdbuilder again.")
_STARTS_LATER = "The other formats work without it. Close what else needs memory or room on the disk, and try again."
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

    def take_empty(self) -> bool:
        """Take a place out whose worker isn't started; whether there is one."""
        with self.mutex:
            is_there = None in self.queue
            if is_there:
                self.queue.remove(None)
            return is_there


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
        while self.begin():
            pass

    def begin(self) -> bool:
        """Have one more worker started for a document that is about to come; whether that could be done.

        Why not, the document will say.
        """
        if not self._free.take_empty():
            return False
        worker = None
        try:
            worker = self._another()
        finally:
            self._free.put(worker)
        return worker is not None

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
        with self._lock:
            self._closed = True
            workers, self._all = self._all, set()
        for worker in workers:
            worker.stop()

    def _asked(self, kind: int, request: bytes) -> bytes:
        """What a worker answers; UserError at its faults, and if none is free for long."""
        if self._closed:
            raise UserError(_OFF)
        try:
            taken = self._free.get(timeout=WAIT_SECONDS)
        except queue.Empty as error:
            raise BusyError(_BUSY) from error
        worker = left = None
        try:
            worker = self._living(taken)
            kind, answer = worker.ask(kind, request)
            left = self._rested(worker)
        except WorkerGoneError as error:
            self._discard(worker or taken)
            left = self._another()
            raise UserError.of("PDF", "printing took too long or too much memory and was stopped", _REMEDY) from error
        except CannotPrintError as error:
            self._discard(worker or taken)
            raise UserError.of("PDF", str(error), "The other formats work without it.") from error
        except OSError as error:
            raise UserError.of("PDF", f"the printer can’t be started: {error.strerror}", _STARTS_LATER) from error
        finally:
            self._free.put(left)
        if kind == wire.FAULT:
            raise UserError.of("PDF", answer.decode(), _REMEDY)
        return answer

    def _living(self, worker: Worker | None) -> Worker:
        """The worker; another one, which prints at once, where there is none or the system has ended it."""
        if worker and worker.lives():
            return worker
        self._discard(worker)
        return self._new(())

    def _another(self) -> Worker | None:
        """Another worker, which warms up; none in a press that is closed or where none can be started now."""
        with contextlib.suppress(OSError, UserError):
            return self._new(self._rehearsed)
        return None

    def _new(self, pages: Sequence[Page]) -> Worker:
        """Another worker; OSError where it can't be started, UserError in a press that is closed."""
        worker = Worker(pages, self._leisurely)
        with self._lock:
            if not self._closed:
                self._all.add(worker)
                return worker
        worker.stop()
        raise UserError(_OFF)

    def _discard(self, worker: Worker | None) -> None:
        """End it, and its heir."""
        while worker:
            with self._lock:
                self._all.discard(worker)
            worker.stop()
            worker = worker.heir

    def _rested(self, worker: Worker) -> Worker:
        """The worker itself; its heir where it has done enough and the heir, which warms up meanwhile, is ready."""
        if not worker.spent or self._closed:
            return worker
        heir = worker.heir = worker.heir or self._another()
        if not (heir and heir.ready()):
            return worker
        worker.heir = None
        self._discard(worker)
        return heir
