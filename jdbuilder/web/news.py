"""What changed on the builder's page, for its script, drawn by the page's own templates: what it doesn't show yet."""

from collections.abc import Iterable, Mapping
from typing import Any

import flask
from markupsafe import Markup

from jdbuilder.library.model import SectionId
from jdbuilder.outline import Outline
from jdbuilder.posting.model import Posting
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.render import paper
from jdbuilder.render.fit import fitted
from jdbuilder.web import statistics
from jdbuilder.web.blocks import style_address
from jdbuilder.web.draft_form import DraftForm
from jdbuilder.web.findings import Beside
from jdbuilder.web.remembered import drawn_once
from jdbuilder.web.services import services
from jdbuilder.web.shown import Shown, blocks, differing, splice, states

# Parts of the page that say something of the whole posting: the id of each is the name of its template.
_PARTS = ("unfilled", "mixed", "gaps", "unprintable", "fit", "review", "review-count", "review-link", "review-said")

FOUND_OUT = ("unfilled", "unprintable")
"""Those of them that tell which characters no font has."""


def news(context: Mapping[str, Any], before: Posting, touched: Iterable[SectionId]) -> dict[str, Any]:
    """The paper, meters, what is unfilled and findings, where the page shows something else; faults; sections touched.

    Args:
        context: what the page's templates show of the draft as it is now.
        before: its posting as it was.
    """
    draft, views = context["draft"], context["views"]
    document: Outline = context["document"]
    look = fitted(services().look(draft.posting), document)
    return {
        "version": draft.version,
        "title": draft.posting.title,
        "language": document.language,
        "style": style_address(look),
        "sections": {name: context["drawn"](name) for name in touched},
        "edited": [f"{name}:{row.key}" for name, view in views.items() for row in view["rows"] if row.edited],
        "faults": _faults(context["form"]),
        "pay": _pay(draft.posting, before),
        "again": not context["settled"],
        **_unknown(Shown(_pieces(context), blocks(paper.body(document, look)))),
    }


def found_out(context: Mapping[str, Any]) -> dict[str, Any]:
    """What has been found out of the fonts since the page was told, and whether more is still being found out."""
    return {"version": context["draft"].version, "parts": _parts(context, FOUND_OUT), "again": not context["settled"]}


def _parts(context: Mapping[str, Any], names: Iterable[str]) -> dict[str, str]:
    return {name: flask.render_template(f"builder/{name}.html", **context) for name in names}


def _unknown(now: Shown) -> dict[str, Any]:
    """What the page that asks doesn't show, or all of it where we don't know what it shows; and what to name it by."""
    before = states().get(flask.request.form.get("shown", ""))
    name = {"shown": states().keep(now)}
    if before is None:
        return {**name, "whole": True, **now.pieces, "paper": "".join(now.paper)}
    return {**name, "whole": False, **differing(now, before), "splice": splice(now.paper, before.paper)}


def _pieces(context: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    views = context["views"]
    return {
        "headings": {name: view["heading"] for name, view in views.items()},
        "meters": {name: _meter(view) for name, view in views.items()},
        "findings": _findings(context["review"]),
        "parts": _parts(context, _PARTS),
    }


def _meter(view: Mapping[str, Any]) -> str:
    """How many lines a section has: most have as many as before."""

    def draw() -> Markup:
        return Markup(flask.render_template("builder/meter.html", view=view))  # noqa: S704 - a template's own

    return drawn_once(("meter", view["meter"], view["count"]), draw)


def _pay(posting: Posting, before: Posting) -> str | None:
    """The wages beside pay, where they are another area's than before."""
    if statistics.area(posting) == statistics.area(before):
        return None
    return flask.render_template("builder/pay.html", pay=statistics.beside(posting))


def _findings(review: Beside) -> dict[str, str]:
    """What is said at each place of the form where something was found."""
    draw = flask.get_template_attribute("review/macros.html", "findings_at")
    return {place: draw(shown, place) for place, shown in review.at.items()}


def _faults(form: DraftForm) -> dict[str, str]:
    """Every fault by the field it stands at; a line's by section and row."""
    faults = {name: " ".join(map(str, errors)) for name, errors in form.errors.items() if name}
    for section in SECTIONS:
        faults |= {f"{section.id}:{key}": error for key, error in form.section(section.id).row_errors.items()}
    return faults
