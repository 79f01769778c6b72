"""The form's fields for job boards: what they ask for and the paper doesn't show."""

from collections.abc import Mapping
from datetime import date
from typing import Any, get_args

from flask_wtf import FlaskForm
from pydantic import TypeAdapter
from wtforms import BooleanField, SelectField, StringField

from jdbuilder.posting import areas, countries
from jdbuilder.posting.model import Education, Listing, Months
from jdbuilder.web.fields import Fits, ReadField

_TEXTS = ("region", "locality", "postal_code", "street")
ANSWERS: Mapping[str, bool | None] = {"": None, "yes": True, "no": False}
"""What a field that may stay unsaid sends, and what it means."""

_MONTHS: TypeAdapter[int] = TypeAdapter(Months)
EDUCATION_WORDS = {
    "no requirements": "None asked for",
    "high school": "High school",
    "associate degree": "Associate degree",
    "bachelor degree": "Bachelor’s degree",
    "professional certificate": "Professional certificate",
    "postgraduate degree": "Postgraduate degree",
}


def read_day(typed: str) -> date:
    """The day, as browsers send it."""
    try:
        return date.fromisoformat(typed)
    except ValueError as error:
        raise ValueError("must be a date such as 2027-01-31") from error


def answer(label: str) -> SelectField:
    """A field for yes, no, or nothing said."""
    return SelectField(label, choices={"": "Not said", "yes": "Yes", "no": "No"})


def typed_answer(said: bool | None) -> str:
    """What such a field sends."""
    return next(word for word, known in ANSWERS.items() if known is said)


class ListingFields(FlaskForm):
    """What a listing holds, each field named as the listing names it."""

    country = ReadField("Country", reads=countries.read_country)
    region = StringField("State or region", [Fits(Listing, "region")])
    locality = StringField("Town", [Fits(Listing, "locality")])
    postal_code = StringField("Postal code", [Fits(Listing, "postal_code")])
    street = StringField("Street", [Fits(Listing, "street")])
    posted = ReadField("Date posted", reads=read_day)
    applicants_in = ReadField("Fully remote: applicants may live in", reads=areas.read_areas, description="A place")
    direct_apply = answer("People apply directly to you")
    education = SelectField(
        "Education", choices={"": "Not said", **{choice: EDUCATION_WORDS[choice] for choice in get_args(Education)}}
    )
    months = ReadField("Experience in months", reads=_MONTHS.validate_python)
    either = BooleanField("Experience may stand in place of education")

    def listing(self, old: Listing) -> Listing:
        """The listing as typed; a field with a fault keeps its old value."""
        new: dict[str, Any] = {name: self[name].data for name in _TEXTS}
        new |= {name: self[name].value for name in ("country", "posted", "months")}
        new["applicants_in"] = self.applicants_in.value or ()
        new["direct_apply"] = ANSWERS.get(self.direct_apply.data or "")
        new["education"] = self.education.data or None
        new["either"] = self.either.data
        fit = {name: value for name, value in new.items() if not self[name].errors}
        return Listing.model_validate({**old.model_dump(), **fit})


def typed_listing(listing: Listing) -> dict[str, Any]:
    """A listing as the form would send it."""
    names = countries.names()
    return {
        **{name: getattr(listing, name) for name in _TEXTS},
        "country": names[listing.country] if listing.country else "",
        "posted": listing.posted.isoformat() if listing.posted else "",
        "applicants_in": ", ".join(map(areas.typed, listing.applicants_in)),
        "direct_apply": typed_answer(listing.direct_apply),
        "education": listing.education or "",
        "months": "" if listing.months is None else str(listing.months),
        **({"either": "y"} if listing.either else {}),
    }
