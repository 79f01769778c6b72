"""Steps that wait under names: the newest of each name, in turn, none before its time."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

Step = Callable[[], object]


@dataclass(frozen=True)
class _Waiting:
    """What is to be done, not before its time."""

    due: float
    steps: tuple[Step, ...]


class Turns:
    """A queue of at most so many names; what time it is, it is told."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._waiting: dict[str, _Waiting] = {}

    def put(self, name: str, steps: Iterable[Step], due: float) -> None:
        """Have these steps wait, in place of all that waits under that name, which keeps its turn."""
        self._waiting[name] = _Waiting(due, tuple(steps))
        if len(self._waiting) > self._most:
            del self._waiting[next(iter(self._waiting))]

    def due(self) -> float | None:
        """When the next step is due; None if nothing waits."""
        return min((waiting.due for waiting in self._waiting.values()), default=None)

    def take(self, now: float) -> Step | None:
        """The next step that is due; what is left of its work goes to the end of the queue."""
        name = next((name for name, waiting in self._waiting.items() if waiting.due <= now), None)
        if name is None:
            return None
        waiting = self._waiting.pop(name)
        step, *left = waiting.steps
        if left:
            self._waiting[name] = _Waiting(waiting.due, tuple(left))
        return step
