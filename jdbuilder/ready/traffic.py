"""Who is being answered just now, so that what nobody waits for can give way."""

import threading
from types import TracebackType

MOST_SECONDS = 1.0
"""For how long work gives way at most: where somebody is always being answered, files are still made."""


class Traffic:
    """The requests that are under way, each in a `with` of its own."""

    def __init__(self) -> None:
        self._count = 0
        self._calm = threading.Condition()

    def __enter__(self) -> None:
        """One more."""
        with self._calm:
            self._count += 1

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """One less, however it ended."""
        with self._calm:
            self._count -= 1
            if not self._count:
                self._calm.notify_all()

    def give_way(self, most: float = MOST_SECONDS) -> bool:
        """Wait until nobody is being answered, but not forever; whether it is calm."""
        with self._calm:
            return self._calm.wait_for(lambda: not self._count, most)
