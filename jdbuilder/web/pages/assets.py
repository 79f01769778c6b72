"""The paper's style sheet and fonts, as the preview loads them."""

import re

import flask
from flask import Blueprint, Response
from flask.typing import ResponseReturnValue

from jdbuilder.brand import Brand
from jdbuilder.errors import NotFoundError
from jdbuilder.render import fonts, paper
from jdbuilder.render.format import Look
from jdbuilder.render.theme import PAPER_SIZES, SMALLEST
from jdbuilder.web.services import services

bp = Blueprint("assets", __name__)


@bp.get("/paper/<theme>-<paper_size>.css")
def style(theme: str, paper_size: str) -> ResponseReturnValue:
    """The style sheet of a theme on a size of paper, in an accent and at a scale; fonts are named by address."""
    size = next((size for size in PAPER_SIZES if size == paper_size), None)
    if size is None:
        raise NotFoundError.of(paper_size, "there is no such size of paper")
    accent, scale = flask.request.args.get("accent", ""), flask.request.args.get("scale", 1.0, type=float)
    if not (re.fullmatch(r"#[0-9a-f]{6}|", accent) and SMALLEST <= scale <= 1):
        raise NotFoundError.of("", "there is no such style")
    look = Look(theme, size, services().templates, Brand(accent), scale)
    faces = fonts.css(lambda face: flask.url_for("assets.font", file=face.file))
    return Response(f"{faces}\n{paper.css(look)}", mimetype="text/css")


@bp.get("/fonts/<file>")
def font(file: str) -> ResponseReturnValue:
    """One of the paper's fonts."""
    if file not in fonts.FACES:
        raise NotFoundError.of(file, "there is no such font")
    return flask.send_file(fonts.FACES[file].path, mimetype="font/ttf")
