"""The style donor is what its script makes, and holds the styles that a document needs and no others."""

import importlib.util
import io
import zipfile
from types import ModuleType

import docx
import pytest
from docx.styles.style import ParagraphStyle
from lxml import etree

from jdbuilder import shipped

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORD = shipped.folder("templates") / "word"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_base", WORD / "make_base.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


def test_the_donor_is_what_its_script_makes(script: ModuleType) -> None:
    made, committed = _parts(script.make()), _parts((WORD / "base.docx").read_bytes())
    assert made
    assert list(made) == list(committed)
    for name, part in made.items():
        assert part == committed[name], f"{name} differs: run python templates/word/make_base.py"


def test_the_script_makes_the_same_bytes_again(script: ModuleType) -> None:
    assert script.make() == script.make()


def test_the_donor_has_its_styles_and_no_others(script: ModuleType) -> None:
    styles = {style.name for style in docx.Document(str(WORD / "base.docx")).styles}
    paragraphs = {name for name, _, _ in script.PARAGRAPHS}
    assert paragraphs >= {"Title", "Subtitle", "Heading 1", "Heading 2", "List Bullet", "Opening", "Lead-in", "Facts"}
    assert paragraphs >= {"Table Text", "Table Head", "Table Row Head", "Table Band", "Table Bullet", "Table Figure"}
    assert styles == paragraphs | {*script.CHARACTERS, *script.TABLES, *script.LISTS, "Side by Side"}


def test_what_leads_on_stays_with_what_follows_and_rows_do_not(script: ModuleType) -> None:
    styles = docx.Document(str(WORD / "base.docx")).styles
    kept = {style.name for style in styles if isinstance(style, ParagraphStyle) and _stays(style)}
    assert kept == {*script.WITH_NEXT, "Table Figure Head"}
    assert not kept & {"Table Row Head", "Table Note", "Table Text", "Table Bullet"}


def _stays(style: ParagraphStyle) -> bool:
    """Whether the style, or one that it is based on, keeps its paragraph with the next."""
    own = style.paragraph_format.keep_with_next
    base = style.base_style
    return own if own is not None else isinstance(base, ParagraphStyle) and _stays(base)


def test_lists_in_cells_are_lists_of_their_own() -> None:
    numbering = etree.fromstring(_parts((WORD / "base.docx").read_bytes())["word/numbering.xml"])
    styles = [str(one.get(f"{W}val")) for one in numbering.iter(f"{W}pStyle")]
    assert styles == ["ListBullet", "TableBullet"]
    assert [str(one.get(f"{W}val")) for one in numbering.iter(f"{W}abstractNumId")] == ["0", "1"]


def test_the_table_style_is_in_the_order_of_the_schema() -> None:
    sheet = etree.fromstring(_parts((WORD / "base.docx").read_bytes())["word/styles.xml"])
    style = sheet.find(f"{W}style[@{W}styleId='SideBySide']")
    assert style is not None
    assert [str(child.tag).removeprefix(W) for child in style] == [
        *("name", "basedOn", "uiPriority", "qFormat", "tblPr", "tblStylePr"),
    ]


def test_the_donor_is_empty_and_says_nothing_of_who_made_it() -> None:
    document = docx.Document(str(WORD / "base.docx"))
    assert [paragraph.text for paragraph in document.paragraphs] == []
    assert len(document.core_properties._element) == 0
    parts = _parts((WORD / "base.docx").read_bytes())
    assert not [name for name in parts if "customXml" in name or "Effects" in name or "thumbnail" in name]
    assert not [name for name, part in parts.items() if b"python-docx" in part or b"Macintosh" in part]
