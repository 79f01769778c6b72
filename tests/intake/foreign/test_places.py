"""A place is read without a label only where it can be nothing else."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.intake.foreign.places import Spot, behind, is_area, read


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Denver, CO",
            "Burnsville, MN",
            "Toronto, ON",
            "Toronto, ON, Canada",
            "Toronto, Ontario",
            "Madison, WI 53708",
        ),
        *("Dublin, Ireland", "Berlin, Germany", "Leeds, UK", "Auckland, NZ"),
        *("Caboolture, Queensland", "St. Louis, MO", "Swindon, Wiltshire", "Nottingham, NG7 5HY", "Washington, D.C."),
        *("London", "Newcastle upon Tyne", "Netherlands", "Ohio", "USA"),
    ],
)
def test_a_place_is_read_as_it_is_written(text: str) -> None:
    assert read(text) == Spot(text)


def test_a_comma_is_put_before_a_state() -> None:
    assert read("Chicago IL 60601") == Spot("Chicago, IL 60601")
    assert read("Denver CO (hybrid)") == Spot("Denver, CO", "hybrid")


@pytest.mark.parametrize(
    ("text", "spot"),
    [
        ("London (hybrid)", Spot("London", "hybrid")),
        ("Hybrid - London", Spot("London", "hybrid")),
        ("Denver, CO – On-site", Spot("Denver, CO", "on-site")),
        ("Remote, US", Spot("", "remote", "US")),
        ("Remote (UK)", Spot("", "remote", "GB")),
        ("Remote, Denver, CO", Spot("Denver, CO", "remote")),
    ],
)
def test_how_one_works_there_is_read_beside_it(text: str, spot: Spot) -> None:
    assert read(text) == spot


@pytest.mark.parametrize(
    "text",
    [
        *("", "Remote", "Acme Bakery", "Sales, Germany", "Marketing Manager, UK", "Loughrea", "Personal Trainer PA"),
        *("Remote, US except Colorado", "New York or Boston, MA", "Not London", "We bake in Leeds", "x" * 200),
    ],
)
def test_what_may_be_something_else_is_not_read(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Acme Bakery, Chicago, IL", "Chicago, IL"),
        ("American Museum of Natural History, New York", "New York"),
        ("Chorlton, Manchester", "Manchester"),
        ("Account Manager, France", ""),
        ("Chicago, IL", ""),
        ("Bread, butter and jam", ""),
    ],
)
def test_a_place_is_found_behind_a_name(text: str, place: str) -> None:
    assert behind(text) == place


def test_a_region_alone_is_an_area() -> None:
    assert is_area("Manitoba")
    assert is_area("Germany")
    assert not is_area("Winnipeg")


@given(st.text(alphabet="Aa ,.-(I L0)", max_size=90))
def test_any_text_is_answered_at_once(text: str) -> None:
    began = time.process_time()
    spot = read(text)
    assert spot is None or spot.place in text
    assert behind(text) in text
    assert time.process_time() - began < 0.2
