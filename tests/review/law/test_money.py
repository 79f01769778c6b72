from time import process_time

import pytest
from hypothesis import given

from jdbuilder.review.finding import Place
from jdbuilder.review.law.money import Money, money
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
    ],
)
def test_other_figures_are_no_pay(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["Grow sales of $2,000,000 a year", "$52,000/annual", "$25 per hour", "We pay a referral bonus of $500"],
)
def test_what_may_be_something_else_is_not_sure(text: str) -> None:
    assert [one.sure for one in found(text)] == [False]


def test_a_sentence_of_its_own_says_what_an_amount_is() -> None:
    assert found("We pay well. Clients trust us with $900,000.") == []


@pytest.mark.parametrize("piece", ["$1 ", "1,000 ", "1", "pay $60,000-", "up to ", "$", "9 9 9 ", "k"])
def test_long_texts_take_no_longer_than_they_are(piece: str) -> None:
    begun = process_time()
    found("salary " + piece * (40_000 // len(piece)))
    assert process_time() - begun < 2


@given(strategies.words)
def test_any_text_is_read(text: str) -> None:
    assert all(one.quote for one in found(text))
