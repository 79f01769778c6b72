"""A role knows its snippets, and a snippet its words for a posting."""

from typing import Any, get_args

import pydantic
import pytest

from jdbuilder.library.model import Metric, Requirement, Responsibility, Role, SectionId, Shared, Skill, Snippet, Text
from jdbuilder.posting.model import Sections
from jdbuilder.posting.sections import SECTIONS

DUTY = Responsibility(id="plan", infinitive="plan projects", gerund="planning projects")
METRIC = Metric(id="roi", name="Return", definition="what comes back")


def a_role(**fields: Any) -> Role:
    return Role.model_validate(
        {
            "id": "tester",
            "title": "Tester",
            "setting": "laboratory",
            "family": "Tests",
            "summary": "Tests things.",
            "bonus": {"opening": "As a Tester …", "lead_in": "You’ll get to:"},
            "responsibilities": (DUTY,),
            **fields,
        }
    )


@pytest.mark.parametrize(
    ("snippet", "infinitive", "gerund"),
    [
        (DUTY, "Plan projects", "Planning projects"),
        (Responsibility(id="x", infinitive="élan", gerund="iOS apps"), "Élan", "IOS apps"),
        (METRIC, "Return: what comes back", "Return: what comes back"),
        (Text(id="x", text="as it stands"), "as it stands", "as it stands"),
        (Skill(id="x", name="N", level="must", text="line"), "line", "line"),
        (Requirement(id="x", kind="quality", name="N", level="nice", text="line"), "line", "line"),
    ],
)
def test_a_snippet_has_words_in_both_forms(snippet: Snippet, infinitive: str, gerund: str) -> None:
    assert snippet.words("infinitive") == infinitive
    assert snippet.words("gerund") == gerund


def test_a_snippet_of_no_kind_has_no_words() -> None:
    with pytest.raises(NotImplementedError):
        Snippet(id="x").words("infinitive")


@pytest.mark.parametrize(
    ("target", "period", "goal"),
    [("≥ 95 %", "per quarter", "≥ 95 % per quarter"), ("≥ 95 %", "", "≥ 95 %"), ("", "per quarter", "")],
)
def test_a_metric_shows_its_target_with_its_period(target: str, period: str, goal: str) -> None:
    assert METRIC.model_copy(update={"target": target, "period": period}).goal == goal


def test_the_setting_tells_roles_of_one_title_apart() -> None:
    assert a_role().full_title == "Tester (laboratory)"


def test_each_section_is_offered_the_roles_own_snippets() -> None:
    must = Skill(id="must", name="Must", level="must", text="needed")
    nice = Requirement(id="nice", kind="quality", name="Nice", level="nice", text="welcome")
    degree = Requirement(id="degree", kind="education", name="Degree", level="must", text="a degree")
    myth, place = Text(id="myth", text="not so"), Text(id="place", text="here")
    role = a_role(
        metrics=(METRIC,), misconceptions=(myth,), requirements=(nice, degree), skills=(must,), environment=(place,)
    )
    offered = {section: [snippet.id for snippet in role.offers(section)] for section in get_args(SectionId)}
    assert offered == {
        "opening": ["bonus-opening", "myth", "summary"],
        "responsibilities": ["plan"],
        "metrics": ["roi"],
        "must_haves": ["degree", "must"],
        "nice_to_haves": ["nice"],
        "environment": ["place"],
        "about": [],
        "benefits": [],
        "apply": [],
        "equal_opportunity": [],
    }
    assert [snippet.id for snippet in role.snippets()] == ["plan", "roi", "myth", "nice", "degree", "must", "place"]


def test_the_summary_is_on_offer_but_not_ticked() -> None:
    assert [snippet.default for snippet in a_role().offers("opening")] == [True, False]


@pytest.mark.parametrize("taken", ["plan", "summary", "bonus-opening"])
def test_two_snippets_of_a_role_can_not_have_one_id(taken: str) -> None:
    with pytest.raises(pydantic.ValidationError, match=f"the id {taken} stands more than once"):
        a_role(misconceptions=[{"id": taken, "text": "x"}])


def test_two_shared_snippets_of_a_file_can_not_have_one_id() -> None:
    with pytest.raises(pydantic.ValidationError, match="the id a stands more than once"):
        Shared.model_validate(
            {"id": "x", "section": "about", "snippets": [{"id": "a", "text": "1"}, {"id": "a", "text": "2"}]}
        )


def test_the_sections_have_the_same_names_and_order_everywhere() -> None:
    assert list(get_args(SectionId)) == [section.id for section in SECTIONS] == list(Sections.model_fields)
