"""Exclamation marks are calmed as the text around them asks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.review.marks import calmed


@pytest.mark.parametrize(
    ("text", "calm"),
    [
        ("We hire!!!", "We hire."),
        ("We hire!!! Write to us.", "We hire. Write to us."),
        ("Sounds good?!", "Sounds good?"),
        ("Sounds good ?!", "Sounds good?"),
        ("Kind (almost) !!!", "Kind (almost)."),
        ("Cake (!!) and tea", "Cake and tea"),
        ("Cake (!!)", "Cake"),
        ("Cake (yes!!) and tea", "Cake (yes) and tea"),
        ("Cake (really?!) and tea", "Cake (really?) and tea"),
        ("Cake ...!!", "Cake ..."),
        ("!! Cake", "Cake"),
    ],
)
def test_marks_are_calmed(text: str, calm: str) -> None:
    marks = [at for at, letter in enumerate(text) if letter in "!?"]
    assert calmed(text, marks[0], marks[-1] + 1) == calm


@given(st.text(), st.text())
def test_no_mark_is_left_and_no_word_is_lost(before: str, after: str) -> None:
    calm = calmed(f"{before}!!{after}", len(before), len(before) + 2)
    assert calm.count("!") == before.count("!") + after.count("!")
    assert [one for one in calm if one.isalnum()] == [one for one in before + after if one.isalnum()]
