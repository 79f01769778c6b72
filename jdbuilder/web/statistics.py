"""Wage statistics on pages: the chart and its table for roles, in a state that is chosen or that a posting names."""

from collections.abc import Sequence

import flask
from markupsafe import Markup
from wtforms import SelectField

from jdbuilder.compare import pay
from jdbuilder.compare.sides import sides_of
from jdbuilder.library.model import Role
from jdbuilder.library.states import NATION, STATES, area_name, state_of
from jdbuilder.posting.model import Posting
from jdbuilder.web import blocks
from jdbuilder.web.fields import AskingForm
from jdbuilder.web.remembered import drawn_once
from jdbuilder.web.services import services

_HOME = "USD"


class StateForm(AskingForm):
    """Whose wages stand beside the nation's."""

    state = SelectField("Add a state’s wages")


def state_form(roles: Sequence[Role]) -> StateForm:
    """The form as it was sent, with the states that the statistics have for these roles."""
    wages = services().library.wages
    areas = wages.areas([row.soc for row in pay.counted(sides_of(roles), wages)])
    form = StateForm(flask.request.args)
    form.state.choices = {"": "none, the United States alone", **{area: STATES[area] for area in areas}}
    form.state.data = form.state.data if form.state.data in areas else ""
    return form


def html(roles: Sequence[Role], area: str | None = None) -> Markup:
    """Chart, table, notes and source; drawn once, since the statistics change with the library alone."""
    made_from = "pay", tuple(role.id for role in roles), area or "", services().kept.version, flask.request.script_root
    return drawn_once(made_from, lambda: _html(roles, area))


def _html(roles: Sequence[Role], area: str | None) -> Markup:
    return blocks.html(pay.statistics(sides_of(roles), services().library.wages, area or None))


def beside(posting: Posting) -> dict[str, object]:
    """What stands beside the pay of a posting: a summary in one line, and the figures of its state."""
    role, where = services().library.find(posting.role), area(posting)
    state = where if where in STATES else None
    rows = pay.counted(sides_of((role,)), services().library.wages, state) if role and where else ()
    released = [(row.area, row.wage.p50) for row in rows if row.wage and isinstance(row.wage.p50, int)]
    if not role or not released:
        return {"summary": "", "blocks": ""}
    nearest, median = released[-1]
    name = "the United States" if nearest == NATION else area_name(nearest)
    missing = f" (no figures for {area_name(state)})" if state and nearest == NATION else ""
    summary = f"What similar work pays in {name}: half earn more than {pay.shown(median)} a year{missing}"
    return {"summary": summary, "blocks": html((role,), state)}


def area(posting: Posting) -> str | None:
    """The state that a posting's place names, or the nation; none where it pays in another currency than theirs."""
    facts = posting.facts
    if facts.pay and facts.pay.currency != _HOME:
        return None
    return state_of(facts.place) or NATION
