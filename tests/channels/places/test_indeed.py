"""Indeed: text without entities, and a feed that any XML reader reads back."""

from html import escape

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from jdbuilder.channels.places import indeed
from jdbuilder.posting.model import Posting
from tests.channels.postings import EVERY, bare, made
from tests.posting.strategies import postings


def feed(posting: Posting) -> dict[str, str]:
    """The elements of the feed's job, as an XML reader reads them."""
    (text,) = (part.value for part in indeed.pack(posting).parts if part.id == "feed")
    root = etree.fromstring(text.encode())
    assert [root.tag, *(child.tag for child in root)] == ["source", "job"]
    return {str(child.tag): child.text or "" for child in root[0]}


def read(html: str) -> str:
    return "".join(html5lib.parse(html, namespaceHTMLElements=False).itertext())


def test_a_complete_posting_fills_every_element() -> None:
    held = feed(made())
    assert held.pop("description").startswith("<p>Plan everything")
    assert held == {
        "title": "Production Manager",
        "date": "2027-01-01",
        "referencenumber": "PM-17-austin",
        "requisitionid": "PM-17",
        "url": "https://www.acme.example/jobs/17",
        "company": "Acme & Söhne",
        "city": "Austin",
        "state": "TX",
        "country": "US",
        "postalcode": "78701",
        "streetaddress": "1 Main Street",
        "email": "jobs@acme.example",
        "salary": "$45,000 – $60,000 a year",
    }


def test_every_value_is_in_cdata_and_the_feed_has_no_entity() -> None:
    for posting in EVERY.values():
        (text,) = (part.value for part in indeed.pack(posting).parts if part.id == "feed")
        lines = text.splitlines()[3:-2]
        assert lines
        assert all(line.partition(">")[2].startswith("<![CDATA[") for line in lines if line.startswith("<title"))
        outside = "".join(piece.partition("]]>")[2] for piece in text.split("<![CDATA["))
        assert "&" not in outside


def test_hostile_values_come_back_as_they_were() -> None:
    held = feed(EVERY["hostile"])
    assert held["company"] == "Acme ]]> <script>"
    assert held["title"] == "Manager ]]> <b>&amp"
    assert "]]>" in held["description"]
    assert held["email"] == "a&b@acme.example"


@pytest.mark.parametrize(
    ("contact", "mail"),
    [
        ("Ada O'Neil, o'neil@acme.example or b@acme.example", "o'neil@acme.example"),
        ("Ada, jörg@acme.example", ""),
        ("www.acme.example", ""),
    ],
)
def test_a_mail_address_is_whole_or_isnt_told(contact: str, mail: str) -> None:
    assert feed(made(contact=contact)).get("email", "") == mail


def test_a_reference_differs_from_town_to_town() -> None:
    towns = [feed(made(place=place))["referencenumber"] for place in ("Austin, TX", "Dallas, TX")]
    assert towns == ["PM-17-austin", "PM-17-dallas"]


def test_what_the_feed_requires_is_asked_for() -> None:
    missing = indeed.pack(bare()).missing
    asked = ["section-responsibilities", "posted", "reference", "company", "locality", "country", "apply_at"]
    assert [change.field for change in missing] == asked
    assert set(feed(bare())) == {"title"}


def test_a_title_to_fill_is_left_out_of_form_and_feed_and_asked_for() -> None:
    posting = made("Manager for <team XXX>")
    assert [change.field for change in indeed.pack(posting).missing] == ["title"]
    assert [part.id for part in indeed.pack(posting).parts] == ["description", "feed"]
    assert "title" not in feed(posting)


def test_the_form_advises_a_short_title() -> None:
    assert indeed.pack(made()).parts[0].count == "18 of 60 characters advised"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("R&D at AT&T", "R&D at AT&T"),
        ("a < b & c > d", "a < b & c > d"),
        ("<script>", "‹script›"),
        ("if <x then", "if ‹x then"),
        ("&copy; &amp; &#60;", "＆copy; ＆amp; ＆#60;"),
        ("&notit", "＆notit"),
        ("“quoted” 'and' \"so\"", "“quoted” 'and' \"so\""),
    ],
)
def test_signs_stand_for_themselves_or_for_their_look_alikes(text: str, shown: str) -> None:
    assert indeed.literal(escape(text)) == shown
    assert read(f"<p>{shown}</p>") == shown


@settings(deadline=None, max_examples=300)
@given(st.text(st.sampled_from("<>&;#ab/!?= \"'x1") | st.characters(exclude_categories=("C", "Z")), max_size=30))
def test_no_text_becomes_markup(text: str) -> None:
    html = indeed.literal(escape(text))
    assert read(f"<ul><li>{html}</li></ul>") == html
    assert html.translate(str.maketrans("‹›＆", "<>&")) == text.translate(str.maketrans("‹›＆", "<>&"))


@pytest.mark.slow
@settings(deadline=None, max_examples=100)
@given(postings)
def test_any_feed_can_be_read(posting: Posting) -> None:
    assert feed(posting)["title"].split()


def test_changed_signs_are_said_with_their_line() -> None:
    pack = indeed.pack(made(sections={"benefits": ["A <b>bold</b> desk", "R&D"]}))
    assert [change.line for change in pack.changes] == ["A <b>bold</b> desk"]
