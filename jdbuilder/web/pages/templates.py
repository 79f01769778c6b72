"""/templates: starter templates, and one's own Word template: what it holds, what goes where, and the filled file."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

import flask
import pydantic
from flask import Blueprint, Response
from flask.typing import ResponseReturnValue

from jdbuilder.errors import NotFoundError, UserError, problems_of
from jdbuilder.fill import fields, filling
from jdbuilder.fill.filling import Row
from jdbuilder.fill.find import find
from jdbuilder.fill.model import Choice, Choices
from jdbuilder.posting.model import Posting
from jdbuilder.render import to
from jdbuilder.storage.store import Draft
from jdbuilder.storage.uploads import Upload
from jdbuilder.text import clean_text
from jdbuilder.web.attachment import disposition
from jdbuilder.web.services import services
from jdbuilder.web.uploading import received
from jdbuilder.word.gate import Admitted, admitted

bp = Blueprint("templates", __name__)

MOST_ROWS = 200
"""Placeholders that the page shows; those of a template that has more are filled as they are understood."""
MOST_TEMPLATES = 500
"""Templates that are listed, the latest first."""
_NONE = "none"


@dataclass(frozen=True)
class Shown:
    """A row of the page.

    Attributes:
        offered: the fields to choose from, as groups of ids and labels.
        value: what is going to be put there, in short.
        fault: why what was typed can't be kept.
    """

    row: Row
    choice: Choice
    offered: Mapping[str, Mapping[str, str]]
    value: str
    fault: str


@bp.get("/templates")
def show() -> ResponseReturnValue:
    """Where both kinds of templates begin."""
    return _first_page()


@bp.post("/templates")
def upload() -> ResponseReturnValue:
    """Take a template in, and show what it holds."""
    try:
        name, data = received()
        find(admitted(data, name).package)
    except UserError as error:
        return _first_page(" ".join(map(str, error.problems))), 422
    kept = services().store.uploads.keep("template", name, data)
    return flask.redirect(_address(kept, flask.request.form.get("draft")), 303)


@bp.post("/templates/<template_id>/discard")
def discard(template_id: str) -> ResponseReturnValue:
    """Throw a template away, with what was chosen for it."""
    kept = services().store.uploads.get("template", template_id)
    services().store.uploads.discard(kept.id)
    return flask.redirect(flask.url_for("templates.show", discarded=kept.name), 303)


@bp.get("/templates/<template_id>")
def template(template_id: str) -> ResponseReturnValue:
    """What a template holds, what each placeholder is taken for, and what is going to stand there."""
    kept = services().store.uploads.get("template", template_id)
    return _page(kept, filling.remembered(kept.notes), _draft(kept, flask.request.args.get("draft")))


@bp.post("/templates/<template_id>")
def choose(template_id: str) -> ResponseReturnValue:
    """Remember what was chosen; then the page again, with the filled file on its way if it was asked for."""
    kept = services().store.uploads.get("template", template_id)
    draft = _draft(kept, flask.request.form.get("draft"))
    choices, faults = _typed(filling.remembered(kept.notes))
    clashes = {} if flask.request.form.get("seen") == _digest(kept) else _clashing(kept, choices)
    if faults or clashes:
        return _page(kept, choices, draft, {**faults, **clashes}), 409 if clashes else 422
    chosen = _differing(admitted(kept.data, kept.name), choices)
    notes = {"choices": {key: one.model_dump() for key, one in chosen.items()}, "draft": draft.id if draft else _NONE}
    services().store.uploads.note(kept.id, notes)
    done = "filled" if flask.request.form.get("do") == "fill" else "saved"
    return flask.redirect(_address(kept, draft.id if draft else _NONE, done), 303)


@bp.get("/templates/<template_id>/filled")
def download(template_id: str) -> ResponseReturnValue:
    """The template filled as it was saved last."""
    kept = services().store.uploads.get("template", template_id)
    draft = _draft(kept, flask.request.args.get("draft"))
    posting = draft.posting if draft else None
    package = admitted(kept.data, kept.name).package
    filled = filling.fill(package, posting, filling.remembered(kept.notes))
    response = Response(filled.data, content_type=to.named("docx").media_type)
    response.headers["Content-Disposition"] = disposition(filling.file_name(kept.name, posting))
    return response


def _first_page(fault: str = "") -> str:
    return flask.render_template(
        "templates.html",
        kept=services().store.uploads.recent("template", MOST_TEMPLATES),
        most=MOST_TEMPLATES,
        fault=fault,
        draft=flask.request.values.get("draft"),
        discarded=flask.request.args.get("discarded", ""),
    )


def _address(kept: Upload, draft: str | None, done: str | None = None) -> str:
    return flask.url_for("templates.template", template_id=kept.id, draft=draft or None, done=done)


def _draft(kept: Upload, asked: str | None) -> Draft | None:
    """The draft to fill from: the one asked for, or that of last time, or the one saved last."""
    wanted = asked or str(kept.notes.get("draft", ""))
    try:
        return None if wanted == _NONE else services().store.get(wanted)
    except NotFoundError:
        return None if asked else next(iter(services().store.recent(1)), None)


def _page(kept: Upload, choices: Choices, draft: Draft | None, faults: Mapping[str, str] | None = None) -> str:
    came = admitted(kept.data, kept.name)
    markers = find(came.package)
    rows = filling.report(markers, choices)
    posting = draft.posting if draft else None
    done = "" if faults else flask.request.args.get("done", "")
    drafts = services().store.recent()
    return flask.render_template(
        "template.html",
        kept=kept,
        seen=_digest(kept),
        rows=[_shown(row, choices, posting, faults or {}) for row in rows[:MOST_ROWS]],
        unshown=len(rows) - MOST_ROWS,
        markers=markers,
        notes=came.notes,
        draft=draft,
        drafts=drafts if not draft or draft.id in {one.id for one in drafts} else (draft, *drafts),
        done=done,
        told=filling.told(posting, choices, markers) if done == "filled" else (),
        unplaced=filling.unplaced(posting, choices, markers) if posting and done == "filled" else "",
        faults=faults or {},
    )


def _shown(row: Row, choices: Choices, posting: Posting | None, faults: Mapping[str, str]) -> Shown:
    chosen = choices.get(row.key, row.choice)
    value = filling.in_words(filling.value(posting, row.choice))
    return Shown(row, chosen, _offered(row), value, faults.get(row.key, ""))


def _offered(row: Row) -> Mapping[str, Mapping[str, str]]:
    """Every field by its group; a placeholder with a number is offered the lines of that number."""
    numbers = (row.guess.field or row.choice.field).partition(":")[2]
    groups: dict[str, dict[str, str]] = {}
    for field in fields.FIELDS.values():
        wanted = f"{field.id}:{numbers}" if numbers and field.items else field.id
        groups.setdefault(field.group, {})[wanted] = fields.label(wanted)
    return groups


def _typed(before: Choices) -> tuple[Choices, Mapping[str, str]]:
    """What was chosen on the page, and what of it can't be kept; what the page didn't show stays as it was."""
    lists = [[clean_text(one) for one in flask.request.form.getlist(name)] for name in ("key", "field", "text")]
    if len({*map(len, lists)}) > 1 or len(lists[0]) > MOST_ROWS:
        flask.abort(400)
    choices, faults = dict(before), {}
    for key, field, text in zip(*lists, strict=True):
        try:
            choices[key] = Choice(field=field if fields.is_field(field) else "", text=text)
        except pydantic.ValidationError as error:
            faults[key] = f"This text {problems_of(error)[0].what}."
            choices[key] = Choice.model_construct(field=field, text=text)
    return choices, faults


def _digest(kept: Upload) -> str:
    """What tells whether the choices that are kept are those that a page was shown with."""
    return hashlib.sha256(json.dumps(kept.notes.get("choices", {}), sort_keys=True).encode()).hexdigest()[:16]


def _clashing(kept: Upload, choices: Choices) -> Mapping[str, str]:
    """What was saved meanwhile in another window, where it is another choice than the one that comes now."""
    rows = filling.report(find(admitted(kept.data, kept.name).package), filling.remembered(kept.notes))
    saved = {row.key: row.choice for row in rows}
    return {
        key: f"Saved meanwhile in another window: {_in_words(saved[key])}. Save again to keep yours."
        for key, one in choices.items()
        if key in saved and one != saved[key]
    }


def _in_words(choice: Choice) -> str:
    if choice.text:
        return f"“{choice.text}”"
    return fields.label(choice.field) if choice.field else "leave it as it is"


def _differing(came: Admitted, choices: Choices) -> Choices:
    """The choices that say something else than what the placeholders are taken for, of those that the template has."""
    guessed = {row.key: row.choice for row in filling.report(find(came.package), {})}
    return {key: one for key, one in choices.items() if key in guessed and one != guessed[key]}
