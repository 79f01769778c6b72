"""What a role file and a section file may hold; every snippet knows its own words for a posting."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from jdbuilder.library.areas import Area
from jdbuilder.library.profile import CareerStep, Dimension, Occupation, PayFigure, Profile, Scales
from jdbuilder.library.section import Form as Form
from jdbuilder.library.section import SectionId as SectionId
from jdbuilder.model import Frozen, Id, Name, OptionalName, Words

Level = Literal["must", "nice"]


class Snippet(Frozen):
    """One reusable sentence or paragraph.

    Attributes:
        id: the same id in two roles means the same thing.
        name: what it is called in a list; where it has none of its own, its id serves.
        default: whether the full draft starts with it ticked.
        locked: whether its words are fixed until somebody unlocks them.
        note: a word to whoever ticks it; never printed.
    """

    id: Id
    name: OptionalName = ""
    default: bool = True
    locked: bool = False
    note: OptionalName = ""

    @property
    def label(self) -> str:
        """Its name, or its id as words."""
        return self.name or _capitalised(self.id.replace("-", " "))

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

    area: Area = "other"
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


class Role(Frozen):
    """A kind of job: everything that the library knows about it.

    Attributes:
        need: continues "Hire one when …".
        signs: by what one can tell that this is the role one needs, a sentence each.
    """

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
    need: OptionalName = ""
    signs: tuple[Name, ...] = ()
    pay: PayFigure | None = None
    occupation: Occupation | None = None
    career: tuple[CareerStep, ...] = ()
    scales: Scales = Scales()
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


class Verdict(Frozen):
    """What we say of two roles that are taken for each other, in words written for the pair.

    Attributes:
        roles: their ids, in alphabetical order; joined by two hyphens they name the file.
        when: by role, what continues "Hire one when …".
        signs: by role, how one can tell, a sentence each.
        dimensions: what opens a dimension of their comparison, by the dimension's name.
    """

    roles: tuple[Id, Id]
    difference: Words
    when: Mapping[Id, Name]
    signs: Mapping[Id, Annotated[tuple[Name, ...], Field(min_length=1)]]
    dimensions: Mapping[Dimension, Words] = {}

    @property
    def id(self) -> str:
        """What the file is called."""
        return "--".join(self.roles)

    @model_validator(mode="after")
    def _of_two(self) -> Self:
        if list(self.roles) != sorted(set(self.roles)):
            raise ValueError("a verdict is on two different roles, named in alphabetical order")
        if set(self.when) != set(self.roles) or set(self.signs) != set(self.roles):
            raise ValueError(f"when and signs each need an entry for {self.roles[0]} and one for {self.roles[1]}")
        return self


def _refuse_repeats(ids: list[str]) -> None:
    repeated = sorted({one for one in ids if ids.count(one) > 1})
    if repeated:
        raise ValueError(f"the id {repeated[0]} stands more than once; each snippet needs its own")


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
