"""/postings/<id>: the builder; every change is saved at once, with a script or without."""

from collections.abc import Hashable
from dataclasses import replace
from datetime import date
from typing import Any

import flask
from flask import Blueprint, Response
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.posting.sections import BY_ID
from jdbuilder.render import paper, to
from jdbuilder.render.fit import fitted
from jdbuilder.storage.store import ConflictError, Draft, Stamp
from jdbuilder.text import clean_text
from jdbuilder.web import actions, findings, news, problems, remedies, statistics, undoing
from jdbuilder.web.blocks import style_address
from jdbuilder.web.draft_form import DraftForm, changed
from jdbuilder.web.drafted import context, form_of, reviewed
from jdbuilder.web.remembered import remembered
from jdbuilder.web.security import PAPER_POLICY
from jdbuilder.web.services import services

bp = Blueprint("builder", __name__)

_OPENED = {"yes": "The file is open again, as a draft of its own.", "ad": "Your ad is open as a draft."}


@bp.get("/postings/<draft_id>")
def show(draft_id: str) -> ResponseReturnValue:
    """The form and the paper beside it; a page that was shown before is shown as it was."""
    day, stamp = services().day, services().store.stamp(draft_id)
    page = remembered().get(_named(day, stamp)) or _drawn(draft_id, day, stamp)
    return Response(page, mimetype="text/html")


def _named(day: date, stamp: Stamp) -> Hashable:
    """All that the page is made from: the day is the review's, and the token in it is good for one session.

    What is new by the time the page is drawn, a text or a day, has another name, under which this page isn't shown.
    """
    token, asked = flask.session.get("csrf_token"), flask.request
    return asked.script_root, asked.path, asked.query_string, stamp, day, token


def _drawn(draft_id: str, day: date, stamp: Stamp) -> bytes:
    """The page, remembered unless it isn't known yet whether the fonts have every character."""
    draft = services().store.get(draft_id)
    services().ready.soon(draft_id, draft.posting, services().look(draft.posting))
    pay = statistics.beside(draft.posting)
    saved, file = draft.changed.astimezone(), _file(draft_id)
    shown, undo = context(draft), _undo(draft)
    drawn = flask.render_template(
        "builder.html", **shown, pay=pay, saved=saved, file=file, note=_note(), undo=undo
    ).encode()
    return remembered().keep(_named(day, stamp), drawn) if shown["known"] else drawn  # by now the session has its token


def _undo(draft: Draft) -> dict[str, str]:
    """What undoes the click on a remedy that led here, if nothing was saved since."""
    asked = flask.request.args
    is_last = asked.get("after") == str(draft.version)
    return {name: asked.get(name, "") for name in ("before", "at")} if is_last else {}


def _note() -> str:
    """What the page has to tell once."""
    asked = flask.request.args
    opened = _OPENED.get(asked.get("opened", ""), "")
    return opened or remedies.NOTICES.get(asked.get("said", ""), "")


def _file(draft_id: str) -> str:
    """The address of the file that the page fetches once it is shown: a saved form is shown anew, or it grows stale."""
    format_id = flask.request.args.get("file", "")
    known = format_id in to.formats()
    return flask.url_for("export.download", draft_id=draft_id, format_id=format_id) if known else ""


@bp.get("/postings/<draft_id>/paper")
def preview(draft_id: str) -> ResponseReturnValue:
    """The paper alone, as the PDF is printed from it."""
    posting = services().store.get(draft_id).posting
    document = outline(posting)
    look = fitted(services().look(posting), document)
    page = paper.page(document, look, style_sheet=style_address(look))
    return Response(page, headers={"Content-Security-Policy": PAPER_POLICY})


@bp.get("/postings/<draft_id>/found-out")
def found_out(draft_id: str) -> ResponseReturnValue:
    """What was still being found out when the page was shown or saved, for its script; nothing is saved by asking."""
    return news.found_out(context(services().store.get(draft_id)))


@bp.post("/postings/<draft_id>")
def save(draft_id: str) -> ResponseReturnValue:
    """Save what was sent, do what was asked, and show the result; what isn't understood is kept and said."""
    draft = services().store.get(draft_id)
    sent = MultiDict((name, clean_text(value)) for name, value in flask.request.form.items(multi=True))
    do = sent.get("do", "save")
    form = form_of(sent, draft.posting)
    form.validate()
    read = actions.read(form, draft.posting, services().library, do)
    outcome = remedies.done(do, sent, read, reviewed)
    if any(form.section(section).errors for section in actions.differing(read, outcome.posting)):
        outcome = remedies.Outcome(read, "fault")  # what was sent there is shown again as it was sent
    posting, values = outcome.posting, changed(read, outcome.posting)
    typed = {name: value for name, value in form.not_understood().items() if name not in values}
    try:
        saved = services().store.save(draft_id, _version(sent), posting, typed)
    except ConflictError as conflict:
        saved = conflict.current
        if (saved.posting, saved.typed) != (posting, typed):  # the same again is an answer lost on its way, sent anew
            return _show_conflict(saved, posting, sent)
    services().ready.soon(draft_id, saved.posting, services().look(saved.posting))
    if problems.wants_json():
        touched = (*actions.touched(do, draft.posting, saved.posting), *actions.differing(read, posting))
        note = remedies.NOTICES.get(outcome.said, "")
        shown = form if not (form.errors or saved.typed) else None
        return {**news.news(context(saved, shown), draft.posting, touched), "values": values, "note": note}
    if do.startswith("export:") and not saved.typed:
        to.named(do.removeprefix("export:"))
        return flask.redirect(flask.url_for("builder.show", draft_id=draft_id, file=do.removeprefix("export:")), 303)
    at = _anchor(do, form, outcome)
    query: dict[str, Any] = {"said": outcome.said} if outcome.said else {}
    if posting != read:  # to undo the click alone, not what was typed before it
        before = undoing.keep(replace(draft, posting=read, typed=form.not_understood()))
        query |= {"before": before, "after": str(saved.version), "at": at}
    return flask.redirect(flask.url_for("builder.show", draft_id=draft_id, **query, _anchor=at or None), 303)


def _version(sent: MultiDict[str, str]) -> int:
    version = sent.get("version", "")
    if not (version.isascii() and version.isdigit() and len(version) < 10):
        flask.abort(400)
    return int(version)


def _anchor(do: str, form: DraftForm, outcome: remedies.Outcome) -> str:
    """Where on the page to go on: the first fault, or what something was done about."""
    faulty = next((name for name in form.errors if name), None)
    if faulty:
        return faulty if faulty not in BY_ID else f"section-{faulty}"
    section = actions.section_of(do)
    if outcome.place and (remedies.is_one(do) or not section):
        keys = findings.every_key(outcome.posting, services().library)
        return findings.anchor(outcome.place, keys)
    if remedies.is_one(do):
        return "section-review"
    return f"section-{section}" if section else ""


def _show_conflict(current: Draft, mine: Posting, sent: MultiDict[str, str]) -> ResponseReturnValue:
    """Two people, one draft: both texts, and the choice between them."""
    if problems.wants_json():
        return {"conflict": True, "problems": ["This posting was changed in another window."]}, 409
    written = [to.to(outline(posting), "txt", services().look(posting)).decode() for posting in (mine, current.posting)]
    mine_lines, their_lines = _compared(*written), _compared(*reversed(written))
    # What was asked for belongs to what is shown and kept, but for a file, which would take the page's place.
    left = {"version", "csrf_token"} | ({"do"} if sent.get("do", "").startswith("export:") else set())
    fields = [(name, value) for name, value in sent.items(multi=True) if name not in left]
    page = flask.render_template("conflict.html", draft=current, fields=fields, mine=mine_lines, theirs=their_lines)
    return page, 409


def _compared(text: str, other: str) -> list[tuple[str, bool]]:
    """The lines of a text, each with whether the other text lacks it."""
    there = set(other.splitlines())
    return [(line, line not in there) for line in text.splitlines()]
