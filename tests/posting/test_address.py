"""A place in parts: what was said for job boards, and what the paper's place tells without a guess."""

from typing import Any

import pytest
from hypothesis import given, settings

from jdbuilder import placeholders
from jdbuilder.posting.address import Address, address, applicants_in, country_in
from jdbuilder.posting.model import Posting
from tests.posting.strategies import postings


def told(place: str, listing: dict[str, Any] | None = None, **facts: Any) -> Address:
    held = {"title": "T", "facts": {"place": place, **facts}, "listing": listing or {}}
    return address(Posting.model_validate(held))


@pytest.mark.parametrize(
    ("place", "read"),
    [
        ("Austin, TX", Address("US", "TX", "Austin")),
        ("Austin, TX 78701, USA", Address("US", "TX", "Austin")),
        ("Paris, Texas", Address("US", "TX", "Paris")),
        ("Austin (TX)", Address("US", "TX", "Austin")),
        ("Washington, D.C.", Address("US", "DC", "Washington")),
        ("Texas", Address("US", "TX")),
        ("Berlin, Germany", Address("DE", locality="Berlin")),
        ("Leeds, Yorkshire, UK", Address("GB", locality="Leeds, Yorkshire")),
        ("Germany", Address("DE")),
        ("Berlin", Address(locality="Berlin")),
        ("Berlin, de", Address(locality="Berlin, de")),
        ("Tbilisi, Georgia", Address(locality="Tbilisi, Georgia")),
        ("<place XXX>", Address()),
        ("", Address()),
    ],
)
def test_a_place_is_read_as_people_type_it(place: str, read: Address) -> None:
    assert told(place) == read


@pytest.mark.parametrize(
    ("place", "listing", "read"),
    [
        ("Berlin", {"country": "DE"}, Address("DE", locality="Berlin")),
        ("Tbilisi, Georgia", {"country": "GE"}, Address("GE", locality="Tbilisi")),
        ("Atlanta, Georgia", {"country": "US"}, Address("US", "GA", "Atlanta")),
        ("Austin, TX", {"country": "DE"}, Address("DE", locality="Austin, TX")),
        ("Berlin, Germany", {"country": "AT"}, Address("AT", locality="Berlin, Germany")),
        ("Mitte", {"country": "DE", "locality": "Berlin"}, Address("DE", locality="Berlin")),
        ("Austin, TX", {"region": "Texas"}, Address("US", "Texas", "Austin")),
        ("", {"street": "1 High St", "postal_code": "BS1"}, Address(postal_code="BS1", street="1 High St")),
        ("Berlin", {"region": "<region XXX>", "street": "<x XXX>"}, Address(locality="Berlin")),
    ],
)
def test_what_was_said_for_job_boards_comes_first(place: str, listing: dict[str, Any], read: Address) -> None:
    assert told(place, listing) == read


def test_the_place_of_remote_work_says_where_people_may_live() -> None:
    assert told("Austin, TX", workplace="remote") == Address()
    assert told("Austin, TX", {"country": "US"}, workplace="remote") == Address("US")
    assert told("Austin, TX", workplace="hybrid") == Address("US", "TX", "Austin")


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("Germany", "DE"),
        ("Berlin, Germany", "DE"),
        ("Texas, USA", "US"),
        ("Georgia", ""),
        ("Tbilisi, Georgia", ""),
        ("Europe", ""),
        ("", ""),
    ],
)
def test_a_country_is_told_unless_its_name_is_a_states_too(place: str, country: str) -> None:
    assert country_in(place) == country
    remote = {"title": "T", "facts": {"place": place, "workplace": "remote"}}
    assert applicants_in(Posting.model_validate(remote)) == ((country,) if country else ())
    listed = Posting.model_validate({**remote, "listing": {"applicants_in": ["GE", "AT"]}})
    assert applicants_in(listed) == ("GE", "AT")


def test_a_place_that_the_ad_leaves_out_is_not_told() -> None:
    assert told("Austin, TX", left_out=["place"]) == Address()


@pytest.mark.slow
@given(postings)
@settings(deadline=None, max_examples=200)
def test_no_part_has_anything_to_fill(posting: Posting) -> None:
    found = address(posting)
    assert not placeholders.names([found.region, found.locality, found.postal_code, found.street])
    assert found.country in {"", "US"} or len(found.country) == 2
