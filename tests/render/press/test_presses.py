"""Who waits is printed for on every core; what can wait is printed beside it, in its own thread alone."""

import threading
from functools import cache

import pytest

from jdbuilder.errors import UserError
from jdbuilder.render import press
from jdbuilder.render.press import pool, presses


@pytest.fixture(autouse=True)
def _own_presses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Presses that are not those of the other tests; none of them starts a worker."""
    for name in ("shared", "aside"):
        monkeypatch.setattr(presses, name, cache(getattr(presses, name).__wrapped__))


def test_what_is_printed_at_leisure_is_printed_aside() -> None:
    assert press.current() is presses.shared()
    with press.at_leisure():
        assert press.current() is presses.aside()
    assert press.current() is presses.shared()
    assert presses.aside()._leisurely
    assert presses.aside()._free.qsize() == 1
    assert not presses.shared()._leisurely


def test_leisure_is_for_its_own_thread() -> None:
    seen = []
    with press.at_leisure():
        thread = threading.Thread(target=lambda: seen.append(press.current()))
        thread.start()
        thread.join()
    assert seen == [presses.shared()]


def test_an_error_ends_leisure() -> None:
    with pytest.raises(ValueError, match="x"), press.at_leisure():
        raise ValueError("x")
    assert press.current() is presses.shared()


def test_closing_ends_what_was_started_and_starts_nothing() -> None:
    press.close()
    assert not presses.shared.cache_info().currsize
    shared = presses.shared()
    press.close()
    assert not presses.aside.cache_info().currsize
    with pytest.raises(UserError, match="switched off"):
        shared.print("x", "")


class _Stub:
    """A worker that answers at once."""

    started = 0
    spent = False

    def __init__(self, *_: object) -> None:
        type(self).started += 1

    def ready(self) -> bool:
        return True

    def lives(self) -> bool:
        return True

    def ask(self, kind: int, request: bytes) -> tuple[int, bytes]:
        return kind, request

    def stop(self) -> None:
        """End it."""


def test_no_document_starts_a_process_while_a_worker_is_free(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "Worker", _Stub)
    for _ in range(10):
        presses.shared().print("<p>x", "")
    assert _Stub.started == 1
    presses.close()
