"""A section's lines and offers as rows: ticked, moved, reset, added, and none of them ever lost."""

import weakref
from collections.abc import Callable
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.library.library import Library
from jdbuilder.library.model import Form, Role, SectionId, Shared, Text
from jdbuilder.posting import assemble, edit
from jdbuilder.posting.edit import Row, Rows
from jdbuilder.posting.model import MOST_LINES, Line, Posting
from jdbuilder.posting.sections import SECTIONS

SECTION_IDS: tuple[SectionId, ...] = get_args(SectionId)


@pytest.fixture(scope="session")
def blank(studio: Role) -> Posting:
    """The studio's posting with nothing ticked."""
    return assemble.empty(studio)


def row(key: str, *, chosen: bool = True, library: str = "", text: str = "", locked: bool = False) -> Row:
    """A row whose text is its key unless said otherwise; with the library's words if it has any."""
    line = Line(text=text or key, snippet=key if library else None, chosen=chosen, locked=locked)
    return Row(key, line, Line(text=library, snippet=key) if library else None)


def keys(rows: Rows) -> str:
    return " ".join(one.key for one in rows)


def changed(posting: Posting, section: SectionId, library: Library, *steps: Callable[[Rows], Rows]) -> Posting:
    """The posting after some steps in one section."""
    rows = edit.rows(posting, library, section)
    for step in steps:
        rows = step(rows)
    return posting.with_lines(section, edit.keep(rows))


# What is shown, and what is kept of it


@pytest.mark.parametrize("section", SECTION_IDS)
def test_a_full_draft_is_kept_as_it_is(posting: Posting, library: Library, section: SectionId) -> None:
    assert edit.keep(edit.rows(posting, library, section)) == posting.sections.of(section)


@pytest.mark.parametrize("section", SECTION_IDS)
def test_every_offer_is_shown_unticked_and_none_is_kept(blank: Posting, library: Library, section: SectionId) -> None:
    rows = edit.rows(blank, library, section)
    assert [one.key for one in rows] == [offer.id for offer in library.offers(library.find(blank.role), section)]
    assert not any(one.line.chosen or one.edited for one in rows)
    assert edit.keep(rows) == ()


def test_a_row_brings_the_librarys_note(blank: Posting, library: Library) -> None:
    notes = {one.key: one.note for one in edit.rows(blank, library, "about")}
    assert notes["about-how-we-work"] == "Keep it only if your team would agree."
    assert notes["about-team"] == ""


def test_offers_stand_at_their_place_among_the_lines(blank: Posting, library: Library) -> None:
    """Behind the last line of those that the library has before them, whatever the user's order."""
    texts = ("see-projects-through", "", "write-project-briefs", "")
    lines = tuple(Line(text=text or "own", snippet=text or None) for text in texts)
    shown = keys(edit.rows(blank.with_lines("responsibilities", lines), library, "responsibilities"))
    assert shown == (
        "review-creative-schedule see-projects-through own-1 write-project-briefs first-contact-production-talent "
        "make-most-of-resources run-production-budget gather-project-terms own-2"
    )


def test_an_edited_line_is_told_from_the_librarys_words(posting: Posting, library: Library) -> None:
    first, *rest = edit.rows(posting, library, "metrics")
    assert not first.edited
    edited = first.line.model_copy(update={"target": "≥ 4 of 5"})
    shown = edit.rows(posting.with_lines("metrics", (edited, *(one.line for one in rest))), library, "metrics")
    assert [one.edited for one in shown] == [True, False, False, False]


def test_an_edited_line_is_kept_even_when_it_is_unticked(posting: Posting, library: Library) -> None:
    lines = posting.sections.responsibilities
    edited = lines[2].model_copy(update={"text": "Our own words", "chosen": False})
    kept = changed(
        posting.with_lines("responsibilities", (*lines[:2], edited, *lines[3:])), "responsibilities", library
    )
    assert kept.sections.responsibilities[2] == edited


def test_an_unticked_line_in_the_librarys_words_goes_back_to_the_offers(posting: Posting, library: Library) -> None:
    untick = (line.model_copy(update={"chosen": False}) for line in posting.sections.responsibilities)
    kept = changed(posting.with_lines("responsibilities", tuple(untick)), "responsibilities", library)
    assert kept.sections.responsibilities == ()


def test_an_own_line_is_kept_even_when_it_is_unticked(blank: Posting, library: Library) -> None:
    own = Line(text="Ours", chosen=False)
    assert changed(blank.with_lines("benefits", (own,)), "benefits", library).sections.benefits == (own,)


def test_a_line_whose_snippet_the_library_lost_is_an_own_line(blank: Posting, library: Library) -> None:
    gone = Line(text="Ours", snippet="gone-since")
    shown = edit.rows(blank.with_lines("benefits", (gone,)), library, "benefits")
    assert [(one.key, one.line) for one in shown if one.library is None] == [("own-1", gone)]


def test_a_snippet_that_stands_twice_is_shown_twice(posting: Posting, library: Library) -> None:
    lines = posting.sections.metrics
    twice = posting.with_lines("metrics", (*lines, lines[0]))
    rows = edit.rows(twice, library, "metrics")
    assert keys(rows).split()[-1] == "own-1"
    assert edit.keep(rows) == twice.sections.metrics


def test_without_its_role_a_posting_keeps_its_lines(posting: Posting, library: Library) -> None:
    orphan = posting.model_copy(update={"role": "gone-since"})
    for section in SECTIONS:
        assert edit.keep(edit.rows(orphan, library, section.id)) == posting.sections.of(section.id)


# Lines brought from another role


@pytest.fixture(scope="session")
def lent(blank: Posting) -> Posting:
    """The studio's posting with a duty of operations."""
    line = Line(text="Hire and train people", snippet="hire-train-and-review")
    return blank.with_lines("responsibilities", (line,))


def brought(rows: Rows) -> Row:
    (found,) = (one for one in rows if one.brought)
    return found


def test_a_line_from_another_role_knows_the_librarys_words(lent: Posting, library: Library) -> None:
    found = brought(edit.rows(lent, library, "responsibilities"))
    assert found.key == "hire-train-and-review"
    assert found.edited
    (back,) = edit.reset((found,), found.key)
    assert back.line.text in {one.words("infinitive") for one in library.snippets(found.key)}


def test_the_wording_that_a_line_has_is_the_one_it_goes_with(blank: Posting, library: Library) -> None:
    wordings = library.snippets("hire-train-and-review")
    assert len({one.words("infinitive") for one in wordings}) > 1
    for one in wordings:
        line = Line(text=one.words("infinitive"), snippet=one.id)
        held = blank.with_lines("responsibilities", (line,))
        assert not brought(edit.rows(held, library, "responsibilities")).edited
        (gerund,) = edit.reworded((line,), edit.known(held, library, "responsibilities"), "gerund")
        assert gerund.text in {same.words("gerund") for same in wordings if same.words("infinitive") == line.text}


def test_each_library_offers_its_own(blank: Posting, library: Library) -> None:
    own = Text(id="own-about", text="We are Acme.")
    acme = library.laid_over([Shared(id="own", section="about", snippets=(own,))])
    plain = [one.key for one in edit.rows(blank, library, "about")]
    assert [one.key for one in edit.rows(blank, acme, "about")] == ["own-about", *plain]
    assert [one.key for one in edit.rows(blank, library, "about")] == plain
    assert set(edit.known(blank, acme, "about")) - set(edit.known(blank, library, "about")) == {"own-about"}


def test_rows_of_a_section_that_stays_are_made_once(posting: Posting, library: Library) -> None:
    before = edit.rows(posting, library, "responsibilities")
    other = posting.with_lines("about", ()).model_copy(update={"title": "Another"})
    assert edit.rows(other, library, "responsibilities") is before
    assert edit.rows(other, library, "about") != edit.rows(posting, library, "about")


def test_rows_of_a_huge_section_are_not_kept(posting: Posting, library: Library) -> None:
    huge = posting.with_lines("about", tuple(Line(text=f"{number} {'x' * 5_000}") for number in range(5)))
    assert edit.rows(huge, library, "about") == edit.rows(huge, library, "about")
    assert edit.rows(huge, library, "about") is not edit.rows(huge, library, "about")
    assert edit.known(huge, library, "about") is not edit.known(huge, library, "about")


def test_rows_that_are_kept_hold_no_library(blank: Posting, library: Library) -> None:
    acme = library.laid_over([Shared(id="own", section="about", snippets=(Text(id="own-about", text="We are Acme."),))])
    edit.rows(blank, acme, "about")
    left = weakref.ref(acme)
    del acme
    assert left() is None


def test_a_line_from_another_role_stays_when_it_is_unticked(lent: Posting, library: Library) -> None:
    """No role of this posting would offer it again."""
    untick = changed(lent, "responsibilities", library, lambda rows: edit.tick_all(rows, chosen=False))
    (line,) = untick.sections.responsibilities
    assert (line.snippet, line.chosen) == ("hire-train-and-review", False)


def test_a_line_from_another_role_can_be_removed(lent: Posting, library: Library) -> None:
    rows = edit.remove(edit.rows(lent, library, "responsibilities"), "hire-train-and-review")
    assert edit.keep(rows) == ()
    assert not any(one.brought for one in rows)


def test_the_roles_own_lines_are_not_brought_even_across(posting: Posting, library: Library) -> None:
    must, nice = (edit.rows(posting, library, one) for one in ("must_haves", "nice_to_haves"))
    must, nice = edit.across(must, nice, "organisation")
    moved = posting.with_lines("must_haves", edit.keep(must)).with_lines("nice_to_haves", edit.keep(nice))
    for section in SECTION_IDS:
        assert not any(one.brought for one in edit.rows(moved, library, section))


# What can be done with rows


@pytest.mark.parametrize("chosen", [True, False])
def test_all_rows_are_ticked_or_none(chosen: bool) -> None:
    rows = edit.tick_all((row("a"), row("b", chosen=False), row("c", library="c")), chosen)
    assert [one.line.chosen for one in rows] == [chosen] * 3
    assert [one.line.text for one in rows] == ["a", "b", "c"]


def test_ticking_all_and_none_of_an_untouched_section_changes_nothing(blank: Posting, library: Library) -> None:
    ticked = changed(blank, "metrics", library, lambda rows: edit.tick_all(rows, chosen=True))
    assert len(ticked.sections.metrics) == 4
    assert changed(ticked, "metrics", library, lambda rows: edit.tick_all(rows, chosen=False)) == blank


@pytest.mark.parametrize(
    ("rows", "key", "step", "moved"),
    [
        ("A B C", "B", -1, "B A C"),
        ("A B C", "B", 1, "A C B"),
        ("A B C", "A", -1, "A B C"),
        ("A B C", "C", 1, "A B C"),
        ("A b c D", "D", -1, "D A b c"),  # past what isn't ticked, to where it shows on the paper
        ("A b c D", "A", 1, "b c D A"),
        ("a B c", "B", -1, "a B c"),
        ("a B c", "B", 1, "a B c"),
        ("A b", "b", -1, "b A"),
        ("A B", "missing", 1, "A B"),
        ("", "A", 1, ""),
    ],
)
def test_a_row_moves_past_the_nearest_ticked_one(rows: str, key: str, step: int, moved: str) -> None:
    """Capitals are ticked."""
    made = tuple(row(name, chosen=name.isupper()) for name in rows.split())
    assert keys(edit.move(made, key, step)) == moved


def test_reset_brings_back_the_librarys_words_and_target() -> None:
    line = Line(text="mine", target="mine", snippet="a", chosen=False, locked=True)
    library = Line(text="theirs", target="theirs", snippet="a")
    (reset,) = edit.reset((Row("a", line, library),), "a")
    assert reset.line == Line(text="theirs", target="theirs", snippet="a", chosen=False, locked=True)
    assert not reset.edited


def test_only_the_row_itself_is_reset_and_an_own_one_never() -> None:
    rows = (row("a", library="A"), row("b", library="B"), row("own-1"))
    assert [one.line.text for one in edit.reset(rows, "b")] == ["a", "B", "own-1"]
    assert edit.reset(rows, "own-1") == rows
    assert edit.reset(rows, "missing") == rows


def test_a_lock_is_turned_on_and_off() -> None:
    rows = (row("a"), row("b", locked=True))
    locked = edit.lock(edit.lock(rows, "a"), "b")
    assert [one.line.locked for one in locked] == [True, False]
    assert edit.lock(edit.lock(locked, "a"), "b") == rows


def test_an_own_line_is_removed_and_an_offer_put_back() -> None:
    rows = (row("a", library="A", text="mine"), row("own-1"), row("own-2"))
    assert keys(edit.remove(rows, "own-1")) == "a own-2"
    (offer, *own) = edit.remove(rows, "a")
    assert (offer.line.text, offer.line.chosen) == ("A", False)
    assert tuple(own) == rows[1:]
    assert edit.keep((offer,)) == ()


def test_own_lines_are_added_at_the_end_ticked() -> None:
    rows = edit.add((row("a", library="a"), row("own-1")), ["one", "two"])
    assert keys(rows) == "a own-1 own-2 own-3"
    assert [one.line for one in rows[2:]] == [Line(text="one"), Line(text="two")]


def test_an_added_line_never_takes_the_key_of_another() -> None:
    """One own line was emptied away and another typed in the same breath."""
    rows = edit.add((row("own-2"), row("own-4")), ["one", "two", "three"])
    assert keys(rows) == "own-2 own-4 own-1 own-3 own-5"
    assert sorted(keys(edit.move(rows, "own-4", 1)).split()) == sorted(keys(rows).split())


# From must-have to nice-to-have


def test_a_line_moved_across_is_ticked_there_and_no_longer_offered_here(posting: Posting, library: Library) -> None:
    must, nice = (edit.rows(posting, library, one) for one in ("must_haves", "nice_to_haves"))
    must, nice = edit.across(must, nice, "organisation")
    moved = posting.with_lines("must_haves", edit.keep(must)).with_lines("nice_to_haves", edit.keep(nice))
    assert "organisation" not in keys(edit.rows(moved, library, "must_haves"))
    there = edit.rows(moved, library, "nice_to_haves")
    assert keys(there).split()[-1] == "organisation"
    assert there[-1].line.chosen
    assert there[-1].library is not None
    assert not there[-1].edited


def test_across_and_back_again_loses_nothing(posting: Posting, library: Library) -> None:
    must, nice = (edit.rows(posting, library, one) for one in ("must_haves", "nice_to_haves"))
    there = edit.across(must, nice, "organisation")
    back, rest = edit.across(there[1], there[0], "organisation")
    assert {one.key: one for one in (*back, *rest)} == {one.key: one for one in (*must, *nice)}


def test_an_untouched_offer_moved_across_is_ticked() -> None:
    must, nice = edit.across((row("a", chosen=False, library="a"),), (), "a")
    assert must == ()
    assert edit.keep(nice) == (Line(text="a", snippet="a"),)


def test_nothing_is_moved_into_a_section_that_is_full() -> None:
    """A section with one line too many could be saved and never read again."""
    full = tuple(row(f"own-{number}") for number in range(MOST_LINES))
    assert edit.across((row("a"),), full, "a") == ((row("a"),), full)


def test_a_key_that_is_not_there_moves_nothing_across() -> None:
    assert edit.across((row("a"),), (row("b"),), "missing") == ((row("a"),), (row("b"),))


# The other form


@pytest.mark.parametrize("form", get_args(Form))
def test_lines_in_the_librarys_words_follow_the_form(library: Library, posting: Posting, form: Form) -> None:
    known = edit.known(posting, library, "responsibilities")
    lines = edit.reworded(posting.sections.responsibilities, known, form)
    assert [line.text for line in lines] == [known[line.snippet or ""].words(form) for line in lines]
    assert edit.reworded(lines, known, "infinitive") == posting.sections.responsibilities


def test_an_edited_line_an_own_one_and_an_unknown_one_stay_as_they_are(posting: Posting, library: Library) -> None:
    known = edit.known(posting, library, "responsibilities")
    first = posting.sections.responsibilities[0]
    lines = (
        first.model_copy(update={"text": first.text + "!"}),
        Line(text="Own"),
        Line(text=first.text, snippet="gone-since"),
    )
    assert edit.reworded(lines, known, "gerund") == lines


def test_rewording_touches_nothing_but_the_text(posting: Posting, library: Library) -> None:
    known = edit.known(posting, library, "responsibilities")
    line = posting.sections.responsibilities[0].model_copy(update={"chosen": False, "locked": True})
    (reworded,) = edit.reworded((line,), known, "gerund")
    assert reworded.text.startswith("Going through")
    assert reworded.model_copy(update={"text": line.text}) == line


# Nothing is ever lost


OFFERS = ("review-creative-schedule", "write-project-briefs", "make-most-of-resources", "gather-project-terms", "", "")
a_line = st.builds(
    lambda snippet, text, chosen: Line(text=text, snippet=snippet or None, chosen=chosen),
    st.sampled_from(OFFERS),
    st.sampled_from(["one", "two", "three"]),
    st.booleans(),
)
a_step = st.one_of(
    st.tuples(st.just("move"), st.integers(0, 12), st.sampled_from([-1, 1])),
    st.tuples(st.sampled_from(["lock", "tick", "untick"]), st.integers(0, 12), st.just(0)),
)


def done(rows: Rows, step: tuple[str, int, int]) -> Rows:
    what, place, way = step
    key = rows[place % len(rows)].key
    if what == "move":
        return edit.move(rows, key, way)
    if what == "lock":
        return edit.lock(rows, key)
    return edit.tick_all(rows, chosen=what == "tick")


@given(st.lists(a_line, max_size=8))
@settings(deadline=None, max_examples=200)
def test_every_line_is_shown_once_in_its_order(blank: Posting, library: Library, lines: list[Line]) -> None:
    rows = edit.rows(blank.with_lines("responsibilities", tuple(lines)), library, "responsibilities")
    shown = [one.line for one in rows]
    mine = [one.line for one in rows if one.library is None or one.line in lines]
    assert mine == lines
    assert len({one.key for one in rows}) == len(rows)
    offered = {offer.id for offer in library.offers(library.find(blank.role), "responsibilities")}
    assert {line.snippet for line in shown} >= offered


@given(st.lists(a_line, max_size=8), st.lists(a_step, max_size=8))
@settings(deadline=None, max_examples=200)
def test_moving_and_ticking_keeps_every_line_exactly_once(
    blank: Posting, library: Library, lines: list[Line], steps: list[tuple[str, int, int]]
) -> None:
    before = edit.rows(blank.with_lines("responsibilities", tuple(lines)), library, "responsibilities")
    rows = before
    for step in steps:
        rows = done(rows, step)
        assert sorted(one.key for one in rows) == sorted(one.key for one in before)
    texts = {one.key: one.line.text for one in before}
    assert all(one.line.text == texts[one.key] for one in rows)


@given(st.lists(a_line, max_size=8), st.lists(a_step, max_size=8))
@settings(deadline=None, max_examples=200)
def test_what_was_kept_is_shown_again_in_the_same_order(
    blank: Posting, library: Library, lines: list[Line], steps: list[tuple[str, int, int]]
) -> None:
    rows = edit.rows(blank.with_lines("responsibilities", tuple(lines)), library, "responsibilities")
    for step in steps:
        rows = done(rows, step)
    kept = edit.keep(rows)
    again = edit.rows(blank.with_lines("responsibilities", kept), library, "responsibilities")
    assert edit.keep(again) == kept
