"""One ad, two jobs: duties that two roles of the library would share out between them."""

from collections.abc import Iterator

from jdbuilder.posting.mixed import Mixed, mixed
from jdbuilder.posting.model import Posting
from jdbuilder.review.examples import ad
from jdbuilder.review.finding import Finding, Place, Remedy
from jdbuilder.review.reading import Reading
from jdbuilder.review.rule import Rule, Source

_LEAST_OF_A_FOREIGN = 3
"""Duties of each job in an ad that was taken in, whose lines are read as duties by their words alone."""


def _find(reading: Reading) -> Iterator[Finding]:
    mix = mixed(reading.posting, reading.library)
    if mix and (not reading.foreign or min(len(mix.firsts), len(mix.seconds)) >= _LEAST_OF_A_FOREIGN):
        yield Finding(Place("responsibilities"), _said(mix), remedies=_REMEDIES)


def _said(mix: Mixed) -> str:
    return (
        f"Of {mix.count} duties, {len(mix.firsts)} are those of {_a(mix.first.title)} and {len(mix.seconds)} those of"
        f" {_a(mix.second.title)}, such as “{mix.seconds[0].text}”."
    )


def _a(title: str) -> str:
    return f"{'an' if title[0] in 'AEIO' else 'a'} {title}"


_REMEDIES = (
    Remedy("Take off what a colleague does, or write two ads"),
    Remedy("If it is one job on purpose, say so in the opening"),
)


_ACCOUNT = (
    "look-after-client-relationships",
    "clarify-client-wishes",
    "quote-for-client-work",
    "keep-clients-informed",
)
_IT = ("support-users", "set-up-equipment", "repair-devices", "restore-connections")
_PLANT = ("plan-and-track-production", "lead-production-staff", "equip-production-staff", "keep-to-standards")
_ART = ("turn-brief-into-visual-idea", "sketch-directions", "settle-look", "direct-shoots")


def _duties(*ids: str) -> Posting:
    return ad(responsibilities=[{"text": one.replace("-", " "), "snippet": one} for one in ids])


RULE = Rule(
    id="two-jobs",
    severity="clarity",
    name="Two jobs in one ad",
    reason="An ad for two jobs draws people who can do half of it, and tells neither kind that they are meant.",
    sources=(Source("jdbuilder’s own measure: how rare each duty is among the roles of its library"),),
    grade="D",
    find=_find,
    reads=("responsibilities",),
    exclusions="Duties that are like none of our library’s, and in ads that were brought from elsewhere a few that are "
    "another job’s.",
    flags=(
        _duties(*_ACCOUNT, *_IT),
        _duties(*_IT, *_PLANT),
        _duties(*_PLANT, *_ART),
        _duties(*_ART, *_IT),
        _duties(*_PLANT, *_ACCOUNT),
    ),
    passes=(
        _duties(*_ACCOUNT),
        _duties(*_IT),
        _duties(*_ART, "support-users"),
        ad(responsibilities=("Plan the week", "Lead the team", "Answer the telephone", "Bake bread")),
        ad(),
    ),
    counter="Small companies do need people for two jobs; then saying so is enough.",
)
