"""A posting's pieces are the words of its paper, in order, each with its mark."""

import pytest
from hypothesis import given, settings

from jdbuilder.intake.printed import key, printed, said_by
from jdbuilder.posting.model import Facts, Line, Posting, Sections
from jdbuilder.posting.outline import outline
from tests.posting.strategies import postings

POSTING = Posting(
    title="Editor",
    facts=Facts(company="Acme", hours="40"),
    sections=Sections(
        responsibilities=(Line(text="Unprinted", chosen=False), Line(text="Edit", snippet="edit")),
        metrics=(Line(text="Speed: how fast", target="5 %"),),
        about=(Line(text="One of <company XXX>.\n\nTwo."),),
    ),
)


def test_every_piece_says_what_it_was_made_from() -> None:
    found = {(one.kind, one.section, one.line, one.field): one.texts for one in printed(POSTING)}
    assert found["title", None, 0, "title"] == ("Editor",)
    assert found["company", None, 0, "company"] == ("Acme",)
    assert found["fact", None, 0, "hours"] == ("Hours: 40",)
    assert found["fact", None, 0, "place"] == ("Place: <place XXX>",)
    assert found["heading", "about", 0, ""] == ("About Acme",)
    assert found["line", "responsibilities", 1, ""] == ("Edit",)
    assert found["line", "metrics", 0, ""] == ("Speed: how fast. Target: 5\u00a0%.",)
    assert found["line", "about", 0, ""] == ("One of Acme.", "Two.")


def test_only_lines_of_running_text_may_have_several_paragraphs() -> None:
    several = {(one.kind, one.section) for one in printed(POSTING) if one.may_have_several}
    assert several == {("line", "about")}


def test_a_line_is_asked_for_by_its_section_and_number() -> None:
    assert said_by(POSTING, "about", 0) == "One of Acme.\nTwo."
    assert said_by(POSTING, "responsibilities", 0) == ""


@settings(max_examples=50, deadline=None)
@given(postings)
def test_the_pieces_are_all_the_words_of_the_paper(posting: Posting) -> None:
    said = " ".join(
        text.replace(":", "", 1) if one.kind == "fact" else text for one in printed(posting) for text in one.texts
    )
    assert said.split() == " ".join(outline(posting).words()).split()


@pytest.mark.parametrize(
    ("one", "other"),
    [("It’s “so”", 'It\'s "so"'), ("95\u00a0%", "95 %"), (" a  b\n", "a b"), ("‘a’", "'a'")],
)
def test_what_programs_change_of_themselves_makes_no_difference(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_letters_and_other_signs_make_one() -> None:
    assert len({key(text) for text in ("a", "A", "a.", "ä", "a b")}) == 5
