"""A file is made once, for whoever asks first, and lies ready for everybody who asks later."""

import logging
import os
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from jdbuilder import shipped
from jdbuilder.errors import UserError
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.ready import files as module
from jdbuilder.ready.ahead import Ahead
from jdbuilder.ready.cache import Cache
from jdbuilder.ready.files import MOST_FORGOTTEN, PREPARED, File, Files
from jdbuilder.render import press, to
from jdbuilder.render.format import Look

LOOK = Look("studio", "a4", shipped.folders("templates", None))
ONE, TWO = Posting(title="One"), Posting(title="Two")
WAIT = 5.0


class Maker:
    """Stands in for the formats: notes what is made and in which thread; it can be held up or fail."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.threads: set[str] = set()
        self.held = threading.Event()
        self.held.set()
        self.begun = threading.Semaphore(0)
        self.fails = False

    def __call__(self, posting: Posting, format_id: str, _look: Look) -> bytes:
        self.made.append(f"{posting.title} {format_id}")
        self.threads.add(threading.current_thread().name)
        self.begun.release()
        assert self.held.wait(WAIT)
        if self.fails:
            raise UserError.of("PDF", "can't be printed")
        return f"{posting.title} as {format_id}".encode()


@pytest.fixture
def maker(monkeypatch: pytest.MonkeyPatch) -> Maker:
    maker = Maker()
    monkeypatch.setattr(module, "_make", maker)
    return maker


@pytest.fixture
def plain(tmp_path: Path) -> Files:
    """Files that nobody makes ahead of time."""
    return Files.open(tmp_path / "ready", LOOK.templates, ahead=False)


@pytest.fixture
def files(tmp_path: Path) -> Iterator[Files]:
    ahead = Ahead(still=0.01)
    files = Files(Cache(tmp_path / "ready"), ahead)
    yield files
    files.close()
    if ahead._thread:
        ahead._thread.join(WAIT)  # else its last step would be taken with the next test's maker


@pytest.fixture
def joined(monkeypatch: pytest.MonkeyPatch) -> threading.Semaphore:
    """Released by everybody who begins to wait for what another makes."""
    waited = threading.Semaphore(0)

    class Told(Future[bytes | None]):
        def result(self, timeout: float | None = None) -> bytes | None:
            waited.release()
            return super().result(timeout)

    monkeypatch.setattr(module, "Future", Told)
    monkeypatch.setattr(module, "JOIN_SECONDS", WAIT)
    return waited


def until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + WAIT
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.002)


def test_a_file_is_made_once_and_then_lies_ready(plain: Files, maker: Maker) -> None:
    found = [plain.file("draft", ONE, "pdf", LOOK) for _ in range(3)]
    assert found == [File(b"One as pdf", "miss"), File(b"One as pdf", "hit"), File(b"One as pdf", "hit")]
    assert maker.made == ["One pdf"]


def test_it_lies_ready_for_another_process_too(plain: Files, maker: Maker, tmp_path: Path) -> None:
    plain.file("draft", ONE, "docx", LOOK)
    assert Files(Cache(tmp_path / "ready")).file("draft", ONE, "docx", LOOK).how == "hit"


def test_another_posting_or_format_is_another_file(plain: Files, maker: Maker) -> None:
    asked = [(ONE, "pdf"), (ONE, "docx"), (TWO, "pdf")]
    assert [plain.file("draft", posting, one, LOOK).data for posting, one in asked] == [
        b"One as pdf",
        b"One as docx",
        b"Two as pdf",
    ]


def test_what_is_made_in_no_time_is_not_kept(plain: Files, maker: Maker, tmp_path: Path) -> None:
    for _ in range(2):
        assert plain.file("draft", ONE, "txt", LOOK).how == "miss"
    assert maker.made == ["One txt"] * 2
    assert not (tmp_path / "ready").exists()


def test_every_prepared_format_is_one_of_ours() -> None:
    assert set(PREPARED) < set(to.formats())


def test_the_file_is_the_one_that_the_formats_write(plain: Files) -> None:
    expected = to.to(outline(ONE), "docx", LOOK)
    assert [plain.file("draft", ONE, "docx", LOOK) for _ in "12"] == [File(expected, "miss"), File(expected, "hit")]


def test_a_hit_makes_no_outline(plain: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    plain.file("draft", ONE, "docx", LOOK)
    monkeypatch.setattr(module, "outline", None)
    assert plain.file("draft", ONE, "docx", LOOK).how == "hit"


def test_a_file_that_cannot_be_made_is_an_error_each_time_and_nothing_is_kept(plain: Files, maker: Maker) -> None:
    maker.fails = True
    for _ in range(2):
        with pytest.raises(UserError, match="can't be printed"):
            plain.file("draft", ONE, "pdf", LOOK)
    maker.fails = False
    assert plain.file("draft", ONE, "pdf", LOOK).how == "miss"


def test_soon_the_files_are_ready(files: Files, maker: Maker) -> None:
    files.soon("draft", ONE, LOOK)
    until(lambda: maker.made == ["One pdf", "One docx"] and not files._making)
    assert [files.file("draft", ONE, one, LOOK).how for one in PREPARED] == ["hit", "hit"]
    assert maker.threads == {"ahead"}


def test_what_is_ready_is_not_made_again(files: Files, maker: Maker) -> None:
    for one in PREPARED:
        files.file("draft", ONE, one, LOOK)
    files.soon("draft", ONE, LOOK)
    files.soon("other", TWO, LOOK)
    until(lambda: len(maker.made) == 4)
    assert maker.made == ["One pdf", "One docx", "Two pdf", "Two docx"]


def test_only_the_background_prints_at_leisure(files: Files, maker: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    presses: list[bool] = []

    def make(posting: Posting, format_id: str, look: Look) -> bytes:
        presses.append(press.current() is press.aside())
        return maker(posting, format_id, look)

    monkeypatch.setattr(module, "_make", make)
    files.file("draft", TWO, "pdf", LOOK)
    files.soon("draft", ONE, LOOK)
    until(lambda: len(presses) == 3)
    assert presses == [False, True, True]


def test_a_click_joins_in_what_is_just_being_made(files: Files, maker: Maker, joined: threading.Semaphore) -> None:
    maker.held.clear()
    files.soon("draft", ONE, LOOK)
    assert maker.begun.acquire(timeout=WAIT)
    with ThreadPoolExecutor(1) as pool:
        click: Future[File] = pool.submit(files.file, "draft", ONE, "pdf", LOOK)
        assert joined.acquire(timeout=WAIT)
        maker.held.set()
        assert click.result(WAIT) == File(b"One as pdf", "joined")
    assert maker.made.count("One pdf") == 1


def test_a_click_does_not_wait_long_for_the_background_and_what_it_makes_is_kept(
    files: Files, maker: Maker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def make(posting: Posting, format_id: str, look: Look) -> bytes:
        if threading.current_thread().name == "ahead":
            return maker(posting, format_id, look)
        return b"One for the click"

    monkeypatch.setattr(module, "_make", make)
    monkeypatch.setattr(module, "JOIN_SECONDS", 0.01)
    maker.held.clear()
    files.soon("draft", ONE, LOOK)
    assert maker.begun.acquire(timeout=WAIT)
    with ThreadPoolExecutor(1) as pool:
        click: Future[File] = pool.submit(files.file, "draft", ONE, "pdf", LOOK)
        assert click.result(WAIT) == File(b"One for the click", "miss")
    assert Files(Cache(tmp_path / "ready")).file("draft", ONE, "pdf", LOOK) == File(b"One for the click", "hit")
    maker.held.set()


def test_where_the_background_failed_the_click_says_why(
    files: Files, maker: Maker, joined: threading.Semaphore, caplog: pytest.LogCaptureFixture
) -> None:
    maker.held.clear()
    maker.fails = True
    files.soon("draft", ONE, LOOK)
    assert maker.begun.acquire(timeout=WAIT)
    with ThreadPoolExecutor(1) as pool:
        click: Future[File] = pool.submit(files.file, "draft", ONE, "pdf", LOOK)
        assert joined.acquire(timeout=WAIT)
        maker.held.set()
        with pytest.raises(UserError, match="can't be printed"):
            click.result(WAIT)
    until(lambda: [record.levelno for record in caplog.records] == [logging.WARNING])


def test_clicks_at_once_make_the_file_once(plain: Files, maker: Maker, joined: threading.Semaphore) -> None:
    maker.held.clear()
    with ThreadPoolExecutor(3) as pool:
        clicks = [pool.submit(plain.file, "draft", ONE, "pdf", LOOK) for _ in range(3)]
        assert maker.begun.acquire(timeout=WAIT)
        assert joined.acquire(timeout=WAIT)
        assert joined.acquire(timeout=WAIT)
        maker.held.set()
        found = sorted(click.result(WAIT).how for click in clicks)
    assert found == ["joined", "joined", "miss"]
    assert maker.made == ["One pdf"]


def test_every_state_of_a_draft_is_forgotten_and_no_other_draft(plain: Files, maker: Maker, tmp_path: Path) -> None:
    for posting in (ONE, TWO):
        plain.file("draft", posting, "pdf", LOOK)
    plain.file("Draft", ONE, "pdf", LOOK)
    plain.forget("draft")
    assert len([*(tmp_path / "ready").iterdir()]) == 1
    assert plain.file("Draft", ONE, "pdf", LOOK).how == "hit"


def test_what_is_just_being_made_and_what_waits_is_forgotten_too(files: Files, maker: Maker, tmp_path: Path) -> None:
    maker.held.clear()
    files.soon("draft", ONE, LOOK)
    assert maker.begun.acquire(timeout=WAIT)
    files.forget("draft")
    maker.held.set()
    files.soon("other", TWO, LOOK)
    until(lambda: maker.made == ["One pdf", "Two pdf", "Two docx"])
    until(lambda: len([*(tmp_path / "ready").iterdir()]) == 2)
    assert files.file("draft", ONE, "pdf", LOOK).how == "miss"


def test_what_a_click_makes_meanwhile_is_not_kept_of_a_forgotten_draft(
    plain: Files, maker: Maker, tmp_path: Path
) -> None:
    maker.held.clear()
    with ThreadPoolExecutor(1) as pool:
        click = pool.submit(plain.file, "draft", ONE, "pdf", LOOK)
        assert maker.begun.acquire(timeout=WAIT)
        plain.forget("draft")
        maker.held.set()
        assert click.result(WAIT).how == "miss"
    assert [*(tmp_path / "ready").iterdir()] == []


def test_the_files_of_a_draft_that_was_taken_back_are_kept_again(plain: Files, maker: Maker) -> None:
    plain.forget("draft")
    assert [plain.file("draft", ONE, "pdf", LOOK).how for _ in "12"] == ["miss", "hit"]


def test_of_many_forgotten_drafts_only_some_are_remembered(plain: Files) -> None:
    for number in range(2 * MOST_FORGOTTEN):
        plain.forget(f"{number}")
    assert len(plain._forgotten) == MOST_FORGOTTEN


def test_what_is_too_old_goes_when_a_server_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "Ahead", partial(Ahead, still=0))
    old = tmp_path / "ready" / "old"
    old.parent.mkdir()
    old.write_bytes(b"")
    os.utime(old, (0, 0))
    files = Files.open(tmp_path / "ready", LOOK.templates, ahead=True)
    until(lambda: not old.exists())
    files.close()


def test_without_ahead_nothing_is_made_before_it_is_asked_for(
    plain: Files, maker: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threading, "Thread", None)
    plain.soon("draft", ONE, LOOK)
    plain.close()
    assert maker.made == []
