"""Equal-opportunity notices of another time: “EOE m/f/d/v”, and an order that was revoked."""

import re
from collections.abc import Iterator

from jdbuilder.review.finding import Finding, Remedy, Replace
from jdbuilder.review.reading import EVERYWHERE, Passage, Reading
from jdbuilder.review.rule import Rule, Source

_WHO = r"(?:m|f|h|d|v|w|vets?|veterans?|disab\w{0,6}|minorit\w{1,4}|females?|males?|women|protected veterans?)"
_LIST = re.compile(
    r"(?P<before>\b(?:aa ?/ ?)?ee?oe?(?: ?/ ?aa)?\b(?: employer)?[\s,:(/–—-]{1,3}|,\s| ?\()?"
    rf"(?P<who>\b{_WHO}(?: ?/ ?{_WHO}){{2,5}}\b)\)?"
)
# Written out, as in “Minority/Female/Disability/Veteran”, it can be understood.
_LETTERS, _PROTECTED = re.compile(r"\b[mf]\b"), re.compile(r"\b(?:v|vets?|veterans?|protected veterans?)\b")
_ORDER = re.compile(r"\b(?:executive order|e\.?o\.?) ?(?:no\.? ?)?11,?246\b")
_INSTEAD = (
    "equal opportunity employer: applicants are considered without regard to disability or protected veteran status"
)
_SAY = (
    "“{words}” says nothing to most readers, and US regulators did not accept it even when it was usual. Write it out."
)
_REVOKED = "Executive Order 11246 was revoked in January 2025. Disability and veterans are still protected by statutes."


def _find(reading: Reading) -> Iterator[Finding]:
    for passage in reading.of(*EVERYWHERE, locked=True, statements=True, headings=True):
        yield from _lists(passage)
        for order in passage.finds(_ORDER):
            yield passage.found(*order.span(), _REVOKED, Remedy("Name the Rehabilitation Act and VEVRAA instead"))


def _lists(passage: Passage) -> Iterator[Finding]:
    for found in passage.finds(_LIST):
        if not (_LETTERS.search(found["who"]) and _PROTECTED.search(found["who"])):
            continue
        if (found["before"] or "")[:1].isalpha():
            yield passage.found(*found.span(), _SAY, Remedy(f"Write “{_INSTEAD}”", (Replace(_INSTEAD),)))
        else:
            yield passage.found(*found.span(), _SAY, Remedy("Leave it out", (Replace(""),)))


RULE = Rule(
    id="eeo-outdated",
    severity="clarity",
    name="Outdated equal-opportunity notices",
    reason="Abbreviations that nobody outside personnel departments reads don’t tell applicants that they are welcome.",
    sources=(
        Source("hrsource.org, 2015: abbreviations are not accepted", "https://hrsource.org"),
        Source("haynesboone.com: the order revoked, the statutes remain", "https://haynesboone.com"),
        Source("blog.dciconsult.com on the requirements for veterans", "https://blog.dciconsult.com"),
    ),
    grade="C",
    find=_find,
    reads=EVERYWHERE,
    exclusions="Signs such as (m/f/d) behind a job, “EOE” by itself, and groups that are welcomed in a sentence.",
    flags=(
        "[[EOE m/f/d/v]]",
        "We are an [[EOE M/F/Vet/Disability]].",
        "[[EOE/AA/M/F/Vets/Disabled]]",
        "Acme is an equal opportunity employer[[, M/F/D/V]].",
        "Acme is an equal opportunity employer[[ (M/F/D/V)]].",
        "[[AA/EOE M/W/V/D]]",
        "All are considered, as [[Executive Order 11246]] asks.",
    ),
    passes=(
        "Designer (m/f/d)",
        "Sachbearbeitung (m/w/d)",
        "We are an equal opportunity employer.",
        "Qualified applicants are considered without regard to disability or protected veteran status.",
        "Women, veterans and people with disabilities are welcome.",
        "EOE",
        "EOE Minority/Female/Disability/Veteran",
    ),
    part="equal_opportunity",
)
