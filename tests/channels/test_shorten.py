"""The short form: within its budget, of whole lines in their order, by the rule that its module states."""

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.channels import shorten
from jdbuilder.channels.shorten import count, fitting, length
from jdbuilder.library.library import Library
from jdbuilder.library.model import Role, SectionId
from jdbuilder.posting import assemble, facts
from jdbuilder.posting.model import Facts, Posting
from tests.channels.postings import FACTS, endless, made
from tests.posting.strategies import postings

SECTION_IDS: tuple[SectionId, ...] = get_args(SectionId)
budgets = st.integers(1, 400)
_ASIDE = ("Hours: 40 hours a week", "Start: 1 March")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("one", 1),
        ("one  two\nthree", 3),
        ("≥\u00a095\u00a0%", 1),
        ("– & +", 0),
        ("well-known e-mail", 2),
        ("€45,000 – €60,000 a year", 4),
        ("生产经理", 4),
        ("生产 and 经理", 5),
        ("שלום עולם", 2),
        ("don’t 🎨 stop", 2),
    ],
)
def test_words_are_counted_as_people_count_them(text: str, words: int) -> None:
    assert count(text) == words


@pytest.mark.slow
@settings(deadline=None, max_examples=100)
@given(postings, budgets)
def test_the_budget_is_kept_unless_what_stands_is_longer(library: Library, posting: Posting, most: int) -> None:
    short = shorten.shorten(posting, library, most)
    assert short.words == length(short.posting)
    assert short.over == max(0, short.words - most)
    if short.over:
        kept = [name for name in SECTION_IDS if short.posting.sections.of(name)]
        assert set(kept) <= {"apply", "equal_opportunity"}


@pytest.mark.slow
@settings(deadline=None, max_examples=100)
@given(postings, budgets)
def test_lines_stay_whole_and_in_their_order(library: Library, posting: Posting, most: int) -> None:
    short = shorten.shorten(posting, library, most)
    for name in SECTION_IDS:
        rest = iter(posting.sections.of(name))
        assert all(any(line is one for one in rest) for line in short.posting.sections.of(name))
    assert short.posting.model_copy(update={"sections": posting.sections, "facts": posting.facts}) == posting
    kept = short.posting.facts.model_copy(update={"left_out": posting.facts.left_out})
    assert kept == posting.facts
    assert {*short.posting.facts.left_out} - {*posting.facts.left_out} <= {"hours", "start"}


@pytest.mark.slow
@settings(deadline=None, max_examples=100)
@given(postings, budgets)
def test_a_short_form_of_a_short_form_is_the_same(library: Library, posting: Posting, most: int) -> None:
    short = shorten.shorten(posting, library, most)
    assert shorten.shorten(posting, library, most) == short
    again = shorten.shorten(short.posting, library, most)
    assert (again.posting, again.left_out) == (short.posting, ())


@pytest.mark.slow
@settings(deadline=None, max_examples=100)
@given(postings)
def test_a_budget_of_all_words_leaves_nothing_out(library: Library, posting: Posting) -> None:
    short = shorten.shorten(posting, library, max(length(posting), 1))
    assert short.left_out == ()
    assert short.over == 0


@pytest.mark.parametrize("most", [150, 300])
def test_every_role_gets_a_full_short_form(library: Library, most: int) -> None:
    assert library.roles
    for role in library.roles:
        posting = assemble.full(library, role)
        short = shorten.shorten(posting, library, most)
        assert most * 0.8 < short.words <= most or not short.left_out, role.id
        assert short.posting.sections.responsibilities, role.id
        assert short.posting.sections.must_haves, role.id


def test_what_stands_is_how_to_apply_the_shortest_statement_and_the_facts(library: Library) -> None:
    long = "We welcome each and every one of you, whoever you are and wherever you are from."
    posting = made(
        sections={
            "opening": ["Come."],
            "apply": ["Write to us.", "Or call."],
            "equal_opportunity": [long, "All are welcome."],
        }
    )
    short = shorten.shorten(posting, library, 5)
    held = {name: [line.text for line in short.posting.sections.of(name)] for name in SECTION_IDS}
    assert {name: lines for name, lines in held.items() if lines} == {
        "apply": ["Write to us."],
        "equal_opportunity": ["All are welcome."],
    }
    assert {fact.id for fact in facts.kept(posting)} - {fact.id for fact in facts.kept(short.posting)} == {
        "hours",
        "start",
    }
    assert short.left_out == (*_ASIDE, "Come.", "Or call.", long)
    assert short.over == length(posting) - sum(map(count, short.left_out)) - 5


def test_150_words_of_a_full_ad_say_what_the_job_is(library: Library, studio: Role) -> None:
    given = {**FACTS, "website": "https://www.acme.example", "address": "Acme & Söhne, 1 Main Street, Austin, TX"}
    posting = assemble.full(library, studio).model_copy(update={"facts": Facts.model_validate(given)})
    short = shorten.shorten(posting, library, 150)
    assert short.words <= 150
    assert len(short.posting.sections.responsibilities) >= 2
    assert short.posting.sections.must_haves
    assert {fact.id for fact in facts.kept(short.posting)} >= {"place", "employment", "pay", "closing", "contact"}


def test_hours_and_start_come_after_the_first_round(library: Library) -> None:
    posting = made(sections={"metrics": ["a", "b"]})
    held = [shorten.shorten(posting, library, length(posting) - less) for less in (0, 1, 4, 9)]
    assert [one.left_out for one in held] == [(), ("b",), ("Start: 1 March", "b"), (*_ASIDE, "b")]


def test_sections_give_a_line_each_before_any_gives_its_second(library: Library) -> None:
    one, two = ["a"], ["b"]
    names: tuple[SectionId, ...] = ("must_haves", "metrics", "nice_to_haves", "environment", "about")
    sections: dict[str, list[str]] = dict.fromkeys(names, one + two)
    posting = made(sections=sections, hours="", start="")
    every = shorten.shorten(posting, library, length(posting) - 5)
    assert all([line.text for line in every.posting.sections.of(name)] == one for name in names)


def test_own_lines_come_first_then_the_librarys_then_other_roles(library: Library, studio: Role) -> None:
    first, second = studio.responsibilities[:2]
    lines = [
        {"text": "of another role", "snippet": "keep-roadmap"},
        {"text": "second in library", "snippet": second.id},
        {"text": "first in library", "snippet": first.id},
        {"text": "my own line"},
    ]
    posting = Posting.model_validate({"role": studio.id, "title": "M", "sections": {"responsibilities": lines}})
    bare = length(posting) - 12
    kept = [
        [line.text for line in shorten.shorten(posting, library, bare + most).posting.sections.responsibilities]
        for most in (3, 6, 9)
    ]
    assert kept == [
        ["my own line"],
        ["first in library", "my own line"],
        ["second in library", "first in library", "my own line"],
    ]


def test_a_line_that_does_not_fit_is_skipped_for_a_shorter_one(library: Library) -> None:
    posting = made(sections={"responsibilities": ["one two three four five six seven", "eight"]}, hours="", start="")
    short = shorten.shorten(posting, library, length(posting) - 1)
    assert [line.text for line in short.posting.sections.responsibilities] == ["one two three four five six seven"]
    short = shorten.shorten(posting, library, length(posting) - 7)
    assert [line.text for line in short.posting.sections.responsibilities] == ["eight"]


def test_lines_still_to_be_filled_are_never_taken_nor_called_left_out(library: Library) -> None:
    posting = made(sections={"benefits": ["<number XXX> days of leave", "A desk"]})
    short = shorten.shorten(posting, library, 1000)
    assert [line.text for line in short.posting.sections.benefits] == ["A desk"]
    assert short.left_out == ()


@pytest.mark.slow
@settings(deadline=None, max_examples=100)
@given(postings, st.floats(0, 1))
def test_fitting_fits_unless_what_stands_does_not(posting: Posting, share: float) -> None:
    most = int(length(posting) * share)
    short = fitting(posting, lambda one: length(one) <= most)
    if short.words > most:
        kept = [name for name in SECTION_IDS if short.posting.sections.of(name)]
        assert set(kept) <= {"apply", "equal_opportunity"}
    else:
        assert short.left_out or short.posting is posting or length(posting) > most


def test_fitting_leaves_out_from_the_end_of_the_order() -> None:
    posting = endless()
    short = fitting(posting, lambda one: length(one) <= 2000)
    assert 1980 < short.words <= 2000
    assert len(short.left_out) > 1000
    assert short.posting.sections.apply == posting.sections.apply
    kept = short.posting.sections.responsibilities
    assert kept == posting.sections.responsibilities[: len(kept)]
    assert abs(len(kept) - len(short.posting.sections.about)) <= 1


@pytest.mark.parametrize("most", range(1990, 2010, 3))
def test_fitting_leaves_out_no_line_that_still_fits(most: int) -> None:
    line = count(endless().sections.about[0].text)
    assert most - line < fitting(endless(), lambda one: length(one) <= most).words <= most


def test_what_fits_stays_as_it_is() -> None:
    posting = made()
    assert fitting(posting, lambda _: True).posting is posting
