"""An ad of our own without memory is read back with every line in its own section."""

from dataclasses import replace
from typing import Any

import pytest

from jdbuilder import placeholders
from jdbuilder.intake.foreign.imported import imported
from jdbuilder.intake.foreign.ours import is_lead_in, is_ours, said
from jdbuilder.intake.foreign.piece import Piece
from jdbuilder.library.library import Library
from jdbuilder.posting import assemble
from jdbuilder.posting.facts import values
from jdbuilder.posting.model import Facts, Listing, Posting
from jdbuilder.posting.outline import outline
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.render import to
from jdbuilder.render.format import Look

FACTS = Facts(company="Inclusion & Söhne", place="Leeds, England", employment="full-time", hours="37 a week")
FULL = Facts(
    company="Acme",
    place="Leeds",
    workplace="remote",
    other_pay="A bonus of up to 10 %, paid each March",
    variable="tips",
    vacancy=True,
    ai_screening=False,
    website="https://acme.example",
)
AREAS = Listing(applicants_in=("US-CO", "CA-ON", "DE"))
ROLES = ("plant-manager", "studio-production-manager", "chief-operating-officer")
CASES = [(role, kind) for role in ROLES for kind in ("txt", "md", "html", "docx")] + [(ROLES[0], "pdf")]


def sections(posting: Posting) -> dict[str, str]:
    """What each section says, as it is printed; targets, which an ad has in its line, left out."""
    filled = values(posting)
    return {
        name: " ".join(placeholders.fill(line.text, filled).partition(". Target:")[0] for line in lines)
        for name, lines in posting.sections
    }


@pytest.mark.parametrize(
    ("facts", "listing"),
    [(Facts(), Listing()), (FACTS, Listing()), (FULL, AREAS)],
    ids=["unfilled", "filled", "with all that is optional"],
)
@pytest.mark.parametrize(("role", "kind"), CASES)
def test_every_line_comes_back_in_its_own_section(
    role: str, kind: str, facts: Facts, listing: Listing, library: Library, look: Look
) -> None:
    posting = assemble.full(library, library.role(role)).model_copy(update={"facts": facts, "listing": listing})
    data = to.to(replace(outline(posting), carries_record=False), kind, look)
    back = imported(data, f"ad.{kind}", library).posting
    assert sections(back) == sections(posting)
    assert (back.title, back.facts, back.listing) == (posting.title, posting.facts, listing)


@pytest.mark.parametrize("kind", ["txt", "html", "docx", "pdf"])
@pytest.mark.parametrize(
    "said",
    [{"variable": "commission", "vacancy": False}, {"ai_screening": True}, {"other_pay": "OTE £60,000"}],
)
def test_whatever_was_said_of_pay_and_hiring_comes_back(
    said: dict[str, Any], kind: str, library: Library, look: Look
) -> None:
    facts = Facts.model_validate({**dict(FACTS), **said})
    posting = assemble.full(library, library.role(ROLES[1])).model_copy(update={"facts": facts})
    data = to.to(replace(outline(posting), carries_record=False), kind, look)
    assert imported(data, f"ad.{kind}", library).posting.facts == facts


def test_the_words_before_a_list_are_no_line() -> None:
    lead_ins = [words for section in SECTIONS for words in section.lead_in.values()]
    assert len(lead_ins) > 1
    assert all(is_lead_in(words) for words in lead_ins)


def test_an_unfilled_place_is_no_fact_but_how_one_works_there_is() -> None:
    pieces = [Piece("Baker", "heading", 1), Piece("<company XXX>"), Piece("Place: <place XXX>, hybrid")]
    pieces += [Piece("Pay <pay XXX> Start May"), Piece("What you bring", "heading", 2)]
    assert [one.text for one in said(pieces, 0)] == ["Baker", "Workplace: hybrid", "Start: May", "What you bring"]


def test_an_ad_with_some_headings_like_ours_is_not_ours() -> None:
    headings = [Piece(text, "heading", 2) for text in ("What you’ll do", "What you bring", "What we offer")]
    assert not is_ours(headings)
    assert is_ours([*headings, Piece("You’ll get to:", "strong")])
    assert is_ours([*headings, Piece("How success is measured", "heading", 2)])
