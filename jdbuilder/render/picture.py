"""A drawing as a PNG picture for files: in the theme's dark, grey and pale, sharp enough for print."""

import io
from base64 import b64encode
from functools import cache

from PIL import Image, ImageDraw, ImageFont

from jdbuilder.drawing import Box, Drawing, Label, Mark, Point, Stroke
from jdbuilder.render import fonts
from jdbuilder.render.theme import Colours

UNITS_PER_INCH = 96
_SCALE = 4
DOTS_PER_INCH = UNITS_PER_INCH * _SCALE
_SHADES = 32
_FACES = {False: "SourceSansPro-Regular.ttf", True: "SourceSansPro-Semibold.ttf"}
_ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}


@cache
def png(drawing: Drawing, colours: Colours) -> bytes:
    """The drawing at 384 dots an inch; the same bytes every time."""
    size = (round(drawing.width * _SCALE), round(drawing.height * _SCALE))
    image = Image.new("RGB", size, "#ffffff")
    pen = ImageDraw.Draw(image)
    for mark in drawing.flat():
        _draw(pen, mark, colours)
    saved = io.BytesIO()
    image.quantize(_SHADES).save(saved, "PNG", optimize=True, dpi=(DOTS_PER_INCH, DOTS_PER_INCH))
    return saved.getvalue()


def address(drawing: Drawing, colours: Colours) -> str:
    """The picture as a data: address."""
    return f"data:image/png;base64,{b64encode(png(drawing, colours)).decode()}"


def _draw(pen: ImageDraw.ImageDraw, mark: Mark, colours: Colours) -> None:
    match mark:
        case Stroke():
            _stroke(pen, mark, colours)
        case Box():
            corners = [_scaled((mark.x, mark.y)), _scaled((mark.x + mark.width, mark.y + mark.height))]
            fill = colours.rule if mark.shade == "pale" else "#ffffff"
            pen.rounded_rectangle(corners, mark.radius * _SCALE, fill, colours.text, _SCALE)
        case Label():
            colour = colours.muted if mark.soft else colours.text
            pen.text(_scaled((mark.x, mark.y)), mark.text, colour, _font(mark.bold, mark.size), _ANCHORS[mark.anchor])


def _stroke(pen: ImageDraw.ImageDraw, stroke: Stroke, colours: Colours) -> None:
    points = [_scaled(point) for point in stroke.points]
    pen.line(points, colours.rule if stroke.faint else colours.text, round(stroke.weight * _SCALE), joint="curve")
    if stroke.arrow:
        pen.polygon([_scaled(point) for point in stroke.head()], colours.text)


def _scaled(point: Point) -> Point:
    return point[0] * _SCALE, point[1] * _SCALE


@cache
def _font(bold: bool, size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(fonts.FACES[_FACES[bold]].path, size * _SCALE, layout_engine=ImageFont.Layout.BASIC)
