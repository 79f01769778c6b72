"""A degree alone in a line is asked for, but in an ad from elsewhere it may stand under what nobody needs."""

import pytest

from jdbuilder.library.library import Library
from jdbuilder.review.check import findings_of
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import rules


@pytest.mark.parametrize(
    ("line", "foreign", "count"),
    [("A degree.", False, 1), ("A degree.", True, 0), ("A degree is required.", True, 1)],
)
def test_a_degree_alone_is_asked_for_in_our_own_ads_only(
    line: str, foreign: bool, count: int, library: Library
) -> None:
    reading = Reading(ad(must_haves=(line,)), library, DAY, foreign)
    assert len(findings_of(rules()["degree-required"], reading)) == count
