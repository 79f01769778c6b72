"""A Word file in the making: what is added is found from the text, and what is always the same is deflated once."""

import io
from dataclasses import replace

import docx
import pytest
from docx.oxml.section import CT_SectPr
from docx.oxml.text.paragraph import CT_P
from docx.oxml.text.run import CT_R
from lxml import etree

from jdbuilder.outline import Outline, Remark
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline as outline_of
from jdbuilder.render import to, word_file
from jdbuilder.render.format import Look
from jdbuilder.render.formats.docx import document
from jdbuilder.render.word_file import WordFile, packed
from jdbuilder.render.word_styles import dressed
from jdbuilder.render.word_text import W
from jdbuilder.render.zipped import Deflated
from jdbuilder.word.package import Package
from tests.calls import calls
from tests.render import compared

MOST_CALLS = 6000
"""A fifth more than a full posting takes, its fit included; with an object for every element it was five times that."""


@pytest.fixture
def file(look: Look) -> WordFile:
    return WordFile(dressed(look))


def _packed(file: WordFile) -> bytes:
    return packed(file.finish())


def _package(file: WordFile) -> Package:
    return Package.unpacked(_packed(file))


def test_the_text_leads_to_what_it_was_told_to(file: WordFile) -> None:
    taken = set(file.document.part.rels)
    links = [file.link(address) for address in ("https://a.org/?a&b", "https://b.org/", "https://a.org/?a&b")]
    package = _package(file)
    assert len({*links} - taken) == 2
    assert links[0] == links[2]
    led_to = {one.id: one for one in package.related("word/document.xml")}
    assert (led_to[links[0]].target, led_to[links[0]].external) == ("https://a.org/?a&b", True)
    assert taken < set(led_to)


def test_links_and_parts_have_ids_of_their_own(file: WordFile) -> None:
    file.link("https://a.org/")
    file.add("/word/a.xml", "urn:a", "text/x-a", etree.Element("a"))
    file.link("https://b.org/")
    ids = [one.id for one in _package(file).related("word/document.xml")]
    assert len(ids) == len(set(ids)) == len(WordFile(file.base).document.part.rels) + 3


def test_a_part_has_the_media_type_that_was_said(file: WordFile) -> None:
    part = file.add("/word/extra.xml", "urn:extra", "text/x-extra", etree.Element("a"))
    file.add("/word/more.xml", "urn:more", "text/x-more", etree.Element("b"), part)
    package = _package(file)
    assert package.content_type("word/extra.xml") == "text/x-extra"
    assert package.content_type("word/styles.xml").endswith("styles+xml")
    assert [one.target for one in package.related("word/extra.xml")] == ["word/more.xml"]


def test_a_file_leaves_its_base_as_it_was(look: Look, file: WordFile) -> None:
    before = _packed(WordFile(dressed(look)))
    file.add("/word/a.xml", "urn:a", "text/x-a", etree.Element("a"))
    file.document.styles["Title"].font.bold = True
    file.body.clear()
    _packed(file)
    assert _packed(WordFile(dressed(look))) == before


def test_the_parts_are_those_that_python_docx_saves(posting: Posting, look: Look) -> None:
    made = document(outline_of(posting), look)
    saved = io.BytesIO()
    made.save(saved)
    assert dict(Package.unpacked(packed(made)).parts) == dict(Package.unpacked(saved.getvalue()).parts)


def test_what_was_written_is_python_docxs_own(posting: Posting, look: Look) -> None:
    outline = outline_of(posting)
    made = document(outline, look)
    assert {type(one) for one in made.element.body} == {CT_P, CT_SectPr}
    assert {type(run) for one in made.paragraphs for run in one._p.iter(f"{W}r")} == {CT_R}
    assert (made.paragraphs[0].text, made.core_properties.title) == (posting.title, outline.title)
    assert made.sections[0].footer.paragraphs[0].text.startswith(outline.title)


def test_tables_pictures_and_comments_are_found_before_it_is_saved(look: Look) -> None:
    remarked = replace(compared.fixed(), remarks=(Remark((0, 0), (0, 3), ("A rule", "What is the matter")),))
    made = document(remarked, look)
    again = docx.Document(io.BytesIO(packed(made)))
    for one in (made, again):
        assert "Baker" in [cell.text for cell in one.tables[0].rows[0].cells]
        assert len(one.inline_shapes) == 1
        assert [said.text for said in one.comments] == ["A rule\nWhat is the matter"]


def _deflated(document: Outline, look: Look, monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What is deflated while a document is written that was written before."""
    to.to(document, "docx", look)
    found: list[bytes] = []
    made = Deflated.of

    def noting(data: bytes) -> Deflated:
        found.append(data)
        return made(data)

    with monkeypatch.context() as patched:
        patched.setattr(Deflated, "of", noting)
        to.to(document, "docx", look)
    return found


def test_what_is_always_the_same_is_deflated_once(
    posting: Posting, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = outline_of(posting)
    parts = Package.unpacked(to.to(document, "docx", look)).parts
    found = _deflated(document, look, monkeypatch)
    names = {name for name, data in parts.items() if data in found}
    assert names == {
        *("word/document.xml", "word/_rels/document.xml.rels", "word/footer1.xml"),
        *("docProps/core.xml", "customXml/item1.xml"),
    }
    assert len(found) == len(names)


def test_pictures_are_deflated_once(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not [one for one in _deflated(compared.fixed(), look, monkeypatch) if one.startswith(b"\x89PNG")]


@pytest.mark.parametrize("what", ["links", "pictures"])
def test_what_is_always_the_same_is_not_pushed_out(file: WordFile, look: Look, what: str) -> None:
    always = _package(file).parts["word/styles.xml"]
    for number in range(70):
        other = WordFile(dressed(look, wide=True, flush=True))
        if what == "links":
            other.link(f"https://a.org/{number}")
        else:
            other.add("/word/media/a.png", "urn:picture", "image/png", etree.Element(f"a{number}"))
        _packed(other)
    before = word_file._deflated_once.cache_info().misses
    word_file._deflated_once(always)
    assert word_file._deflated_once.cache_info().misses == before


def test_a_document_takes_no_more_calls_than_it_must(posting: Posting, look: Look) -> None:
    to.to(outline_of(posting), "docx", look)
    other = outline_of(posting.model_copy(update={"title": "Another"}))
    assert 500 < calls(lambda: to.to(other, "docx", look)) < MOST_CALLS
