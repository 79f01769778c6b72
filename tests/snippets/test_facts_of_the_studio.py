"""The creative studio's Production Manager, line by line as the research tells it."""

import pytest

from jdbuilder.library.library import Library
from jdbuilder.library.model import Metric, Role
from tests.snippets.parts import missing

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


def test_the_seven_duties_are_tickable_in_both_forms(library: Library, studio: Role) -> None:
    offered = library.offers(studio, "responsibilities")
    assert [snippet.id for snippet in offered] == list(DUTIES)
    assert all(snippet.default for snippet in offered)
    for snippet in offered:
        for words in (snippet.words("infinitive"), snippet.words("gerund")):
            assert [part for part in DUTIES[snippet.id] if part not in words] == [], words


def test_the_schedule_is_gone_through_every_day(studio: Role) -> None:
    """The gerund continues 'Daily responsibilities include', which says it already."""
    assert "every day" in studio.responsibilities[0].infinitive
    assert "every day" not in studio.responsibilities[0].gerund


def test_the_four_metrics_are_tickable_with_name_definition_and_formula_or_unit(library: Library, studio: Role) -> None:
    offered = library.offers(studio, "metrics")
    assert [snippet.id for snippet in offered] == list(METRICS)
    for snippet in offered:
        assert isinstance(snippet, Metric)
        name, parts = METRICS[snippet.id]
        assert snippet.name == name
        assert [part for part in parts if part not in snippet.definition] == [], snippet.definition
        assert snippet.formula or snippet.unit == "score"


def test_the_misconception_is_tickable_in_the_opening(library: Library, studio: Role) -> None:
    (misconception,) = studio.misconceptions
    for part in ("scheduling", "judgement", "deliverables", "on time", "right thing in the right way"):
        assert part in misconception.text
    assert misconception in library.offers(studio, "opening")


def test_what_the_person_needs_is_tickable(library: Library, studio: Role) -> None:
    offered = (*library.offers(studio, "must_haves"), *library.offers(studio, "nice_to_haves"))
    needed = {"organisation", "prioritising", "careful-planning", "communication", "attention-to-detail"}
    assert needed | {"works-to-deadlines", "knows-studio-roles", "client-contact"} <= {one.id for one in offered}


@pytest.mark.parametrize(
    ("place", "fragments"),
    [
        ("setting", ("creative studio",)),
        ("summary", ("agency or in-house studio", "every role", "details and approvals", "on time and within budget")),
        ("summary", ("seldom do the hands-on production work", "may deal with clients directly")),
        ("bonus", ("far more than look after creatives and calendars", "answer for the whole path", "runs smoothly")),
        ("bonus", ("work we can be proud of",)),
        ("knows-studio-roles", ("every role in a creative studio",)),
        ("works-to-deadlines", ("deadlines",)),
        ("attention-to-detail", ("details", "approval")),
        ("environment", ("oversee the details of projects and their approval", "may meet clients")),
        ("customer_interaction", ("may face the client",)),
        ("interdepartmental_work", ("every role in the studio", "brand managers or senior staff")),
        ("performance_metrics", ("client satisfaction, return on investment, schedule variance, productivity",)),
    ],
)
def test_what_the_research_says_of_the_role_is_said(place: str, fragments: tuple[str, ...], studio: Role) -> None:
    assert missing(studio, place, fragments) == []
