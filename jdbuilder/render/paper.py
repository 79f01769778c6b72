"""The paper: the HTML and CSS that the preview shows, the HTML file holds and the PDF is printed from."""

from base64 import b64encode
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from jdbuilder.carried import HTML_ID
from jdbuilder.outline import Figure, Outline
from jdbuilder.render import fonts, picture
from jdbuilder.render.format import Look
from jdbuilder.render.setting import LABEL_GAP, measure, settings
from jdbuilder.render.theme import PAPER_SIZES
from jdbuilder.render.view import view

Draw = Callable[[Figure], Markup]
"""Makes an element of a figure."""


def body(outline: Outline, look: Look) -> str:
    """The paper's content: what stands inside the body element."""
    return _template(look, "body.html").render(_content(outline, look))


def blocks(outline: Outline, look: Look, draw: Draw) -> str:
    """The same elements as part of another page, which draws the figures and can lead to each heading."""
    content = _content(outline, look, anchors=True) | {"draw": draw, "logo": Markup("")}
    return _template(look, "body.html").render(content)


def page(
    outline: Outline, look: Look, style: str = "", style_sheet: str = "", linked_data: str = "", record: str = ""
) -> str:
    """The paper as a whole HTML document, with its style inside, or linked, or left to the printer.

    Style, linked data and record stand there as they are given, so they must be safe within their elements.
    """
    printed = not (style or style_sheet)
    given = {"style": style, "style_sheet": style_sheet, "linked_data": linked_data, "record": record}
    return _template(look, "page.html").render(
        _content(outline, look) | {"printed": printed}, record_id=HTML_ID, **given
    )


def _content(outline: Outline, look: Look, anchors: bool = False) -> dict[str, Any]:
    """What the template shows of a document."""
    return {
        "document": view(outline, anchors),
        "draw": _drawer(look),
        "logo": _logo(look),
        "layout": look.theme.layout,
        "printed": False,
        "anchors": anchors,
    }


def _logo(look: Look) -> Markup:
    """The company's logo as a picture that is part of the file, or nothing."""
    logo = look.brand.logo
    if logo is None:
        return Markup("")
    # No size here: the preview's policy would refuse it, and the style sheet knows the room.
    return Markup('<img src="data:image/png;base64,{}" alt="{}">').format(b64encode(logo.png).decode(), logo.alt)


def _drawer(look: Look) -> Draw:
    """Draws a figure as a picture that is part of the file."""

    def draw(figure: Figure) -> Markup:
        address = picture.address(figure.drawing, look.theme.colours)
        return Markup('<img src="{}" alt="{}" width="{:g}" height="{:g}">').format(
            address, figure.alt, figure.drawing.width, figure.drawing.height
        )

    return draw


@lru_cache(maxsize=64)
def css(look: Look, running_title: bool = True) -> str:
    """The style sheet of a theme on a size of paper; it names no address and no outside file.

    The title at each page's foot is for our own printer alone: to browsers, and to validators, it is a fault.
    """
    width, height = PAPER_SIZES[look.paper]
    own = {look.theme.fonts.heading, look.theme.fonts.body}
    return _template(look, "paper.css").render(
        t=look.theme,
        s=settings(look.theme),
        measure=measure(look.theme, look.paper),
        label_gap=LABEL_GAP,
        other=next((face.family for face in fonts.FACES.values() if face.family not in own), look.theme.fonts.heading),
        width=width,
        height=height,
        dots=picture.DOTS_PER_INCH,
        running_title=running_title,
    )


def _template(look: Look, name: str) -> Template:
    return _environment(look.templates).get_template(name)


@cache
def _environment(templates: tuple[Path, ...]) -> Environment:
    folders = [folder / "print" for folder in templates]
    return Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
