"""/postings/<id>/channels: the posting as each place takes it, to copy or to download; whole, or in fewer words."""

from collections.abc import Iterable
from dataclasses import replace

import flask
from flask import Blueprint, Response
from flask.typing import ResponseReturnValue
from wtforms import StringField, ValidationError

from jdbuilder import placeholders
from jdbuilder.channels import body, packing, shorten
from jdbuilder.channels.channel import FILES, Change
from jdbuilder.errors import NotFoundError
from jdbuilder.posting import facts
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline, unfilled
from jdbuilder.render import coverage, to
from jdbuilder.web.attachment import attachment, disposition
from jdbuilder.web.fields import AskingForm
from jdbuilder.web.services import services

bp = Blueprint("channels", __name__)

UPLOADED = ("docx", "pdf")
"""The formats of the file that is uploaded to applicant tracking systems."""
PLAIN = "plain"
"""The theme in which nothing makes such a system stumble."""


class WordsForm(AskingForm):
    """How long the texts may be."""

    words = StringField("At most so many words", filters=[lambda text: (text or "").strip()])

    def validate_words(self, field: StringField) -> None:
        """Refuse what is no sensible number of words."""
        if field.data and self.most is None:
            raise ValidationError(f"Give a whole number from {shorten.FEWEST} to {shorten.MOST:,}.")

    @property
    def most(self) -> int | None:
        """The number that was asked for, if one was."""
        typed = self.words.data or ""
        number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 6 else 0
        return number if shorten.FEWEST <= number <= shorten.MOST else None


@bp.get("/postings/<draft_id>/channels")
def show(draft_id: str) -> ResponseReturnValue:
    """Every channel with its parts, what changed for it, and what is missing."""
    draft = services().store.get(draft_id)
    form = WordsForm(flask.request.args)
    status = 200 if form.validate() else 422
    text, document = _text(draft.posting, form.most), outline(draft.posting)
    page = flask.render_template(
        "channels.html",
        draft=draft,
        form=form,
        asked=form.most,
        text=text,
        budgets=shorten.BUDGETS,
        changes=grouped(text.changes),
        packs=[(one, one.pack(text.posting)) for one in packing.channels().values()],
        grouped=grouped,
        formats=[to.named(one) for one in UPLOADED],
        unfilled=_to_fill(draft.posting),
        is_asked=coverage.is_asked(document),
        unprintable=coverage.sentences(document),
    )
    return page, status


@bp.get("/postings/<draft_id>/channels/<channel_id>/<part_id>")
def download(draft_id: str, channel_id: str, part_id: str) -> ResponseReturnValue:
    """One part as a file."""
    form = WordsForm(flask.request.args)
    if not form.validate():
        flask.abort(404)
    channel = packing.named(channel_id)
    text = _text(services().store.get(draft_id).posting, form.most)
    part = packing.part(channel.pack(text.posting), part_id)
    response = Response(packing.file(part), content_type=FILES[part.kind][1])
    response.headers["Content-Disposition"] = disposition(packing.file_name(channel, part))
    return response


@bp.get("/postings/<draft_id>/upload/<format_id>")
def upload(draft_id: str, format_id: str) -> ResponseReturnValue:
    """The file to upload: the whole posting in the plain theme, whatever its own, and nothing that it remembers."""
    if format_id not in UPLOADED:
        raise NotFoundError.of(format_id, "no such file is uploaded", f"Choose of {', '.join(UPLOADED)}.")
    posting = services().store.get(draft_id).posting
    document = replace(outline(posting), carries_record=False)
    return attachment(document, format_id, replace(services().look(posting), theme_id=PLAIN))


def grouped(changes: Iterable[Change]) -> dict[str, list[Change]]:
    """Changes of one kind together, in the order in which each kind first comes."""
    groups: dict[str, list[Change]] = {}
    for change in changes:
        groups.setdefault(change.what, []).append(change)
    return groups


def _to_fill(posting: Posting) -> dict[str, str]:
    """What is still to be filled in the whole text, each with the builder's place for it."""
    asked = (facts.COMPANY, *facts.kept(posting))
    fields = {fact.placeholder: fact.field for fact in asked}
    typed = [(fact.say(posting), fact.field) for fact in (*asked, *facts.OPTIONAL)]
    for words, field in (*typed, *((change.line, change.field) for change in body.unfilled(posting))):
        for name in placeholders.names([words]):
            fields.setdefault(name, field)
    return {name: fields.get(name, "section-role") for name in unfilled(posting)}


def _text(posting: Posting, words: int | None) -> packing.Text:
    return packing.text(posting, services().library, words)
