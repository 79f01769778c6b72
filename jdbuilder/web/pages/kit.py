"""/kit: the company's kit, set once for every posting, with a sample of the paper beside it."""

from base64 import b64encode
from collections.abc import Container, Mapping
from typing import Any

import flask
from flask import Blueprint, Response
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from jdbuilder.kit.contrast import NEEDED, contrast
from jdbuilder.kit.logo import is_pale, is_thin, is_tiny
from jdbuilder.kit.model import SECTIONS, Kit
from jdbuilder.kit.offers import offers
from jdbuilder.outline import Outline
from jdbuilder.posting import assemble
from jdbuilder.posting.model import Facts, Posting
from jdbuilder.posting.model import Look as Chosen
from jdbuilder.posting.outline import outline
from jdbuilder.posting.sections import BY_ID
from jdbuilder.render import paper, theme
from jdbuilder.render.fit import fitted
from jdbuilder.render.format import Look
from jdbuilder.storage.kit import Kept, KitConflictError
from jdbuilder.text import clean_text
from jdbuilder.web import problems
from jdbuilder.web.blocks import style_address
from jdbuilder.web.kit_form import KitForm
from jdbuilder.web.security import PAPER_POLICY
from jdbuilder.web.services import services

bp = Blueprint("kit", __name__)

_SAMPLE_ROLE = "studio-production-manager"
_SAMPLE_DUTIES = 4


@bp.get("/kit")
def show() -> ResponseReturnValue:
    """The form, and the sample in the kit as it is kept."""
    return _page(services().kept, _form(None, services().kept.kit))


@bp.get("/kit/sample")
def sample() -> ResponseReturnValue:
    """The sample's paper alone, in the kit as it is kept."""
    kit = services().kept.kit
    document, look = _sample(kit, _form(None, kit).theme.data)
    page = paper.page(document, look, style_sheet=style_address(look))
    return Response(page, headers={"Content-Security-Policy": PAPER_POLICY})


@bp.post("/kit")
def save() -> ResponseReturnValue:
    """Save the kit as typed, empty it, or only show a sample in it; what has a fault is said at its place."""
    kept = services().kept
    sent = MultiDict((name, clean_text(value)) for name, value in flask.request.form.items(multi=True))
    do, version = sent.get("do", "save"), _version(sent)
    form = _form(sent | flask.request.files, kept.kit)
    valid = form.validate()
    if problems.wants_json():
        return _news(form, kept.kit)
    emptied = do == "reset" and form.sure.data
    if emptied:
        form, valid = _form(None, Kit()), True
    if not valid and version == kept.version:
        return _page(kept, form), 422
    mine = Kit() if emptied else form.read(kept.kit)
    try:
        services().store.kit.save(version, mine)
    except KitConflictError as conflict:
        current = conflict.current
        if emptied and current.kit != mine:
            return _page(current, _form(None, current.kit), not_emptied=True), 409
        if not valid or current.kit != mine:  # the same again is an answer lost on its way, sent anew
            return _page(current, form, theirs=_differences(mine, current.kit, form.faults())), 409
    done = "emptied" if emptied else "saved"
    return flask.redirect(flask.url_for("kit.show", theme=sent.get("theme") or None, done=done), 303)


def _form(sent: Any, kit: Kit) -> KitForm:
    return KitForm(sent, theme.names(services().templates), kit, theme=flask.request.args.get("theme"))


def _version(sent: MultiDict[str, str]) -> int:
    version = sent.get("version", "")
    if not (version.isascii() and version.isdigit() and len(version) < 10):
        flask.abort(400)
    return int(version)


def _page(kept: Kept, form: KitForm, theirs: Mapping[str, str] | None = None, *, not_emptied: bool = False) -> str:
    return flask.render_template(
        "kit.html",
        kept=kept,
        form=form,
        faults=form.faults(),
        theirs=theirs or {},
        sections={section: BY_ID[section] for section in SECTIONS},
        not_emptied=not_emptied,
        done=flask.request.args.get("done"),
        **_shown(form, kept.kit),
    )


def _shown(form: KitForm, kept: Kit) -> dict[str, Any]:
    """What is said of the colour and the logo as they were typed and chosen."""
    kit = form.read(kept)
    used = kit.brand.accent
    return {
        "accent": {"asked": kit.accent, "used": used, "was": _ratio(kit.accent), "is": _ratio(used)},
        "needed": f"{NEEDED:g}",
        "logo": kit.logo,
        "logo_address": f"data:image/png;base64,{b64encode(kit.logo.png).decode()}" if kit.logo else "",
        "tiny": bool(kit.logo and is_tiny(kit.logo)),
        "thin": bool(kit.logo and is_thin(kit.logo)),
        "pale": bool(kit.logo and is_pale(kit.logo.png)),
        "carried": form.carried(),
    }


def _ratio(colour: str) -> str:
    """A colour's contrast with white, rounded down: what falls short must not look as if it sufficed."""
    return f"{int(contrast(colour) * 10) / 10:g}" if colour else ""


def _news(form: KitForm, kept: Kit) -> ResponseReturnValue:
    """For the script: the sample in the kit as typed, and what is said of it."""
    kit, shown = form.read(kept), _shown(form, kept)
    document, look = _sample(kit, form.theme.data)
    return {
        "paper": paper.body(document, look),
        "style": style_address(look),
        "accent": flask.render_template("kit/accent.html", **shown),
        "logo": flask.render_template("kit/logo.html", **shown),
        "carried": shown["carried"],
        "faults": form.faults(),
    }


def _sample(kit: Kit, theme_id: str) -> tuple[Outline, Look]:
    """A short posting in the kit, and how it is set."""
    look = Look(theme_id, "a4", services().templates, brand=kit.brand)
    document = outline(_posting(kit, theme_id))
    return document, fitted(look, document)


def _posting(kit: Kit, theme_id: str) -> Posting:
    shelf = services().shelf
    role = shelf.find(_SAMPLE_ROLE) or shelf.roles[0]
    begun = assemble.full(shelf.laid_over(offers(kit)), role, Chosen(theme=theme_id, language="en-GB"))
    facts = Facts(
        company=kit.company,
        place="Bristol",
        employment="full-time",
        start="as soon as possible",
        contact="jobs@example.com",
        website=kit.website,
        address=kit.address,
        left_out=("pay", "hours", "closing", "reference"),
    )
    lines = begun.sections
    shorter = {"responsibilities": lines.responsibilities[:_SAMPLE_DUTIES], "metrics": (), "nice_to_haves": ()}
    return begun.model_copy(update={"facts": facts, "sections": lines.model_copy(update=shorter)})


def _differences(mine: Kit, theirs: Kit, faulty: Container[str]) -> dict[str, str]:
    """What somebody else saved, in words, by the field where it differs or where mine can't be understood."""
    found = {
        name: "\n".join(value) if isinstance(value, tuple) else str(value)
        for name, value in dict(theirs).items()
        if name != "logo" and (name in faulty or value != getattr(mine, name))
    }
    pictures = [kit.logo.png if kit.logo else b"" for kit in (mine, theirs)]
    if pictures[0] != pictures[1]:
        found["logo"] = "another logo" if theirs.logo else "no logo"
    words = [kit.logo.alt if kit.logo else "" for kit in (mine, theirs)]
    if words[0] != words[1] and words[1]:
        found["alt"] = words[1]
    return found
