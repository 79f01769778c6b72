"""Form fields of our own: rows read from parallel lists, faults at their rows, new lines without their bullets."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, Field, TypeAdapter
from werkzeug.datastructures import MultiDict
from wtforms import Form, StringField

from jdbuilder.posting.model import MOST_LINES, Facts, Line, Months, Posting
from jdbuilder.web.fields import Fits, LinesField, PostedRow, ReadField, new_lines

LONG = "x" * 10_001
WHOLE = "Some lines did not arrive whole. Reload the page and try again."
ONE_FAULT = "A line of this section can’t be saved as it is."


class Lines(Form):
    a = LinesField()


def read(**lists: list[str]) -> LinesField:
    """The field as a form with these lists reads and validates it."""
    form = Lines(MultiDict([(name.replace("__", "-"), value) for name, held in lists.items() for value in held]))
    form.validate()
    return form.a


def test_rows_are_read_in_the_order_of_the_page() -> None:
    field = read(a=["x", "own-1"], a__text=["One\r\nmore", "Two\0"], a__target=["≥ 1", ""], a__on=["own-1"])
    assert field.data == (PostedRow("x", "One\nmore", "≥ 1", False), PostedRow("own-1", "Two", "", True))
    assert (field.errors, field.row_errors, field.new, field.whole) == ([], {}, (), True)


def test_a_section_that_was_not_sent_is_empty() -> None:
    field = read(b=["x"])
    assert (field.data, field.errors, field.new) == ((), [], ())


def test_targets_may_be_missing_altogether() -> None:
    assert read(a=["x", "y"], a__text=["One", "Two"]).data[1] == PostedRow("y", "Two", "", False)


@pytest.mark.parametrize(
    "lists",
    [
        {"a": ["x", "y"], "a__text": ["One"]},
        {"a": ["x"], "a__text": ["One", "Two"]},
        {"a": ["x", "y"], "a__text": ["One", "Two"], "a__target": ["≥ 1"]},
        {"a": ["x"]},
        {"a__text": ["One"]},
    ],
)
def test_lists_that_do_not_fit_together_are_a_fault(lists: dict[str, list[str]]) -> None:
    field = read(**lists)
    assert (field.errors, field.whole) == ([WHOLE], False)
    assert {name.replace("-", "__"): held for name, held in field.sent.items() if held} == lists


@pytest.mark.parametrize(
    ("lists", "faults"),
    [
        ({"a": ["x", "y"], "a__text": ["fine", LONG]}, {"y": "The line is longer than 10000 characters."}),
        (
            {"a": ["x"], "a__text": ["fine"], "a__target": ["9" * 201]},
            {"x": "The target is longer than 200 characters."},
        ),
        ({"a__new": [f"fine\n{LONG}"]}, {"new": "The line is longer than 10000 characters."}),
    ],
)
def test_a_line_that_no_posting_can_hold_is_a_fault_at_its_row(
    lists: dict[str, list[str]], faults: dict[str, str]
) -> None:
    field = read(**lists)
    assert (field.errors, field.row_errors) == ([ONE_FAULT], faults)


def test_an_empty_row_is_no_fault() -> None:
    assert read(a=["x"], a__text=[" \n "], a__target=["9" * 300]).errors == []


@pytest.mark.parametrize(("count", "fits"), [(MOST_LINES, True), (MOST_LINES + 1, False)])
def test_a_section_holds_a_thousand_lines(count: int, fits: bool) -> None:
    assert (read(a__new=["\n".join(["x"] * count)]).errors == []) is fits
    keys = [f"own-{number}" for number in range(count)]
    assert (read(a=keys, a__text=["x"] * count).errors == []) is fits
    ids = [f"id-{number}" for number in range(count)]
    assert (read(a=ids, a__text=["x"] * count, a__on=ids).errors == []) is fits


def test_what_is_only_on_offer_does_not_count() -> None:
    ids = [f"id-{number}" for number in range(50)]
    assert read(a=ids, a__text=["x"] * 50, a__new=["\n".join(["x"] * MOST_LINES)]).errors == []


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("", ()),
        (" \r\n\t\r", ()),
        ("One", ("One",)),
        ("- One\n* Two\n• Three\n– Four\n▪ Five", ("One", "Two", "Three", "Four", "Five")),
        ("1. One\n2) Two\n10. Ten", ("One", "Two", "Ten")),
        ("-7 degrees\n3.5 years\n*bold*\n100. year", ("-7 degrees", "3.5 years", "*bold*", "100. year")),
        ("-\n•  \n1.\nOne", ("One",)),
        ("a\u2028b\x0bc\x85d", ("a", "b", "c", "d")),
        ("  many   spaces  ", ("many spaces",)),
    ],
)
def test_pasted_lines_lose_their_bullets(typed: str, lines: tuple[str, ...]) -> None:
    assert new_lines(typed) == lines


@settings(deadline=None, max_examples=200)
@given(st.text())
def test_every_new_line_is_one_that_a_posting_holds(typed: str) -> None:
    for line in new_lines(typed):
        assert "\n" not in line
        assert Line(text=line).text == line


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(st.text(max_size=9), st.text(max_size=30), st.text(max_size=9), st.booleans()), max_size=6))
def test_any_rows_are_read_back(rows: list[tuple[str, str, str, bool]]) -> None:
    on = [key for key, _, _, chosen in rows if chosen]
    keys, texts, targets = ([str(row[part]) for row in rows] for part in (0, 1, 2))
    field = read(a=keys, a__text=texts, a__target=targets, a__on=on)
    assert [row.key for row in field.data] == keys
    assert [row.chosen for row in field.data] == [key in on for key in keys]
    assert field.row_errors == {}


class Sample(BaseModel):
    name: str = Field(min_length=1, max_length=3)


@pytest.mark.parametrize(
    ("model", "name", "value", "said"),
    [
        (Sample, "name", "", "Label must not be empty."),
        (Sample, "name", "long", "Label is longer than 3 characters."),
        (Posting, "title", "\u202e \0", "Label must not be empty."),
        (Facts, "place", "x" * 201, "Label is longer than 200 characters."),
        (Sample, "name", None, "Label must be text."),
    ],
)
def test_a_fault_is_said_in_the_models_words(model: type[BaseModel], name: str, value: str | None, said: str) -> None:
    class Asking(Form):
        a = StringField("Label", [Fits(model, name)])

    form = Asking(data={"a": value})
    assert not form.validate()
    assert form.errors == {"a": [said]}


@pytest.mark.parametrize(
    ("model", "name", "value"), [(Sample, "name", "ok"), (Facts, "place", ""), (Posting, "title", "x")]
)
def test_what_the_model_takes_is_no_fault(model: type[BaseModel], name: str, value: str) -> None:
    class Asking(Form):
        a = StringField("Label", [Fits(model, name)])

    assert Asking(data={"a": value}).validate()


class Reading(Form):
    count = ReadField("Count", reads=int, description="The count")
    months = ReadField("Months", reads=TypeAdapter(Months).validate_python)


@pytest.mark.parametrize(("typed", "value"), [("7", 7), (" 7 ", 7), ("", None), (" ", None)])
def test_a_field_is_read(typed: str, value: int | None) -> None:
    form = Reading(MultiDict({"count": typed}))
    assert form.validate()
    assert form.count.value == value
    assert Reading(MultiDict()).count.value is None


def test_what_can_not_be_read_is_said_of_the_fields_description_or_label() -> None:
    form = Reading(MultiDict({"count": "x", "months": "-1"}))
    assert not form.validate()
    assert form.errors["count"] == ["The count invalid literal for int() with base 10: 'x'."]
    assert form.errors["months"] == ["Months must not be below 0."]
    assert (form.count.value, form.months.value) == (None, None)
