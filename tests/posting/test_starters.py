"""Starters: what stands in a template of ours, what is left to fill, and what it is called."""

import pytest

from jdbuilder import placeholders
from jdbuilder.errors import NotFoundError
from jdbuilder.library.library import Library
from jdbuilder.library.load import load
from jdbuilder.outline import Bullets, Facts, Heading, Paragraph, Title
from jdbuilder.posting import assemble, facts, record
from jdbuilder.posting.model import Facts as Said
from jdbuilder.posting.model import Look
from jdbuilder.posting.outline import outline
from jdbuilder.posting.starters import BLANK, document, starter
from jdbuilder.shipped import folders
from tests.conftest import STUDIO

LOOK = Look(theme="plain", paper="letter")
SHIPPED = [role.id for role in load(folders("snippets", None)).roles]


@pytest.mark.parametrize("role_id", SHIPPED)
def test_every_role_has_a_starter_with_the_bonus_copy_and_every_fact_to_fill(library: Library, role_id: str) -> None:
    role = library.role(role_id)
    made = document(starter(library, role_id, LOOK))
    words = [*made.words()]
    assert role.bonus.opening in words
    assert role.bonus.lead_in in words or "You’ll get to:" in words
    assert {duty.words("infinitive") for duty in role.responsibilities if duty.default} <= set(words)
    asked = {fact.placeholder for fact in (facts.COMPANY, *facts.FACTS)}
    assert asked <= set(placeholders.names(words))
    assert made.name == f"{role.title.lower().replace(' ', '-')}-template"


def test_a_starter_is_the_full_draft_as_it_is_exported(library: Library) -> None:
    posting = starter(library, STUDIO, LOOK)
    assert posting == assemble.full(library, library.role(STUDIO), LOOK)
    assert document(posting).blocks == outline(posting).blocks


def test_the_blank_one_asks_for_everything_and_has_a_place_for_the_copy(library: Library) -> None:
    title, company, rows, heading, copy, *rest = document(starter(library, BLANK, LOOK)).blocks
    assert title == Title("<job title XXX>")
    assert company.words() == ("<company XXX>",)
    assert isinstance(rows, Facts)
    assert all(placeholders.names([value]) for _, value in rows.rows)
    assert (heading, copy) == (Heading("What you’ll do"), Paragraph(placeholders.COPY_MARKER))
    headings = [block.text for block in rest if isinstance(block, Heading)]
    assert headings == ["About <company XXX>", "What we offer", "How to apply", "Equal opportunity"]
    assert any(isinstance(block, Bullets) for block in rest)


def test_the_place_for_the_copy_keeps_the_mark_of_its_line(library: Library) -> None:
    (copy,) = (one for one in document(starter(library, BLANK, LOOK)).blocks if one.words() == _COPY)
    assert isinstance(copy, Paragraph)
    assert copy.mark == "_jd_responsibilities_0"


_COPY = (placeholders.COPY_MARKER,)


def test_the_blank_one_is_called_a_job_ad_where_no_placeholder_can_stand(library: Library) -> None:
    made = document(starter(library, BLANK, LOOK))
    assert (made.name, made.title, made.description) == ("job-ad-template", "Job ad", "Job ad")


@pytest.mark.parametrize("starter_id", [STUDIO, BLANK])
def test_a_starter_remembers_its_posting(library: Library, starter_id: str) -> None:
    posting = starter(library, starter_id, LOOK)
    made = document(posting)
    assert made.carries_record
    assert made.record == record.travelling(posting)


@pytest.mark.parametrize("starter_id", [STUDIO, BLANK])
def test_what_the_company_says_of_itself_stands_in_place(library: Library, starter_id: str) -> None:
    made = document(starter(library, starter_id, LOOK, Said(company="Acme Ltd")))
    assert "company" not in placeholders.names(made.words())
    assert "About Acme Ltd" in made.words()


def test_an_unknown_role_is_refused_and_the_nearest_are_named(library: Library) -> None:
    with pytest.raises(NotFoundError, match="Did you mean"):
        starter(library, "studio-production-manger", LOOK)
