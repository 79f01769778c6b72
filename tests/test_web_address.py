"""Only addresses of web pages are taken, and they are completed as people leave them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from jdbuilder.web_address import LONGEST, WebAddress, web_address

ADAPTER: TypeAdapter[str] = TypeAdapter(WebAddress)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("https://www.example.com", "https://www.example.com"),
        ("http://example.com/jobs?id=7&lang=en#apply", "http://example.com/jobs?id=7&lang=en#apply"),
        ("www.example.com", "https://www.example.com"),
        ("example.com:8080/x", "https://example.com:8080/x"),
        ("HTTPS://Example.COM", "HTTPS://Example.COM"),
        (" https://müller.example/über-uns \n", "https://müller.example/über-uns"),
        ("a.b-c.co.uk", "https://a.b-c.co.uk"),
    ],
)
def test_an_address_is_kept_and_completed(typed: str, kept: str) -> None:
    assert ADAPTER.validate_python(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.com",
        "mailto:jobs@example.com",
        "jobs@example.com",
        "https://user:password@example.com",
        "https://example.com@evil.example.net:x",
        "https://",
        "https://localhost",
        "https://10.0.0.1",
        "https://-a.com",
        "https://example.com/<b>",
        'https://example.com/"x',
        "https://example.com/a b",
        "//example.com",
        "just words",
    ],
)
def test_what_is_no_page_of_the_web_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="must be a web address such as https://www"):
        web_address(typed)


def test_an_endless_address_is_refused() -> None:
    with pytest.raises(ValidationError):
        ADAPTER.validate_python("https://example.com/" + "x" * LONGEST)


@given(st.text(max_size=30) | st.from_regex(r"[a-z.:/@?#<>\"\\ -]{0,30}"))
def test_what_is_taken_is_taken_again_as_it_is(typed: str) -> None:
    try:
        kept = web_address(typed)
    except ValueError:
        return
    assert web_address(kept) == kept
    assert not kept or kept.casefold().startswith(("http://", "https://"))
    assert not set(kept) & set('<>"\\ \n\t`{}^|')
