"""/compare: two to four roles side by side, as a page and as files."""

import flask
from flask import Blueprint
from flask.typing import ResponseReturnValue

from jdbuilder.compare import sides
from jdbuilder.compare.outline import outline
from jdbuilder.compare.words import sentence
from jdbuilder.errors import NotFoundError, UserError
from jdbuilder.library.library import Library
from jdbuilder.outline import Block, Heading, Outline
from jdbuilder.render import to
from jdbuilder.text import slug
from jdbuilder.web import blocks, statistics
from jdbuilder.web.attachment import attachment
from jdbuilder.web.services import services

bp = Blueprint("compare", __name__)


@bp.get("/compare")
def show() -> ResponseReturnValue:
    """The comparison, or, where too few or too many roles are named, the form to choose them."""
    library, asked = services().library, _asked()
    try:
        roles = sides.chosen(library, asked)
    except NotFoundError:
        raise
    except UserError as error:
        sent = len(flask.request.args.getlist("role")) > 1  # the form, and not a link that names the first role
        problem = error.problems[0]
        said = sentence(f"{problem.what}. {problem.remedy}") if sent else ""
        return _page(library, asked, said), 422 if len(asked) > sides.MOST else 200
    form = statistics.state_form(roles)
    document = outline(library, roles, form.state.data or None)
    return _page(library, [role.id for role in roles], "", roles=roles, state=form, document=document)


@bp.get("/compare/export/<format_id>")
def download(format_id: str) -> ResponseReturnValue:
    """The comparison's file in a format."""
    library = services().library
    roles = sides.chosen(library, _asked())
    if to.named(format_id).needs_record:
        flask.abort(404)
    state = statistics.state_form(roles).state.data
    look = blocks.look("letter" if state else "a4")  # who asks for a US state prints on US paper
    return attachment(outline(library, roles, state or None), format_id, look)


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
        parts=[(heading, blocks.html(part)) for heading, part in _parts(document)] if document else [],
        **shown,
    )


def _parts(document: Outline) -> list[tuple[str, list[Block]]]:
    """The document cut before each of its headings; what stands above the first one has no heading."""
    parts: list[tuple[str, list[Block]]] = [("", [])]
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            parts.append((block.text, []))
        parts[-1][1].append(block)
    return parts
