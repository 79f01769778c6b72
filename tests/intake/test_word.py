"""A Word file of ours opens as it was, and says honestly how it was found and what has changed."""

from dataclasses import replace

import pytest

from jdbuilder.intake.accept import accepted
from jdbuilder.intake.model import Opened
from jdbuilder.intake.word import opened_word
from jdbuilder.library.library import Library
from jdbuilder.library.model import Role
from jdbuilder.posting import assemble
from jdbuilder.posting.model import Facts, Posting
from jdbuilder.posting.outline import outline
from jdbuilder.render import to
from jdbuilder.render.format import Look
from jdbuilder.word.package import Package
from tests.intake import word_edits as word
from tests.intake.word_edits import Typed
from tests.word.made import word_file


@pytest.fixture(scope="module")
def draft(library: Library, studio: Role) -> Posting:
    return assemble.full(library, studio).model_copy(update={"facts": Facts(company="Acme")})


@pytest.fixture
def file(draft: Posting, look: Look) -> Typed:
    return Typed.opened(to.to(outline(draft), "docx", look))


def opened(package: Package, library: Library) -> Opened:
    found = opened_word(package, "Some file", library)
    assert found
    return found


def unmarked(file: Typed) -> Package:
    for paragraph in file.paragraphs():
        word.unmark(paragraph)
    return file.saved()


def forgotten(package: Package) -> Package:
    """The file without what it remembers."""
    return replace(package, parts={name: data for name, data in package.parts.items() if "customXml" not in name})


def test_an_untouched_file_is_its_posting(file: Typed, draft: Posting, library: Library) -> None:
    said: tuple[str, ...] = ()
    assert opened(file.saved(), library) == Opened(draft, "memory", "docx", said=said)


def test_a_file_without_marks_whose_words_are_the_same_is_its_posting(
    file: Typed, draft: Posting, library: Library
) -> None:
    found = opened(unmarked(file), library)
    assert (found.how, found.posting, found.changes) == ("memory", draft, ())


def test_an_edited_file_is_found_by_its_marks(file: Typed, draft: Posting, library: Library) -> None:
    word.retype(file.saying("Go through"), "Something else")
    word.retype(word.unmark(file.saying("Write project")), "Write all project briefs and see that they reach everyone")
    found = opened(file.saved(), library)
    assert (found.how, found.posting, len(found.changes)) == ("marks", draft, 2)
    assert found.said == (
        "The file remembers its posting, and 31 of its 32 lines still carry their marks.",
        "1 line was matched by its words instead; look closely at what is proposed for it.",
    )


def test_an_edited_file_without_marks_says_that_it_was_matched(file: Typed, draft: Posting, library: Library) -> None:
    word.retype(file.saying("Go through"), "Go through the creative team’s schedule and clear what stands in its way")
    found = opened(unmarked(file), library)
    assert (found.how, found.posting, [one.kind for one in found.changes]) == ("text", draft, ["edited"])
    assert "lost their marks" in found.said[0]


def test_a_file_that_forgot_its_posting_gets_it_from_its_marks(file: Typed, draft: Posting, library: Library) -> None:
    found = opened(forgotten(file.saved()), library)
    assert (found.how, found.posting, found.changes) == ("marks", draft, ())
    assert "dropped" in found.said[0]


def test_a_file_with_neither_is_none_of_ours(file: Typed, library: Library) -> None:
    assert opened_word(forgotten(unmarked(file)), "Some file", library) is None
    foreign = Package.unpacked(word_file("<w:p><w:r><w:t>Editor wanted</w:t></w:r></w:p>"))
    assert opened_word(foreign, "Some file", library) is None


def test_another_text_in_the_file_is_told(file: Typed, library: Library) -> None:
    for line in file.lines()[4:]:
        word.delete(line)
    assert (
        "Little of the text is what the file remembers. Was another text put in its place?"
        in opened(file.saved(), library).said
    )


def test_a_locked_line_that_was_edited_is_told(file: Typed, draft: Posting, library: Library) -> None:
    locked = next(line for line in draft.sections.equal_opportunity if line.locked)
    word.retype(file.saying(locked.text[-30:]), "We are fair")
    found = opened(file.saved(), library)
    assert any("is locked" in one for one in found.said)
    assert any(line.text == "We are fair" for line in accepted(found, [0]).sections.equal_opportunity)
