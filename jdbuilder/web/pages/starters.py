"""/templates/starter.docx: a Word template of ours to begin with, for a role or blank, in the company's kit."""

from collections.abc import Callable, Mapping

import flask
from flask import Blueprint
from flask.typing import ResponseReturnValue
from wtforms import SelectField

from jdbuilder.posting.model import Facts, Look
from jdbuilder.posting.starters import BLANK, document, starter
from jdbuilder.render import theme
from jdbuilder.web.attachment import attachment
from jdbuilder.web.fields import AskingForm
from jdbuilder.web.services import services

bp = Blueprint("starters", __name__)


class StarterForm(AskingForm):
    """Which template."""

    role = SelectField("For", default=BLANK)
    theme = SelectField("Theme", default=Look().theme)
    paper = SelectField("Paper", choices={"a4": "A4", "letter": "US Letter"}, default=Look().paper)

    def __init__(self, typed: Mapping[str, str] | None = None) -> None:
        super().__init__(typed)
        folders = services().templates
        roles = {role.id: role.full_title for role in services().library.search("")}
        self.role.choices = {BLANK: "Any job (blank)", **roles}
        self.theme.choices = {name: theme.load(folders, name).name for name in theme.names(folders)}


@bp.app_context_processor
def _form() -> dict[str, Callable[[], StarterForm]]:
    """The form, for the pages that offer these templates."""
    return {"starter_form": StarterForm}


@bp.get("/templates/starter.docx")
def download() -> ResponseReturnValue:
    """The Word file."""
    form = StarterForm(flask.request.args)
    if not form.validate():
        flask.abort(404)
    look = Look(theme=form.theme.data, paper=form.paper.data)
    posting = starter(services().library, form.role.data, look, Facts(**services().kept.kit.facts))
    return attachment(document(posting), "docx", services().look(posting))
