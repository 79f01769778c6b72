"""What nobody waits for gives way to whoever is being answered, for a while."""

import threading
import time

import pytest

from jdbuilder.ready.traffic import Traffic

WAIT = 5.0


def test_where_nobody_is_answered_nothing_is_waited_for() -> None:
    assert Traffic().give_way(0)


def test_it_waits_until_the_last_is_answered() -> None:
    traffic, calm = Traffic(), list[bool]()
    waiting = threading.Thread(target=lambda: calm.append(traffic.give_way(WAIT)))
    with traffic:
        with traffic:
            waiting.start()
        time.sleep(0.01)
        assert calm == []
    waiting.join(WAIT)
    assert calm == [True]


def test_it_does_not_wait_forever() -> None:
    traffic = Traffic()
    with traffic:
        assert not traffic.give_way(0.001)


def test_a_request_that_fails_is_over_too() -> None:
    traffic = Traffic()
    with pytest.raises(ZeroDivisionError), traffic:
        raise ZeroDivisionError
    assert traffic.give_way(0)
