"""One posting, two jobs: found by whose the duties are, said in the posting's own lines."""

from collections.abc import Sequence

import pytest

from jdbuilder.library.library import Library
from jdbuilder.library.model import Role
from jdbuilder.posting import assemble, borrow, mixed
from jdbuilder.posting.model import Line, Posting

PLANT, PRODUCT = "production-manager", "product-manager"
OF_PLANT = ("plan-and-track-production", "run-production-budget", "solve-production-problems")
OF_PRODUCT = ("keep-roadmap", "set-positioning-and-pricing", "identify-customer-needs")


def written(library: Library, role: Role | None, duties: Sequence[str]) -> Posting:
    """A posting with these duties."""
    return borrow.lend(assemble.empty(role), borrow.duties(library, role, duties))


@pytest.fixture
def two(library: Library) -> Posting:
    """A Production Manager's posting with half of a Product Manager's duties."""
    return written(library, library.role(PLANT), (*OF_PRODUCT, *OF_PLANT))


def found(posting: Posting, library: Library) -> mixed.Mixed:
    mix = mixed.mixed(posting, library)
    assert mix
    return mix


def test_two_jobs_are_told_with_their_lines(two: Posting, library: Library) -> None:
    mix = found(two, library)
    assert mix.count == 6
    assert [line.snippet for line in mix.firsts] == list(OF_PLANT)
    assert [line.snippet for line in mix.seconds] == list(OF_PRODUCT)


@pytest.mark.parametrize(("own", "other"), [(PLANT, PRODUCT), (PRODUCT, PLANT)])
def test_the_postings_own_role_comes_first(library: Library, own: str, other: str) -> None:
    mix = found(written(library, library.role(own), (*OF_PLANT, *OF_PRODUCT)), library)
    assert (mix.first.id, mix.second.id) == (own, other)


def test_of_roles_that_tie_the_postings_own_is_named_and_other_lines_are_counted(library: Library) -> None:
    """Two lines are a Plant Manager's and two a Production Manager's; who writes for the one shall read of the one."""
    duties = (
        *("hire-train-and-review", "oversee-teams", "look-after-stock-and-supplies"),
        *("plan-and-track-production", "solve-production-problems"),
        *("answer-for-plant-costs", "plan-plant-maintenance"),
        "balance-sales-and-operations",
    )
    for own, lines in (("production-manager", duties[3:5]), ("plant-manager", duties[5:7])):
        mix = found(written(library, library.role(own), duties), library)
        assert (mix.first.id, mix.second.id) == (own, "operations-manager")
        assert tuple(line.snippet for line in mix.firsts) == lines
        assert (mix.count, len(mix.seconds), mix.others) == (8, 3, 3)


def test_a_full_draft_of_any_role_is_one_job(library: Library) -> None:
    told = [role.id for role in library.roles if mixed.mixed(assemble.full(library, role), library)]
    assert told == []


def test_a_line_that_is_not_ticked_does_not_count(two: Posting, library: Library) -> None:
    lines = two.sections.responsibilities
    untick = tuple(line.model_copy(update={"chosen": line.snippet in OF_PLANT}) for line in lines)
    assert mixed.mixed(two.with_lines("responsibilities", untick), library) is None


def test_a_posting_without_duties_is_no_mixture(library: Library) -> None:
    assert mixed.mixed(assemble.empty(None), library) is None


def test_lines_in_own_words_are_read(library: Library, two: Posting) -> None:
    own = tuple(Line(text=f"{line.text}!") for line in two.sections.responsibilities)
    mix = found(two.with_lines("responsibilities", own), library)
    assert {line.text for line in mix.seconds} == {
        f"{line.text}!" for line in two.sections.responsibilities if line.snippet in OF_PRODUCT
    }


def test_lines_that_say_no_duty_are_counted_but_nobodys(library: Library, two: Posting) -> None:
    lines = (*two.sections.responsibilities, Line(text="Qwertz uiop"), Line(text="Also this", snippet="gone-since"))
    mix = found(two.with_lines("responsibilities", lines), library)
    assert mix.count == 8
    assert (len(mix.firsts), len(mix.seconds)) == (3, 3)


def test_a_line_keeps_its_duty_whatever_its_words(library: Library) -> None:
    line = Line(text="Herd cats", snippet="keep-roadmap")
    assert mixed.duty_of(line, library) == "keep-roadmap"
    assert mixed.duty_of(Line(text="Qwertz uiop"), library) is None
