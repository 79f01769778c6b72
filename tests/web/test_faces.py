"""The paper's fonts in a browser: a small file that is the face itself for usual characters, the rest when needed."""

import importlib.util
import io
import re
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask
from fontTools.ttLib import TTFont

from jdbuilder.library.library import Library
from jdbuilder.posting import assemble
from jdbuilder.posting.outline import outline
from jdbuilder.render import fonts
from jdbuilder.render.fonts import Face
from jdbuilder.web import faces
from tests.web.audit import AuditingClient

SCRIPT = Path(__file__).parents[2] / "scripts" / "web_fonts.py"
STATIC = Path(faces.__file__).parent / "static"
COPYRIGHT, LICENCE = 0, 14

each_face = pytest.mark.parametrize("face", fonts.FACES.values(), ids=lambda face: face.file)


@pytest.fixture
def css(busy_app: Flask) -> str:
    with busy_app.test_request_context():
        return faces.css()


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """The script that makes the small files."""
    spec = importlib.util.spec_from_file_location("web_fonts", SCRIPT)
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def data(face: Face) -> bytes:
    return (STATIC / faces.small(face)).read_bytes()


def test_every_face_has_a_whole_and_a_small_file_of_which_the_small_one_counts_where_it_can(css: str) -> None:
    rules = css.splitlines()
    assert len(rules) == 2 * len(fonts.FACES) == 6
    for whole, small, face in zip(rules[:3], rules[3:], fonts.FACES.values(), strict=True):
        said = f'font-family: "{face.family}"; font-weight: {face.weight}; font-display: swap;'
        assert said in whole
        assert said in small
        assert "unicode-range" not in whole


def test_the_range_is_what_the_small_files_hold(css: str) -> None:
    ranges = set(re.findall(r"unicode-range: ([^;]+);", css))
    (said,) = ranges
    ends = [tuple(int(end, 16) for end in one.removeprefix("U+").split("-")) for one in said.split(", ")]
    assert {code for first, last in ends for code in range(first, last + 1)} == faces.LETTERS


def test_the_files_are_there(css: str, busy_app: Flask) -> None:
    client = AuditingClient(busy_app)
    found = {address: client.get(address).data for address in re.findall(r'url\("([^"]+)"\)', css)}
    assert sorted(data[:4] for data in found.values()) == [b"\0\1\0\0"] * 3 + [b"wOF2"] * 3


def test_no_role_of_the_library_needs_another_file(library: Library) -> None:
    words = "".join("".join(outline(assemble.full(library, role)).words()) for role in library.roles)
    assert len(words) > 10_000
    assert set(map(ord, words)) <= faces.LETTERS


@each_face
def test_a_small_file_has_the_faces_own_widths(face: Face) -> None:
    small = TTFont(io.BytesIO(data(face)))
    with TTFont(face.path, lazy=True) as whole:
        widths = [{code: font["hmtx"][name][0] for code, name in font.getBestCmap().items()} for font in (small, whole)]
    assert set(widths[0]) == faces.LETTERS
    assert {code: widths[1][code] for code in widths[0]} == widths[0]
    assert "kern" in {one.FeatureTag for one in small["GPOS"].table.FeatureList.FeatureRecord}


@each_face
def test_a_small_file_bears_no_reserved_name_and_its_licence_lies_beside_it(face: Face, script: ModuleType) -> None:
    records = TTFont(io.BytesIO(data(face)))["name"].names
    assert {one.nameID for one in records} == {COPYRIGHT, LICENCE}
    for name, text in script.licences().items():
        assert (STATIC / name).read_bytes() == text
        assert b"Open Font License" in text


@pytest.mark.slow
@each_face
def test_a_small_file_is_what_the_script_makes(face: Face, script: ModuleType) -> None:
    assert script.made(face) == data(face)
