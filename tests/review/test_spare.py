"""An adjective is left out only where the sentence holds without it and still says something."""

import pytest

from jdbuilder.review.finding import Place
from jdbuilder.review.reading import Passage
from jdbuilder.review.spare import is_spare


@pytest.mark.parametrize(
    ("text", "spare"),
    [
        ("a crazy idea of ours", True),
        ("our crazy idea", True),
        ("a crazy idea", False),
        ("a crazy idea and more", False),
        ("a crazy idea, of ours", False),
        ("a big crazy idea of ours", False),
        ("crazy ideas of ours", True),
        ("crazy ideas", False),
        ("crazy income potential", False),
        ("crazy ideas here", False),
        ("is crazy and new", False),
    ],
)
def test_an_adjective_is_spare_alone_before_a_noun_of_which_more_is_said(text: str, spare: bool) -> None:
    read = Passage(Place("responsibilities", 0), text)
    at = next(number for number, word in enumerate(read.words) if word.text == "crazy")
    assert is_spare(read, at, at) is spare
