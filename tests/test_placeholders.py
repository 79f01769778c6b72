"""Placeholders are found, filled once and shown where they stay."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.placeholders import COPY_MARKER, Span, fill, filled, names, pieces, placeholder, spans

mixed = st.lists(
    st.sampled_from(["<company XXX>", "<Company  XXX>", COPY_MARKER, "<", ">", " XXX", "<b>", "Acme", "\n", " "])
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<company XXX>", ("company",)),
        ("at <company XXX> in <place XXX>, <company XXX>", ("company", "place")),
        ("<what the company does, in one sentence XXX>", ("what the company does, in one sentence",)),
        (COPY_MARKER, ("INSERT JOB DESCRIPTION COPY FROM BLOG POST HERE",)),
        ("< XXX>", ()),
        ("<XXX>", ()),
        ("<company>", ()),
        ("a < b and c > d XXX", ()),
        ("<a <company XXX>", ("company",)),
        ("<script>alert(1)</script>", ()),
        ("<" + "x" * 61 + " XXX>", ()),
        ("", ()),
    ],
)
def test_placeholders_are_found_in_order_and_named_once(text: str, found: tuple[str, ...]) -> None:
    assert names([text]) == found


def test_names_reach_over_several_texts() -> None:
    assert names(["<b XXX>", "nothing", "<a XXX> <b XXX>"]) == ("b", "a")


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("At <company XXX>.", "At Acme."),
        ("At <Company XXX>, <COMPANY  XXX>", "At Acme, Acme"),
        ("<place XXX> stays", "<place XXX> stays"),
        (COPY_MARKER, COPY_MARKER),
        ("<start date XXX>", "<company XXX>"),
        ("<hours XXX>", "<hours XXX>"),
    ],
)
def test_known_values_are_put_in_and_the_rest_stays(text: str, filled: str) -> None:
    assert fill(text, {"company": "Acme", "start date": "<company XXX>", "hours": ""}) == filled


@pytest.mark.parametrize("value", [r"\1 \g<name>", "<company XXX>", "$1", "a\\b", "{company}"])
def test_a_value_is_put_in_as_it_stands(value: str) -> None:
    assert fill("[<company XXX>]", {"company": value}) == f"[{value}]"


def test_a_fact_has_a_placeholder_that_is_found_again() -> None:
    assert placeholder("company") == "<company XXX>"
    assert names([placeholder("employment type")]) == ("employment type",)


def test_spans_tell_placeholders_from_text() -> None:
    assert spans("At <company XXX>.") == (Span("At "), Span("<company XXX>", unfilled=True), Span("."))
    assert spans("") == ()


def test_a_long_text_is_cut_each_time_and_a_short_one_once() -> None:
    for letters, is_kept in ((100, True), (10_000, False)):
        text = "x" * letters
        assert spans(text) == (Span(text),)
        assert (spans(text) is spans(text)) == is_kept


@given(mixed)
@settings(deadline=None, max_examples=200)
def test_spans_joined_are_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    assert "".join(span.text for span in spans(text)) == text
    assert all(span.text for span in spans(text))
    assert len(names([text])) <= sum(span.unfilled for span in spans(text))


@given(mixed)
@settings(deadline=None, max_examples=200)
def test_what_is_filled_is_no_longer_unfilled(parts: list[str]) -> None:
    filled = fill("".join(parts), {"company": "Acme"})
    assert "company" not in {name.casefold() for name in names([filled])}


def test_the_pieces_of_a_filled_text_say_where_each_stood() -> None:
    text = "At <company XXX>, <place XXX>"
    assert [*pieces(text, {"company": "Acme"})] == [
        (0, 3, "At "),
        (3, 16, "Acme"),
        (16, 18, ", "),
        (18, 29, "<place XXX>"),
        (29, 29, ""),
    ]


@given(mixed)
def test_pieces_are_the_whole_text_in_order(parts: list[str]) -> None:
    text = "".join(parts)
    found = [*pieces(text, {})]
    assert [start for start, _, _ in found] == [0, *(end for _, end, _ in found[:-1])]
    assert "".join(put for _, _, put in found) == text == "".join(text[start:end] for start, end, _ in found)


@pytest.mark.parametrize(
    ("text", "kept"),
    [("Acme", "Acme"), ("a <b> XXX", "a <b> XXX"), ("At <company XXX>", ""), (COPY_MARKER, ""), ("", "")],
)
def test_a_text_with_something_to_fill_is_none_yet(text: str, kept: str) -> None:
    assert filled(text) == kept
