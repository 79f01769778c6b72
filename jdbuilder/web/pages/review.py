"""/review: any ad pasted or uploaded, and every draft, with what the review finds marked on its words."""

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

import flask
from flask import Blueprint, Response
from flask.typing import ResponseReturnValue

from jdbuilder.errors import NotFoundError, UserError
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.render import to
from jdbuilder.review import rule
from jdbuilder.review.check import Report
from jdbuilder.review.law import superset
from jdbuilder.review.law.checklist import laws
from jdbuilder.review.law.model import NO_ADVICE
from jdbuilder.review.law.where import said as checked_for
from jdbuilder.review.remarks import remarked
from jdbuilder.review.report import counted
from jdbuilder.review.sheet import sheet as evidence
from jdbuilder.review.texts import where
from jdbuilder.storage.store import ConflictError, Draft, Typed
from jdbuilder.web import remedies, reviewing, undoing
from jdbuilder.web.attachment import attachment
from jdbuilder.web.draft_form import changed
from jdbuilder.web.findings import is_offered
from jdbuilder.web.reviewed import anchors, examples, parts
from jdbuilder.web.reviewing import ToldForm
from jdbuilder.web.services import services

bp = Blueprint("review", __name__)

_NOTICES = {
    **remedies.NOTICES,
    "other": "This posting was saved in another window meanwhile, so nothing was changed. Here it is as it is now.",
}


@bp.get("/review")
def show() -> str:
    """Paste an ad, or choose a file."""
    return flask.render_template("review.html", problems=(), text="")


@bp.post("/review")
def upload() -> ResponseReturnValue:
    """Keep what was sent under an address of its own, and lead there."""
    try:
        name, data = reviewing.received()
        reviewing.read(name, data)
    except UserError as error:
        text = flask.request.form.get("text", "")
        return flask.render_template("review.html", problems=error.problems, text=text), 422
    kept = services().store.uploads.keep("opened", name, data)
    return flask.redirect(flask.url_for("review.result", upload_id=kept.id), 303)


@bp.get("/review/<upload_id>")
def result(upload_id: str) -> ResponseReturnValue:
    """What the review finds in an ad that was brought."""
    kept = services().store.uploads.get("opened", upload_id)
    ad = reviewing.reread(kept)
    form = ToldForm(flask.request.args)
    status = 200 if form.validate() else 422
    asked = reviewing.asked(form, ad.posting)
    report = reviewing.reviewed(asked, foreign=ad.foreign)
    page = flask.render_template(
        "reviewed.html",
        **_context(ad.posting, report, unfilled=not ad.foreign),
        upload_id=upload_id,
        name="" if kept.name == reviewing.PASTED else kept.name,
        said=ad.said,
        checked_for=checked_for(asked),
        form=form,
        told=reviewing.typed(flask.request.args),
    )
    return page, status


@bp.post("/review/<upload_id>")
def take(upload_id: str) -> ResponseReturnValue:
    """Make a draft of the ad, where each finding can be mended with a click."""
    ad = reviewing.reread(services().store.uploads.get("opened", upload_id))
    form = ToldForm(flask.request.form)
    form.validate()
    draft = services().store.create(reviewing.asked(form, ad.posting))
    return flask.redirect(flask.url_for("builder.show", draft_id=draft.id, opened="yes"), 303)


@bp.get("/review/rules")
def rules() -> str:
    """Every rule and every table of law, with where it comes from and how sure one can be."""
    return flask.render_template(
        "rules.html",
        rules=[(one, examples(one)) for one in rule.rules().values()],
        severities=rule.SEVERITIES,
        grades=rule.GRADES,
        laws=laws().values(),
        no_advice=NO_ADVICE,
    )


@bp.get("/postings/<draft_id>/review")
def draft(draft_id: str) -> str:
    """What the review finds in a draft."""
    held = services().store.get(draft_id)
    posting, asked = held.posting, flask.request.args
    return flask.render_template(
        "reviewed.html",
        **_context(posting, reviewing.reviewed(posting), unfilled=True),
        draft=held,
        checked_for=checked_for(posting),
        anchor=anchors(posting, services().library),
        is_offered=is_offered,
        before=asked.get("before", "") if asked.get("after") == str(held.version) else "",
        notice=_NOTICES.get(asked.get("said", ""), ""),
        lacking=[(one, one.remedies(posting)) for one in superset.lacking(posting)],
        at_once=superset.at_once(posting),
        formats=to.for_documents().values(),
    )


@bp.get("/postings/<draft_id>/review/sheet.<format_id>")
def sheet(draft_id: str, format_id: str) -> Response:
    """The evidence sheet, in the look of the draft and without anything that it could be opened from."""
    if format_id not in to.for_documents():
        raise NotFoundError.of(format_id, "no sheet is written so", f"Choose of {', '.join(to.for_documents())}.")
    posting = services().store.get(draft_id).posting
    return attachment(evidence(posting, reviewing.reviewed(posting)), format_id, services().look(posting))


@bp.get("/postings/<draft_id>/review/copy.docx")
def copy(draft_id: str) -> Response:
    """The reviewer's copy: the Word file with every finding as a comment on its words."""
    posting = services().store.get(draft_id).posting
    document = remarked(outline(posting), posting, reviewing.reviewed(posting))
    return attachment(replace(document, carries_record=False), "docx", services().look(posting))


@bp.post("/postings/<draft_id>/review")
def mend(draft_id: str) -> ResponseReturnValue:
    """Do what a button says, and offer to undo it."""
    held, do = services().store.get(draft_id), flask.request.form.get("do", "")
    came = remedies.done(do, flask.request.form, held.posting, reviewing.reviewed)
    if came.posting == held.posting:
        return _back(draft_id, said=came.said or "gone")
    values = changed(held.posting, came.posting)
    before = undoing.keep(held)
    typed = {name: value for name, value in held.typed.items() if name not in values}
    if not _is_saved(held, came.posting, typed):
        return _back(draft_id, said="other")
    return _back(draft_id, before=before, after=str(held.version + 1))


@bp.post("/postings/<draft_id>/review/undo")
def undo(draft_id: str) -> ResponseReturnValue:
    """Have the draft as it was before the last button, if nothing was saved since."""
    held = services().store.get(draft_id)
    before = undoing.before(held, flask.request.form.get("before", ""))
    return _back(draft_id) if before and _is_saved(held, *before) else _back(draft_id, said="other")


def _is_saved(held: Draft, posting: Posting, typed: Typed) -> bool:
    """Save the draft on top of the version that the page showed; False where it is another by now."""
    if flask.request.form.get("version") != str(held.version):
        return False
    try:
        services().store.save(held.id, held.version, posting, typed)
    except ConflictError:
        return False
    return True


def _back(draft_id: str, **query: str) -> ResponseReturnValue:
    asked = f"?{urlencode(query)}" if query else ""
    return flask.redirect(flask.url_for("review.draft", draft_id=draft_id) + asked, 303)


def _context(posting: Posting, report: Report, *, unfilled: bool) -> dict[str, Any]:
    """What both pages of results show."""
    return {
        "posting": posting,
        "report": report,
        "counted": counted(report),
        "counts": {severity: count for severity, count in report.counts().items() if count},
        "parts": parts(posting, report.findings, unfilled=unfilled),
        "rules": rule.rules(),
        "severities_said": rule.SEVERITIES,
        "grades": rule.GRADES,
        "where": where,
        "no_advice": NO_ADVICE,
    }
