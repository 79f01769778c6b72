"""The pool prints for many threads, survives every bomb, replaces workers that die or are worn, and ends them all."""

import io
import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import permutations
from pathlib import Path
from typing import cast

import pytest
from pypdf import PdfReader

from jdbuilder.errors import UserError
from jdbuilder.render.press import File, Press, pool, process
from jdbuilder.render.press.process import Worker

FLEX_BOMB = "<div style='display:flex'>" * 16 + "x"
BOMBS = {
    "flex": FLEX_BOMB,
    "colspan": "<table><td colspan=1000000>x",
    "nested": "<div>" * 1000 + "x",
}

pytestmark = pytest.mark.slow


class _Stub:
    """A worker, as far as it is chosen by it."""

    def __init__(self, warm: bool) -> None:
        self._warm = warm

    def ready(self) -> bool:
        return self._warm


@pytest.fixture(scope="module")
def lone() -> Iterator[Press]:
    """A press with a single worker, so that what happens to one happens to the next document too."""
    press = Press(1)
    assert press.answers()
    yield press
    press.close()


def _page(title: str) -> str:
    return f"<!doctype html><html lang=en><title>{title}</title><p>{title}</p></html>"


def _title(pdf: bytes) -> str:
    metadata = PdfReader(io.BytesIO(pdf)).metadata
    return str(metadata.title) if metadata else ""


def _prints(press: Press, title: str = "Next") -> bool:
    return _title(press.print(_page(title), "")) == title


def _pids(press: Press) -> set[int]:
    return {worker._process.pid for worker in press._all}


def _lone(press: Press) -> Worker:
    (worker,) = press._all
    return worker


def _wait_for(worker: Worker) -> None:
    until = time.monotonic() + 20
    while not worker.ready() and time.monotonic() < until:
        time.sleep(0.05)


def _running(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


def test_it_prints_a_page(lone: Press) -> None:
    assert lone.print(_page("Manager"), "").startswith(b"%PDF-")
    assert _prints(lone, "Söhne")


@pytest.mark.slow
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_in_time_and_the_next_document_prints(
    name: str, lone: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_lone(lone), "_wall_seconds", 1.0)
    started = time.monotonic()
    with pytest.raises(UserError, match=r"took too long|too deeply nested") as caught:
        lone.print(BOMBS[name], "")
    assert time.monotonic() - started < 5
    assert "Shorten" in caught.value.problems[0].remedy
    assert _prints(lone)
    assert len(_pids(lone)) == 1


def test_a_worker_that_is_killed_while_it_prints_is_replaced(lone: Press) -> None:
    old = _lone(lone)
    with ThreadPoolExecutor(1) as threads:
        bomb = threads.submit(lone.print, FLEX_BOMB, "")
        time.sleep(0.2)
        os.kill(old._process.pid, signal.SIGKILL)
        with pytest.raises(UserError, match="stopped"):
            bomb.result()
    assert _prints(lone)
    assert lone._all != {old}
    assert not _running(old._process.pid)


def test_nobody_meets_a_worker_that_was_killed_while_it_had_nothing_to_do(lone: Press) -> None:
    assert _prints(lone)
    old = _lone(lone)
    os.kill(old._process.pid, signal.SIGKILL)
    os.waitid(os.P_PID, old._process.pid, os.WEXITED | os.WNOWAIT)
    assert _prints(lone)
    assert lone._all != {old}


def test_nobody_meets_a_worker_that_was_killed_while_it_warmed_up() -> None:
    press = Press(1)
    try:
        press.start()
        os.kill(_lone(press)._process.pid, signal.SIGKILL)
        assert _prints(press)
    finally:
        press.close()


def test_a_worn_worker_prints_until_its_heir_is_warm(lone: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    old = _lone(lone)
    monkeypatch.setattr(process, "RENDERS", old._renders + 2)
    assert _prints(lone, "One")
    assert lone._all == {old}
    assert _prints(lone, "Two")
    assert old in lone._all
    heir = old.heir
    assert heir
    _wait_for(heir)
    assert _prints(lone, "Three")
    assert lone._all == {heir}
    assert not _running(old._process.pid)
    monkeypatch.undo()
    assert _prints(lone, "Four")


def test_whoever_is_warm_is_asked_before_those_that_are_not_and_these_before_another_is_started() -> None:
    warm, cold = _Stub(warm=True), _Stub(warm=False)
    for order in permutations((None, warm, cold)):
        places = pool._Places()
        for one in order:
            places.put(cast("Worker | None", one))
        assert [cast("_Stub | None", places.get_nowait()) for _ in order] == [warm, cold, None]


def test_text_that_is_no_text_is_refused_and_the_worker_lives(lone: Press) -> None:
    before = _pids(lone)
    for html, css in (("<p>\ud800", ""), ("<p>x", "p::before { content: '\ud800' }"), ("\udfff", "\udfff")):
        with pytest.raises(UserError, match="stumbled"):
            lone.print(html, css)
    assert _prints(lone)
    assert _pids(lone) == before


def test_threads_get_their_own_documents() -> None:
    press = Press(2)
    titles = [f"Document {number}" for number in range(12)]
    try:
        with ThreadPoolExecutor(4) as threads:
            printed = threads.map(lambda title: press.print(_page(title), ""), titles)
            assert [_title(pdf) for pdf in printed] == titles
        assert len(_pids(press)) <= 2
    finally:
        press.close()


def test_two_workers_print_the_same_bytes(lone: Press) -> None:
    other = Press(1)
    page = _page("Same – same 紙 \U0001f44d")  # the fonts of these are dated where they are cut down
    try:
        first = other.print(page, "")
        time.sleep(1.1)
        assert first == lone.print(page, "")
    finally:
        other.close()


def test_data_files_are_the_same_from_every_worker(lone: Press) -> None:
    other = Press(1)
    file = File("job.jsonld", "The ad as data", '{"title": "Söhne"}')
    try:
        printed = [press.print(_page("Same"), "", [file]) for press in (lone, other)]
    finally:
        other.close()
    assert printed[0] == printed[1]
    assert PdfReader(io.BytesIO(printed[0])).attachments == {"job.jsonld": [file.text.encode()]}


def test_data_that_is_no_text_is_refused_and_the_worker_lives(lone: Press) -> None:
    before = _pids(lone)
    with pytest.raises(UserError, match="stumbled"):
        lone.print(_page("x"), "", [File("job.jsonld", "x", "\udfff")])
    assert _prints(lone)
    assert _pids(lone) == before


def test_characters_that_no_font_has_are_found(lone: Press) -> None:
    assert lone.lacking("é\u0378 <\u200d\ufe0f\u202e\U000e0020&") == "\u0378"
    assert lone.lacking("") == ""


def test_a_press_that_is_switched_off_knows_no_characters() -> None:
    press = Press(1)
    press.close()
    with pytest.raises(UserError, match="switched off"):
        press.lacking("x")


def test_a_press_that_is_busy_says_so(lone: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_lone(lone), "_wall_seconds", 1.0)
    monkeypatch.setattr(pool, "WAIT_SECONDS", 0.1)
    with ThreadPoolExecutor(1) as threads:
        bomb = threads.submit(lone.print, FLEX_BOMB, "")
        time.sleep(0.2)
        with pytest.raises(UserError, match="busy"):
            lone.print(_page("Impatient"), "")
        with pytest.raises(UserError, match="too long"):
            bomb.result()
    monkeypatch.undo()
    assert lone.answers()


def test_a_closed_press_leaves_no_process_and_prints_no_more() -> None:
    press = Press(1)
    press.start()
    assert _prints(press)
    pids = _pids(press)
    assert all(map(_running, pids))
    press.close()
    assert pids
    assert not any(map(_running, pids))
    with pytest.raises(UserError, match="switched off"):
        press.print(_page("Late"), "")
    assert not press.answers()
    assert not press._all


def test_closing_ends_a_document_on_its_way() -> None:
    press = Press(1)
    press.start()
    with ThreadPoolExecutor(1) as threads:
        bomb = threads.submit(press.print, FLEX_BOMB, "")
        time.sleep(0.2)
        press.close()
        with pytest.raises(UserError, match=r"stopped|switched off"):
            bomb.result()
    assert not press._all


def test_without_pango_the_message_names_the_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "weasyprint").mkdir()
    (tmp_path / "weasyprint" / "__init__.py").write_text('raise OSError("cannot load library libpango-1.0-0")')
    monkeypatch.syspath_prepend(str(tmp_path))
    press = Press(1)
    try:
        for _ in range(2):
            with pytest.raises(UserError, match=r"apt-get install -y libpango-1\.0-0"):
                press.print("<p>x", "")
        with pytest.raises(UserError, match="apt-get"):
            press.lacking("→")
        monkeypatch.undo()
        assert press.print("<html lang=en><title>t</title><p>x", "").startswith(b"%PDF")
    finally:
        press.close()
