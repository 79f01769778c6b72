"""Every gap of a listing is named in plain words, with the place where it is mended, and no other."""

from typing import Any

import pytest
from hypothesis import given, settings

from jdbuilder.posting import gaps as gaps_module
from jdbuilder.posting.gaps import Gap, gaps
from jdbuilder.posting.listing import is_complete, job_posting
from jdbuilder.posting.model import Facts, Listing, Posting
from jdbuilder.posting.sections import BY_ID
from tests.posting.strategies import postings

COMPLETE: dict[str, Any] = {
    "title": "Tester",
    "facts": {
        "company": "Acme",
        "place": "Berlin",
        "employment": "full-time",
        "pay": {"low": 1, "currency": "EUR", "period": "hour"},
        "closing": "2027-01-31",
        "reference": "PM-7",
        "website": "https://acme.example",
        "left_out": ["hours", "start", "contact"],
    },
    "listing": {
        "country": "DE",
        "posted": "2027-01-02",
        "direct_apply": False,
        "education": "no requirements",
        "months": 0,
    },
    "sections": {"about": [{"text": "We mend bicycles."}]},
}
EVERY = [held for held in vars(gaps_module).values() if isinstance(held, Gap | tuple)]
GAPS = [gap for held in EVERY for gap in ((held,) if isinstance(held, Gap) else held) if isinstance(gap, Gap)]


def found(title: str = "Tester", **changes: dict[str, Any]) -> list[tuple[str, str, str]]:
    """The gaps of the complete posting with changed facts, listing or sections."""
    held = {**COMPLETE, "title": title}
    for name, change in changes.items():
        held[name] = {**COMPLETE[name], **change}
    return [(gap.path, gap.need, gap.field) for gap in gaps(Posting.model_validate(held))]


def test_a_complete_posting_has_no_gap() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("changes", "gap"),
    [
        ({"title": "<kind XXX> Tester"}, ("title", "required", "title")),
        ({"facts": {"company": ""}}, ("hiringOrganization", "required", "company")),
        ({"sections": {"about": []}}, ("description", "required", "section-responsibilities")),
        ({"listing": {"country": None}}, ("jobLocation", "required", "country")),
        ({"listing": {"posted": None}}, ("datePosted", "required", "posted")),
        ({"facts": {"place": ""}}, ("jobLocation.address.addressLocality", "recommended", "locality")),
        ({"facts": {"workplace": "remote"}}, ("applicantLocationRequirements", "required", "applicants_in")),
        ({"facts": {"workplace": "remote", "left_out": ["place", "hours"]}}, ("jobLocation", "required", "place")),
        ({"facts": {"workplace": "remote", "place": "<x XXX>"}}, ("jobLocation", "required", "place")),
        ({"facts": {"closing": None}}, ("validThrough", "recommended", "closing")),
        ({"facts": {"employment": None}}, ("employmentType", "recommended", "employment")),
        ({"facts": {"pay": None}}, ("baseSalary", "recommended", "pay_low")),
        ({"facts": {"reference": ""}}, ("identifier", "recommended", "reference")),
        ({"facts": {"website": ""}}, ("hiringOrganization.sameAs", "recommended", "website")),
        ({"listing": {"direct_apply": None}}, ("directApply", "recommended", "direct_apply")),
        ({"listing": {"education": None}}, ("educationRequirements", "recommended", "education")),
        ({"listing": {"months": None}}, ("experienceRequirements", "recommended", "months")),
        ({"listing": {"posted": "2027-02-01"}}, ("validThrough", "required", "closing")),
        ({"sections": {"benefits": [{"text": "<n XXX> days"}]}}, ("description", "recommended", "section-role")),
    ],
)
def test_what_is_missing_is_named(changes: dict[str, Any], gap: tuple[str, str, str]) -> None:
    to_fill = ("description", "recommended", "section-role")  # follows from what is empty on the paper
    assert [one for one in found(**changes) if one != to_fill or one == gap] == [gap]


@pytest.mark.parametrize(
    "title",
    [
        "Tester at Acme",
        "Tester, Berlin",
        "Tester PM-7",
        "Tester (job 2027)",
        "Tester #5",
        "Tester €50k",
        "Tester, from 1.3.",
    ],
)
def test_a_title_that_holds_more_than_the_job_is_named(title: str) -> None:
    assert found(title) == [("title", "recommended", "title")]


@pytest.mark.parametrize("title", ["Tester", "Tester (m/f/d)", "C++ Tester, 3D", "Level 2 Tester", "Tester 🎨"])
def test_a_plain_title_is_not(title: str) -> None:
    assert found(title) == []


def test_a_company_that_is_not_to_be_named_needs_no_website() -> None:
    assert found(facts={"company": "Confidential", "website": ""}) == []


def test_remote_work_needs_no_place() -> None:
    assert found(facts={"workplace": "remote", "place": ""}, listing={"country": None, "applicants_in": ["DE"]}) == []


def test_each_gap_says_what_why_and_what_to_do_and_leads_to_a_field() -> None:
    fields = {*Facts.model_fields, *Listing.model_fields, "title", "pay_low", "section-role"}
    fields |= {f"section-{section}" for section in BY_ID}
    assert len(GAPS) == 19
    for gap in GAPS:
        assert gap.what
        assert gap.why.count(".") >= 1
        assert gap.words == f"{gap.what}: {gap.why}"
        assert gap.words.endswith(".")
        assert "'" not in gap.words
        assert gap.field in fields


@pytest.mark.slow
@given(postings)
@settings(deadline=None, max_examples=200)
def test_a_listing_without_a_required_gap_is_complete(posting: Posting) -> None:
    needed = [gap for gap in gaps(posting) if gap.need == "required"]
    assert is_complete(job_posting(posting)) == (not needed)
    needs = [gap.need for gap in gaps(posting)]
    assert needs == sorted(needs, reverse=True)
