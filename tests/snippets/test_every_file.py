"""Every shipped file says what the research says, in the forms that a posting needs, and is typeset with care."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from jdbuilder import shipped
from jdbuilder.library.library import Library
from jdbuilder.library.model import Metric, Requirement, Responsibility, Role, Snippet

FOLDER = shipped.folder("snippets")
FILES = sorted(FOLDER.rglob("*.toml"))
ROLES = (
    "advertising-manager",
    "operations-manager",
    "product-manager",
    "production-manager",
    "studio-production-manager",
)
SECTIONS = ("about-company", "benefits", "equal-opportunity", "how-to-apply")

each_role = pytest.mark.parametrize("role_id", ROLES)
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


# What every file has in common


def carelessly_set(text: str) -> list[str]:
    """What is wrong with the typography of a file."""
    return [
        *re.findall(r"[^\W\d_]'[^\W\d_]", text),
        *(line for line in text.splitlines() if len(line) > 300),
        *re.findall(r"[ \t]+$", text, re.MULTILINE),
        *re.findall(r"\w  \w|\.\.\.| - ", text),
    ]


@pytest.mark.parametrize("defect", ["don't", "x" * 301, "end \nnext", "two  blanks", "and so on...", "a - b"])
def test_careless_typography_is_found(defect: str) -> None:
    assert carelessly_set("Fine.\n" + defect) != []
    assert carelessly_set("don’t – a‑b … = 'literal'\n" + "x" * 300) == []


def test_the_five_roles_and_the_four_shared_sections_are_there() -> None:
    """Nothing below is tested if nothing is found; so this fails first."""
    assert tuple(path.stem for path in FILES if path.parent.name == "roles") == ROLES
    assert tuple(path.stem for path in FILES if path.parent.name == "sections") == SECTIONS
    assert len(FILES) == len(ROLES) + len(SECTIONS)


@each_file
def test_a_file_loads_under_its_own_name(path: Path, library: Library) -> None:
    loaded = {file.id for file in (library.roles if path.parent.name == "roles" else library.shared)}
    assert tomllib.loads(path.read_text(encoding="utf-8"))["id"] == path.stem
    assert path.stem in loaded


@each_file
def test_a_file_is_typeset_with_care(path: Path) -> None:
    assert carelessly_set(path.read_text(encoding="utf-8")) == []


# What every role has in common


def not_two_forms(duty: Responsibility) -> list[str]:
    """What is wrong with the forms of a responsibility."""
    verb, participle = duty.infinitive.split()[0], duty.gerund.split()[0]
    return [
        *([f"{verb} is no infinitive"] if verb.endswith("ing") and verb != "bring" else []),
        *([f"{participle} is no gerund"] if not participle.endswith("ing") else []),
        *([f"{participle} is both"] if participle == verb else []),
        *([f"{participle} comes from another verb"] if participle[:1] != verb[:1] else []),
        *([f"{form} is no continuation" for form in (duty.infinitive, duty.gerund) if not form[0].islower()]),
        *([f"{form} ends in a stop" for form in (duty.infinitive, duty.gerund) if form[-1] in ".;,:"]),
    ]


@pytest.mark.parametrize(
    ("infinitive", "gerund"),
    [
        ("planning it", "planning it"),
        ("plan it", "plan it"),
        ("bring it", "bring it"),
        ("plan it", "writing it"),
        ("Plan it", "Planning it"),
        ("plan it.", "planning it."),
    ],
)
def test_what_is_not_two_forms_is_found(infinitive: str, gerund: str) -> None:
    assert not_two_forms(Responsibility(id="x", infinitive=infinitive, gerund=gerund)) != []
    assert not_two_forms(Responsibility(id="x", infinitive="bring it", gerund="bringing it")) == []


@each_role
def test_every_duty_has_an_infinitive_and_a_gerund(role_id: str, library: Library) -> None:
    duties = library.role(role_id).responsibilities
    assert len(duties) >= 7
    assert [fault for duty in duties for fault in not_two_forms(duty)] == []


@each_role
def test_every_metric_says_what_it_tells_and_how_it_is_read(role_id: str, library: Library) -> None:
    metrics = library.role(role_id).metrics
    assert len(metrics) >= 3
    for metric in metrics:
        assert metric.definition[0].islower(), metric.id
        assert metric.definition[-1] not in ".;,:", metric.id
        assert metric.unit, metric.id
        assert metric.period, metric.id


@each_role
def test_the_bonus_opening_speaks_to_the_candidate_about_the_company(role_id: str, library: Library) -> None:
    role = library.role(role_id)
    start = rf"As an? {role.title} at <company XXX>, you "
    assert re.match(start, role.bonus.opening)
    assert role.bonus.lead_in == "You’ll get to:"


@each_role
def test_four_to_six_must_haves_are_ticked_at_first(role_id: str, library: Library) -> None:
    ticked = [one for one in library.offers(library.role(role_id), "must_haves") if one.default]
    assert 4 <= len(ticked) <= 6


@each_role
def test_a_role_has_a_misconception_an_environment_and_other_titles(role_id: str, library: Library) -> None:
    role = library.role(role_id)
    assert role.misconceptions
    assert role.environment
    assert len(set(role.also_called) - {role.title}) == len(role.also_called) >= 3


@each_role
def test_a_role_is_told_along_the_dimensions_of_a_comparison(role_id: str, library: Library) -> None:
    told = [text for text in library.role(role_id).profile.model_dump().values() if text]
    assert len(told) == (9 if role_id == "studio-production-manager" else 15)


def of_kind(role: Role) -> Iterator[tuple[str, str]]:
    """Every snippet's id with the kind that it is of."""
    for kind in ("responsibilities", "metrics", "misconceptions", "requirements", "skills", "environment"):
        for snippet in getattr(role, kind):
            yield snippet.id, f"{kind} {snippet.kind}" if isinstance(snippet, Requirement) else kind


def of_several_kinds(roles: Iterable[Role]) -> set[str]:
    """The ids that stand for one kind of snippet in one role and for another in another."""
    kinds: dict[str, set[str]] = {}
    for role in roles:
        for snippet_id, kind in of_kind(role):
            kinds.setdefault(snippet_id, set()).add(kind)
    return {snippet_id for snippet_id, found in kinds.items() if len(found) > 1}


def test_an_id_that_two_roles_share_means_the_same_kind_of_thing(library: Library, studio: Role) -> None:
    ids = [snippet_id for role in library.roles for snippet_id, _ in of_kind(role)]
    assert len(ids) > len(set(ids)) > 100
    assert of_several_kinds(library.roles) == set()
    seeded = studio.model_copy(update={"skills": studio.environment})
    assert of_several_kinds([studio, seeded]) == {snippet.id for snippet in studio.environment}


# The figures and names of the research


@pytest.mark.parametrize(
    ("role_id", "amount"),
    [
        ("production-manager", 73786),
        ("operations-manager", 75844),
        ("product-manager", 98439),
        ("advertising-manager", 73913),
    ],
)
def test_a_pay_figure_has_its_currency_period_year_and_caveat(role_id: str, amount: int, library: Library) -> None:
    pay = library.role(role_id).pay
    assert pay is not None
    assert (pay.amount, pay.currency, pay.period, pay.year) == (Decimal(amount), "USD", "year", 2023)
    assert pay.where == "United States"
    for word in (
        "average",
        "not an offer",
        "2023",
        "industry",
        "size of the company",
        "place",
        "experience",
        "employer",
    ):
        assert word in pay.caveat


def test_the_studio_has_no_pay_figure_because_the_research_has_none(studio: Role) -> None:
    assert studio.pay is None


@pytest.mark.parametrize(
    ("role_id", "bodies"),
    [
        ("production-manager", {"APICS", "SOLE", "ASQ"}),
        ("operations-manager", {"APICS", "SOLE"}),
        ("product-manager", {"PMI", "AMA"}),
        ("advertising-manager", {"AMA", "IAB"}),
        ("studio-production-manager", set()),
    ],
)
def test_the_certificates_of_a_role_are_tickable(role_id: str, bodies: set[str], library: Library) -> None:
    offered = [
        *library.offers(library.role(role_id), "must_haves"),
        *library.offers(library.role(role_id), "nice_to_haves"),
    ]
    certificates = [one for one in offered if isinstance(one, Requirement) and one.kind == "certificate"]
    assert {one.name.split()[0] for one in certificates} == bodies
    assert all(one.name.split()[0] in one.text and one.level == "nice" for one in certificates)


@pytest.mark.parametrize("role_id", [one for one in ROLES if one != "studio-production-manager"])
def test_a_bachelors_degree_is_asked_for_and_a_masters_optional(role_id: str, library: Library) -> None:
    levels = {one.id: (one.level, one.default) for one in library.role(role_id).requirements}
    assert levels["bachelors-degree"] == ("must", True)
    assert levels["masters-degree"] == ("nice", False)


@pytest.mark.parametrize(
    ("role_id", "steps"),
    [
        ("production-manager", {"Plant Manager", "Director of Manufacturing"}),
        ("operations-manager", {"Chief Operating Officer"}),
    ],
)
def test_the_career_path_leads_where_the_research_says(role_id: str, steps: set[str], library: Library) -> None:
    assert {step.title for step in library.role(role_id).career if step.direction == "next"} == steps


# The studio's Production Manager, line by line

DUTIES = {
    "review-creative-schedule": ("creative team’s schedule",),
    "write-project-briefs": ("project briefs", "reach everyone"),
    "first-contact-production-talent": ("first", "all production talent"),
    "make-most-of-resources": ("most of the studio’s", "at hand", "still to come"),
    "run-production-budget": ("production budget", "freelance support"),
    "see-projects-through": ("production projects", "first meeting", "final delivery"),
    "gather-project-terms": ("deadlines, budgets and goals", "brand managers", "senior"),
}
METRICS = {
    "customer-satisfaction": ("Customer or client satisfaction", ("good", "well it does")),
    "return-on-investment": ("Return on investment", ("earns", "money and time")),
    "schedule-variance": ("Schedule variance", ("ahead", "behind", "pattern")),
    "productivity": ("Productivity", ("puts in", "comes out", "improving")),
}


def test_the_studios_seven_duties_are_tickable_in_both_forms(library: Library, studio: Role) -> None:
    offered = library.offers(studio, "responsibilities")
    assert [snippet.id for snippet in offered] == list(DUTIES)
    for snippet in offered:
        for words in (snippet.words("infinitive"), snippet.words("gerund")):
            assert [part for part in DUTIES[snippet.id] if part not in words] == [], words


def test_the_studios_four_metrics_are_tickable_with_name_and_definition(library: Library, studio: Role) -> None:
    offered = library.offers(studio, "metrics")
    assert [snippet.id for snippet in offered] == list(METRICS)
    for snippet in offered:
        assert isinstance(snippet, Metric)
        name, parts = METRICS[snippet.id]
        assert snippet.name == name
        assert [part for part in parts if part not in snippet.definition] == [], snippet.definition


def test_the_studios_misconception_and_needs_are_tickable(library: Library, studio: Role) -> None:
    (misconception,) = studio.misconceptions
    for part in ("scheduling", "judgement", "deliverables", "on time", "right thing in the right way"):
        assert part in misconception.text
    offered = (*library.offers(studio, "must_haves"), *library.offers(studio, "nice_to_haves"))
    assert {"organisation", "prioritising", "careful-planning", "communication"} <= {one.id for one in offered}


# The shared sections


def shared(library: Library, section_id: str) -> dict[str, Snippet]:
    (file,) = (file for file in library.shared if file.id == section_id)
    return {snippet.id: snippet for snippet in file.snippets}


def test_statements_of_equal_opportunity_are_locked_and_only_the_short_one_is_ticked(library: Library) -> None:
    statements = shared(library, "equal-opportunity")
    assert all(one.locked for one in statements.values())
    assert [one.id for one in statements.values() if one.default] == ["eeo-short", "accommodation"]
    assert "US federal contractor" in statements["eeo-us-federal-contractor"].words("infinitive")
    assert "<contact XXX>" in statements["accommodation"].words("infinitive")


def test_how_to_apply_names_where_and_until_when_in_lines_of_their_own(library: Library) -> None:
    """A job without a closing date has that line unticked, and no more."""
    usual = [one.words("infinitive") for one in shared(library, "how-to-apply").values() if one.default]
    assert [text for text in usual if "<contact XXX>" in text and "<closing date XXX>" not in text] != []
    assert [text for text in usual if "<closing date XXX>" in text and "<contact XXX>" not in text] != []


def test_benefits_ask_for_their_figures(library: Library) -> None:
    benefits = shared(library, "benefits")
    assert len(benefits) >= 6
    assert sum(" XXX>" in one.words("infinitive") for one in benefits.values()) >= 5
