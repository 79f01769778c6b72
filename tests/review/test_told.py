"""What is told beside an ad: the job is done there, or may be done anywhere of these."""

import pytest

from jdbuilder.posting.model import Posting
from jdbuilder.review.examples import ad
from jdbuilder.review.law.where import where
from jdbuilder.review.told import read_place, read_places, told

LEEDS = {"place": "Leeds, United Kingdom"}


def areas(posting: Posting) -> set[str]:
    return {one.area for one in where(posting)}


@pytest.mark.parametrize("workplace", [None, "on-site", "hybrid"])
@pytest.mark.parametrize("place", ["US-CO", "CA-ON", "DE", "GE", "US-GA"])
def test_one_place_takes_the_place_of_the_ads_own(place: str, workplace: str | None) -> None:
    posting = ad("Cook", {**LEEDS, "workplace": workplace})
    assert areas(told(posting, [place])) == {place}


def test_for_remote_work_one_place_is_where_applicants_may_live() -> None:
    posting = ad("Cook", {"workplace": "remote"})
    assert areas(told(posting, ["US-CO"])) == {"US-CO"}
    assert told(posting, ["US-CO"]).facts.workplace == "remote"


@pytest.mark.parametrize("workplace", [None, "on-site", "remote"])
def test_of_several_places_all_count(workplace: str | None) -> None:
    posting = ad("Cook", {"workplace": workplace})
    assert areas(told(posting, ["US-CO", "DE"])) >= {"US-CO", "DE"}


@pytest.mark.parametrize(
    ("city", "code", "state"), [("New York City", "US-NY-NYC", "US-NY"), ("jersey city", "US-NJ-JC", "US-NJ")]
)
def test_a_city_with_a_law_of_its_own_is_known_and_so_is_its_state(city: str, code: str, state: str) -> None:
    assert read_place(city) == code
    assert areas(told(ad(), [code])) == {code, state}
    assert areas(told(ad(), [code, "DE"])) == {code, state, "DE"}


def test_places_are_read_as_people_type_them() -> None:
    assert read_places("Colorado; CA-ON, Germany\nNew York City, Colorado") == ("US-CO", "CA-ON", "DE", "US-NY-NYC")
    assert read_places(" , ") == ()
    with pytest.raises(ValueError, match="Narnia"):
        read_places("Colorado, Narnia")


def test_the_size_of_the_employer_is_kept_and_nothing_told_changes_nothing() -> None:
    posting = ad("Cook", LEEDS, review={"employees": 5, "contractor": True})
    assert told(posting, employees=9).review == posting.review.model_copy(update={"employees": 9})
    assert told(posting) == posting
