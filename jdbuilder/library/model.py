"""What a role file and a section file may hold; every snippet knows its own words for a posting."""

from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from jdbuilder.model import Frozen, Id, Name, OptionalName, Words

SectionId = Literal[
    "opening",
    "responsibilities",
    "metrics",
    "must_haves",
    "nice_to_haves",
    "environment",
    "about",
    "benefits",
    "apply",
    "equal_opportunity",
]
Form = Literal["infinitive", "gerund"]
Level = Literal["must", "nice"]


class Snippet(Frozen):
    """One reusable sentence or paragraph.

    Attributes:
        id: the same id in two roles means the same thing.
        default: whether the full draft starts with it ticked.
        locked: whether its words are fixed until somebody unlocks them.
        note: a word to whoever ticks it; never printed.
    """

    id: Id
    default: bool = True
    locked: bool = False
    note: OptionalName = ""

    def words(self, form: Form) -> str:
        """The line that a posting takes over."""
        raise NotImplementedError  # each kind says its own


class Text(Snippet):
    """A snippet that is simply its text: an opening, a misconception, a benefit, a closing."""

    text: Words

    def words(self, form: Form) -> str:  # noqa: ARG002 - only responsibilities have two forms
        """The text as it stands."""
        return self.text


class Responsibility(Snippet):
    """A duty in two forms, each continuing a lead-in: "You'll get to: plan …", "Daily duties include: planning …"."""

    infinitive: Words
    gerund: Words

    def words(self, form: Form) -> str:
        """The duty in the form asked for, opened with a capital as a list item is."""
        return _capitalised(self.infinitive if form == "infinitive" else self.gerund)


class Metric(Snippet):
    """A measure of success: what it is called, what it tells and, where they exist, formula, unit, target, period."""

    name: Name
    definition: Words
    formula: OptionalName = ""
    unit: OptionalName = ""
    target: OptionalName = ""
    period: OptionalName = ""

    def words(self, form: Form) -> str:  # noqa: ARG002 - only responsibilities have two forms
        """Name and definition, joined by the colon at which the paper sets the name in bold."""
        return f"{self.name}: {self.definition}"

    @property
    def goal(self) -> str:
        """The target as a posting shows it: '≥ 95 % per quarter'."""
        return f"{self.target} {self.period}".strip() if self.target else ""


class Requirement(Text):
    """What a person brings: education, experience, a certificate or a personal quality."""

    kind: Literal["education", "experience", "certificate", "quality"]
    name: Name
    level: Level


class Skill(Text):
    """A skill by its short name, and the line that asks for it."""

    name: Name
    level: Level


class Bonus(Frozen):
    """Copy to paste: a paragraph to the candidate, then a lead-in to the responsibilities as infinitives."""

    opening: Words
    lead_in: Name


class PayFigure(Frozen):
    """A published average: never an offer, always shown with its year and caveat."""

    amount: Annotated[Decimal, Field(ge=0)]
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    period: Literal["hour", "year"]
    year: Annotated[int, Field(ge=1990, le=2100)]
    where: Name
    caveat: Words


class CareerStep(Frozen):
    """A step up from a role, or the step that leads to it."""

    direction: Literal["next", "before"]
    title: Name
    role: Id | None = None
    note: OptionalName = ""


class Profile(Frozen):
    """A role along the fifteen dimensions that comparisons use, a sentence each; empty where nothing is known."""

    scope: OptionalName = ""
    strategic_or_tactical: OptionalName = ""
    interdepartmental_work: OptionalName = ""
    skill_set: OptionalName = ""
    performance_metrics: OptionalName = ""
    resource_allocation: OptionalName = ""
    budget_control: OptionalName = ""
    hierarchy: OptionalName = ""
    crisis_management: OptionalName = ""
    employee_management: OptionalName = ""
    customer_interaction: OptionalName = ""
    regulatory_compliance: OptionalName = ""
    technology: OptionalName = ""
    vendor_relations: OptionalName = ""
    career_path: OptionalName = ""


class Role(Frozen):
    """A kind of job: everything that the library knows about it."""

    id: Id
    title: Name
    setting: Name
    family: Name
    also_called: tuple[Name, ...] = ()
    summary: Words
    bonus: Bonus
    responsibilities: Annotated[tuple[Responsibility, ...], Field(min_length=1)]
    metrics: tuple[Metric, ...] = ()
    misconceptions: tuple[Text, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    skills: tuple[Skill, ...] = ()
    environment: tuple[Text, ...] = ()
    pay: PayFigure | None = None
    career: tuple[CareerStep, ...] = ()
    profile: Profile = Profile()

    @property
    def full_title(self) -> str:
        """The title with its setting, to tell apart roles of the same title."""
        return f"{self.title} ({self.setting})"

    def offers(self, section: SectionId) -> tuple[Snippet, ...]:
        """The role's own snippets for a section of a posting."""
        match section:
            case "opening":
                return (self._bonus(), *self.misconceptions, self._summary())
            case "responsibilities":
                return self.responsibilities
            case "metrics":
                return self.metrics
            case "must_haves":
                return self._brought("must")
            case "nice_to_haves":
                return self._brought("nice")
            case "environment":
                return self.environment
            case _:
                return ()

    def _bonus(self) -> Text:
        return Text(id="bonus-opening", text=self.bonus.opening)

    def _summary(self) -> Text:
        return Text(id="summary", text=self.summary, default=False)

    def _brought(self, level: Level) -> tuple[Snippet, ...]:
        brought: tuple[Requirement | Skill, ...] = (*self.requirements, *self.skills)
        return tuple(snippet for snippet in brought if snippet.level == level)

    @model_validator(mode="after")
    def _ids_differ(self) -> Self:
        _refuse_repeats([snippet.id for snippet in (*self.snippets(), self._bonus(), self._summary())])
        return self

    def snippets(self) -> tuple[Snippet, ...]:
        """All snippets that the file holds, in its order."""
        texts = (*self.misconceptions, *self.requirements, *self.skills, *self.environment)
        return (*self.responsibilities, *self.metrics, *texts)


class Shared(Frozen):
    """Snippets that serve every role, for one section of a posting."""

    id: Id
    section: SectionId
    snippets: Annotated[tuple[Text, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _ids_differ(self) -> Self:
        _refuse_repeats([snippet.id for snippet in self.snippets])
        return self


def _refuse_repeats(ids: list[str]) -> None:
    repeated = sorted({one for one in ids if ids.count(one) > 1})
    if repeated:
        raise ValueError(f"the id {repeated[0]} stands more than once; each snippet needs its own")


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
