"""The roles agree with each other: one id means one thing, one thing has one id, and nobody says what another says."""

from collections import Counter
from collections.abc import Iterable, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import combinations

import pytest

from jdbuilder.library import career
from jdbuilder.library.career import Step
from jdbuilder.library.library import Library
from jdbuilder.library.model import Responsibility, Role, Text
from jdbuilder.library.profile import CareerStep
from tests.snippets.parts import about, of_kinds, plain

MOST_SHARED = 3
LEAST_OWN = 5
"""Duties that a role has for itself; the studio's Production Manager shares most with those who report to it."""


# Ids


def of_several_kinds(roles: Iterable[Role]) -> set[str]:
    """The ids that stand for one kind of snippet in one role and for another in another."""
    kinds: dict[str, set[str]] = {}
    for role in roles:
        for kind, snippet in of_kinds(role):
            kinds.setdefault(snippet.id, set()).add(kind)
    return {snippet_id for snippet_id, found in kinds.items() if len(found) > 1}


def test_an_id_that_two_roles_share_means_the_same_kind_of_thing(library: Library, studio: Role) -> None:
    ids = [snippet.id for role in library.roles for _, snippet in of_kinds(role)]
    assert len(ids) > len(set(ids)) > 350
    assert of_several_kinds(library.roles) == set()
    seeded = studio.model_copy(update={"skills": studio.environment})
    assert of_several_kinds([studio, seeded]) == {snippet.id for snippet in studio.environment}


def of_several_names(roles: Iterable[Role]) -> set[str]:
    """The shared ids that go by one name here and by another there, or belong to one kind of work here, one there."""
    names: dict[str, set[tuple[str, str]]] = {}
    for role in roles:
        for _, snippet in of_kinds(role):
            area = snippet.area if isinstance(snippet, Responsibility) else ""
            names.setdefault(snippet.id, set()).add((snippet.name, area))
    return {snippet_id for snippet_id, found in names.items() if len(found) > 1}


def test_a_shared_id_carries_one_and_the_same_name_and_kind_of_work(library: Library, studio: Role) -> None:
    assert of_several_names(library.roles) == set()
    first, second, *rest = studio.responsibilities
    changed = (
        first.model_copy(update={"name": "Another name"}),
        second.model_copy(update={"area": "rules"}),
        *rest,
    )
    seeded = studio.model_copy(update={"responsibilities": changed})
    assert of_several_names([studio, seeded]) == {first.id, second.id}


def nameless(roles: Iterable[Role]) -> set[str]:
    """The shared duties and settings without a name, of which a comparison could only show the id."""
    kinds = ("responsibilities", "environment")
    found = Counter(snippet.id for role in roles for kind, snippet in of_kinds(role) if kind in kinds)
    held = [snippet for role in roles for _, snippet in of_kinds(role)]
    return {snippet.id for snippet in held if found[snippet.id] > 1 and not snippet.name}


def test_a_shared_duty_or_setting_has_a_name(library: Library, studio: Role) -> None:
    assert nameless(library.roles) == set()
    assert nameless([studio, studio]) == {
        "first-contact-production-talent",
        "make-most-of-resources",
        "oversight-not-hands-on",
    }


def under_several_ids(roles: Iterable[Role]) -> set[str]:
    """The words that stand under one id in one place and under another in another."""
    ids: dict[str, set[str]] = {}
    for role in roles:
        for _, snippet in of_kinds(role):
            ids.setdefault(plain(snippet).casefold(), set()).add(snippet.id)
    return {words for words, found in ids.items() if len(found) > 1}


def test_the_same_words_stand_under_one_id(library: Library, studio: Role) -> None:
    assert under_several_ids(library.roles) == set()
    (misconception,) = studio.misconceptions
    seeded = studio.model_copy(update={"environment": (Text(id="other", text=misconception.text),)})
    assert under_several_ids([studio, seeded]) == {misconception.text.casefold()}


# Duties that tell roles apart


def duties(role: Role) -> set[str]:
    return {duty.id for duty in role.responsibilities}


def too_alike(roles: Iterable[Role]) -> list[tuple[str, str]]:
    """The pairs of roles that share more duties than a comparison can tell them apart by."""
    return [
        (one.id, other.id) for one, other in combinations(roles, 2) if len(duties(one) & duties(other)) > MOST_SHARED
    ]


def test_no_two_roles_share_more_than_three_duties(library: Library, studio: Role) -> None:
    assert too_alike(library.roles) == []
    assert too_alike([studio, studio.model_copy(update={"id": "twin"})]) == [(studio.id, "twin")]


def own_duties(roles: Iterable[Role]) -> dict[str, int]:
    """How many duties each role has that no other has."""
    held = list(roles)
    counts = Counter(duty for role in held for duty in duties(role))
    return {role.id: sum(counts[duty] == 1 for duty in duties(role)) for role in held}


def test_a_role_has_at_least_five_duties_of_its_own(library: Library, studio: Role) -> None:
    own = own_duties(library.roles)
    assert len(own) == 21
    assert own.pop(studio.id) == 2
    assert {role: count for role, count in own.items() if count < LEAST_OWN} == {}
    assert own_duties([studio, studio.model_copy(update={"id": "twin"})]) == {studio.id: 0, "twin": 0}


# Sentences


def said_twice(roles: Iterable[Role]) -> list[list[str]]:
    """The places that say the same of their roles, or of one role twice."""
    places: dict[str, list[str]] = {}
    for role in roles:
        for place, text in about(role):
            places.setdefault(text.casefold(), []).append(place)
    return [found for text, found in places.items() if text and len(found) > 1]


def test_no_two_roles_are_told_in_the_same_sentence(library: Library, studio: Role) -> None:
    assert said_twice(library.roles) == []
    seeded = studio.model_copy(update={"id": "twin"})
    assert len(said_twice([studio, seeded])) == len({text for _, text in about(studio)}) >= 15 + 3 + 2


# Careers


def circle(steps: Sequence[Step]) -> list[str]:
    """Titles that come both before and after each other, if there are any."""
    above: dict[str, set[str]] = {}
    for step in steps:
        above.setdefault(step.end.key, set()).add(step.start.key)
    try:
        TopologicalSorter(above).prepare()
    except CycleError as error:
        return sorted(set(error.args[1]))
    return []


def test_nobody_is_both_before_and_after_another_and_the_map_has_every_step_once(
    library: Library, studio: Role
) -> None:
    steps = career.steps(library.roles, {})
    ends = [(step.start.key, step.end.key) for step in steps]
    assert len(ends) == len(set(ends))
    named = [
        (role.id, step.role or step.title) if step.direction == "next" else (step.role or step.title, role.id)
        for role in library.roles
        for step in role.career
    ]
    assert set(ends) == set(named)
    assert circle(steps) == []
    back = CareerStep(direction="next", title="Traffic Manager", role="traffic-manager")
    seeded = studio.model_copy(update={"career": (*studio.career, back)})
    assert circle(career.steps([seeded], {})) == [studio.id, "traffic-manager"]


def misnamed(roles: Sequence[Role]) -> list[tuple[str, str]]:
    """The career steps that call a role of the library by another title, or don't lead to it though they name it."""
    titles = {role.id: role.title for role in roles}
    return [
        (role.id, step.title)
        for role in roles
        for step in role.career
        if (titles[step.role] != step.title if step.role else step.title in titles.values())
    ]


@pytest.mark.parametrize(
    "step",
    [
        CareerStep(direction="next", title="Head of Work", role="operations-manager"),
        CareerStep(direction="next", title="Operations Manager"),
    ],
    ids=["another title", "no link"],
)
def test_a_step_to_a_role_of_the_library_bears_its_title_and_leads_to_it(
    step: CareerStep, library: Library, studio: Role
) -> None:
    assert misnamed(library.roles) == []
    seeded = [role if role.id != studio.id else role.model_copy(update={"career": (step,)}) for role in library.roles]
    assert misnamed(seeded) == [(studio.id, step.title)]
