from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given

from jdbuilder.review.finding import Place
from jdbuilder.review.law.money import Money, money, names_figures
from jdbuilder.review.reading import Passage
from tests.posting import strategies


def found(text: str) -> list[Money]:
    return list(money(Passage(Place("about", 0), text)))


@pytest.mark.parametrize(
    ("text", "kind", "quote"),
    [
        ("The salary is $60,000 – $70,000 a year.", "range", "$60,000 – $70,000"),
        ("Salary: $60-70k", "range", "$60-70k"),
        ("We pay between £30,000 and £34,000 per annum", "range", "£30,000 and £34,000"),
        ("Base pay: 45.000 - 52.000 € a year", "range", "45.000 - 52.000 €"),
        ("The wage is $24.50/hour", "fixed", "$24.50/hour"),
        ("Salary 48 000 EUR gross", "fixed", "48 000 EUR"),
        ("A salary of up to $70,000", "up to", "$70,000"),
        ("Pay: from £28,000 a year", "from", "£28,000 a year"),
        ("Pay starts at $60,000 and up", "from", "$60,000"),
        ("Salary: $60,000+", "from", "$60,000+"),
        ("Compensation: 100k - 120k base", "range", "100k - 120k"),
        ("Salary: 50,000 - 60,000", "range", "50,000 - 60,000"),
        ("Salary range 45-55k", "range", "45-55k"),
        ("Salary: $60,000 + bonus", "fixed", "$60,000"),
        ("Salary 80k-100k + equity", "range", "80k-100k"),
        ("You earn $24 an hour.", "fixed", "$24 an hour"),
        ("The job pays from €2,400 a month.", "from", "€2,400 a month"),
    ],
)
def test_pay_is_read_with_its_ends(text: str, kind: str, quote: str) -> None:
    assert [(one.kind, one.quote, one.sure) for one in found(text) if one.kind == kind] == [(kind, quote, True)]


@pytest.mark.parametrize(
    "text",
    [
        "Lead a budget of $2,000,000",
        "We raised $20M from friends",
        "A competitive salary",
        "Salary: <amount XXX>",
        "Our 1,200 people sell to 40 countries",
        "Excellent salary and a 401k with match",
        "Salary and dental cover from 2027",
    ],
)
def test_other_figures_are_no_pay(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        *("Grow sales of $2,000,000 a year", "$52,000/annual", "$25 per hour", "We pay a referral bonus of $500"),
        *("We help people earn $100,000 a year.", "You pay invoices of $5,000 each.", "We pay farmers $900 a ton."),
        *("$90,000 - $110,000", "80k-100k + equity", "USD 50,000 to USD 60,000", "$50,000 DOE"),
    ],
)
def test_what_may_be_something_else_is_not_sure(text: str) -> None:
    assert [one.sure for one in found(text)] == [False]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("$80,000 - $160,000 a year", True),
        ("£14.10 an hour plus tips", True),
        ("$200 a month for the gym", False),
        ("Lunch for $14 an hour", False),
        ("$90,000 a year for clients", False),
    ],
)
def test_a_line_of_benefits_that_begins_with_an_amount_as_pay_is_names_it(text: str, sure: bool) -> None:
    assert [one.sure for one in money(Passage(Place("benefits", 0), text))] == [sure]
    assert not any(one.sure for one in money(Passage(Place("must_haves", 0), text)))


def test_what_the_work_is_about_is_never_surely_its_pay() -> None:
    duty = Passage(Place("responsibilities", 0), "Run salaries of $90,000 a month")
    assert [one.sure for one in money(duty)] == [False]
    assert list(money(Passage(Place("responsibilities", 0), "Pay invoices of $5,000 each"))) == []


@pytest.mark.parametrize(
    ("text", "low", "high", "period"),
    [
        ("Salary: CA$80,000 - CA$160,000 a year", 80_000, 160_000, "year"),
        ("Salary: $60-70k", 60_000, 70_000, ""),
        ("Base pay: 45.000 - 52.000 € a year", 45_000, 52_000, "year"),
        ("Salary $150-$175,000 per annum", 150_000, 175_000, "year"),
        ("Pay range: $900 - $1,200 per week", 900, 1_200, "week"),
        ("The wage is $24.50/hour", "24.5", "24.5", "hour"),
        ("Salary 9.50 to 10.75 £ an hour", "9.5", "10.75", "hour"),
    ],
)
def test_amounts_are_read_as_figures(text: str, low: Decimal, high: Decimal, period: str) -> None:
    assert [(one.low, one.high, one.period) for one in found(text)] == [(Decimal(low), Decimal(high), period)]


@pytest.mark.parametrize(("text", "is_like"), [("$50,000", True), ("£12 an hour", True), ("a £5 voucher", False)])
def test_an_amount_as_pay_is_written_is_of_hundreds_or_has_a_rate(text: str, is_like: bool) -> None:
    assert names_figures(Passage(Place("benefits", 0), text)) is is_like


def test_a_sentence_of_its_own_says_what_an_amount_is() -> None:
    assert found("We pay well. Clients trust us with $900,000.") == []


PIECES = ("$1 ", "1,000 ", "1", "pay $60,000-", "up to ", "$", "9 9 9 ", "k", "$50k ", "1-1-", "salary ")


@pytest.mark.parametrize("piece", PIECES)
def test_long_texts_take_no_longer_than_they_are(piece: str) -> None:
    begun = process_time()
    found("salary " + piece * (40_000 // len(piece)))
    assert process_time() - begun < 2


@given(strategies.words)
def test_any_text_is_read(text: str) -> None:
    assert all(one.quote for one in found(text))
