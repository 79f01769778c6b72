"""Somebody who is called “he” or “she” isn't given another name with a click."""

import pytest

from jdbuilder.library.library import Library
from jdbuilder.review.check import findings_of
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.finding import Replace
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import rules


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("Meet our chairman and his wife.", False),
        ("The foreman leads; he knows the trade.", False),
        ("Meet our chairman. He is kind.", True),
        ("Prepare the papers of our chairman.", True),
    ],
)
def test_words_are_replaced_only_where_nobody_is_meant(line: str, offered: bool, library: Library) -> None:
    [one] = findings_of(rules()["gendered-terms"], Reading(ad(opening=(line,)), library, DAY))
    changes = [change for remedy in one.remedies for change in remedy.changes]
    assert any(isinstance(change, Replace) for change in changes) is offered
