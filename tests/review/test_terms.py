"""Terms are found as words in a row, where they mean what the rule does, in time that grows with the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.library.library import Library
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.finding import Place, Remedy, Replace, Untick
from jdbuilder.review.reading import Passage, Reading
from jdbuilder.review.terms import UNTICK, Term, Terms, follows, is_no_name, matched, remedies, says, slots
from jdbuilder.review.words import words


def passage(text: str) -> Passage:
    return Passage(Place("responsibilities", 0), text)


def quotes(text: str, *terms: Term) -> list[str]:
    """What is found of the terms in a text."""
    read = passage(text)
    found = Terms(terms, "“{words}”").matches(read)
    return [text[read.words[first].start : read.words[last].end] for _, first, last in found]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("rock star", "A Rock-Star and a rock star", ["Rock-Star", "rock star"]),
        ("rock star", "rock. Star rockstar", []),
        ("rock star|stars", "rock stars", ["rock stars"]),
        ("the|a? last", "a last, the last, last", ["a last", "the last", "last"]),
        ("class of #", "Class of 2026 and class of art", ["Class of 2026"]),
        ("no # years", "no five years, no 5 years, no few years", ["no five years", "no 5 years"]),
        ("young _ team", "A young, happy team; a young team", ["young, happy team"]),
        ("leverag*", "leverage, leveraging and leaver", ["leverage", "leveraging"]),
        ("driver's licence", "a driver’s licence", ["driver’s licence"]),
        ("wide eyed", "wide,eyed (wide) “eyed” wide — eyed", ["wide,eyed", "wide) “eyed"]),
    ],
)
def test_a_phrase_is_found(phrase: str, text: str, found: list[str]) -> None:
    assert quotes(text, Term(phrase)) == found


def test_the_longest_term_at_a_place_is_found_and_its_words_are_used_up() -> None:
    assert quotes("young team spirit", Term("young team"), Term("young team spirit"), Term("team")) == [
        "young team spirit"
    ]


def test_words_around_a_term_can_make_it_mean_something_else() -> None:
    term = Term("native", but_not=("cloud|react native", "native trees|app*"))
    assert quotes("Cloud-native, native trees, native apps, a native", term) == ["native"]
    assert quotes("trees, native", term) == ["native"]


def test_words_of_the_same_sentence_can_make_a_term_harmless_or_be_asked_for() -> None:
    assert quotes("Treat lame horses. No lame excuses.", Term("lame", unless=("horse*",))) == ["lame"]
    assert quotes("You are young. The firm is young.", Term("young", only=("you",))) == ["young"]
    far = " and so on" * 20
    assert quotes(f"lame{far} horses", Term("lame", unless=("horses",))) == ["lame"]


def test_words_right_before_a_term_make_it_sure() -> None:
    term = Term("fit", only=("wanted",), unless=("patients",), sure=("you are", "must really? be"))
    assert quotes("Keep patients fit. You are fit and like patients.", term) == ["fit"]
    assert quotes("You must be fit; must really be fit, must soon be fit, must be. Fit!", term) == ["fit", "fit"]


def test_a_word_follows_a_phrase_or_a_phrase_stands_between_two_places() -> None:
    some = words("looking for a lady")
    assert follows(slots("for a|an"), some, 3)
    assert not follows(slots("looking for"), some, 3)
    read = passage("You are kind. We are.")
    assert says(read, 0, 13, ("_ kind",))
    assert not says(read, 13, 21, ("you", "kind"))


def test_a_term_begins_with_a_word() -> None:
    for phrase in ("_ team", "# years", "le*"):
        with pytest.raises(ValueError, match="has to begin with a word"):
            quotes("any text", Term(phrase))


def test_what_a_phrase_matches_is_asked_word_by_word() -> None:
    assert matched(slots("a? b"), words("b c"), 0) == 0
    assert matched(slots("a? b"), words("a b"), 0) == 1
    assert matched(slots("a b"), words("a"), 0) is None
    assert matched(slots("a?"), words("b"), 0) is None


def test_a_term_says_what_can_be_done() -> None:
    assert remedies(Term("x", ("y", ""), ask="Why?")) == (
        Remedy("Write “y”", (Replace("y"),)),
        Remedy("Leave it out", (Replace(""),)),
        Remedy("Why?"),
    )


def found_in(find: Terms, library: Library, *lines: str) -> list[tuple[str, str]]:
    return [(one.quote, one.message) for one in find(Reading(ad(responsibilities=lines), library, DAY))]


def test_terms_say_what_they_find(library: Library) -> None:
    find = Terms((Term("young"), Term("fit", say="Not “{words}”.")), "“{words}” it is.")
    assert found_in(find, library, "Young and fit", "old") == [("Young", "“Young” it is."), ("fit", "Not “fit”.")]


def test_a_rule_can_have_the_last_word_or_one_word_a_line(library: Library) -> None:
    small = Terms((Term("guy"),), "x", keep=lambda _, one, first, __: one.text[first.start].islower())
    assert found_in(small, library, "Guy and a guy") == [("guy", "x")]
    once = Terms((Term("guy"),), "x", once=True)
    assert found_in(once, library, "a guy, a guy", "a guy") == [("guy", "x")] * 2


def test_only_the_parts_of_a_rule_are_read(library: Library) -> None:
    find = Terms((Term("guru"),), "x", ("title",))
    posting = ad("Guru", responsibilities=("A guru",))
    assert [one.place.part for one in find(Reading(posting, library, DAY))] == ["title"]


def test_a_short_line_can_be_taken_off(library: Library) -> None:
    find = Terms((Term("pizza"),), "x", short=1)
    lines = ("Free pizza", "Free pizza on every Friday")
    found = list(find(Reading(ad(benefits=lines), library, DAY)))
    assert [UNTICK in one.remedies for one in found] == [True, False]
    assert UNTICK.changes == (Untick(),)


def test_a_name_is_no_wording(library: Library) -> None:
    reading = Reading(ad(), library, DAY)
    for text, expected in (("a lame duck", True), ("Lame excuses", True), ("We met Lame", False), ("Lame Duck", False)):
        read = passage(text)
        word = next(one for one in read.words if one.text == "lame")
        assert is_no_name(reading, read, word, word) is expected, text


@given(st.text(), st.lists(st.sampled_from(["young", "fit", "and"]), max_size=6))
def test_any_text_is_read(text: str, more: list[str]) -> None:
    whole = " ".join((text, *more))
    for quote in quotes(whole, Term("young and? fit"), Term("fit")):
        assert quote in whole
