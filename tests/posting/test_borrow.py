"""Lines of other roles: what makes the difference, each thing once, brought into a posting without doubling any."""

from itertools import combinations

import pytest

from jdbuilder.library.library import Library
from jdbuilder.library.model import Role
from jdbuilder.posting import assemble, borrow, edit
from jdbuilder.posting.borrow import BORROWED

PLANT, WHOLE, PRODUCT = "production-manager", "operations-manager", "product-manager"


@pytest.fixture(scope="session")
def plant(library: Library) -> Role:
    """The plant's Production Manager."""
    return library.role(PLANT)


@pytest.fixture(scope="session")
def whole(library: Library) -> Role:
    """The company's Operations Manager."""
    return library.role(WHOLE)


def ids(role: Role) -> set[str]:
    return {snippet.id for section in BORROWED for snippet in role.offers(section)}


def test_the_differences_are_what_only_the_other_role_has(plant: Role, whole: Role) -> None:
    loans = borrow.differences(plant, [whole])
    assert {loan.snippet.id for loan in loans} == ids(whole) - {snippet.id for snippet in plant.snippets()}
    assert {loan.role.id for loan in loans} == {WHOLE}
    assert "hire-train-and-review" in {loan.snippet.id for loan in loans}
    assert "improve-efficiency" not in {loan.snippet.id for loan in loans}


def test_no_thing_is_offered_twice(library: Library) -> None:
    for role, one, other in combinations(library.roles[:8], 3):
        offered = [loan.snippet.id for loan in borrow.differences(role, [one, other, one])]
        assert len(offered) == len(set(offered))


def test_differences_stand_in_the_order_of_a_posting(plant: Role, whole: Role, studio: Role) -> None:
    places = [BORROWED.index(loan.section) for loan in borrow.differences(plant, [whole, studio])]
    assert places == sorted(places)
    assert {*places} == {*range(len(BORROWED))}


def test_a_role_differs_from_itself_and_from_none_in_nothing(plant: Role) -> None:
    assert borrow.differences(plant, [plant]) == ()
    assert borrow.differences(plant, []) == ()


def test_a_key_names_role_and_snippet(plant: Role, whole: Role) -> None:
    loans = borrow.differences(plant, [whole])
    assert f"{WHOLE}/hire-train-and-review" in {loan.key for loan in loans}
    assert len({loan.key for loan in loans}) == len(loans)


# Duties by their ids


def test_every_duty_is_there_once_in_its_shortest_wording(library: Library) -> None:
    duties = borrow.every_duty(library)
    held = [duty for role in library.roles for duty in role.responsibilities]
    assert set(duties) == {duty.id for duty in held}
    for key, (role, duty) in duties.items():
        assert duty in role.responsibilities
        assert len(duty.infinitive) == min(len(one.infinitive) for one in held if one.id == key)


def test_ticked_duties_have_the_roles_words_where_it_has_them(library: Library, whole: Role) -> None:
    (loan,) = borrow.duties(library, whole, ["improve-efficiency"])
    assert loan.snippet in whole.responsibilities
    assert loan.section == "responsibilities"


def test_other_duties_have_the_words_that_were_ticked(library: Library, plant: Role) -> None:
    every = borrow.every_duty(library)
    own = {duty.id for duty in plant.responsibilities}
    for key in set(every) - own:
        (loan,) = borrow.duties(library, plant, [key])
        assert (loan.role, loan.snippet) == every[key]


def test_duties_keep_the_order_that_they_were_asked_in_each_once(library: Library) -> None:
    asked = ["keep-roadmap", "hire-train-and-review", "keep-roadmap"]
    assert [loan.snippet.id for loan in borrow.duties(library, None, asked)] == asked[:2]


@pytest.mark.parametrize("hostile", ["nothing", "", "../x", "<script>", "communication", "\0", "x" * 9999])
def test_what_is_no_duty_is_left_out(library: Library, plant: Role, hostile: str) -> None:
    assert borrow.duties(library, plant, [hostile]) == ()


# Into a posting


def test_a_line_that_is_lent_keeps_its_snippets_id_and_comes_last(library: Library, plant: Role, whole: Role) -> None:
    before = assemble.full(library, plant)
    loans = [loan for loan in borrow.differences(plant, [whole]) if loan.section == "metrics"]
    after = borrow.lend(before, loans)
    lines = after.sections.metrics[len(before.sections.metrics) :]
    assert [(line.snippet, line.text) for line in lines] == [
        (loan.snippet.id, loan.snippet.words("infinitive")) for loan in loans
    ]
    assert all(line.chosen for line in lines)
    assert after.sections.responsibilities == before.sections.responsibilities


def test_nothing_is_lent_twice(library: Library, plant: Role, whole: Role) -> None:
    loans = borrow.differences(plant, [whole])
    once = borrow.lend(assemble.full(library, plant), loans)
    assert borrow.lend(once, loans) == once
    own = borrow.duties(library, plant, [duty.id for duty in plant.responsibilities if duty.default])
    assert borrow.lend(once, own) == once


def test_a_line_that_is_lent_is_written_in_the_postings_form(library: Library, plant: Role) -> None:
    begun = assemble.empty(plant)
    gerund = begun.model_copy(update={"look": begun.look.model_copy(update={"form": "gerund"})})
    (line,) = borrow.lend(gerund, borrow.duties(library, plant, ["keep-roadmap"])).sections.responsibilities
    assert line.text.startswith("Drawing up")


def test_lines_of_all_roles_at_once_are_shown_and_kept(library: Library, plant: Role) -> None:
    lent = borrow.lend(assemble.empty(plant), borrow.differences(plant, library.roles))
    for section in BORROWED:
        rows = edit.rows(lent, library, section)
        assert edit.keep(rows) == lent.sections.of(section)
        assert all(row.library for row in rows)
        assert not any(row.edited for row in rows)
