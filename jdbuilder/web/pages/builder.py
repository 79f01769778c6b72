"""/postings/<id>: the builder; every change is saved at once, with a script or without."""

from dataclasses import replace
from typing import Any

import flask
from flask import Blueprint, Response
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from jdbuilder import placeholders
from jdbuilder.compare.sides import names_of
from jdbuilder.library.model import SectionId
from jdbuilder.outline import Outline
from jdbuilder.posting import countries, edit, mixed, sections
from jdbuilder.posting.address import address
from jdbuilder.posting.facts import COMPANY, FACTS, OPTIONAL
from jdbuilder.posting.gaps import gaps
from jdbuilder.posting.model import Listing, Posting
from jdbuilder.posting.outline import outline
from jdbuilder.posting.sections import BY_ID, SECTIONS
from jdbuilder.render import coverage, paper, theme, to
from jdbuilder.render.fit import fitted, said
from jdbuilder.review.check import Report, review
from jdbuilder.review.law.model import NO_ADVICE
from jdbuilder.review.law.texts import UNREAD
from jdbuilder.storage.store import ConflictError, Draft
from jdbuilder.text import clean_text
from jdbuilder.web import actions, findings, news, problems, remedies, statistics, undoing
from jdbuilder.web.blocks import style_address
from jdbuilder.web.draft_form import DraftForm, as_typed, changed
from jdbuilder.web.security import PAPER_POLICY
from jdbuilder.web.services import services

bp = Blueprint("builder", __name__)

# The form's field for each fact that can stay unfilled.
_FIELDS = {fact.placeholder: fact.field for fact in (COMPANY, *FACTS, *OPTIONAL)}

_OPENED = {"yes": "The file is open again, as a draft of its own.", "ad": "Your ad is open as a draft."}


@bp.get("/postings/<draft_id>")
def show(draft_id: str) -> ResponseReturnValue:
    """The form and the paper beside it."""
    draft = services().store.get(draft_id)
    pay = statistics.beside(draft.posting)
    saved, file = draft.changed.astimezone(), _file(draft_id)
    undo = _undo(draft)
    return flask.render_template(
        "builder.html", **_context(draft), pay=pay, saved=saved, file=file, note=_note(), undo=undo
    )


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


@bp.post("/postings/<draft_id>")
def save(draft_id: str) -> ResponseReturnValue:
    """Save what was sent, do what was asked, and show the result; what isn't understood is kept and said."""
    draft = services().store.get(draft_id)
    sent = MultiDict((name, clean_text(value)) for name, value in flask.request.form.items(multi=True))
    do = sent.get("do", "save")
    form = _form(sent, draft.posting)
    form.validate()
    read = actions.read(form, draft.posting, services().library, do)
    outcome = remedies.done(do, sent, read, _reviewed)
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
    if problems.wants_json():
        touched = (*actions.touched(do, draft.posting, saved.posting), *actions.differing(read, posting))
        note = remedies.NOTICES.get(outcome.said, "")
        return {**news.news(_context(saved), draft.posting, touched), "values": values, "note": note}
    if do.startswith("export:") and not saved.typed:
        to.named(do.removeprefix("export:"))
        return flask.redirect(flask.url_for("builder.show", draft_id=draft_id, file=do.removeprefix("export:")), 303)
    at = _anchor(do, form, outcome)
    query: dict[str, Any] = {"said": outcome.said} if outcome.said else {}
    if posting != read:  # to undo the click alone, not what was typed before it
        before = undoing.keep(replace(draft, posting=read, typed=form.not_understood()))
        query |= {"before": before, "after": str(saved.version), "at": at}
    return flask.redirect(flask.url_for("builder.show", draft_id=draft_id, **query, _anchor=at or None), 303)


def _reviewed(posting: Posting) -> Report:
    return review(posting, services().library, services().day)


def _form(sent: MultiDict[str, str], posting: Posting) -> DraftForm:
    templates = services().templates
    themes = {theme_id: theme.load(templates, theme_id).name for theme_id in theme.names(templates)}
    return DraftForm(sent, themes, posting)


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


def _context(draft: Draft) -> dict[str, Any]:
    """What the builder's templates show of a draft."""
    library, posting = services().library, draft.posting
    document = outline(posting)
    form = _form(as_typed(posting, library, draft.typed), posting)
    if draft.typed:
        form.validate()
    views = {section.id: _section_view(section.id, posting, form) for section in SECTIONS}
    keys = {section: view["keys"] for section, view in views.items()}
    return {
        "draft": draft,
        "posting": posting,
        "role": library.find(posting.role),
        "form": form,
        "views": views,
        "document": document,
        "unfilled": _unfilled(posting, document, views),
        "formats": to.formats(),
        "facts": FACTS,
        "unprintable": coverage.sentences(document),
        "fit": said(services().look(posting), document),
        **_for_boards(posting, form),
        **_mixed(posting),
        "review": findings.beside(_reviewed(posting), posting, keys),
        "no_advice": NO_ADVICE,
        "unread": UNREAD,
    }


def _for_boards(posting: Posting, form: DraftForm) -> dict[str, Any]:
    """What boards are told besides the paper, what they lack, and whether its fields need to be seen."""
    told = address(posting)
    country = countries.names().get(told.country, "")
    parts = (told.street, told.locality, told.region, told.postal_code, country)
    touched = posting.listing != Listing() or any(form[name].errors for name in Listing.model_fields)
    return {"gaps": gaps(posting), "told": ", ".join(filter(None, parts)), "listing_open": touched}


def _mixed(posting: Posting) -> dict[str, Any]:
    """The two jobs that the posting's duties come from, if they are two."""
    found = mixed.mixed(posting, services().library)
    return {"mixed": found, "mixed_names": names_of((found.first, found.second)) if found else ()}


def _section_view(section_id: SectionId, posting: Posting, form: DraftForm) -> dict[str, Any]:
    """A section as the form shows it: as it was sent where it has a fault, else as it is."""
    section, field = BY_ID[section_id], form.section(section_id)
    rows = edit.rows(posting, services().library, section_id)
    known = {row.key: row for row in rows}
    sent = field.errors and field.whole
    count = sum(line.chosen for line in posting.sections.of(section_id))
    return {
        "section": section,
        "heading": section.heading.replace(placeholders.placeholder("company"), posting.facts.company or "us")
        or "Opening",
        "rows": [actions.as_row(row, known.get(row.key)) for row in field.data] if sent else rows,
        "keys": findings.keys_of(posting, section_id, rows),
        "field": field,
        "count": count,
        "meter": sections.meter(section, count),
    }


def _unfilled(posting: Posting, document: Outline, views: dict[SectionId, dict[str, Any]]) -> list[dict[str, str]]:
    """What is still to be filled, each with the place of the form where that is done; a line's with its words."""
    names = placeholders.names(document.words())
    return [{"name": name, **_place_of(name, posting, views)} for name in names]


def _place_of(name: str, posting: Posting, views: dict[SectionId, dict[str, Any]]) -> dict[str, str]:
    left_out = {fact.placeholder for fact in FACTS if fact.id in posting.facts.left_out}
    if name in _FIELDS and name not in left_out:
        return {"place": _FIELDS[name], "words": ""}
    for section, view in views.items():
        for row in view["rows"]:
            if row.line.chosen and name in placeholders.names([row.line.text]):
                return {"place": f"line-{section}-{row.key}", "words": row.line.text}
    return {"place": "section-role", "words": ""}


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
