"""LinkedIn: the fields of its form for a job, and of its feed."""

from collections.abc import Iterator, Mapping
from datetime import date

from jdbuilder.channels import titles
from jdbuilder.channels.body import body, plain, said
from jdbuilder.channels.channel import Change, Channel, Limit, Pack, Part
from jdbuilder.channels.shorten import fitting
from jdbuilder.library.states import NATION
from jdbuilder.markup import simple_html
from jdbuilder.placeholders import filled
from jdbuilder.posting import countries
from jdbuilder.posting.address import address
from jdbuilder.posting.model import Employment, Posting, Workplace

_SCHEMA = "learn.microsoft.com/linkedin/talent/job-postings/api/job-posting-api-schema"
_FEED = "learn.microsoft.com/linkedin/talent/job-postings/xml-feeds-development-guide"
_CHECKED = date(2026, 11, 22)
TITLE = Limit(most=200, source=_SCHEMA, checked=_CHECKED)
JOB_ID = Limit(most=40, source=_FEED, checked=_CHECKED)
DESCRIPTION = Limit(least=100, most=25_000, source=_SCHEMA, checked=_CHECKED)
SOURCES = ((_SCHEMA, _CHECKED), (_FEED, _CHECKED), (titles.LENGTH.source, titles.LENGTH.checked))
TAGS = frozenset({"p", "ul", "li", "strong"})
"""What we use of the limited HTML that a description may hold."""
APPLY_STARTS = "https://www"
"""How the address to apply at has to begin in the feed."""

_WORKPLACES: Mapping[Workplace, str] = {"on-site": "On-site", "hybrid": "Hybrid", "remote": "Remote"}
_EMPLOYMENTS: Mapping[Employment, str] = {
    "full-time": "Full-time",
    "part-time": "Part-time",
    "contract": "Contract",
    "temporary": "Temporary",
    "internship": "Internship",
    "volunteer": "Volunteer",
    "per-diem": "Other",
    "other": "Other",
}
_ASKED = (
    ("title", "title", "LinkedIn asks for the job’s title, and something in it is still to be filled. Fill it in."),
    (
        "location",
        "country",
        "LinkedIn asks where the job is. Fill in the place, and the country under “For job boards”.",
    ),
    ("workplace", "workplace", "LinkedIn asks whether the work is on site, hybrid or remote. Choose it."),
    ("employment", "employment", "LinkedIn asks for the type of employment. Choose it."),
    ("apply", "apply_at", "There is no web address to apply at, which the feed needs. Fill it in under “Apply at”."),
    ("job-id", "reference", "There is no reference of your own, which the feed needs. Fill it in."),
)


def pack(posting: Posting) -> Pack:
    """The fields of LinkedIn's form."""
    title, taken = titles.title(posting)
    short = fitting(posting, lambda one: len(_html(one)) <= DESCRIPTION.most)
    too_long = f"Left out, since LinkedIn takes at most {DESCRIPTION.most:,} characters:"
    fields = tuple(part for part in _fields(posting, title) if part.value)
    text = Part("description", "Description", "rich", _html(short.posting), plain(body(short.posting)), DESCRIPTION)
    return Pack(
        parts=(*fields, text),
        changes=(*taken, *(Change(too_long, line) for line in short.left_out)),
        missing=(*_missing({part.id for part in fields}), *_faults(posting, text)),
        notes=("Headings are bold lines: a description has no others on LinkedIn.",),
    )


def location(posting: Posting) -> str:
    """Where the job is as LinkedIn writes it: 'San Francisco, CA' or 'London, United Kingdom'."""
    where = address(posting)
    wide = where.region if where.country == NATION and where.region else countries.names().get(where.country, "")
    return ", ".join(part for part in (where.locality, wide) if part)


def _fields(posting: Posting, title: str) -> tuple[Part, ...]:
    facts = posting.facts
    note = "Read it twice: LinkedIn lets nobody change the title of a job that is posted."
    workplace = _WORKPLACES[facts.workplace] if facts.workplace else ""
    employment = _EMPLOYMENTS[facts.employment] if facts.employment and said(posting, "employment") else ""
    return (
        Part("title", "Job title", "text", title, limit=TITLE, note=note),
        Part("company", "Company", "text", filled(facts.company)),
        Part("workplace", "Workplace type", "text", workplace),
        Part("location", "Job location", "text", location(posting)),
        Part("employment", "Job type", "text", employment),
        Part("apply", "Address to apply at", "text", facts.apply_at),
        Part("job-id", "Job’s number in the feed", "text", said(posting, "reference"), limit=JOB_ID),
    )


def _html(posting: Posting) -> str:
    return simple_html(body(posting), TAGS)


def _missing(held: set[str]) -> Iterator[Change]:
    return (Change(what, field=field) for part, field, what in _ASKED if part not in held)


def _faults(posting: Posting, text: Part) -> Iterator[Change]:
    """What LinkedIn would refuse as it is."""
    apply = posting.facts.apply_at
    if apply and not apply.startswith(APPLY_STARTS):
        yield Change(
            f"In LinkedIn’s feed the address has to begin with {APPLY_STARTS}; typed by hand this will do:",
            apply,
            "apply_at",
        )
    reference = said(posting, "reference")
    if len(reference) > JOB_ID.most:
        yield Change(
            f"LinkedIn’s feed takes a reference of at most {JOB_ID.most} characters, and this one has "
            f"{len(reference)}. Shorten it:",
            reference,
            "reference",
        )
    if len(text.value) < DESCRIPTION.least:
        yield Change(
            f"LinkedIn asks for at least {DESCRIPTION.least} characters, and this text has {len(text.value)}. "
            "Tick more lines.",
            field="section-responsibilities",
        )
    if len(text.value) > DESCRIPTION.most:
        yield Change(
            f"The text has more than the {DESCRIPTION.most:,} characters that LinkedIn takes, even without all that "
            "can go. Shorten the lines on how to apply.",
            field="section-apply",
        )


CHANNEL = Channel(id="linkedin", name="LinkedIn", rank=10, pack=pack, sources=SOURCES)
