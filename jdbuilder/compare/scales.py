"""Roles weighed on scales: sentences that say who answers for more, looks further ahead, meets customers more often."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jdbuilder.compare.words import listed, neither, sentence
from jdbuilder.library.profile import Dimension, Scales

_TWO = 2


@dataclass(frozen=True)
class Scale:
    """One scale in words.

    Attributes:
        field: its name among a role's scales.
        steps: what each step is called in a sentence, from little to much.
        verb: what one does at a step, and what several do.
        link: what stands between the verb and the step.
        differ: the sentence where two roles stand on different steps; {more}, {less}, {much}, {little}.
        nobody: the sentence where all stand on the lowest, if that says something; {neither}.
    """

    field: str
    steps: Mapping[str, str]
    verb: tuple[str, str]
    link: str
    differ: str
    nobody: str = ""


SCALES: Mapping[Dimension, Scale] = {
    "scope": Scale(
        "scope",
        {
            "task": "single tasks",
            "project": "single projects",
            "team": "one team’s work",
            "department": "a department or a field of work",
            "site": "one site or business",
            "function": "one function across the company",
            "company": "the whole company",
        },
        ("answers", "answer"),
        " for",
        "The {more} answers for more: {much}, where the {less} answers for {little}.",
    ),
    "strategic_or_tactical": Scale(
        "horizon",
        {"days": "days", "weeks": "weeks", "months": "months", "years": "years"},
        ("thinks", "think"),
        " in",
        "The {more} is the more strategic of the two and thinks in {much}; the {less} thinks in {little}.",
    ),
    "hierarchy": Scale(
        "standing",
        {
            "specialist": "specialists",
            "coordinator": "coordinators",
            "manager": "managers",
            "director": "directors and heads",
            "executive": "executives",
        },
        ("stands", "stand"),
        " among",
        "The {more} usually stands higher, among {much}; the {less} stands among {little}.",
    ),
    "budget_control": Scale(
        "budget",
        {
            "none": "small purchases at most",
            "project": "the budgets of single projects",
            "department": "a budget the size of one department’s",
            "several": "the budgets of several departments or one whole site",
            "company": "the budget of the whole company",
        },
        ("decides", "decide"),
        " on",
        "The {more} decides on more money, {much}; the {less} decides on {little}.",
    ),
    "employee_management": Scale(
        "people",
        {
            "none": "nobody as a rule",
            "project": "people lent to a project",
            "team": "one team",
            "several": "several teams",
            "company": "everybody in the company, through others",
        },
        ("leads", "lead"),
        "",
        "The {more} leads more people: {much}, where the {less} leads {little}.",
        "{neither} leads anybody as a rule.",
    ),
    "customer_interaction": Scale(
        "customers",
        {"seldom": "seldom", "sometimes": "now and then", "often": "often"},
        ("meets customers or clients", "meet customers or clients"),
        "",
        "The {more} meets customers or clients {much}, the {less} {little}.",
        "{neither} meets customers or clients often.",
    ),
}


def weighed(scale: Scale, sides: Sequence[tuple[str, Scales]]) -> str:
    """The sentence on where the roles stand; empty where one stands nowhere, or all on a step that tells nothing."""
    steps = tuple(scale.steps)
    stands = [(name, getattr(scales, scale.field)) for name, scales in sides]
    if not all(step for _, step in stands):
        return ""
    ranked = sorted(stands, key=lambda stand: steps.index(stand[1]))
    (least, little), (most, much) = ranked[0], ranked[-1]
    if little == much:
        return scale.nobody.format(neither=neither(len(sides))) if much == steps[0] else ""
    if len(sides) == _TWO:
        return scale.differ.format(more=most, less=least, much=scale.steps[much], little=scale.steps[little])
    return _ranged(scale, stands)


def _ranged(scale: Scale, stands: Sequence[tuple[str, str]]) -> str:
    """From much to little: 'The President and the Chief Executive think in years; the IT Technician in days.'"""
    groups = (
        (words, [f"the {name}" for name, step in stands if step == wanted])
        for wanted, words in reversed([*scale.steps.items()])
    )
    (words, names), *rest = ((words, names) for words, names in groups if names)
    said = [f"{listed(names)} {scale.verb[len(names) > 1]}{scale.link} {words}"]
    said += [f"{listed(names)}{scale.link} {words}" for words, names in rest]
    return sentence("; ".join(said))
