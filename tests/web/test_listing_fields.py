"""The fields for job boards: read as people type them, and shown again as they would be typed."""

from datetime import date
from typing import Any, get_args

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from jdbuilder.posting import countries
from jdbuilder.posting.model import Education, Listing
from jdbuilder.web.listing_fields import EDUCATION_WORDS, ListingFields, read_day, typed_listing


def read(app: Flask, **typed: str) -> Listing:
    with app.test_request_context():
        form = ListingFields(MultiDict({**typed_listing(Listing()), **typed}), meta={"csrf": False})
        assert form.validate(), form.errors
        return form.listing(Listing())


@pytest.mark.parametrize(
    ("typed", "listing"),
    [
        ({}, {}),
        ({"country": "germany", "region": " Bavaria "}, {"country": "DE", "region": "Bavaria"}),
        ({"locality": "Munich"}, {"locality": "Munich"}),
        ({"postal_code": "80331", "street": "Marienplatz 1"}, {"postal_code": "80331", "street": "Marienplatz 1"}),
        ({"applicants_in": "USA, Canada;\nUSA"}, {"applicants_in": ("US", "CA")}),
        ({"applicants_in": " , "}, {}),
        ({"posted": "2027-01-02"}, {"posted": date(2027, 1, 2)}),
        ({"direct_apply": "yes"}, {"direct_apply": True}),
        ({"direct_apply": "no"}, {"direct_apply": False}),
        ({"education": "no requirements", "months": "0"}, {"education": "no requirements", "months": 0}),
        ({"months": " 24 ", "either": "y"}, {"months": 24, "either": True}),
    ],
)
def test_what_is_typed_is_read(app: Flask, typed: dict[str, str], listing: dict[str, Any]) -> None:
    assert read(app, **typed) == Listing(**listing)


def test_every_country_is_shown_as_it_is_read(app: Flask) -> None:
    everywhere = Listing(country="BA", applicants_in=tuple(countries.names()))
    assert read(app, **typed_listing(everywhere)) == everywhere


def test_what_is_not_said_is_shown_as_nothing() -> None:
    shown = typed_listing(Listing())
    assert not any(shown.values())
    assert "either" not in shown  # a box that isn't ticked isn't sent


def test_every_education_has_words() -> None:
    assert tuple(EDUCATION_WORDS) == get_args(Education)


@pytest.mark.parametrize("typed", ["today", "31.1.2027", "2027-02-30"])
def test_what_is_no_day_is_refused_in_words(typed: str) -> None:
    with pytest.raises(ValueError, match="must be a date such as 2027-01-31"):
        read_day(typed)
