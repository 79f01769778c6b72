"""PDFs are put together from their lines."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from weasyprint import HTML

from jdbuilder.errors import UserError
from jdbuilder.intake.foreign.kinds.pdf import KIND, pieces
from jdbuilder.intake.foreign.piece import Piece
from jdbuilder.intake.pdf import PdfLine


def lines(
    *texts: str, size: float = 10.0, bold: bool = False, page: int = 0, y: float = 100.0, x: float = 50
) -> list[PdfLine]:
    return [PdfLine(text, size, bold, page, x, y + 12 * number) for number, text in enumerate(texts)]


WIDE = "We bake bread for the whole town and for all"


def test_lines_are_put_together_where_they_were_only_broken_to_fit() -> None:
    set_ = lines(
        WIDE,
        "its villages.",
        "• Bread and rolls for the mornings of all the",
        "town",
        "• Cake",
        "Place: Leeds",
        "Short",
        "Words",
    )
    assert list(pieces(set_)) == [
        Piece(f"{WIDE} its villages."),
        Piece("Bread and rolls for the mornings of all the town", "item"),
        Piece("Cake", "item"),
        Piece("Place: Leeds"),
        Piece("Short"),
        Piece("Words"),
    ]


def test_room_ends_a_paragraph_and_a_page_does_not() -> None:
    apart = [*lines(WIDE, WIDE), *lines("And we love it.", y=160)]
    assert [piece.text for piece in pieces(apart)] == [f"{WIDE} {WIDE}", "And we love it."]
    turned = [*lines(WIDE, WIDE), *lines("and we love it.", page=1)]
    assert [piece.text for piece in pieces(turned)] == [f"{WIDE} {WIDE} and we love it."]


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("We look after cus-", "tomers", "We look after customers"),
        ("We look after cus‐", "tomers", "We look after customers"),
        ("They are well-", "known", "They are well-known"),
        ("Ask the Smith-", "Jones", "Ask the Smith-Jones"),
        ("night-shift, night-", "shift", "night-shift, night-shift"),
        ("We bake at 06:00–", "18:00", "We bake at 06:00–18:00"),
    ],
)
def test_words_that_were_broken_are_whole_again(before: str, after: str, whole: str) -> None:
    assert [piece.text for piece in pieces(lines(f"{WIDE} {before}", f"{after} and more"))] == [
        f"{WIDE} {whole} and more"
    ]


def test_page_numbers_are_left_out_and_what_else_stands_on_every_page_comes_once() -> None:
    def page(number: int) -> list[PdfLine]:
        head = lines("Acme – Careers", page=number, y=20)
        return [
            *lines(("Bread", "Rolls")[number], page=number),
            *head,
            *lines(f"Page {number + 1} of 2", page=number, y=800),
        ]

    assert list(pieces([*page(0), *page(1)])) == [
        Piece("Bread"),
        Piece("Rolls"),
        Piece("Acme – Careers", "margin"),
    ]
    assert list(pieces([*lines("Bread"), *lines("- 1 -", y=700)])) == [Piece("Bread")]


def test_lines_at_the_same_place_of_two_pages_that_differ_in_figures_are_both_kept() -> None:
    def page(number: int, bonus: int) -> list[PdfLine]:
        return lines(f"Bonus of {bonus} % for all who bake.", f"Acme, page {number + 1}", page=number)

    assert list(pieces([*page(0, 5), *page(1, 9)])) == [
        Piece("Bonus of 5 % for all who bake. Bonus of 9 % for all who bake."),
        Piece("Acme, page 2", "margin"),
    ]


def test_the_same_line_in_the_midst_of_two_pages_is_text_on_both() -> None:
    filled = [
        lines(*(f"Loaf {'abcdefghij'[n]}{page}." if n != 5 else "Rolls." for n in range(10)), page=page)
        for page in (0, 1)
    ]
    assert " ".join(piece.text for piece in pieces([*filled[0], *filled[1]])).count("Rolls.") == 2


def test_a_number_that_is_not_the_pages_own_is_kept() -> None:
    assert list(pieces(lines("Days of leave:", "30"))) == [Piece("Days of leave: 30")]


SAID = st.sampled_from(["bread", "rolls", "5", "30", "1", "Page", "cake-", "9%", "•", "a"])


@given(st.lists(st.lists(SAID, min_size=1), max_size=40))
def test_no_line_is_lost_but_page_numbers(texts: list[list[str]]) -> None:
    set_ = [one for number, text in enumerate(texts) for one in _numbered(" ".join(text), number)]
    found = "".join(re.findall(r"\w", " ".join(piece.text for piece in pieces(set_))))
    for one in set_:
        said = "".join(re.findall(r"\w", one.text))
        assert said in found or said.removeprefix("Page") == str(one.page + 1), one


def _numbered(text: str, number: int) -> list[PdfLine]:
    return lines(text, page=number // 8, y=100 + 12 * (number % 8))


def test_a_page_full_of_tiny_lines_is_read_in_no_time() -> None:
    began = time.process_time()
    assert len(list(pieces(lines(*["A B"] * 5_000)))) > 0
    assert time.process_time() - began < 1


def test_larger_or_bold_lines_are_headings_or_may_be() -> None:
    set_ = [
        *lines("Baker", size=20),
        *lines("Duties", bold=True, y=130),
        *lines(WIDE, y=150),
        *lines("Pay: good", bold=True, y=170),
    ]
    assert list(pieces(set_)) == [
        Piece("Baker", "heading", 1),
        Piece("Duties", "strong"),
        Piece(WIDE),
        Piece("Pay: good"),
    ]


def test_what_stands_in_columns_is_a_fact_or_apart() -> None:
    assert list(pieces(lines("Place\tLeeds", "one\ttwo\tthree"))) == [
        Piece("Place: Leeds", "fact"),
        Piece("one two three"),
    ]


def test_a_scanned_page_is_refused_with_what_to_do() -> None:
    empty = HTML(string="<p></p>").write_pdf()
    assert isinstance(empty, bytes)
    assert KIND.is_it(empty, "ad.txt")
    with pytest.raises(UserError, match="holds no text"):
        KIND.read(empty, "ad.pdf")


def test_a_line_that_ends_a_sentence_or_runs_on_is_no_heading() -> None:
    first = "The work is often mistaken for lists. In truth it"
    on = "calls for judgement: what belongs in a day."
    usual = lines(*[f"{WIDE} its {n} villages." for n in range(5)], y=300)
    large = lines(first, size=13.0, bold=True)
    together = [*large, *lines(on, y=113), *usual]
    assert next(iter(pieces(together))) == Piece(f"{first} {on}")
    assert next(iter(pieces([*large, *usual]))).look != "heading"
    assert next(iter(pieces([*lines("St. Mary’s in 1. Town", size=13.0), *usual]))).look == "heading"
