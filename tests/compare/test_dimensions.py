"""Fifteen dimensions, each opened by what was written, else weighed, else shared, else by its question."""

from typing import get_args

from jdbuilder.compare.aspects import KINDS, aspect
from jdbuilder.compare.dimensions import DIMENSIONS, Contrast, contrasts
from jdbuilder.compare.sides import Sides
from jdbuilder.library.library import Library
from jdbuilder.library.model import Role, Verdict
from jdbuilder.library.profile import Dimension
from tests.compare.examples import bare, named, sides


def compared(group: Sides, verdict: Verdict | None = None) -> dict[Dimension, Contrast]:
    found = contrasts(group, {kind.id: aspect(kind, group) for kind in KINDS}, verdict)
    return dict(zip(DIMENSIONS, found, strict=True))


def test_all_fifteen_have_a_title_and_a_question() -> None:
    assert tuple(DIMENSIONS) == get_args(Dimension)
    assert len({*DIMENSIONS.values()}) == len(DIMENSIONS) == 15


def test_each_role_says_its_own_sentence(library: Library) -> None:
    group = sides(library, "president", "it-technician")
    for dimension, found in compared(group).items():
        assert found.title == DIMENSIONS[dimension][0]
        assert found.cells == tuple(side.role.profile.of(dimension) for side in group)


def test_what_was_written_on_the_pair_opens_its_dimension(library: Library) -> None:
    written = library.verdict("operations-manager", "production-manager")
    assert written
    some = written.model_copy(update={"dimensions": {"technology": "Ours.", "scope": "Ours too."}})
    found = compared(sides(library, "production-manager", "operations-manager"), some)
    assert (found["technology"].sentence, found["scope"].sentence) == ("Ours.", "Ours too.")
    assert found["customer_interaction"].sentence.startswith("The Operations Manager meets customers or clients ")
    assert found["hierarchy"].sentence == "To whom they report, and who reports to them."
    assert found["vendor_relations"].sentence == "From whom they buy, and with whom they agree terms."


def test_skills_and_measures_that_all_share_open_theirs(library: Library) -> None:
    two = compared(sides(library, "plant-manager", "general-manager"))
    assert two["skill_set"].sentence == "Both count leadership, communication and negotiation among their skills."
    assert two["performance_metrics"].sentence == "Both are measured, among other things, by staff turnover."
    three = compared(sides(library, "operations-manager", "production-manager", "account-manager"))
    assert three["skill_set"].sentence.startswith("All three count ")
    assert "communication" in three["skill_set"].sentence
    assert "interpreting data" not in three["skill_set"].sentence


def test_without_anything_shared_the_question_opens_them(library: Library) -> None:
    found = compared(sides(library, "it-specialist", "president"))
    assert found["performance_metrics"].sentence == DIMENSIONS["performance_metrics"][1]


def test_what_is_not_known_says_so_of_each_role(studio: Role) -> None:
    group = named(bare(studio), "Cook", "Smith", "Potter")
    cells = [cell for found in compared(group).values() for cell in found.cells]
    assert cells[:2] == [f"The library doesn’t say this of the {name} (scope)." for name in ("Cook", "Smith")]
    assert len({*cells}) == len(cells) == 15 * 3
    assert [found.sentence for found in compared(group).values()] == [asked for _, asked in DIMENSIONS.values()]
