"""A posting as schema.org's JobPosting, by Google's rules for jobs; what isn't known is absent, never made up.

What the ad leaves out is left out here too: search engines refuse what a page's readers don't see.
"""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from jdbuilder import placeholders
from jdbuilder.markup import simple_html
from jdbuilder.outline import Facts, Heading, Subtitle, Title
from jdbuilder.placeholders import filled
from jdbuilder.posting import areas, countries
from jdbuilder.posting.address import Address, address, applicants_in
from jdbuilder.posting.blocks import blocks, is_long, whole
from jdbuilder.posting.model import Education, Employment, FactId, Pay, Period, Posting

TAGS = frozenset({"p", "ul", "li"})
"""All that Google reads of a description's HTML."""

ANONYMOUS = "confidential"
"""What stands for a company that isn't to be named, as Google asks; typed as its name, in any case."""

EMPLOYMENT_TYPES: Mapping[Employment, str] = {
    "full-time": "FULL_TIME",
    "part-time": "PART_TIME",
    "contract": "CONTRACTOR",
    "temporary": "TEMPORARY",
    "internship": "INTERN",
    "volunteer": "VOLUNTEER",
    "per-diem": "PER_DIEM",
    "other": "OTHER",
}
UNITS: Mapping[Period, str] = {"hour": "HOUR", "day": "DAY", "week": "WEEK", "month": "MONTH", "year": "YEAR"}
_REMEMBERED = 16  # postings: a file and what it lacks for boards ask for the same
_NO_REQUIREMENTS: Education = "no requirements"

Thing = dict[str, Any]
"""A thing of schema.org, or a part of one."""


def job_posting(posting: Posting) -> Thing:
    """All that is known of the job, as one JobPosting."""
    parts = {
        "title": filled(posting.title),
        "description": description(posting),
        **_dates(posting),
        "employmentType": _employment_type(posting),
        "hiringOrganization": _organization(posting),
        **_where(posting),
        "baseSalary": _salary(posting.facts.pay) if posting.facts.pay and _mentions(posting, "pay") else None,
        "identifier": _identifier(posting),
        "directApply": posting.listing.direct_apply,
        **_requirements(posting),
    }
    return {"@context": "https://schema.org/", **_thing("JobPosting", **parts)}


def is_complete(job: Mapping[str, object]) -> bool:
    """Whether a JobPosting has all without which Google shows no job."""
    place = "applicantLocationRequirements" if "jobLocationType" in job else "jobLocation"
    required = {"title", "description", "datePosted", "hiringOrganization", place}
    return required <= job.keys() and not is_expired(job)


def is_expired(job: Mapping[str, object]) -> bool:
    """Whether a JobPosting closes before it is posted."""
    return "validThrough" in job and str(job["validThrough"]) < str(job.get("datePosted", ""))


def description(posting: Posting) -> str:
    """The whole ad as simple HTML, but for what is still to be filled; empty if it says no more than the title."""
    return _description.__wrapped__(posting) if is_long(posting) else _description(posting)


@lru_cache(maxsize=_REMEMBERED)
def _description(posting: Posting) -> str:
    kept = [block for block in whole(blocks(posting)) if not isinstance(block, Title | Subtitle)]
    said = {text for block in kept if not isinstance(block, Facts | Heading) for text in block.words()}
    if said <= {posting.title}:
        return ""
    return simple_html(kept, TAGS)


def _dates(posting: Posting) -> Thing:
    posted, closing = posting.listing.posted, posting.facts.closing
    known = closing and _mentions(posting, "closing")
    return {
        "datePosted": posted.isoformat() if posted else None,
        "validThrough": f"{closing.isoformat()}T23:59:59" if closing and known else None,
    }


def _employment_type(posting: Posting) -> str | None:
    employment = posting.facts.employment
    return EMPLOYMENT_TYPES[employment] if employment and _mentions(posting, "employment") else None


def _organization(posting: Posting) -> Thing | str | None:
    name = _company(posting)
    if name in {"", ANONYMOUS}:
        return name or None
    return _thing("Organization", name=name, sameAs=posting.facts.website)


def _company(posting: Posting) -> str:
    """The company's name, or the word for one that isn't to be named."""
    name = filled(posting.facts.company)
    return ANONYMOUS if name.casefold() == ANONYMOUS else name


def _where(posting: Posting) -> Thing:
    """Where the work is done; of work that is never done elsewhere, nothing unless the ad says that it is remote.

    Hybrid work is at its place.
    """
    location = {"jobLocation": _location(address(posting))}
    if posting.facts.workplace != "remote":
        return location
    if not _mentions(posting, "place") or placeholders.names([posting.facts.place]):
        return {}
    where = [_area(code) for code in applicants_in(posting)]
    return {**location, "jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": where}


def _area(code: str) -> Thing:
    """A country, or a state with its country behind it, as search engines ask for it."""
    country = countries.names()[areas.country_of(code)]
    if code == areas.country_of(code):
        return _thing("Country", name=country)
    return _thing("State", name=f"{areas.name(code)}, {country}")


def _location(place: Address) -> Thing | None:
    """A place, which counts only with its country."""
    if not place.country:
        return None
    parts = {
        "streetAddress": place.street,
        "addressLocality": place.locality,
        "addressRegion": place.region,
        "postalCode": place.postal_code,
        "addressCountry": place.country,
    }
    return _thing("Place", address=_thing("PostalAddress", **parts))


def _salary(pay: Pay) -> Thing:
    low, high = _number(pay.low), _number(pay.high if pay.high is not None else pay.low)
    amounts = {"value": low} if low == high else {"minValue": low, "maxValue": high}
    value = _thing("QuantitativeValue", **amounts, unitText=UNITS[pay.period])
    return _thing("MonetaryAmount", currency=pay.currency, value=value)


def _number(amount: Decimal) -> int | float:
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def _identifier(posting: Posting) -> Thing | None:
    reference = filled(posting.facts.reference)
    if not reference or not _mentions(posting, "reference"):
        return None
    name = _company(posting)
    return _thing("PropertyValue", name="" if name == ANONYMOUS else name, value=reference)


def _requirements(posting: Posting) -> Thing:
    """Education and experience; whether one may stand for the other is said only where both are asked for."""
    education, months = posting.listing.education, posting.listing.months
    school = education if education and education != _NO_REQUIREMENTS else None
    return {
        "educationRequirements": _thing("EducationalOccupationalCredential", credentialCategory=school)
        if school
        else education,
        "experienceRequirements": _thing("OccupationalExperienceRequirements", monthsOfExperience=months)
        if months
        else (_NO_REQUIREMENTS if months == 0 else None),
        "experienceInPlaceOfEducation": posting.listing.either if school and months else None,
    }


def _thing(kind: str, **parts: object) -> Thing:
    """A thing of schema.org with those parts that are known; no and zero are known, an empty text isn't."""
    known = {name: part for name, part in parts.items() if part is not None and part not in ("", [])}
    return {"@type": kind, **known}


def _mentions(posting: Posting, fact: FactId) -> bool:
    return fact not in posting.facts.left_out
