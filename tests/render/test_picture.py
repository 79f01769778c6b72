"""Pictures for files: the same bytes every time, sharp, and readable without colour."""

import io
import warnings
from base64 import b64decode
from itertools import pairwise

import pytest
from PIL import Image

from jdbuilder.drawing import Box, Drawing, Label, Link, Shape, Stroke
from jdbuilder.render import picture
from jdbuilder.render.format import Look
from jdbuilder.render.theme import Colours
from tests.render.compared import drawing

SCALE = 4
READABLE = 4.5
"""The contrast that WCAG asks of text; it asks three of marks."""


@pytest.fixture(scope="module")
def colours(look: Look) -> Colours:
    return look.theme.colours


def _image(colours: Colours, *shapes: Shape, width: float = 100, height: float = 50) -> Image.Image:
    return Image.open(io.BytesIO(picture.png(Drawing(width, height, shapes), colours)))


def _luminance(grey: int) -> float:
    part = grey / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _contrast(one: int, other: int) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _greys(image: Image.Image, left: float, top: float, right: float, bottom: float) -> tuple[int, int]:
    """The darkest and the lightest grey in an area, given in units of the drawing."""
    area = image.convert("L").crop((int(left * SCALE), int(top * SCALE), int(right * SCALE), int(bottom * SCALE)))
    greys = area.tobytes()
    return min(greys), max(greys)


def test_the_same_drawing_gives_the_same_bytes(colours: Colours) -> None:
    first = picture.png(drawing(), colours)
    picture.png.cache_clear()
    assert picture.png(drawing(), colours) == first


def test_it_has_the_drawings_size_at_384_dots_an_inch(colours: Colours) -> None:
    image = _image(colours, width=96, height=48.5)
    assert (image.format, image.size) == ("PNG", (384, 194))
    assert image.info["dpi"] == pytest.approx((384, 384), abs=0.1)
    assert picture.DOTS_PER_INCH == 384


def test_the_address_holds_the_picture_itself(colours: Colours) -> None:
    kind, _, data = picture.address(drawing(), colours).partition(",")
    assert kind == "data:image/png;base64"
    assert b64decode(data) == picture.png(drawing(), colours)


def test_a_page_of_a_large_chart_stays_small(colours: Colours) -> None:
    rows = [Box(10, 20.0 * number, 500, 10, "pale", 3) for number in range(20)]
    labels = [Label(10, 20.0 * number, f"Row {number} of twenty") for number in range(20)]
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # Pillow warns of pictures that are too large to be opened
        image = _image(colours, *rows, *labels, width=640, height=420)
    assert len(picture.png(Drawing(640, 420, (*rows, *labels)), colours)) < 80_000
    assert image.mode == "P"


@pytest.mark.parametrize(
    ("shape", "least"),
    [
        (Label(5, 30, "MMM"), READABLE),
        (Label(5, 30, "MMM", bold=True), READABLE),
        (Label(5, 30, "MMM", 11, soft=True), READABLE),
        (Box(10, 10, 30, 20), 3),
        (Stroke(((5, 25), (60, 25))), 3),
        (Stroke(((5, 25), (60, 25)), arrow=True), 3),
    ],
)
def test_marks_stand_out_in_grey(shape: Shape, least: float, colours: Colours) -> None:
    darkest, lightest = _greys(_image(colours, shape), 0, 0, 100, 50)
    assert lightest == 255
    assert _contrast(darkest, lightest) >= least


def test_what_lies_on_a_pale_box_is_readable_in_grey(colours: Colours) -> None:
    box = Box(10, 10, 80, 30, "pale")
    paper = _greys(_image(colours, box), 20, 15, 80, 35)
    assert paper[0] == paper[1] < 255
    for label in (Label(20, 30, "MMM"), Label(20, 30, "MMM", bold=True)):
        darkest, lightest = _greys(_image(colours, box, label), 20, 15, 80, 35)
        assert _contrast(darkest, lightest) >= READABLE


def test_a_faint_line_is_paler_than_any_other(colours: Colours) -> None:
    line = ((5.0, 25.0), (60.0, 25.0))
    faint, plain = (_greys(_image(colours, Stroke(line, faint=one)), 0, 0, 100, 50)[0] for one in (True, False))
    assert plain < faint < 255


def test_a_heavier_line_is_thicker(colours: Colours) -> None:
    def thickness(weight: float) -> int:
        image = _image(colours, Stroke(((5, 25), (60, 25)), weight)).convert("L")
        return sum(image.getpixel((120, y)) != 255 for y in range(image.height))

    found = [thickness(weight) for weight in (1, 2, 4)]
    assert all(abs(weight * SCALE - one) <= 1 for weight, one in zip((1, 2, 4), found, strict=True))
    assert all(one < other for one, other in pairwise(found))


@pytest.mark.parametrize(("anchor", "left", "right"), [("start", 50, 80), ("middle", 35, 65), ("end", 20, 50)])
def test_text_stands_where_its_anchor_says(anchor: str, left: float, right: float, colours: Colours) -> None:
    label = Label(50, 30, "MMM", anchor=anchor)  # type: ignore[arg-type]
    image = _image(colours, label)
    assert _greys(image, left + 2, 15, right - 2, 35)[0] < 128
    assert _greys(image, 0, 0, left - 5, 50) == _greys(image, right + 5, 0, 100, 50) == (255, 255)


def test_a_link_is_drawn_like_any_other_shape(colours: Colours) -> None:
    box = Box(10, 10, 30, 20)
    linked, plain = Drawing(100, 50, (Link("role", (box,)),)), Drawing(100, 50, (box,))
    assert picture.png(linked, colours) == picture.png(plain, colours)


def test_later_shapes_lie_over_earlier_ones(colours: Colours) -> None:
    image = _image(colours, Stroke(((0, 25), (100, 25))), Box(30, 10, 40, 30))
    assert _greys(image, 35, 15, 65, 35) == (255, 255)
    assert _greys(image, 5, 15, 25, 35)[0] < 128
