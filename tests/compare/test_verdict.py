"""Which one do you need: what was written on a pair, whichever role stands first, else what the roles say."""

import pytest

from jdbuilder.compare.aspects import KINDS, aspect
from jdbuilder.compare.sides import Side, Sides
from jdbuilder.compare.verdict import opening, pairs, verdict_rows, written
from jdbuilder.compare.words import sentence
from jdbuilder.library.library import Library
from jdbuilder.library.model import Role
from tests.compare.examples import bare, named, sides

PAIR = ("operations-manager", "production-manager")


def opened(library: Library, group: Sides) -> str:
    return opening(group, {kind.id: aspect(kind, group) for kind in KINDS}, written(library, group))


@pytest.mark.parametrize("ids", [PAIR, PAIR[::-1]])
def test_what_was_written_on_a_pair_serves_in_either_order(library: Library, ids: tuple[str, str]) -> None:
    verdict = library.verdict(*PAIR)
    assert verdict
    group = sides(library, *ids)
    assert written(library, group) == verdict
    assert opened(library, group) == verdict.difference
    summaries, when, signs = verdict_rows(group, verdict)
    for place, role in enumerate(ids):
        assert summaries[place].words() == (library.role(role).summary,)
        assert when[place].words() == (sentence(verdict.when[role]),)
        assert signs[place].words() == verdict.signs[role]


def test_every_written_verdict_is_found_from_both_sides(library: Library) -> None:
    assert library.verdicts
    for verdict in library.verdicts:
        one, other = verdict.roles
        assert written(library, sides(library, one, other)) == written(library, sides(library, other, one)) == verdict


def test_without_one_each_role_speaks_for_itself(library: Library) -> None:
    group = sides(library, "president", "it-technician")
    assert written(library, group) is None
    _, when, signs = verdict_rows(group, None)
    assert [cell.words() for cell in when] == [(sentence(side.role.need),) for side in group]
    assert [cell.words() for cell in signs] == [side.role.signs for side in group]


def test_three_roles_use_their_own_needs_and_the_verdicts_on_pairs_among_them(library: Library) -> None:
    group = sides(library, *PAIR, "president")
    assert written(library, group) is None
    (item,) = pairs(library, group)
    verdict = library.verdict(*PAIR)
    assert verdict
    assert (item.name, item.text) == ("Operations Manager or Production Manager", verdict.difference)
    assert pairs(library, group[:2]) == ()


def test_two_of_one_title_are_told_apart_in_the_name_of_their_pair(library: Library) -> None:
    group = sides(library, "studio-production-manager", "production-manager", "president")
    (item,) = pairs(library, group)
    assert item.name == "Production Manager (creative studio) or Production Manager (manufacturing)"


@pytest.mark.parametrize(
    ("ids", "said"),
    [
        (("it-technician", "president"), "Two different jobs: none of their {total} duties is quite the same."),
        (
            ("it-technician", "president", "art-director"),
            "Three different jobs: none of their {total} duties is quite the same.",
        ),
        (
            ("plant-manager", "general-manager"),
            "Two different jobs with some overlap: only one of their {total} duties is shared.",
        ),
        (
            ("plant-manager", "general-manager", "president"),
            "Three different jobs with some overlap: three of their {total} duties are shared.",
        ),
    ],
)
def test_without_one_the_opening_counts_duties(library: Library, ids: tuple[str, ...], said: str) -> None:
    group = sides(library, *ids)
    held = {duty.id for side in group for duty in side.role.responsibilities}
    assert opened(library, group) == said.format(total=len(held))


@pytest.mark.parametrize(
    ("total", "said"),
    [
        (9, "one of their nine duties is shared."),
        (10, "only one of their ten duties is shared."),
    ],
)
def test_a_tenth_of_the_duties_or_less_is_only_so_many(studio: Role, total: int, said: str) -> None:
    duty = studio.responsibilities[0]
    duties = tuple(duty.model_copy(update={"id": f"duty-{number}"}) for number in range(total))
    one, other = named(bare(studio), "One", "Other")
    group = (
        Side(one.role.model_copy(update={"responsibilities": duties}), one.name),
        Side(other.role.model_copy(update={"responsibilities": duties[:1]}), other.name),
    )
    found = {kind.id: aspect(kind, group) for kind in KINDS}
    assert opening(group, found, None) == f"Two different jobs with some overlap: {said}"


def test_what_the_library_does_not_say_is_said_of_each_role(studio: Role) -> None:
    group = named(bare(studio), "IT Technician", "Cook")
    _, when, signs = verdict_rows(group, None)
    assert [cell.words() for cell in when] == [
        ("The library doesn’t say when to hire an IT Technician; the duties below may tell.",),
        ("The library doesn’t say when to hire a Cook; the duties below may tell.",),
    ]
    assert [cell.words() for cell in signs] == [
        ("The library names no sign for the IT Technician.",),
        ("The library names no sign for the Cook.",),
    ]
