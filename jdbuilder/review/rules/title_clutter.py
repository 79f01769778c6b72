"""Clutter in a title: pay, place, codes, levels, signs, capitals and headlines."""

import re
from collections.abc import Iterator

from jdbuilder.posting.titles import GENDER, clean
from jdbuilder.review.capitals import as_title, is_acronym
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Remedy, Rewrite
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.text import single_spaced

_LEVEL = re.compile(
    r"[\s,(–-]+(?:I{1,3}|IV|V|[LPM][1-9]|IC[1-9]|GS-?\d{1,2})\)?$",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]+")
_LONG = 6  # letters that an acronym never has


def _clutter(reading: Reading) -> Iterator[Finding]:
    (passage,) = reading.of("title")
    cleaned = clean(reading.posting, {GENDER})
    title, taken = cleaned.title, [f"{what} (“{said}”)" for what, said in cleaned.taken]
    level = _LEVEL.search(title)
    if level and level.start():
        title, taken = title[: level.start()], [*taken, f"a level (“{single_spaced(level[0]).strip(' ,()–-')}”)"]
    if _is_shouted(title):
        title, taken = as_title(title), [*taken, "capitals throughout"]
    if taken:
        rewrite = Remedy(f"Write “{title}”", (Rewrite(title),)) if title else Remedy("Give it the job’s plain name.")
        yield passage.found_whole(f"A title names the job alone. This one also has {_listed(taken)}.", rewrite)


def _is_shouted(title: str) -> bool:
    """Whether a title is in capitals and isn’t made of acronyms."""
    words = [word for word in _LETTERS.findall(title) if not is_acronym(word)]
    return title.isupper() and title != title.lower() and any(len(word) >= _LONG for word in words)


def _listed(things: list[str]) -> str:
    *others, last = things
    return f"{', '.join(others)} and {last}" if others else last


RULE = Rule(
    id="title-clutter",
    severity="clarity",
    name="Clutter in the title",
    reason="Job boards have fields of their own for pay, place and hours, and people search for the plain name.",
    sources=(
        Source("Indeed, what a title may hold", "https://docs.indeed.com/job-sync-api/formatting-guidelines"),
        Source(
            "Google, structured data for job postings",
            "https://developers.google.com/search/docs/appearance/structured-data/job-posting",
        ),
        Source("Ongig and Glassdoor on titles"),
    ),
    grade="C",
    counter="On a company’s own page such a title does no harm; a mark of gender such as (m/w/d) is left alone.",
    find=_clutter,
    reads=("title",),
    exclusions="Signs such as (m/w/d), levels and bands that belong to the job, and acronyms.",
    flags=(
        "[[Production Manager – €50k]]",
        "[[URGENT!!! Warehouse Manager]]",
        "[[Software Engineer III]]",
        "[[★ Designer ★]]",
        "[[SENIOR PROJECT MANAGER]]",
        "[[Data Analyst (Remote)]]",
        "[[Store Manager | REF-20441]]",
        ad("Driver – Leeds", {"place": "Leeds"}),
    ),
    passes=(
        "Production Manager (m/w/d)",
        "مهندس برمجيات",
        "C# Developer",
        "HR Manager",
        "IT",
        "Hybrid, Electric Vehicle Technician",
        "Level 3 Support Technician",
        "Nursery Practitioner (Level 3)",
        "Community Nurse – Band 5",
        "Remote Sensing Engineer",
        "Vice President, Operations",
    ),
    part="title",
)
