"""/postings/<id>: the builder; every change is saved at once, with a script or without."""

from typing import Any

import flask
from flask import Blueprint, Response
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from jdbuilder import placeholders
from jdbuilder.compare.sides import names_of
from jdbuilder.library.model import SectionId
from jdbuilder.posting import countries, edit, mixed, sections
from jdbuilder.posting.address import address
from jdbuilder.posting.facts import COMPANY, FACTS, OPTIONAL
from jdbuilder.posting.gaps import gaps
from jdbuilder.posting.model import Listing, Posting
from jdbuilder.posting.outline import outline
from jdbuilder.posting.sections import BY_ID, SECTIONS
from jdbuilder.render import coverage, paper, theme, to
from jdbuilder.render.fit import fitted, said
from jdbuilder.storage.store import ConflictError, Draft
from jdbuilder.text import clean_text
from jdbuilder.web import actions, problems, statistics
from jdbuilder.web.blocks import style_address
from jdbuilder.web.draft_form import DraftForm, as_typed
from jdbuilder.web.security import PAPER_POLICY
from jdbuilder.web.services import services

bp = Blueprint("builder", __name__)

# The form's field for each fact that can stay unfilled.
_FIELDS = {fact.placeholder: fact.field for fact in (COMPANY, *FACTS, *OPTIONAL)}


@bp.get("/postings/<draft_id>")
def show(draft_id: str) -> ResponseReturnValue:
    """The form and the paper beside it."""
    draft = services().store.get(draft_id)
    pay = statistics.beside(draft.posting)
    saved, file = draft.changed.astimezone(), _file(draft_id)
    opened = "opened" in flask.request.args
    return flask.render_template("builder.html", **_context(draft), pay=pay, saved=saved, file=file, opened=opened)


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
    posting = actions.read(form, draft.posting, services().library, do)
    typed = form.not_understood()
    try:
        saved = services().store.save(draft_id, _version(sent), posting, typed)
    except ConflictError as conflict:
        saved = conflict.current
        if (saved.posting, saved.typed) != (posting, typed):  # the same again is an answer lost on its way, sent anew
            return _show_conflict(saved, posting, sent)
    if problems.wants_json():
        return _news(saved, draft.posting, actions.touched(do, draft.posting, saved.posting))
    if do.startswith("export:") and not saved.typed:
        to.named(do.removeprefix("export:"))
        return flask.redirect(flask.url_for("builder.show", draft_id=draft_id, file=do.removeprefix("export:")), 303)
    return flask.redirect(flask.url_for("builder.show", draft_id=draft_id) + _anchor(do, form), 303)


def _form(sent: MultiDict[str, str], posting: Posting) -> DraftForm:
    templates = services().templates
    themes = {theme_id: theme.load(templates, theme_id).name for theme_id in theme.names(templates)}
    return DraftForm(sent, themes, posting)


def _version(sent: MultiDict[str, str]) -> int:
    version = sent.get("version", "")
    if not (version.isascii() and version.isdigit() and len(version) < 10):
        flask.abort(400)
    return int(version)


def _anchor(do: str, form: DraftForm) -> str:
    """Where on the page to go on: the first fault, or the section that something was done in."""
    faulty = next((name for name in form.errors if name), None)
    if faulty:
        return f"#{faulty}" if faulty not in BY_ID else f"#section-{faulty}"
    section = actions.section_of(do)
    return f"#section-{section}" if section else ""


def _context(draft: Draft) -> dict[str, Any]:
    """What the builder's templates show of a draft."""
    library, posting = services().library, draft.posting
    form = _form(as_typed(posting, library, draft.typed), posting)
    if draft.typed:
        form.validate()
    views = {section.id: _section_view(section.id, posting, form) for section in SECTIONS}
    return {
        "draft": draft,
        "posting": posting,
        "role": library.find(posting.role),
        "form": form,
        "views": views,
        "unfilled": _unfilled(posting, views),
        "formats": to.formats(),
        "facts": FACTS,
        "unprintable": coverage.sentences(outline(posting)),
        "fit": said(services().look(posting), outline(posting)),
        **_for_boards(posting, form),
        **_mixed(posting),
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
        "field": field,
        "count": count,
        "meter": sections.meter(section, count),
    }


def _unfilled(posting: Posting, views: dict[SectionId, dict[str, Any]]) -> list[dict[str, str]]:
    """What is still to be filled, each with the place of the form where that is done; a line's with its words."""
    names = placeholders.names(outline(posting).words())
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


def _news(draft: Draft, before: Posting, touched: tuple[SectionId, ...]) -> ResponseReturnValue:
    """What changed, for the builder's script: the paper, the meters, what is unfilled, faults, sections drawn anew."""
    context = _context(draft)
    moved = statistics.area(draft.posting) != statistics.area(before)
    pay = flask.render_template("builder/pay.html", pay=statistics.beside(draft.posting)) if moved else None
    views, document = context["views"], outline(draft.posting)
    look = fitted(services().look(draft.posting), document)
    return {
        "version": draft.version,
        "title": document.title,
        "language": document.language,
        "paper": paper.body(document, look),
        "style": style_address(look),
        "unfilled": flask.render_template("builder/unfilled.html", **context),
        "headings": {name: view["heading"] for name, view in views.items()},
        "meters": {name: flask.render_template("builder/meter.html", view=view) for name, view in views.items()},
        "sections": {
            name: flask.render_template("builder/section.html", view=views[name], draft=draft) for name in touched
        },
        "edited": [f"{name}:{row.key}" for name, view in views.items() for row in view["rows"] if row.edited],
        "faults": _faults(context["form"]),
        "parts": {
            name: flask.render_template(f"builder/{name}.html", **context)
            for name in ("mixed", "gaps", "unprintable", "fit")
        },
        "pay": pay,
    }


def _faults(form: DraftForm) -> dict[str, str]:
    """Every fault by the field it stands at; a line's by section and row."""
    faults = {name: " ".join(map(str, errors)) for name, errors in form.errors.items() if name}
    for section in SECTIONS:
        faults |= {f"{section.id}:{key}": error for key, error in form.section(section.id).row_errors.items()}
    return faults


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
