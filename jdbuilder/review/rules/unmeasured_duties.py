"""Duties that no measure of success has to do with, where the ad names measures."""

from collections.abc import Iterator

from jdbuilder.library.likeness import meanings
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Place, Remedy
from jdbuilder.review.reading import Passage, Reading, once
from jdbuilder.review.rule import Rule, Source

_LEAST_MEASURES = 2
_LEAST_DUTIES = 4
_SHOWN = 3
_SHORTENED = 8
"""Words of a duty that are quoted."""
_REMEDIES = (
    Remedy("Add a measure for what matters most among them"),
    Remedy("Is one of them no real part of the job? Then take it off"),
)


def _find(reading: Reading) -> Iterator[Finding]:
    measures, duties = (reading.of(part, locked=True) for part in ("metrics", "responsibilities"))
    if reading.foreign or len(measures) < _LEAST_MEASURES or len(duties) < _LEAST_DUTIES:
        return
    measured = frozenset[str]().union(*(_meanings(one) for one in measures))
    left = [one for one in duties if measured.isdisjoint(_meanings(one))]
    if 2 * len(left) > len(duties):
        named = "; ".join(f"“{_begin(one)}”" for one in left[:_SHOWN])
        message = f"{len(left)} of {len(duties)} duties have nothing to do with any measure, such as {named}."
        yield Finding(Place("metrics"), message, remedies=_REMEDIES)


@once
def _meanings(passage: Passage) -> frozenset[str]:
    return meanings(passage.plain)


def _begin(passage: Passage) -> str:
    words = passage.text.split()
    return " ".join(words[:_SHORTENED]) + (" …" if len(words) > _SHORTENED else "")


_DUTIES = ("Bake bread", "Sell cakes", "Clean the shop", "Write the rota", "Order flour")

RULE = Rule(
    id="unmeasured-duties",
    severity="style",
    name="Duties that nothing measures",
    reason="Where most duties have no part in how success is measured, readers can’t tell what counts.",
    sources=(Source("LinkedIn, tips for job posts: say what the first year is judged by"),),
    grade="D",
    counter="Not all that matters can be counted; only ads in which most duties are left out are named.",
    find=_find,
    reads=("metrics", "responsibilities"),
    exclusions="Ads that were brought from elsewhere, and those with few measures or duties.",
    flags=(
        ad(responsibilities=_DUTIES, metrics=("Visits to the site", "Followers gained")),
        ad(responsibilities=_DUTIES, metrics=("Bread sold", "Followers gained")),
        ad(responsibilities=_DUTIES[:4], metrics=("Cakes sold: in units", "Visits to the site")),
        ad(responsibilities=(*_DUTIES, *_DUTIES), metrics=("Speed", "Cost", "Quality")),
        ad(responsibilities=_DUTIES, metrics=("Rota done by Friday", "Cost")),
    ),
    passes=(
        ad(responsibilities=_DUTIES, metrics=("Bread and cakes sold", "A clean shop each evening")),
        ad(responsibilities=_DUTIES, metrics=("Visits to the site",)),
        ad(responsibilities=_DUTIES),
        ad(responsibilities=_DUTIES[:3], metrics=("Visits to the site", "Followers gained")),
        ad(metrics=("Visits to the site", "Followers gained")),
    ),
)
