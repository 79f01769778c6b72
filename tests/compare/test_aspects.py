"""What roles share and what only one has, computed from ids and said in a sentence."""

import pytest

from jdbuilder.compare.aspects import KINDS, Aspect, aspect
from jdbuilder.compare.sides import sides_of
from jdbuilder.library.library import Library
from jdbuilder.library.model import Role, Skill
from tests.compare.examples import bare, named, sides

KIND = {kind.id: kind for kind in KINDS}


def skilled(role: Role, title: str, *skills: str) -> Role:
    """A role of that title with these skills; what follows a colon is the role's own wording."""
    made = []
    for one in skills:
        name, _, text = one.partition(":")
        made.append(Skill(id=name.casefold(), name=name, text=text or f"A head for {name}", level="must"))
    return bare(role).model_copy(update={"id": title.casefold(), "title": title, "skills": tuple(made)})


def compared(studio: Role, **skills: str) -> Aspect:
    """Roles named by the arguments, each with the skills that its argument lists."""
    return aspect(KIND["skills"], sides_of([skilled(studio, title, *held.split()) for title, held in skills.items()]))


def test_one_id_in_two_roles_is_one_thing(studio: Role) -> None:
    found = compared(studio, Cook="Knives Fire", Smith="Fire Iron")
    assert [(one.label, one.names) for one in found.common] == [("Fire", ("Cook", "Smith"))]
    assert found.own == (("A head for Knives",), ("A head for Iron",))
    assert found.sentence == "Shared by both: fire."


def test_one_wording_is_shown_once_and_different_ones_with_their_roles(studio: Role) -> None:
    found = compared(studio, Cook="Fire", Smith="Fire:Embers", Potter="Fire")
    (common,) = found.common
    assert [(one.names, one.text) for one in common.wordings] == [
        (("Cook", "Potter"), "A head for Fire"),
        (("Smith",), "Embers"),
    ]


def test_a_thing_that_only_some_share_is_named_with_its_holders(studio: Role) -> None:
    found = compared(studio, Cook="Fire Salt", Smith="Fire", Potter="Clay", Baker="Salt")
    assert [(one.label, one.names) for one in found.common] == [
        ("Fire", ("Cook", "Smith")),
        ("Salt", ("Cook", "Baker")),
    ]
    assert found.own == ((), (), ("A head for Clay",), ())
    assert found.sentence == "No skill is shared by all four, but two are shared by two of them."


@pytest.mark.parametrize(
    ("skills", "sentence"),
    [
        (("Fire", "Fire", "Clay"), "No skill is shared by all three, but one is shared by two of them."),
        (("Fire", "Fire Clay", "Clay"), "No skill is shared by all three, but two are shared by two of them."),
        (("Fire", "Fire", "Fire", "Clay"), "No skill is shared by all four, but one is shared by three of them."),
        (
            ("Fire", "Fire Clay", "Fire", "Clay"),
            "No skill is shared by all four, but two are shared by two or three of them.",
        ),
    ],
)
def test_what_only_some_share_is_counted_with_how_many_share_it(
    studio: Role, skills: tuple[str, ...], sentence: str
) -> None:
    held = dict(zip(("Cook", "Smith", "Potter", "Baker"), skills, strict=False))
    assert compared(studio, **held).sentence == sentence


def test_what_all_have_goes_before_what_some_have(studio: Role) -> None:
    found = compared(studio, Cook="Fire Salt Knives", Smith="Fire Salt", Potter="Fire Clay Glaze")
    assert found.sentence == "Shared by all three: fire."
    assert [one.label for one in found.common] == ["Fire", "Salt"]


@pytest.mark.parametrize(
    ("skills", "sentence"),
    [
        (("Fire", "Fire"), "Shared by both: fire."),
        (("Fire Iron", "Iron Fire"), "Shared by both: fire; iron."),
        (("Fire", "Iron"), "No skill is quite the same for both."),
        (("Fire", ""), "No skill is quite the same for both."),
        (("Fire", "Iron", "Clay"), "No skill is quite the same for all three."),
        (("", ""), "The library names no skill of either of them."),
        (("", "", ""), "The library names no skill of any of them."),
    ],
)
def test_nothing_shared_nothing_own_and_nothing_known_are_said(
    studio: Role, skills: tuple[str, ...], sentence: str
) -> None:
    held = dict(zip(("Cook", "Smith", "Potter"), skills, strict=False))
    assert compared(studio, **held).sentence == sentence


def test_a_thing_with_several_names_is_called_by_its_id(studio: Role) -> None:
    """One role's name for it may not fit the other."""
    one, other = (skilled(studio, title, "Leading") for title in ("Cook", "Smith"))
    renamed = other.skills[0].model_copy(update={"name": "Leading a smithy"})
    (common,) = aspect(KIND["skills"], sides_of([other.model_copy(update={"skills": (renamed,)}), one])).common
    assert common.label == "Leading"
    unnamed = one.model_copy(update={"skills": (one.skills[0].model_copy(update={"name": ""}),)})
    (common,) = aspect(KIND["skills"], sides_of([unnamed, other])).common
    assert common.label == "Leading"


def test_a_metric_is_worded_by_its_definition_beside_its_name(library: Library) -> None:
    found = aspect(KIND["metrics"], sides(library, "operations-manager", "production-manager"))
    on_time = next(one for one in found.common if one.label == "On-time delivery")
    assert all(one.text.startswith("The share of") for one in on_time.wordings)
    assert any(text.startswith("Throughput: how much") for text in found.own[1])


def test_duties_stand_as_infinitives_with_a_capital(library: Library) -> None:
    found = aspect(KIND["duties"], sides(library, "operations-manager", "production-manager"))
    assert any(text.startswith("Draw up production plans") for text in found.own[1])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_a_role_beside_itself_has_nothing_of_its_own(studio: Role, kind: object) -> None:
    found = aspect(KIND[getattr(kind, "id", "")], named(studio, "One", "Other"))
    assert found.own == ((), ())
    assert all(len(one.wordings) == 1 for one in found.common)


def test_nothing_of_a_role_is_lost(library: Library) -> None:
    for kind in KINDS:
        group = sides(library, "operations-manager", "production-manager", "general-manager", "president")
        found = aspect(kind, group)
        shared = [name for one in found.common for name in one.names]
        held = [len(kind.snippets(side.role)) for side in group]
        assert [shared.count(side.name) + len(own) for side, own in zip(group, found.own, strict=True)] == held
