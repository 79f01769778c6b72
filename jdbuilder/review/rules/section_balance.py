"""Sections out of balance: too many duties, too few, more about the company than about the job, no word on success."""

import re
from collections.abc import Iterator

from jdbuilder.posting.sections import BY_ID, meter
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import WHOLE, Add, Finding, Place, Remedy
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import Rule, Source

_LEAST_ABOUT = 80
"""Words about the company below which their number is no matter."""
_LEAST_READ = 3
"""Duties in an ad that was taken in below which we may have misread what is a duty."""
_LEAST_WORDS = 200
"""Of an ad that was taken in: a shorter one has no room for all."""
_SUCCESS = re.compile(
    r"\b(?:success\w*|measur\w+|metrics?|kpis?|okrs?|targets?"
    r"|your first (?:year|six months|90 days|three months|months?|weeks?)|judged by|goals?|objectives?|milestones?)\b"
)
_SUCCESS_LINE = "<what is counted XXX>: <how we tell that it went well XXX>"


def _find(reading: Reading) -> Iterator[Finding]:
    """The gravest of what is out of balance, and no more."""
    found = (_duties(reading), _company(reading), _success(reading))
    yield from [one for one in found if one][:1]


def _duties(reading: Reading) -> Finding | None:
    section = BY_ID["responsibilities"]
    count = len(reading.of(section.id, locked=True))
    found = meter(section, count)
    place = Place(section.id)
    if found and found.verdict == "too many":
        message = f"{count} duties are more than anybody keeps in mind: {found.advice}."
        return Finding(place, message, remedies=(Remedy("Keep those that fill most of the week"),))
    if found and found.verdict == "few" and not reading.foreign:
        said = "No duty is" if count == 0 else f"Only {count} {'duty is' if count == 1 else 'duties are'}"
        return Finding(
            place, f"{said} named: {found.advice}.", remedies=(Remedy("Tick what the person will really do"),)
        )
    return None


def _company(reading: Reading) -> Finding | None:
    about, duties = (
        sum(len(one.words) for one in reading.of(part, locked=True)) for part in ("about", "responsibilities")
    )
    lines = len(reading.of("responsibilities", locked=True))
    if about < _LEAST_ABOUT or about <= duties or (reading.foreign and lines < _LEAST_READ):
        return None
    message = f"{about} words are about the company and {duties} about the work."
    return Finding(Place("about"), message, remedies=(Remedy("Say in two or three sentences who you are"),))


def _success(reading: Reading) -> Finding | None:
    duties, measures = (reading.of(part, locked=True) for part in ("responsibilities", "metrics"))
    if reading.foreign and reading.count < _LEAST_WORDS:
        return None
    if measures or not duties or any(_SUCCESS.search(one.plain) for one in reading.of()):
        return None
    remedy = Remedy("Add a line on how success is measured", (Add("metrics", _SUCCESS_LINE),))
    return Finding(Place("metrics"), "Nothing says by what the first year will be judged.", remedies=(remedy,))


_FIVE = tuple(f"{verb} the orders of the week with care" for verb in ("Plan", "Check", "Pack", "Send", "Count"))
_GOAL = ("Returns: how many orders come back in the first year",)
_BLURB = " ".join(["We bake bread in a small street by the river, and we like it here."] * 8)

RULE = Rule(
    id="section-balance",
    severity="style",
    name="Sections out of balance",
    reason="Readers look for the work first: four to eight duties, how success is seen, and little about the company.",
    sources=(
        Source("LinkedIn, heat map of what readers of job ads look at, and tips on year-one success"),
        Source("Ongig, TalentCloud and Textio on bullets in each section"),
    ),
    grade="C",
    counter="The numbers come from vendors and differ: 4 to 6, 6 to 10, 8 to 12.",
    find=_find,
    reads=(WHOLE,),
    exclusions="Short ads, and in ads that were brought from elsewhere few duties.",
    flags=(
        ad(metrics=_GOAL),
        ad(responsibilities=("Plan orders",), metrics=_GOAL),
        ad(responsibilities=(*_FIVE, *_FIVE, *_FIVE), metrics=_GOAL),
        ad(responsibilities=_FIVE, metrics=_GOAL, about=(_BLURB,)),
        ad(responsibilities=_FIVE),
    ),
    passes=(
        ad(responsibilities=_FIVE, metrics=_GOAL),
        ad(responsibilities=(*_FIVE, *_FIVE), metrics=_GOAL),
        ad(responsibilities=_FIVE, metrics=_GOAL, about=("We bake bread.",)),
        ad(responsibilities=_FIVE, opening=("You’ll be measured by how many orders arrive on the day.",)),
        ad(responsibilities=_FIVE, must_haves=("You work towards targets",)),
    ),
)
