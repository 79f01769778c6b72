"""The paper's style sheet, as the preview loads it."""

import re

import flask
from flask import Blueprint, Response
from flask.typing import ResponseReturnValue

from jdbuilder.brand import Brand
from jdbuilder.errors import NotFoundError
from jdbuilder.render import paper
from jdbuilder.render.format import Look
from jdbuilder.render.theme import PAPER_SIZES, SMALLEST
from jdbuilder.web import faces
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
    return Response(f"{faces.css()}\n{paper.css(look)}", mimetype="text/css")
