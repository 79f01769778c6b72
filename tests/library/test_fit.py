"""Duties find their role, and a list of two jobs is told from one: examples, then the bars that the measure must reach.

The bars, each over random draws from the shipped roles with a fixed seed:
- any five of a role's own duties put it in the first place in 95 of 100 draws, for each role;
- as many duties of one role as of another (3, 4 or 5) are called a mix of exactly these two in 90 of 100;
- duties of one role alone, 3 to all, are called a mix in 5 of 100 at most;
- the last two also where each duty comes in words of somebody's own: a fifth of its words is lost.
"""

import math
import random
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

import pytest

from jdbuilder.library.fit import Duties
from jdbuilder.library.library import Library
from jdbuilder.library.model import Responsibility, Role
from tests.calls import calls
from tests.library.examples import a_duty, doing

SEED = 21
DRAWS = 1_000

Said = Callable[[Library, random.Random, Sequence[Responsibility]], list[str]]
WELDER = doing("Welder", "weld", "grind", "measure", "sweep")
BAKER = doing("Baker", "bake", "knead", "weigh", "sweep")
CLERK = doing("Clerk", "file", "write", "sort", "sweep")
ALL = Duties((WELDER, BAKER, CLERK))


def test_a_duty_weighs_the_more_the_fewer_roles_have_it() -> None:
    assert ALL.weights["sweep"] == 1
    assert ALL.weights["bake"] == pytest.approx(1 + math.log(3))


def test_the_role_of_most_weight_comes_first_with_what_it_covers_and_adds() -> None:
    first, *others = ALL.fits(["sweep", "bake", "knead", "weld"])
    rare = 1 + math.log(3)
    assert (first.role, first.place, first.covered) == (BAKER, 1, ("sweep", "bake", "knead"))
    assert first.share == pytest.approx((1 + 2 * rare) / (1 + 3 * rare))
    assert [duty.id for duty in first.adds] == ["weigh"]
    assert [(fit.role.title, fit.place, fit.covered) for fit in others] == [
        ("Welder", 2, ("sweep", "weld")),
        ("Clerk", 3, ("sweep",)),
    ]


def test_roles_of_the_same_share_stand_in_the_same_place_by_title() -> None:
    fits = ALL.fits(["weld", "file", "bake", "knead"])
    assert [(fit.role.title, fit.place) for fit in fits] == [("Baker", 1), ("Clerk", 2), ("Welder", 2)]
    assert {fit.place for fit in ALL.fits(["sweep"])} == {1}


def test_of_roles_that_tie_in_a_mix_the_one_that_is_meant_is_taken() -> None:
    tied = ["weld", "grind", "bake", "knead", "file", "write"]
    for own, others in (("welder", {"baker"}), ("clerk", {"baker"}), ("nobody", {"clerk", "welder"})):
        mix = ALL.mix(tied, own)
        assert mix
        assert mix.first.id == own or own == "nobody"
        assert {mix.second.id} & others


def test_a_place_below_a_tie_counts_everybody_above() -> None:
    fits = ALL.fits(["weld", "grind", "bake", "knead", "file"])
    assert [fit.place for fit in fits] == [1, 1, 3]


def test_a_role_without_any_of_the_duties_does_not_fit() -> None:
    assert [fit.role for fit in ALL.fits(["bake"])] == [BAKER]


@pytest.mark.parametrize("listed", [[], ["juggle"]])
def test_nothing_that_is_known_fits_nobody_and_mixes_nothing(listed: list[str]) -> None:
    assert ALL.fits(listed) == ()
    assert ALL.mix(listed) is None


def test_what_is_unknown_or_listed_twice_changes_nothing() -> None:
    listed = ["weld", "grind", "bake", "knead"]
    noisy = ["juggle", *listed, *listed, ""]
    assert ALL.fits(noisy) == ALL.fits(listed)
    assert ALL.mix(noisy) == ALL.mix(listed)


def test_two_jobs_in_one_list_are_told_with_the_lines_of_each() -> None:
    mix = ALL.mix(["bake", "weld", "knead", "sweep", "grind"])
    assert mix
    assert (mix.first, mix.firsts) == (BAKER, ("bake", "knead", "sweep"))  # a line of both counts as the first's
    assert (mix.second, mix.seconds) == (WELDER, ("weld", "grind"))


@pytest.mark.parametrize(
    "listed",
    [
        ["bake", "knead", "weigh", "sweep"],
        ["bake", "knead", "weigh", "weld"],  # a single line of another job
        ["bake", "weld"],
        ["bake", "weld", "file"],
        ["sweep", "bake"],
    ],
)
def test_one_job_and_a_stray_line_are_no_mix(listed: list[str]) -> None:
    assert ALL.mix(listed) is None


def test_two_lines_of_many_are_too_little_for_a_second_job() -> None:
    many = [f"a{number}" for number in range(9)]
    duties = Duties((doing("Worker", *many), WELDER))
    assert duties.mix([*many, "weld", "grind"]) is None
    assert duties.mix([*many[:6], "weld", "grind"]) is not None


def test_where_one_of_the_best_roles_explains_every_line_it_is_one_job() -> None:
    duties = Duties((doing("All-rounder", "weld", "grind", "bake", "knead"), WELDER, BAKER))
    assert duties.mix(["weld", "grind", "bake", "knead"]) is None


def test_where_one_of_the_best_roles_leaves_no_second_job_it_is_one_job() -> None:
    ends = (doing("Anna", "weld", "grind"), doing("Zoe", "bake", "knead"))
    duties = Duties((*ends, doing("Middle", "grind", "bake"), doing("Welder", "weld"), doing("Kneader", "knead")))
    listed = ["weld", "grind", "bake", "knead"]
    assert {fit.role.title for fit in duties.fits(listed) if fit.place == 1} == {"Anna", "Middle", "Zoe"}
    assert duties.mix(listed) is None


def test_a_single_rare_line_is_no_job_beside_another() -> None:
    clerks = (doing(f"Clerk{number}", "file", "sort") for number in range(8))
    duties = Duties((doing("Baker", "bake"), *clerks))
    assert duties.fits(["bake", "file", "sort"])[0].role.title == "Baker"
    assert duties.mix(["bake", "file", "sort"]) is None


def test_no_roles_fit_nothing() -> None:
    assert Duties(()).fits(["bake"]) == ()
    assert Duties(()).mix(["bake"]) is None


# The bars


def as_listed(library: Library, rng: random.Random, drawn: Sequence[Responsibility]) -> list[str]:
    """The duties by their ids."""
    return [duty.id for duty in drawn]


def in_own_words(library: Library, rng: random.Random, drawn: Sequence[Responsibility]) -> list[str]:
    """The duties as they are recognised after each has lost about a fifth of its words."""
    return [found for duty in drawn if (found := library.reading.duty(thinned(duty.gerund, rng)))]


def thinned(text: str, rng: random.Random) -> str:
    words = text.split()
    lost = set(rng.sample(range(len(words)), max(1, round(len(words) / 5))))
    return " ".join(word for number, word in enumerate(words) if number not in lost)


def part(found: Iterable[bool]) -> float:
    """How many of the draws found it, 0 to 1; too few draws prove nothing."""
    answers = list(found)
    assert len(answers) >= DRAWS
    return sum(answers) / len(answers)


def comes_first(duties: Duties, role: Role, rng: random.Random) -> bool:
    drawn = [duty.id for duty in rng.sample(role.responsibilities, 5)]
    return any(fit.role is role for fit in duties.fits(drawn) if fit.place == 1)


def told_apart(library: Library, one: Role, other: Role, size: int, said: Said, rng: random.Random) -> bool:
    drawn = [*rng.sample(one.responsibilities, size), *rng.sample(other.responsibilities, size)]
    rng.shuffle(drawn)
    mix = library.duties.mix(said(library, rng, drawn))
    return mix is not None and {mix.first.id, mix.second.id} == {one.id, other.id}


def called_mixed(library: Library, role: Role, said: Said, rng: random.Random) -> bool:
    drawn = rng.sample(role.responsibilities, rng.randint(3, len(role.responsibilities)))
    return library.duties.mix(said(library, rng, drawn)) is not None


def test_any_five_duties_of_a_role_put_it_first(library: Library) -> None:
    rng = random.Random(SEED)  # noqa: S311 - draws that can be repeated
    found = {role.id: part(comes_first(library.duties, role, rng) for _ in range(DRAWS)) for role in library.roles}
    assert len(found) == 21
    assert {role: rate for role, rate in found.items() if rate < 0.95} == {}


@pytest.mark.parametrize("said", [as_listed, in_own_words])
@pytest.mark.parametrize("size", [3, 4, 5])
def test_half_of_one_role_and_half_of_another_are_called_a_mix_of_the_two(
    library: Library, size: int, said: Said
) -> None:
    rng = random.Random(SEED)  # noqa: S311 - draws that can be repeated
    pairs = [*combinations(library.roles, 2)]
    assert len(pairs) == 210
    rate = part(told_apart(library, *pair, size, said, rng) for pair in pairs for _ in range(5))
    assert rate >= 0.9


@pytest.mark.parametrize("said", [as_listed, in_own_words])
def test_duties_of_one_role_alone_are_seldom_called_a_mix(library: Library, said: Said) -> None:
    rng = random.Random(SEED)  # noqa: S311 - draws that can be repeated
    rate = part(called_mixed(library, role, said, rng) for role in library.roles for _ in range(50))
    assert rate <= 0.05


def test_a_duty_in_own_words_has_lost_some() -> None:
    before = a_duty("plan").gerund + " for all of the people who come"
    rng = random.Random(SEED)  # noqa: S311 - draws that can be repeated
    assert len(thinned(before, rng).split()) == len(before.split()) - 2


def test_many_roles_that_fit_are_put_in_order_without_each_being_held_against_each() -> None:
    many = Duties(tuple(doing(f"Welder{number}", "weld", "sweep") for number in range(200)))
    assert {fit.place for fit in many.fits(["weld"])} == {1}
    assert calls(lambda: many.fits(["weld"])) < 200 * 50


def test_a_mix_of_many_roles_that_tie_is_looked_for_once() -> None:
    pairs = [
        doing(f"{name}{number}", *duties)
        for name, *duties in (("A", "a", "b"), ("B", "c", "d"))
        for number in range(50)
    ]
    many = Duties(tuple(pairs))
    found = many.mix("abcd", "b7")
    assert found
    assert (found.first.id, found.second.id) == ("b7", "a0")
    assert calls(lambda: many.mix("abcd")) < 50 * 300
