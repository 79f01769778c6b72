"""Amounts are read as people type them, and rubbish is refused rather than guessed at."""

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.posting.amounts import read_amount, typed_amount
from tests.posting.strategies import amounts


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("45000", "45000"),
        ("45,000", "45000"),
        ("45.000", "45000"),
        ("45 000", "45000"),
        ("45\u00a0000", "45000"),
        ("45\u202f000", "45000"),
        ("45'000", "45000"),
        ("45’000.50", "45000.50"),
        ("45,000.5", "45000.5"),
        ("45.000,50", "45000.50"),
        ("1,234,567.89", "1234567.89"),
        ("1.234.567,89", "1234567.89"),
        ("12,34,567", "1234567"),
        ("18.50", "18.50"),
        ("18,5", "18.5"),
        ("0", "0"),
        ("0.5", "0.5"),
        ("007", "7"),
        ("45k", "45000"),
        ("45 K", "45000"),
        ("1.5k", "1500"),
        ("€45k", "45000"),
        ("  $ 45,000 ", "45000"),
        ("45.000 €", "45000"),
        ("45000.", "45000"),
        ("٤٥٠٠٠", "45000"),
    ],
)
def test_an_amount_is_read(typed: str, amount: str) -> None:
    assert read_amount(typed) == Decimal(amount)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "€",
        "k",
        "much",
        "-5",
        "+5",
        "1e5",
        "NaN",
        "Infinity",
        "0x10",
        "²",
        "½",
        ".5",
        "45000-50000",
        "45000 50000",  # a range without its dash
        "45 000 50 000",
        "31.12.2027",  # a date
        "1.2.3.4",
        "12,34,56",
        "45,0000",
        "45.000.50",
        "0.123",  # neither thousands nor cents
        "45kk",
        "45k 000",
        "USD 45000",
        "<b>5</b>",
        "4\x005",
    ],
)
def test_rubbish_is_refused_in_words(typed: str) -> None:
    with pytest.raises(ValueError, match="must be an amount such as 45000"):
        read_amount(typed)


@given(st.text() | st.text("0123456789.,' k€-"))
@settings(deadline=None, max_examples=400)
def test_whatever_is_typed_is_an_amount_or_refused(typed: str) -> None:
    try:
        amount = read_amount(typed)
    except ValueError:
        return
    assert amount >= 0
    assert amount.is_finite()


@given(amounts)
@settings(deadline=None, max_examples=200)
def test_what_the_form_shows_is_read_back_the_same(amount: Decimal) -> None:
    assert read_amount(typed_amount(amount)) == amount


@given(amounts, st.sampled_from([(",", "."), (".", ","), ("'", "."), (" ", ","), ("\u202f", ",")]))
@settings(deadline=None, max_examples=200)
def test_an_amount_is_read_back_from_any_grouping(amount: Decimal, marks: tuple[str, str]) -> None:
    thousands, point = marks
    typed = f"{amount:,.2f}".translate({ord(","): thousands, ord("."): point})
    assert read_amount(typed) == amount


@pytest.mark.parametrize(
    ("amount", "typed"),
    [
        (None, ""),
        (Decimal(45000), "45000"),
        (Decimal("45000.00"), "45000"),
        (Decimal("45000.5"), "45000.50"),
        (Decimal("1E+3"), "1000"),
        (Decimal(0), "0"),
    ],
)
def test_an_amount_is_shown_without_needless_decimals(amount: Decimal | None, typed: str) -> None:
    assert typed_amount(amount) == typed


@pytest.mark.parametrize("typed", ["1" + " " * 200_000 + "1", "1," * 100_000 + "x", "1" * 200_000 + "x"])
def test_an_endless_text_is_refused_at_once(typed: str) -> None:
    began = time.process_time()
    with pytest.raises(ValueError, match="must be an amount"):
        read_amount(typed)
    assert time.process_time() - began < 2
