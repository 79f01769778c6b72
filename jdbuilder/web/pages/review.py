"""/review: any ad pasted or uploaded, and every draft, with what the review finds marked on its words."""

from dataclasses import replace
from typing import Any

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
from jdbuilder.review.remarks import as_read, remarked
from jdbuilder.review.report import apart, counted
from jdbuilder.review.sheet import sheet as evidence
from jdbuilder.review.texts import parts_in_words, where
from jdbuilder.storage.store import ConflictError, Draft, Typed
from jdbuilder.web import remedies, reviewing, undoing
from jdbuilder.web.attachment import attachment
from jdbuilder.web.draft_form import changed
from jdbuilder.web.findings import anchor, at_once, every_key, is_offered, lacking
from jdbuilder.web.reviewed import examples, parts, spot
from jdbuilder.web.reviewing import ToldForm
from jdbuilder.web.services import services

bp = Blueprint("review", __name__)


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
    asked, report = _asked(form, ad)
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


@bp.get("/review/<upload_id>/sheet.<format_id>")
def sheet_of(upload_id: str, format_id: str) -> Response:
    """The evidence sheet of an ad that was brought, for the places that the address tells."""
    _, asked, report = _brought(upload_id)
    return _sheet(asked, report, format_id)


@bp.get("/review/<upload_id>/copy.docx")
def copy_of(upload_id: str) -> Response:
    """The reviewer's copy of an ad that was brought, as it says itself."""
    ad, _, report = _brought(upload_id)
    return _copy(as_read(ad.posting) if ad.foreign else ad.posting, report)


@bp.post("/review/<upload_id>")
def take(upload_id: str) -> ResponseReturnValue:
    """Make a draft of the ad, where each finding can be mended with a click."""
    ad = reviewing.reread(services().store.uploads.get("opened", upload_id))
    form = ToldForm(flask.request.form)
    form.validate()
    draft = services().store.create(reviewing.asked(form, ad.posting))
    return flask.redirect(flask.url_for("builder.show", draft_id=draft.id, opened="ad"), 303)


@bp.get("/review/rules")
def rules() -> str:
    """Every rule and every table of law, with where it comes from and how sure one can be."""
    return flask.render_template(
        "rules.html",
        parts_in_words=parts_in_words,
        rules=[(one, examples(one)) for one in rule.rules().values()],
        severities=rule.SEVERITIES,
        grades=rule.GRADES,
        laws=laws().values(),
        no_advice=NO_ADVICE,
    )


@bp.get("/postings/<draft_id>/review")
def draft(draft_id: str) -> str:
    """What the review finds in a draft."""
    held, asked = services().store.get(draft_id), flask.request.args
    before = asked.get("before", "") if asked.get("after") == str(held.version) else ""
    return _page(held, before=before, at=asked.get("at", ""), notice=remedies.NOTICES.get(asked.get("said", ""), ""))


def _page(held: Draft, **more: Any) -> str:
    """A draft's page; `unreasoned` is the key of a finding that was to stand without a reason, `reasons` all typed."""
    posting = held.posting
    keys = every_key(posting, services().library)
    return flask.render_template(
        "reviewed.html",
        **_context(posting, reviewing.reviewed(posting), unfilled=True),
        draft=held,
        checked_for=checked_for(posting),
        anchor=lambda place: anchor(place, keys),
        is_offered=is_offered,
        lacking=lacking(posting, keys),
        at_once=at_once(posting),
        **{"notice": "", "before": "", "at": "", "unreasoned": "", "reasons": {}, **more},
    )


@bp.get("/postings/<draft_id>/review/sheet.<format_id>")
def sheet(draft_id: str, format_id: str) -> Response:
    """The evidence sheet, in the look of the draft and without anything that it could be opened from."""
    posting = services().store.get(draft_id).posting
    return _sheet(posting, reviewing.reviewed(posting), format_id)


@bp.get("/postings/<draft_id>/review/copy.docx")
def copy(draft_id: str) -> Response:
    """The reviewer's copy: the Word file with every finding as a comment on its words."""
    posting = services().store.get(draft_id).posting
    return _copy(posting, reviewing.reviewed(posting))


@bp.post("/postings/<draft_id>/review")
def mend(draft_id: str) -> ResponseReturnValue:
    """Do what a button says, and offer to undo it."""
    held, do = services().store.get(draft_id), flask.request.form.get("do", "")
    came = remedies.done(do, flask.request.form, held.posting, reviewing.reviewed)
    if came.said == "reason":
        reasons = {name: value for name, value in flask.request.form.items() if value.strip()}
        return _page(held, unreasoned=do.partition(":")[2], reasons=reasons), 422
    at = _spot(do, came)
    if came.posting == held.posting:
        return _back(draft_id, at, said=came.said or "gone")
    values = changed(held.posting, came.posting)
    before = undoing.keep(held)
    typed = {name: value for name, value in held.typed.items() if name not in values}
    if not _is_saved(held, came.posting, typed):
        return _back(draft_id, at, said="other")
    return _back(draft_id, at, before=before, after=str(held.version + 1), at=at)


@bp.post("/postings/<draft_id>/review/undo")
def undo(draft_id: str) -> ResponseReturnValue:
    """Have the draft as it was before the last button, if nothing was saved since."""
    held = services().store.get(draft_id)
    before, at = undoing.before(held, flask.request.form.get("before", "")), flask.request.form.get("at", "")
    said = None if before and _is_saved(held, *before) else "other"
    page = "builder.show" if flask.request.form.get("page") == "builder" else "review.draft"
    return flask.redirect(flask.url_for(page, draft_id=draft_id, said=said, _anchor=(not said and at) or None), 303)


def _spot(do: str, came: remedies.Outcome) -> str:
    """Where on the page to go on after a button."""
    if came.place or not remedies.is_one(do):
        return spot(came.posting, came.place) if came.place else ""
    return "strictest" if do.startswith("superset:") and superset.lacking(came.posting) else "law"


def _brought(upload_id: str) -> tuple[reviewing.Ad, Posting, Report]:
    """An ad that was brought, the same with what the address tells and can be understood, and the review of that."""
    ad, form = reviewing.reread(services().store.uploads.get("opened", upload_id)), ToldForm(flask.request.args)
    form.validate()
    return ad, *_asked(form, ad)


def _asked(form: ToldForm, ad: reviewing.Ad) -> tuple[Posting, Report]:
    """The posting with what is told beside it, and its review."""
    asked = reviewing.asked(form, ad.posting)
    return asked, reviewing.reviewed(asked, foreign=ad.foreign)


def _sheet(posting: Posting, report: Report, format_id: str) -> Response:
    if format_id not in to.for_documents():
        raise NotFoundError.of(format_id, "no sheet is written so", f"Choose of {', '.join(to.for_documents())}.")
    return attachment(evidence(posting, report), format_id, services().look(posting))


def _copy(posting: Posting, report: Report) -> Response:
    document = remarked(outline(posting), posting, report)
    return attachment(replace(document, carries_record=False), "docx", services().look(posting))


def _is_saved(held: Draft, posting: Posting, typed: Typed) -> bool:
    """Save the draft on top of the version that the page showed; False where it is another by now."""
    if flask.request.form.get("version") != str(held.version):
        return False
    try:
        services().store.save(held.id, held.version, posting, typed)
    except ConflictError:
        return False
    return True


def _back(draft_id: str, spot: str = "", /, **query: Any) -> ResponseReturnValue:
    return flask.redirect(flask.url_for("review.draft", draft_id=draft_id, **query, _anchor=spot or None), 303)


def _context(posting: Posting, report: Report, *, unfilled: bool) -> dict[str, Any]:
    """What both pages of results show."""
    found, gaps = apart(report)
    return {
        "posting": posting,
        "formats": to.for_documents().values(),
        "report": report,
        "counted": counted(report),
        "counts": {severity: count for severity, count in found.counts().items() if count},
        "gaps": gaps,
        "parts": parts(posting, report.findings, unfilled=unfilled),
        "rules": rule.rules(),
        "severities_said": rule.SEVERITIES,
        "grades": rule.GRADES,
        "where": where,
        "no_advice": NO_ADVICE,
    }
