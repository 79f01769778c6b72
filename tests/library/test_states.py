"""A state is recognised in a place as people type it, and nowhere else."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jdbuilder.library.states import NATION, STATES, area_name, state_of

pieces = st.sampled_from(["Austin", ", ", " ", "(", ")", "/", "USA", "78701", "D.C.", *STATES, *STATES.values()])
places = st.text() | st.lists(pieces).map("".join)
towns = st.from_regex(r"[A-Z][a-zé]{1,9}( [A-Z][a-z]{1,9})?", fullmatch=True)


@pytest.mark.parametrize(
    ("place", "state"),
    [
        ("Austin, TX", "TX"),
        ("Austin, TX 78701", "TX"),
        ("Austin, TX 78701-1234", "TX"),
        ("Austin,TX", "TX"),
        ("Austin, TX, USA", "TX"),
        ("Austin, TX 78701 USA", "TX"),
        ("Seattle, WA, USA", "WA"),
        ("Seattle, WA, United States of America", "WA"),
        ("Austin, TX (hybrid)", "TX"),
        ("Austin, TX – hybrid", "TX"),
        ("Austin, TX / remote", "TX"),
        ("Austin, TX or remote", "TX"),
        ("Remote (TX)", "TX"),
        ("Remote (Texas)", "TX"),
        ("Remote (Texas, US)", "TX"),
        ("Paris, Texas", "TX"),
        ("paris, texas", "TX"),
        ("PARIS, TEXAS", "TX"),
        ("Texas", "TX"),
        ("New York", "NY"),
        ("New York, NY", "NY"),
        ("New York City", "NY"),
        ("Kansas City, Missouri", "MO"),
        ("Kansas City, KS", "KS"),
        ("Little Rock, Arkansas", "AR"),
        ("West Virginia", "WV"),
        ("Virginia Beach, Virginia", "VA"),
        ("Washington, Virginia", "VA"),
        ("Washington", "WA"),
        ("Washington, DC", "DC"),
        ("Washington DC", "DC"),
        ("washington, dc", "DC"),
        ("Washington, D.C.", "DC"),
        ("Washington, D. C. 20001", "DC"),
        ("Washington, District of Columbia", "DC"),
        ("San Juan, Puerto Rico", "PR"),
        ("Newark, NJ; Philadelphia, PA", "PA"),
    ],
)
def test_a_state_is_recognised_by_its_code_or_name(place: str, state: str) -> None:
    assert state_of(place) == state


@pytest.mark.parametrize(
    "place",
    [
        "",
        "Berlin",
        "Berlin, de",
        "Bristol",
        "Remote",
        "Remote, US",
        "United States",
        "Austin TX",
        "Austin, XX",
        "Austin, TXT",
        "Newport News",
        "Columbia, British Columbia",
        "Perth, WAX",
        "London, IN-HOUSE",
        "LONDON, OR REMOTE",
        "Texasville",
        "Southtexas",
        "Kansasö",
        "Florıda",
    ],
)
def test_other_places_lie_in_no_state(place: str) -> None:
    assert state_of(place) is None


@pytest.mark.parametrize(
    ("place", "state"),
    [("Tbilisi, Georgia", "GA"), ("Berlin, DE", "DE"), ("Toronto, CA", "CA"), ("Kansas City", "KS")],
)
def test_what_is_written_as_a_state_is_taken_for_it(place: str, state: str) -> None:
    """Known, and borne: the figures say whose they are, and none stand beside pay in another currency."""
    assert state_of(place) == state


@given(places)
@example("Illinoıs, Kanſas")
def test_any_place_is_answered(place: str) -> None:
    assert state_of(place) in {None, *STATES}


@given(towns, st.sampled_from(sorted(STATES)))
def test_a_town_lies_in_the_state_that_follows_it(town: str, state: str) -> None:
    assert state_of(f"{town}, {state}") == state
    assert state_of(f"{town}, {state} 12345, USA") == state
    assert state_of(f"{town}, {STATES[state]}") == state


def test_an_area_is_called_by_its_name() -> None:
    assert area_name("TX") == "Texas"
    assert area_name(NATION) == "United States"
    assert NATION not in STATES
