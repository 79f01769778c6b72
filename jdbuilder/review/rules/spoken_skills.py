"""Excellent spoken communication asked for in a job without talking."""

import re
from collections.abc import Iterator

from jdbuilder.posting.model import Posting
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Remedy
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import Rule, Source

_LEAST = 3
_SPOKEN = re.compile(
    r"\b(?:excellent|outstanding|exceptional|superb|impeccable|perfect|flawless|strong)"
    r" (?:(?:written|writing) (?:and|&) )?(?:verbal|spoken|oral|presentation|speaking)\b(?: (?:and|&) written)?"
    r"(?: (?:english )?(?:communications?|skills|communication skills))?"
)
# Work that talks: with customers, a team, the phone, an audience. Wide on purpose.
_TALKS = re.compile(
    r"\b(?:talk|speak|tell|discuss|present|call|phone|telephone|answer|advis|explain|teach|train|coach|mentor|lead|manag"
    r"|supervis|meet|brief|negotiat|interview|support|serv|sell|sales|customer|client|patient|guest|visitor|supplier"
    r"|vendor|stakeholder|team|colleague|partner|liais|collaborat|communicat|coordinat|co-ordinat|facilitat|workshop|consult"
    r"|represent|help|assist|guid|convey|report|host|greet|welcom|public|contact|work(?:ing)? (?:with|along|closely)"
    r"|together|agree|convinc|persuad|pitch|recruit|people|relationship|family|families|student|pupil|child|agenc)"
)
_SAID = "The ad asks for “{words}”, and nothing under the duties is about talking."
_ASK = "Which task is talking? Name it, or ask for what the work needs: clear writing, for example."


def _find(reading: Reading) -> Iterator[Finding]:
    duties = reading.of("responsibilities")
    # In somebody's ad a duty may stand anywhere.
    said = [one for one in reading.passages if one.place.part != "must_haves"] if reading.foreign else duties
    if len(duties) < _LEAST or any(_TALKS.search(one.plain) for one in said):
        return
    for passage in reading.of("must_haves"):
        for match in _SPOKEN.finditer(passage.plain):
            yield passage.found(*match.span(), _SAID, Remedy(_ASK))


_SILENT = ("Sort the parcels by street.", "Scan each label.", "Load the belt and keep it running.")


def _asking(must_have: str, *more: str) -> Posting:
    return ad(responsibilities=(*_SILENT, *more), must_haves=(must_have,))


RULE = Rule(
    id="spoken-skills",
    severity="exclusion",
    name="Spoken skills without talking",
    reason="Excellent spoken communication, asked for by habit, keeps away deaf people, people who stammer and many "
    "others who could do the work.",
    sources=(Source("joblint and retext-equality, their data on ability"),),
    grade="D",
    counter="Most jobs have some talking; the rule is silent where a duty speaks of any.",
    find=_find,
    reads=("responsibilities", "must_haves"),
    exclusions="Ads with few duties, and those in which somebody is spoken to, met, taught, sold to or led.",
    flags=(
        _asking("Excellent verbal communication skills"),
        _asking("Outstanding oral and written communication"),
        _asking("You have exceptional spoken English skills."),
        _asking("Strong written and verbal communication skills"),
        _asking("Superb verbal skills and a steady hand"),
    ),
    passes=(
        _asking("Excellent verbal communication skills", "Answer the telephone."),
        _asking("Excellent verbal communication skills", "Lead a team of four."),
        _asking("Clear writing"),
        _asking("You write and speak enough English to read the labels."),
        ad(must_haves=("Excellent verbal communication skills",)),
    ),
    part="must_haves",
)
