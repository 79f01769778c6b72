"""What is said of a line: that its bar holds, that it is missed, or what isn't here."""

from datetime import date
from types import ModuleType

import pytest

from tests.bench.measure import Line, Measured, NotHereError
from tests.bench.report import Result, result, said, text

FOUND = Measured(1.04, 0.98, 1.2, "104 ms / 100 ms")


def line(most: float | None = 1.05, found: Measured = FOUND) -> Line:
    return Line("ours / theirs", lambda: found, most=most)


def missing() -> Measured:
    raise NotHereError("pandoc")


@pytest.mark.parametrize(("most", "verdict"), [(1.05, "holds"), (1.04, "holds"), (1.03, "missed")])
def test_a_bar_holds_up_to_what_it_says(most: float, verdict: str) -> None:
    found = result(line(most))
    assert found.is_missed == (verdict == "missed")
    assert said(found).split() == [
        *("ours", "/", "theirs", "1.04", "×", "0.98", "–", "1.20", "≤", f"{most:g}", "×", verdict),
        *("104", "ms", "/", "100", "ms"),
    ]


def test_a_line_without_a_bar_passes_no_judgement() -> None:
    found = result(line(None))
    assert not found.is_missed
    assert not {"holds", "missed", "≤"} & {*said(found).split()}


def test_what_is_not_here_is_said_and_no_fault() -> None:
    found = result(Line("ours / pandoc", missing, most=1))
    assert not found.is_missed
    assert said(found).endswith("pandoc is not here")


def test_any_other_fault_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        result(Line("broken", lambda: spoilt(0), most=1))


def spoilt(number: int) -> Measured:
    return Measured(1 / number, 0, 0)


@pytest.mark.parametrize(("value", "shown"), [(0.061, "0.06"), (4.444, "4.44"), (14.44, "14.4"), (1444.4, "1,444")])
def test_three_digits_count(value: float, shown: str) -> None:
    assert f" {shown} ×" in said(result(line(found=Measured(value, 0, 0))))


def test_the_page_has_a_table_for_each_subject_and_counts_what_was_missed() -> None:
    subject = ModuleType("subject", "Word files: against others.\n\nIn processor time.\n")
    results = [result(line()), result(line(1)), Result(line(), None, "pandoc is not here")]
    page = text({subject: results}, date(2026, 1, 2), "two cores; with Flask 3", "It was busy.")
    assert "Measured on 2 January 2026 by `make bench` on two cores; with Flask 3.\n" in page
    assert ": 1 held, 1 missed. It was busy.\n" in page
    assert "## Word files: against others\n\nIn processor time.\n\n| |" in page
    assert "| ours / theirs | 1.04 × | 0.98 – 1.20 | ≤ 1.05 × | holds | 104 ms / 100 ms |\n" in page
    assert "| ours / theirs | – | | | | pandoc is not here |\n" in page
