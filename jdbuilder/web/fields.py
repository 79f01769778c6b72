"""Forms' parts of our own: forms that only ask, the lines of a section, validators that ask the domain's models."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

import pydantic
from flask_wtf import FlaskForm
from pydantic import BaseModel, TypeAdapter
from wtforms import Field, Form, StringField, ValidationError
from wtforms.validators import StopValidation

from jdbuilder.errors import problems_of
from jdbuilder.model import Words
from jdbuilder.posting.model import MOST_LINES, Line
from jdbuilder.text import clean_text, paragraphs

_LIST_MARK = re.compile(r"^(?:[-*•·–—▪◦]|\d{1,2}[.)])(?:\s+|$)")


class AskingForm(FlaskForm):
    """A form that is sent by GET: it changes nothing, and so needs no token."""

    class Meta(FlaskForm.Meta):
        """No token."""

        csrf = False


class ReadField(StringField):
    """A text that is read as something else, of which ValueError says in words what it must be.

    A field's description names it in messages where its label doesn't.
    """

    value: Any = None
    """What was read; None where nothing, or nothing readable, was typed."""

    def __init__(self, label: str, reads: Callable[[str], object], description: str = "", **settings: Any) -> None:
        super().__init__(label, description=description, **settings)
        self._reads = reads

    def pre_validate(self, form: object) -> None:  # noqa: ARG002 - WTForms passes it
        """Read what was typed, if anything was."""
        typed = (self.data or "").strip()
        name = self.description or self.label.text
        try:
            self.value = self._reads(typed) if typed else None
        except pydantic.ValidationError as error:
            raise StopValidation(f"{name} {problems_of(error)[0].what}.") from error
        except ValueError as error:
            raise StopValidation(f"{name} {error}.") from error


class Fits:
    """Accepts what a model's field accepts, and says its fault in the model's words."""

    def __init__(self, model: type[BaseModel], name: str) -> None:
        info = model.model_fields[name]
        asked: Any = Annotated[info.annotation, *info.metadata]
        self._adapter: TypeAdapter[Any] = TypeAdapter(asked)

    def __call__(self, _form: Form, field: Field) -> None:
        """Raise ValidationError for a value that the model refuses."""
        _ask(self._adapter, field.data, _label(field))


@dataclass(frozen=True)
class PostedRow:
    """A row of a section as it was sent: which one, its text and target, and whether it is ticked."""

    key: str
    text: str
    target: str
    chosen: bool

    @property
    def counts(self) -> bool:
        """Whether the posting keeps a line for it, which it does not for what is only on offer."""
        return bool(self.text.strip()) and (self.chosen or self.key.startswith("own-"))


class LinesField(Field):
    """The rows of a section: parallel lists in the order of the page, and new lines typed below them.

    Sixty single fields would cost most of a page's time; one field that reads lists costs next to none.
    """

    data: tuple[PostedRow, ...]
    sent: dict[str, list[str]]
    """The lists as they were sent, by field name."""

    def process(self, formdata: Any, data: object = None, extra_filters: object = None) -> None:  # noqa: ARG002 - WTForms passes both
        """Read the lists that belong to this section."""
        self.process_errors: list[str] = []
        self.errors = []
        self.row_errors: dict[str, str] = {}
        self.sent = {self.name + part: formdata.getlist(self.name + part) if formdata else [] for part in _LISTS}
        keys, texts, targets, on, new = self.sent.values()
        self.whole = len(texts) == len(keys) and len(targets) in {0, len(keys)}
        if not self.whole:
            self.process_errors.append("Some lines did not arrive whole. Reload the page and try again.")
        chosen, targets = set(on), targets or [""] * len(keys)
        rows = zip(keys, texts, targets, strict=False)
        self.data = tuple(PostedRow(key, clean_text(text), target, key in chosen) for key, text, target in rows)
        self.new = new_lines("\n".join(new))

    def pre_validate(self, form: object) -> None:  # noqa: ARG002 - WTForms passes it
        """Refuse lines that a posting can't hold, each at its row."""
        for row in self.data:
            if row.text.strip():
                self._check(row.key, row.text, row.target)
        for text in self.new:
            self._check("new", text, "")
        if sum(row.counts for row in self.data) + len(self.new) > MOST_LINES:
            raise ValidationError(f"A section may hold at most {MOST_LINES} lines.")
        if self.row_errors:
            raise ValidationError("A line of this section can’t be saved as it is.")

    def _check(self, key: str, text: str, target: str) -> None:
        try:
            _ask(_TEXT, text, "The line")
            if target:
                _ask(_TARGET, target, "The target")
        except ValidationError as error:
            self.row_errors[key] = str(error)


def new_lines(text: str) -> tuple[str, ...]:
    """One own line per line typed or pasted, without the bullets that came along."""
    return tuple(line for line in (_LIST_MARK.sub("", line) for line in paragraphs(clean_text(text))) if line)


_LISTS = ("", "-text", "-target", "-on", "-new")
_TEXT: TypeAdapter[str] = TypeAdapter(Words)
_TARGET: TypeAdapter[str] = TypeAdapter(Annotated[str, *Line.model_fields["target"].metadata])


def _label(field: Field) -> str:
    return field.label.text if field.label else "This"


def _ask(adapter: TypeAdapter[Any], value: object, label: str) -> None:
    try:
        adapter.validate_python(value)
    except pydantic.ValidationError as error:
        raise ValidationError(f"{label} {problems_of(error)[0].what}.") from error
