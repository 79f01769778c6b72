"""Characters are asked for once, in the background, and nobody waits but who wants to."""

import threading
import time
from collections.abc import Callable
from typing import cast

import pytest

from jdbuilder.errors import Problem, UserError
from jdbuilder.render.press import Press, glyphs
from jdbuilder.render.press.glyphs import Glyphs
from jdbuilder.render.press.pool import BusyError


class _Stub:
    """A press on a machine that lacks the b, remembering what it was asked; it answers once it may."""

    def __init__(self, fault: Exception | None = None) -> None:
        self.asked: list[str] = []
        self.fault = fault
        self.may = threading.Event()
        self.may.set()

    def lacking(self, characters: str) -> str:
        self.asked.append(characters)
        self.may.wait(5)
        if self.fault:
            raise self.fault
        return "".join(one for one in characters if one in "b")

    def given(self) -> Press:
        return cast("Press", self)


STUMBLED = UserError.of("PDF", "stumbled", "")


def _none() -> Press:
    raise AssertionError("the other press was asked")


def _until(done: Callable[[], bool]) -> bool:
    until = time.monotonic() + 5
    while not done() and time.monotonic() < until:
        time.sleep(0.002)
    return done()


def test_nobody_waits_for_what_is_asked_in_the_background() -> None:
    stub = _Stub()
    known = Glyphs(_none, stub.given)
    stub.may.clear()
    assert known.lacking("abc") == ""
    assert _until(lambda: stub.asked == ["abc"])
    assert not known.knows("a")
    assert known.lacking("abcd") == ""  # while the first is still being asked
    stub.may.set()
    assert _until(lambda: known.knows("abcd"))
    assert known.lacking("dcbab") == "b"
    assert stub.asked == ["abc", "d"]


def test_who_waits_is_told_and_a_character_is_asked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "MOST", 2)
    stub = _Stub()
    known = Glyphs(stub.given, _none)
    assert known.lacking("abcab", wait=True) == "b"
    assert known.lacking("bb", wait=True) == "b"
    assert known.lacking("abc") == "b"
    assert stub.asked == ["ab", "c"]


def test_after_a_question_that_failed_no_other_is_asked_for_a_while() -> None:
    stub = _Stub(STUMBLED)
    known = Glyphs(stub.given, stub.given)
    with pytest.raises(UserError, match="stumbled"):
        known.lacking("ab", wait=True)
    assert not known.knows("ab")
    assert not known.asks("ab")
    assert known.lacking("abc", wait=True) == known.lacking("abc") == ""
    assert stub.asked == ["ab"]
    known._rests_until, stub.fault = 0, None
    assert known.asks("ab")
    assert known.lacking("ab", wait=True) == "b"
    assert known.knows("ab")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
@pytest.mark.parametrize("fault", [STUMBLED, ValueError("a mistake of ours")])
def test_a_failure_in_the_background_hurts_nobody_and_is_asked_again(fault: Exception) -> None:
    stub = _Stub(fault)
    known = Glyphs(_none, stub.given)
    assert known.lacking("ab") == ""
    assert _until(lambda: not known.asks("ab") and not known._asking)
    known._rests_until, stub.fault = 0, None
    known.lacking("ab")
    assert _until(lambda: known.lacking("ab") == "b")
    assert stub.asked == ["ab"] * 2


def test_a_press_that_is_busy_is_asked_again_at_once() -> None:
    stub = _Stub(BusyError(Problem("PDF", "busy")))
    known = Glyphs(_none, stub.given)
    known.lacking("ab")
    assert _until(lambda: len(stub.asked) > 1)
    assert known.asks("ab")
    stub.fault = None
    assert _until(lambda: known.knows("ab"))
    assert not known.asks("ab")


def test_the_last_to_ask_is_never_left_without_an_answer() -> None:
    known = Glyphs(_none, _Stub().given)
    texts = [chr(0x4E00 + number) for number in range(200)]
    threads = [threading.Thread(target=known.lacking, args=(text,)) for text in texts]
    for thread in threads:
        thread.start()
    assert _until(lambda: known.knows("".join(texts)))
