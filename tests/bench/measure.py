"""How anything is measured here: two things in turn, round by round; the median, and where four in five rounds lie."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import TypeVar

Work = Callable[[], object]
Clock = Callable[[], float]
Given = TypeVar("Given")
wall: Clock = time.perf_counter
cpu: Clock = time.process_time
"""This process's processor time: what else the machine does hardly shows in it."""


class NotHereError(Exception):
    """Something that isn't needed to build or test isn't installed; the text says what."""


@dataclass(frozen=True)
class Measured:
    """What was found: the median, with the span of four in five rounds.

    Attributes:
        detail: the two sides of a ratio, or how often something was done.
    """

    value: float
    low: float
    high: float
    detail: str = ""


@dataclass(frozen=True)
class Line:
    """One line of the report.

    Attributes:
        unit: what the value is in; "×" for a ratio.
        most: the bar, which the median may not be above; None where it is for knowing only.
    """

    what: str
    measure: Callable[[], Measured]
    unit: str = "×"
    most: float | None = None


def spread(values: Sequence[float], detail: str = "") -> Measured:
    """The median of what was measured, and the span from its tenth to its ninetieth of a hundred."""
    if len(values) < 2:
        return Measured(values[0], values[0], values[0], detail)
    low, *_, high = quantiles(values, n=10, method="inclusive")
    return Measured(median(values), low, high, detail)


def slowest(values: Sequence[float], of_hundred: int, detail: str = "") -> Measured:
    """What so many of a hundred stay at or below; the span is from the median to the very slowest."""
    at = sorted(values)
    place = max(-(-len(at) * of_hundred // 100) - 1, 0)
    return Measured(at[place], median(at), at[-1], detail)


ROUNDS = 25
WARMING = 2


def in_turns(ours: Work, theirs: Work, rounds: int = ROUNDS, clock: Clock = wall, many: int = 1) -> Measured:
    """The ratio of two things done in turn, each first in every other round; the first rounds only warm them up.

    What is over too soon to be timed, theirs, is done so many times a round.
    """
    took: list[tuple[float, float]] = []
    for number in range(rounds + WARMING):
        if number % 2:
            other, own = _repeated(theirs, clock, many), seconds(ours, clock)
        else:
            own, other = seconds(ours, clock), _repeated(theirs, clock, many)
        took.append((own, other))
    return ratio(took[WARMING:])


def _repeated(work: Work, clock: Clock, many: int) -> float:
    return seconds(lambda: [work() for _ in range(many)], clock) / many


def ratio(pairs: Sequence[tuple[float, float]]) -> Measured:
    """The ratio of each round's pair of seconds."""
    own, other = (median(one) for one in zip(*pairs, strict=True))
    return spread([one / two for one, two in pairs], f"{shown(own)} / {shown(other)}")


def seconds(work: Work, clock: Clock = wall) -> float:
    """How long a piece of work takes."""
    began = clock()
    work()
    return clock() - began


def shown(seconds_: float) -> str:
    """A time as one reads it: 0.31 ms, 12.4 ms, 1.24 s."""
    if seconds_ >= 1:
        return f"{seconds_:.2f} s"
    thousandths = seconds_ * 1000
    return f"{thousandths:.2f} ms" if thousandths < 10 else f"{thousandths:.1f} ms"


def each_once(work: Callable[[Given], object], given: Iterable[Given]) -> Work:
    """A piece of work that takes another thing at each call; all of them are made before anything is measured."""
    left = iter([*given])
    return lambda: work(next(left))
