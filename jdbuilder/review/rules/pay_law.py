"""What the law of the places where the job may be done asks the ad to show, and it doesn't."""

from collections import Counter
from collections.abc import Iterator, Mapping

from jdbuilder.posting.model import Posting
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import WHOLE, Finding, Place, Remedy
from jdbuilder.review.law.checklist import Checklist, Item, checklists
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import Rule, Source

_ID = "pay-law"
_NAMED = 3
_IT = "it"
_FILL: Mapping[str, str] = {
    "pay": "Fill in Pay with the lowest and the highest amount that you really mean to pay at the start",
}
_PAY = {"low": "60000", "high": "70000", "currency": "USD", "period": "year"}


def lacking(places: tuple[Checklist, ...], posting: Posting) -> Iterator[Finding]:
    """What these checklists miss; the review makes them once, after the other rules, and so asks for it itself."""
    missing: dict[str, list[tuple[Checklist, Item]]] = {}
    for one in places:
        for item in one.missing:
            if item.duty.rule == _ID:
                missing.setdefault(item.duty.where.named, []).append((one, item))
    is_size_known = posting.review.employees is not None
    yield from (_finding(asking, is_size_known=is_size_known) for asking in missing.values())
    yield from _stale(tuple(one for one in places if one.status == "check again"))


def _find(reading: Reading) -> Iterator[Finding]:
    yield from lacking(checklists(reading), reading.posting)


def _finding(asking: list[tuple[Checklist, Item]], *, is_size_known: bool) -> Finding:
    """What is missing at one place of the ad, and everyone who asks for it."""
    item = max((item for _, item in asking), key=lambda one: len(one.answered.remedies))
    wanted = Counter(item.duty.wanted for _, item in asking)
    asks = _IT if _IT in wanted else wanted.most_common(1)[0][0]
    message = f"{_why(item)} {_joined([one.law.name for one, _ in asking])} {_ask(len(asking))} for {asks}"
    least = 1 if is_size_known else min(one.law.least for one, _ in asking)
    message += f", from employers of {least} or more." if least > 1 else "."
    fill = (Remedy(_FILL[item.duty.where.field]),) if item.duty.where.field in _FILL else ()
    return Finding(item.duty.where, message, remedies=(*item.answered.remedies, *fill))


def _ask(how_many: int) -> str:
    return "asks" if how_many == 1 else "ask"


def _why(item: Item) -> str:
    """The first sentence of why it isn't met: what to do, the remedies say."""
    return f"{item.answered.why.partition('. ')[0].rstrip('.')}."


def _stale(places: tuple[Checklist, ...]) -> Iterator[Finding]:
    if places:
        names = _joined([one.law.name for one in places])
        message = f"We read the law of {names} too long ago to rely on it."
        yield Finding(Place(WHOLE), message, remedies=(Remedy("Check it again, or ask a lawyer"),))


def _joined(names: list[str]) -> str:
    """'Colorado, Illinois, Maine and 12 more places'."""
    if len(names) > _NAMED + 1:
        names = [*names[:_NAMED], f"{len(names) - _NAMED} more places"]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _ad(place: str, *benefits: str, **facts: object) -> Posting:
    return ad(facts={"place": place, **facts}, benefits=benefits)


_ALL = "Health insurance, a pension and 25 days of paid leave"

RULE = Rule(
    id=_ID,
    severity="law",
    name="Pay and notices that the law asks for",
    reason="Many places fine employers whose ads don’t show pay, benefits, a closing date or certain notices.",
    sources=(Source("The table of each place’s law, with its own sources"),),
    grade="C",
    counter="We read most of these laws in what lawyers and trackers write of them, not in the law itself: hence the "
    "grade, though the duties are real.",
    find=_find,
    reads=(WHOLE,),
    exclusions="Places that the ad doesn’t name, laws not yet in force, employers below a law’s size, and what only a "
    "person can tell.",
    flags=(
        _ad("Denver, CO", _ALL, pay=_PAY),
        _ad("Toronto, ON", pay={**_PAY, "currency": "CAD"}, ai_screening=False),
        _ad("Newark, NJ", "Great benefits", pay=_PAY),
        _ad("Vancouver, BC, Canada"),
        _ad("Milan, Italy"),
        _ad("San Diego, CA", pay=_PAY, left_out=["pay"]),
    ),
    passes=(
        _ad("Denver, CO", _ALL, pay=_PAY, closing="2026-12-31"),
        _ad("Toronto, ON", pay={**_PAY, "currency": "CAD"}, vacancy=True, ai_screening=False),
        _ad("Berlin, Germany"),
        _ad("Dover, DE"),
        _ad("London, UK"),
        _ad("Houston, TX"),
        ad(responsibilities=("Plan",)),
        _ad("Albany, NY", "Salary: $60,000 to $70,000 a year"),
    ),
)
