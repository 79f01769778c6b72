"""Remedies do what they say, fit the words around them, and never make a posting that can't be held."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.model import LONGEST_WORDS
from jdbuilder.posting.model import MOST_LINES, Posting
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import WHOLE, Add, Change, Finding, Move, Place, Remedy, Replace, Rewrite, State, Untick
from jdbuilder.review.mend import mended, put, unwaived, waived


def about(text: str, words: str, part: str = "responsibilities", field: str = "") -> Finding:
    """A finding on words of a text, in the first line of its part."""
    start = text.index(words)
    line = 0 if part not in {"title", "facts"} else None
    return Finding(Place(part, line, start, start + len(words), field), "It is so.", words, text, rule="a-rule")


def after(posting: Posting, finding: Finding, *changes: Change) -> Posting:
    return mended(posting, finding, Remedy("Mend it", changes))


@pytest.mark.parametrize(
    ("text", "words", "instead", "mended_text"),
    [
        ("You are a ninja.", "ninja", "expert", "You are an expert."),
        ("You are an expert.", "expert", "ninja", "You are a ninja."),
        ("Ninja wanted", "Ninja", "expert", "Expert wanted"),
        ("We need a Ninja", "Ninja", "expert", "We need an expert"),
        ("Sales Ninja", "Ninja", "expert", "Sales Expert"),
        ("Two German speakers", "German speakers", "fluent people", "Two fluent people"),
        ("You: Ninja", "Ninja", "expert", "You: Expert"),
        ("An hour", "hour", "week", "A week"),
        ("A week", "week", "hour", "An hour"),
        ("a book", "book", "user guide", "a user guide"),
        ("a fine, crazy idea", ", crazy", "", "a fine idea"),
        ("a crazy idea", "crazy", "", "an idea"),
        ("Crazy ideas", "Crazy", "", "Ideas"),
        ("Go. Crazy, we know.", "Crazy", "", "Go. We know."),
        ("It is crazy.", "crazy", "", "It is."),
        ("all of it", "all of it", "", ""),
    ],
)
def test_other_words_fit_where_they_stand(text: str, words: str, instead: str, mended_text: str) -> None:
    start = text.index(words)
    assert put(text, start, start + len(words), instead) == mended_text


@given(st.text(), st.integers(0, 9), st.integers(0, 9), st.text(max_size=5))
def test_words_can_be_put_anywhere(text: str, start: int, length: int, words: str) -> None:
    assert words.casefold() in put(text, min(start, len(text)), min(start + length, len(text)), words).casefold()


def test_words_of_a_line_of_the_title_and_of_a_fact_are_replaced() -> None:
    posting = ad("PHP ninja", {"hours": "crazy hours"}, responsibilities=("Be a ninja", "Plan"))
    better = after(posting, about("Be a ninja", "ninja"), Replace("expert"))
    assert [one.text for one in better.sections.responsibilities] == ["Be an expert", "Plan"]
    assert after(posting, about("PHP ninja", "ninja", "title"), Replace("expert")).title == "PHP expert"
    assert after(posting, about("crazy hours", "crazy", "facts", "hours"), Replace("long")).facts.hours == "long hours"


def test_a_line_is_rewritten_unticked_and_moved() -> None:
    posting = ad(must_haves=("A plus", "B"))
    one = about("A plus", "plus", "must_haves")
    assert after(posting, one, Rewrite("C")).sections.must_haves[0].text == "C"
    assert not after(posting, one, Untick()).sections.must_haves[0].chosen
    moved = after(posting, one, Move("nice_to_haves"))
    assert [line.text for line in moved.sections.must_haves] == ["B"]
    assert [line.text for line in moved.sections.nice_to_haves] == ["A plus"]


def test_a_line_of_which_nothing_is_left_is_taken_off_the_paper() -> None:
    posting = ad(responsibilities=("ninja",))
    assert not after(posting, about("ninja", "ninja"), Replace("")).sections.responsibilities[0].chosen


def test_a_line_is_added_once_and_a_fact_is_set() -> None:
    whole = Finding(Place(WHOLE), "Something is missing.")
    once = after(ad(), whole, Add("benefits", "Flexible hours", "flexible", locked=True))
    assert once.sections.benefits[0].snippet == "flexible"
    assert once.sections.benefits[0].locked
    assert after(once, whole, Add("benefits", "Flexible hours")) == once
    assert after(ad(), whole, State("facts", "vacancy", True)).facts.vacancy is True
    assert after(ad(), whole, State("review", "employees", 12)).review.employees == 12


def test_what_no_longer_fits_changes_nothing() -> None:
    posting = ad(responsibilities=("Plan",))
    gone = Finding(Place("responsibilities", 7, 0, 3), "x", "abc")
    for change in (Replace("b"), Untick(), Move("benefits"), State("facts", "closing", "soon")):
        assert after(posting, gone, change) == posting
    full = ad(responsibilities=("Plan",), benefits=("x",) * MOST_LINES)
    assert after(full, about("Plan", "Plan"), Move("benefits")) == full
    assert after(full, about("Plan", "Plan"), Add("benefits", "y")) == full


def test_nothing_grows_longer_than_a_posting_can_hold() -> None:
    posting = ad("t" * 200, responsibilities=("a" * LONGEST_WORDS,))
    assert after(posting, about("a" * LONGEST_WORDS, "a"), Replace("bb")) == posting
    assert after(posting, about("t" * 200, "t", "title"), Replace("bb")) == posting
    assert after(posting, about("t" * 200, "t" * 200, "title"), Replace("")) == posting


def test_a_finding_stands_for_a_reason_and_no_longer() -> None:
    one = about("A plus", "plus", "must_haves")
    posting = waived(waived(ad(), one, "First"), one, "Second")
    assert [waiver.reason for waiver in posting.review.waivers] == ["Second"]
    assert one.is_waived_by(posting.review.waivers[0])
    assert unwaived(posting, one) == ad()
