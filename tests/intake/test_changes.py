"""What was done to a file in Word is told as changes, each once, with who proposed it; the rest is said."""

from dataclasses import replace

import pytest

from jdbuilder.intake.changes import Differences, differences
from jdbuilder.intake.edited import read
from jdbuilder.intake.model import Change
from jdbuilder.posting.model import Facts, Line, Posting, Sections
from jdbuilder.posting.outline import outline
from jdbuilder.render import to
from jdbuilder.render.format import Look
from jdbuilder.word.package import parsed
from tests.intake import word_edits as word
from tests.intake.word_edits import Typed
from tests.word.made import WORD

POSTING = Posting(
    title="Editor",
    facts=Facts(company="Acme", hours="40"),
    sections=Sections(
        opening=(Line(text="You’ll edit what <company XXX> prints."),),
        responsibilities=(
            Line(text="Read every text before it is printed"),
            Line(text="Not printed", chosen=False),
            Line(text="Ask its author about what isn’t clear"),
            Line(text="Keep the list of words that we write in our own way"),
        ),
        must_haves=(Line(text="A good eye"),),
        about=(Line(text="<company XXX> prints books.\n\nIt has since 1901."),),
    ),
)


@pytest.fixture
def file(look: Look) -> Typed:
    return Typed.opened(to.to(outline(POSTING), "docx", look))


def told(file: Typed) -> list[Change]:
    return [*differences(POSTING, read(file.saved())).changes]


def found(file: Typed) -> Differences:
    return differences(POSTING, read(file.saved()))


def test_a_file_that_nobody_touched_has_no_changes(file: Typed) -> None:
    assert found(file) == Differences((), (), lines=6, by_mark=6, found=6)


def test_an_edited_line(file: Typed) -> None:
    word.retype(file.saying("Read every"), "Read each text before it is printed")
    before, after = "Read every text before it is printed", "Read each text before it is printed"
    assert told(file) == [Change("edited", before, after, "responsibilities", 0)]


def test_quotes_that_word_turned_are_no_edit(file: Typed) -> None:
    word.retype(file.saying("Ask its"), "Ask its author about what isn't  clear")
    assert told(file) == []


def test_a_deleted_and_an_emptied_line(file: Typed) -> None:
    word.delete(file.saying("Ask its"))
    word.retype(file.saying("A good eye"), "")
    gone = [("deleted", "responsibilities", 2), ("deleted", "must_haves", 0)]
    assert [(one.kind, one.section, one.line) for one in told(file)] == gone


def test_added_lines_in_their_order(file: Typed) -> None:
    second = word.add_after(file.saying("Read every"), "First new")
    word.add_after(second, "Second new")
    word.add_after(file.saying("since 1901"), "At the very end")
    assert told(file) == [
        Change("added", "", "First new", "responsibilities", 1),
        Change("added", "", "Second new", "responsibilities", 1),
        Change("added", "", "At the very end", "about", 1),
    ]


def test_a_split_line_of_a_list_is_edited_and_added(file: Typed) -> None:
    word.split(file.saying("Keep the list"), "Keep the list of words", "that we write in our own way")
    assert [(one.kind, one.after) for one in told(file)] == [
        ("edited", "Keep the list of words"),
        ("added", "that we write in our own way"),
    ]


def test_split_running_text_is_one_edit(file: Typed) -> None:
    word.split(file.saying("what Acme prints"), "You’ll edit", "what Acme prints.")
    assert [(one.kind, one.after) for one in told(file)] == [("edited", "You’ll edit\nwhat Acme prints.")]


def test_merged_lines_are_an_edit_and_a_deletion(file: Typed) -> None:
    word.merge(file.saying("Ask its"))
    assert [(one.kind, one.line) for one in told(file)] == [("edited", 2), ("deleted", 3)]


def test_a_moved_line_and_one_that_was_edited_too(file: Typed) -> None:
    word.move(file.saying("Keep the list"), file.saying("Read every"))
    word.retype(file.saying("Keep the list"), "Keep the list of words")
    assert [(one.kind, one.line, one.to) for one in told(file)] == [
        ("moved", 3, ("responsibilities", 0)),
        ("edited", 3, None),
    ]


def test_a_line_in_another_section(file: Typed) -> None:
    word.move(file.saying("Ask its"), file.saying("A good eye"))
    assert [(one.kind, one.section, one.line, one.to) for one in told(file)] == [
        ("moved", "responsibilities", 2, ("must_haves", 0))
    ]


def test_a_company_is_told_once_and_not_in_every_line_that_names_it(file: Typed) -> None:
    word.retype(file.saying("Acme"), "Globex")
    company = Change("fact", "Acme", "Globex", field="company")
    assert told(file) == [company]
    word.retype(file.saying("what Acme prints"), "You’ll edit what Globex prints.")
    assert told(file) == [company]


def test_headings_are_said_and_stay(file: Typed) -> None:
    word.retype(file.saying("What you’ll do"), "Tasks")
    word.delete(file.saying("Editor"))
    differ = found(file)
    assert differ.changes == ()
    assert differ.said == (
        "The title is gone from the file; an ad needs one, so it stays.",
        "“What you’ll do” reads “Tasks” in the file; it is ours in every ad, and stays.",
    )


def test_a_paragraph_made_anew_is_matched_by_its_place_and_words(file: Typed) -> None:
    word.retype(word.unmark(file.saying("Ask its")), "Ask the author about what isn’t clear")
    differ = found(file)
    assert [(one.kind, one.line) for one in differ.changes] == [("edited", 2)]
    assert (differ.by_mark, differ.found) == (5, 6)


def tracked(kind: str, content: str) -> str:
    return f'<w:{kind} xmlns:w="{WORD}" w:id="90" w:author="Eve" w:date="2026-01-01T00:00:00Z">{content}</w:{kind}>'


def test_open_proposals_have_their_author(file: Typed) -> None:
    edit, delete = file.saying("Read every"), file.saying("A good eye")
    edit.append(parsed(tracked("ins", "<w:r><w:t>, twice</w:t></w:r>").encode()))
    runs = [one for one in delete if one.tag.endswith("}r")]
    gone = parsed(tracked("del", "<w:r><w:delText>A good eye</w:delText></w:r>").encode())
    runs[0].addprevious(gone)
    for one in runs:
        delete.remove(one)
    new = word.add_after(file.saying("Ask its"), "x")
    for one in [*new]:
        if not one.tag.endswith("}pPr"):
            new.remove(one)
    new.append(parsed(tracked("ins", "<w:r><w:t>Proposed</w:t></w:r>").encode()))
    word.retype(file.saying("Keep the list"), "Keep the list")
    assert [(one.kind, one.after, one.author) for one in told(file)] == [
        ("edited", "Read every text before it is printed, twice", "Eve"),
        ("added", "Proposed", "Eve"),
        ("edited", "Keep the list", ""),
        ("deleted", "", "Eve"),
    ]


def test_a_field_that_word_filled_in_everywhere_is_one_fact(look: Look) -> None:
    unnamed = POSTING.model_copy(update={"facts": Facts()})
    file = Typed.opened(to.to(replace(outline(unnamed), to_fill=True), "docx", look))
    for control in file.body.iter(f"{{{WORD}}}sdt"):
        for one in control.iter(f"{{{WORD}}}t"):
            one.text = (one.text or "").replace("<company XXX>", "Globex")
    package = file.saved()
    filled = {
        name: data.replace(b'<field name="company"/>', b'<field name="company">Globex</field>')
        for name, data in package.parts.items()
        if b'<field name="company"/>' in data
    }
    assert filled
    found = differences(unnamed, read(package.with_parts(filled)))
    assert found.changes == (Change("fact", "<company XXX>", "Globex", field="company"),)
    assert found.said == ()


def edge(file: Typed, kind: str, old: bytes, new: bytes) -> tuple[str, ...]:
    """What is said once the words of the footer were changed."""
    package = file.saved()
    (name,) = (one.target for one in package.related(package.main) if one.kind == kind)
    assert old in package.parts[name]
    return differences(POSTING, read(package.with_parts({name: package.parts[name].replace(old, new)}))).said


def test_a_footer_that_was_changed_is_told(file: Typed) -> None:
    said = (
        "The footer reads “Call 0123 456 1 / 1” in the file; it is made anew for each file, so this isn’t taken over."
    )
    assert edge(file, "footer", "Editor – Acme".encode(), b"Call 0123 456") == (said,)


@pytest.mark.parametrize(("old", "new"), [(b"<w:t>1</w:t>", b"<w:t>12</w:t>"), ("Editor – ".encode(), b"")])
def test_only_other_page_numbers_in_a_footer_are_no_change(old: bytes, new: bytes, file: Typed) -> None:
    assert bool(edge(file, "footer", old, new)) == (b"12" not in new)


def test_a_footer_that_was_emptied_is_no_change(file: Typed) -> None:
    emptied = replace(read(file.saved()), edges=(("header", ""), ("footer", "")))
    assert differences(POSTING, emptied).said == ()


def test_a_footer_that_follows_a_changed_title_is_no_further_change(file: Typed) -> None:
    word.retype(file.saying("Editor"), "Reader")
    assert edge(file, "footer", b"Editor", b"Reader") == ()
