"""Every role is told in full, and in the forms that postings, comparisons and the finder need."""

import re
from typing import get_args

import pytest

from jdbuilder.library.areas import Area
from jdbuilder.library.library import Library
from jdbuilder.library.model import Metric, Responsibility, Role
from jdbuilder.library.profile import CareerStep, Scales
from tests.snippets.parts import DIMENSIONS, ROLES, no_need, no_sentence

each_role = pytest.mark.parametrize("role_id", ROLES)


# Duties


def not_two_forms(duty: Responsibility) -> list[str]:
    """What is wrong with the forms of a responsibility."""
    verb, participle = duty.infinitive.split()[0], duty.gerund.split()[0]
    return [
        *([f"{verb} is no infinitive"] if verb.endswith("ing") and verb != "bring" else []),
        *([f"{participle} is no gerund"] if not participle.endswith("ing") else []),
        *([f"{participle} is both"] if participle == verb else []),
        *([f"{participle} comes from another verb"] if participle[:1] != verb[:1] else []),
        *([f"{form} is no continuation" for form in (duty.infinitive, duty.gerund) if not form[0].islower()]),
        *([f"{form} ends in a stop" for form in (duty.infinitive, duty.gerund) if form[-1] in ".;,:"]),
    ]


@pytest.mark.parametrize(
    ("infinitive", "gerund"),
    [
        ("planning it", "planning it"),
        ("plan it", "plan it"),
        ("bring it", "bring it"),
        ("plan it", "writing it"),
        ("Plan it", "Planning it"),
        ("plan it.", "planning it."),
    ],
)
def test_what_is_not_two_forms_is_found(infinitive: str, gerund: str) -> None:
    assert not_two_forms(Responsibility(id="x", infinitive=infinitive, gerund=gerund)) != []
    assert not_two_forms(Responsibility(id="x", infinitive="bring it", gerund="bringing it")) == []


@each_role
def test_every_duty_has_an_infinitive_and_a_gerund(role_id: str, library: Library) -> None:
    duties = library.role(role_id).responsibilities
    assert [fault for duty in duties for fault in not_two_forms(duty)] == []


@each_role
def test_a_role_has_seven_to_ten_duties_of_which_seven_or_eight_are_ticked(role_id: str, library: Library) -> None:
    duties = library.role(role_id).responsibilities
    assert 7 <= len(duties) <= 10
    assert 7 <= sum(duty.default for duty in duties) <= 8


def unclear_alone(role: Role) -> list[str]:
    """The duties that can't be ticked in a list without titles: of no kind of work, or betrayed by the title."""
    return [
        duty.id
        for duty in role.responsibilities
        if duty.area == "other"
        or any(role.title.casefold() in form.casefold() for form in (duty.infinitive, duty.gerund))
    ]


def test_a_duty_that_is_unclear_alone_is_found(studio: Role) -> None:
    unsorted = Responsibility(id="a", infinitive="plan it", gerund="planning it")
    named = Responsibility(id="b", area="planning", infinitive="be the Production Manager", gerund="being it")
    fine = Responsibility(id="c", area="planning", infinitive="plan it", gerund="planning it")
    assert unclear_alone(studio.model_copy(update={"responsibilities": (unsorted, named, fine)})) == ["a", "b"]


@each_role
def test_every_duty_can_be_ticked_in_a_list_without_titles(role_id: str, library: Library) -> None:
    assert unclear_alone(library.role(role_id)) == []


def test_every_kind_of_work_is_somebodys(library: Library) -> None:
    areas = {duty.area for role in library.roles for duty in role.responsibilities}
    assert areas == set(get_args(Area)) - {"other"}


# Metrics, requirements, skills


def unread(metric: Metric) -> list[str]:
    """What a measure of success lacks."""
    return [
        *(["definition begins a sentence"] if not metric.definition[0].islower() else []),
        *(["definition ends one"] if metric.definition[-1] in ".;,:" else []),
        *(["unit"] if not metric.unit else []),
        *(["period"] if not metric.period else []),
    ]


def test_what_a_metric_lacks_is_found() -> None:
    assert unread(Metric(id="x", name="X", definition="How good.")) == [
        "definition begins a sentence",
        "definition ends one",
        "unit",
        "period",
    ]
    assert unread(Metric(id="x", name="X", definition="how good", unit="%", period="per year")) == []


@each_role
def test_every_metric_says_what_it_tells_and_how_it_is_read(role_id: str, library: Library) -> None:
    metrics = library.role(role_id).metrics
    assert 4 <= len(metrics) <= 5
    assert [(metric.id, fault) for metric in metrics for fault in unread(metric)] == []


@each_role
def test_four_to_six_must_haves_are_ticked_at_first(role_id: str, library: Library) -> None:
    ticked = [one for one in library.offers(library.role(role_id), "must_haves") if one.default]
    assert 4 <= len(ticked) <= 6


@each_role
def test_what_is_asked_for_is_no_sentence_and_a_bachelors_degree_is_no_wall(role_id: str, library: Library) -> None:
    role = library.role(role_id)
    asked = {one.id: one.text for one in (*role.requirements, *role.skills)}
    assert len(asked) >= 8
    assert [text for text in asked.values() if text[-1] in ".;,:" or not text[0].isupper()] == []
    assert asked.get("bachelors-degree", "… or equivalent experience").endswith("or equivalent experience")


@each_role
def test_a_certificate_is_named_by_the_initials_of_its_body_and_never_a_must(role_id: str, library: Library) -> None:
    certificates = [one for one in library.role(role_id).requirements if one.id.startswith("certificate-")]
    for one in certificates:
        initials = one.name.split()[0]
        assert one.id == f"certificate-{initials.casefold()}"
        assert (one.kind, one.level) == ("certificate", "nice")
        assert initials in one.text


# The role as a whole


@each_role
def test_the_bonus_opening_speaks_to_the_candidate_about_the_company(role_id: str, library: Library) -> None:
    role = library.role(role_id)
    article = "an" if role.title[0] in "AEIO" else "a"
    assert role.bonus.opening.startswith(f"As {article} {role.title} at <company XXX>, you ")
    assert 2 <= len(re.findall(r"\.(?: |$)", role.bonus.opening)) <= 4
    assert role.bonus.lead_in == "You’ll get to:"


@each_role
def test_a_role_has_a_misconception_an_environment_and_other_titles(role_id: str, library: Library) -> None:
    role = library.role(role_id)
    assert [one.default for one in role.misconceptions] in ([True], [True, False])
    assert 2 <= len(role.environment) <= 3
    assert [one.id for one in role.environment if no_sentence(one.text)] == []
    assert len(set(role.also_called) - {role.title}) == len(role.also_called) >= 3


@pytest.mark.parametrize("need", ["", "You make goods", "you make goods.", "you make " + "x" * 200])
def test_what_is_no_need_is_found(need: str) -> None:
    assert no_need(need) != []
    assert no_need("you make goods, and somebody has to see that they are good") == []


@pytest.mark.parametrize("text", ["", "orders leave late.", "Orders leave late", "Orders leave late" + "r" * 200 + "."])
def test_what_is_no_sentence_is_found(text: str) -> None:
    assert no_sentence(text) != []
    assert no_sentence("Orders leave late although everybody is busy.") == []


@each_role
def test_a_role_says_when_to_hire_one_and_three_signs_to_tell_by(role_id: str, library: Library) -> None:
    role = library.role(role_id)
    assert no_need(role.need) == []
    assert len(role.signs) == 3
    assert [(sign, fault) for sign in role.signs for fault in no_sentence(sign)] == []


@each_role
def test_a_role_is_told_along_all_fifteen_dimensions(role_id: str, library: Library) -> None:
    profile = library.role(role_id).profile
    assert len(DIMENSIONS) == len(type(profile).model_fields) == 15
    assert [(one, fault) for one in DIMENSIONS for fault in no_sentence(profile.of(one))] == []


@each_role
def test_a_role_has_its_occupation_in_the_survey_of_wages_and_its_place_on_every_scale(
    role_id: str, library: Library
) -> None:
    role = library.role(role_id)
    assert role.occupation is not None
    assert library.wages.of(role.occupation.soc) is not None
    assert [field for field in Scales.model_fields if getattr(role.scales, field) is None] == []


# Its career


def unexplained(role: Role) -> list[str]:
    """What is wrong with the career steps that a role names, and with its sentence on them."""
    return [
        *(f"no step {one}" for one in ("before", "next") if one not in {step.direction for step in role.career}),
        *(f"{step.title}: {fault}" for step in role.career for fault in no_sentence(step.note)),
        *(
            f"{step.title} isn’t in the sentence"
            for step in role.career
            if step.direction == "next" and step.title not in role.profile.career_path
        ),
    ]


def test_an_unexplained_career_is_found(studio: Role) -> None:
    seeded = studio.model_copy(update={"career": (CareerStep(direction="next", title="Sailor"),)})
    assert unexplained(seeded) == [
        "no step before",
        "Sailor: it doesn’t begin with a capital",
        "Sailor: it has no full stop",
        "Sailor isn’t in the sentence",
    ]
    assert unexplained(studio) == []


@each_role
def test_career_steps_lead_in_and_on_say_what_changes_and_are_named_in_the_profile(
    role_id: str, library: Library
) -> None:
    assert unexplained(library.role(role_id)) == []
