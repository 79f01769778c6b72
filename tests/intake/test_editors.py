"""What programs leave of our marks and of what the file remembers when they save a Word file of ours."""

import io
from pathlib import Path

import docx
import pytest

from jdbuilder import placeholders
from jdbuilder.intake.model import Opened
from jdbuilder.intake.word import opened_word
from jdbuilder.library.library import Library
from jdbuilder.library.model import Role
from jdbuilder.outline import Outline
from jdbuilder.posting import assemble, starters
from jdbuilder.posting.facts import FACTS
from jdbuilder.posting.model import Facts, Posting
from jdbuilder.posting.outline import outline
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.render import to
from jdbuilder.render.format import Look
from jdbuilder.word.package import Package
from tests.checkers import programs
from tests.intake import word_edits as word
from tests.intake.word_edits import Typed

EDITED = "Go through the schedule every day, and clear what stands in its way"


@pytest.fixture(scope="module")
def draft(library: Library, studio: Role) -> Posting:
    return assemble.full(library, studio).model_copy(update={"facts": Facts(company="Acme & Co", place="Bonn")})


def whole(posting: Posting) -> Posting:
    """The posting without anything that is still to be filled."""
    for section in SECTIONS:
        lines = (line for line in posting.sections.of(section.id) if placeholders.filled(line.text))
        posting = posting.with_lines(section.id, tuple(lines))
    left_out = tuple(fact.id for fact in FACTS if not fact.say(posting))
    return posting.model_copy(update={"facts": Facts.model_validate({**dict(posting.facts), "left_out": left_out})})


def edited_export(document: Outline, look: Look) -> bytes:
    """An export in which one line was edited, one deleted, one added and one moved."""
    file = Typed.opened(to.to(document, "docx", look))
    word.retype(file.saying("Go through"), EDITED)
    word.delete(file.saying("Write project"))
    word.add_after(file.saying("Be the first"), "Bring biscuits")
    word.move(file.saying("Plan production"), file.saying("Make the most"))
    return file.saved().packed()


def opened(data: bytes, library: Library) -> Opened:
    found = opened_word(Package.unpacked(data), "Some file", library)
    assert found
    return found


def converted(data: bytes, to_format: str, from_format: str = "docx") -> bytes:
    """What LibreOffice makes of a file."""
    with programs.laid({"file": data}, from_format) as paths:
        path = Path(paths["file"])
        target = path.parent / "out"
        profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
        programs.said(["soffice", profile, "--headless", "--convert-to", to_format, "--outdir", str(target), str(path)])
        return (target / path.with_suffix(f".{to_format}").name).read_bytes()


@pytest.mark.office
def test_libreoffice_keeps_marks_and_memory_where_no_placeholder_is_a_field(
    draft: Posting, look: Look, library: Library
) -> None:
    posting = whole(draft)
    edited = edited_export(outline(posting), look)
    before, after = opened(edited, library), opened(converted(edited, "docx"), library)
    assert {change.kind for change in before.changes} == {"edited", "deleted", "added", "moved"}
    assert after == before
    assert (after.how, after.posting) == ("marks", posting)


# LibreOffice 7.4 writes every custom XML part empty as soon as one content control is bound to one, as in a starter.
@pytest.mark.office
@pytest.mark.parametrize("between", ["docx", "odt", "doc", "rtf"])
def test_where_libreoffice_loses_the_memory_the_marks_bring_the_lines_back(
    between: str, draft: Posting, look: Look, library: Library
) -> None:
    data = converted(edited_export(starters.document(draft), look), between)
    found = opened(data if between == "docx" else converted(data, "docx", between), library)
    assert (found.how, found.changes) == ("marks", ())
    assert "dropped" in found.said[0]
    duties = found.posting.sections.responsibilities
    assert [line.text for line in duties[:3]] == [
        EDITED,
        "Be the first person whom all production talent turns to",
        "Bring biscuits",
    ]
    assert [bool(line.snippet) for line in duties[:3]] == [True, True, False]
    assert found.posting.facts == draft.facts
    assert found.posting.sections.about == draft.sections.about


def test_python_docx_keeps_marks_and_memory_but_the_mark_of_a_paragraph_that_it_sets_anew(
    draft: Posting, look: Look, library: Library
) -> None:
    edited = edited_export(outline(draft), look)
    document = docx.Document(io.BytesIO(edited))
    line = next(one for one in document.paragraphs if "production budget" in one.text)
    line.text = line.text.replace("including", "and with it")
    held = io.BytesIO()
    document.save(held)
    before, after = opened(edited, library), opened(held.getvalue(), library)
    assert (after.how, after.posting) == ("marks", draft)
    new = [change for change in after.changes if change not in before.changes]
    assert [(one.kind, "and with it" in one.after) for one in new] == [("edited", True)]
    assert len(after.changes) == len(before.changes) + 1
