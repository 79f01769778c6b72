"""Work that is done ahead of being asked for: in turn, one piece at a time, only the newest, once things are still."""

import logging
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

STILL_SECONDS = 0.3
"""For how long nothing newer may come before work begins; the builder itself waits 0.25 s while somebody types."""
MOST_WAITING = 64
"""How many names may wait; of more the first is dropped."""

Step = Callable[[], object]
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Waiting:
    """What is to be done, not before its time on the monotonic clock."""

    due: float
    steps: tuple[Step, ...]


class Ahead:
    """One thread in the background; nobody waits for it, and nobody hears of what fails in it, but the log once."""

    def __init__(self, still: float = STILL_SECONDS, most: int = MOST_WAITING) -> None:
        self._still = still
        self._most = most
        self._waiting: dict[str, _Waiting] = {}
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False
        self._lamented = False

    def soon(self, name: str, steps: Iterable[Step]) -> None:
        """Take these steps once it is still around `name`, in place of all that waits under it; it keeps its turn."""
        with self._changed:
            self._waiting[name] = _Waiting(time.monotonic() + self._still, tuple(steps))
            if len(self._waiting) > self._most:
                del self._waiting[next(iter(self._waiting))]
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
        while step := self._next():
            try:
                step()
            except Exception as error:  # noqa: BLE001 - whoever asks for the file meets the same fault, and is told
                self._lament(error)

    def _next(self) -> Step | None:
        """The next step, waited for; what is left of its work goes to the end of the queue. None at the end."""
        with self._changed:
            while not self._closed:
                now = time.monotonic()
                name = next((name for name, waiting in self._waiting.items() if waiting.due <= now), None)
                if name is not None:
                    waiting = self._waiting.pop(name)
                    step, *left = waiting.steps
                    if left:
                        self._waiting[name] = _Waiting(waiting.due, tuple(left))
                    return step
                due = min((waiting.due for waiting in self._waiting.values()), default=None)
                self._changed.wait(None if due is None else due - now)
            return None

    def _lament(self, error: Exception) -> None:
        if not (self._lamented or self._closed):
            self._lamented = True
            _log.warning("a file could not be made ahead of time: %s", error)
