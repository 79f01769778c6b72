"""One door for every kind of file, told by what it holds."""

from dataclasses import replace

import pytest

from jdbuilder.errors import UserError
from jdbuilder.intake.open import kind_of, opened
from jdbuilder.library.library import Library
from jdbuilder.posting import record
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.render import to
from jdbuilder.render.format import Look


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"PK\3\4", "ad.pdf", "docx"),
        (b"%PDF-1.7", "ad.docx", "pdf"),
        (b"<!doctype html><p>x", "ad.txt", "html"),
        (b"# Title\n\n- one", "ad.md", "md"),
        (b"Title", "ad.txt", "txt"),
        (b'{"title": "x"}', "ad.json", "json"),
        (b'\xef\xbb\xbf {"schema_version": 3}', "ad.txt", "json"),
        (b"{Title}", "ad.txt", "txt"),
    ],
)
def test_a_kind_is_told_by_what_a_file_holds(data: bytes, name: str, kind: str) -> None:
    assert kind_of(data, name) == kind


@pytest.mark.parametrize("kind", ["docx", "html", "json", "pdf"])
def test_a_file_of_ours_is_remembered_whatever_its_name(
    posting: Posting, look: Look, library: Library, kind: str
) -> None:
    found = opened(to.to(outline(posting), kind, look), "renamed", library)
    assert (found.posting, found.how, found.kind, found.changes) == (posting, "memory", kind, ())


def test_a_page_whose_words_were_changed_by_hand_is_its_posting_and_says_so(
    posting: Posting, look: Look, library: Library
) -> None:
    page = to.to(outline(posting), "html", look).replace(b"<h1", b"<p>Typed by hand.</p><h1", 1)
    found = opened(page, "ad.html", library)
    assert (found.posting, found.how, found.changes) == (posting, "memory", ())
    assert found.said[1:] == ("It says “Typed by hand.”, which was added.",)


def test_a_pdf_that_remembers_another_posting_says_so(posting: Posting, look: Look, library: Library) -> None:
    other = Posting(title=posting.title)
    page = replace(outline(posting), record=record.travelling(other))
    found = opened(to.to(page, "pdf", look), "ad.pdf", library)
    assert (found.posting, found.how) == (other, "memory")
    assert "Much of the text isn’t what the file remembers." in found.said[0]


def test_a_file_that_is_not_ours_is_any_ad(library: Library) -> None:
    found = opened(b"Baker\n\nWhat we offer\n- Bread\n", "ad.txt", library)
    assert (found.how, found.kind, found.posting.title) == ("foreign", "txt", "Baker")
    assert [line.text for line in found.posting.sections.benefits] == ["Bread"]


def test_an_older_posting_is_upgraded(library: Library) -> None:
    found = opened(b'{"schema_version": 1, "title": "Old"}', "old.json", library)
    assert found.posting == Posting(title="Old")
    assert record.to_dict(found.posting)["schema_version"] == record.VERSION


@pytest.mark.parametrize(("data", "name"), [(b"", "a.docx"), (b"", "a.json"), (b"PK\3\4", "a.docx"), (b"{", "a.json")])
def test_what_can_not_be_opened_is_said(data: bytes, name: str, library: Library) -> None:
    with pytest.raises(UserError):
        opened(data, name, library)
