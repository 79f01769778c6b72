"""LinkedIn: its fields as it writes them, its limits, and what it would refuse."""

from typing import Any, get_args

import pytest

from jdbuilder.channels.places import linkedin
from jdbuilder.posting.model import Employment, Posting
from tests.channels.postings import EVERY, SECTIONS, bare, made


def fields(posting: Posting) -> dict[str, str]:
    return {part.id: part.value for part in linkedin.pack(posting).parts}


def test_a_complete_posting_fills_every_field() -> None:
    held = fields(made())
    assert held.pop("description").startswith(
        "<p>Plan everything that leaves our studio, and keep it moving.</p><ul><li>"
    )
    assert held == {
        "title": "Production Manager",
        "company": "Acme & Söhne",
        "workplace": "Hybrid",
        "location": "Austin, TX",
        "employment": "Full-time",
        "apply": "https://www.acme.example/jobs/17",
        "job-id": "PM-17",
    }


@pytest.mark.parametrize(
    ("place", "listing", "location"),
    [
        ("San Francisco, CA", {}, "San Francisco, CA"),
        ("San Francisco, California", {}, "San Francisco, CA"),
        ("London", {"country": "GB"}, "London, United Kingdom"),
        ("London, United Kingdom", {}, "London, United Kingdom"),
        ("Somewhere", {"country": "DE", "locality": "Berlin", "region": "BE"}, "Berlin, Germany"),
        ("Berlin", {}, "Berlin"),
        ("", {}, ""),
    ],
)
def test_a_place_is_written_as_linkedin_writes_it(place: str, listing: dict[str, str], location: str) -> None:
    given = {"title": "M", "facts": {"place": place}, "listing": listing}
    assert linkedin.location(Posting.model_validate(given)) == location


@pytest.mark.parametrize("workplace", ["on-site", "hybrid", "remote"])
def test_the_workplace_is_one_of_linkedins_three(workplace: str) -> None:
    assert fields(made(workplace=workplace))["workplace"] in {"On-site", "Hybrid", "Remote"}


@pytest.mark.parametrize("employment", get_args(Employment))
def test_the_type_of_employment_is_one_of_linkedins_seven(employment: str) -> None:
    seven = {"Full-time", "Part-time", "Contract", "Temporary", "Internship", "Volunteer", "Other"}
    assert fields(made(employment=employment))["employment"] in seven


def test_a_type_of_employment_that_the_ad_leaves_out_is_not_told() -> None:
    assert "employment" not in fields(made(left_out=["employment"]))


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"apply_at": ""}, "apply_at"),
        ({"apply_at": "https://acme.example/jobs"}, "apply_at"),
        ({"apply_at": "http://www.acme.example/jobs"}, "apply_at"),
        ({"workplace": None}, "workplace"),
        ({"employment": None}, "employment"),
        ({"title": "Manager for <team XXX>"}, "title"),
        ({"reference": ""}, "reference"),
        ({"reference": "x" * 41}, "reference"),
    ],
)
def test_what_linkedin_lacks_is_said_with_its_field(facts: dict[str, Any], field: str) -> None:
    assert [change.field for change in linkedin.pack(made(**facts)).missing] == [field]


def test_the_longest_number_that_the_feed_takes_fits() -> None:
    pack = linkedin.pack(made(reference="x" * 40))
    assert (pack.missing, fields(made(reference="x" * 40))["job-id"]) == ((), "x" * 40)
    (number,) = (part for part in linkedin.pack(made(reference="x" * 41)).parts if part.id == "job-id")
    assert not number.fits


def test_a_text_that_is_too_short_is_said() -> None:
    (*_, said) = linkedin.pack(bare()).missing
    assert said.what == "LinkedIn asks for at least 100 characters, and this text has 0. Tick more lines."


def test_the_longest_text_that_fits_is_left_as_it_is() -> None:
    spare = linkedin.DESCRIPTION.most - len(fields(made())["description"]) - 3 * len("<li></li>")
    filler = ["x" * 9000, "y" * 9000, "z" * (spare - 18_000)]
    pack = linkedin.pack(made(sections={**SECTIONS, "must_haves": [*SECTIONS["must_haves"], *filler]}))
    assert (len(pack.parts[-1].value), pack.changes) == (25_000, ())
    pack = linkedin.pack(made(sections={**SECTIONS, "must_haves": [*SECTIONS["must_haves"], *filler, "z"]}))
    assert len(pack.parts[-1].value) == 25_000
    said = ("Left out, since LinkedIn takes at most 25,000 characters:", "z")
    assert [(change.what, change.line) for change in pack.changes] == [said]


def test_each_line_left_out_of_an_endless_text_is_quoted() -> None:
    posting = EVERY["endless"]
    pack = linkedin.pack(posting)
    text = pack.parts[-1]
    assert text.fits
    assert 24_000 < len(text.value) <= 25_000
    assert len(pack.changes) == 1800 + 6 + 2 - text.plain.count("Line ") - 8
    assert "Write to us, and you will hear" in text.value


@pytest.mark.slow
def test_what_alone_is_too_long_is_said() -> None:
    pack = linkedin.pack(made(sections={"apply": ["&" * 9999], "equal_opportunity": ["z" * 9999]}))
    assert not pack.parts[-1].fits
    assert "Shorten the lines on how to apply" in pack.missing[-1].what
