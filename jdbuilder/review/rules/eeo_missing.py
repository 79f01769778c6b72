"""No statement on equal opportunity, where ads have one."""

import re
from collections.abc import Iterator

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import WHOLE, Finding, Place
from jdbuilder.review.law.texts import SHORT, asks_for_statements, statements
from jdbuilder.review.reading import EVERYWHERE, Reading
from jdbuilder.review.rule import Rule, Source

_ACCOMMODATES = re.compile(r"\b(?:accommodat|adjustment)")
_EQUAL = re.compile(r"\bequal|\bregard|\bdiscriminat|\bdivers|\binclusi|\bbackgrounds\b")


def _find(reading: Reading) -> Iterator[Finding]:
    """Nothing in an ad that was taken in, whose statement may stand elsewhere; contractors have a rule of their own."""
    if reading.foreign or reading.posting.review.contractor or not asks_for_statements(reading.posting):
        return
    found = [one for one in reading.of(*EVERYWHERE, locked=True, statements=True) if one.statement]
    if not any(_EQUAL.search(one.plain) or not _ACCOMMODATES.search(one.plain) for one in found):
        message = "The ad doesn’t say that everyone who can do the job is welcome."
        yield Finding(Place("equal_opportunity"), message, remedies=statements(reading.posting))


_DENVER, _LEEDS = {"place": "Denver, CO"}, {"place": "Leeds, UK"}

RULE = Rule(
    id="eeo-missing",
    severity="clarity",
    name="No equal-opportunity statement",
    reason="A statement on equal opportunity is usual where the job is done, and its absence is noticed.",
    sources=(
        Source("haynesboone.com: what remains for US employers", "https://haynesboone.com"),
        Source("The Equality Act 2010, as equalityhumanrights.com explains it", "https://equalityhumanrights.com"),
    ),
    grade="D",
    counter="Only federal contractors in the US have to have one.",
    find=_find,
    reads=(WHOLE,),
    exclusions="Ads that were brought from elsewhere, federal contractors, and places where ads have no such "
    "statement.",
    flags=(
        ad(facts=_DENVER),
        ad(facts=_LEEDS, apply=("Write to us.",)),
        ad(facts={"place": "Toronto, ON"}),
        ad(facts={"place": "Vienna, Austria"}, equal_opportunity=({"text": SHORT, "chosen": False},)),
        ad(facts=_DENVER, apply=("We provide reasonable accommodation to applicants.",)),
    ),
    passes=(
        ad(),
        ad(facts=_DENVER, equal_opportunity=(SHORT,)),
        ad(facts=_LEEDS, about=("We welcome all, regardless of race, religion or sex.",)),
        ad(facts={"place": "Nairobi, Kenya"}),
        ad(facts={"place": "<place XXX>"}),
    ),
)
