"""No word on accommodation in applying, where the law provides for it."""

import re
from collections.abc import Iterator

from jdbuilder.review.examples import ad
from jdbuilder.review.finding import WHOLE, Finding, Place
from jdbuilder.review.law.texts import ACCOMMODATION, SHORT, accommodations, asks_for_statements
from jdbuilder.review.reading import EVERYWHERE, Reading
from jdbuilder.review.rule import Rule, Source

_SAYS = re.compile(
    r"\baccommodat(?:e|ions?)\b|\badjustments?\b|\badditional support\b|\baccessib|\bspecial assistance\b"
    r"|\b(?:alternative|accessible|different) formats?\b|\bdifferently (?:during|in|for|through\w*) (?:the|our|your)\b"
)


def _find(reading: Reading) -> Iterator[Finding]:
    """Nothing in an ad that was taken in: the sentence may stand on the page that it was taken from."""
    if reading.foreign or not asks_for_statements(reading.posting):
        return
    passages = reading.of(*EVERYWHERE, locked=True, statements=True)
    if not any(
        one.finds(_SAYS) and (one.statement or one.place.part in {"apply", "equal_opportunity"}) for one in passages
    ):
        message = "The ad doesn’t say whom to ask for an accommodation in applying, such as more time or a quiet room."
        yield Finding(Place("equal_opportunity"), message, remedies=accommodations(reading.posting))


_DENVER, _LEEDS = {"place": "Denver, CO"}, {"place": "Leeds, UK"}
_ASK = "If you need an adjustment or accommodation to apply, write to us."

RULE = Rule(
    id="accommodation-missing",
    severity="clarity",
    name="No word on accommodation",
    reason="Employers owe disabled applicants an accommodation, and a sentence with a contact lets people ask for it.",
    sources=(
        Source("The Equality Act 2010, as equalityhumanrights.com explains it", "https://equalityhumanrights.com"),
        Source("haynesboone.com: Section 503 remains", "https://haynesboone.com"),
    ),
    grade="C",
    counter="Few laws ask for the sentence in the ad itself.",
    find=_find,
    reads=(WHOLE,),
    exclusions="Ads that were brought from elsewhere, and places where no law that we know provides for it.",
    flags=(
        ad(facts=_DENVER),
        ad(facts=_LEEDS, equal_opportunity=(SHORT,)),
        ad(facts={"place": "Toronto, ON"}, responsibilities=("Book accommodation for guests",)),
        ad(facts={"place": "Vienna, Austria"}, equal_opportunity=({"text": _ASK, "chosen": False},)),
        ad(facts=_DENVER, responsibilities=("Make adjustments to the press",)),
    ),
    passes=(
        ad(),
        ad(facts=_DENVER, equal_opportunity=(ACCOMMODATION["US"],)),
        ad(facts=_LEEDS, apply=("Tell us if you need adjustments for the interview.",)),
        ad(facts=_LEEDS, apply=("Ask us for this ad in an alternative format.",)),
        ad(facts=_LEEDS, apply=("Tell us what we should do differently during the application process.",)),
        ad(facts={"place": "Nairobi, Kenya"}),
        ad(facts=_LEEDS, equal_opportunity=(SHORT, _ASK)),
    ),
)
