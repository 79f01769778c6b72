"""The style donor is what its script makes, and holds the styles that a document needs and no others."""

import importlib.util
import io
import zipfile
from types import ModuleType

import docx
import pytest

from jdbuilder import shipped

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
    assert styles == paragraphs | {*script.CHARACTERS, *script.TABLES, *script.LISTS}


def test_the_donor_is_empty_and_says_nothing_of_who_made_it() -> None:
    document = docx.Document(str(WORD / "base.docx"))
    assert [paragraph.text for paragraph in document.paragraphs] == []
    assert len(document.core_properties._element) == 0
    parts = _parts((WORD / "base.docx").read_bytes())
    assert not [name for name in parts if "customXml" in name or "Effects" in name or "thumbnail" in name]
    assert not [name for name, part in parts.items() if b"python-docx" in part or b"Macintosh" in part]
