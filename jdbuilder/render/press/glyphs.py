"""What is known of the characters that the machine's fonts have: each is asked for once, and in the background."""

import contextlib
import threading
import time
from collections.abc import Callable

from jdbuilder.errors import UserError
from jdbuilder.render.press.pool import BusyError, Press

MOST = 2000
"""How many characters a press is asked about at once."""
REST_SECONDS = 60.0
"""After a question that failed, how long no other is asked."""


class Glyphs:
    """Knows which characters print as empty boxes; for many threads.

    Attributes are functions that give a press: one to ask while somebody waits, one to ask in the background.
    """

    def __init__(self, soon: Callable[[], Press], at_leisure: Callable[[], Press]) -> None:
        self._soon = soon
        self._at_leisure = at_leisure
        self._has: dict[str, bool] = {}
        self._wanted: dict[str, None] = {}
        self._lock = threading.Lock()
        self._asking = False
        self._rests_until = 0.0

    def lacking(self, characters: str, wait: bool = False) -> str:
        """Those of the characters that no font here is known to have, each once; the rest are asked for.

        Without `wait` in the background; with it before this answers, and UserError where asking fails.
        """
        unknown = self._unknown(characters)
        if unknown and wait:
            self._learn(self._soon(), unknown)
        elif unknown:
            self._ask_for(unknown)
        return "".join(one for one in dict.fromkeys(characters) if not self._has.get(one, True))

    def knows(self, characters: str) -> bool:
        """Whether of each of these it is known."""
        return all(one in self._has for one in characters)

    def asks(self, characters: str) -> bool:
        """Whether something is still being asked about these, or will be; not soon after a question that failed."""
        return bool(self._unknown(characters))

    def _unknown(self, characters: str) -> str:
        """What isn't known and may be asked."""
        if time.monotonic() < self._rests_until:
            return ""
        return "".join(one for one in dict.fromkeys(characters) if one not in self._has)

    def _ask_for(self, characters: str) -> None:
        with self._lock:
            self._wanted |= dict.fromkeys(characters)
            if not self._asking:
                threading.Thread(target=self._ask, name="glyphs", daemon=True).start()
                self._asking = True

    def _ask(self) -> None:
        """Ask for everything that is wanted, until nothing more is or asking fails; who is busy is asked again."""
        try:
            while wanted := self._next():
                with contextlib.suppress(BusyError):  # after a long wait
                    self._learn(self._at_leisure(), wanted)
        except Exception as error:
            with self._lock:
                self._wanted.clear()
                self._asking = False
            if not isinstance(error, UserError):
                raise

    def _next(self) -> str:
        with self._lock:
            self._wanted = {one: None for one in self._wanted if one not in self._has}
            self._asking = bool(self._wanted)
            return "".join(self._wanted)

    def _learn(self, press: Press, characters: str) -> None:
        for start in range(0, len(characters), MOST):
            some = characters[start : start + MOST]
            try:
                lacking = press.lacking(some)
            except BusyError:
                raise
            except Exception:
                self._rests_until = time.monotonic() + REST_SECONDS
                raise
            self._has.update({one: one not in lacking for one in some})
