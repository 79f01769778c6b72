"""A posting holds only what can be true of a job, in a form that can be stored and printed."""

from decimal import Decimal
from typing import Any

import pydantic
import pytest

from jdbuilder.posting.model import MOST_LINES, Facts, Line, Listing, Look, Pay, Posting, Sections


def faults(model: type[pydantic.BaseModel], **fields: Any) -> list[tuple[str | int, ...]]:
    with pytest.raises(pydantic.ValidationError) as caught:
        model.model_validate(fields)
    return [error["loc"] for error in caught.value.errors()]


PAY = {"low": 45000, "currency": "EUR", "period": "year"}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"high": 45000},
        {"high": "60000.50"},
        {"low": 0},
        {"low": "9999999999.99"},
        {"period": "hour", "low": Decimal("18.5")},
        {"currency": "JPY"},
    ],
)
def test_pay_is_an_amount_or_a_range(changes: dict[str, Any]) -> None:
    Pay.model_validate({**PAY, **changes})


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"low": -1}, ("low",)),
        ({"low": "NaN"}, ("low",)),
        ({"low": "Infinity"}, ("low",)),
        ({"low": "1.005"}, ("low",)),
        ({"low": 10**10}, ("low",)),
        ({"low": None}, ("low",)),
        ({"low": True}, ("low",)),
        ({"high": 44999.99}, ()),
        ({"currency": "EURO"}, ("currency",)),
        ({"currency": "eur"}, ("currency",)),
        ({"currency": 5}, ("currency",)),
        ({"period": "decade"}, ("period",)),
        ({"bonus": 5}, ("bonus",)),
    ],
)
def test_pay_that_makes_no_sense_is_refused_where_it_is_wrong(changes: dict[str, Any], where: tuple[str, ...]) -> None:
    assert faults(Pay, **{**PAY, **changes}) == [where]


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"workplace": "moon"}, ("workplace",)),
        ({"employment": "forced"}, ("employment",)),
        ({"closing": "31.1.2027"}, ("closing",)),
        ({"closing": "2027-02-30"}, ("closing",)),
        ({"left_out": ["company"]}, ("left_out", 0)),
        ({"left_out": "pay"}, ("left_out",)),
        ({"company": "x" * 201}, ("company",)),
        ({"website": "javascript:alert(1)"}, ("website",)),
        ({"apply_at": "https://user:password@acme.example"}, ("apply_at",)),
        ({"address": "x" * 201}, ("address",)),
    ],
)
def test_a_fact_that_can_not_be_is_refused(changes: dict[str, Any], where: tuple[str | int, ...]) -> None:
    assert faults(Facts, **changes) == [where]


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"country": "UK"}, ("country",)),
        ({"country": "EU"}, ("country",)),
        ({"country": "de"}, ("country",)),
        ({"applicants_in": ["DE", "XX"]}, ("applicants_in", 1)),
        ({"posted": "31.1.2027"}, ("posted",)),
        ({"education": "phd"}, ("education",)),
        ({"months": -1}, ("months",)),
        ({"months": 601}, ("months",)),
        ({"months": 1.5}, ("months",)),
        ({"region": "x" * 201}, ("region",)),
        ({"planet": "Mars"}, ("planet",)),
    ],
)
def test_what_no_job_board_could_take_is_refused(changes: dict[str, Any], where: tuple[str | int, ...]) -> None:
    assert faults(Listing, **changes) == [where]


@pytest.mark.parametrize(
    ("field", "value"), [("theme", "../x"), ("paper", "a5"), ("language", "de-DE"), ("form", "past")]
)
def test_a_look_that_nobody_made_is_refused(field: str, value: str) -> None:
    assert faults(Look, **{field: value}) == [(field,)]


def test_a_posting_needs_a_title_and_nothing_else() -> None:
    assert faults(Posting) == [("title",)]
    assert faults(Posting, title=" \x00\n") == [("title",)]
    assert Posting(title="T").facts == Facts()


def test_a_line_is_chosen_and_free_to_edit_at_first() -> None:
    line = Line(text=" a\r\nb ")
    assert (line.text, line.snippet, line.target, line.chosen, line.locked) == ("a\nb", None, "", True, False)


def test_a_section_holds_many_lines_but_not_endless_ones() -> None:
    lines = [{"text": "x"}] * MOST_LINES
    assert len(Sections.model_validate({"about": lines}).about) == MOST_LINES
    assert faults(Sections, about=[*lines, {"text": "x"}]) == [("about",)]


def test_a_section_is_read_and_changed_by_its_name() -> None:
    lines = (Line(text="one"), Line(text="two"))
    old = Posting(title="T", sections=Sections(about=(Line(text="us"),)))
    new = old.with_lines("benefits", lines)
    assert new.sections.of("benefits") == lines
    assert new.sections.of("about") == old.sections.of("about")
    assert old.sections.of("benefits") == ()
