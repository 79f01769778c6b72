"""Paragraphs find their pieces by mark, by the same words, and by the nearest, in this order."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.intake.edited import Paragraph
from jdbuilder.intake.matched import NEAR, in_order, likeness, matched
from jdbuilder.intake.printed import Printed
from jdbuilder.library.library import Library
from jdbuilder.library.model import SectionId

PLAN = "Plan production projects and carry them from the first meeting to the final delivery"
BRIEF = "Write project briefs and see that they reach everyone who works from them"
TALENT = "Be the first person whom all production talent turns to"


def line(number: int, *texts: str, section: SectionId = "responsibilities", mark: str = "") -> Printed:
    return Printed("line", texts, mark or f"_jd_{section}_{number}", section, number)


def found(
    pieces: list[Printed], *paragraphs: Paragraph | str, also: dict[str, Printed] | None = None
) -> dict[int, tuple[int, ...]]:
    said = [Paragraph(one) if isinstance(one, str) else one for one in paragraphs]
    return {**matched(pieces, said, also or {}).held}


LINES = [line(0, PLAN), line(1, BRIEF), line(2, TALENT)]


def test_a_mark_says_who_it_is_whatever_the_words() -> None:
    paragraphs = (Paragraph(BRIEF, ("_jd_responsibilities_0",)), Paragraph("Other", ("_jd_responsibilities_2",)))
    assert found(LINES, *paragraphs) == {0: (0,), 2: (1,)}
    assert matched(LINES, paragraphs, {}).by_mark == {0, 2}


def test_the_same_words_are_found_anywhere_and_the_nearest_between_its_neighbours() -> None:
    assert found(LINES, TALENT, PLAN) == {0: (1,), 2: (0,)}
    assert found(LINES, PLAN, BRIEF.replace("everyone", "those"), TALENT) == {0: (0,), 1: (1,), 2: (2,)}
    assert found(LINES, PLAN, "Quite other words", TALENT) == {0: (0,), 2: (2,)}


def test_a_little_edited_line_is_found_elsewhere_too() -> None:
    pieces = [*LINES, line(3, "Ask for help")]
    assert found(pieces, PLAN.replace("first", "1st"), TALENT, "Ask for help", BRIEF)[0] == (0,)
    assert found(pieces, BRIEF, TALENT, "Ask for help", PLAN.replace("first", "1st"))[0] == (3,)


def test_words_that_follow_from_a_changed_fact_are_the_same_words() -> None:
    pieces, other = [line(0, "At Acme")], line(0, "At Globex")
    assert found(pieces, "At Globex", also={other.mark: other}) == {0: (0,)}


def test_of_two_paragraphs_in_one_mark_a_list_takes_the_likelier_and_running_text_both() -> None:
    new, own = Paragraph("New", ("_jd_responsibilities_0",)), Paragraph(PLAN, ("_jd_responsibilities_0",))
    assert found(LINES, new, own) == {0: (1,)}
    about = [line(0, PLAN, section="about", mark="_jd_responsibilities_0")]
    assert found(about, new, own) == {0: (0, 1)}


def test_running_text_keeps_what_was_put_between_its_paragraphs() -> None:
    assert found([line(0, PLAN, BRIEF, section="about")], PLAN, "New", BRIEF, "After") == {0: (0, 1, 2)}


def test_running_text_ends_where_another_line_stands_in_it() -> None:
    pieces = [line(0, PLAN, BRIEF, section="about"), line(1, TALENT, section="about")]
    assert found(pieces, PLAN, "New", TALENT, BRIEF) == {0: (0,), 1: (2,)}


def test_a_mark_that_was_copied_counts_where_it_stands_first() -> None:
    one = Paragraph(PLAN, ("_jd_responsibilities_0",))
    assert found(LINES[:1], one, "Between", one) == {0: (0,)}


def test_the_inner_mark_wins_over_the_one_around_it() -> None:
    both = Paragraph(BRIEF, ("_jd_responsibilities_1", "_jd_responsibilities_0"))
    assert found(LINES, Paragraph(PLAN, ("_jd_responsibilities_0",)), both) == {0: (0,), 1: (1,)}


def test_title_and_company_are_known_by_their_styles_and_facts_by_their_labels() -> None:
    pieces = [
        Printed("title", ("Editor",), "_jd_title"),
        Printed("company", ("Acme",), "_jd_company"),
        Printed("fact", ("Hours: 40",), "_jd_facts_2", field="hours", label="Hours"),
    ]
    paragraphs = (Paragraph("Globex", style="subtitle"), Paragraph("hours: 38"), Paragraph("Head", style="title"))
    assert found(pieces, *paragraphs) == {0: (2,), 1: (0,), 2: (1,)}


def test_a_hostile_number_of_lines_is_matched_by_the_same_words_alone() -> None:
    pieces = [line(number, f"{PLAN} {number}") for number in range(500)]
    said = [f"{PLAN} {number}!" for number in range(500)]
    assert found(pieces, f"{PLAN} 7", *said) == {7: (0,)}


def test_unrelated_sentences_of_the_library_are_far_and_edited_ones_near(library: Library) -> None:
    texts = [snippet.words("infinitive") for snippet in library.roles[0].responsibilities]
    assert max(likeness(one, other) for one, other in combinations(texts, 2)) < NEAR
    edited = [(one, " ".join([*one.split()[1:], "and", "more"])) for one in texts]
    assert min(likeness(one, other) for one, other in edited) > NEAR
    assert likeness("策划并制作项目", "策划并制作所有项目") > NEAR


@pytest.mark.parametrize(
    ("places", "kept"),
    [
        ([], []),
        ([(0,), (1,), (2,)], [0, 1, 2]),
        ([(3,), (0,), (1,), (2,)], [1, 2, 3]),
        ([(1,), (0,)], [1]),
        ([(0,), (0,)], [1]),
    ],
)
def test_the_fewest_are_dropped_so_that_the_others_rise(places: list[tuple[int, ...]], kept: list[int]) -> None:
    assert in_order(places) == kept


@given(st.lists(st.tuples(st.integers(0, 9)), max_size=8))
def test_no_longer_rise_is_overlooked(places: list[tuple[int]]) -> None:
    kept = [places[number] for number in in_order(places)]
    assert kept == sorted({*kept})
    longer = combinations(places, len(kept) + 1)
    assert not any(list(one) == sorted({*one}) for one in longer)
