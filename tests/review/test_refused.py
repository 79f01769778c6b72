"""Words are refused where their sentence says that nobody asks for them, and not where it only begins so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.review.finding import Place
from jdbuilder.review.reading import Passage
from jdbuilder.review.refused import is_refused


def refused(text: str, words: str) -> bool:
    at = text.index(words)
    return is_refused(Passage(Place("apply", 0), text), at, at + len(words))


@pytest.mark.parametrize(
    "text",
    [
        "We don’t ask for native speakers or X.",
        "We never require X.",
        "You need not be X.",
        "You can apply without needing X.",
        "X is not required.",
        "X isn’t needed here.",
        "A degree and X are not essential.",
    ],
)
def test_what_nobody_asks_for_is_refused(text: str) -> None:
    assert refused(text, "X")


@pytest.mark.parametrize(
    "text",
    [
        "X is required.",
        "You don’t need a degree but have to be X.",
        "We don’t ask for a degree. You are X.",
        "You need no car; X is needed.",
        "Please don’t write to us before May if you are X.",
        "X is needed. A degree is not required.",
        "You must not be X.",
    ],
)
def test_what_is_asked_for_after_all_is_not(text: str) -> None:
    assert not refused(text, "X")


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_has_an_answer(before: str, behind: str) -> None:
    assert refused(f"{before}X{behind}", "X") in {True, False}
