"""Addresses in texts become links; nothing else does, whatever somebody types."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.links import LONGEST, links
from jdbuilder.placeholders import Span, spans

SAFE = re.compile(
    r"https?://[A-Za-z0-9.-]+(:\d{1,5})?([/?#][!-~]*)?|mailto:(?:[A-Za-z0-9_.+'-]|%26)+@[A-Za-z0-9.-]+", re.IGNORECASE
)


def _found(text: str) -> list[tuple[str, str]]:
    return [(text[link.start : link.end], link.address) for link in links(text)]


@pytest.mark.parametrize(
    ("text", "words", "address"),
    [
        ("See https://acme.com/jobs.", "https://acme.com/jobs", "https://acme.com/jobs"),
        ("(http://acme.com:8080/a?b=c#d)", "http://acme.com:8080/a?b=c#d", "http://acme.com:8080/a?b=c#d"),
        ("www.acme.co.uk, now", "www.acme.co.uk", "https://www.acme.co.uk"),
        ("Write to jo.b+jobs@acme.com!", "jo.b+jobs@acme.com", "mailto:jo.b+jobs@acme.com"),
        ("Write to o'neil@acme.com.", "o'neil@acme.com", "mailto:o'neil@acme.com"),
        ("‘jo@acme.com’ or", "jo@acme.com", "mailto:jo@acme.com"),
        ("'jo@acme.com' or", "jo@acme.com", "mailto:jo@acme.com"),
        ("R&D: r&d@acme.com", "r&d@acme.com", "mailto:r%26d@acme.com"),
        ("Jo <jo@acme.com>", "jo@acme.com", "mailto:jo@acme.com"),
        ("“https://a.org/x_(y)”", "https://a.org/x_(y)", "https://a.org/x_(y)"),
        ("HTTPS://ACME.COM", "HTTPS://ACME.COM", "HTTPS://ACME.COM"),
        ("https://a.org/ä", "https://a.org/ä", "https://a.org/%C3%A4"),
    ],
)
def test_an_address_leads_where_it_says(text: str, words: str, address: str) -> None:
    assert _found(text) == [(words, address)]


@pytest.mark.parametrize(
    "text",
    [
        *("javascript://alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://a.org", "jAvAsCrIpT:alert(1)"),
        *("https://user:secret@a.org", "https://a", "https://localhost/", "https://1.2.3.4/", "https://-a.org"),
        *("www.müller.de", "https://a.org/\u202egro.b", "https://a.org/%zz", 'https://a.org/"onclick="x'),
        *("a@b", "a..b@c.org", ".a@c.org", "a@b.org?subject=x", "a@b.org,c@d.org", "a@b.org-x", "x@@b.org"),
        *("https://a.org/<x XXX>", "<contact XXX>@acme.com", "jo@<x XXX>", "xhttps://a.org", "wwww.a.org"),
        *("o’neil@c.org", "ö'neil@c.org", "ü&r@c.org", *(f"a{sign}b@c.org" for sign in "!#$%*=?^`{|}~")),
        *(f"https://a.org/{'x' * LONGEST}", f"a@{'b.' * LONGEST}org"),
    ],
)
def test_what_is_no_plain_address_is_no_link(text: str) -> None:
    assert all(address == "https://a.org/" for _, address in _found(text)), _found(text)
    assert len(_found(text)) == ('"' in text)


@given(st.text(st.sampled_from("!#$%&'*+-/=?^_`{|}~.aé’"), min_size=1, max_size=8))
def test_no_mail_address_is_cut_to_somebody_elses(local: str) -> None:
    unquoted = local[1:] if local[0] in "'’" else local
    whole = {f"{local}@x.com", f"{unquoted}@x.com"}
    assert {words for words, _ in _found(f"{local}@x.com")} <= whole


def test_quotation_marks_and_signs_take_no_time() -> None:
    begun = time.process_time()
    for piece in ("a''", "a'", "&a", "a&'", "'a'"):
        assert _found(piece * 100_000) == []
    assert time.process_time() - begun < 5


@given(st.text(st.sampled_from("htps:/w.@abc-_<>()[]\"' ?#%&;,üא\u202e") | st.characters(), max_size=80))
def test_every_link_is_safe_and_no_word_is_changed(text: str) -> None:
    assert "".join(span.text for span in spans(text)) == text
    assert all(SAFE.fullmatch(link.address) for link in links(text))


@given(
    st.lists(st.sampled_from(["https://a.org/b", "jo@a.org", "<x XXX>", " ", ".", "www.a.org", "(", ")"]), max_size=8)
)
def test_links_follow_each_other_and_placeholders(parts: list[str]) -> None:
    text = " ".join(parts)
    assert "".join(span.text for span in spans(text)) == text
    assert sum(bool(span.address) for span in spans(text)) == sum(part[0] in "hjw" for part in parts)
    assert sum(span.unfilled for span in spans(text)) == parts.count("<x XXX>")


def test_spans_part_links_from_text_and_placeholders() -> None:
    assert spans("At <x XXX>: www.a.org.") == (
        *(Span("At "), Span("<x XXX>", unfilled=True), Span(": ")),
        *(Span("www.a.org", address="https://www.a.org"), Span(".")),
    )
