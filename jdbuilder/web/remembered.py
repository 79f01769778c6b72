"""What was drawn once and is drawn again from the same: whole pages and parts of them, in bounded room."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

import flask
from markupsafe import Markup

MOST = 6 * 1024 * 1024
"""How much an application remembers, in bytes or characters: some forty of the builder's pages."""
_NAMED = 1024  # what a key takes, more or less


_Drawn = TypeVar("_Drawn", Markup, bytes)


class Remembered:
    """Things by what they were made from, those asked for last; safe to use from many threads."""

    def __init__(self, most: int = MOST) -> None:
        self._most, self._size = most, 0
        self._held: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = threading.Lock()

    @property
    def size(self) -> int:
        """How much is held, in bytes or characters."""
        return self._size

    def get(self, key: Hashable) -> Any:
        """What is held under a key; None if nothing is."""
        with self._lock:
            found = self._held.get(key)
            if found is not None:
                self._held.move_to_end(key)
            return found

    def keep(self, key: Hashable, drawn: _Drawn) -> _Drawn:
        """Hold something, and let go of what nobody asked for longest where room runs out; gives it back."""
        with self._lock:
            self._size += _weight(drawn) - _weight(self._held.pop(key, None))
            self._held[key] = drawn
            while self._size > self._most:
                self._size -= _weight(self._held.popitem(last=False)[1])
        return drawn


def remembered() -> Remembered:
    """What the current application remembers: its templates are its own."""
    found: Remembered = flask.current_app.extensions.setdefault("remembered", Remembered())
    return found


def drawn_once(made_from: Hashable, draw: Callable[[], Markup]) -> Markup:
    """What is drawn, or was drawn before from the same; `made_from` has to name all that it is drawn from."""
    held = remembered()
    found: Markup | None = held.get(made_from)
    return held.keep(made_from, draw()) if found is None else found


def _weight(drawn: Markup | bytes | None) -> int:
    return 0 if drawn is None else len(drawn) + _NAMED
