"""A text with marks, which may overlap, touch or cover nothing: no sign of it is lost, none is added."""

import flask
import html5lib
from flask import Flask
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jdbuilder.web.marked import Mark, Piece, marked

TEXTS = st.text("ab <&\n🥷", max_size=12)
MARKS = st.lists(st.tuples(st.sampled_from("xyz"), st.integers(-2, 14), st.integers(-2, 14)), max_size=5)


@given(TEXTS, MARKS)
def test_the_pieces_joined_are_the_text(text: str, marks: list[Mark]) -> None:
    assert "".join(piece.text for piece in marked(text, marks)) == text


@given(TEXTS, MARKS)
def test_every_sign_has_the_marks_that_cover_it(text: str, marks: list[Mark]) -> None:
    found = [piece.marks for piece in marked(text, marks) for _ in piece.text]
    assert found == [tuple(name for name, start, end in marks if start <= at < end) for at in range(len(text))]


@given(TEXTS, MARKS)
def test_every_mark_that_covers_something_begins_once(text: str, marks: list[Mark]) -> None:
    seen = [name for name, start, end in marks if max(start, 0) < min(end, len(text))]
    assert sorted(name for piece in marked(text, marks) for name in piece.begins) == sorted(seen)


def test_overlapping_marks_are_cut_where_one_begins_or_ends() -> None:
    assert marked("one two three", [("a", 0, 7), ("b", 4, 13)]) == (
        Piece("one ", ("a",), ("a",)),
        Piece("two", ("a", "b"), ("b",)),
        Piece(" three", ("b",)),
    )


def test_a_text_without_marks_is_one_piece_and_an_empty_one_none() -> None:
    assert marked("one", []) == (Piece("one"),)
    assert marked("", [("a", 0, 1)]) == ()


@given(st.text("ab <>&\"'🥷", max_size=12), MARKS)
@example("<b>a</b> &lt;", [("x", 0, 5), ("y", 2, 13)])
@settings(max_examples=60, deadline=None)
def test_on_a_page_the_text_reads_as_it_is(busy_app: Flask, text: str, marks: list[Mark]) -> None:
    with busy_app.test_request_context():
        draw = flask.get_template_attribute("reviewed/macros.html", "pieces")
        drawn = draw(marked(text, marks), dict.fromkeys("xyz", "style"))
    body = html5lib.parse(f"<p>{drawn}</p>", treebuilder="lxml", namespaceHTMLElements=False).find(".//body")
    assert "".join(body.itertext()) == text
    assert {one.tag for one in body.find("p").iter()} <= {"p", "mark", "span"}
