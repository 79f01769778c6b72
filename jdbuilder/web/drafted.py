"""A draft as the builder's templates show it: form, sections, findings, and what is said of the whole posting."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from typing import Any

import flask
from markupsafe import Markup
from werkzeug.datastructures import MultiDict

from jdbuilder import placeholders
from jdbuilder.compare.sides import names_of
from jdbuilder.library.model import SectionId
from jdbuilder.library.shelfmark import Shelfmark
from jdbuilder.outline import Outline
from jdbuilder.posting import countries, edit, mixed, sections
from jdbuilder.posting.address import address
from jdbuilder.posting.blocks import is_long
from jdbuilder.posting.facts import COMPANY, FACTS, OPTIONAL
from jdbuilder.posting.gaps import gaps
from jdbuilder.posting.model import Listing, Posting
from jdbuilder.posting.outline import outline
from jdbuilder.posting.sections import BY_ID, SECTIONS
from jdbuilder.render import coverage, theme, to
from jdbuilder.render.fit import said
from jdbuilder.review.check import Report, review
from jdbuilder.review.law.model import NO_ADVICE
from jdbuilder.review.law.texts import UNREAD
from jdbuilder.storage.store import Draft
from jdbuilder.web import actions, findings
from jdbuilder.web.draft_form import DraftForm, as_typed
from jdbuilder.web.fields import LinesField
from jdbuilder.web.remembered import drawn_once
from jdbuilder.web.services import services

_REMEMBERED = 16  # postings

# The form's field for each fact that can stay unfilled.
_FIELDS = {fact.placeholder: fact.field for fact in (COMPANY, *FACTS, *OPTIONAL)}


def context(draft: Draft, sent: DraftForm | None = None) -> dict[str, Any]:
    """What the builder's templates show of a draft.

    Args:
        sent: the form that was saved without a fault, where only faults are asked of it.
    """
    library, posting = services().library, draft.posting
    document = outline(posting)
    form = sent or _shown(draft)
    views = {section.id: _section_view(section.id, posting, form) for section in SECTIONS}
    keys = {section: view["keys"] for section, view in views.items()}
    found = findings.beside(reviewed(posting), posting, keys)
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
        # Both are asked first: what is answered in between isn't in the sentences.
        "settled": not coverage.is_asked(document),
        "known": coverage.is_known(document),
        "unprintable": coverage.sentences(document),
        "fit": said(services().look(posting), document),
        **_for_boards(posting, form),
        **_mixed(posting),
        "review": found,
        "drawn": partial(_section_drawn, views, found),
        "no_advice": NO_ADVICE,
        "unread": UNREAD,
    }


def form_of(sent: MultiDict[str, str], posting: Posting) -> DraftForm:
    """What was sent, as the builder's form of a posting."""
    templates = services().templates
    themes = {theme_id: theme.load(templates, theme_id).name for theme_id in theme.names(templates)}
    return DraftForm(sent, themes, posting)


def _shown(draft: Draft) -> DraftForm:
    """A draft in its form, with the faults of what was typed and not understood."""
    form = form_of(as_typed(draft.posting, services().library, draft.typed), draft.posting)
    if draft.typed:
        form.validate()
    return form


def reviewed(posting: Posting) -> Report:
    """What today's review says of it; once for each posting."""
    asked = _Asked(posting, services().day, Shelfmark(services().library))
    return _reviewed.__wrapped__(asked) if is_long(posting) else _reviewed(asked)


@dataclass(frozen=True)
class _Asked:
    """What a review is made from."""

    posting: Posting
    day: date
    shelf: Shelfmark


@lru_cache(maxsize=_REMEMBERED)
def _reviewed(asked: _Asked) -> Report:
    return review(asked.posting, asked.shelf.library, asked.day)


def _section_view(section_id: SectionId, posting: Posting, form: DraftForm) -> dict[str, Any]:
    """A section as the form shows it: as it was sent where it has a fault, else as it is."""
    section, sent = BY_ID[section_id], form.section(section_id)
    rows = edit.rows(posting, services().library, section_id)
    known = {row.key: row for row in rows}
    is_faulty = sent.errors and sent.whole
    count = sum(line.chosen for line in posting.sections.of(section_id))
    return {
        "section": section,
        "heading": section.heading.replace(placeholders.placeholder("company"), posting.facts.company or "us")
        or "Opening",
        "rows": [actions.as_row(row, known.get(row.key)) for row in sent.data] if is_faulty else rows,
        "keys": findings.keys_of(posting, section_id, rows),
        "field": sent,
        "count": count,
        "meter": sections.meter(section, count),
    }


def _section_drawn(views: dict[SectionId, dict[str, Any]], beside: findings.Beside, section: SectionId) -> Markup:
    """A section's rows with what was found in them: drawn anew where any of it differs."""
    view = views[section]
    sent: LinesField = view["field"]
    found = tuple((name, findings.told(some)) for name, some in beside.at.items() if name.startswith(f"{section}:"))
    faults = (tuple(sent.errors), tuple(sent.row_errors.items()), sent.new) if sent.errors else ()
    made_from = "section", section, view["heading"], tuple(view["rows"]), found, faults, flask.request.script_root

    def draw() -> Markup:
        drawn = flask.render_template("builder/section.html", view=view, review=beside)
        return Markup(drawn)  # noqa: S704 - a template's own, which has escaped every text

    return drawn_once(made_from, draw)


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
