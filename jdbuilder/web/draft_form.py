"""The builder's form: a posting as fields, and fields as a posting; what isn't understood is kept as typed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from wtforms import (
    BooleanField,
    HiddenField,
    SelectField,
    StringField,
    TextAreaField,
)

from jdbuilder.library.library import Library
from jdbuilder.library.model import SectionId
from jdbuilder.posting import edit
from jdbuilder.posting.edit import Row, Rows
from jdbuilder.posting.model import Language, Line, Look, Paper, Posting
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.storage.store import Typed
from jdbuilder.web.fact_fields import PAY, FactFields, typed_facts
from jdbuilder.web.fields import Fits, LinesField, PostedRow
from jdbuilder.web.listing_fields import ListingFields, typed_listing
from jdbuilder.web.review_form import ReviewFields, typed_review

_LANGUAGES = {
    "en-US": "English, United States",
    "en-GB": "English, United Kingdom",
    "en-CA": "English, Canada",
    "en-AU": "English, Australia",
    "en-IE": "English, Ireland",
    "en-NZ": "English, New Zealand",
    "en-IN": "English, India",
    "en-ZA": "English, South Africa",
}


class DraftForm(FactFields, ListingFields, ReviewFields):
    """Everything of a posting that a person can set."""

    class Meta(FlaskForm.Meta):
        """Flask-WTF's CSRFProtect has checked the token before any view runs."""

        csrf = False

    version = HiddenField()
    title = StringField("Job title", [Fits(Posting, "title")])
    form = SelectField(
        "Responsibilities read",
        choices={"infinitive": "You’ll get to: plan …", "gerund": "Daily responsibilities include: planning …"},
    )
    theme = SelectField("Theme")
    paper = SelectField("Paper", choices=dict(zip(get_args(Paper), ("A4", "US Letter"), strict=True)))
    language = SelectField("Language", choices={code: _LANGUAGES[code] for code in get_args(Language)})
    carry_data = BooleanField("Attach the ad’s data to the PDF (JSON-LD, for search engines and archives)")

    forget = BooleanField("For publishing: files carry nothing but what stands on the paper")
    notes = TextAreaField("Notes among yourselves", [Fits(Posting, "notes")])

    opening = LinesField()
    responsibilities = LinesField()
    metrics = LinesField()
    must_haves = LinesField()
    nice_to_haves = LinesField()
    environment = LinesField()
    about = LinesField()
    benefits = LinesField()
    apply = LinesField()
    equal_opportunity = LinesField()

    def __init__(self, typed: Any, themes: Mapping[str, str], posting: Posting) -> None:
        super().__init__(typed)
        self.theme.choices = dict(themes)
        self.offer(posting.facts.pay)

    def section(self, section: SectionId) -> LinesField:
        """The field of a section's lines."""
        field: LinesField = self[section]
        return field

    def look(self, old: Look) -> Look:
        """The look as chosen; a field with a fault keeps its old value."""
        names = ("theme", "paper", "language", "form")
        fit = {name: self[name].data for name in names if not self[name].errors}
        return Look.model_validate(
            {**old.model_dump(), **fit, "data": self.carry_data.data, "memory": not self.forget.data}
        )

    def rows(self, section: SectionId, posting: Posting, library: Library) -> Rows:
        """A section's rows as sent, new lines at their end; if they have a fault, as they were."""
        shown = edit.rows(posting, library, section)
        field = self.section(section)
        if field.errors:
            return shown
        known, before = edit.known(posting, library, section), {row.key: row for row in shown}
        sent = [_row(row, before.get(row.key), row.key in known) for row in field.data]
        return edit.add(tuple(row for row in sent if row), field.new)

    def not_understood(self) -> Typed:
        """What was typed into the fields that have faults, as it was sent."""
        faulty = [name for name in self.errors if name is not None and name in self]
        if set(PAY) & set(faulty):
            faulty = [*dict.fromkeys([*faulty, *PAY])]
        return {key: values for name in faulty for key, values in self._sent(name).items()}

    def _sent(self, name: str) -> dict[str, list[str]]:
        """The raw values of a field; a section's are four lists and what was typed below them."""
        field = self[name]
        return field.sent if isinstance(field, LinesField) else {name: list(field.raw_data or [])}


def as_typed(posting: Posting, library: Library, not_understood: Typed) -> MultiDict[str, str]:
    """The posting as a form would send it, with what wasn't understood in its place."""
    fields = _typed_values(posting)
    for section in SECTIONS:
        fields |= _typed_rows(section.id, edit.rows(posting, library, section.id))
    return MultiDict({**fields, **not_understood})


def changed(before: Posting, after: Posting) -> dict[str, list[str]]:
    """The values of the fields, other than those of lines, that differ."""
    was, now = MultiDict(_typed_values(before)), MultiDict(_typed_values(after))
    return {name: now.getlist(name) for name in {**was, **now} if was.getlist(name) != now.getlist(name)}


def _typed_values(posting: Posting) -> dict[str, Any]:
    """What the form would send of all but the lines."""
    look = posting.look
    return {
        "title": posting.title,
        **typed_facts(posting.facts),
        **look.model_dump(exclude={"data", "memory"}),
        **({"carry_data": "y"} if look.data else {}),
        **({} if look.memory else {"forget": "y"}),
        "notes": posting.notes,
        **typed_listing(posting.listing),
        **typed_review(posting.review),
    }


def _typed_rows(section: SectionId, rows: Rows) -> Mapping[str, list[str]]:
    return {
        section: [row.key for row in rows],
        f"{section}-text": [row.line.text for row in rows],
        f"{section}-target": [row.line.target for row in rows],
        f"{section}-on": [row.key for row in rows if row.line.chosen],
    }


def _row(sent: PostedRow, before: Row | None, known: bool) -> Row | None:
    """A row as sent; a locked one keeps its words, an emptied one is on offer again, unticked, or gone."""
    library = before.library if before else None
    locked = bool(before and before.line.locked)
    if before and locked:
        line = before.line.model_copy(update={"chosen": sent.chosen})
    elif sent.text.strip():
        line = _line(sent, before.line if before else None, sent.key if known else None)
    elif library and not (before and before.brought):
        line = library.model_copy(update={"chosen": False})
    else:
        return None
    return replace(before, line=line) if before else Row(sent.key, line)


def _line(sent: PostedRow, before: Line | None, snippet: str | None) -> Line:
    """The line as sent: the one that was there if it is the same, for most are, and to make one takes time."""
    made = (sent.text, sent.target, snippet, sent.chosen, False)
    if before and made == (before.text, before.target, before.snippet, before.chosen, before.locked):
        return before
    return Line(text=sent.text, target=sent.target, snippet=snippet, chosen=sent.chosen)
