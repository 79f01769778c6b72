"""A file is made once, for whoever asks first, and lies ready for everybody who asks later."""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from jdbuilder import shipped
from jdbuilder.errors import UserError
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.ready import files as module
from jdbuilder.ready.ahead import Ahead
from jdbuilder.ready.cache import Cache
from jdbuilder.ready.files import PREPARED, File, Files
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
    files = Files(Cache(tmp_path / "ready"), Ahead(still=0.01))
    yield files
    files.close()


def until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + WAIT
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.002)


def test_a_file_is_made_once_and_then_lies_ready(plain: Files, maker: Maker) -> None:
    found = [plain.file(ONE, "pdf", LOOK) for _ in range(3)]
    assert found == [File(b"One as pdf", "miss"), File(b"One as pdf", "hit"), File(b"One as pdf", "hit")]
    assert maker.made == ["One pdf"]


def test_it_lies_ready_for_another_process_too(plain: Files, maker: Maker, tmp_path: Path) -> None:
    plain.file(ONE, "docx", LOOK)
    assert Files(Cache(tmp_path / "ready")).file(ONE, "docx", LOOK).how == "hit"


def test_another_posting_or_format_is_another_file(plain: Files, maker: Maker) -> None:
    asked = [(ONE, "pdf"), (ONE, "docx"), (TWO, "pdf")]
    assert [plain.file(posting, one, LOOK).data for posting, one in asked] == [
        b"One as pdf",
        b"One as docx",
        b"Two as pdf",
    ]


def test_what_is_made_in_no_time_is_not_kept(plain: Files, maker: Maker, tmp_path: Path) -> None:
    for _ in range(2):
        assert plain.file(ONE, "txt", LOOK).how == "miss"
    assert maker.made == ["One txt"] * 2
    assert not (tmp_path / "ready").exists()


def test_every_prepared_format_is_one_of_ours() -> None:
    assert set(PREPARED) < set(to.formats())


def test_the_file_is_the_one_that_the_formats_write(plain: Files) -> None:
    expected = to.to(outline(ONE), "docx", LOOK)
    assert [plain.file(ONE, "docx", LOOK) for _ in "12"] == [File(expected, "miss"), File(expected, "hit")]


def test_a_hit_makes_no_outline(plain: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    plain.file(ONE, "docx", LOOK)
    monkeypatch.setattr(module, "outline", None)
    assert plain.file(ONE, "docx", LOOK).how == "hit"


def test_a_file_that_cannot_be_made_is_an_error_each_time_and_nothing_is_kept(plain: Files, maker: Maker) -> None:
    maker.fails = True
    for _ in range(2):
        with pytest.raises(UserError, match="can't be printed"):
            plain.file(ONE, "pdf", LOOK)
    maker.fails = False
    assert plain.file(ONE, "pdf", LOOK).how == "miss"


def test_soon_the_files_are_ready(files: Files, maker: Maker) -> None:
    files.soon("draft", ONE, LOOK)
    until(lambda: maker.made == ["One pdf", "One docx"])
    until(lambda: files.file(ONE, "docx", LOOK).how != "miss")
    assert [files.file(ONE, one, LOOK).how for one in PREPARED] == ["hit", "hit"]
    assert maker.threads == {"ahead"}


def test_what_is_ready_is_not_made_again(files: Files, maker: Maker) -> None:
    for one in PREPARED:
        files.file(ONE, one, LOOK)
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
    files.file(TWO, "pdf", LOOK)
    files.soon("draft", ONE, LOOK)
    until(lambda: len(presses) == 3)
    assert presses == [False, True, True]


def test_a_click_joins_in_what_is_just_being_made(files: Files, maker: Maker) -> None:
    maker.held.clear()
    files.soon("draft", ONE, LOOK)
    assert maker.begun.acquire(timeout=WAIT)
    with ThreadPoolExecutor(1) as pool:
        click: Future[File] = pool.submit(files.file, ONE, "pdf", LOOK)
        time.sleep(0.02)
        maker.held.set()
        assert click.result(WAIT) == File(b"One as pdf", "joined")
    assert maker.made.count("One pdf") == 1


def test_a_click_does_not_wait_long_for_the_background(
    files: Files, maker: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "JOIN_SECONDS", 0.01)
    maker.held.clear()
    files.soon("draft", ONE, LOOK)
    assert maker.begun.acquire(timeout=WAIT)
    with ThreadPoolExecutor(1) as pool:
        click: Future[File] = pool.submit(files.file, ONE, "pdf", LOOK)
        assert maker.begun.acquire(timeout=WAIT)  # it makes the file itself
        maker.held.set()
        assert click.result(WAIT) == File(b"One as pdf", "miss")


def test_where_the_background_failed_the_click_says_why(
    files: Files, maker: Maker, caplog: pytest.LogCaptureFixture
) -> None:
    maker.held.clear()
    maker.fails = True
    files.soon("draft", ONE, LOOK)
    assert maker.begun.acquire(timeout=WAIT)
    with ThreadPoolExecutor(1) as pool:
        click: Future[File] = pool.submit(files.file, ONE, "pdf", LOOK)
        time.sleep(0.02)
        maker.held.set()
        with pytest.raises(UserError, match="can't be printed"):
            click.result(WAIT)
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_clicks_at_once_make_the_file_once(plain: Files, maker: Maker) -> None:
    maker.held.clear()
    with ThreadPoolExecutor(3) as pool:
        clicks = [pool.submit(plain.file, ONE, "pdf", LOOK) for _ in range(3)]
        assert maker.begun.acquire(timeout=WAIT)
        time.sleep(0.02)
        maker.held.set()
        found = sorted(click.result(WAIT).how for click in clicks)
    assert found == ["joined", "joined", "miss"]
    assert maker.made == ["One pdf"]


def test_what_is_forgotten_is_gone(plain: Files, maker: Maker, tmp_path: Path) -> None:
    for one in PREPARED:
        plain.file(ONE, one, LOOK)
    plain.file(TWO, "pdf", LOOK)
    plain.forget("draft", ONE, LOOK)
    assert [plain.file(TWO, "pdf", LOOK).how, len([*(tmp_path / "ready").iterdir()])] == ["hit", 1]


def test_what_is_just_being_made_is_forgotten_too(files: Files, maker: Maker, tmp_path: Path) -> None:
    maker.held.clear()
    files.soon("draft", ONE, LOOK)
    assert maker.begun.acquire(timeout=WAIT)
    files.forget("draft", ONE, LOOK)
    maker.held.set()
    files.soon("other", TWO, LOOK)
    until(lambda: maker.made == ["One pdf", "Two pdf", "Two docx"])
    until(lambda: len([*(tmp_path / "ready").iterdir()]) == 2)
    assert files.file(ONE, "pdf", LOOK).how == "miss"


def test_without_ahead_nothing_is_made_before_it_is_asked_for(plain: Files, maker: Maker) -> None:
    before = threading.active_count()
    plain.soon("draft", ONE, LOOK)
    plain.close()
    assert threading.active_count() == before
    assert maker.made == []
