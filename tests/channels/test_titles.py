"""What is taken out of a title, and that it is said."""

from typing import Any

import pytest
from hypothesis import given, settings

from jdbuilder.channels import titles
from jdbuilder.posting.model import Posting
from tests.posting.strategies import postings


def of(title: str, **facts: Any) -> Posting:
    return Posting.model_validate({"title": title, "facts": facts})


@pytest.mark.parametrize(
    "title",
    [
        "Remote Sensing Engineer",
        "Contract Manager",
        "C# Developer",
        "F# Developer",
        "C++ Engineer",
        "Developer (C#)",
        "Developer, C++",
        "A* Search Engineer",
        "Hybrid, Electric Vehicle Technician",
        "Manager: Berlin Wall Museum",
        "Vice President, Operations",
        "Full-Stack Developer",
        "Manager, –",
        "Level 3 Support Technician",
        "מנהל ייצור",
        "生产经理",
    ],
)
def test_a_plain_title_stays_as_it_is(title: str) -> None:
    assert titles.title(of(title, place="Berlin")) == (title, ())


def test_what_was_taken_out_is_said_with_its_words_and_its_place() -> None:
    _, (change,) = titles.title(of("Manager – €50k"))
    assert str(change) == "Taken out of the title, since it is the pay: “€50k”"
    assert change.field == "title"


@pytest.mark.parametrize(
    ("place", "listing"),
    [("Vienna, Austria", {}), ("Berlin", {"country": "DE"}), ("Zürich", {"country": "CH"})],
)
@pytest.mark.parametrize("mark", ["m/f/d", "w/m/d", "m/w/*", "gn*", "all genders"])
def test_a_mark_of_gender_stays_where_it_is_for_the_law(place: str, listing: dict[str, str], mark: str) -> None:
    given = {"title": f"Manager ({mark})", "facts": {"place": place}, "listing": listing}
    assert titles.title(Posting.model_validate(given)) == (given["title"], ())


def test_why_a_mark_of_gender_was_there_is_said_elsewhere() -> None:
    title, (change,) = titles.title(of("Manager (m/f/d)", place="London, United Kingdom"))
    assert title == "Manager"
    assert "Put it back if the law where you hire asks for it" in change.what


def test_a_title_of_nothing_else_stays_and_is_said() -> None:
    title, (change,) = titles.title(of("€50k – Remote"))
    assert title == "€50k – Remote"
    assert "doesn’t name the job" in change.what


def test_a_title_still_to_fill_is_none_yet() -> None:
    assert titles.title(of("Manager for <team XXX> – €50k")) == ("", ())


def test_a_long_title_stays_whole_and_is_said() -> None:
    long = "Manager of " + "very " * 12 + "many things"
    assert titles.title(of(long)) == (long, ())
    (change,) = titles.advice(of(long))
    assert f"this one has {len(long)}" in change.what


@pytest.mark.slow
@settings(deadline=None, max_examples=100)
@given(postings)
def test_any_title_comes_out_and_nothing_is_taken_silently(posting: Posting) -> None:
    title, changes = titles.title(posting)
    assert title
    removed = "".join(c for c in posting.title if c.isalnum())
    kept = "".join(c for c in title if c.isalnum())
    assert kept == removed or changes
