"""The kit's record: what was written comes back, and what isn't a kit is refused with words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdbuilder.errors import UserError
from jdbuilder.kit import logo, record
from jdbuilder.kit.model import Kit, Logo
from tests.kit.pictures import png

FULL = Kit(
    company="Möller & Partner",
    accent="#ffd400",
    logo=logo.read(png()).described("Möller"),
    about=("Who we are.", "Where we come from."),
    benefits=("Leave",),
    address="4 Quay Street",
    website="https://www.example.com",
)


def test_a_kit_comes_back_as_it_was() -> None:
    assert record.kept(record.dumps(FULL)) == FULL
    assert record.kept('{"schema_version": 1}') == Kit()


@settings(max_examples=60)
@given(st.text(max_size=80), st.binary(min_size=1, max_size=90))
def test_any_text_and_any_bytes_come_back(text: str, data: bytes) -> None:
    kit = Kit(company=text[:50], logo=Logo(png=data, width=1, height=1, alt="x" + text))
    assert record.kept(record.dumps(kit)) == kit


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ("{", "not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        ("[]", "is not a kit"),
        ("{}", "schema_version"),
        ('{"schema_version": 2}', "saved by a newer jdbuilder"),
        ('{"schema_version": 1, "owner": "me"}', "owner"),
        ('{"schema_version": 1, "accent": "red"}', "must be a colour"),
        ('{"schema_version": 1, "website": "javascript:alert(1)"}', "web address"),
    ],
)
def test_what_is_no_kit_is_refused_with_words(held: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        record.kept(held)
