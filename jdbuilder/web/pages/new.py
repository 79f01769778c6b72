"""/postings/new: the two ways into a posting, the full draft or the empty one."""

import flask
from flask import Blueprint
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms import HiddenField, RadioField, SelectMultipleField

from jdbuilder.compare.sides import names_of
from jdbuilder.library.model import Role
from jdbuilder.posting import assemble, borrow
from jdbuilder.posting.borrow import Loan
from jdbuilder.posting.model import Facts
from jdbuilder.posting.sections import BY_ID
from jdbuilder.text import clean_line
from jdbuilder.web.services import services

bp = Blueprint("new", __name__)

_LONGEST_COMPANY = 200
_MOST_OTHERS = 3


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
    lines = SelectMultipleField("Lines to take in", validate_choice=False)


@bp.route("/postings/new", methods=["GET", "POST"])
def start() -> ResponseReturnValue:
    """Choose the way in; then the builder opens."""
    role = _role()
    ticked = borrow.duties(services().library, role, flask.request.args.getlist("do"))
    offered = _offered(role, {loan.snippet.id for loan in ticked}) if role else ()
    form = StartForm(
        company=flask.request.args.get("company", ""),
        way="empty" if ticked else "full",
        lines=[loan.key for loan in ticked],
    )
    if form.validate_on_submit():
        full = form.way.data == "full"
        posting = assemble.full(services().library, role) if full else assemble.empty(role)
        posting = borrow.lend(posting, [loan for loan in (*ticked, *offered) if loan.key in (form.lines.data or [])])
        draft = services().store.create(posting.model_copy(update={"facts": _facts(form.company.data or "")}))
        return flask.redirect(flask.url_for("builder.show", draft_id=draft.id), 303)
    asked = {name: flask.request.args.getlist(name) for name in ("with", "do")}
    groups = {
        BY_ID[section].heading: [loan for loan in offered if loan.section == section] for section in borrow.BORROWED
    }
    lenders = names_of([services().library.role(one) for one in dict.fromkeys(loan.role.id for loan in offered)])
    return flask.render_template(
        "new.html", role=role, form=form, ticked=ticked, groups=groups, lenders=lenders, asked=asked
    )


def _facts(company: str) -> Facts:
    """What is known of the company before anything was typed."""
    facts = services().kept.kit.facts
    return Facts(**facts | ({"company": company} if company else {}))


def _offered(role: Role, ticked: set[str]) -> tuple[Loan, ...]:
    """What only the other roles have, but for what is ticked already."""
    return tuple(loan for loan in borrow.differences(role, _others(role)) if loan.snippet.id not in ticked)


def _others(role: Role) -> list[Role]:
    """The roles whose lines are offered beside the role's own."""
    asked = dict.fromkeys(flask.request.args.getlist("with"))
    return [services().library.role(other) for other in asked if other != role.id][:_MOST_OTHERS]


def _role() -> Role | None:
    """The role asked for; none for a posting from scratch."""
    role_id = flask.request.args.get("role", "")
    return services().library.role(role_id) if role_id else None
