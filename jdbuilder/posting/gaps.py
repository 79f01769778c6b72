"""What a listing lacks, in plain words: what search engines require or recommend, and where that is mended."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from jdbuilder import placeholders
from jdbuilder.posting import listing
from jdbuilder.posting.blocks import blocks
from jdbuilder.posting.model import Posting

Need = Literal["required", "recommended"]


@dataclass(frozen=True)
class Gap:
    """One thing that is missing or would be refused.

    Attributes:
        path: schema.org's name for it, such as "jobLocation.address.addressLocality".
        field: the form's field, or its section, where it is mended.
        what: what is missing or at fault, in a few words.
        why: why that matters, and what to do.
    """

    path: str
    need: Need
    field: str
    what: str
    why: str

    @property
    def words(self) -> str:
        """The whole gap in words."""
        return f"{self.what}: {self.why}"


_PLACE: tuple[Gap, ...] = (
    Gap(
        "jobLocation",
        "required",
        "country",
        "Country is missing",
        "Google shows no job without it. Fill it in under “For job boards”.",
    ),
    Gap(
        "jobLocation.address.addressLocality",
        "recommended",
        "locality",
        "Town is missing",
        "people search for jobs near them. Fill it in under “For job boards”.",
    ),
)
_REMOTE: tuple[Gap, ...] = (
    Gap(
        "applicantLocationRequirements",
        "required",
        "applicants_in",
        "Where applicants may live is missing",
        "Google shows no fully remote job without at least one country. Fill it in under “For job boards”.",
    ),
)
_UNSAID: tuple[Gap, ...] = (
    Gap(
        "jobLocation",
        "required",
        "place",
        "The ad doesn’t say that the job is fully remote",
        "Google shows such a job only where its page says so. Keep Place in the ad, with nothing in it to fill.",
    ),
)
_FIRST: tuple[Gap, ...] = (
    Gap(
        "title",
        "required",
        "title",
        "The job title still has something to fill",
        "no job is shown without its title. Complete it.",
    ),
    Gap(
        "hiringOrganization",
        "required",
        "company",
        "Company is missing",
        "Google shows no job without it. Fill it in, or write “Confidential” if it must not be named.",
    ),
    Gap(
        "description",
        "required",
        "section-responsibilities",
        "The ad says nothing yet beyond its title",
        "Google shows no job without a description. Tick what the person will do.",
    ),
)
_POSTED = Gap(
    "datePosted",
    "required",
    "posted",
    "Date posted is missing",
    "Google shows no job without it. Choose the day on which the ad first goes out.",
)
_REST: tuple[Gap, ...] = (
    Gap(
        "validThrough",
        "recommended",
        "closing",
        "Closing date isn’t said",
        "without it the ad stays in search results when the job is gone. Choose it.",
    ),
    Gap(
        "employmentType",
        "recommended",
        "employment",
        "Employment isn’t said",
        "people filter by full time, part time and the like. Choose it.",
    ),
    Gap(
        "baseSalary",
        "recommended",
        "pay_low",
        "Pay isn’t said",
        "search results show it, and many people skip ads without it. Fill in what you will pay.",
    ),
    Gap(
        "identifier",
        "recommended",
        "reference",
        "Reference isn’t said",
        "by it boards know the same job again. Give the job a number of your own.",
    ),
    Gap(
        "hiringOrganization.sameAs",
        "recommended",
        "website",
        "Website isn’t said",
        "by it Google knows which company you are. Fill in its address.",
    ),
    Gap(
        "directApply",
        "recommended",
        "direct_apply",
        "Whether people apply directly isn’t said",
        "Google prefers ads without detours, and an e-mail to you is none. Choose yes or no under “For job boards”.",
    ),
    Gap(
        "educationRequirements",
        "recommended",
        "education",
        "Education isn’t said",
        "people filter by it, also by “none asked for”. Choose it under “For job boards”.",
    ),
    Gap(
        "experienceRequirements",
        "recommended",
        "months",
        "Experience isn’t said",
        "people filter by it. Fill in the months under “For job boards”, 0 for none.",
    ),
)
_MORE_THAN_A_TITLE = Gap(
    "title",
    "recommended",
    "title",
    "The job title holds more than the job’s name",
    "Google wants no company, place, pay, date or number in it. Shorten it.",
)
_TO_FILL = Gap(
    "description",
    "recommended",
    "section-role",
    "Some texts still have something to fill",
    "the listing goes without them. Fill them in, or untick them.",
)
_CLOSED = Gap(
    "validThrough",
    "required",
    "closing",
    "The closing date is before the date posted",
    "Google takes the job for expired. Correct one of them.",
)
_CODE = re.compile(r"[$€£¥#]|\w*\d{3}\w*|\d[./-]\d")


def gaps(posting: Posting) -> tuple[Gap, ...]:
    """Everything that is missing for job boards, what is required first; whether a closing date has passed isn't asked.

    That would need a clock.
    """
    job = listing.job_posting(posting)
    missing = [gap for gap in (*_FIRST, *_where(posting, job), _POSTED, *_REST) if _lacks(job, gap.path)]
    found = [*missing, *_faults(posting, job)]
    return tuple(sorted(found, key=lambda gap: gap.need != "required"))


def _where(posting: Posting, job: Mapping[str, object]) -> tuple[Gap, ...]:
    """What may be missing of the place."""
    if posting.facts.workplace != "remote":
        return _PLACE
    return _REMOTE if "jobLocationType" in job else _UNSAID


def _lacks(job: Mapping[str, object], path: str) -> bool:
    """Whether a property isn't there; a part of what isn't there itself, or is only a word, isn't missed."""
    whole, _, part = path.partition(".")
    held = job.get(whole)
    if not part:
        return held is None
    return isinstance(held, Mapping) and _lacks(held, part)


def _faults(posting: Posting, job: Mapping[str, object]) -> Iterator[Gap]:
    """What is there and would do harm."""
    if "title" in job and _is_more_than_a_title(posting):
        yield _MORE_THAN_A_TITLE
    if placeholders.names(text for block in blocks(posting)[2:] for text in block.words()) and "description" in job:
        yield _TO_FILL
    if listing.is_expired(job):
        yield _CLOSED


def _is_more_than_a_title(posting: Posting) -> bool:
    title = posting.title.casefold()
    told = (posting.facts.company, posting.facts.place, posting.facts.reference)
    return bool(_CODE.search(title)) or any(len(one) > 2 and one.casefold() in title for one in told)
