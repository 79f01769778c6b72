"""Two statements on equal opportunity where one would do."""

import re
from collections.abc import Iterator

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding
from jdbuilder.review.law.texts import CONTRACTOR, SHORT, full
from jdbuilder.review.reading import Passage, Reading
from jdbuilder.review.rule import Rule, Source
from jdbuilder.review.terms import UNTICK

_STATES = re.compile(r"\bequal (?:employment )?opportunity employer\b")
_CONTRACTOR = re.compile(r"\bfederal contractor\b|\bprotected veteran")
_SAY = "Two statements say that you are an equal opportunity employer. One of them is enough."


def _find(reading: Reading) -> Iterator[Finding]:
    """The statement to leave out; in an ad that was taken in, one statement may stand in several lines."""
    lines = () if reading.foreign else reading.of("equal_opportunity", locked=True, statements=True)
    stating = [one for one in lines if _STATES.search(one.plain)]
    is_contractor = reading.posting.review.contractor

    def worth(one: Passage) -> tuple[bool, int]:
        return bool(_CONTRACTOR.search(one.plain)) is is_contractor, len(one.text)

    for one in sorted(stating, key=worth)[:-1]:
        yield one.found_whole(_SAY, UNTICK)


RULE = Rule(
    id="eeo-twice",
    severity="clarity",
    name="Two equal-opportunity statements",
    reason="The graded statements stand for each other: one beside the other reads as a slip.",
    sources=(Source("jdbuilder’s graded statements"),),
    grade="D",
    find=_find,
    reads=("equal_opportunity",),
    exclusions="Ads that were brought from elsewhere, in which one statement may stand in several lines.",
    flags=(
        ad(equal_opportunity=(SHORT, CONTRACTOR)),
        ad(equal_opportunity=(SHORT, CONTRACTOR), review={"contractor": True}),
        ad(equal_opportunity=(SHORT, full("US-CO"))),
        ad(equal_opportunity=({"text": SHORT, "locked": True}, {"text": full("GB"), "locked": True})),
        ad(equal_opportunity=(SHORT, "We are an equal employment opportunity employer.")),
    ),
    passes=(
        ad(equal_opportunity=(SHORT,)),
        ad(equal_opportunity=(CONTRACTOR,)),
        ad(equal_opportunity=(SHORT, {"text": CONTRACTOR, "chosen": False})),
        ad(equal_opportunity=(SHORT, "If you need an adjustment, write to us.")),
        ad(),
    ),
)
