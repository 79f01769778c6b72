"""Dates are read where they mean one day only."""

from datetime import date

import pytest

from jdbuilder.intake.foreign.days import read_day

DAY = date(2027, 3, 14)


@pytest.mark.parametrize(
    "text",
    [
        "14 March 2027",
        "14th of March 2027",
        "March 14, 2027",
        "Sunday, 14 Mar 2027",
        "Mar. 14th 2027",
        "2027-03-14",
        "14.03.2027",
        "14.3.2027",
        "14/03/2027",
        "03/14/2027",
        " 14 MARCH 2027. ",
    ],
)
def test_a_day_is_read_however_it_is_written(text: str) -> None:
    assert read_day(text) == DAY


@pytest.mark.parametrize(
    "text", ["5/6/2027", "31 February 2027", "14 March", "14 March 2027 at noon", "soon", "", "1.1.1"]
)
def test_what_is_no_day_or_may_be_two_is_not_read(text: str) -> None:
    assert read_day(text) is None
