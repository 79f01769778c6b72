"""Parts of a posting stand alone, as on the paper."""

from jdbuilder.fill import excerpts
from jdbuilder.outline import Bullets, Item, Paragraph
from jdbuilder.posting.model import Posting
from tests.fill.test_fields import EMPTY, POSTING


def test_a_section_stands_without_heading_and_lead_in() -> None:
    assert excerpts.lines(POSTING, "responsibilities") == (Bullets((Item("Plan"), Item("Brief"), Item("Pay"))),)
    assert excerpts.heading(POSTING, "responsibilities") == "What you’ll do"
    assert excerpts.lead_in(POSTING) == "You’ll get to:"


def test_the_lead_in_follows_the_form() -> None:
    gerund = POSTING.model_copy(update={"look": POSTING.look.model_copy(update={"form": "gerund"})})
    assert excerpts.lead_in(gerund) == "Daily responsibilities include:"


def test_parts_of_an_empty_posting_are_empty() -> None:
    assert (excerpts.body(EMPTY), excerpts.copy(EMPTY), excerpts.lines(EMPTY, "about")) == ((), (), ())
    assert excerpts.heading(EMPTY, "about") == excerpts.lead_in(EMPTY) == ""
    assert excerpts.key_facts(EMPTY) == ()


def test_a_full_draft_gives_the_copy_of_its_role(posting: Posting) -> None:
    opening, *_, lead_in, duties = excerpts.copy(posting)
    assert isinstance(opening, Paragraph)
    assert opening.text.startswith("As a Production Manager at Acme & Söhne <Berlin>")
    assert lead_in == Paragraph("You’ll get to:", "lead-in")
    assert isinstance(duties, Bullets)
    assert len(duties.items) == 7
