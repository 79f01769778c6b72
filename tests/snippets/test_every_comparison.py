"""Every comparison that we wrote says of both roles when to hire one, how to tell, and how they differ."""

from collections.abc import Iterable

import pytest

from jdbuilder.library.library import Library
from jdbuilder.library.model import Role, Verdict
from tests.snippets.parts import COMPARISONS, DIMENSIONS, ROLES, about, compared, no_need, no_sentence

LONGEST_OPENING = 300
"""Characters in a sentence that opens a dimension, or a verdict."""
IN_DEPTH = tuple(
    pair
    for pair in COMPARISONS
    if "operations-manager" in pair.split("--")
    or pair in ("advertising-manager--production-manager", "product-manager--production-manager")
)

each_pair = pytest.mark.parametrize("pair", COMPARISONS)


def verdict_on(library: Library, pair: str) -> Verdict:
    one, other = pair.split("--")
    verdict = library.verdict(one, other)
    assert verdict is not None
    return verdict


@each_pair
def test_a_comparison_is_of_two_roles_in_either_order(pair: str, library: Library) -> None:
    verdict = verdict_on(library, pair)
    assert verdict.id == pair
    assert set(verdict.roles) <= set(ROLES)
    assert library.verdict(*reversed(verdict.roles)) is verdict


def faults(verdict: Verdict) -> list[str]:
    """What is wrong with the sentences of a comparison, and with their number."""
    openings = [("difference", verdict.difference), *verdict.dimensions.items()]
    return [
        *(f"when {role}: {fault}" for role, need in verdict.when.items() for fault in no_need(need)),
        *(f"signs {role}: {len(signs)}" for role, signs in verdict.signs.items() if not 3 <= len(signs) <= 4),
        *(
            f"signs {role}: {fault}"
            for role, signs in verdict.signs.items()
            for sign in signs
            for fault in no_sentence(sign)
        ),
        *(f"{place}: {fault}" for place, text in openings for fault in no_sentence(text, LONGEST_OPENING)),
    ]


def test_what_is_wrong_with_a_comparison_is_found(library: Library) -> None:
    sound = verdict_on(library, COMPARISONS[0])
    one, other = sound.roles
    seeded = sound.model_copy(
        update={
            "difference": "They differ",
            "when": {one: "You need one", other: "you need one."},
            "signs": {one: ("Late.", "Dear."), other: ("a", "B.", "C.")},
            "dimensions": {"scope": "X" * LONGEST_OPENING + "."},
        }
    )
    assert faults(seeded) == [
        f"when {one}: it begins a sentence",
        f"when {other}: it ends one",
        f"signs {one}: 2",
        f"signs {other}: it doesn’t begin with a capital",
        f"signs {other}: it has no full stop",
        "difference: it has no full stop",
        "scope: it is too long",
    ]


@each_pair
def test_a_comparison_has_needs_that_continue_and_sentences_that_end(pair: str, library: Library) -> None:
    assert faults(verdict_on(library, pair)) == []


@each_pair
def test_the_difference_names_both_roles(pair: str, library: Library) -> None:
    verdict = verdict_on(library, pair)
    assert [role for role in verdict.roles if library.role(role).title not in verdict.difference] == []


def test_the_pairs_of_the_research_are_compared_along_all_fifteen_dimensions(library: Library) -> None:
    assert len(IN_DEPTH) == 7
    for pair in IN_DEPTH:
        assert set(verdict_on(library, pair).dimensions) == set(DIMENSIONS), pair


@each_pair
def test_every_comparison_tells_at_least_scope_skills_and_career(pair: str, library: Library) -> None:
    told = verdict_on(library, pair).dimensions
    assert len(told) >= 8
    assert {"scope", "skill_set", "career_path"} <= set(told)


def said_twice(verdicts: Iterable[Verdict], roles: Iterable[Role]) -> list[list[str]]:
    """The places, in comparisons or in role files, that say the same."""
    places: dict[str, list[str]] = {}
    for place, text in (
        *(said for verdict in verdicts for said in compared(verdict)),
        *(said for role in roles for said in about(role)),
    ):
        places.setdefault(text.casefold(), []).append(place)
    return [found for found in places.values() if len(found) > 1]


def test_nothing_is_said_twice(library: Library, studio: Role) -> None:
    """Neither in two comparisons nor in a comparison and in a role file, so that the pages don't repeat themselves."""
    assert said_twice(library.verdicts, library.roles) == []
    sound = verdict_on(library, COMPARISONS[0])
    seeded = sound.model_copy(update={"difference": studio.summary, "dimensions": {"scope": studio.profile.scope}})
    assert said_twice([seeded], [studio]) == [
        [f"{sound.id} difference", f"{studio.id} summary"],
        [f"{sound.id} scope", f"{studio.id} scope"],
    ]
