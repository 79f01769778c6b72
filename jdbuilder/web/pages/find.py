"""/find: tick the work that needs doing, without titles in sight, and see which roles fit."""

import re
from collections.abc import Sequence

import flask
from flask import Blueprint
from flask.typing import ResponseReturnValue
from wtforms import SearchField, SelectMultipleField

from jdbuilder.compare.sides import names_of
from jdbuilder.library.areas import AREAS
from jdbuilder.library.model import Responsibility
from jdbuilder.posting import borrow
from jdbuilder.text import clean_line
from jdbuilder.web.fields import AskingForm
from jdbuilder.web.services import services

bp = Blueprint("find", __name__)

_MOST_SHOWN = 5
_SHORT = 2
_WORD = re.compile(r"\w+")


class FindForm(AskingForm):
    """What is ticked and searched for."""

    q = SearchField("Search the work", filters=[lambda text: clean_line(text or "")[:200]])
    do = SelectMultipleField("Work that needs doing", validate_choice=False)


@bp.get("/find")
def show() -> ResponseReturnValue:
    """The work to tick, and the roles that fit what is ticked."""
    library, form = services().library, FindForm(flask.request.args)
    every = {key: duty for key, (_, duty) in borrow.every_duty(library).items()}
    ticked = [one for one in dict.fromkeys(form.do.data or []) if one in every]
    query = form.q.data or ""
    fits, mix = library.duties.fits(ticked), library.duties.mix(ticked)
    return flask.render_template(
        "find.html",
        form=form,
        query=query,
        areas=_grouped(every, query, ticked),
        found=sum(_matches(duty, query) for duty in every.values()),
        every=every,
        ticked=ticked,
        fits=[fit for fit in fits if fit.place <= fits[min(len(fits), _MOST_SHOWN) - 1].place],
        mix=mix,
        mix_names=names_of((mix.first, mix.second)) if mix else (),
    )


def _grouped(every: dict[str, Responsibility], query: str, ticked: Sequence[str]) -> dict[str, list[Responsibility]]:
    """The duties that the search finds and those that are ticked, by area."""
    shown = [duty for duty in every.values() if duty.id in ticked or _matches(duty, query)]
    groups = {label: [duty for duty in shown if duty.area == area] for area, label in AREAS.items()}
    return {label: duties for label, duties in groups.items() if duties}


def _matches(duty: Responsibility, query: str) -> bool:
    """Whether every word that is searched for begins a word of the duty, in any of its forms; a short one is whole."""
    held = _WORD.findall(f"{duty.infinitive} {duty.gerund} {duty.label}".casefold())
    return all(any(_begins(word, asked) for word in held) for asked in _WORD.findall(query.casefold()))


def _begins(word: str, asked: str) -> bool:
    return word.startswith(asked) if len(asked) > _SHORT else word == asked
