"""Defects seeded into a sound web page and into its data, each with the judges that find it: what proves the judges."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from tests.checkers import sound

PAGES: Mapping[str, tuple[str, str]] = {
    "no title": ("<title>.*?</title>", ""),
    "a language that doesn’t exist": (r'<html lang="[^"]+"', '<html lang="english!"'),
    "a picture without words": (r' alt="[^"]*"', ""),
    "an id twice": ("<h2", '<h2 id="a"><span id="a"></span></h2><h2'),
    "a heading’s level skipped": (r"<h2(.*?)</h2>", r"<h4\1</h4>"),
    "an unknown element": ("<main", "<zzz></zzz><main"),
    "an unknown attribute": ("<main", '<main zzz="1"'),
    "an element left open": ("</main>", ""),
    "an end without a start": ("</main>", "</main></b>"),
    "items outside a list": ("<main([^>]*)>", r"<main\1><li>loose</li>"),
    "an element out of fashion": ("<main([^>]*)>", r"<main\1><center>x</center>"),
    "a style that doesn’t exist": ("</style>", "p { colour: red } </style>"),
    "a space in a link": ("<main([^>]*)>", r'<main\1><a href="https://example.org/ x">x</a>'),
    "no character set": ('<meta charset="utf-8">', '<meta charset="latin-7">'),
}
"""Defects of the page by what is found and put in its place; the Nu checker finds every one."""


def broken_page(defect: str) -> bytes:
    """The sound page with that defect."""
    old, new = PAGES[defect]
    text = sound.file("html").decode()
    changed = re.sub(old, new, text, count=1, flags=re.DOTALL)
    assert changed != text, f"{old} isn't in the page"
    return changed.encode()


def _without(name: str) -> Callable[[dict[str, Any]], None]:
    return lambda job: job.pop(name)


def _with(**parts: object) -> Callable[[dict[str, Any]], None]:
    return lambda job: job.update(parts)


def _with_in(path: str, **parts: object) -> Callable[[dict[str, Any]], None]:
    def change(job: dict[str, Any]) -> None:
        for name in path.split("."):
            job = job[name]
        job.update(parts)

    return change


def _no_country(job: dict[str, Any]) -> None:
    del job["jobLocation"]["address"]["addressCountry"]


DATA: Mapping[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "no title": (_without("title"), "adobe schema"),
    "no description": (_without("description"), "adobe schema"),
    "no date posted": (_without("datePosted"), "adobe schema"),
    "no company": (_without("hiringOrganization"), "adobe schema"),
    "no place": (_without("jobLocation"), "adobe schema"),
    "no country": (_no_country, "adobe schema"),
    "remote from nowhere": (_with(jobLocationType="TELECOMMUTE"), "adobe schema"),
    "a property that doesn’t exist": (_with(salry="45000"), "adobe schema"),
    "a property of another thing": (_with_in("jobLocation.address", colour="red"), "adobe schema"),
    "a type that doesn’t exist": (_with_in("hiringOrganization", **{"@type": "Organisation"}), "adobe schema"),
    "a company as a word": (_with(hiringOrganization="Example Works"), "schema"),
    "an employment type in small letters": (_with(employmentType="fulltime"), "schema"),
    "a workplace that Google doesn’t know": (_with(jobLocationType="REMOTE"), "schema"),
    "a currency by its sign": (_with_in("baseSalary", currency="€"), "schema"),
    "a unit of time that isn’t one": (_with_in("baseSalary.value", unitText="PER ANNUM"), "schema"),
    "an amount as text": (_with_in("baseSalary.value", minValue="45,000"), "schema"),
    "a country by its name": (_with_in("jobLocation.address", addressCountry="Germany"), "schema"),
    "a date as people write it": (_with(datePosted="2 November"), "schema"),
    "a day that doesn’t exist": (_with(validThrough="2027-02-31T23:59:59"), "schema"),
    "a heading in the description": (_with(description="<h1>Job</h1><p>Text</p>"), "schema"),
    "a script in the description": (_with(description="<p>x</p><script>alert(1)</script>"), "schema"),
    "an address that isn’t one": (_with_in("hiringOrganization", sameAs="example"), "schema"),
}
"""What is done to the data, and which judges find it."""


def broken_data(defect: str) -> bytes:
    """The sound data with that defect."""
    job = json.loads(sound.file("jsonld"))
    DATA[defect][0](job)
    return json.dumps(job).encode()
