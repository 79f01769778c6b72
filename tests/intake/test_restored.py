"""Marks alone give lines back to the library, and everything else as the file says it."""

import pytest

from jdbuilder.intake.edited import Edited, Paragraph, read
from jdbuilder.intake.restored import restored, without_marks_of_lines
from jdbuilder.library.library import Library
from jdbuilder.library.model import Role
from jdbuilder.posting import assemble
from jdbuilder.posting.model import MOST_LINES, Facts, Posting
from jdbuilder.posting.model import Look as Chosen
from jdbuilder.posting.outline import outline
from jdbuilder.render import to
from jdbuilder.render.format import Look
from tests.intake import word_edits as word
from tests.intake.word_edits import Typed


def exported(posting: Posting, look: Look) -> Typed:
    return Typed.opened(to.to(outline(posting), "docx", look))


@pytest.mark.parametrize("form", ["infinitive", "gerund"])
def test_a_draft_comes_back_with_its_snippets_and_placeholders(
    form: str, library: Library, studio: Role, look: Look
) -> None:
    draft = assemble.full(library, studio, Chosen(form=form))
    facts = Facts(company="Acme & Co", place="Berlin", workplace="hybrid", employment="part-time", left_out=("pay",))
    posting = draft.model_copy(update={"facts": facts, "title": "Head of Production"})
    assert restored(read(exported(posting, look).saved()), library, "Other") == posting


def test_what_is_nobodys_snippet_is_an_own_line_at_its_place(library: Library, studio: Role, look: Look) -> None:
    file = exported(assemble.full(library, studio), look)
    word.add_after(file.saying("Go through"), "An own line")
    posting = restored(read(file.saved()), library, "Other")
    assert posting
    first, second, *_ = posting.sections.responsibilities
    assert (first.snippet is not None, second.text, second.snippet) == (True, "An own line", None)


def test_an_edited_line_keeps_its_snippet_and_says_what_the_file_says(
    library: Library, studio: Role, look: Look
) -> None:
    file = exported(assemble.full(library, studio), look)
    word.retype(file.saying("Go through"), "Go through the schedule every day")
    posting = restored(read(file.saved()), library, "Other")
    assert posting
    line = posting.sections.responsibilities[0]
    assert (line.text, bool(line.snippet)) == ("Go through the schedule every day", True)


def test_a_file_without_marks_gives_none(library: Library) -> None:
    paragraphs = (Paragraph("Go through the creative team’s schedule"),)
    assert restored(Edited(paragraphs, paragraphs), library, "Other") is None


def test_a_file_without_a_title_takes_the_one_that_it_is_given(library: Library) -> None:
    paragraphs = (Paragraph("Write to us", ("_jd_apply_3",)),)
    posting = restored(Edited(paragraphs, paragraphs), library, "Some\nfile")
    assert posting
    assert (posting.title, posting.role, posting.sections.apply[0].text) == ("Some file", None, "Write to us")


def test_only_the_marks_of_lines_are_taken_off() -> None:
    kept = ("_jd_title", "_jd_company", "_jd_facts_2", "_jd_apply")
    paragraph = Paragraph("a", (*kept, "_jd_apply_0", "_jd_apply_0_0123abcd", "other"))
    assert without_marks_of_lines(Edited((paragraph,), ())).now[0].marks == kept


TOO_MUCH = {
    "a line longer than a posting can hold": [Paragraph("ab " * 4000, ("_jd_apply_0",))],
    "more lines": [Paragraph(f"Line {number}", (f"_jd_apply_{number}",)) for number in range(MOST_LINES + 1)],
    "more lines without marks beside one with": [
        Paragraph("How to apply", ("_jd_apply",)),
        Paragraph("Write to us", ("_jd_apply_0",)),
        *(Paragraph(f"Line {number}") for number in range(MOST_LINES)),
    ],
}


@pytest.mark.parametrize("paragraphs", TOO_MUCH.values(), ids=TOO_MUCH)
def test_a_file_that_says_more_than_a_posting_can_hold_gives_none(
    paragraphs: list[Paragraph], library: Library
) -> None:
    assert restored(Edited(tuple(paragraphs), tuple(paragraphs)), library, "Other") is None


@pytest.mark.parametrize("title", ["", " ", "\u202e"])
def test_a_file_without_a_title_or_a_name_is_called_a_job_ad(title: str, library: Library) -> None:
    paragraphs = (Paragraph("Write to us", ("_jd_apply_3",)),)
    posting = restored(Edited(paragraphs, paragraphs), library, title)
    assert posting
    assert posting.title == "Job ad"
