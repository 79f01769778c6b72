"""The form's fields for the review: what it has to know of the employer, and the findings that somebody let stand."""

from typing import Any

import pydantic
from flask_wtf import FlaskForm
from pydantic import TypeAdapter
from wtforms import BooleanField, HiddenField

from jdbuilder.posting.model import Employees, Review, Waivers
from jdbuilder.web.fields import ReadField

_EMPLOYEES: TypeAdapter[int] = TypeAdapter(Employees)
_WAIVERS: TypeAdapter[Waivers] = TypeAdapter(Waivers)


def read_employees(typed: str) -> int:
    """How many people, as a person types it: '1,200'."""
    return _EMPLOYEES.validate_python(typed.replace(",", "").replace(" ", ""))


class ReviewFields(FlaskForm):
    """What posting.review holds, each field named as it is there; waivers are in the form so that undo has them too."""

    employees = ReadField("People you employ, everywhere", reads=read_employees, description="The number of people")
    contractor = BooleanField("We are a contractor of the US government")
    waivers = HiddenField()

    def review(self, old: Review) -> Review:
        """What the review is told, as typed; a field with a fault keeps its old value."""
        employees = old.employees if self.employees.errors else self.employees.value
        new = {"employees": employees, "contractor": self.contractor.data, "waivers": self._waivers(old.waivers)}
        return old.model_copy(update=new)

    def _waivers(self, old: Waivers) -> Waivers:
        """The waivers as the page sent them back; nobody types them, and so what can't be read is no fault."""
        try:
            return _WAIVERS.validate_json(self.waivers.data or "")
        except pydantic.ValidationError:
            return old


def typed_review(review: Review) -> dict[str, Any]:
    """The same as the form would send it."""
    return {
        "employees": "" if review.employees is None else str(review.employees),
        **({"contractor": "y"} if review.contractor else {}),
        "waivers": _WAIVERS.dump_json(review.waivers).decode(),
    }
