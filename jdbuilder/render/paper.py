"""The paper: the HTML and CSS that the preview shows, the HTML file holds and the PDF is printed from."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from jdbuilder.outline import Figure, Outline
from jdbuilder.render import picture
from jdbuilder.render.format import Look
from jdbuilder.render.theme import PAPER_SIZES
from jdbuilder.render.view import view

Draw = Callable[[Figure], Markup]
"""Makes an element of a figure."""


def body(outline: Outline, look: Look) -> str:
    """The paper's content: what stands inside the body element."""
    return (
        _environment(look.templates)
        .get_template("body.html")
        .render(document=view(outline), draw=_drawer(look), anchors=False)
    )


def blocks(outline: Outline, look: Look, draw: Draw) -> str:
    """The same elements as part of another page, which draws the figures and can lead to each heading."""
    template = _environment(look.templates).get_template("body.html")
    return template.render(document=view(outline), draw=draw, anchors=True)


def page(outline: Outline, look: Look, style: str = "", style_sheet: str = "") -> str:
    """The paper as a whole HTML document, with its style inside, or linked, or left to the printer."""
    template = _environment(look.templates).get_template("page.html")
    return template.render(
        document=view(outline), draw=_drawer(look), anchors=False, style=style, style_sheet=style_sheet
    )


def _drawer(look: Look) -> Draw:
    """Draws a figure as a picture that is part of the file."""

    def draw(figure: Figure) -> Markup:
        address = picture.address(figure.drawing, look.theme.colours)
        return Markup('<img src="{}" alt="{}" width="{:g}" height="{:g}">').format(
            address, figure.alt, figure.drawing.width, figure.drawing.height
        )

    return draw


@cache
def css(look: Look) -> str:
    """The style sheet of a theme on a size of paper; it names no address and no outside file."""
    width, height = PAPER_SIZES[look.paper]
    template = _environment(look.templates).get_template("paper.css")
    return template.render(t=look.theme, width=width, height=height, dots=picture.DOTS_PER_INCH)


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
