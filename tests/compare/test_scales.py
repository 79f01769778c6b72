"""Where roles stand on scales, in sentences for two, three and four of them."""

from itertools import permutations
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.compare.scales import SCALES, Scale, weighed
from jdbuilder.library.profile import Dimension, Scales

NAMES = ("IT Technician", "Art Director", "Plant Manager", "President")


def said(dimension: Dimension, *steps: str | None) -> str:
    """The sentence on roles that stand on these steps."""
    scale = SCALES[dimension]
    found = [Scales.model_validate({scale.field: step}) for step in steps]
    return weighed(scale, list(zip(NAMES, found, strict=False)))


@pytest.mark.parametrize(
    ("dimension", "sentence"),
    [
        (
            "scope",
            "The Art Director answers for more: the whole company, where the IT Technician answers for single tasks.",
        ),
        (
            "strategic_or_tactical",
            "The Art Director is the more strategic of the two and thinks in years; the IT Technician thinks in days.",
        ),
        (
            "hierarchy",
            "The Art Director usually stands higher, among executives; the IT Technician stands among specialists.",
        ),
        (
            "budget_control",
            "The Art Director decides on more money, the budget of the whole company;"
            " the IT Technician decides on small purchases at most.",
        ),
        (
            "employee_management",
            "The Art Director leads more people: everybody in the company, through others,"
            " where the IT Technician leads nobody as a rule.",
        ),
        ("customer_interaction", "The Art Director meets customers or clients often, the IT Technician seldom."),
    ],
)
def test_two_roles_are_weighed_whichever_stands_first(dimension: Dimension, sentence: str) -> None:
    low, *_, high = SCALES[dimension].steps
    assert said(dimension, low, high) == sentence
    swapped = sentence.replace("Art Director", "@").replace("IT Technician", "Art Director")
    assert said(dimension, high, low) == swapped.replace("@", "IT Technician")


@pytest.mark.parametrize(
    ("dimension", "sentence"),
    [
        ("employee_management", "Neither leads anybody as a rule."),
        ("customer_interaction", "Neither meets customers or clients often."),
    ],
)
def test_that_nobody_leads_or_meets_customers_is_said(dimension: Dimension, sentence: str) -> None:
    lowest, *_ = SCALES[dimension].steps
    assert said(dimension, lowest, lowest) == sentence
    for many in ("three", "four"):
        steps = [lowest] * (3 if many == "three" else 4)
        assert said(dimension, *steps) == sentence.replace("Neither", f"None of the {many}")


@pytest.mark.parametrize("dimension", SCALES)
@pytest.mark.parametrize("many", [2, 3, 4])
def test_one_step_for_all_sets_nobody_apart_and_is_not_said(dimension: Dimension, many: int) -> None:
    scale = SCALES[dimension]
    lowest, *others = scale.steps
    assert [said(dimension, *[step] * many) for step in others] == [""] * len(others)
    assert bool(said(dimension, *[lowest] * many)) == (dimension in ("employee_management", "customer_interaction"))


def test_one_function_across_the_company_is_more_than_a_site_and_less_than_all() -> None:
    assert said("scope", "function", "site") == (
        "The IT Technician answers for more: one function across the company,"
        " where the Art Director answers for one site or business."
    )
    assert said("scope", "function", "company").startswith("The Art Director answers for more: the whole company")


def test_three_and_four_roles_each_get_their_place_from_much_to_little() -> None:
    assert said("strategic_or_tactical", "days", "years", "months") == (
        "The Art Director thinks in years; the Plant Manager in months; the IT Technician in days."
    )
    assert said("employee_management", "none", "project", "several", "company") == (
        "The President leads everybody in the company, through others; the Plant Manager several teams;"
        " the Art Director people lent to a project; the IT Technician nobody as a rule."
    )


def test_roles_that_stand_on_one_step_share_their_part_of_the_sentence() -> None:
    assert said("budget_control", "none", "project", "project", "none") == (
        "The Art Director and the Plant Manager decide on the budgets of single projects;"
        " the IT Technician and the President on small purchases at most."
    )
    assert said("hierarchy", "specialist", "manager", "manager") == (
        "The Art Director and the Plant Manager stand among managers; the IT Technician among specialists."
    )


@pytest.mark.parametrize("dimension", SCALES)
@pytest.mark.parametrize("many", [2, 3, 4])
def test_where_one_role_stands_nowhere_nothing_is_said(dimension: Dimension, many: int) -> None:
    first = next(iter(SCALES[dimension].steps))
    for steps in permutations([None, *[first] * (many - 1)]):
        assert said(dimension, *steps) == ""


@pytest.mark.parametrize("scale", SCALES.values(), ids=lambda scale: scale.field)
def test_every_step_of_a_scale_has_its_words(scale: Scale) -> None:
    (literal, _) = get_args(Scales.model_fields[scale.field].annotation)
    assert tuple(scale.steps) == get_args(literal)
    assert len({*scale.steps.values()}) == len(scale.steps)


@settings(deadline=None)
@given(st.data(), st.sampled_from(sorted(SCALES)), st.integers(2, 4))
def test_every_role_is_named_once_unless_all_are_alike(data: st.DataObject, dimension: Dimension, many: int) -> None:
    steps = data.draw(st.lists(st.sampled_from(tuple(SCALES[dimension].steps)), min_size=many, max_size=many))
    sentence = said(dimension, *steps)
    alike = len({*steps}) == 1
    assert [sentence.count(name) for name in NAMES[:many]] == [0 if alike else 1] * many
    if not alike:
        assert sentence.endswith(".")
        assert sentence[0].isupper()
        assert "{" not in sentence
