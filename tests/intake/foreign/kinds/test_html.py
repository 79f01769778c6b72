"""A page is read as its readers see it, however it was made."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.errors import UserError
from jdbuilder.intake.foreign.kinds.html import KIND, MOST_TAGS, pieces
from jdbuilder.intake.foreign.piece import Piece


def read(html: str) -> list[Piece]:
    return list(pieces(html.encode()))


def test_headings_items_and_paragraphs_are_told_apart() -> None:
    page = (
        "<h1>Baker</h1><p>We <b>bake</b>.<ul><li>Bread<ul><li>white</ul><li><p>Rolls</ul><h3>Apply</h3>Now<br>or never"
    )
    assert read(page) == [
        Piece("Baker", "heading", 1),
        Piece("We bake."),
        Piece("Bread", "item"),
        Piece("white", "item"),
        Piece("Rolls", "item"),
        Piece("Apply", "heading", 3),
        Piece("Now"),
        Piece("or never"),
    ]


def test_what_is_bold_as_a_whole_may_be_a_heading() -> None:
    assert read("<p><strong>Duties</strong></p><p style='font-weight: bold'>Pay</p><p><b>Pay:</b> good</p>") == [
        Piece("Duties", "strong"),
        Piece("Pay", "strong"),
        Piece("Pay: good"),
    ]


def test_bullets_that_were_typed_are_items() -> None:
    assert read("<p>&bull; Bread<br>&ndash; Rolls</p>") == [Piece("Bread", "item"), Piece("Rolls", "item")]


def test_rows_and_terms_are_facts_and_a_table_for_layout_is_not() -> None:
    assert read("<table><tr><th>Place<td>Leeds<tr><td><p>a</p><td>b<tr><td>one<td>two<td>three</table>") == [
        Piece("Place: Leeds", "fact"),
        Piece("a"),
        Piece("b"),
        Piece("one"),
        Piece("two"),
        Piece("three"),
    ]
    assert read("<dl><dt>Pay</dt><dd>good</dd><dt>Duties<dd><ul><li>Bake<li>Sweep</ul></dl>") == [
        Piece("Pay: good", "fact"),
        Piece("Duties: Bake", "fact"),
        Piece("Sweep", "item"),
    ]


def test_what_nobody_sees_is_no_text() -> None:
    page = "<head><title>x</title><style>y</style></head><nav>z</nav><script>1</script><!-- c --><p>Seen</p> after"
    page += "<svg><text>t</text></svg>"
    assert read(page) == [Piece("Seen"), Piece("after")]


def test_what_is_there_without_scripts_and_to_choose_from_is_text() -> None:
    assert read("<p>Baker<noscript>By <b>night</b></noscript><select><option>Leeds<option>York</select>now") == [
        Piece("Baker"),
        Piece("By night"),
        Piece("Leeds"),
        Piece("York"),
        Piece("now"),
    ]


def test_terms_that_are_not_closed_stand_apart() -> None:
    assert read("<dl><dt>T1<dt>T2<dd>D1</dl>") == [Piece("T1"), Piece("T2: D1", "fact")]


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (b"<p>a" * (MOST_TAGS + 1), "more than 30,000 tags"),
        (b"<p " + b"".join(b"a%d " % n for n in range(20_000)) + b">x", "too many attributes"),
        (b"<p x' a=\"'>\"" + b"".join(b'a%d=""' % n for n in range(20_000)) + b">x", "too many attributes"),
    ],
)
def test_a_page_that_would_take_long_is_refused_before_it_is_read(page: bytes, said: str) -> None:
    with pytest.raises(UserError, match=said):
        list(pieces(page))


def test_many_links_on_one_line_take_no_time() -> None:
    began = time.process_time()
    assert len(read("<p>" + "<a href='http://x.example/1'>b</a>" * 14_900)) == 1
    assert time.process_time() - began < 0.5


def test_links_keep_their_address() -> None:
    assert read("<p>Write <a href='mailto:a@acme.example'>us</a> soon <a href='/x'>x</a></p>") == [
        Piece("Write us (a@acme.example) soon x")
    ]


def test_a_page_says_how_it_is_encoded() -> None:
    page = '<html><meta charset="koi8-r"><p>Пекарь</p>'.encode("koi8-r")
    assert list(pieces(page)) == [Piece("Пекарь")]
    assert list(pieces('<?xml version="1.0" encoding="utf-8"?><html><p>Bäcker</p></html>'.encode())) == [
        Piece("Bäcker")
    ]


def test_a_page_may_be_nested_deeply() -> None:
    assert "Deep" in [piece.text for piece in read("<div>" * 1500 + "Deep" + "</div>" * 1500)]


@pytest.mark.parametrize(
    ("data", "is_it"),
    [
        (b"<!DOCTYPE html><p>x", True),
        (b"\xef\xbb\xbf  <div>", True),
        ("<html>".encode("utf-16"), True),
        (b"<company XXX>", False),
        (b"We use <b>", False),
        (b"", False),
    ],
)
def test_it_is_told_by_its_tags(data: bytes, is_it: bool) -> None:
    assert KIND.is_it(data, "") is is_it


TAGS = st.sampled_from(
    re.findall(
        r"\S+",
        "<p> </p> <noscript> </noscript> <select> <option> </select> <dl> </dl>"
        " <li> <ul> </ul> <b> </b> <h2> </h2> <td> <tr> <table> </table> <dt> <dd> <br> <a>",
    )
)


WORDS = st.integers(100, 999).map(lambda number: f"word{number}")


@given(st.lists(st.one_of(TAGS, WORDS), max_size=40))
@settings(deadline=None)
def test_no_word_is_lost_or_grows_together_with_another_block(parts: list[str]) -> None:
    found = " ".join(piece.text for piece in read("<div>" + "".join(parts)))
    assert [part for part in parts if part.startswith("word") and part not in found] == []


def test_a_word_that_stands_in_a_row_but_in_no_cell_is_kept() -> None:
    for page in ("<tr>bread<td>Place<td>Leeds", "<tr><td>Place</td>bread<td>Leeds", "<tr><td>Place<td>Leeds</td>bread"):
        assert "bread" in " ".join(piece.text for piece in read(f"<div>{page}"))


@given(st.lists(st.one_of(TAGS, st.sampled_from(["bread", "rolls", "Duties", "cake"])), max_size=40))
@settings(deadline=None)
def test_no_word_is_lost_however_tags_are_mixed(parts: list[str]) -> None:
    said = sorted(part for part in parts if not part.startswith("<"))
    found = " ".join(piece.text.replace(":", " ") for piece in read("<div>" + " ".join(parts)))
    assert sorted(word for word in found.split() if word.isalpha()) == said
