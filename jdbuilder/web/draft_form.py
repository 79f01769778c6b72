"""The builder's form: a posting as fields, and fields as a posting; what isn't understood is kept as typed."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, get_args

import pydantic
from flask_wtf import FlaskForm
from pydantic import TypeAdapter
from werkzeug.datastructures import MultiDict
from wtforms import (
    BooleanField,
    HiddenField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    ValidationError,
)

from jdbuilder.errors import problems_of
from jdbuilder.library.library import Library
from jdbuilder.library.model import SectionId
from jdbuilder.posting import edit
from jdbuilder.posting.amounts import read_amount, typed_amount
from jdbuilder.posting.currencies import COMMON
from jdbuilder.posting.edit import Row, Rows
from jdbuilder.posting.facts import EMPLOYMENT_WORDS, FACTS
from jdbuilder.posting.model import Amount, Facts, Language, Line, Look, Paper, Pay, Period, Posting, Workplace
from jdbuilder.posting.sections import SECTIONS
from jdbuilder.storage.store import Typed
from jdbuilder.web.fields import Fits, LinesField, ReadField
from jdbuilder.web.listing_fields import ListingFields, read_day, typed_listing

_TEXT_FACTS = ("company", "place", "hours", "start", "contact", "reference", "apply_at", "website", "address")
_AMOUNT: TypeAdapter[Decimal] = TypeAdapter(Amount)
_PAY = ("pay_low", "pay_high", "currency", "period")
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


def _read_amount(typed: str) -> Decimal:
    return _AMOUNT.validate_python(read_amount(typed))


class DraftForm(ListingFields):
    """Everything of a posting that a person can set."""

    class Meta(FlaskForm.Meta):
        """Flask-WTF's CSRFProtect has checked the token before any view runs."""

        csrf = False

    version = HiddenField()
    title = StringField("Job title", [Fits(Posting, "title")])
    company = StringField("Company", [Fits(Facts, "company")])
    place = StringField("Place", [Fits(Facts, "place")])
    workplace = SelectField(
        "Where the work is done",
        choices={"": "Not said", **{choice: choice.capitalize() for choice in get_args(Workplace)}},
    )
    employment = SelectField("Employment", choices={"": "Choose …", **EMPLOYMENT_WORDS})
    hours = StringField("Hours", [Fits(Facts, "hours")])
    pay_low = ReadField("Pay from", reads=_read_amount)
    pay_high = ReadField("Pay to", reads=_read_amount)
    currency = SelectField("Currency", choices={code: code for code in COMMON})
    period = SelectField("Per", choices={period: period for period in get_args(Period)})
    start = StringField("Start", [Fits(Facts, "start")])
    closing = ReadField("Apply by", reads=read_day, description="The closing date")
    contact = StringField("Contact", [Fits(Facts, "contact")])
    reference = StringField("Reference", [Fits(Facts, "reference")])
    apply_at = StringField("Web page to apply at", [Fits(Facts, "apply_at")])
    website = StringField("Company’s website", [Fits(Facts, "website")])
    address = StringField("Company’s address", [Fits(Facts, "address")])
    left_out = SelectMultipleField("Leave out", choices={fact.id: fact.label for fact in FACTS})
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
        if posting.facts.pay and posting.facts.pay.currency not in COMMON:
            self.currency.choices = {code: code for code in (*COMMON, posting.facts.pay.currency)}

    def validate_pay_high(self, field: ReadField) -> None:
        """Both amounts together must make sense."""
        if self.pay_low.errors or (self.pay_low.value is None and field.value is None):
            return
        if self.pay_low.value is None:
            raise ValidationError("Say from which amount the pay goes, too; “up to” alone tells candidates little.")
        try:
            self._pay()
        except pydantic.ValidationError as error:
            raise ValidationError(f"Pay: {problems_of(error)[0].what}.") from error

    def section(self, section: SectionId) -> LinesField:
        """The field of a section's lines."""
        field: LinesField = self[section]
        return field

    def facts(self, old: Facts) -> Facts:
        """The facts as typed; a field with a fault keeps its old value."""
        new: dict[str, Any] = {name: self[name].data for name in _TEXT_FACTS}
        new["workplace"] = self.workplace.data or None
        new["employment"] = self.employment.data or None
        new["closing"] = self.closing.value
        new["left_out"] = self.left_out.data
        if not any(self[name].errors for name in _PAY):
            new["pay"] = self._pay() if self.pay_low.value is not None else None
        fit = {name: value for name, value in new.items() if name == "pay" or not self[name].errors}
        return Facts.model_validate({**old.model_dump(), **fit})

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
        if set(_PAY) & set(faulty):
            faulty = [*dict.fromkeys([*faulty, *_PAY])]
        return {key: values for name in faulty for key, values in self._sent(name).items()}

    def _sent(self, name: str) -> dict[str, list[str]]:
        """The raw values of a field; a section's are four lists and what was typed below them."""
        field = self[name]
        return field.sent if isinstance(field, LinesField) else {name: list(field.raw_data or [])}

    def _pay(self) -> Pay:
        return Pay.model_validate(
            {
                "low": self.pay_low.value,
                "high": self.pay_high.value,
                "currency": self.currency.data,
                "period": self.period.data,
            }
        )


def as_typed(posting: Posting, library: Library, not_understood: Typed) -> MultiDict[str, str]:
    """The posting as a form would send it, with what wasn't understood in its place."""
    facts, look, pay = posting.facts, posting.look, posting.facts.pay
    fields: dict[str, Any] = {
        **{name: getattr(facts, name) for name in _TEXT_FACTS},
        "title": posting.title,
        "workplace": facts.workplace or "",
        "employment": facts.employment or "",
        "pay_low": typed_amount(pay.low) if pay else "",
        "pay_high": typed_amount(pay.high) if pay else "",
        "currency": pay.currency if pay else COMMON[0],
        "period": pay.period if pay else "year",
        "closing": facts.closing.isoformat() if facts.closing else "",
        "left_out": list(facts.left_out),
        **look.model_dump(exclude={"data", "memory"}),
        **({"carry_data": "y"} if look.data else {}),
        **({} if look.memory else {"forget": "y"}),
        "notes": posting.notes,
        **typed_listing(posting.listing),
    }
    for section in SECTIONS:
        fields |= _typed_rows(section.id, edit.rows(posting, library, section.id))
    return MultiDict({**fields, **not_understood})


def _typed_rows(section: SectionId, rows: Rows) -> Mapping[str, list[str]]:
    return {
        section: [row.key for row in rows],
        f"{section}-text": [row.line.text for row in rows],
        f"{section}-target": [row.line.target for row in rows],
        f"{section}-on": [row.key for row in rows if row.line.chosen],
    }


def _row(sent: Any, before: Row | None, known: bool) -> Row | None:
    """A row as sent; a locked one keeps its words, an emptied one is on offer again, unticked, or gone."""
    library = before.library if before else None
    locked = bool(before and before.line.locked)
    if before and locked:
        line = before.line.model_copy(update={"chosen": sent.chosen})
    elif sent.text.strip():
        line = Line(text=sent.text, target=sent.target, snippet=sent.key if known else None, chosen=sent.chosen)
    elif library and not (before and before.brought):
        line = library.model_copy(update={"chosen": False})
    else:
        return None
    return replace(before, line=line) if before else Row(sent.key, line)
