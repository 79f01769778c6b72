"""Processes: their processor time and memory, and work that is done in one of its own."""

import multiprocessing
import os
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Generic, TypeVar

from tests.bench.measure import Measured, ratio

Given = TypeVar("Given")
_MEBIBYTE = 2**20
_UNCOMPILED = "PYTHONDONTWRITEBYTECODE"
"""Where it is set, what isn't compiled yet is compiled anew by every command: ours, while packages' code is."""


def family() -> float:
    """The processor time of this process and all that it has started and that still run, in seconds."""
    return time.process_time() + sum(map(_seconds, descendants(os.getpid())))


def descendants(process: int) -> Iterator[int]:
    """The processes that a process has started, and those that they have."""
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        for child in map(int, _text(task).split()):
            yield child
            yield from descendants(child)


def memory(process: int) -> float:
    """What of a process lies in memory, in MiB."""
    pages = int(_text(Path(f"/proc/{process}/statm")).split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MEBIBYTE


def _seconds(process: int) -> float:
    """By the scheduler's count, which is finer than the ticks of `times`, and exact for a process that waits."""
    return sum(int((_text(task) or "0").split()[0]) for task in Path(f"/proc/{process}/task").glob("*/schedstat")) / 1e9


def _text(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:  # it has just ended
        return ""


class Beside(Generic[Given]):
    """Work in a process of its own, so that nothing else lies in its memory; called with what it works on."""

    def __init__(self, make: Callable[[], Callable[[Given], object]]) -> None:
        start = multiprocessing.get_context("spawn")
        self._end, other = start.Pipe()
        self._process = start.Process(target=_work, args=(make, other), daemon=True)
        self._process.start()

    def __call__(self, given: Given) -> int:
        """How many bytes came of it."""
        self._end.send(given)
        size: int = self._end.recv()
        return size

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid or 0

    def close(self) -> None:
        """End it."""
        self._end.close()
        self._process.join()


def _work(make: Callable[[], Callable[[Given], object]], end: "Connection[int, Given]") -> None:
    work = make()
    while True:
        try:
            given = end.recv()
        except EOFError:
            return
        done = work(given)
        end.send(len(done) if isinstance(done, bytes) else 0)


Cost = tuple[float, float]
"""Seconds on the clock, and of the processor."""


def cold(command: Sequence[str], folder: Path) -> Cost:
    """What a command costs from its start to its end, with all that it starts."""
    began = time.perf_counter()
    environment = {name: value for name, value in os.environ.items() if name != _UNCOMPILED}
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**environment, "JDBUILDER_DATA": str(folder)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    assert process.stderr
    said = process.stderr.read()
    process.stderr.close()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)}: {said.decode()}")
    return time.perf_counter() - began, used.ru_utime + used.ru_stime


def cold_in_turns(ours: Sequence[str], theirs: Sequence[str], folder: Path, rounds: int) -> tuple[Measured, Measured]:
    """The ratio of two commands run in turn, by the clock and in processor time."""
    cold(ours, folder), cold(theirs, folder)
    pairs = [(cold(ours, folder), cold(theirs, folder)) for _ in range(rounds)]
    clock, processor = ([(one[which], other[which]) for one, other in pairs] for which in (0, 1))
    return ratio(clock), ratio(processor)
