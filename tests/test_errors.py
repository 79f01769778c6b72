"""Faults are said in plain words, at their place, all at once."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

import pydantic
import pytest
from pydantic import BaseModel, Field, TypeAdapter

from jdbuilder.errors import NotFoundError, Problem, UserError, place, problems_of
from jdbuilder.model import Frozen, Id, Name, Words

Money = Annotated[Decimal, Field(ge=0, max_digits=6, decimal_places=2)]


class Inner(Frozen):
    """A model inside another."""

    name: Name


class Outer(Frozen):
    """Enough kinds of fields to go wrong in many places."""

    title: Name
    parts: tuple[Inner, ...] = ()


def faults(asked: Any, value: object) -> tuple[Problem, ...]:
    with pytest.raises(pydantic.ValidationError) as caught:
        TypeAdapter(asked).validate_python(value)
    return problems_of(caught.value, "file")


@pytest.mark.parametrize(
    ("asked", "value", "said"),
    [
        (Name, "", "must not be empty"),
        (Name, 5, "must be text"),
        (Mapping[str, str], 3, "must be a table of fields"),
        (Name, "x" * 201, "is longer than 200 characters"),
        (Words, "x" * 10_001, "is longer than 10000 characters"),
        (Id, "Not An Id", "is not written as it must be"),
        (Id, "\ud800", "holds half a character, which no file can"),
        (bool, "perhaps", "must be true or false"),
        (bool, [], "must be true or false"),
        (int, "x", "must be a whole number"),
        (int, [], "must be a whole number"),
        (Annotated[int, Field(ge=3)], 2, "must not be below 3"),
        (Annotated[int, Field(le=3)], 4, "must not be above 3"),
        (Money, "x", "must be a number"),
        (Money, [], "must be a number"),
        (Money, "NaN", "must be a finite number"),
        (Money, "1.005", "may have at most 2 decimal places"),
        (Money, "123456", "is too large"),
        (date, "31.1.2027", "must be a date such as 2027-01-31"),
        (date, "2027-01-31T12:00", "must be a date such as 2027-01-31"),
        (date, [], "must be a date such as 2027-01-31"),
        (Literal["a", "b"], "c", "must be one of 'a' or 'b'"),
        (tuple[int, ...], 1, "must be a list"),
        (Annotated[tuple[int, ...], Field(min_length=2)], [1], "needs at least 2 of them"),
        (Annotated[tuple[int, ...], Field(max_length=1)], [1, 2], "may hold at most 1 of them"),
        (dict[str, int], 1, "must be a table of fields"),
        (Inner, 1, "must be a table of fields"),
    ],
)
def test_a_fault_is_said_in_plain_words(asked: Any, value: object, said: str) -> None:
    assert [(fault.where, fault.what) for fault in faults(asked, value)] == [("file", said)]


def test_every_fault_is_reported_at_its_place() -> None:
    held = {"parts": [{"name": "ok"}, {"name": ""}, {"nam": "x"}], "colour": 1}
    assert [str(fault) for fault in faults(Outer, held)] == [
        "file, title: is missing.",
        "file, parts 2, name: must not be empty.",
        "file, parts 3, name: is missing.",
        "file, parts 3, nam: is not a field that is known here.",
        "file, colour: is not a field that is known here.",
    ]


def test_a_faulty_item_does_not_make_its_list_too_short() -> None:
    asked = Annotated[tuple[Inner, ...], Field(min_length=1)]
    assert [fault.where for fault in faults(asked, [{}])] == ["file, 0, name"]
    assert [fault.what for fault in faults(asked, [])] == ["needs at least 1 of them"]


def test_a_validator_of_our_own_is_quoted_without_pydantics_preface() -> None:
    class Strict(BaseModel):
        """Refuses everything."""

        @pydantic.model_validator(mode="before")
        @classmethod
        def _never(cls, value: object) -> object:
            raise ValueError(f"{value} is never right")

    assert [fault.what for fault in faults(Strict, {})] == ["{} is never right"]


def test_a_field_name_can_not_break_the_line_it_is_reported_on() -> None:
    (fault,) = faults(Outer, {"title": "x", "a\n\x1b[31mb\u202e": 1})
    assert fault.where == "file, a [31mb"


def test_a_name_that_is_not_known_is_said_by_its_own_place() -> None:
    (fault,) = faults(Mapping[Literal["scope", "hierarchy"], str], {"mood": "good"})
    assert str(fault).startswith("file, mood: must be one of")


def test_without_a_source_the_field_alone_is_the_place() -> None:
    with pytest.raises(pydantic.ValidationError) as caught:
        Outer.model_validate({})
    assert [fault.where for fault in problems_of(caught.value)] == ["title"]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ((), ""),
        (("title",), "title"),
        (("metrics", 0, "name"), "metrics 1, name"),
        (("a", 1, 2), "a 2 3"),
        ((0, "name"), "0, name"),
    ],
)
def test_a_place_counts_from_one(path: tuple[str | int, ...], said: str) -> None:
    assert place(path) == said


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (Problem("a.toml", "is missing"), "a.toml: is missing."),
        (Problem("", "is missing"), "is missing."),
        (Problem("a", "is it?"), "a: is it?"),
        (Problem("a", "is missing.", "Add it."), "a: is missing. Add it."),
    ],
)
def test_a_problem_reads_as_a_sentence(problem: Problem, said: str) -> None:
    assert str(problem) == said


def test_an_error_says_all_its_problems_a_line_each() -> None:
    error = UserError(Problem("a", "is one"), Problem("b", "is two"))
    assert str(error) == "a: is one.\nb: is two."
    assert len(error.problems) == 2


def test_an_error_with_one_problem_keeps_its_kind() -> None:
    error = NotFoundError.of("x", "isn't here", "Look elsewhere.")
    assert error.problems == (Problem("x", "isn't here", "Look elsewhere."),)
    assert isinstance(NotFoundError.of("x", "y"), UserError)
