"""A reading gives rules the passages that they ask for, and nothing that isn't the writer's wording."""

import re
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting
from jdbuilder.review.examples import DAY, ad
from jdbuilder.review.finding import Place, Remedy
from jdbuilder.review.reading import Passage, Reading, once

FULL = ad(
    "Chef",
    {"company": "Acme", "hours": "40 hours", "contact": "Kim", "left_out": ("contact",)},
    responsibilities=("Cook for Acme.", {"text": "Hidden", "chosen": False}, "TASKS:"),
    about=({"text": "Fixed", "locked": True},),
    apply=("We are an equal opportunity employer.", "Write to us."),
    equal_opportunity=("Anything",),
)


def texts(reading: Reading, *parts: str, **more: bool) -> list[str]:
    return [one.text for one in reading.of(*parts, **more)]


def reading(library: Library, posting: Posting = FULL, foreign: bool = False) -> Reading:
    return Reading(posting, library, DAY, foreign)


def test_prose_is_read_without_what_is_fixed_or_a_statement(library: Library) -> None:
    assert texts(reading(library)) == ["Cook for Acme.", "TASKS:", "Write to us."]
    assert texts(reading(library, foreign=True)) == ["Cook for Acme.", "Write to us."]


def test_a_rule_asks_for_more(library: Library) -> None:
    assert texts(reading(library), "title", "facts") == ["Chef", "40 hours"]
    assert texts(reading(library), "about", locked=True) == ["Fixed"]
    assert texts(reading(library), "apply", "equal_opportunity", statements=True) == [
        "We are an equal opportunity employer.",
        "Write to us.",
        "Anything",
    ]
    assert "TASKS:" in texts(reading(library, foreign=True), headings=True)


def test_of_a_line_that_is_partly_a_statement_the_rest_is_read(library: Library) -> None:
    said = "We value diversity of thought! "
    posting = ad(apply=(f"{said}You must be a hero.",))
    (one,) = reading(library, posting).of("apply")
    assert (one.text, one.statement) == (f"{said}You must be a hero.", True)
    assert [word.text for word in one.words] == ["you", "must", "be", "a", "hero"]
    assert [(each.start, each.end) for each in one.sentences] == [(len(said), len(one.text))]
    assert "!" not in one.own
    (whole,) = reading(library, posting).of("apply", statements=True)
    assert whole.own == whole.text
    assert len(whole.sentences) == 2


def test_every_passage_knows_its_place(library: Library) -> None:
    places = [one.place for one in reading(library).passages]
    assert places[:3] == [Place("title"), Place("facts", field="hours"), Place("responsibilities", 0)]
    assert Place("responsibilities", 2) in places
    assert Place("responsibilities", 1) not in places


def test_words_are_counted_over_all_of_it(library: Library) -> None:
    assert reading(library, ad("Chef", responsibilities=("Cook well.",))).count == 3


def test_the_companys_name_and_placeholders_are_no_words(library: Library) -> None:
    posting = ad(facts={"company": "Young & Co"}, responsibilities=("Young & Co seeks <young XXX> chefs",))
    assert [word.text for word in reading(library, posting).of()[0].words] == ["seeks", "chefs"]


def test_a_finding_quotes_its_words() -> None:
    passage = Passage(Place("benefits", 1), "Free Pizza daily")
    found = passage.found(5, 10, "“{words}” is no pay.", Remedy("Say more"))
    assert (found.message, found.quote, found.text) == ("“Pizza” is no pay.", "Pizza", "Free Pizza daily")
    assert found.place == Place("benefits", 1, 5, 10)
    assert passage.found_whole("x").quote == "Free Pizza daily"


def test_a_place_belongs_to_its_sentence() -> None:
    passage = Passage(Place("benefits", 1), "One is. Two are.")
    assert [passage.sentence_at(at).start for at in (0, 6, 8, 15)] == [0, 0, 8, 8]


def test_words_are_looked_up_by_their_beginning() -> None:
    passage = Passage(Place("benefits", 1), "Leverage the lever")
    assert passage.beginnings["lev*"] == (0, 2)
    assert passage.beginnings["the"] == (1,)


def test_a_line_that_stays_is_the_same_passage_in_the_next_review(library: Library) -> None:
    before, after = (
        reading(library, ad("Chef", responsibilities=("Cook well.", last))).of() for last in ("Bake.", "Roast.")
    )
    assert [one is other for one, other in zip(before, after, strict=True)] == [True, False]


def test_a_line_under_another_companys_name_is_another_passage(library: Library) -> None:
    texts = ("Young chefs cook at Young",)
    young, old = (reading(library, ad(facts={"company": name}, responsibilities=texts)).of() for name in ("Young", "O"))
    assert [word.text for word in young[0].words] == ["chefs", "cook", "at"]
    assert [word.text for word in old[0].words] == ["young", "chefs", "cook", "at", "young"]


def test_a_very_long_line_is_not_kept(library: Library) -> None:
    posting = ad("Chef", responsibilities=("Cook. " * 400,))
    assert reading(library, posting).of()[0] is not reading(library, posting).of()[0]


def test_what_is_read_in_a_passage_is_read_once() -> None:
    read: list[str] = []

    @once
    def letters(passage: Passage, but: str) -> Iterator[str]:
        read.append(but)
        yield from (one for one in passage.text if one != but)

    passage = Passage(Place("benefits", 1), "cake")
    found = [
        letters(passage, "a"),
        letters(passage, "a"),
        letters(passage, "e"),
        letters(Passage(Place("title"), "x"), "a"),
    ]
    assert found == [("c", "k", "e"), ("c", "k", "e"), ("c", "a", "k"), ("x",)]
    assert read == ["a", "e", "a"]


def test_a_pattern_is_searched_for_once_and_by_what_it_is() -> None:
    passage = Passage(Place("benefits", 1), "Cake and cakes")
    cake = re.compile("cakes?")
    assert [one[0] for one in passage.finds(cake)] == ["cake", "cakes"]
    assert passage.finds(cake) is passage.finds(cake)
    for sign in "cakes":  # each pattern is gone when the next is made, which may get its place in memory
        assert [one[0] for one in passage.finds(re.compile(f"{sign}(?:)"))][:1] == [sign]


@given(st.text(), st.integers(0, 50))
def test_any_place_is_in_some_sentence(text: str, at: int) -> None:
    one = Passage(Place("benefits", 1), text).sentence_at(at)
    assert 0 <= one.start <= one.end <= len(text)
