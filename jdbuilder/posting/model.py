"""The posting: frozen, typed, and the same in the store, in a file and in the builder."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from jdbuilder.library.section import Form, SectionId
from jdbuilder.model import Frozen, Id, Internal, Name, OptionalName, OptionalWords, Words
from jdbuilder.posting.areas import is_area
from jdbuilder.posting.countries import is_country
from jdbuilder.posting.currencies import is_currency
from jdbuilder.web_address import WebAddress

Workplace = Literal["on-site", "hybrid", "remote"]
Employment = Literal["full-time", "part-time", "contract", "temporary", "internship", "volunteer", "per-diem", "other"]
Period = Literal["hour", "day", "week", "month", "year"]
Education = Literal[
    "no requirements",
    "high school",
    "associate degree",
    "bachelor degree",
    "professional certificate",
    "postgraduate degree",
]
FactId = Literal["place", "employment", "hours", "pay", "start", "closing", "contact", "reference"]
Paper = Literal["a4", "letter"]
Variable = Literal["neither", "commission", "tips"]
Language = Literal["en-US", "en-GB", "en-CA", "en-AU", "en-IE", "en-NZ", "en-IN", "en-ZA"]


def _known_currency(code: str) -> str:
    if not is_currency(code):
        raise ValueError("is not a currency code such as EUR, GBP or USD")
    return code


def _known_country(code: str) -> str:
    if not is_country(code):
        raise ValueError("is not a country's code such as DE, GB or US")
    return code


def _known_area(code: str) -> str:
    if not is_area(code):
        raise ValueError("is not an area's code such as DE, US-CO or CA-ON")
    return code


Amount = Annotated[Decimal, Field(ge=0, max_digits=12, decimal_places=2)]
Currency = Annotated[str, AfterValidator(_known_currency)]
Country = Annotated[str, AfterValidator(_known_country)]
Area = Annotated[str, AfterValidator(_known_area)]


class Line(Frozen):
    """One line of a section: its own text, and the snippet that it was copied from, if any.

    Attributes:
        target: for a metric, what is to be reached: '≥ 95 % per quarter'.
        chosen: whether it is printed; an edited line that was unticked is kept, unprinted.
        locked: whether its text is fixed until somebody unlocks it.
    """

    text: Words
    snippet: Id | None = None
    target: OptionalName = ""
    chosen: bool = True
    locked: bool = False


MOST_LINES = 1000
"""What a section can hold."""

Lines = Annotated[tuple[Line, ...], Field(max_length=MOST_LINES)]


class Sections(Frozen):
    """The lines of every section, in the order in which the paper has them."""

    opening: Lines = ()
    responsibilities: Lines = ()
    metrics: Lines = ()
    must_haves: Lines = ()
    nice_to_haves: Lines = ()
    environment: Lines = ()
    about: Lines = ()
    benefits: Lines = ()
    apply: Lines = ()
    equal_opportunity: Lines = ()

    def of(self, section: SectionId) -> tuple[Line, ...]:
        """The lines of one section."""
        lines: tuple[Line, ...] = getattr(self, section)
        return lines


class Pay(Frozen):
    """The employer's own pay for the job: one amount, or from the lower to the higher."""

    low: Amount
    high: Amount | None = None
    currency: Currency
    period: Period

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.high is not None and self.high < self.low:
            raise ValueError("the higher amount is below the lower one")
        return self


class Facts(Frozen):
    """What is true of this one job; what is empty stays on the paper as a placeholder unless it is left out.

    Attributes:
        website: the company's; like `apply_at` and `address`, which is one line, on the paper only where it is filled.
        apply_at: the web page where one applies.
        other_pay: bonuses, commission, equity and the like, in words.
        variable: whether part of the pay is commission, or tips; None where nobody said.
        ai_screening: whether artificial intelligence helps to choose among applicants; None where nobody said.
        vacancy: whether there is a vacancy now; None where nobody said.
    """

    company: OptionalName = ""
    place: OptionalName = ""
    workplace: Workplace | None = None
    employment: Employment | None = None
    hours: OptionalName = ""
    pay: Pay | None = None
    start: OptionalName = ""
    closing: date | None = None
    contact: OptionalName = ""
    reference: OptionalName = ""
    apply_at: WebAddress = ""
    website: WebAddress = ""
    address: OptionalName = ""
    other_pay: OptionalName = ""
    variable: Variable | None = None
    ai_screening: bool | None = None
    vacancy: bool | None = None
    left_out: tuple[FactId, ...] = ()


MOST_MONTHS = 600
"""Of experience that can be asked for."""

Months = Annotated[int, Field(ge=0, le=MOST_MONTHS)]


class Listing(Frozen):
    """What job boards and search engines ask for and the paper doesn't show, but for `applicants_in`.

    Attributes:
        country: where the work is done; region, locality, postal code and street as far as they are to be told.
        posted: the day on which the ad first went out.
        applicants_in: the countries, states and provinces where applicants may live, for remote work; its place on
            the paper names them.
        direct_apply: whether one applies without detours, as by an e-mail; None where nobody said.
        education: the least that is asked for, in the words of search engines.
        months: the least experience that is asked for, in months.
        either: whether experience may stand in place of education.
    """

    country: Country | None = None
    region: OptionalName = ""
    locality: OptionalName = ""
    postal_code: OptionalName = ""
    street: OptionalName = ""
    posted: date | None = None
    applicants_in: Annotated[tuple[Area, ...], Field(max_length=300)] = ()
    direct_apply: bool | None = None
    education: Education | None = None
    months: Months | None = None
    either: bool = False


class Look(Frozen):
    """How the paper looks and reads.

    Attributes:
        data: whether its PDF carries the posting as search engines read it.
        memory: whether its files carry the posting itself, so that they can be opened again.
    """

    theme: Id = "studio"
    paper: Paper = "a4"
    language: Language = "en-US"
    form: Form = "infinitive"
    data: bool = False
    memory: bool = True


class Waiver(Frozen):
    """A finding of the review that somebody let stand.

    Attributes:
        rule: whose finding it is.
        part: where: 'title', a fact as 'facts.pay', 'posting' or a section's id.
        quote: the words that it is about, as the ad had them; empty where it is about no words.
        about: a digest of what was said, where it is about no words, so that it ends when something else is said.
        reason: why it stands, in the words of whoever decided.
    """

    rule: Id
    part: Name
    quote: OptionalWords = ""
    about: OptionalName = ""
    reason: Name


Employees = Annotated[int, Field(ge=1, le=10_000_000)]
Waivers = Annotated[tuple[Waiver, ...], Field(max_length=MOST_LINES)]


class Review(Frozen):
    """What the review has to know and no reader of the ad does.

    Attributes:
        employees: how many people the employer has, everywhere; None where nobody said.
        contractor: whether the employer is a US federal contractor.
        waivers: the findings that stand, each with its reason.
    """

    employees: Employees | None = None
    contractor: bool = False
    waivers: Waivers = ()


class Posting(Frozen):
    """One job ad: title, facts, lines and look, and what job boards are told beside it.

    Attributes:
        review: internal, as notes are.
        notes: internal: what its writers tell each other; it stays in the store and never travels in a file.
    """

    role: Id | None = None
    title: Name
    facts: Facts = Facts()
    listing: Listing = Listing()
    sections: Sections = Sections()
    look: Look = Look()
    notes: Annotated[OptionalWords, Internal()] = ""
    review: Annotated[Review, Internal()] = Review()

    def with_lines(self, section: SectionId, lines: tuple[Line, ...]) -> "Posting":
        """The same posting with other lines in one section."""
        return self.model_copy(update={"sections": self.sections.model_copy(update={section: lines})})
