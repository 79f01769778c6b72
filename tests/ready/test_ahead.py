"""Work ahead of time: in a thread of its own, one piece at a time, and never anybody's trouble."""

import threading
from collections.abc import Callable, Iterator

import pytest

from jdbuilder.ready import ahead as module
from jdbuilder.ready.ahead import Ahead
from jdbuilder.ready.traffic import Traffic

WAIT = 5.0


class Clock:
    """Time as the test has it."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


class Giving(Traffic):
    """Traffic that can be held up, and that says when somebody gives way."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = threading.Semaphore(0)
        self.calm = threading.Event()

    def give_way(self, most: float = WAIT) -> bool:
        self.asked.release()
        return self.calm.wait(most)


class Desk:
    """Notes what is done; it can be held up, and awaited."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.ahead = Ahead(still=0)
        self.held = threading.Event()
        self.held.set()
        self._begun = threading.Semaphore(0)

    def step(self, name: str) -> Callable[[], None]:
        def take() -> None:
            self.done.append(name)
            self._begun.release()
            assert self.held.wait(WAIT)

        return take

    def soon(self, name: str, *steps: str) -> None:
        self.ahead.soon(name, [self.step(step) for step in steps])

    def begun(self, count: int = 1) -> None:
        for _ in range(count):
            assert self._begun.acquire(timeout=WAIT), self.done


def ended(ahead: Ahead) -> bool:
    """Whether its thread comes to its end."""
    thread = ahead._thread
    assert thread
    thread.join(WAIT)
    return not thread.is_alive()


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.held.set()
    desk.ahead.close()


def test_one_piece_is_done_at_a_time(desk: Desk) -> None:
    desk.held.clear()
    desk.soon("a", "a pdf")
    desk.begun()
    desk.soon("b", "b pdf")
    assert desk.done == ["a pdf"]
    desk.held.set()
    desk.begun()
    assert desk.done == ["a pdf", "b pdf"]


def test_nothing_is_done_until_it_is_still(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    monkeypatch.setattr(module, "time", clock)
    ahead = Ahead(still=0.3)
    ahead.soon("one", [desk.step("old")])
    clock.now += 0.2
    ahead.soon("one", [desk.step("new")])
    clock.now += 0.2
    ahead.soon("two", [desk.step("two")])
    clock.now += 0.2
    ahead.soon("three", [desk.step("three")])
    desk.begun()
    assert desk.done == ["new"]
    ahead.close()


def test_it_gives_way_to_whoever_is_being_answered_and_then_does_what_is_newest(desk: Desk) -> None:
    traffic = Giving()
    ahead = Ahead(still=0, traffic=traffic)
    ahead.soon("one", [desk.step("old")])
    assert traffic.asked.acquire(timeout=WAIT)
    ahead.soon("one", [desk.step("new")])
    assert desk.done == []
    traffic.calm.set()
    desk.begun()
    assert desk.done == ["new"]
    ahead.close()


def test_each_kind_of_failure_is_logged_once_and_work_goes_on(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    def fail(error: Exception) -> Callable[[], None]:
        def step() -> None:
            raise error

        return step

    for number, error in enumerate([ValueError("no such theme"), ValueError("none"), OSError("no room")]):
        desk.ahead.soon(f"{number}", [fail(error), desk.step(f"docx {number}")])
    desk.begun(3)
    assert sorted(desk.done) == ["docx 0", "docx 1", "docx 2"]
    assert [record.getMessage() for record in caplog.records] == [
        "a file could not be made ahead of time: no such theme",
        "a file could not be made ahead of time: no room",
    ]


@pytest.mark.parametrize("name", ["one", "two"])
def test_once_closed_no_further_step_is_taken(desk: Desk, name: str) -> None:
    desk.held.clear()
    desk.soon("one", "pdf", "docx")
    desk.begun()
    desk.ahead.close()
    desk.soon(name, "more")
    desk.held.set()
    assert ended(desk.ahead)
    assert desk.done == ["pdf"]


def test_what_is_closed_while_it_gives_way_does_nothing_more(desk: Desk) -> None:
    traffic = Giving()
    ahead = Ahead(still=0, traffic=traffic)
    ahead.soon("one", [desk.step("pdf")])
    assert traffic.asked.acquire(timeout=WAIT)
    ahead.close()
    traffic.calm.set()
    assert ended(ahead)
    assert desk.done == []


def test_without_work_there_is_no_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "Thread", None)
    Ahead().close()
