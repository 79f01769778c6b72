"""A sentence asks for a driving licence, or says that none is needed."""

import pytest

from jdbuilder.review.licence import asks


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("a clean driving licence", True),
        ("two driver’s licenses", True),
        ("a drivers' licence is a must", True),
        ("no driver's license is needed", False),
        ("if you have a driving licence, tell us", False),
        ("a software licence for each driver", False),
    ],
)
def test_a_licence_is_asked_for(sentence: str, asked: bool) -> None:
    assert asks(sentence) is asked
