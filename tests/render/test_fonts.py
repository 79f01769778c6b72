"""The faces are there, static, free to embed, and hold the letters they are chosen for."""

import re
import unicodedata
from base64 import b64decode

import pytest
from fontTools.ttLib import TTFont

from jdbuilder.render import fonts
from jdbuilder.render.fonts import FACES, Face
from jdbuilder.render.format import Look

GREEK = range(0x391, 0x3CA)
CYRILLIC = range(0x410, 0x450)
LATIN = range(0xA0, 0x180)


def _missing(face: Face) -> set[str]:
    held = TTFont(face.path).getBestCmap()
    wanted = (chr(code) for script in (range(0x20, 0x7F), LATIN, GREEK, CYRILLIC) for code in script)
    return {c for c in wanted if ord(c) not in held and unicodedata.category(c) != "Cn"}


@pytest.mark.parametrize("face", FACES.values(), ids=lambda face: face.file)
def test_a_face_is_a_static_font_of_its_family_and_weight(face: Face) -> None:
    font = TTFont(face.path)
    assert face.path.read_bytes().startswith(b"\x00\x01\x00\x00")  # TrueType outlines
    assert "fvar" not in font
    assert font["OS/2"].usWeightClass == face.weight
    assert font["OS/2"].fsType == 0  # may be embedded
    assert face.family in {str(font["name"].getDebugName(number)) for number in (1, 16)}


def test_latin_greek_and_cyrillic_are_covered_by_the_faces_together() -> None:
    missing = {face.file: _missing(face) for face in FACES.values()}
    assert missing
    assert not set.intersection(*missing.values())
    assert missing["SourceSansPro-Regular.ttf"] == {"ſ"}


def test_the_shipped_theme_uses_these_families(look: Look) -> None:
    assert {look.theme.fonts.heading, look.theme.fonts.body} == {face.family for face in FACES.values()}


def test_rules_name_every_face_at_its_address() -> None:
    css = fonts.css(lambda face: f"/fonts/{face.file}")
    assert re.findall(r'url\("([^"]*)"\)', css) == [f"/fonts/{name}" for name in FACES]
    assert css.count("@font-face") == len(FACES)


def test_the_printers_rules_hold_the_fonts_themselves() -> None:
    held = re.findall(r'url\("data:font/ttf;base64,([^"]*)"\)', fonts.embedded_css())
    assert [b64decode(one) for one in held] == [face.path.read_bytes() for face in FACES.values()]


def test_a_missing_package_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="font_of_nobody"):
        _ = Face("Nobody", 400, "font_of_nobody", "Nobody.ttf").path
