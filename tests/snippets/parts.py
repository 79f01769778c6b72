"""The shipped files, and what is said in them, for the tests that go through all of them."""

from collections.abc import Iterator
from typing import get_args

from jdbuilder import shipped
from jdbuilder.library.model import Metric, Requirement, Role, Snippet, Verdict
from jdbuilder.library.profile import Dimension

FOLDER = shipped.folder("snippets")
ROLES = (
    "account-manager",
    "advertising-manager",
    "art-director",
    "brand-manager",
    "chief-operating-officer",
    "creative-director",
    "creative-project-manager",
    "director-of-manufacturing",
    "general-manager",
    "head-of-operations",
    "it-specialist",
    "it-technician",
    "managing-partner",
    "operations-manager",
    "plant-manager",
    "president",
    "product-manager",
    "production-manager",
    "site-manager",
    "studio-production-manager",
    "traffic-manager",
)
SECTIONS = ("about-company", "benefits", "equal-opportunity", "how-to-apply")
COMPARISONS = (
    "account-manager--creative-project-manager",
    "advertising-manager--production-manager",
    "art-director--creative-director",
    "creative-project-manager--studio-production-manager",
    "creative-project-manager--traffic-manager",
    "general-manager--operations-manager",
    "head-of-operations--operations-manager",
    "it-specialist--it-technician",
    "managing-partner--president",
    "operations-manager--plant-manager",
    "operations-manager--production-manager",
    "operations-manager--site-manager",
    "plant-manager--production-manager",
    "product-manager--production-manager",
    "production-manager--studio-production-manager",
    "studio-production-manager--traffic-manager",
)
WAGES = ("us-oews",)
DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)
LONGEST = 200
"""Characters in a cell that two roles are read side by side in."""


def of_kinds(role: Role) -> Iterator[tuple[str, Snippet]]:
    """Every snippet with the kind that it is of."""
    for kind in ("responsibilities", "metrics", "misconceptions", "requirements", "skills", "environment"):
        for snippet in getattr(role, kind):
            yield f"{kind} {snippet.kind}" if isinstance(snippet, Requirement) else kind, snippet


def plain(snippet: Snippet) -> str:
    """What a snippet says, without its name."""
    return snippet.definition if isinstance(snippet, Metric) else snippet.words("infinitive")


def about(role: Role) -> Iterator[tuple[str, str]]:
    """What a role file says of its role as a whole, each sentence with the place where it stands."""
    yield f"{role.id} summary", role.summary
    yield f"{role.id} need", role.need
    yield from ((f"{role.id} signs", sign) for sign in role.signs)
    yield from ((f"{role.id} career", step.note) for step in role.career)
    yield from ((f"{role.id} {dimension}", role.profile.of(dimension)) for dimension in DIMENSIONS)


def compared(verdict: Verdict) -> Iterator[tuple[str, str]]:
    """What a comparison says, each sentence with the place where it stands."""
    yield f"{verdict.id} difference", verdict.difference
    yield from ((f"{verdict.id} when", need) for need in verdict.when.values())
    yield from ((f"{verdict.id} signs", sign) for signs in verdict.signs.values() for sign in signs)
    yield from ((f"{verdict.id} {dimension}", text) for dimension, text in verdict.dimensions.items())


def no_need(text: str) -> list[str]:
    """What keeps a text from continuing 'Hire one when …'."""
    return [
        *(["it is empty"] if not text else []),
        *(["it begins a sentence"] if not text[:1].islower() else []),
        *(["it ends one"] if text[-1:] in ".;,:!?" else []),
        *(["it is too long"] if len(text) > LONGEST else []),
    ]


def no_sentence(text: str, longest: int = LONGEST) -> list[str]:
    """What keeps a text from being a sentence or some, of a length to be read beside another."""
    return [
        *(["it doesn’t begin with a capital"] if text[:1] != text[:1].upper() or not text else []),
        *(["it has no full stop"] if text[-1:] != "." else []),
        *(["it is too long"] if len(text) > longest else []),
    ]


def told(role: Role, place: str) -> str:
    """All that a role file says at one place: its summary, its bonus, snippets of a kind or one, or a dimension."""
    if place in DIMENSIONS:
        return str(getattr(role.profile, place))
    if place == "bonus":
        return role.bonus.opening
    if place in ("summary", "setting"):
        return str(getattr(role, place))
    if place == "career":
        return "\n".join(f"{step.direction}: {step.title}" for step in role.career)
    found = [snippet for kind, snippet in of_kinds(role) if place in (kind.split()[0], snippet.id)]
    if not found:
        raise LookupError(f"{role.id} has no {place}")
    return "\n".join(f"{snippet.name}: {snippet.words('infinitive')}" for snippet in found)


def missing(role: Role, place: str, fragments: tuple[str, ...]) -> list[str]:
    """The fragments that a place lacks, in whatever case they stand there."""
    text = told(role, place).casefold()
    return [part for part in fragments if part.casefold() not in text]


def has_duty(role: Role, fragments: tuple[str, ...]) -> bool:
    """Whether one duty has all the fragments in either form."""
    return any(
        all(part in form for form in (duty.infinitive, duty.gerund) for part in fragments)
        for duty in role.responsibilities
    )
