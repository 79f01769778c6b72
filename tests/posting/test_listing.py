"""A posting as schema.org's JobPosting: every property as Google asks for it, and none that isn't known."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from html import unescape
from typing import Any, get_args

import html5lib
import pytest
from hypothesis import given, settings

from jdbuilder import placeholders
from jdbuilder.posting.blocks import blocks
from jdbuilder.posting.listing import EMPLOYMENT_TYPES, UNITS, description, is_complete, job_posting
from jdbuilder.posting.model import Education, Employment, Period, Posting
from tests.posting.strategies import postings

# Of schema.org, as far as Google reads it.
KNOWN: Mapping[str, set[str]] = {
    "JobPosting": {
        *("@context", "title", "description", "datePosted", "validThrough", "employmentType", "hiringOrganization"),
        *("jobLocation", "jobLocationType", "applicantLocationRequirements", "baseSalary", "identifier"),
        *("directApply", "educationRequirements", "experienceRequirements", "experienceInPlaceOfEducation"),
    },
    "Organization": {"name", "sameAs"},
    "Place": {"address"},
    "PostalAddress": {"streetAddress", "addressLocality", "addressRegion", "postalCode", "addressCountry"},
    "Country": {"name"},
    "State": {"name"},
    "MonetaryAmount": {"currency", "value"},
    "QuantitativeValue": {"value", "minValue", "maxValue", "unitText"},
    "PropertyValue": {"name", "value"},
    "EducationalOccupationalCredential": {"credentialCategory"},
    "OccupationalExperienceRequirements": {"monthsOfExperience"},
}
ABOUT = {"about": [{"text": "We mend bicycles."}]}
PAY = {"low": 45000, "currency": "EUR", "period": "year"}


def posting(title: str = "Tester", listing: dict[str, Any] | None = None, **facts: Any) -> Posting:
    held = {"title": title, "facts": {"company": "Acme", **facts}, "listing": listing or {}, "sections": ABOUT}
    return Posting.model_validate(held)


def job(listing: dict[str, Any] | None = None, **facts: Any) -> dict[str, Any]:
    return job_posting(posting(listing=listing, **facts))


def test_a_posting_of_which_all_is_known() -> None:
    listing = {
        "country": "DE",
        "region": "Berlin",
        "postal_code": "10115",
        "street": "Torstraße 1",
        "posted": "2027-01-02",
        "direct_apply": True,
        "education": "bachelor degree",
        "months": 24,
        "either": True,
    }
    known = posting(
        place="Berlin",
        workplace="hybrid",
        employment="full-time",
        pay={**PAY, "high": "60000.5"},
        closing="2027-01-31",
        reference="PM-7",
        website="https://acme.example",
        left_out=["hours"],
        listing=listing,
    )
    assert job_posting(known) == {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": "Tester",
        "description": "<ul><li>Place: Berlin, hybrid</li><li>Employment: Full time</li>"
        "<li>Pay: €45,000 – €60,000.50 a year</li><li>Apply by: January 31, 2027</li><li>Reference: PM-7</li>"
        "<li>Website: https://acme.example</li></ul><p>About Acme</p><p>We mend bicycles.</p>",
        "datePosted": "2027-01-02",
        "validThrough": "2027-01-31T23:59:59",
        "employmentType": "FULL_TIME",
        "hiringOrganization": {"@type": "Organization", "name": "Acme", "sameAs": "https://acme.example"},
        "jobLocation": {
            "@type": "Place",
            "address": {
                "@type": "PostalAddress",
                "streetAddress": "Torstraße 1",
                "addressLocality": "Berlin",
                "addressRegion": "Berlin",
                "postalCode": "10115",
                "addressCountry": "DE",
            },
        },
        "baseSalary": {
            "@type": "MonetaryAmount",
            "currency": "EUR",
            "value": {"@type": "QuantitativeValue", "minValue": 45000, "maxValue": 60000.5, "unitText": "YEAR"},
        },
        "identifier": {"@type": "PropertyValue", "name": "Acme", "value": "PM-7"},
        "directApply": True,
        "educationRequirements": {
            "@type": "EducationalOccupationalCredential",
            "credentialCategory": "bachelor degree",
        },
        "experienceRequirements": {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 24},
        "experienceInPlaceOfEducation": True,
    }


def test_a_posting_of_which_nothing_is_known_says_its_title() -> None:
    assert job_posting(Posting(title="Tester")) == {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": "Tester",
    }


# Each property


@pytest.mark.parametrize(
    ("employment", "said"),
    [
        ("full-time", "FULL_TIME"),
        ("part-time", "PART_TIME"),
        ("contract", "CONTRACTOR"),
        ("temporary", "TEMPORARY"),
        ("internship", "INTERN"),
        ("volunteer", "VOLUNTEER"),
        ("per-diem", "PER_DIEM"),
        ("other", "OTHER"),
    ],
)
def test_employment_is_googles(employment: Employment, said: str) -> None:
    assert job(employment=employment)["employmentType"] == said
    assert set(EMPLOYMENT_TYPES) == set(get_args(Employment))


@pytest.mark.parametrize("period", get_args(Period))
def test_pay_is_for_googles_units(period: Period) -> None:
    salary = job(pay={**PAY, "period": period})["baseSalary"]
    assert salary["value"] == {"@type": "QuantitativeValue", "value": 45000, "unitText": period.upper()}
    assert UNITS[period] == period.upper()


@pytest.mark.parametrize(
    ("low", "high", "amounts"),
    [
        ("45000", None, {"value": 45000}),
        ("45000", "45000.00", {"value": 45000}),
        ("18.50", "20", {"minValue": 18.5, "maxValue": 20}),
        ("0", None, {"value": 0}),
        ("9999999999.99", None, {"value": 9999999999.99}),
    ],
)
def test_pay_is_one_amount_or_a_range(low: str, high: str | None, amounts: dict[str, float]) -> None:
    value = job(pay={**PAY, "low": low, "high": high})["baseSalary"]["value"]
    assert value == {"@type": "QuantitativeValue", **amounts, "unitText": "YEAR"}


@pytest.mark.parametrize("education", get_args(Education))
def test_education_is_a_credential_or_no_requirement(education: Education) -> None:
    said = job({"education": education})["educationRequirements"]
    credential = {"@type": "EducationalOccupationalCredential", "credentialCategory": education}
    assert said == ("no requirements" if education == "no requirements" else credential)


@pytest.mark.parametrize(
    ("months", "said"),
    [
        (None, None),
        (0, "no requirements"),
        (1, {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 1}),
    ],
)
def test_experience_is_months_or_no_requirement(months: int | None, said: object) -> None:
    assert job({"months": months}).get("experienceRequirements") == said


@pytest.mark.parametrize(
    ("listing", "said"),
    [
        ({"education": "high school", "months": 6, "either": True}, True),
        ({"education": "high school", "months": 6}, False),
        ({"education": "high school", "either": True}, None),
        ({"education": "high school", "months": 0, "either": True}, None),
        ({"months": 6, "either": True}, None),
        ({"education": "no requirements", "months": 6, "either": True}, None),
    ],
)
def test_experience_stands_for_education_only_where_both_are_asked_for(
    listing: dict[str, Any], said: bool | None
) -> None:
    assert job(listing).get("experienceInPlaceOfEducation") is said


@pytest.mark.parametrize("direct", [True, False, None])
def test_whether_one_applies_directly_is_said_if_known(direct: bool | None) -> None:
    assert job({"direct_apply": direct}).get("directApply") is direct


@pytest.mark.parametrize("company", ["confidential", "Confidential", " CONFIDENTIAL "])
def test_a_company_that_is_not_to_be_named_is_googles_word(company: str) -> None:
    said = job(company=company, website="https://acme.example", reference="7")
    assert said["hiringOrganization"] == "confidential"
    assert said["identifier"] == {"@type": "PropertyValue", "value": "7"}


def test_a_place_counts_only_with_its_country() -> None:
    assert "jobLocation" not in job(place="Berlin")
    assert job(place="Austin, TX")["jobLocation"]["address"] == {
        "@type": "PostalAddress",
        "addressLocality": "Austin",
        "addressRegion": "TX",
        "addressCountry": "US",
    }


# Remote work


@pytest.mark.parametrize("workplace", ["hybrid", "on-site", None])
def test_only_fully_remote_work_is_remote(workplace: str | None) -> None:
    said = job({"applicants_in": ["DE"], "country": "DE"}, workplace=workplace, place="Berlin")
    assert not {"jobLocationType", "applicantLocationRequirements"} & said.keys()
    assert "remote" not in said["description"]
    assert "Germany" not in said["description"]


def test_fully_remote_work_says_so_and_where_applicants_may_live() -> None:
    said = job({"applicants_in": ["DE", "AT"]}, workplace="remote")
    assert said["jobLocationType"] == "TELECOMMUTE"
    assert said["applicantLocationRequirements"] == [
        {"@type": "Country", "name": "Germany"},
        {"@type": "Country", "name": "Austria"},
    ]
    assert "jobLocation" not in said
    assert said["description"].startswith("<ul><li>Place: Fully remote (applicants in Germany, Austria)</li>")


def test_states_where_applicants_may_live_are_told_with_their_country() -> None:
    said = job({"applicants_in": ["US-CO", "CA-QC", "GB"]}, workplace="remote")
    assert said["applicantLocationRequirements"] == [
        {"@type": "State", "name": "Colorado, United States"},
        {"@type": "State", "name": "Quebec, Canada"},
        {"@type": "Country", "name": "United Kingdom"},
    ]


def test_a_country_as_the_place_of_remote_work_is_where_applicants_may_live() -> None:
    said = job(workplace="remote", place="Germany")
    assert said["applicantLocationRequirements"] == [{"@type": "Country", "name": "Germany"}]
    for place in ("anywhere", "Georgia"):
        assert "applicantLocationRequirements" not in job(workplace="remote", place=place)


@pytest.mark.parametrize("facts", [{"left_out": ["place"]}, {"place": "<town XXX>, Germany"}])
def test_remote_work_of_which_the_ad_says_nothing_is_at_no_place(facts: dict[str, Any]) -> None:
    said = job({"applicants_in": ["DE"], "country": "DE"}, **{"workplace": "remote", "place": "Germany", **facts})
    assert not {"jobLocationType", "applicantLocationRequirements", "jobLocation"} & said.keys()
    assert "remote" not in said["description"]


# What is absent


def test_what_the_review_was_told_is_absent_and_what_it_asks_for_is_in_the_text() -> None:
    said = job(other_pay="A bonus", variable="tips", vacancy=True, ai_screening=False)
    assert said.keys() == job().keys() | {"description"}
    for words in ("A bonus", "Tips come on top", "open now", "is not used to screen"):
        assert words in said["description"]


def test_what_is_still_to_be_filled_is_absent() -> None:
    lines = {
        "opening": [{"text": "At <company XXX>, you <verb XXX>."}],
        "must_haves": [{"text": "<number XXX> years"}],
        "about": [{"text": "Here."}],
    }
    facts = {"reference": "<ref XXX>", "address": "<street XXX>", "place": "<town XXX>, Germany"}
    held = {"title": "<kind XXX> Tester", "facts": facts, "sections": lines, "listing": {"locality": "<town XXX>"}}
    assert job_posting(Posting.model_validate(held)) == {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "description": "<p>About us</p><p>Here.</p>",
    }


@pytest.mark.parametrize(
    ("fact", "name"),
    [
        ("pay", "baseSalary"),
        ("employment", "employmentType"),
        ("closing", "validThrough"),
        ("reference", "identifier"),
        ("place", "jobLocation"),
    ],
)
def test_what_the_ad_leaves_out_is_left_out(fact: str, name: str) -> None:
    facts: dict[str, Any] = {
        "pay": PAY,
        "employment": "other",
        "closing": "2027-01-31",
        "reference": "7",
        "place": "Austin, TX",
    }
    assert name in job(**facts)
    assert name not in job(**facts, left_out=[fact])


@pytest.mark.parametrize("text", ["Tester", "<x XXX>"])
def test_a_description_that_says_no_more_than_the_title_is_none(text: str) -> None:
    one = Posting.model_validate(
        {"title": "Tester", "facts": {"hours": "40"}, "sections": {"opening": [{"text": text}]}}
    )
    assert description(one) == ""
    assert "We mend bicycles." in description(one.with_lines("opening", posting().sections.about))


# Completeness


WHOLE: dict[str, Any] = {"country": "DE", "posted": "2027-01-02"}


def test_complete_is_what_google_shows() -> None:
    assert is_complete(job(WHOLE))
    assert is_complete(job({"posted": "2027-01-02", "applicants_in": ["DE"]}, workplace="remote"))
    assert not is_complete(job({"posted": "2027-01-02"}, workplace="remote"))
    assert not is_complete(job(WHOLE, workplace="remote"))
    assert not is_complete({})


@pytest.mark.parametrize(("closing", "complete"), [("2027-01-01", False), ("2027-01-02", True), (None, True)])
def test_a_job_that_closes_before_it_is_posted_is_not_complete(closing: str | None, complete: bool) -> None:
    assert is_complete(job(WHOLE, closing=closing)) is complete


@pytest.mark.parametrize("name", ["title", "description", "datePosted", "hiringOrganization", "jobLocation"])
def test_nothing_required_may_be_missing(name: str) -> None:
    whole = job(WHOLE)
    assert not is_complete({key: value for key, value in whole.items() if key != name})


# Any posting


@pytest.mark.slow
@given(postings)
@settings(deadline=None, max_examples=200)
def test_a_description_is_words_of_the_paper(posting: Posting) -> None:
    words = {"about", "us", *" ".join(text for block in blocks(posting) for text in block.words()).casefold().split()}
    said = html5lib.parseFragment(description(posting), namespaceHTMLElements=False).itertext()
    unsaid = {word for text in said for word in text.casefold().split()} - words
    assert all(word.endswith(":") and word[:-1] in words for word in unsaid)


def things(held: object) -> Iterator[dict[str, Any]]:
    if isinstance(held, dict):
        yield held
        for value in held.values():
            yield from things(value)
    elif isinstance(held, list):
        for value in held:
            yield from things(value)


def texts(held: object) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    elif isinstance(held, dict | list):
        for value in held.values() if isinstance(held, dict) else held:
            yield from texts(value)


@pytest.mark.slow
@given(postings)
@settings(deadline=None, max_examples=300)
def test_any_posting_makes_a_listing_of_known_properties_without_placeholders(posting: Posting) -> None:
    said = job_posting(posting)
    assert json.loads(json.dumps(said)) == said
    for thing in things(said):
        assert thing.keys() - {"@type"} <= KNOWN[thing["@type"]]
        assert all(value not in ("", None, [], {}) for value in thing.values())
    assert not placeholders.names(part for text in texts(said) for part in (text, unescape(text)))
    tree = html5lib.parseFragment(said.get("description", ""), namespaceHTMLElements=False)
    assert {element.tag for element in tree.iter() if element is not tree} <= {"p", "ul", "li"}
    if "validThrough" in said:
        assert date.fromisoformat(said["validThrough"].removesuffix("T23:59:59")) == posting.facts.closing
