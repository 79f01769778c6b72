"""The fifteen dimensions of a comparison, each opened by a sentence in plain words."""

from collections.abc import Mapping
from dataclasses import dataclass

from jdbuilder.compare.aspects import Aspect
from jdbuilder.compare.scales import SCALES, weighed
from jdbuilder.compare.sides import Sides
from jdbuilder.compare.words import both, listed, lowered
from jdbuilder.library.model import Verdict
from jdbuilder.library.profile import Dimension

# What a dimension is called, and the question it answers where nothing more can be said of the roles together.
DIMENSIONS: Mapping[Dimension, tuple[str, str]] = {
    "scope": ("Scope", "How far the work reaches."),
    "strategic_or_tactical": ("Strategic or tactical", "Whether the work looks ahead or at the day."),
    "interdepartmental_work": ("Work between departments", "With whom outside their own team they plan and agree."),
    "skill_set": ("Skill set", "What one has to be good at."),
    "performance_metrics": ("Performance metrics", "By what one can tell that the work is done well."),
    "resource_allocation": ("Resource allocation", "What they share out: people, time, tools, material."),
    "budget_control": ("Budget control", "What money they decide on."),
    "hierarchy": ("Hierarchy", "To whom they report, and who reports to them."),
    "crisis_management": ("Crisis management", "What lands on their desk when something goes wrong."),
    "employee_management": ("Employee management", "Whom they lead, and how closely."),
    "customer_interaction": ("Customer interaction", "How often they meet those who pay."),
    "regulatory_compliance": ("Regulatory compliance", "Which rules they see to."),
    "technology": ("Technology", "Which systems and tools they have to know."),
    "vendor_relations": ("Vendor relations", "From whom they buy, and with whom they agree terms."),
    "career_path": ("Career path", "Where the work leads."),
}
_COMPUTED: Mapping[Dimension, tuple[str, str]] = {
    "skill_set": ("skills", "{everybody} count {things} among their skills."),
    "performance_metrics": ("metrics", "{everybody} are measured, among other things, by {things}."),
}


@dataclass(frozen=True)
class Contrast:
    """One dimension: its name, the sentence that opens it, and what each role is like in it."""

    title: str
    sentence: str
    cells: tuple[str, ...]


def contrasts(sides: Sides, aspects: Mapping[str, Aspect], verdict: Verdict | None) -> tuple[Contrast, ...]:
    """The roles along all dimensions; what isn't known of a role says so."""
    return tuple(
        Contrast(
            title,
            _opening(dimension, question, sides, aspects, verdict),
            tuple(side.role.profile.of(dimension) or _unknown(title, side.name) for side in sides),
        )
        for dimension, (title, question) in DIMENSIONS.items()
    )


def _unknown(title: str, name: str) -> str:
    return f"The library doesn’t say this of the {name} ({lowered(title)})."


def _opening(
    dimension: Dimension, question: str, sides: Sides, aspects: Mapping[str, Aspect], verdict: Verdict | None
) -> str:
    """What we wrote for the pair; else how the roles stand to each other; else what the dimension asks."""
    if verdict and dimension in verdict.dimensions:
        return verdict.dimensions[dimension]
    if dimension in SCALES:
        return weighed(SCALES[dimension], [(side.name, side.role.scales) for side in sides]) or question
    if dimension in _COMPUTED:
        kind, words = _COMPUTED[dimension]
        shared = [lowered(one.label) for one in aspects[kind].common if len(one.names) == len(sides)]
        return words.format(everybody=both(len(sides)), things=listed(shared)) if shared else question
    return question
