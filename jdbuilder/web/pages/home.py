"""/: find a role, go on with a draft; drafts thrown away can be taken back."""

import flask
from flask import Blueprint
from flask.typing import ResponseReturnValue

from jdbuilder.web.services import services

bp = Blueprint("home", __name__)


@bp.get("/")
def show() -> ResponseReturnValue:
    """Roles by family, and the drafts saved last."""
    return flask.render_template(
        "home.html",
        families=services().library.families(),
        drafts=services().store.recent(),
        discarded=flask.request.args.get("discarded", ""),
    )


@bp.post("/postings/<draft_id>/discard")
def discard(draft_id: str) -> ResponseReturnValue:
    """Throw a draft away, and offer to take it back."""
    services().store.get(draft_id)
    services().store.discard(draft_id)
    services().ready.forget(draft_id)
    return flask.redirect(flask.url_for("home.show", discarded=draft_id), 303)


@bp.post("/postings/<draft_id>/take-back")
def take_back(draft_id: str) -> ResponseReturnValue:
    """Take back a draft that was thrown away."""
    services().store.take_back(draft_id)
    services().store.get(draft_id)
    return flask.redirect(flask.url_for("builder.show", draft_id=draft_id), 303)
