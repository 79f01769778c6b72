"""A marker's name is taken for the field that it means, and for none where it means none or could mean two."""

import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.fill import names
from jdbuilder.fill.fields import FIELDS, is_field
from jdbuilder.fill.guess import LIKELY, SURE, UNKNOWN, Guess, guess
from jdbuilder.fill.model import key

NAMES = tomllib.loads((Path(__file__).parent / "marker_names.toml").read_text("utf-8"))
EACH = [(name, field if field != "unknown" else "") for field, listed in NAMES.items() for name in listed]


@pytest.mark.parametrize(("name", "field"), EACH)
def test_a_name_means_its_field(name: str, field: str) -> None:
    assert guess(name).field == field
    assert guess(key(name)) == guess(name)


@pytest.mark.parametrize(
    "written",
    ["company name", "COMPANY_NAME", "Company-Name", "companyName", "ｃｏｍｐａｎｙ　ｎａｍｅ", "Company\u00a0Name"],
)
def test_however_it_is_written(written: str) -> None:
    assert guess(written) == Guess("company", 1.0)


@pytest.mark.parametrize("mistyped", ["responsibilties", "resposibilities", "responsiblities"])
def test_a_letter_may_be_wrong(mistyped: str) -> None:
    found = guess(mistyped)
    assert found.field == "responsibilities"
    assert LIKELY <= found.sure < SURE


def test_a_short_word_with_another_letter_is_another_word() -> None:
    assert guess("rewards").field == "benefits"
    assert guess("regards") == UNKNOWN


@pytest.mark.parametrize(
    "order",
    [
        "Insert company name here",
        "Click here and type company",
        "Bitte Firmenname eingeben",
        "请输入公司名称",
        "Your company’s name",
    ],
)
def test_an_order_to_fill_it_in_is_no_part_of_the_name(order: str) -> None:
    assert guess(order).field == "company"


def test_the_readers_own_name_is_not_what_a_label_before_it_says() -> None:
    assert guess("your name", "Company: ") == guess("Your Name", "At the company ") == UNKNOWN
    assert guess("name", "Company: ").field == "company"


@pytest.mark.parametrize("name", ["APPLY_EMAIL", "apply to e-mail", "application email"])
def test_where_to_send_an_application_is_the_contacts_address(name: str) -> None:
    assert guess(name).field == "contact_email"


def test_how_sure_it_is_is_said_in_words() -> None:
    assert guess("salary").words == "sure"
    assert guess("rate").words == "likely"
    assert Guess("pay", 0.6).words == "a guess"
    assert guess("office dog").words == "unknown"


@pytest.mark.parametrize(
    ("name", "before", "after", "field"),
    [
        ("amount", "Salary: ", "", "pay"),
        ("amount", "We pay a salary of ", " a year", "pay"),
        ("date", "Start date – ", "", "start"),
        ("date", "Closing date:\u00a0", "", "closing"),
        ("date", "", " (closing date)", "closing"),
        ("name", "Hiring manager: ", "", "contact"),
        ("Text", "Gehalt: ", "", "pay"),
        ("Click or tap here to enter text.", "Location: ", "", "place"),
        ("45,000", "Salary: ", "", "pay"),
        ("000", "Salary: ", "", "pay"),
        ("", "Job title: ", "", "title"),
        ("amount", "Bonus: ", "", "other_pay"),
        ("date", "Date of birth: ", "", ""),
        ("name", "Reports to: ", "", ""),
        ("text", "from ", "", ""),
        ("state", "Location: [city], ", "", "place"),
    ],
)
def test_a_name_that_says_nothing_is_read_by_what_stands_around_it(
    name: str, before: str, after: str, field: str
) -> None:
    found = guess(name, before, after)
    assert found.field == field
    assert found.words != "sure"


def test_what_stands_around_a_name_that_says_something_else_is_a_hint_at_most() -> None:
    assert guess("Bristol", "Location: ") == Guess("place", 0.6)
    assert guess("Bristol", "in our location ") == UNKNOWN
    assert guess("line manager", "Contact: ") == UNKNOWN
    assert guess("company", "Location: ").field == "company"
    assert guess("TITLE", "The role: ").field == "title"


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Reports to: ", "title"),
        ("You will report to the ", "job title"),
        ("Line manager: ", "job title"),
        ("Manager: ", "job title"),
        ("Recruitment agency: ", "name"),
        ("Agency: ", "company"),
        ("Client – ", "company"),
        ("Your previous ", "company"),
        ("Name of your present employer: ", "company name"),
        ("End client: ", "company name"),
        ("Parent ", "company"),
        ("Referee’s ", "company"),
        ("Current ", "salary"),
        ("Your current salary: ", "salary"),
        ("Sick ", "pay"),
        ("Interview ", "location"),
        ("Interview location: ", "location"),
        ("Place of birth: ", "city"),
        ("Applicant’s home address: ", "address"),
        ("The candidate: ", "email"),
        ("Emergency ", "contact"),
        ("Emergency contact: ", "phone"),
        ("Dietary ", "requirements"),
        ("Opening ", "hours"),
        ("Executive ", "summary"),
        ("Campaign ", "start date"),
    ],
)
def test_what_is_said_to_be_of_another_person_company_or_occasion_is_not_known(before: str, name: str) -> None:
    assert guess(name, before) == UNKNOWN


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Salary: ", "salary"),
        ("Reports to: [manager]  Location: ", "location"),
        ("Interviews are held in May. ", "company"),
        ("Benefits (sick pay and so on): ", "benefits"),
        ("Hiring manager: ", "contact name"),
        ("Our client ", "company"),
        ("A design agency, ", "company"),
        ("Studio Manager – ", "company"),
        ("Candidates must live in ", "city"),
        ("Parental leave and other ", "benefits"),
        ("The ideal candidate: ", "requirements"),
        ("Current vacancy: ", "job title"),
        ("Job opening: ", "job title"),
    ],
)
def test_what_stands_before_a_name_and_is_not_of_another_takes_nothing_from_it(before: str, name: str) -> None:
    assert guess(name, before) == guess(name)
    assert guess(name).words == "sure"


def test_an_agency_or_a_client_may_be_the_company() -> None:
    assert guess("agency name").words == guess("client name").words == "likely"
    assert guess("end client name") == UNKNOWN


def test_what_is_no_list_has_no_numbers() -> None:
    assert guess("company 2") == guess("address 3") == guess("7") == UNKNOWN
    assert guess("responsibility 5..1").field == "responsibility:1..5"
    assert guess("responsibility 0") == guess("responsibility 1000") == UNKNOWN


def test_a_name_that_could_mean_two_fields_means_none() -> None:
    assert guess("start date").field == "start"
    assert guess("closing date").field == "closing"
    assert guess("start date and closing date") == UNKNOWN


def test_every_name_is_one_of_a_field_and_of_one_alone() -> None:
    sure = [(key(name), field) for table in (names.SURE, names.ABROAD) for field in table for name in table[field]]
    assert {field for _, field in sure} | set(names.LIKELY) <= set(FIELDS)
    twice = {name for name, _ in sure if len({field for other, field in sure if other == name}) > 1}
    assert twice == set()
    assert not {name for name, _ in sure} & {key(name) for name in names.NOTHING}


@pytest.mark.parametrize("table", ["SURE", "ABROAD", "LIKELY"])
def test_every_name_that_is_written_down_is_found(table: str) -> None:
    held: names.Names = getattr(names, table)
    missed = [(name, guess(name)) for field, listed in held.items() for name in listed if guess(name).field != field]
    assert missed == []


@settings(deadline=None)
@given(st.text(max_size=300), st.text(max_size=60), st.text(max_size=60))
def test_any_text_gives_a_guess_that_is_a_field_or_none(name: str, before: str, after: str) -> None:
    found = guess(name, before, after)
    assert found == UNKNOWN or is_field(found.field)
    assert 0 <= found.sure <= 1


@settings(deadline=None)
@given(st.lists(st.sampled_from([*"company salary date of the name 1..5 3 start team".split()]), max_size=9))  # noqa: SIM905 - words
def test_any_words_give_a_guess(words: list[str]) -> None:
    found = guess(" ".join(words))
    assert found == UNKNOWN or is_field(found.field)


def test_the_longest_text_is_read_at_once() -> None:
    begun = time.process_time()
    guess("responsibilites " * 100_000, "a" * 100_000, "(" * 100_000)
    for number in range(2000):
        guess(f"name {number} of a rather long thing with responsibilites in a compny")
    assert time.process_time() - begun < 2
