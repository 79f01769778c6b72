"""The office to which work reports."""

import pytest

from jdbuilder.review.examples import ad
from jdbuilder.review.law.reporting import offices


@pytest.mark.parametrize(
    "line",
    [
        "You report to our New York office.",
        "This role reports to the head of sales in our office in New York, NY.",
        "Reporting directly to the New York headquarters, you run the desk",
        "You’ll report into our Albany, NY office",
    ],
)
def test_an_office_in_new_york_is_found(line: str) -> None:
    assert set(offices(ad(responsibilities=(line,)))) == {"US-NY"}


@pytest.mark.parametrize(
    "line",
    [
        "You report to our Boston office.",
        "Report sales to the team. Our New York office is next door.",
        "You report to the head of sales; the office in New York is closed.",
        "Our New York office has a garden.",
    ],
)
def test_other_offices_and_those_only_mentioned_are_not(line: str) -> None:
    assert list(offices(ad(responsibilities=(line,)))) == []
