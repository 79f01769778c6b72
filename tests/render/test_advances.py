"""Letters are as wide as other readers of the font find them, and what a font lacks is as wide as its box for that."""

import io

import pytest
from fontTools.ttLib import TTFont

from jdbuilder.render import fonts
from jdbuilder.render.advances import advances

LETTERS = (*range(0x20, 0x530), *range(0x2000, 0x20D0), 0x05D0, 0x4E2D)


@pytest.mark.parametrize("face", fonts.FACES.values(), ids=fonts.FACES.keys())
def test_letters_are_as_wide_as_the_font_says(face: fonts.Face) -> None:
    data = face.path.read_bytes()
    font = TTFont(io.BytesIO(data), lazy=True)
    names, widths, em = font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm
    expected = {one: widths[names.get(one, ".notdef")][0] / em for one in LETTERS}
    assert advances(data, LETTERS) == expected
    assert len({*expected.values()}) > 100


def test_a_font_without_a_list_of_letters_is_refused() -> None:
    data = next(iter(fonts.FACES.values())).path.read_bytes()
    number = data.index(b"cmap")
    start = int.from_bytes(data[number + 8 : number + 12], "big")
    with pytest.raises(ValueError, match="doesn't list its letters"):
        advances(data[: start + 2] + b"\0\0" + data[start + 4 :], LETTERS)
