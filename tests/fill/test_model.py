"""Names of markers are alike whatever their case, separators and way of being encoded."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from jdbuilder.fill.model import Choice, Choices, Marker, key


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("COMPANY_NAME", "company name"),
        ("  Company – name ", "company name"),
        ("RESPONSIBILITY_1..5", "responsibility 1..5"),
        ("Straße", "strasse"),
        ("ＰＡＹ", "pay"),
        ("Zu\u0308rich", "zürich"),
        ("कंपनी", "कंपनी"),
        ("ชื่อ", "ชื่อ"),
        ("C#", "c#"),
        ("", ""),
    ],
)
def test_a_key_is_the_name_without_case_and_separators(name: str, said: str) -> None:
    assert key(name) == unicodedata.normalize("NFC", unicodedata.normalize("NFKC", said))
    assert Marker(name, f"<{name}>", "angle", "body").key == key(name)


@given(st.text(max_size=30))
def test_a_key_is_its_own_key_and_the_same_in_every_encoding(name: str) -> None:
    assert key(key(name)) == key(name)
    assert {key(unicodedata.normalize(form, name)) for form in ("NFC", "NFD")} == {
        key(unicodedata.normalize("NFC", name))
    }


def test_a_choice_may_be_neither_and_holds_nothing_else() -> None:
    choices: TypeAdapter[Choices] = TypeAdapter(Choices)
    assert choices.validate_python({"company": {}, "pay": {"text": "a\r\nb"}}) == {
        "company": Choice(),
        "pay": Choice(text="a\nb"),
    }
    with pytest.raises(ValidationError):
        choices.validate_python({"company": {"run": "x"}})
    with pytest.raises(ValidationError):
        choices.validate_python({str(number): {} for number in range(2001)})
