from collections.abc import Mapping

import pytest
from hypothesis import given

from jdbuilder.posting.model import Posting
from jdbuilder.review.examples import ad
from jdbuilder.review.law.cities import CITIES
from jdbuilder.review.law.where import covered, is_remote, name, said, where
from tests.posting import strategies


def areas(place: str, workplace: str | None = "on-site", **listing: object) -> list[str]:
    return [one.area for one in where(posting(place, workplace, **listing))]


def posting(place: str, workplace: str | None = "on-site", **listing: object) -> Posting:
    return ad(facts={"place": place, "workplace": workplace}, listing=listing)


PLACES: Mapping[str, list[str]] = {
    "Denver, CO": ["US-CO"],
    "Albany, New York": ["US-NY"],
    "New York, NY": ["US-NY", "US-NY-NYC"],
    "New York": ["US-NY", "US-NY-NYC"],
    "Brooklyn": ["US-NY", "US-NY-NYC"],
    "Jersey City, NJ 07302": ["US-NJ", "US-NJ-JC"],
    "Cleveland, Ohio": ["US-OH", "US-OH-CLE"],
    "Cleveland, TN": ["US-TN"],
    "Cleveland Heights, OH": ["US-OH"],
    "Washington, DC": ["US-DC"],
    "Ontario, CA": ["US-CA"],
    "Toronto, ON": ["CA-ON"],
    "Toronto, Ontario, Canada": ["CA-ON"],
    "Victoria, BC": ["CA-BC"],
    "St. John’s, NL, Canada": ["CA-NL"],
    "Halifax, Nova Scotia": ["CA-NS"],
    "Newfoundland and Labrador": ["CA-NL"],
    "London, UK": ["GB"],
    "Milan, Italy": ["IT"],
    "Vienna, AT": ["AT"],
    "Berlin, Germany or Paris, France": ["DE", "FR"],
    "Sydney, Australia": ["AU"],
    "Gouda, NL": [],  # or a town in Newfoundland and Labrador
    "Springfield": [],
    "<place XXX>": [],
    "": [],
}


@pytest.mark.parametrize(("place", "found"), PLACES.items())
def test_a_place_says_where_the_job_is(place: str, found: list[str]) -> None:
    assert areas(place) == found


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("Remote (US)", ["US"]),
        ("Anywhere in the United States", ["US"]),
        ("Remote - UK or Ireland", ["GB", "IE"]),
        ("Remote, Europe", ["EU"]),
        ("Remote, Colorado", ["US-CO"]),
        ("Ontario, Canada", ["CA-ON"]),
        ("Remote, Texas, Colorado, Canada", ["US-TX", "US-CO", "CA"]),
        ("Remote (US) or Denver, CO", ["US", "US-CO"]),
    ],
)
def test_remote_work_is_where_its_place_says(place: str, found: list[str]) -> None:
    assert areas(place, "remote") == found


def test_what_job_boards_are_told_counts_beside_the_paper() -> None:
    assert areas("", None, country="US", region="Colorado") == ["US-CO"]
    assert areas("", None, country="US", region="NY", locality="New York") == ["US-NY", "US-NY-NYC"]
    assert areas("", None, country="CA", region="ON") == ["CA-ON"]
    assert areas("", None, country="DE", region="Hessen") == ["DE"]
    assert areas("Denver, CO", "on-site", country="US") == ["US-CO"]
    assert areas("United States", "on-site", country="US", region="CO") == ["US-CO"]
    assert areas("", None, country="US", locality="Denver") == ["US-CO"]


def test_a_place_that_is_left_off_the_paper_says_nothing() -> None:
    hidden = ad(facts={"place": "Denver, CO", "left_out": ["place"]})
    assert where(hidden) == ()


def test_where_applicants_may_live_counts_for_remote_work_alone() -> None:
    assert areas("", "remote", applicants_in=("US-CO", "CA-ON")) == ["US-CO", "CA-ON"]
    assert areas("", None, applicants_in=("US-CO",)) == ["US-CO"]
    assert areas("Austin, TX", "hybrid", applicants_in=("US-CO",)) == ["US-TX"]


def test_a_country_on_the_paper_gives_way_to_its_parts_where_applicants_may_live() -> None:
    assert areas("United States", "remote", applicants_in=("US-CO",)) == ["US-CO"]
    assert areas("Boston, MA", "remote", applicants_in=("US-CO",)) == ["US-MA", "US-CO"]
    assert areas("", "remote", applicants_in=("US", "US-CO")) == ["US", "US-CO"]


def covering(one: Posting, law: str) -> str | None:
    found = covered(law, where(one), far=is_remote(one))
    return found.because if found else None


def test_a_whole_country_is_all_its_states_and_cities_for_remote_work() -> None:
    anywhere = posting("Remote, USA", "remote")
    for law in ("US-CO", "US-NY-NYC"):
        assert covering(anywhere, law) == "The job may be done from anywhere in the United States."
    assert covering(anywhere, "CA-ON") is None
    assert covering(posting("USA"), "US-CO") is None
    assert covering(posting("Albany, NY", "remote"), "US-NY-NYC")
    assert covering(posting("Albany, NY"), "US-NY-NYC") is None


def test_what_an_ad_excepts_of_a_country_does_not_count() -> None:
    anywhere = posting("Remote, US except Colorado and NY", "remote")
    assert areas("Remote, US except Colorado and NY", "remote") == ["US"]
    assert covering(anywhere, "US-WA") == "The job may be done from the United States without Colorado and New York."
    assert [covering(anywhere, law) for law in ("US-CO", "US-NY", "US-NY-NYC")] == [None] * 3
    assert said(anywhere) == "Checked for the United States without Colorado and New York."
    told = posting("Remote, US except Colorado", "remote", applicants_in=("US",))
    assert covering(told, "US-CO") is None
    assert covering(posting("Remote, Europe except Germany", "remote"), "DE") is None


def test_remote_work_that_reports_to_an_office_counts_where_a_law_says_so() -> None:
    line = "You report to our New York office."
    far = ad(facts={"workplace": "remote"}, listing={"applicants_in": ["US-CA"]}, responsibilities=(line,))
    assert {one.area: one.because for one in where(far)} == {
        "US-CA": "Applicants may live here.",
        "US-NY": "The work reports to an office here.",
    }
    assert covering(far, "US-NY")
    assert covering(far, "US-NY-NYC") is None
    assert [one.area for one in where(ad(facts={"place": "Boston, MA"}, responsibilities=(line,)))] == ["US-MA"]


def test_the_union_is_wherever_a_member_is() -> None:
    assert covering(posting("Brussels, Belgium"), "EU")
    assert covering(posting("London, UK"), "EU") is None
    assert covering(posting("Remote, EU", "remote"), "IT")


@pytest.mark.parametrize(
    ("place", "workplace", "sentence"),
    [
        ("", None, "Say where the job is done, or where applicants for remote work may live"),
        ("Springfield, USA", "on-site", "Say in which state the job is done"),
        ("Canada", "hybrid", "Say in which province the job is done"),
        ("Remote, USA", "remote", "Checked for the United States."),
        ("New York", "on-site", "Checked for New York and New York City."),
        ("Austin, TX", "on-site", "Checked for Texas."),
        ("Springfield", "on-site", "We can’t tell which state or country “Springfield” is in: add its name."),
        ("Remote (EMEA)", "remote", "We can’t tell which state or country “Remote (EMEA)” is in: add its name."),
        (
            "Boston, MA or Springfield",
            None,
            "Checked for Massachusetts. We can’t tell which state or country “Boston, MA or Springfield” is in",
        ),
    ],
)
def test_it_is_said_what_we_know_of_the_place(place: str, workplace: str | None, sentence: str) -> None:
    assert said(posting(place, workplace)).startswith(sentence)


def test_a_job_is_remote_if_it_says_so() -> None:
    assert is_remote(posting("", "remote"))
    assert is_remote(posting("Anywhere in Canada", None))
    assert not is_remote(posting("Denver, CO", None))
    assert not is_remote(posting("Remote, Oregon", "on-site"))
    assert not is_remote(posting("Denver, CO (not remote)", None))


def test_every_city_has_a_name() -> None:
    assert [name(city) for city in CITIES] == list(CITIES.values())
    assert name("US") == "the United States"


@given(strategies.postings)
def test_any_posting_is_somewhere_or_nowhere(one: Posting) -> None:
    assert said(one)
    assert all(name(found.area) for found in where(one))
