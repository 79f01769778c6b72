"""What is said of processes: their time and memory, and what a command said where it failed."""

import os
import sys
from pathlib import Path

import pytest

from tests.bench.processes import cold, family, memory


def test_the_time_of_the_family_goes_while_something_is_done() -> None:
    before = family()
    sum(range(300_000))
    assert family() > before


def test_a_program_lies_in_memory() -> None:
    assert 10 < memory(os.getpid()) < 4000


def test_a_cold_command_costs_time_of_both_kinds(tmp_path: Path) -> None:
    clock, processor = cold((sys.executable, "-S", "-c", "sum(range(200_000))"), tmp_path)
    assert clock > 0.003
    assert processor > 0.003


def test_a_command_that_fails_is_not_measured(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="no such thing"):
        cold((sys.executable, "-S", "-c", "import sys; sys.exit('no such thing')"), tmp_path)
