"""What a role file says of the role as a whole: pay, occupation, career, and the dimensions of a comparison."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from jdbuilder.model import Frozen, Id, Name, OptionalName, Words

Dimension = Literal[
    "scope",
    "strategic_or_tactical",
    "interdepartmental_work",
    "skill_set",
    "performance_metrics",
    "resource_allocation",
    "budget_control",
    "hierarchy",
    "crisis_management",
    "employee_management",
    "customer_interaction",
    "regulatory_compliance",
    "technology",
    "vendor_relations",
    "career_path",
]


class PayFigure(Frozen):
    """A published average: never an offer, always shown with its year and caveat."""

    amount: Annotated[Decimal, Field(ge=0)]
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    period: Literal["hour", "year"]
    year: Annotated[int, Field(ge=1990, le=2100)]
    where: Name
    caveat: Words


class Occupation(Frozen):
    """The nearest occupation that wage statistics count, by its SOC code (US Standard Occupational Classification).

    Attributes:
        note: what the code leaves out or takes in, where it isn't quite the role.
    """

    soc: Annotated[str, Field(pattern="^[0-9]{2}-[0-9]{4}$")]
    note: OptionalName = ""


class CareerStep(Frozen):
    """A step up from a role, or the step that leads to it."""

    direction: Literal["next", "before"]
    title: Name
    role: Id | None = None
    note: OptionalName = ""


class Scales(Frozen):
    """Where a role stands on scales that go from little to much, so that two roles can be weighed in words."""

    scope: Literal["task", "project", "team", "department", "site", "function", "company"] | None = None
    horizon: Literal["days", "weeks", "months", "years"] | None = None
    standing: Literal["specialist", "coordinator", "manager", "director", "executive"] | None = None
    budget: Literal["none", "project", "department", "several", "company"] | None = None
    people: Literal["none", "project", "team", "several", "company"] | None = None
    customers: Literal["seldom", "sometimes", "often"] | None = None


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

    def of(self, dimension: Dimension) -> str:
        """The sentence on one dimension; empty where nothing is known."""
        said: str = getattr(self, dimension)
        return said
