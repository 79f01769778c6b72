"""Examples are short to write: a marked line, or a posting of a few words."""

import pytest
from pydantic import ValidationError

from jdbuilder.review.examples import ad, marked, posting_of


def test_brackets_mark_what_is_to_be_found() -> None:
    assert marked("A [[young]] and [[fit]] team") == ("A young and fit team", ("young", "fit"))
    assert marked("A team [of] four") == ("A team [of] four", ())


def test_a_posting_is_made_of_facts_and_lines() -> None:
    posting = ad(
        "Chef", {"company": "Acme"}, benefits=("Lunch", {"text": "Tea", "locked": True}), look={"theme": "plain"}
    )
    assert (posting.title, posting.facts.company, posting.look.theme) == ("Chef", "Acme", "plain")
    assert [(line.text, line.locked) for line in posting.sections.benefits] == [("Lunch", False), ("Tea", True)]


def test_an_example_stands_in_its_part() -> None:
    assert posting_of("A [[ninja]]", "title").title == "A ninja"
    assert posting_of("A [[ninja]]", "benefits").sections.benefits[0].text == "A ninja"
    assert posting_of(ad("Chef"), "benefits") == ad("Chef")


def test_a_section_that_there_isnt_is_refused() -> None:
    with pytest.raises(ValidationError):
        ad(perks=("Pizza",))
