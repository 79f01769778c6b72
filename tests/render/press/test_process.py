"""A worker's process begins with what it is given to warm up on, steps back where it may, and leaves nothing behind."""

import logging
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from jdbuilder.render.press import process, wire
from jdbuilder.render.press.process import Page, Worker, WorkerGoneError

pytestmark = pytest.mark.slow


@contextmanager
def _worker(pages: tuple[Page, ...] = (), leisurely: bool = False) -> Iterator[Worker]:
    worker = Worker(pages, leisurely)
    try:
        worker.warm()
        yield worker
    finally:
        worker.stop()


def _priority(worker: Worker) -> int:
    return os.getpriority(os.PRIO_PROCESS, worker._process.pid)


def _ticks(worker: Worker) -> int:
    """Processor time of its own."""
    return sum(map(int, Path(f"/proc/{worker._process.pid}/stat").read_text().rpartition(")")[2].split()[11:13]))


def test_it_leaves_no_files_behind() -> None:
    with _worker() as worker:
        folder = Path(worker._folder.name)
        assert list(folder.iterdir())  # the fonts
    assert not folder.exists()


def test_a_stopped_one_is_gone_and_nothing_worse() -> None:
    with _worker() as worker:
        pass
    assert worker.ready()
    with pytest.raises(WorkerGoneError):
        worker.ask(wire.PDF, b"{}")


def test_one_that_nobody_waits_for_steps_back_and_may_take_longer() -> None:
    with _worker(leisurely=True) as worker:
        assert _priority(worker) > os.getpriority(os.PRIO_PROCESS, 0)
        assert worker._wall_seconds > process.WALL_SECONDS


def test_it_prints_its_pages_before_it_is_ready() -> None:
    page = ("<html lang=en><title>x</title>" + "<p>word word</p>" * 300, "")
    with _worker() as idle, _worker((page,) * 4) as rehearsed:
        assert _priority(rehearsed) == _priority(idle)
        assert _ticks(rehearsed) > _ticks(idle) + 20


def test_pages_that_cannot_be_printed_are_no_obstacle() -> None:
    with _worker((("<p>\\ud800", "p {"), ("<div>" * 2000, ""))) as worker:
        kind, _ = worker.ask(wire.PDF, b'{"html": "<html lang=en><title>x</title><p>x", "css": ""}')
    assert kind == wire.PDF


def test_pages_may_be_more_than_a_pipe_holds() -> None:
    started = time.monotonic()
    with _worker((("<p>" + "x" * 300_000, ""),)):
        assert time.monotonic() - started < process.START_SECONDS


def test_nobody_waits_until_a_process_reads_its_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    asleep = partial(subprocess.Popen, ["sleep", "60"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    monkeypatch.setattr(process, "_started", lambda *_: asleep())
    worker = Worker((("<p>" + "x" * 300_000, ""),))
    assert not worker.ready()
    worker.stop()


def test_a_process_that_cannot_be_started_leaves_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    with pytest.raises(FileNotFoundError):
        Worker()
    assert [*tmp_path.iterdir()] == []


def test_one_that_is_ended_before_it_is_warm_does_not_live() -> None:
    worker = Worker()
    worker._process.kill()
    assert not worker.lives()
    worker.stop()


def test_a_complaint_is_kept_and_logged_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "sitecustomize.py").write_text("import weasyprint.text.ffi as ffi\nffi.harfbuzz_subset = None\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    caplog.set_level(logging.WARNING)
    with _worker() as worker:
        worker.warm()
        assert "apt-get install -y libharfbuzz-subset0" in worker.complaint
        kind, _ = worker.ask(wire.PDF, b'{"html": "<html lang=en><title>x</title><p>x", "css": ""}')
    assert kind == wire.PDF
    assert caplog.messages == [worker.complaint]
