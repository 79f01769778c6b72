"""Work ahead of time: only the newest, in turn, one piece at a time, and never anybody's trouble."""

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from jdbuilder.ready.ahead import Ahead

STILL = 0.02
WAIT = 5.0


class Desk:
    """Notes what is done; it can be held up, and awaited."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.ahead = Ahead(still=STILL, most=4)
        self.held = threading.Event()
        self.held.set()
        self._begun = threading.Semaphore(0)

    def step(self, name: str) -> Callable[[], None]:
        def take() -> None:
            self.done.append(name)
            self._begun.release()
            self.held.wait(WAIT)

        return take

    def soon(self, name: str, *steps: str) -> None:
        self.ahead.soon(name, [self.step(step) for step in steps])

    def begun(self, count: int = 1) -> None:
        for _ in range(count):
            assert self._begun.acquire(timeout=WAIT), self.done


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.held.set()
    desk.ahead.close()


def test_steps_are_taken_in_their_order(desk: Desk) -> None:
    desk.soon("one", "pdf", "docx")
    desk.begun(2)
    assert desk.done == ["pdf", "docx"]


def test_nothing_is_done_until_it_is_still(desk: Desk) -> None:
    for number in range(5):
        desk.soon("one", f"pdf {number}")
    last = time.monotonic()
    desk.begun()
    assert desk.done == ["pdf 4"]
    assert time.monotonic() - last > STILL / 2


def test_newer_work_takes_the_place_of_what_waits(desk: Desk) -> None:
    desk.held.clear()
    desk.soon("one", "old pdf", "old docx")
    desk.begun()
    desk.soon("one", "middle pdf", "middle docx")
    desk.soon("one", "new pdf", "new docx")
    desk.held.set()
    desk.begun(2)
    assert desk.done == ["old pdf", "new pdf", "new docx"]


def test_drafts_take_turns(desk: Desk) -> None:
    desk.held.clear()
    desk.soon("first", "hold")
    desk.begun()
    desk.soon("a", "a pdf", "a docx")
    desk.soon("b", "b pdf", "b docx")
    desk.soon("a", "a newer pdf", "a newer docx")
    time.sleep(2 * STILL)
    desk.held.set()
    desk.begun(4)
    assert desk.done == ["hold", "a newer pdf", "b pdf", "a newer docx", "b docx"]


def test_of_too_many_the_first_is_dropped(desk: Desk) -> None:
    desk.held.clear()
    desk.soon("first", "hold")
    desk.begun()
    for number in range(6):
        desk.soon(f"{number}", f"pdf {number}")
    time.sleep(2 * STILL)
    desk.held.set()
    desk.begun(4)
    assert desk.done == ["hold", "pdf 2", "pdf 3", "pdf 4", "pdf 5"]


def test_one_piece_at_a_time(desk: Desk) -> None:
    desk.held.clear()
    desk.soon("a", "a pdf")
    desk.soon("b", "b pdf")
    desk.begun()
    time.sleep(3 * STILL)
    assert desk.done == ["a pdf"]


def test_a_failure_is_logged_once_and_work_goes_on(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise ZeroDivisionError("no such theme")

    for number in range(3):
        desk.ahead.soon(f"{number}", [fail, desk.step(f"docx {number}")])
    desk.begun(3)
    assert desk.done == ["docx 0", "docx 1", "docx 2"]
    assert [record.getMessage() for record in caplog.records] == [
        "a file could not be made ahead of time: no such theme"
    ]


def test_once_closed_no_further_step_is_taken(desk: Desk) -> None:
    desk.held.clear()
    desk.soon("one", "pdf", "docx")
    desk.begun()
    desk.ahead.close()
    desk.held.set()
    desk.soon("two", "pdf of two")
    time.sleep(3 * STILL)
    assert desk.done == ["pdf"]


def test_without_work_there_is_no_thread() -> None:
    before = threading.active_count()
    Ahead()
    assert threading.active_count() == before
