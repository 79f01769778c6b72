"""The presses of a process: one with a worker per core for whoever waits, one that steps back for what can wait."""

import atexit
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from jdbuilder.render.press.glyphs import Glyphs
from jdbuilder.render.press.pool import Press

_MOST = 4
_at_leisure = ContextVar("_at_leisure", default=False)


@cache
def shared() -> Press:
    """The press for what somebody waits for: a worker per core, each started when it is first needed."""
    return _kept(Press(size=min(os.cpu_count() or 1, _MOST)))


@cache
def aside() -> Press:
    """The press for what nobody waits for: one worker of low priority, started when it is first needed."""
    return _kept(Press(size=1, leisurely=True))


def current() -> Press:
    """The press to print on here."""
    return aside() if _at_leisure.get() else shared()


@contextmanager
def at_leisure() -> Iterator[None]:
    """Nobody waits for what is printed in here."""
    token = _at_leisure.set(True)
    try:
        yield
    finally:
        _at_leisure.reset(token)


@cache
def characters() -> Glyphs:
    """What is known of the characters that this machine's fonts have."""
    return Glyphs(shared, aside)


def close() -> None:
    """End what was started of both."""
    for one in (shared, aside):
        if one.cache_info().currsize:
            one().close()


def _kept(press: Press) -> Press:
    atexit.register(press.close)
    return press
