"""The form's fields for the facts of the one job, pay among them."""

from decimal import Decimal
from typing import Any, get_args

import pydantic
from flask_wtf import FlaskForm
from pydantic import TypeAdapter
from wtforms import SelectField, SelectMultipleField, StringField, ValidationError

from jdbuilder.errors import problems_of
from jdbuilder.posting.amounts import read_amount, typed_amount
from jdbuilder.posting.currencies import COMMON
from jdbuilder.posting.facts import EMPLOYMENT_WORDS, FACTS
from jdbuilder.posting.model import Amount, Facts, Pay, Period, Workplace
from jdbuilder.web.fields import Fits, ReadField
from jdbuilder.web.listing_fields import ANSWERS, answer, read_day, typed_answer

_TEXTS = (
    *("company", "place", "hours", "start", "contact", "reference", "apply_at", "website", "address", "other_pay"),
)
_CHOSEN = ("workplace", "employment", "variable")
_ANSWERED = ("ai_screening", "vacancy")
_AMOUNT: TypeAdapter[Decimal] = TypeAdapter(Amount)
PAY = ("pay_low", "pay_high", "currency", "period")
"""The fields that make the pay together."""


def _read_amount(typed: str) -> Decimal:
    return _AMOUNT.validate_python(read_amount(typed))


class FactFields(FlaskForm):
    """What facts hold, each field named as it is there; pay is four fields."""

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
    other_pay = StringField("Bonus, equity and other pay", [Fits(Facts, "other_pay")])
    variable = SelectField(
        "Commission or tips",
        choices={"": "Not said", "neither": "Neither", "commission": "Commission", "tips": "Tips"},
    )
    ai_screening = answer("AI helps to choose applicants")
    vacancy = answer("There is a vacancy now")
    start = StringField("Start", [Fits(Facts, "start")])
    closing = ReadField("Apply by", reads=read_day, description="The closing date")
    contact = StringField("Contact", [Fits(Facts, "contact")])
    reference = StringField("Reference", [Fits(Facts, "reference")])
    apply_at = StringField("Web page to apply at", [Fits(Facts, "apply_at")])
    website = StringField("Company’s website", [Fits(Facts, "website")])
    address = StringField("Company’s address", [Fits(Facts, "address")])
    left_out = SelectMultipleField("Leave out", choices={fact.id: fact.label for fact in FACTS})

    def offer(self, pay: Pay | None) -> None:
        """Have a rare currency stay on offer where the pay has it."""
        if pay and pay.currency not in COMMON:
            self.currency.choices = {code: code for code in (*COMMON, pay.currency)}

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

    def facts(self, old: Facts) -> Facts:
        """The facts as typed; a field with a fault keeps its old value."""
        new: dict[str, Any] = {name: self[name].data for name in _TEXTS}
        new |= {name: self[name].data or None for name in _CHOSEN}
        new |= {name: ANSWERS.get(self[name].data or "") for name in _ANSWERED}
        new["closing"] = self.closing.value
        new["left_out"] = self.left_out.data
        if not any(self[name].errors for name in PAY):
            new["pay"] = self._pay() if self.pay_low.value is not None else None
        fit = {name: value for name, value in new.items() if name == "pay" or not self[name].errors}
        return Facts.model_validate({**old.model_dump(), **fit})

    def _pay(self) -> Pay:
        return Pay.model_validate(
            {
                "low": self.pay_low.value,
                "high": self.pay_high.value,
                "currency": self.currency.data,
                "period": self.period.data,
            }
        )


def typed_facts(facts: Facts) -> dict[str, Any]:
    """Facts as the form would send them."""
    pay = facts.pay
    return {
        **{name: getattr(facts, name) for name in _TEXTS},
        **{name: getattr(facts, name) or "" for name in _CHOSEN},
        **{name: typed_answer(getattr(facts, name)) for name in _ANSWERED},
        "pay_low": typed_amount(pay.low) if pay else "",
        "pay_high": typed_amount(pay.high) if pay else "",
        "currency": pay.currency if pay else COMMON[0],
        "period": pay.period if pay else "year",
        "closing": facts.closing.isoformat() if facts.closing else "",
        "left_out": list(facts.left_out),
    }
