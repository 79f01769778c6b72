"""A role knows its snippets, and a snippet its words for a posting."""

from typing import Any, get_args

import pydantic
import pytest

from jdbuilder.library.model import (
    Metric,
    Requirement,
    Responsibility,
    SectionId,
    Shared,
    Skill,
    Snippet,
    Text,
    Verdict,
)
from jdbuilder.posting.model import Sections
from jdbuilder.posting.sections import SECTIONS
from tests.library.examples import a_role

DUTY = Responsibility(id="plan", infinitive="plan projects", gerund="planning projects")
METRIC = Metric(id="roi", name="Return", definition="what comes back")


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


@pytest.mark.parametrize(
    ("snippet", "label"),
    [
        (Responsibility(id="plan-the-day", infinitive="plan", gerund="planning"), "Plan the day"),
        (Responsibility(id="plan", name="Planning", infinitive="plan", gerund="planning"), "Planning"),
        (METRIC, "Return"),
        (Text(id="on-call", text="as it stands"), "On call"),
        (Text(id="on-call", name="   ", text="as it stands"), "On call"),
    ],
)
def test_a_snippet_is_called_by_its_name_or_else_by_its_id_in_words(snippet: Snippet, label: str) -> None:
    assert snippet.label == label


def test_a_duty_that_names_no_area_is_other_work() -> None:
    assert DUTY.area == "other"
    with pytest.raises(pydantic.ValidationError):
        Responsibility(id="x", area="magic", infinitive="x", gerund="x")


def test_a_role_may_say_when_it_is_needed_and_what_wage_statistics_call_it() -> None:
    role = a_role(
        need="somebody has to look",
        signs=["Nobody looks.", "Things break."],
        occupation={"soc": "51-9061", "note": "Inspectors too."},
    )
    assert (role.need, role.signs) == ("somebody has to look", ("Nobody looks.", "Things break."))
    assert role.occupation
    assert (role.occupation.soc, role.occupation.note) == ("51-9061", "Inspectors too.")


def test_a_role_that_says_neither_has_neither() -> None:
    role = a_role()
    assert (role.need, role.signs, role.occupation) == ("", (), None)


def a_verdict(**fields: Any) -> Verdict:
    return Verdict.model_validate(
        {
            "roles": ("acrobat", "tester"),
            "difference": "One leaps, the other looks.",
            "when": {"acrobat": "to leap", "tester": "to look"},
            "signs": {"acrobat": ("Nobody leaps.",), "tester": ("Nobody looks.",)},
            **fields,
        }
    )


def test_a_verdict_is_named_by_its_roles_and_says_no_more_than_it_must() -> None:
    assert a_verdict().id == "acrobat--tester"
    assert a_verdict().dimensions == {}


@pytest.mark.parametrize("roles", [("tester", "acrobat"), ("tester", "tester")])
def test_a_verdict_is_on_two_roles_in_the_order_of_the_alphabet(roles: tuple[str, str]) -> None:
    with pytest.raises(pydantic.ValidationError, match="two different roles, named in alphabetical order"):
        a_verdict(roles=roles)


@pytest.mark.parametrize(
    "fields",
    [
        {"when": {"acrobat": "to leap"}},
        {"signs": {"tester": ("Nobody looks.",)}},
        {"when": {"acrobat": "to leap", "tester": "to look", "singer": "to sing"}},
        {"signs": {"acrobat": ("Nobody leaps.",), "singer": ("Nobody sings.",)}},
    ],
)
def test_a_verdict_speaks_of_both_roles_and_of_no_other(fields: dict[str, Any]) -> None:
    with pytest.raises(pydantic.ValidationError, match="need an entry for acrobat and one for tester"):
        a_verdict(**fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"roles": ("acrobat",)},
        {"roles": ("acrobat", "singer", "tester")},
        {"dimensions": {"mood": "Both are glad."}},
        {"dimensions": {"scope": ""}},
        {"signs": {"acrobat": (), "tester": ("Nobody looks.",)}},
        {"difference": " "},
    ],
)
def test_a_verdict_of_another_form_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(pydantic.ValidationError):
        a_verdict(**fields)
