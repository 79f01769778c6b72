"""/open: a file of ours opened again, with what was changed in it since, or any job ad taken in line by line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

import flask
from flask import Blueprint
from flask.typing import ResponseReturnValue

from jdbuilder import placeholders
from jdbuilder.errors import Problem, UserError
from jdbuilder.intake import arrange
from jdbuilder.intake.accept import accepted
from jdbuilder.intake.arrange import Decision, Place
from jdbuilder.intake.model import Change, Opened
from jdbuilder.intake.open import opened
from jdbuilder.library.model import SectionId, Snippet
from jdbuilder.posting.facts import rows
from jdbuilder.posting.model import Posting
from jdbuilder.posting.sections import BY_ID, SECTIONS
from jdbuilder.web import uploading
from jdbuilder.web.services import services

bp = Blueprint("open", __name__)

_LEAVE_OUT = "leave-out"
_ALIKE = 0.5
"""From this part of the same words on, a changed line is shown with its changed words marked, not as a whole."""
_MOST_WORDS = 300
"""Of both texts together that are compared word by word: few words said over and over take time by the cube."""


@bp.get("/open")
def show() -> str:
    """Choose a file."""
    return flask.render_template("open.html", problems=())


@bp.post("/open")
def upload() -> ResponseReturnValue:
    """Open what was sent: a draft at once where there is nothing to decide, else a page to decide on."""
    try:
        name, data = uploading.received()
        found = opened(data, name, services().library)
    except UserError as error:
        return flask.render_template("open.html", problems=error.problems), 422
    if found.how == "memory" and not found.changes and not found.said:
        return _drafted(found.posting)
    kept = services().store.uploads.keep("opened", name, data)
    return flask.redirect(flask.url_for("open.decide", upload_id=kept.id), 303)


@bp.get("/open/<upload_id>")
def decide(upload_id: str) -> str:
    """What has changed in the file, or what an ad was understood as; everything is ticked to be taken."""
    return _page(upload_id, *_found(upload_id))


def _page(upload_id: str, name: str, found: Opened, problems: Sequence[Problem] = ()) -> str:
    """The page to decide on; with problems, everything as it was sent."""
    return flask.render_template(
        "opened.html",
        upload_id=upload_id,
        name=name,
        opened=found,
        problems=problems,
        sent=flask.request.form,
        groups=_changes(found),
        compared=_compared,
        facts=tuple((label, said) for label, said in rows(found.posting) if placeholders.filled(said)),
        sections={section.id: _heading(section.id) for section in SECTIONS},
        lines=_lines(found) if found.how == "foreign" else {},
        nearest=_nearest(found),
    )


@bp.post("/open/<upload_id>")
def take(upload_id: str) -> ResponseReturnValue:
    """Make a draft of what was decided."""
    name, found = _found(upload_id)
    try:
        return _drafted(_decided(found))
    except UserError as error:
        return _page(upload_id, name, found, error.problems), 422


def _decided(found: Opened) -> Posting:
    """The posting as it was decided; UserError where it can't hold all of it."""
    if found.how == "foreign":
        return arrange.arranged(found, dict(_decisions(found)), services().library)
    sent = {one for one in flask.request.form.getlist("accept") if one.isascii() and one.isdigit()}
    return accepted(found, [number for number in range(len(found.changes)) if str(number) in sent])


def _found(upload_id: str) -> tuple[str, Opened]:
    """The file's name, and what it is opened as; read anew each time, for nothing of it is kept but its bytes."""
    kept = services().store.uploads.get("opened", upload_id)
    return kept.name, opened(kept.data, kept.name, services().library)


def _drafted(posting: Posting) -> ResponseReturnValue:
    draft = services().store.create(posting)
    return flask.redirect(flask.url_for("builder.show", draft_id=draft.id, opened="yes"), 303)


def _changes(found: Opened) -> Mapping[str, list[tuple[int, Change]]]:
    """The changes by the heading under which they stand, in the order of the paper, each with its number."""
    groups: dict[str, list[tuple[int, Change]]] = {"Title and facts": []}
    groups |= {_heading(section.id): [] for section in SECTIONS}
    for number, change in enumerate(found.changes):
        groups["Title and facts" if change.section is None else _heading(change.section)].append((number, change))
    return {heading: changes for heading, changes in groups.items() if changes}


def _compared(text: str, other: str) -> list[tuple[str, bool]]:
    """A text in pieces, each with whether the other text lacks it; all of it where little is the same."""
    words, others = (re.findall(r"\s+|\S+", one) for one in (text, other))
    match = SequenceMatcher(None, words, others, autojunk=False)
    if len(words) + len(others) > 2 * _MOST_WORDS or match.ratio() < _ALIKE:
        return [(text, True)]
    steps = [(tag, "".join(words[start:end])) for tag, start, end, *_ in match.get_opcodes()]
    return [(piece, tag != "equal") for tag, piece in steps if piece]


def _heading(section: SectionId) -> str:
    return "About you as a company" if section == "about" else BY_ID[section].heading or "Opening"


def _lines(found: Opened) -> dict[str, list[tuple[str, str]]]:
    """The lines of each section by its heading, each with the name of its fields on the page."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for (section, number), line in arrange.lines(found.posting).items():
        groups.setdefault(section, []).append((f"{section}-{number}", line.text))
    return groups


def _nearest(found: Opened) -> dict[str, list[tuple[Snippet, float]]]:
    """The snippets proposed for each line, by the name of its fields."""
    words = arrange.wordings(found, services().library)
    return {
        f"{one.section}-{one.line}": [(words[snippet], near) for snippet, near in one.snippets]
        for one in found.proposals
    }


def _decisions(found: Opened) -> Iterator[tuple[Place, Decision]]:
    """What was chosen for each line; a place that isn't known leaves it where it is."""
    form: Mapping[str, Any] = flask.request.form
    for section, number in arrange.lines(found.posting):
        to, words = form.get(f"to-{section}-{number}", ""), form.get(f"words-{section}-{number}", "")
        into = None if to == _LEAVE_OUT else BY_ID[to].id if to in BY_ID else section
        yield (section, number), Decision(into, words)
