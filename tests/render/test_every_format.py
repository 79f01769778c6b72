"""The contract: whatever the format, a file holds every word of the outline, in its order, and fetches nothing."""

import io
import socket
import zipfile
from collections.abc import Mapping
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
from tests.render.readers import READERS

FORMATS = tuple(to.formats())
QUICK = tuple(one for one in FORMATS if one != "pdf")
READABLE = [pytest.param(one, marks=pytest.mark.pdftotext) if one == "pdf" else one for one in FORMATS]
DRAFTS = ("full", "empty", "hostile", "paragraphs", "long", "many", "fixed")


def test_there_are_formats_and_a_reader_for_each() -> None:
    assert FORMATS
    assert set(FORMATS) == READERS.keys()


@pytest.mark.parametrize("name", DRAFTS)
@pytest.mark.parametrize("format_id", READABLE)
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


@pytest.mark.parametrize("format_id", FORMATS)
def test_equal_outlines_make_equal_files(format_id: str, outlines: Mapping[str, Outline], look: Look) -> None:
    assert to.to(outlines["full"], format_id, look) == to.to(outlines["full"], format_id, look)


def test_hostile_text_is_no_element_of_a_page(outlines: Mapping[str, Outline], look: Look) -> None:
    page = html5lib.parse(to.to(outlines["hostile"], "html", look), namespaceHTMLElements=False)
    known = {"html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "ul", "li", "dl", "dt", "dd"}
    known |= {"mark", "strong"}
    assert {element.tag for element in page.iter() if isinstance(element.tag, str)} == known
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


@pytest.mark.parametrize("format_id", FORMATS)
def test_nothing_is_asked_of_the_network(
    format_id: str, outlines: Mapping[str, Outline], look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object) -> NoReturn:
        raise AssertionError(f"a format reaches for the network: {args}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    with pytest.raises(AssertionError, match="reaches for the network"):
        socket.create_connection(("127.0.0.1", 9))
    assert to.to(outlines["full"], format_id, look)


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
