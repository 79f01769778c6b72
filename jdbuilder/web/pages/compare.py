"""/compare: two to four roles side by side, as a page and as files."""

import flask
from flask import Blueprint, Response
from flask.typing import ResponseReturnValue

from jdbuilder.compare import sides
from jdbuilder.compare.outline import outline
from jdbuilder.errors import NotFoundError, UserError
from jdbuilder.library.library import Library
from jdbuilder.outline import Heading, Outline
from jdbuilder.render import to
from jdbuilder.text import slug
from jdbuilder.web import blocks, statistics
from jdbuilder.web.services import services

bp = Blueprint("compare", __name__)

_TOP = 2
"""The blocks above the list of contents: the title and the opening."""


@bp.get("/compare")
def show() -> ResponseReturnValue:
    """The comparison, or, where too few or too many roles are named, the form to choose them."""
    library, asked = services().library, _asked()
    try:
        roles = sides.chosen(library, asked)
    except NotFoundError:
        raise
    except UserError as error:
        said = str(error.problems[0]) if asked else ""
        return _page(library, asked, said), 422 if len(asked) > sides.MOST else 200
    form = statistics.state_form(roles)
    document = outline(library, roles, form.state.data or None)
    return _page(library, [role.id for role in roles], "", roles=roles, state=form, document=document)


@bp.get("/compare/export/<format_id>")
def download(format_id: str) -> ResponseReturnValue:
    """The comparison's file in a format."""
    library = services().library
    roles = sides.chosen(library, _asked())
    document = outline(library, roles, statistics.state_form(roles).state.data or None)
    form = to.named(format_id)
    response = Response(to.to(document, format_id, blocks.look()), content_type=form.media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{to.file_name(document, format_id)}"'
    return response


def _asked() -> list[str]:
    """The ids of the roles asked for, each once; an empty choice is none."""
    return list(dict.fromkeys(one for one in flask.request.args.getlist("role") if one))


def _page(library: Library, asked: list[str], fault: str, document: Outline | None = None, **shown: object) -> str:
    return flask.render_template(
        "compare.html",
        asked=[*asked[: sides.MOST], *[""] * (sides.MOST - len(asked))],
        fault=fault,
        families=library.families(),
        verdicts=[(verdict, *map(library.role, verdict.roles)) for verdict in library.verdicts],
        formats=to.for_documents(),
        slug=slug,
        document=document,
        top=blocks.html(document.blocks[:_TOP]) if document else "",
        body=blocks.html(document.blocks[_TOP:]) if document else "",
        contents=[block.text for block in document.blocks if isinstance(block, Heading) and block.level == 1]
        if document
        else [],
        **shown,
    )
