"""An outline's blocks as part of a page: the paper's own elements, with figures drawn as SVG that links to roles."""

from collections.abc import Iterable

import flask
from markupsafe import Markup

from jdbuilder.drawing import Link
from jdbuilder.outline import Block, Figure, Outline
from jdbuilder.render import paper
from jdbuilder.render.format import Look
from jdbuilder.render.svg import svg
from jdbuilder.render.theme import Paper
from jdbuilder.web.services import services


def look(paper_size: Paper = "a4") -> Look:
    """How a document that has no look of its own is set, in the brand of the company's kit."""
    return Look("studio", paper_size, services().templates, brand=services().brand)


def style_address(look: Look) -> str:
    """The address of the style sheet of a paper that is shown in a frame."""
    accent, scale = look.brand.accent or None, look.scale if look.scale < 1 else None
    return flask.url_for("assets.style", theme=look.theme_id, paper_size=look.paper, accent=accent, scale=scale)


def html(blocks: Iterable[Block]) -> Markup:
    """The blocks' elements."""
    shown = Outline(title="", name="", language="en-GB", blocks=tuple(blocks))
    return Markup(paper.blocks(shown, look(), _draw))  # noqa: S704 - Jinja has escaped every text in it


def _draw(figure: Figure) -> Markup:
    """The drawing in a frame that scrolls where the window is narrower: by its links, or as a stop of its own."""
    drawn = svg(figure.drawing, figure.alt, lambda role: flask.url_for("roles.show", role_id=role))
    linked = any(isinstance(shape, Link) for shape in figure.drawing.shapes)
    reached = Markup("") if linked else Markup(' tabindex="0" role="group" aria-label="Drawing"')
    return Markup('<div class="scroll"{}>{}</div>').format(reached, drawn)
