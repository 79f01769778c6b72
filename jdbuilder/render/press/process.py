"""A worker as the pool has it: a process of its own, fed over pipes, in a folder of its own."""

import contextlib
import json
import logging
import os
import select
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from typing import IO

from jdbuilder.render.press import wire

WALL_SECONDS = 10.0
"""How long one document may take before its worker is killed."""
LEISURELY_SECONDS = 60.0
"""The same for a worker that runs only when nothing else has to; its processor time is limited like any other's."""
START_SECONDS = 60.0
"""How long a worker may take to become warm; import and first render take about a second."""
RENDERS = 500
"""After so many documents a worker is replaced."""

Page = tuple[str, str]
"""HTML and style sheet."""

_log = logging.getLogger(__name__)


class WorkerGoneError(Exception):
    """The worker died, or was killed because it took too long."""


class CannotPrintError(Exception):
    """The worker can't print at all on this machine; it says why."""


class Worker:
    """One process that prints, once it has printed some pages to become warm; for one thread at a time.

    Attributes:
        heir: the worker that takes its place once it is warm.
        complaint: why it prints more slowly here than it could, if it does.
    """

    def __init__(self, pages: Sequence[Page] = (), leisurely: bool = False) -> None:
        self.heir: Worker | None = None
        self.complaint = ""
        self._wall_seconds = LEISURELY_SECONDS if leisurely else WALL_SECONDS
        self._folder = tempfile.TemporaryDirectory(prefix="jdbuilder-", ignore_cleanup_errors=True)
        try:
            self._process = _started(self._folder.name, leisurely)
        except OSError:
            self._folder.cleanup()
            raise
        assert self._process.stdin is not None  # noqa: S101 - what PIPE promises, for the type checker
        assert self._process.stdout is not None  # noqa: S101 - the same
        self._requests: IO[bytes] = self._process.stdin
        self._answers: IO[bytes] = self._process.stdout
        self._renders = 0
        self._warm = False
        # A pipe may hold less than that, and the process takes a while until it reads.
        threading.Thread(target=self._rehearse, args=(pages,), name="rehearsal", daemon=True).start()

    @property
    def spent(self) -> bool:
        """Whether it has done enough."""
        return self._renders >= RENDERS

    def lives(self) -> bool:
        """Whether it has become warm, which is waited for, and the system hasn't ended it since; CannotPrintError."""
        try:
            self.warm()
        except (OSError, EOFError, ValueError):  # ValueError: another thread has stopped it
            return False
        return self._process.poll() is None

    def ready(self) -> bool:
        """Whether it is warm, or has said why it can't be."""
        try:
            return self._warm or bool(select.select([self._answers], [], [], 0)[0])
        except ValueError:  # another thread has stopped it, which whoever asks it will hear
            return True

    def warm(self) -> None:
        """Wait until it is ready to print."""
        if self._warm:
            return
        kind, said = self._receive(START_SECONDS)
        if kind == wire.FAULT:
            raise CannotPrintError(said.decode())
        self._warm = True
        self.complaint = said.decode()
        if self.complaint:
            _log.warning("%s", self.complaint)

    def ask(self, kind: int, request: bytes) -> tuple[int, bytes]:
        """Kind and payload of the worker's answer; CannotPrintError, WorkerGoneError."""
        try:
            self.warm()
            self._renders += 1
            wire.write(self._requests, kind, request)
            return self._receive(self._wall_seconds)
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

    def _rehearse(self, pages: Sequence[Page]) -> None:
        with contextlib.suppress(OSError, ValueError):  # it can't print at all, and says why, or has been stopped
            wire.write(self._requests, wire.REHEARSAL, json.dumps(pages).encode())

    def _receive(self, seconds: float) -> tuple[int, bytes]:
        """The next frame; a worker writes a frame whole once it has it, so waiting for its first byte is enough."""
        if not select.select([self._answers], [], [], seconds)[0]:
            raise WorkerGoneError
        return wire.read(self._answers)


def _started(folder: str, leisurely: bool) -> subprocess.Popen[bytes]:
    """The process, which unpacks what it needs into the folder."""
    return subprocess.Popen(  # noqa: S603 - every word is ours
        [sys.executable, "-P", "-m", "jdbuilder.render.press", *([wire.LEISURELY] if leisurely else [])],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=_environment(folder),
        process_group=0,  # Ctrl-C in a terminal is for the pool, which ends its workers itself
    )


def _environment(folder: str) -> Mapping[str, str]:
    """Where the worker finds its code and unpacks the fonts, and the date of those that are cut down, else today's."""
    path = os.pathsep.join(path for path in sys.path if path)
    return {**os.environ, "PYTHONPATH": path, "TMPDIR": folder, "SOURCE_DATE_EPOCH": "0"}
