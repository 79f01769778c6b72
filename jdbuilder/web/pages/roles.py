"""/roles and /roles/<id>: search by any title; a role whole, with its bonus copy to paste."""

import flask
from flask import Blueprint
from flask.typing import ResponseReturnValue
from wtforms import SearchField, StringField

from jdbuilder import placeholders
from jdbuilder.compare import paths
from jdbuilder.compare.pay import DIFFER
from jdbuilder.compare.sides import sides_of
from jdbuilder.library.career import around
from jdbuilder.library.model import Role
from jdbuilder.outline import figures
from jdbuilder.posting.facts import COMPANY, pay_in_words
from jdbuilder.posting.model import Pay
from jdbuilder.text import clean_line
from jdbuilder.web import blocks, statistics
from jdbuilder.web.fields import AskingForm
from jdbuilder.web.services import services

bp = Blueprint("roles", __name__)


class SearchForm(AskingForm):
    """The search for a role."""

    q = SearchField("Find a role by any of its titles", filters=[lambda text: clean_line(text or "")])


class CompanyForm(AskingForm):
    """The company's name, typed once."""

    company = StringField("Your company’s name", filters=[lambda text: clean_line(text or "")[:200]])


@bp.get("/roles")
def index() -> ResponseReturnValue:
    """All roles, or those that a search finds."""
    form = SearchForm(flask.request.args)
    found = services().library.search(form.q.data or "")
    return flask.render_template("roles.html", form=form, found=found, query=form.q.data)


@bp.get("/roles/<role_id>")
def show(role_id: str) -> ResponseReturnValue:
    """One role."""
    role = services().library.role(role_id)
    form = CompanyForm(flask.request.args)
    company = form.company.data or ""
    state = statistics.state_form((role,))
    steps = around(role, services().library.roles)
    mapped = sides_of((role.model_copy(update={"career": steps}),))
    return flask.render_template(
        "role.html",
        role=role,
        form=form,
        company=company,
        bonus=_bonus(role, company),
        pay=_pay(role),
        differ=DIFFER,
        wages=statistics.html((role,), state.state.data),
        state=state,
        path=blocks.html(figures(paths.blocks(mapped, services().library))),
        steps=steps,
        names=paths.names(services().library),
        neighbours=_neighbours(role),
        marker=placeholders.COPY_MARKER,
    )


def _neighbours(role: Role) -> list[tuple[Role, str]]:
    """The roles that this one is often taken for, each with what sets the two apart."""
    library = services().library
    verdicts = [verdict for verdict in library.verdicts if role.id in verdict.roles]
    others = [next(one for one in verdict.roles if one != role.id) for verdict in verdicts]
    return [(library.role(other), verdict.difference) for other, verdict in zip(others, verdicts, strict=True)]


def _pay(role: Role) -> str:
    """The published figure in words; empty where there is none."""
    figure = role.pay
    if figure is None:
        return ""
    return pay_in_words(Pay(low=figure.amount, currency=figure.currency, period=figure.period), "en-US")


def _bonus(role: Role, company: str) -> dict[str, object]:
    """The bonus copy with the company's name filled in, cut into runs so that the page can fill it as one types."""
    values = {COMPANY.placeholder: company} if company else {}
    texts = [role.bonus.opening, role.bonus.lead_in, *(duty.words("infinitive") for duty in role.responsibilities)]
    opening, lead_in, *duties = ([_run(span, values) for span in placeholders.spans(text)] for text in texts)
    return {"opening": opening, "lead_in": lead_in, "duties": duties}


def _run(span: placeholders.Span, values: dict[str, str]) -> dict[str, object]:
    company = span.text == placeholders.placeholder(COMPANY.placeholder)
    return {"text": placeholders.fill(span.text, values), "company": company, "unfilled": span.unfilled and not values}
