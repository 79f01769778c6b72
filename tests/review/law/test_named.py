"""Which areas a place names, as people type it."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.posting.areas import is_area
from jdbuilder.review.law.cities import CITIES
from jdbuilder.review.law.named import named

PLACES: Mapping[str, list[str]] = {
    "Denver CO": ["US-CO"],
    "Denver CO 80202": ["US-CO"],
    "Denver CO, Austin TX": ["US-CO", "US-TX"],
    "Denver Colorado": ["US-CO"],
    "New York or Boston, MA": ["US-NY", "US-NY-NYC", "US-MA"],
    "Portland, ME / Boston, MA": ["US-ME", "US-MA"],
    "Portland OR or Seattle WA": ["US-OR", "US-WA"],
    "Cambridge, MA or Cambridge, UK": ["US-MA", "GB"],
    "New York, London, Berlin": ["US-NY", "US-NY-NYC", "GB", "DE"],
    "350 5th Ave, New York, NY 10118": ["US-NY", "US-NY-NYC"],
    "Charlottetown, PE": ["CA-PE"],
    "PEI": ["CA-PE"],
    "St. John's, NL": ["CA-NL"],
    "Amsterdam, NL": ["NL"],
    "Jersey City": ["US-NJ", "US-NJ-JC"],
    "Boston": ["US-MA"],
    "Greater Boston area": ["US-MA"],
    "Seattle": ["US-WA"],
    "Toronto": ["CA-ON"],
    "Toronto, CA": ["CA-ON"],
    "Toronto, NSW": ["AU"],
    "Waterloo, ON, CA": ["CA-ON"],
    "London": ["GB"],
    "London, Ontario": ["CA-ON"],
    "Paris, Texas": ["US-TX"],
    "Berlin": ["DE"],
    "Berlin, DE": ["DE"],
    "Milford, DE": ["US-DE"],
    "80331 München, Deutschland": ["DE"],
    "Wien, Österreich": ["AT"],
    "Milano, Italia": ["IT"],
    "Tbilisi, Georgia": ["GE"],
    "Atlanta, Georgia": ["US-GA"],
    "Maine, France": ["FR"],
    "Lebanon, NH": ["US-NH"],
    "Washington, Virginia": ["US-VA"],
    "Washington, D.C.": ["US-DC"],
    "Manhattan, KS": ["US-KS"],
    "Just outside Boston, MA": ["US-MA"],
    "White Plains, outside New York": ["US-NY"],
    "Bosnia and Herzegovina": ["BA"],
}


@pytest.mark.parametrize(("place", "found"), PLACES.items())
def test_a_place_names_areas(place: str, found: list[str]) -> None:
    assert list(named(place).areas) == found
    assert not named(place).unread


@pytest.mark.parametrize(
    "place", ["Portland", "Kansas City", "Gouda, NL", "Remote, CA", "EMEA", "Boston or Springfield"]
)
def test_what_may_be_in_several_places_or_none_is_not_read(place: str) -> None:
    assert named(place).unread


@pytest.mark.parametrize("place", ["", "Remote", "Anywhere", "Hybrid", "Berlin or remote", "Brighton and Hove, UK"])
def test_what_names_nothing_more_is_no_riddle(place: str) -> None:
    assert not named(place).unread


@pytest.mark.parametrize(
    ("place", "found", "without"),
    [
        ("Remote, US except Colorado", ["US"], ["US-CO"]),
        ("Remote US (not CO, CA, NY)", ["US"], ["US-CO", "US-CA", "US-NY"]),
        ("Remote in the US, excluding Colorado", ["US"], ["US-CO"]),
        ("Remote, US (all states except CA, CO & NY)", ["US"], ["US-CA", "US-CO", "US-NY"]),
        ("Remote, USA (NY excluded)", ["US"], ["US-NY"]),
        ("Remote US except NYC", ["US"], ["US-NY-NYC"]),
        ("Remote (not CO, CA, NY)", ["US"], ["US-CO", "US-CA", "US-NY"]),
        ("Remote, Europe except Germany and France", ["EU"], ["DE", "FR"]),
        ("Remote, except CO", ["US"], ["US-CO"]),
        ("Remote – anywhere but Colorado", ["US"], ["US-CO"]),
        ("Remote, not hiring in CO", ["US"], ["US-CO"]),
        ("Remote, US (we cannot hire in CO or CA)", ["US"], ["US-CO", "US-CA"]),
        ("Remote (US, no CO)", ["US"], ["US-CO"]),
        ("Remote US; Colorado excluded", ["US"], ["US-CO"]),
        ("US Remote (CO and NY residents excluded)", ["US"], ["US-CO", "US-NY"]),
        ("Remote: All US states except for Colorado.", ["US"], ["US-CO"]),
        ("Remote, no travel, UK", ["GB"], []),
        ("Remote, but UK based", ["GB"], []),
        ("Bodø, NO", ["NO"], []),
        ("Remote UK (excluding Scotland)", ["GB"], []),
        ("Remote, US except some states", ["US"], []),
        ("Remote outside the US", [], []),
        ("Remote UK, outside IR35", ["GB"], []),
        ("Berlin, not remote, Germany", ["DE"], []),
    ],
)
def test_what_a_place_excepts_is_taken_away(place: str, found: list[str], without: list[str]) -> None:
    read = named(place, far=True)
    assert (list(read.areas), list(read.without)) == (found, without)


def test_a_country_that_is_known_decides() -> None:
    assert named("Gouda, NL", "NL").areas == ("NL",)
    assert named("Georgia", "GE").areas == ("GE",)
    assert named("Toronto", "AU").areas == ()


@given(
    st.text(max_size=60) | st.lists(st.sampled_from([*PLACES, "not", "except", " or ", ",", "(", ")"])).map(" ".join)
)
def test_any_text_names_areas_that_there_are(place: str) -> None:
    for far in (False, True):
        read = named(place, far=far)
        assert all(area == "EU" or area in CITIES or is_area(area) for area in (*read.areas, *read.without))
