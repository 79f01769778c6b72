"""Work that is done ahead of being asked for: in turn, one piece at a time, only the newest, once things are still."""

import logging
import threading
import time
from collections.abc import Iterable

from jdbuilder.ready.traffic import Traffic
from jdbuilder.ready.turns import Step, Turns

STILL_SECONDS = 0.3
"""For how long nothing newer may come before work begins; the builder itself waits 0.25 s while somebody types."""
MOST_WAITING = 64
"""How many names may wait; of more the first is dropped."""

_log = logging.getLogger(__name__)


class Ahead:
    """One thread in the background; nobody waits for it, and nobody hears of what fails in it.

    But for the log, once of each kind. Before each step it gives way to whoever is being answered, as `traffic` has it.
    """

    def __init__(self, still: float = STILL_SECONDS, most: int = MOST_WAITING, traffic: Traffic | None = None) -> None:
        self._traffic = traffic or Traffic()
        self._still = still
        self._turns = Turns(most)
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False
        self._lamented: set[type[Exception]] = set()

    def soon(self, name: str, steps: Iterable[Step]) -> None:
        """Take these steps once it is still around `name`, in place of all that waits under it; it keeps its turn."""
        with self._changed:
            self._turns.put(name, steps, time.monotonic() + self._still)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="ahead", daemon=True)
                self._thread.start()
            self._changed.notify()

    def close(self) -> None:
        """Take no further step."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def _run(self) -> None:
        while self._is_due():
            self._traffic.give_way()
            try:
                self._take()
            except Exception as error:  # noqa: BLE001 - whoever asks for the file meets the same fault, and is told
                self._lament(error)

    def _is_due(self) -> bool:
        """Wait until it is time for a step; False at the end."""
        with self._changed:
            while not self._closed:
                now = time.monotonic()
                due = self._turns.due()
                if due is not None and due <= now:
                    return True
                self._changed.wait(None if due is None else due - now)
            return False

    def _take(self) -> None:
        """Take the next step; while it gave way something newer may have come, which isn't due yet."""
        with self._changed:
            step = None if self._closed else self._turns.take(time.monotonic())
        if step:
            step()

    def _lament(self, error: Exception) -> None:
        if not (type(error) in self._lamented or self._closed):
            self._lamented.add(type(error))
            _log.warning("a file could not be made ahead of time: %s", error)
