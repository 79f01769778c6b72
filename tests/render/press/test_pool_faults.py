"""Whatever happens to workers, each place stays, holds no dead one, and its document is told in plain words."""

from collections.abc import Iterator
from typing import ClassVar

import pytest

from jdbuilder.errors import UserError
from jdbuilder.render.press import Press, pool
from jdbuilder.render.press.process import CannotPrintError, WorkerGoneError

FULL = OSError(28, "No space left on device")


class _Stub:
    """A worker without a process; what goes wrong is said beforehand."""

    starting: ClassVar[list[OSError]] = []
    running: ClassVar[set["_Stub"]] = set()
    warm: ClassVar[bool] = True

    def __init__(self, *_: object) -> None:
        if self.starting:
            raise self.starting.pop()
        self.heir: _Stub | None = None
        self.alive, self.spent = True, False
        self.fault: Exception | None = None
        self.running.add(self)

    def lives(self) -> bool:
        return self.alive

    def ready(self) -> bool:
        return self.warm

    def ask(self, kind: int, request: bytes) -> tuple[int, bytes]:
        if self.fault:
            raise self.fault
        return kind, request

    def stop(self) -> None:
        self.alive = False
        self.running.discard(self)


@pytest.fixture(autouse=True)
def _stubs(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(pool, "Worker", _Stub)
    yield
    _Stub.starting.clear()
    _Stub.running.clear()


def _only() -> _Stub:
    (worker,) = _Stub.running
    return worker


def _heir(worker: _Stub) -> _Stub | None:
    return worker.heir


def _held(press: Press) -> list[object]:
    return list(press._free.queue)


@pytest.mark.parametrize("failures", [1, 2])
def test_places_that_cannot_be_filled_now_are_filled_later(failures: int) -> None:
    press = Press(2)
    _Stub.starting.extend([FULL] * failures)
    press.start()
    assert len(_held(press)) == 2
    _Stub.starting.clear()
    press.start()
    assert set(_held(press)) == _Stub.running
    assert len(_Stub.running) == 2


def test_what_is_begun_is_one_more_while_there_is_a_place() -> None:
    press = Press(2)
    assert [press.begin() for _ in range(3)] == [True, True, False]
    assert len(_Stub.running) == 2


def test_a_printer_that_cannot_be_started_is_told_in_words_and_tried_again() -> None:
    press = Press(1)
    _Stub.starting.append(FULL)
    with pytest.raises(UserError, match=r"can’t be started: No space left on device\. The other"):
        press.lacking("x")
    assert press.lacking("x") == "x"


def test_a_dead_worker_goes_back_to_no_place() -> None:
    press = Press(1)
    press.start()
    dead = _only()
    dead.alive = False
    _Stub.starting.append(FULL)
    with pytest.raises(UserError, match="can’t be started"):
        press.lacking("x")
    assert _held(press) == [None]
    assert not press._all


@pytest.mark.parametrize("fault", [WorkerGoneError(), CannotPrintError("no Pango")])
def test_an_heir_goes_with_its_worker(fault: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    press = Press(1)
    press.start()
    old = _only()
    old.spent = True
    monkeypatch.setattr(_Stub, "warm", False)
    _Stub.starting.append(FULL)
    assert press.lacking("x") == "x"  # though no heir could be started
    assert not _heir(old)
    press.lacking("x")
    heir = _heir(old)
    assert heir
    assert _held(press) == [old]
    old.fault = fault
    with pytest.raises(UserError):
        press.lacking("x")
    assert not {old, heir} & _Stub.running
    assert press.lacking("x") == "x"


def test_an_heir_that_is_warm_takes_the_place() -> None:
    press = Press(1)
    press.start()
    old = _only()
    old.spent = True
    press.lacking("x")
    assert _held(press) == [_only()]
    assert not old.alive


def test_what_is_started_while_the_press_is_closed_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    press = Press(1)

    class Slow(_Stub):
        def __init__(self, *_: object) -> None:
            super().__init__()
            press.close()

    monkeypatch.setattr(pool, "Worker", Slow)
    with pytest.raises(UserError, match="switched off"):
        press.lacking("x")
    assert not _Stub.running
    assert not press._all
    assert not press.begin()
