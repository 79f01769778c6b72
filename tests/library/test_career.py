"""Career steps are put together from both ends, each once."""

from typing import Any

from jdbuilder.library.career import Step, Stop, around, steps
from jdbuilder.library.library import Library
from jdbuilder.library.model import Role
from jdbuilder.library.profile import CareerStep
from tests.library.examples import a_role

NAMES = {"junior": "Junior Tester", "senior": "Senior Tester"}


def step(direction: str, title: str, **fields: Any) -> CareerStep:
    return CareerStep.model_validate({"direction": direction, "title": title, **fields})


def with_career(name: str, *career: CareerStep) -> Role:
    return a_role(id=name, title=name.title(), career=career)


JUNIOR = with_career("junior", step("next", "Senior", role="senior"))
SENIOR = with_career("senior", step("before", "Junior", role="junior", note="Others’ tests too."))


def test_a_step_leads_up_from_whichever_end_it_is_told() -> None:
    upwards = Step(Stop("Junior Tester", "junior"), Stop("Senior Tester", "senior"))
    assert steps([JUNIOR], NAMES) == (upwards,)
    assert steps([SENIOR], NAMES) == (Step(upwards.start, upwards.end, "Others’ tests too."),)


def test_a_step_told_from_both_ends_is_one_step_with_the_note_of_either() -> None:
    for roles in ([JUNIOR, SENIOR], [SENIOR, JUNIOR]):
        assert [one.note for one in steps(roles, NAMES)] == ["Others’ tests too."]


def test_of_two_notes_the_first_stays() -> None:
    noted = with_career("junior", step("next", "Senior", role="senior", note="First told."))
    assert [one.note for one in steps([noted, SENIOR], NAMES)] == ["First told."]


def test_a_title_outside_the_library_is_a_stop_without_a_role() -> None:
    role = with_career("junior", step("before", "Trainee"), step("next", "Head of Testing"))
    here = Stop("Junior", "junior")
    assert steps([role], {}) == (Step(Stop("Trainee"), here), Step(here, Stop("Head of Testing")))


def test_a_step_to_a_role_that_has_no_name_here_bears_the_title_it_was_told_by() -> None:
    ((_, end),) = [(one.start, one.end) for one in steps([JUNIOR], {})]
    assert end == Stop("Senior", "senior")


def test_two_roles_with_one_title_are_two_stops() -> None:
    assert Stop("Production Manager", "studio").key != Stop("Production Manager", "factory").key
    assert Stop("Trainee").key == Stop("Trainee").key


def test_around_a_role_are_its_own_steps_and_those_that_other_roles_tell() -> None:
    alone = with_career("tester")
    before = with_career("junior", step("next", "Tester", role="tester", note="Told below."))
    after = with_career("senior", step("before", "Tester", role="tester", note="Told above."))
    assert around(alone, [alone, before, after]) == (
        CareerStep(direction="before", title="Junior", role="junior"),
        CareerStep(direction="next", title="Senior", role="senior"),
    )


def test_what_a_role_says_itself_is_not_said_again() -> None:
    assert around(JUNIOR, [JUNIOR, SENIOR]) == JUNIOR.career
    assert around(SENIOR, [JUNIOR, SENIOR]) == SENIOR.career


def test_every_shipped_step_is_seen_from_both_of_its_ends(library: Library) -> None:
    seen = {role.id: {(one.direction, one.role) for one in around(role, library.roles)} for role in library.roles}
    told = [(role.id, one) for role in library.roles for one in role.career if one.role]
    assert told
    for here, one in told:
        assert one.role
        assert ("before" if one.direction == "next" else "next", here) in seen[one.role], (here, one.title)


def test_nobody_of_the_shipped_roles_climbs_in_a_circle(library: Library) -> None:
    ups: dict[str, set[str]] = {}
    for one in steps(library.roles, {}):
        ups.setdefault(one.start.key, set()).add(one.end.key)

    def above(key: str, passed: tuple[str, ...]) -> None:
        assert key not in passed, (*passed, key)
        for higher in ups.get(key, ()):
            above(higher, (*passed, key))

    for key in ups:
        above(key, ())
