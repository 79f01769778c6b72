"""The pool keeps workers warm, hands each one document at a time, and replaces those that die, hang or are worn."""

import atexit
import contextlib
import json
import os
import queue
import select
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import IO, Literal

from jdbuilder.errors import Problem, UserError
from jdbuilder.render.press import wire

WALL_SECONDS = 10.0
"""How long one document may take before its worker is killed."""
START_SECONDS = 60.0
"""How long a worker may take to become warm; import and first render take about a second."""
WAIT_SECONDS = 20.0
"""How long a document waits for a free worker."""
GLYPHS_WAIT_SECONDS = 2.0
"""How long a question about characters waits for a worker, and for it to warm up; each change of a draft asks."""
GLYPHS_REST_SECONDS = 60.0
"""After a question about characters that failed, how long no other is asked."""
GLYPHS = 2000
"""How many characters are asked about at once; more are asked about the next time."""
RENDERS = 500
"""After so many documents a worker is replaced."""

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


class WorkerGoneError(Exception):
    """The worker died, or was killed because it took too long."""


class CannotPrintError(Exception):
    """The worker can't print at all on this machine; it says why."""


class Worker:
    """One warm process; for one thread at a time."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="jdbuilder-", ignore_cleanup_errors=True)
        path = os.pathsep.join(path for path in sys.path if path)
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "jdbuilder.render.press"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # Where it unpacks the fonts, and the date of those that fontTools cuts down, which else would be now.
            env={**os.environ, "PYTHONPATH": path, "TMPDIR": self._folder.name, "SOURCE_DATE_EPOCH": "0"},
            process_group=0,  # Ctrl-C in a terminal is for the pool, which ends its workers itself
        )
        assert self._process.stdin is not None  # noqa: S101 - what PIPE promises, for the type checker
        assert self._process.stdout is not None  # noqa: S101 - the same
        self._requests: IO[bytes] = self._process.stdin
        self._answers: IO[bytes] = self._process.stdout
        self._renders = 0
        self._warm = False

    @property
    def spent(self) -> bool:
        """Whether it has done enough."""
        return self._renders >= RENDERS

    def ready(self, seconds: float) -> bool:
        """Whether it is warm within so many seconds, or has said why it can't be."""
        return self._warm or bool(select.select([self._answers], [], [], seconds)[0])

    def warm(self) -> None:
        """Wait until it is ready to print."""
        if not self._warm:
            kind, said = self._receive(START_SECONDS)
            if kind == wire.FAULT:
                raise CannotPrintError(said.decode())
            self._warm = True

    def ask(self, kind: int, request: bytes) -> tuple[int, bytes]:
        """Kind and payload of the worker's answer; CannotPrintError, WorkerGoneError."""
        try:
            self.warm()
            self._renders += 1
            wire.write(self._requests, kind, request)
            return self._receive(WALL_SECONDS)
        except (OSError, EOFError, ValueError) as error:  # ValueError: another thread has stopped it
            raise WorkerGoneError from error

    def stop(self) -> None:
        """End it, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        self._answers.close()
        with contextlib.suppress(OSError):  # what was still buffered for a dead worker
            self._requests.close()
        self._folder.cleanup()  # a killed worker leaves its own behind

    def _receive(self, seconds: float) -> tuple[int, bytes]:
        """The next frame; a worker writes a frame whole once it has it, so waiting for its first byte is enough."""
        if not select.select([self._answers], [], [], seconds)[0]:
            raise WorkerGoneError
        return wire.read(self._answers)


class Press:
    """Prints PDFs on at most `size` warm workers; safe to use from many threads."""

    def __init__(self, size: int) -> None:
        self._free: queue.LifoQueue[Worker | None] = queue.LifoQueue()
        self._lock = threading.Lock()
        self._all: set[Worker] = set()
        self._closed = False
        self._has: dict[str, bool] = {}
        self._rests_until = 0.0
        for _ in range(size):
            self._free.put(None)

    def start(self) -> None:
        """Have every worker started, so that the first document finds them warm."""
        places = [self._free.get() for _ in range(self._free.qsize())]
        for worker in places:
            self._free.put(worker or self._new())

    def print(self, html: str, css: str, files: Sequence[File] = ()) -> bytes:
        """The PDF of a page of HTML with a style sheet; UserError where it can't be printed within the limits."""
        request = {"html": html, "css": css, "files": [asdict(file) for file in files]}
        return self._asked(wire.PDF, json.dumps(request).encode(), WAIT_SECONDS)

    def lacking(self, characters: str) -> str:
        """Those of the characters that no font here is known to have, each once; UserError where asking fails.

        A warm worker is asked once for each character, and for so many at a time that nobody waits for it long.
        """
        unknown = [one for one in dict.fromkeys(characters) if one not in self._has]
        if unknown and time.monotonic() >= self._rests_until:
            self._learn("".join(unknown[:GLYPHS]))
        return "".join(one for one in dict.fromkeys(characters) if not self._has.get(one, True))

    def _learn(self, characters: str) -> None:
        try:
            lacking = self._asked(wire.GLYPHS, characters.encode(errors="ignore"), GLYPHS_WAIT_SECONDS).decode()
        except BusyError:
            raise
        except UserError:
            self._rests_until = time.monotonic() + GLYPHS_REST_SECONDS
            raise
        self._has.update({one: one not in lacking for one in characters})

    def _asked(self, kind: int, request: bytes, wait: float) -> bytes:
        """What a worker answers; UserError at its faults, and if none is free within so many seconds."""
        if self._closed:
            raise UserError.of("PDF", "the printer has been switched off", "Start jdbuilder again.")
        try:
            worker = self._free.get(timeout=wait)
        except queue.Empty as error:
            raise BusyError(_BUSY) from error
        try:
            worker = worker or self._new()
            if kind == wire.GLYPHS and not worker.ready(wait):
                raise BusyError(_BUSY)
            kind, answer = worker.ask(kind, request)
        except WorkerGoneError as error:
            self._discard(worker)
            worker = None if self._closed else self._new()
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

    def answers(self) -> bool:
        """Whether a document can be printed now, for health checks."""
        started = time.monotonic()
        try:
            self.print("<html lang=en><title>ok</title><p>ok", "")
        except UserError:
            return False
        return time.monotonic() - started < WALL_SECONDS

    def close(self) -> None:
        """End all workers."""
        self._closed = True
        with self._lock:
            workers, self._all = self._all, set()
        for worker in workers:
            worker.stop()

    def _new(self) -> Worker:
        worker = Worker()
        with self._lock:
            self._all.add(worker)
        return worker

    def _discard(self, worker: Worker | None) -> None:
        if worker is None:
            return
        with self._lock:
            self._all.discard(worker)
        worker.stop()

    def _rested(self, worker: Worker) -> Worker:
        """The worker itself, or a new one that warms up meanwhile where this one has done enough."""
        if not worker.spent:
            return worker
        self._discard(worker)
        return self._new()


@cache
def shared() -> Press:
    """The process's one press: a worker per core, started when first used, ended with the process."""
    press = Press(size=min(os.cpu_count() or 1, 4))
    atexit.register(press.close)
    return press
