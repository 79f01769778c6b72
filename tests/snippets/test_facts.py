"""What the research says of the Production, Operations, Product and Advertising Manager is said by us, line by line."""

from decimal import Decimal

import pytest

from jdbuilder.library.library import Library
from jdbuilder.library.model import Requirement, Role
from tests.snippets.parts import has_duty, missing

PRODUCTION, OPERATIONS, PRODUCT, ADVERTISING = (
    "production-manager",
    "operations-manager",
    "product-manager",
    "advertising-manager",
)
each_of_four = pytest.mark.parametrize("role_id", [PRODUCTION, OPERATIONS, PRODUCT, ADVERTISING])

DUTIES: list[tuple[str, tuple[str, ...]]] = [
    (PRODUCTION, ("production plans and schedules", "progress", "deadline")),
    (PRODUCTION, ("production budget",)),
    (PRODUCTION, ("every shift", "people, materials, time and information")),
    (PRODUCTION, ("methods by which things are made", "equipment to buy")),
    (PRODUCTION, ("production staff", "how the work is done", "train", "supervis")),
    (PRODUCTION, ("purchasing", "engineering", "shipping", "marketing", "sales", "raw material", "finished goods")),
    (PRODUCTION, ("what we make is what the market wants",)),
    (PRODUCTION, ("machine breaks down", "material runs short", "quality slips")),
    (PRODUCTION, ("efficiency", "less effort and waste")),
    (PRODUCTION, ("quality and safety standards",)),
    (OPERATIONS, ("programmes and procedures", "goals")),
    (OPERATIONS, ("teams of several departments", "when, breaks included")),
    (OPERATIONS, ("people", "train", "how their work is going")),
    (OPERATIONS, ("efficiency", "whole company gets more done")),
    (OPERATIONS, ("problems that hold up daily work",)),
    (OPERATIONS, ("logistics", "transport", "shipping")),
    (OPERATIONS, ("stock is stored", "supplies are ordered")),
    (OPERATIONS, ("records", "employee and customer databases")),
    (OPERATIONS, ("finance, human resources and marketing",)),
    (PRODUCT, ("market", "who buys", "who else sells")),
    (PRODUCT, ("what the product must do",)),
    (PRODUCT, ("product’s roadmap",)),
    (PRODUCT, ("what customers need",)),
    (PRODUCT, ("different departments", "design, development and launch", "market", "company’s goals")),
    (PRODUCT, ("place in the market", "price", "engineering, marketing and sales")),
    (PRODUCT, ("present", "people how it works")),
    (PRODUCT, ("sales and customer service", "know about the product")),
    (ADVERTISING, ("marketing team", "whom our advertising should reach", "strategy")),
    (ADVERTISING, ("budget and timeline of each campaign",)),
    (ADVERTISING, ("how a campaign is doing", "what doesn’t work")),
    (ADVERTISING, ("agencies and vendors", "meets our standard")),
    (ADVERTISING, ("Production Manager what can be made",)),
    (ADVERTISING, ("campaigns that win new customers",)),
]
SAID: list[tuple[str, str, tuple[str, ...]]] = [
    (PRODUCTION, "summary", ("plant", "day by day", "first raw material to the finished goods", "standard")),
    (PRODUCTION, "summary", ("wastes as little as possible", "date promised", "no more than planned")),
    (PRODUCTION, "environment", ("factory floor for most of the day", "from site to site", "deadlines", "safe")),
    (PRODUCTION, "bachelors-degree", ("business administration, engineering or a related field",)),
    (PRODUCTION, "masters-degree", ("you can start without one",)),
    (PRODUCTION, "production-floor-experience", ("production floor, where many production managers begin",)),
    (PRODUCTION, "certificate-apics", ("production and inventory control",)),
    (PRODUCTION, "certificate-sole", ("logistics",)),
    (PRODUCTION, "certificate-asq", ("quality",)),
    (PRODUCTION, "communication", ("your team, other departments, customers and suppliers",)),
    (PRODUCTION, "organisation", ("time and resources", "deadlines", "budget limits")),
    (PRODUCTION, "skills", ("project management", "budgeting", "manufacturing processes", "production planning")),
    (PRODUCTION, "skills", ("quality control methods", "machinery operation", "technical troubleshooting")),
    (PRODUCTION, "creativity", ("new and better ways to produce",)),
    (PRODUCTION, "interdepartmental_work", ("quality control and procurement", "whole team informed")),
    (PRODUCTION, "strategic_or_tactical", ("a part in planning",)),
    (PRODUCTION, "metrics", ("throughput", "yield", "quality")),
    (PRODUCTION, "performance_metrics", ("throughput, yield and quality",)),
    (PRODUCTION, "resource_allocation", ("labour, materials and time",)),
    (PRODUCTION, "vendor_relations", ("suppliers of raw material",)),
    (PRODUCTION, "regulatory_compliance", ("safety standards", "certification of quality")),
    (PRODUCTION, "technology", ("touch the production line directly",)),
    (PRODUCTION, "customer_interaction", ("little direct contact",)),
    (PRODUCTION, "crisis_management", ("breakdowns", "quality problems")),
    (PRODUCTION, "employee_management", ("one specialised production team",)),
    (PRODUCTION, "hierarchy", ("often reports to the operations manager",)),
    (PRODUCTION, "career", ("next: plant manager", "next: director of manufacturing")),
    (OPERATIONS, "summary", ("how a company works from day to day", "programmes and procedures", "goals")),
    (OPERATIONS, "summary", ("manufacturers", "hospitals", "shops", "restaurants and caterers")),
    (OPERATIONS, "environment", ("office", "at a distance", "travel", "with your own eyes")),
    (OPERATIONS, "bachelors-degree", ("business administration, engineering or a related field",)),
    (OPERATIONS, "skills", ("interpreting data", "problem solving", "managing people", "business principles")),
    (OPERATIONS, "skills", ("strategy", "analysis", "financial acumen")),
    (OPERATIONS, "performance_metrics", ("customer satisfaction", "cost efficiency", "effective operations")),
    (OPERATIONS, "metrics", ("customer or client satisfaction", "cost efficiency", "operational effectiveness")),
    (OPERATIONS, "scope", ("whole organisation", "supply, logistics, customer service")),
    (OPERATIONS, "strategic_or_tactical", ("strategic", "with the executives")),
    (OPERATIONS, "resource_allocation", ("across the company’s functions",)),
    (OPERATIONS, "budget_control", ("larger budgets", "several departments")),
    (OPERATIONS, "vendor_relations", ("vendors of many kinds",)),
    (OPERATIONS, "regulatory_compliance", ("environmental and labour law",)),
    (OPERATIONS, "technology", ("departments across the company",)),
    (OPERATIONS, "customer_interaction", ("more frequent contact",)),
    (OPERATIONS, "crisis_management", ("broken supply chain", "software that fails company-wide")),
    (OPERATIONS, "employee_management", ("many people in several departments", "hiring, training")),
    (OPERATIONS, "hierarchy", ("typically stands above the production manager", "governed")),
    (OPERATIONS, "career", ("next: chief operating officer",)),
    (OPERATIONS, "career_path", ("several directions", "head of operations, general manager, chief operating officer")),
    (PRODUCT, "summary", ("answers for a product", "developed", "does well")),
    (PRODUCT, "environment", ("office", "time with customers", "visit the sites where the product is made", "quality")),
    (PRODUCT, "bachelors-degree", ("business administration, marketing or a related field",)),
    (PRODUCT, "skills", ("communication", "organisation", "marketing", "research", "product ideas", "strategic view")),
    (PRODUCT, "strategic_or_tactical", ("mostly strategic",)),
    (PRODUCT, "career_path", ("senior product manager", "director of product management", "head of product")),
    (ADVERTISING, "summary", ("advertising campaigns", "new customers")),
    (
        ADVERTISING,
        "environment",
        ("office or in an agency, at a desk", "meet clients", "visit shops, to watch how people"),
    ),
    (ADVERTISING, "bachelors-degree", ("advertising, marketing or a related field",)),
    (
        ADVERTISING,
        "skills",
        ("communication", "organisation", "creativity", "marketing", "sales", "audience targeting"),
    ),
    (ADVERTISING, "skills", ("persuasive messages", "negotiating ad space and rates")),
    (ADVERTISING, "responsibilities", ("advertising space", "rates")),
]


@pytest.mark.parametrize(("role_id", "fragments"), DUTIES, ids=lambda value: str(value)[:60])
def test_a_duty_of_the_research_is_tickable_in_both_forms(
    role_id: str, fragments: tuple[str, ...], library: Library
) -> None:
    assert has_duty(library.role(role_id), fragments)


@pytest.mark.parametrize(("role_id", "place", "fragments"), SAID, ids=lambda value: str(value)[:40])
def test_a_fact_of_the_research_is_said_at_its_place(
    role_id: str, place: str, fragments: tuple[str, ...], library: Library
) -> None:
    assert missing(library.role(role_id), place, fragments) == []


def test_a_fact_that_is_not_said_is_missed(studio: Role) -> None:
    assert missing(studio, "summary", ("keeps an agency", "factory")) == ["factory"]
    assert not has_duty(studio, ("project briefs", "factory"))
    with pytest.raises(LookupError, match="has no certificate-asq"):
        missing(studio, "certificate-asq", ())


# Degrees, certificates and pay


@each_of_four
def test_a_bachelors_degree_is_asked_for_and_a_masters_optional(role_id: str, library: Library) -> None:
    levels = {one.id: (one.level, one.default) for one in library.role(role_id).requirements}
    assert levels["bachelors-degree"] == ("must", True)
    assert levels["masters-degree"] == ("nice", False)


@pytest.mark.parametrize(
    ("role_id", "bodies"),
    [
        (PRODUCTION, {"APICS", "SOLE", "ASQ"}),
        (OPERATIONS, {"APICS", "SOLE"}),
        (PRODUCT, {"PMI", "AMA"}),
        (ADVERTISING, {"AMA", "IAB"}),
        ("studio-production-manager", set()),
    ],
)
def test_the_certificates_of_a_role_are_tickable(role_id: str, bodies: set[str], library: Library) -> None:
    offered = library.offers(library.role(role_id), "nice_to_haves")
    certificates = [one for one in offered if isinstance(one, Requirement) and one.kind == "certificate"]
    assert {one.name.split()[0] for one in certificates} == bodies


@pytest.mark.parametrize(
    ("role_id", "amount"), [(PRODUCTION, 73786), (OPERATIONS, 75844), (PRODUCT, 98439), (ADVERTISING, 73913)]
)
def test_a_pay_figure_has_its_currency_period_year_and_caveat(role_id: str, amount: int, library: Library) -> None:
    pay = library.role(role_id).pay
    assert pay is not None
    assert (pay.amount, pay.currency, pay.period, pay.year) == (Decimal(amount), "USD", "year", 2023)
    assert pay.where == "United States"
    caveat = ("average", "not an offer", "2023", "industry", "size of the company", "place", "experience", "employer")
    assert [word for word in caveat if word not in pay.caveat] == []


def test_no_other_role_has_a_pay_figure_because_the_research_has_none(library: Library) -> None:
    paid = {role.id for role in library.roles if role.pay is not None}
    assert paid == {PRODUCTION, OPERATIONS, PRODUCT, ADVERTISING}
