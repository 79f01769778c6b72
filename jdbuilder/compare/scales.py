"""Roles weighed on scales: sentences that say who answers for more, looks further ahead, meets customers more often."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jdbuilder.compare.words import among, both, listed
from jdbuilder.library.profile import Dimension, Scales


@dataclass(frozen=True)
class Scale:
    """One scale in words.

    Attributes:
        field: its name among a role's scales.
        steps: what each step is called in a sentence, from little to much.
        differ: the sentence where two roles stand on different steps; {more}, {less}, {much}, {little}.
        agree: the sentence where all stand on the same one; {all}, {same}.
        range: the sentence on three or four roles; {many}, {most}, {much}, {least}, {little}.
    """

    field: str
    steps: Mapping[str, str]
    differ: str
    agree: str
    range: str


SCALES: Mapping[Dimension, Scale] = {
    "scope": Scale(
        "scope",
        {
            "task": "single tasks",
            "project": "single projects",
            "team": "one team’s work",
            "department": "a department or a field of work",
            "site": "one site or business",
            "company": "the whole company",
        },
        "The {more} answers for more: {much}, where the {less} answers for {little}.",
        "{all} answer for {same}; the difference lies in what they do there.",
        "{many}, the {most} answers for the most, {much}, and the {least} for the least, {little}.",
    ),
    "strategic_or_tactical": Scale(
        "horizon",
        {"days": "days", "weeks": "weeks", "months": "months", "years": "years"},
        "The {more} is the more strategic of the two and thinks in {much}; the {less} thinks in {little}.",
        "{all} think in {same} and are about equally far from daily work.",
        "{many}, the {most} is the most strategic and thinks in {much}; the {least} thinks in {little}.",
    ),
    "hierarchy": Scale(
        "standing",
        {
            "specialist": "a specialist",
            "coordinator": "a coordinator",
            "manager": "a manager",
            "director": "a director or head",
            "executive": "an executive",
        },
        "The {more} usually stands higher, as {much}; the {less} works as {little}.",
        "{all} usually stand on the same level, each as {same}.",
        "{many}, the {most} stands highest, as {much}, and the {least} works as {little}.",
    ),
    "budget_control": Scale(
        "budget",
        {
            "none": "spending that somebody else approves",
            "project": "the budgets of single projects",
            "department": "the budget of one department",
            "several": "the budgets of several departments or one whole site",
            "company": "the money of the whole company",
        },
        "The {more} decides on more money, {much}; the {less} on {little}.",
        "{all} decide on {same}, each for purposes of their own.",
        "{many}, the {most} decides on the most money, {much}, and the {least} on the least, {little}.",
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
        "The {more} leads more people: {much}, against {little} under the {less}.",
        "{all} lead {same}; what they look for in people differs.",
        "{many}, the {most} leads the most people, {much}, and the {least} the fewest, {little}.",
    ),
    "customer_interaction": Scale(
        "customers",
        {"seldom": "seldom", "sometimes": "now and then", "often": "often"},
        "The {more} meets customers or clients more: {much}, where the {less} does so {little}.",
        "{all} meet customers or clients {same}, on occasions of their own.",
        "{many}, the {most} meets customers or clients most ({much}) and the {least} least ({little}).",
    ),
}


def weighed(scale: Scale, sides: Sequence[tuple[str, Scales]]) -> str:
    """The sentence on where the roles stand; empty where any of them stands nowhere."""
    steps = tuple(scale.steps)
    stands = [(name, getattr(scales, scale.field)) for name, scales in sides]
    if not all(step for _, step in stands):
        return ""
    ranked = sorted(stands, key=lambda stand: steps.index(stand[1]))
    (least, little), (most, much) = ranked[0], ranked[-1]
    if little == much:
        return scale.agree.format(all=both(len(sides)), same=scale.steps[much])
    words = {"much": scale.steps[much], "little": scale.steps[little]}
    if len(sides) == 2:
        return scale.differ.format(more=most, less=least, **words)
    mosts, leasts = ([name for name, step in stands if step == end] for end in (much, little))
    if len(mosts) > 1 or len(leasts) > 1:
        return _grouped(scale, stands)
    return scale.range.format(many=among(len(sides)), most=most, least=least, **words)


def _grouped(scale: Scale, stands: Sequence[tuple[str, str]]) -> str:
    """'From little to much: Site Manager (one site); General Manager and President (the whole company).'"""
    groups = (
        (words, [name for name, step in stands if step == wanted]) for wanted, words in reversed([*scale.steps.items()])
    )
    said = "; ".join(f"{listed(names)} ({words})" for words, names in groups if names)
    return f"From much to little: {said}."
