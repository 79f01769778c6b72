"""/postings/new: the two ways into a posting, the full draft or the empty one."""

import flask
from flask import Blueprint
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import HiddenField, RadioField

from jdbuilder.library.model import Role
from jdbuilder.posting import assemble
from jdbuilder.posting.model import Facts
from jdbuilder.text import clean_line
from jdbuilder.web.services import services

bp = Blueprint("new", __name__)

_LONGEST_COMPANY = 200


class StartForm(FlaskForm):
    """Which way in."""

    way = RadioField(
        "How do you want to begin?",
        choices={
            "full": "With a full draft: everything usual is ticked, you delete what isn’t true",
            "empty": "With an empty page: nothing is ticked, you tick what is true",
        },
        default="full",
    )
    company = HiddenField(filters=[lambda text: clean_line(text or "")[:_LONGEST_COMPANY]])


@bp.route("/postings/new", methods=["GET", "POST"])
def start() -> ResponseReturnValue:
    """Choose the way in; then the builder opens."""
    role = _role()
    form = StartForm(company=flask.request.args.get("company", ""))
    if form.validate_on_submit():
        full = form.way.data == "full"
        posting = assemble.full(services().library, role) if full else assemble.empty(role)
        facts = Facts(company=form.company.data)
        draft = services().store.create(posting.model_copy(update={"facts": facts}))
        return flask.redirect(flask.url_for("builder.show", draft_id=draft.id), 303)
    return flask.render_template("new.html", role=role, form=form)


def _role() -> Role | None:
    """The role asked for; none for a posting from scratch."""
    role_id = flask.request.args.get("role", "")
    return services().library.role(role_id) if role_id else None
