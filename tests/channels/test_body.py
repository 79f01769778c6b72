"""What of a posting is ready to be posted, and what is said of the rest."""

from typing import Any

import pytest

from jdbuilder.channels import body
from jdbuilder.outline import Bullets, Facts, Heading, Item, Paragraph, Subtitle, Title
from jdbuilder.posting.model import Line
from tests.channels.postings import bare, made


def test_title_and_company_are_the_places_own_fields() -> None:
    assert not [block for block in body.body(made()) if isinstance(block, Title | Subtitle)]
    assert body.headed(made())[:2] == (Title("Production Manager"), Subtitle("Acme & Söhne"))


def test_what_is_to_be_filled_is_left_out_and_said_with_its_field() -> None:
    posting = made(
        company="", hours="", sections={"about": ["We are <who XXX>.\nWe are kind."], "benefits": ["<n XXX>"]}
    )
    texts = [text for block in body.body(posting) for text in block.words()]
    assert not [text for text in texts if "XXX" in text]
    assert "We are kind." in texts
    assert [(change.line, change.field) for change in body.unfilled(posting)] == [
        ("Company", "company"),
        ("Hours", "hours"),
        ("We are <who XXX>.", "section-about"),
        ("<n XXX>", "section-benefits"),
    ]


def test_a_title_and_a_target_to_fill_are_said() -> None:
    posting = made("Manager for <team XXX>", {})
    posting = posting.with_lines("metrics", (Line(text="Speed: how fast", target="<n XXX>"), Line(text="Calm")))
    assert [(change.line, change.field) for change in body.unfilled(posting)] == [
        ("Manager for <team XXX>", "title"),
        ("Speed: how fast (target: <n XXX>)", "section-metrics"),
    ]
    assert next(text for block in body.headed(posting) for text in block.words()) == "Acme & Söhne"


def test_what_is_left_out_on_purpose_is_not_asked_for() -> None:
    posting = made(hours="", left_out=["hours"])
    assert body.unfilled(posting) == ()


def test_a_fact_that_nobody_asks_for_is_said_where_something_in_it_is_to_be_filled() -> None:
    (change,) = body.unfilled(made(other_pay="A bonus of <n XXX>"))
    assert (change.line, change.field) == ("Other pay", "other_pay")
    assert "tick" not in change.what


def test_every_fact_of_a_bare_posting_is_asked_for() -> None:
    assert len(body.unfilled(bare())) == 9
    assert "pay_low" in {change.field for change in body.unfilled(bare())}


@pytest.mark.parametrize(
    ("facts", "said"), [({}, "$45,000 – $60,000 a year"), ({"left_out": ["pay"]}, ""), ({"pay": None}, "")]
)
def test_a_fact_is_said_if_it_is_filled_and_not_left_out(facts: dict[str, Any], said: str) -> None:
    assert body.said(made(**facts), "pay") == said


def test_plain_text_breaks_no_line() -> None:
    long = "word " * 60 + "end"
    blocks = (Heading("What"), Paragraph(long), Facts((("Place", "Berlin"),)), Bullets((Item("a"), Item("b", "name"))))
    assert body.plain(blocks) == f"What\n\n{long}\n\nPlace: Berlin\n\n• a\n• name: b\n"
