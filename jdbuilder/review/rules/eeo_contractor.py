"""A US federal contractor’s ad that doesn’t name disability and veterans."""

import re
from collections.abc import Iterator

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import WHOLE, Finding, Place
from jdbuilder.review.law.texts import CONTRACTOR, SHORT, statements
from jdbuilder.review.reading import EVERYWHERE, Reading
from jdbuilder.review.rule import Rule, Source

_BOTH = (re.compile(r"\bdisab"), re.compile(r"\bveteran"))
_OURS = {"contractor": True}


def _find(reading: Reading) -> Iterator[Finding]:
    if not reading.posting.review.contractor:
        return
    said = [one.plain for one in reading.of(*EVERYWHERE, locked=True, statements=True) if one.place.part != "title"]
    if not any(all(word.search(text) for word in _BOTH) for text in said):
        message = "You are a US federal contractor, and no statement names both disability and veterans."
        yield Finding(Place("equal_opportunity"), message, remedies=statements(reading.posting)[:1])


RULE = Rule(
    id="eeo-contractor",
    severity="law",
    name="A federal contractor’s statement",
    reason="VEVRAA and Section 503 ask federal contractors to say that disability and veteran status don’t count.",
    sources=(
        Source("haynesboone.com: the order revoked, the statutes remain", "https://haynesboone.com"),
        Source("blog.dciconsult.com on the requirements for veterans", "https://blog.dciconsult.com"),
    ),
    grade="A",
    find=_find,
    reads=(WHOLE,),
    exclusions="Every employer who hasn’t said that it is a federal contractor.",
    flags=(
        ad(review=_OURS),
        ad(review=_OURS, equal_opportunity=(SHORT,)),
        ad(review=_OURS, equal_opportunity=({"text": CONTRACTOR, "chosen": False},)),
        ad(review=_OURS, equal_opportunity=("All are considered without regard to disability.",)),
        ad(review=_OURS, about=("We help veterans into work.",)),
    ),
    passes=(
        ad(review=_OURS, equal_opportunity=(CONTRACTOR,)),
        ad(review=_OURS, equal_opportunity=(SHORT, CONTRACTOR)),
        ad(review=_OURS, about=("All are considered without regard to disability or veteran status.",)),
        ad(equal_opportunity=(SHORT,)),
        ad(),
    ),
)
