"""Pay is read where amount, currency and period leave no doubt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.intake.foreign.pay import found, is_else, is_label, is_of_work


def said(text: str, dollars: str = "USD") -> str:
    """What was found, in one line; '+' after it where the text says more."""
    one = found(text, dollars)
    if one is None:
        return ""
    amounts = [str(amount) for amount in (one.pay.low, one.pay.high) if amount is not None]
    return f"{'-'.join(amounts)} {one.pay.currency} {one.pay.period}{'' if one.is_all else ' +'}"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("£42,000 - £48,000 per annum", "42000-48000 GBP year"),
        ("$85k–$95k a year", "85000-95000 USD year"),
        ("€40–46k", "40000-46000 EUR year"),
        ("€15.20 an hour", "15.20 EUR hour"),
        ("The salary range is $78,000 to $92,000 per year.", "78000-92000 USD year +"),
        ("65.000 bis 80.000 EUR p.a.", "65000-80000 EUR year"),
        ("CHF 9,500/month", "9500 CHF month"),
        ("£30,000", "30000 GBP year"),
        ("£31,000 plus a car", "31000 GBP year +"),
        ("from $24 to $28 hourly", "24-28 USD hour"),
        ("$40,000 CAD a year", "40000 CAD year"),
    ],
)
def test_pay_is_read_however_it_is_written(text: str, read: str) -> None:
    assert said(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "competitive",
        "30,000",
        "£500",
        "£12 – €15 an hour",
        "£20,000 to £10,000 a year",
        "£1 an hour",
        "up to £34,000 a year",
        "Maximum: £34,000 a year",
        "a budget of £500 a year",
        "£20,000 a year or £15 an hour",
        "¥300,000",
        "$" + "9" * 40 + " a year",
    ],
)
def test_what_is_in_doubt_is_not_read(text: str) -> None:
    assert said(text) == ""


def test_a_bare_dollar_is_that_of_the_country() -> None:
    assert said("$50 an hour", "CAD") == "50 CAD hour"
    assert said("US$50 an hour", "CAD") == "50 USD hour"


@given(st.text(alphabet="0123456789.,-–k $£€apyerhou", max_size=60))
def test_any_text_is_read_or_not(text: str) -> None:
    found(text, "USD")


@pytest.mark.parametrize(
    "text", ["We win bids over $100,000", "about £140 a week service charge", "a $500 fee", "budget of £50,000"]
)
def test_an_amount_beside_other_things_is_not_for_work(text: str) -> None:
    assert is_else(text)
    assert not is_else("£25,900 with a cottage at a reduced rent")


@pytest.mark.parametrize("said", ["range of pay", "starting pay rate", "base salary range", "pay for this role"])
def test_a_label_of_pay_is_known(said: str) -> None:
    assert is_label(said)
    assert not is_label("pay day")


def test_work_is_paid() -> None:
    assert is_of_work("a position at $24.00/hour")
    assert not is_of_work("we sold bread for $100,000")
