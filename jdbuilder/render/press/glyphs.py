"""What is known of the characters that the machine's fonts have: each is asked for once, and in the background."""

import threading
import time
from collections.abc import Callable

from jdbuilder.errors import UserError
from jdbuilder.render.press.pool import Press

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
        """Whether nothing is being asked about these any more."""
        return not self._unknown(characters)

    def _unknown(self, characters: str) -> str:
        """What isn't known and may be asked."""
        if time.monotonic() < self._rests_until:
            return ""
        return "".join(one for one in dict.fromkeys(characters) if one not in self._has)

    def _ask_for(self, characters: str) -> None:
        with self._lock:
            self._wanted |= dict.fromkeys(characters)
            if not self._asking:
                self._asking = True
                threading.Thread(target=self._ask, name="glyphs", daemon=True).start()

    def _ask(self) -> None:
        """Ask for everything that is wanted, until nothing more is or asking fails."""
        while wanted := self._next():
            try:
                self._learn(self._at_leisure(), wanted)
            except UserError:
                with self._lock:
                    self._wanted.clear()

    def _next(self) -> str:
        with self._lock:
            wanted = "".join(one for one in self._wanted if one not in self._has)
            self._wanted.clear()
            self._asking = bool(wanted)
            return wanted

    def _learn(self, press: Press, characters: str) -> None:
        for start in range(0, len(characters), MOST):
            some = characters[start : start + MOST]
            try:
                lacking = press.lacking(some)
            except UserError:
                self._rests_until = time.monotonic() + REST_SECONDS
                raise
            self._has.update({one: one not in lacking for one in some})
