"""The harness: what it makes of times that are known beforehand."""

from collections.abc import Callable

import pytest

from tests.bench.measure import WARMING, Measured, each_once, in_turns, seconds, shown, slowest, spread


class Clock:
    """A clock that goes only when something is done."""

    def __init__(self) -> None:
        self.now = 0.0
        self.done: list[str] = []

    def __call__(self) -> float:
        return self.now

    def work(self, name: str, *takes: float) -> Callable[[], object]:
        """Something that takes so long; the last of several times for good."""
        left = [*takes]

        def work() -> None:
            self.done.append(name)
            self.now += left.pop(0) if len(left) > 1 else left[0]

        return work


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_ratio_is_the_median_of_the_rounds(clock: Clock) -> None:
    found = in_turns(clock.work("ours", 6.0), clock.work("theirs", 2.0), rounds=5, clock=clock)
    assert found == Measured(3.0, 3.0, 3.0, "6.00 s / 2.00 s")


def test_the_first_rounds_do_not_count(clock: Clock) -> None:
    found = in_turns(clock.work("ours", *[900.0] * WARMING, 1.0), clock.work("theirs", 2.0), rounds=4, clock=clock)
    assert found.high == 0.5


def test_one_slow_round_does_not_move_the_median(clock: Clock) -> None:
    found = in_turns(clock.work("ours", *[1.0] * 4, 50.0, 1.0), clock.work("theirs", 1.0), rounds=9, clock=clock)
    assert found.value == 1.0
    assert found.high > 1.0


def test_each_side_begins_every_other_round(clock: Clock) -> None:
    in_turns(clock.work("ours", 1.0), clock.work("theirs", 1.0), rounds=2, clock=clock)
    assert clock.done == ["ours", "theirs", "theirs", "ours"] * 2


def test_what_is_over_too_soon_is_done_often_and_counted_once(clock: Clock) -> None:
    found = in_turns(clock.work("ours", 6.0), clock.work("theirs", 2.0), rounds=2, clock=clock, many=10)
    assert found.value == 3.0
    assert clock.done.count("theirs") == 10 * (2 + WARMING)


def test_what_is_worked_on_is_made_before_the_clock_runs(clock: Clock) -> None:
    made = clock.work("made", 100.0)
    work = each_once(lambda _: clock.work("used", 1.0)(), (made() for _ in range(3)))
    assert [seconds(work, clock) for _ in range(3)] == [1.0] * 3


def test_the_spread_leaves_a_tenth_out_at_either_end() -> None:
    found = spread([float(one) for one in range(11)])
    assert (found.low, found.value, found.high) == (1.0, 5.0, 9.0)


def test_a_single_value_has_no_spread() -> None:
    assert spread([7.0]) == Measured(7.0, 7.0, 7.0)


@pytest.mark.parametrize(("values", "at"), [(range(1, 101), 95), (range(1, 21), 19), ([3], 3), ([1, 100], 100)])
def test_ninety_five_of_a_hundred_are_no_slower_than_said(values: range | list[int], at: int) -> None:
    assert slowest([float(one) for one in values], 95).value == at


@pytest.mark.parametrize(
    ("took", "text"), [(0.000_31, "0.31 ms"), (0.0124, "12.4 ms"), (0.25, "250.0 ms"), (1.238, "1.24 s")]
)
def test_times_are_shown_as_one_reads_them(took: float, text: str) -> None:
    assert shown(took) == text
