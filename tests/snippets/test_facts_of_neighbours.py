"""The roles that the research names beside its own are there, and differ from them as it says."""

import pytest

from jdbuilder.library import career
from jdbuilder.library.library import Library
from jdbuilder.library.profile import Dimension
from tests.snippets.parts import missing


def on_the_way(library: Library) -> set[tuple[str, str]]:
    return {(step.start.key, step.end.key) for step in career.steps(library.roles, {})}


@pytest.mark.parametrize(
    ("role_id", "place", "fragments"),
    [
        ("plant-manager", "summary", ("whole plant", "production, and everything under the same roof")),
        ("plant-manager", "misconceptions", ("production, logistics and customer service",)),
        ("plant-manager", "scope", ("one whole plant", "as far as the gate")),
        ("director-of-manufacturing", "scope", ("all of the company’s manufacturing",)),
        ("chief-operating-officer", "scope", ("whole company", "all divisions")),
        ("general-manager", "summary", ("operations manager makes daily work efficient", "department or area")),
        ("general-manager", "misconceptions", ("daily work of a department or area efficiently",)),
        ("site-manager", "misconceptions", ("production, quality control and supply chain", "departments or several")),
        ("site-manager", "scope", ("one site",)),
        ("head-of-operations", "summary", ("operations manager oversees particular departments, tasks or processes",)),
        ("head-of-operations", "scope", ("all operations of the company",)),
        ("brand-manager", "responsibilities", ("creative studio the deadline, budget and objectives",)),
        ("brand-manager", "interdepartmental_work", ("studio production managers deadlines and objectives",)),
        ("art-director", "environment", ("creative studio", "designers, writers")),
        ("creative-director", "employee_management", ("writers, designers and art directors",)),
        ("traffic-manager", "book-freelance-cover", ("freelancers",)),
        ("creative-project-manager", "hierarchy", ("studio’s production manager",)),
        ("account-manager", "interdepartmental_work", ("clients with the studio, production",)),
        ("it-specialist", "misconceptions", ("technician’s work",)),
        ("it-technician", "misconceptions", ("specialist’s work",)),
        ("managing-partner", "summary", ("other partners have chosen", "firm")),
        ("president", "summary", ("board appoints", "corporation")),
    ],
)
def test_a_neighbour_is_told_apart_in_its_own_file(
    role_id: str, place: str, fragments: tuple[str, ...], library: Library
) -> None:
    assert missing(library.role(role_id), place, fragments) == []


@pytest.mark.parametrize(
    "step",
    [
        ("production-manager", "plant-manager"),
        ("production-manager", "director-of-manufacturing"),
        ("plant-manager", "director-of-manufacturing"),
        ("operations-manager", "chief-operating-officer"),
        ("director-of-manufacturing", "chief-operating-officer"),
        ("head-of-operations", "chief-operating-officer"),
    ],
)
def test_the_career_map_leads_where_the_research_says(step: tuple[str, str], library: Library) -> None:
    assert step in on_the_way(library)
    assert step[::-1] not in on_the_way(library)


@pytest.mark.parametrize(
    ("neighbour", "dimension", "fragments"),
    [
        ("plant-manager", "scope", ("gate of one plant", "production, logistics and customer service")),
        ("plant-manager", "career_path", ("General Manager", "Director of Manufacturing", "Chief Operating Officer")),
        ("plant-manager", "hierarchy", ("similar height",)),
        ("general-manager", "scope", ("daily operations", "one department or area")),
        ("general-manager", "strategic_or_tactical", ("most efficient way",)),
        ("general-manager", "hierarchy", ("General Manager stands higher",)),
        ("general-manager", "career_path", ("next steps for an Operations Manager",)),
        ("site-manager", "scope", ("production, quality control and the supply chain", "departments or sites")),
        ("site-manager", "hierarchy", ("often reports to the Operations Manager",)),
        ("site-manager", "career_path", ("natural next step for a Site Manager",)),
        ("head-of-operations", "scope", ("departments, tasks or processes",)),
        ("head-of-operations", "strategic_or_tactical", ("sets the strategy", "years ahead")),
        ("head-of-operations", "hierarchy", ("reports to the Head of Operations",)),
        ("head-of-operations", "career_path", ("next step for an Operations Manager",)),
    ],
)
def test_the_operations_manager_is_compared_with_a_neighbour_as_the_research_does(
    neighbour: str, dimension: Dimension, fragments: tuple[str, ...], library: Library
) -> None:
    verdict = library.verdict("operations-manager", neighbour)
    assert verdict is not None
    assert [part for part in fragments if part not in verdict.dimensions[dimension]] == []


@pytest.mark.parametrize(
    ("pair", "fragments"),
    [
        (("it-specialist", "it-technician"), ("devices", "systems behind them")),
        (("managing-partner", "president"), ("partners", "corporation", "board")),
        (("advertising-manager", "production-manager"), ("want what a company sells", "makes the thing itself")),
        (("product-manager", "production-manager"), ("worth making, for whom and why", "to the right standard")),
        (("operations-manager", "production-manager"), ("stays with the making", "before, around and after")),
    ],
)
def test_the_further_pairs_of_the_research_are_told_apart(
    pair: tuple[str, str], fragments: tuple[str, ...], library: Library
) -> None:
    verdict = library.verdict(*pair)
    assert verdict is not None
    assert [part for part in fragments if part not in verdict.difference] == []
