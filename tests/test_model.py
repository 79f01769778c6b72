"""What every model promises: it never changes, knows its fields, and cleans text as it comes in."""

import pydantic
import pytest

from jdbuilder.model import Frozen, Id, Name, OptionalName, Words


class Sample(Frozen):
    """One field of each kind."""

    id: Id = "an-id"
    name: Name = "name"
    note: OptionalName = ""
    words: Words = "words"


def test_a_model_never_changes() -> None:
    with pytest.raises(pydantic.ValidationError, match="frozen"):
        Sample().name = "other"  # type: ignore[misc]


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(pydantic.ValidationError, match="colour"):
        Sample.model_validate({"colour": "red"})


@pytest.mark.parametrize(
    ("field", "typed", "held"),
    [
        ("name", "  Acme\r\n Söhne\x00 ", "Acme Söhne"),
        ("name", "e\u0301", "é"),
        ("note", " \n ", ""),
        ("words", " one\r\n\r\ntwo\x07 \n", "one\n\ntwo"),
        ("words", "a\ud800b", "ab"),
        ("id", " an-id ", "an-id"),
        ("name", "x" * 200, "x" * 200),
        ("name", " " * 500 + "x", "x"),
    ],
)
def test_text_is_cleaned_before_it_is_measured(field: str, typed: str, held: str) -> None:
    assert getattr(Sample.model_validate({field: typed}), field) == held


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("name", ""),
        ("name", "\x00\u202e\n"),
        ("name", "x" * 201),
        ("name", 5),
        ("name", None),
        ("note", "x" * 201),
        ("words", " \n "),
        ("words", "x" * 10_001),
        ("id", ""),
        ("id", "Capital"),
        ("id", "two--hyphens"),
        ("id", "-first"),
        ("id", "ends-\n"),
        ("id", "ümlaut"),
        ("id", "../up"),
        ("id", "x" * 61),
    ],
)
def test_what_a_field_can_not_hold_is_refused_at_the_field(field: str, typed: object) -> None:
    with pytest.raises(pydantic.ValidationError) as caught:
        Sample.model_validate({field: typed})
    assert [error["loc"] for error in caught.value.errors()] == [(field,)]
