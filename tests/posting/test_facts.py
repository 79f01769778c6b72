"""Money, dates and places in words, as each language writes them; what is unfilled stays visible."""

from datetime import date
from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given, settings

from jdbuilder import placeholders
from jdbuilder.posting import facts
from jdbuilder.posting.model import Employment, FactId, Facts, Language, Look, Pay, Posting
from tests.posting.strategies import postings


def said(language: Language = "en-US", **known: Any) -> dict[str, str]:
    """The rows of a posting with these facts."""
    return dict(facts.rows(Posting(title="T", facts=Facts(**known), look=Look(language=language))))


def pay(low: str, high: str | None = None, currency: str = "EUR", period: str = "year") -> Pay:
    return Pay.model_validate({"low": low, "high": high, "currency": currency, "period": period})


# No-break spaces, which are easily mistaken for others.
NB = "\u00a0"


@pytest.mark.parametrize(
    ("language", "amount", "words"),
    [
        ("en-US", pay("45000", "60000"), "€45,000 – €60,000 a year"),
        ("en-US", pay("45000", "45000.00"), "€45,000 a year"),
        ("en-US", pay("18.5", period="hour", currency="USD"), "$18.50 an hour"),
        ("en-US", pay("18", "20.25", period="hour", currency="USD"), "$18 – $20.25 an hour"),
        ("en-US", pay("300", period="day", currency="CHF"), f"CHF{NB}300 a day"),
        ("en-US", pay("0", period="month"), "€0 a month"),
        ("en-US", pay("1E+3", period="week"), "€1,000 a week"),
        ("en-US", pay("5000000", currency="JPY"), "¥5,000,000 a year"),
        ("en-GB", pay("45000", currency="GBP"), "£45,000 a year"),
        ("en-GB", pay("45000", currency="USD"), "US$45,000 a year"),
        ("en-CA", pay("45000", currency="CAD"), "$45,000 a year"),
        ("en-CA", pay("45000", currency="USD"), "US$45,000 a year"),
        ("en-AU", pay("45000", currency="AUD"), "$45,000 a year"),
        ("en-AU", pay("45000"), f"EUR{NB}45,000 a year"),
        ("en-IE", pay("45000.5"), "€45,000.50 a year"),
        ("en-NZ", pay("45000", currency="NZD"), "$45,000 a year"),
        ("en-IN", pay("1200000", "1500000", currency="INR"), "₹12,00,000 – ₹15,00,000 a year"),
        ("en-ZA", pay("450000", currency="ZAR"), f"R{NB}450{NB}000 a year"),
        ("en-ZA", pay("18.5", period="hour"), "€18,50 an hour"),
    ],
)
def test_pay_is_written_as_the_language_writes_money(language: Language, amount: Pay, words: str) -> None:
    assert facts.pay_in_words(amount, language) == words
    assert said(language, pay=amount)["Pay"] == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en-US", "January 31, 2027"),
        ("en-CA", "January 31, 2027"),
        *((language, "31 January 2027") for language in ("en-GB", "en-AU", "en-IE", "en-NZ", "en-IN", "en-ZA")),
    ],
)
def test_a_date_is_written_as_the_language_writes_dates(language: Language, words: str) -> None:
    assert said(language, closing=date(2027, 1, 31))["Apply by"] == words


@pytest.mark.parametrize("language", get_args(Language))
def test_every_language_that_can_be_chosen_can_be_written(language: Language) -> None:
    assert "45" in facts.pay_in_words(pay("45000"), language)
    assert "2027" in said(language, closing=date(2027, 1, 31))["Apply by"]


@pytest.mark.parametrize(
    ("place", "workplace", "words"),
    [
        ("Berlin", None, "Berlin"),
        ("Berlin", "on-site", "Berlin, on-site"),
        ("Berlin", "hybrid", "Berlin, hybrid"),
        ("Germany", "remote", "Fully remote (Germany)"),
        ("", "remote", "Fully remote"),
        ("", "hybrid", "<place XXX>, hybrid"),
        ("", "on-site", "<place XXX>, on-site"),
        ("", None, "<place XXX>"),
    ],
)
def test_a_place_says_where_the_work_is_done(place: str, workplace: str | None, words: str) -> None:
    assert said(place=place, workplace=workplace)["Place"] == words


@pytest.mark.parametrize(
    ("place", "countries", "words"),
    [
        ("", ["DE", "AT"], "Fully remote (applicants in Germany, Austria)"),
        ("Europe", ["DE", "AT"], "Fully remote (Europe; applicants in Germany, Austria)"),
        ("Germany", ["DE", "AT"], "Fully remote (Germany; applicants in Germany, Austria)"),
        ("Germany", ["DE"], "Fully remote (Germany)"),
        ("Georgia", ["GE"], "Fully remote (Georgia; applicants in Georgia)"),
        ("", ["US-CO", "CA-ON", "DE"], "Fully remote (applicants in Colorado, Ontario, Germany)"),
        ("United States", ["US-CO"], "Fully remote (United States; applicants in Colorado)"),
    ],
)
def test_remote_work_says_where_applicants_may_live(place: str, countries: list[str], words: str) -> None:
    held = {"title": "T", "facts": {"place": place, "workplace": "remote"}, "listing": {"applicants_in": countries}}
    assert dict(facts.rows(Posting.model_validate(held)))["Place"] == words
    held["facts"] = {"place": "Berlin", "workplace": "hybrid"}
    assert dict(facts.rows(Posting.model_validate(held)))["Place"] == "Berlin, hybrid"


@pytest.mark.parametrize("fact", [facts.COMPANY, *facts.FACTS, *facts.OPTIONAL])
def test_every_fact_has_its_field_in_the_form(fact: facts.Fact) -> None:
    assert fact.field in {*Facts.model_fields, "pay_low"} - {"pay"}


@pytest.mark.parametrize("employment", get_args(Employment))
def test_every_kind_of_employment_has_words(employment: Employment) -> None:
    words = said(employment=employment)["Employment"]
    assert words.casefold().replace(" ", "-") == employment
    assert words[0].isupper()


@pytest.mark.parametrize(
    ("held", "row"),
    [
        ({"other_pay": "A bonus of 10 %"}, ("Other pay", "A bonus of 10 %")),
        ({"variable": "commission"}, ("Variable pay", "Part of the pay is commission")),
        ({"variable": "tips"}, ("Variable pay", "Tips come on top: the pay named here is the base wage")),
        ({"vacancy": True}, ("Vacancy", "This ad is for a position that is open now")),
        ({"vacancy": False}, ("Vacancy", "This ad is for positions that may open later")),
        (
            {"ai_screening": True},
            ("AI in hiring", "Artificial intelligence is used to screen, assess or select applicants"),
        ),
        (
            {"ai_screening": False},
            ("AI in hiring", "Artificial intelligence is not used to screen, assess or select applicants"),
        ),
    ],
)
def test_what_some_laws_ask_for_is_a_sentence_of_its_own(held: dict[str, Any], row: tuple[str, str]) -> None:
    posting = Posting.model_validate({"title": "T", "facts": held})
    assert [one for one in facts.rows(posting) if one not in facts.rows(Posting(title="T"))] == [row]


def test_pay_that_is_neither_commission_nor_tips_has_no_row() -> None:
    assert said(variable="neither") == said()


def test_what_is_optional_takes_no_name_that_a_template_has_for_the_title() -> None:
    named = {fact.placeholder for fact in facts.OPTIONAL}
    assert not named & {"vacancy", "position", "role", "job", "title"}


def test_what_is_not_known_stays_as_a_placeholder() -> None:
    assert said() == {
        "Place": "<place XXX>",
        "Employment": "<employment type XXX>",
        "Hours": "<hours XXX>",
        "Pay": "<pay XXX>",
        "Start": "<start date XXX>",
        "Apply by": "<closing date XXX>",
        "Contact": "<contact XXX>",
        "Reference": "<reference XXX>",
    }


def test_text_facts_are_said_as_they_were_typed() -> None:
    typed: dict[str, Any] = {
        "hours": "40 h/week",
        "start": "as soon as <you> can",
        "contact": "jobs@acme.example",
        "reference": "PM-7",
    }
    assert {typed[name] for name in typed} < set(said(**typed).values())


@pytest.mark.parametrize("fact", get_args(FactId))
def test_a_fact_that_is_left_out_is_not_said_even_if_it_is_known(fact: FactId) -> None:
    known: dict[str, Any] = {"pay": pay("1"), "place": "Berlin", "contact": "me", "left_out": (fact,)}
    everything = said()
    (gone,) = set(everything) - set(said(**known))
    assert gone == next(one.label for one in facts.FACTS if one.id == fact)


def test_every_fact_that_can_be_left_out_has_a_row_and_a_place_in_the_model() -> None:
    assert {fact.id for fact in facts.FACTS} == set(get_args(FactId))
    every = {fact.id for fact in (facts.COMPANY, *facts.FACTS, *facts.OPTIONAL)}
    assert every == set(Facts.model_fields) - {"workplace", "left_out"}


def test_an_optional_fact_is_said_last_and_only_when_it_is_known() -> None:
    known: dict[str, Any] = {"website": "acme.example", "address": "1 High Street, Bristol"}
    assert set(said()) & {"Website", "Address", "Apply at"} == set()
    assert [*said(**known).items()][-2:] == [("Website", "https://acme.example"), ("Address", "1 High Street, Bristol")]
    assert said(apply_at="acme.example/jobs")["Apply at"] == "https://acme.example/jobs"
    posting = Posting(title="T", facts=Facts(**known))
    assert placeholders.fill("See <website XXX> or <apply at XXX>", facts.values(posting)) == (
        "See https://acme.example or <apply at XXX>"
    )


def test_placeholders_are_filled_with_the_facts_that_are_known() -> None:
    known = Facts(company="Acme", contact="jobs@acme.example", pay=pay("45000"), left_out=("contact",))
    assert facts.values(Posting(title="Tester", facts=known)) == {
        "company": "Acme",
        "pay": "€45,000 a year",
        "contact": "jobs@acme.example",
        "title": "Tester",
    }


def test_each_placeholder_has_a_name_that_can_be_found_and_filled() -> None:
    names = [fact.placeholder for fact in (facts.COMPANY, *facts.FACTS, *facts.OPTIONAL)]
    assert len(set(names)) == len(names)
    assert placeholders.names(map(placeholders.placeholder, names)) == tuple(names)
    assert names == [name.casefold() for name in names]


@pytest.mark.slow
@given(postings)
@settings(deadline=None, max_examples=100)
def test_any_posting_can_be_put_in_words(posting: Posting) -> None:
    rows = facts.rows(posting)
    optional = [one.label for one in facts.OPTIONAL if getattr(posting.facts, one.id) not in ("", None, "neither")]
    asked = [one.label for one in facts.FACTS if one.id not in posting.facts.left_out]
    assert [label for label, _ in rows] == [*asked, *optional]
    assert all(value for _, value in rows)
    if posting.facts.pay and posting.facts.pay.low == posting.facts.pay.low.to_integral_value():
        digits = "".join(filter(str.isdigit, facts.values(posting)["pay"].partition(" – ")[0]))
        assert Decimal(digits) == posting.facts.pay.low
