"""The contract: whatever the format, a file holds every word of the outline, in its order, and fetches nothing."""

import io
import socket
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from jdbuilder.outline import Outline
from jdbuilder.posting.outline import outline as outline_of
from jdbuilder.render import to
from jdbuilder.render.format import Look
from jdbuilder.text import clean_text
from tests.render.drafts import HOSTILE, draft
from tests.render.listener import Listener, holds
from tests.render.readers import READERS, shown

FORMATS = tuple(to.formats())
QUICK = tuple(one for one in FORMATS if one != "pdf")
DRAFTS = ("full", "empty", "hostile", "paragraphs", "long", "many", "fixed")
COMPARISONS = ("two", "table", "baker")
WRITABLE = [
    pytest.param(one, name, marks=pytest.mark.pdftotext if one == "pdf" else ())
    for one, form in to.formats().items()
    for name in DRAFTS + (() if form.needs_record else COMPARISONS)
]


def test_there_are_formats_and_a_reader_for_each() -> None:
    assert FORMATS
    assert set(FORMATS) == READERS.keys()


@pytest.mark.parametrize(("format_id", "name"), WRITABLE)
def test_no_word_is_lost_invented_or_moved(
    format_id: str, name: str, outlines: Mapping[str, Outline], look: Look
) -> None:
    written = to.to(outlines[name], format_id, look)
    assert isinstance(written, bytes)
    assert written
    reader = READERS[format_id]
    expected = reader.expected(outlines[name])
    assert expected
    assert reader.words(written, outlines[name]) == expected


@pytest.mark.parametrize("theme_id", ["plain", "compact"])
@pytest.mark.parametrize("format_id", ["docx", "html", pytest.param("pdf", marks=pytest.mark.pdftotext)])
@pytest.mark.parametrize("name", ["full", "fixed", "hostile"])
def test_no_word_is_lost_in_any_theme(
    name: str, format_id: str, theme_id: str, outlines: Mapping[str, Outline], look: Look
) -> None:
    reader = READERS[format_id]
    if format_id != "docx":  # whose reader leaves the colon out
        reader = replace(reader, label=":")
    written = to.to(outlines[name], format_id, replace(look, theme_id=theme_id))
    assert reader.words(written, outlines[name]) == reader.expected(outlines[name])


_text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60) | st.text(
    st.sampled_from("\\`*_{}[]()<>#+-.!|~&;:=\"'1a \t\n\u00a0\u200b\u0301א"), min_size=1, max_size=30
)
_lines = st.lists(_text.filter(lambda text: bool(clean_text(text).split())), max_size=3)


@settings(deadline=None, max_examples=60)
@given(opening=_lines, responsibilities=_lines, metrics=_lines)
def test_no_word_of_any_text_is_lost(
    opening: list[str], responsibilities: list[str], metrics: list[str], look: Look
) -> None:
    outline = outline_of(draft(opening=opening, responsibilities=responsibilities, metrics=metrics))
    for format_id in QUICK:
        reader = READERS[format_id]
        assert reader.words(to.to(outline, format_id, look), outline) == reader.expected(outline), format_id


@pytest.mark.parametrize("format_id", ["md", "txt", "html"])
def test_no_word_of_four_roles_is_lost(
    format_id: str, four: Mapping[str, bytes], outlines: Mapping[str, Outline]
) -> None:
    reader = READERS[format_id]
    assert reader.words(four[format_id], outlines["four"]) == reader.expected(outlines["four"])


@pytest.mark.pdftotext
def test_word_file_and_pdf_of_four_roles_hold_the_words_of_the_page(
    four: Mapping[str, bytes], outlines: Mapping[str, Outline]
) -> None:
    outline = outlines["four"]
    docx, html, pdf = (READERS[one].words(four[one], outline) for one in ("docx", "html", "pdf"))
    assert len(html) > 1500
    assert docx == html
    assert "".join(pdf) == shown("".join(html))


@pytest.mark.parametrize("format_id", FORMATS)
def test_equal_outlines_make_equal_files(format_id: str, outlines: Mapping[str, Outline], look: Look) -> None:
    assert to.to(outlines["full"], format_id, look) == to.to(outlines["full"], format_id, look)


@pytest.mark.parametrize("format_id", to.for_documents())
def test_equal_comparisons_make_equal_files(format_id: str, outlines: Mapping[str, Outline], look: Look) -> None:
    assert to.to(outlines["baker"], format_id, look) == to.to(outlines["baker"], format_id, look)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("hostile", {"a", "h2", "p", "ul", "li", "dl", "dt", "dd", "mark", "strong"}),
        (
            "table",
            {
                "a",
                "p",
                "ul",
                "li",
                "mark",
                "strong",
                "table",
                "thead",
                "tbody",
                "tr",
                "th",
                "td",
                "span",
                "figure",
                "img",
            },
        ),
    ],
)
def test_hostile_text_is_no_element_of_a_page(
    name: str, known: set[str], outlines: Mapping[str, Outline], look: Look
) -> None:
    page = html5lib.parse(to.to(outlines[name], "html", look), namespaceHTMLElements=False)
    known = known | {"html", "head", "meta", "title", "style", "body", "main", "h1"}
    known |= {"script"} if outlines[name].carries_record else set()  # its one element of data
    assert {element.tag for element in page.iter() if isinstance(element.tag, str)} == known
    assert len([*page.iter("script")]) == outlines[name].carries_record
    assert not [element for element in page.iter() if not isinstance(element.tag, str)]  # no comment either


def test_hostile_text_is_no_element_of_a_word_file(outlines: Mapping[str, Outline], look: Look) -> None:
    with zipfile.ZipFile(io.BytesIO(to.to(outlines["hostile"], "docx", look))) as parts:
        trees = {name: etree.fromstring(parts.read(name)) for name in parts.namelist()}
    document = trees["word/document.xml"]
    outside = [
        e.tag for e in document.iter() if not str(e.tag).startswith("{http://schemas.openxmlformats.org/wordpro")
    ]
    assert not outside
    assert sum(text == HOSTILE[0] for text in document.itertext()) == 5


def test_hostile_text_in_cells_is_no_element_of_a_word_file(outlines: Mapping[str, Outline], look: Look) -> None:
    with zipfile.ZipFile(io.BytesIO(to.to(outlines["table"], "docx", look))) as parts:
        document = etree.fromstring(parts.read("word/document.xml"))
    namespaces = {etree.QName(element).namespace or "" for element in document.iter()}
    assert {name.removeprefix("http://schemas.openxmlformats.org/").partition("/")[0] for name in namespaces} == {
        *("wordprocessingml", "drawingml"),
    }
    assert sum(text == HOSTILE[0] for text in document.itertext()) == 6 + 3 + 1


@pytest.mark.parametrize(
    ("format_id", "name"),
    [*((one, "full") for one in FORMATS), *((one, "baker") for one in to.for_documents())],
)
def test_nothing_is_asked_of_the_network(
    format_id: str, name: str, outlines: Mapping[str, Outline], look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object) -> NoReturn:
        raise AssertionError(f"a format reaches for the network: {args}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    with pytest.raises(AssertionError, match="reaches for the network"):
        socket.create_connection(("127.0.0.1", 9))
    assert to.to(outlines[name], format_id, look)


@pytest.mark.parametrize("format_id", FORMATS)
def test_a_posting_that_tries_fetches_nothing(format_id: str, listener: Listener, tmp_path: Path, look: Look) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("MARKER-OF-A-FILE")
    lines = [
        f"<img src={listener.address}/a>",
        f"<link rel=attachment href={secret.as_uri()}>",
        f"<link rel=stylesheet href={listener.address}/b>",
        f"</style><style>@import '{listener.address}/c'; p {{ background: url({listener.address}/d) }}</style>",
        f"@import url({secret.as_uri()}); url({listener.address}/e)",
        f"{secret.as_uri()} <iframe src={secret.as_uri()}></iframe>",
        f"![x]({listener.address}/f) <object data={listener.address}/g></object>",
    ]
    outline = outline_of(draft(f"<img src={listener.address}/t>", lines[0][:180], opening=lines, metrics=lines))
    written = to.to(outline, format_id, look)
    assert listener.requests == 0
    assert not (holds(written, "MARKER-OF-A-FILE") if format_id == "pdf" else b"MARKER-OF-A-FILE" in written)
