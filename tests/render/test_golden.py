"""Golden files: any change to what a format writes shows as a difference to read; `make golden` writes them anew."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from lxml import etree

from jdbuilder.outline import Bullets, Outline
from jdbuilder.posting.outline import outline as outline_of
from jdbuilder.render import to
from jdbuilder.render.format import Look
from tests.render import compared, drafts
from tests.render.readers import READERS

GOLDEN = Path(__file__).with_name("golden")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _document(data: bytes) -> bytes:
    """The main part of a Word file, a line for each element."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        tree = etree.fromstring(parts.read("word/document.xml"))
    etree.indent(tree)
    return etree.tostring(tree, encoding="utf-8") + b"\n"


def _whole(data: bytes) -> bytes:
    return data


def _body(data: bytes) -> bytes:
    """What stands below the style, which the posting's golden file shows; pictures by their kind alone."""
    return re.sub(rb"base64,[A-Za-z0-9+/=]+", b"base64,", data.partition(b"</head>\n")[2])


COMPARED: Mapping[str, tuple[str, Callable[[bytes], bytes]]] = {
    "comparison.docx.xml": ("docx", _document),
    "comparison.html": ("html", _body),
    "comparison.md": ("md", _whole),
    "comparison.txt": ("txt", _whole),
}
KEPT: Mapping[str, tuple[str, Callable[[bytes], bytes]]] = {
    "posting.docx.xml": ("docx", _document),
    "posting.html": ("html", _whole),
    "posting.json": ("json", _whole),
    "posting.jsonld": ("jsonld", _whole),
    "posting.md": ("md", _whole),
    "posting.txt": ("txt", _whole),
}


@pytest.fixture(scope="module")
def outline() -> Outline:
    return outline_of(drafts.fixed())


@pytest.fixture(scope="module")
def golden(outline: Outline, look: Look, request: pytest.FixtureRequest) -> dict[str, str]:
    """The golden files' texts, written anew first where that was asked for."""
    if request.config.getoption("--update-golden"):
        for document, files in ((outline, KEPT), (compared.fixed(), COMPARED)):
            for name, (format_id, kept) in files.items():
                (GOLDEN / name).write_bytes(kept(to.to(document, format_id, look)))
    return {path.name: path.read_text(encoding="utf-8") for path in GOLDEN.iterdir()}


def test_there_is_a_golden_file_for_every_format_of_text(golden: dict[str, str]) -> None:
    assert golden.keys() == KEPT.keys() | COMPARED.keys()
    assert {format_id for format_id, _ in KEPT.values()} == to.formats().keys() - {"pdf"}
    assert {format_id for format_id, _ in COMPARED.values()} == to.for_documents().keys() - {"pdf"}


@pytest.mark.parametrize("name", KEPT)
def test_a_format_writes_what_it_wrote_before(name: str, golden: dict[str, str], outline: Outline, look: Look) -> None:
    format_id, kept = KEPT[name]
    assert kept(to.to(outline, format_id, look)).decode() == golden[name], "if it is meant: make golden"


@pytest.mark.parametrize("name", COMPARED)
def test_a_comparison_is_written_as_it_was_before(name: str, golden: dict[str, str], look: Look) -> None:
    format_id, kept = COMPARED[name]
    assert kept(to.to(compared.fixed(), format_id, look)).decode() == golden[name], "if it is meant: make golden"


@pytest.mark.parametrize(
    ("name", "company", "times"),
    [
        ("posting.docx.xml", "Acme &amp; Söhne &lt;Berlin&gt;", 4),
        ("posting.html", "Acme &amp; Söhne &lt;Berlin&gt;", 4 + 4),
        ("posting.json", "Acme & Söhne <Berlin>", 1),
        ("posting.md", "Acme \\& Söhne \\<Berlin\\>", 4),
        ("posting.txt", "Acme & Söhne <Berlin>", 4),
    ],
)
def test_the_company_is_always_written_as_the_format_must(
    name: str, company: str, times: int, golden: dict[str, str]
) -> None:
    paper = re.sub("(?s)<script.*?</script>", "", golden[name])  # in which the company is written as JSON must
    assert paper.count(company) == paper.count("Söhne") == times


@pytest.mark.parametrize("name", sorted(KEPT.keys() - {"posting.jsonld"}))
def test_the_paper_begins_with_the_job_title(name: str, golden: dict[str, str], outline: Outline) -> None:
    assert _said(name, golden[name], outline).startswith("Production Manager Acme & Söhne <Berlin> Plan *everything*")


@pytest.mark.parametrize("name", KEPT)
def test_every_ticked_line_is_there_in_order_and_no_other(name: str, golden: dict[str, str], outline: Outline) -> None:
    said = _said(name, golden[name], outline)
    items = [" ".join(text.split()) for block in outline.blocks if isinstance(block, Bullets) for text in block.words()]
    assert len(items) == 5
    places = [said.index(item) for item in items]
    assert places == sorted(places)
    assert "Never printed" not in said


def _said(name: str, text: str, outline: Outline) -> str:
    """The golden file as somebody reads it, on one line."""
    if name == "posting.docx.xml":
        paragraphs = etree.fromstring(text.encode()).iter(f"{W}p")
        said = " ".join("".join(found.text or "" for found in one.iter(f"{W}t")) for one in paragraphs)
        return " ".join(said.split())
    return " ".join(READERS[KEPT[name][0]].words(text.encode(), outline))
