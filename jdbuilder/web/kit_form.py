"""The form of the company's kit: a kit as fields, and fields as a kit; a logo that isn't saved yet travels in it."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any

import flask
import pydantic
from flask_wtf import FlaskForm
from itsdangerous import BadData, Serializer
from pydantic import TypeAdapter
from werkzeug.datastructures import FileStorage
from wtforms import BooleanField, FileField, HiddenField, SelectField, StringField, TextAreaField, ValidationError

from jdbuilder.errors import UserError, problems_of
from jdbuilder.kit import logo
from jdbuilder.kit.logo import Picture
from jdbuilder.kit.model import MOST_TEXTS, SECTIONS, Kit, Logo
from jdbuilder.model import Words
from jdbuilder.text import clean_line, clean_text, paragraphs
from jdbuilder.web.fields import Fits, new_lines

_FIRST_THEME = "studio"
_TEXT: TypeAdapter[str] = TypeAdapter(Words)
_PLAIN = ("company", "accent", *SECTIONS, "address", "website")


class TextsField(TextAreaField):
    """Several texts, a line each; `data` is a tuple of them, and what was typed stands in the field again."""

    data: tuple[str, ...] | None  # type: ignore[assignment]  # WTForms' own is one text
    bullets = False

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the lines, without the bullets that came along with those of a list."""
        typed = clean_text(valuelist[0] if valuelist else "")
        self.data = new_lines(typed) if self.bullets else tuple(paragraphs(typed))

    def pre_validate(self, form: object) -> None:  # noqa: ARG002 - WTForms passes it
        """Refuse more lines, or longer ones, than a kit holds, and say all that is the matter."""
        lines, name = self.data or (), self.label.text
        faults = [f"{name} may hold at most {MOST_TEXTS} lines."] if len(lines) > MOST_TEXTS else []
        for number, line in enumerate(lines[:MOST_TEXTS], 1):
            try:
                _TEXT.validate_python(line)
            except pydantic.ValidationError as error:
                faults.append(f"Line {number} of {name} {problems_of(error)[0].what}.")
        if faults:
            raise ValidationError(" ".join(faults))

    def typed(self) -> str:
        """What stands in the field."""
        return str(self.raw_data[0]) if self.raw_data else "\n".join(self.data or ())


class BulletsField(TextsField):
    """Several texts that become a list."""

    bullets = True


class KitForm(FlaskForm):
    """Everything of a kit that a person can set, and the theme that the sample is shown in."""

    class Meta(FlaskForm.Meta):
        """Flask-WTF's CSRFProtect has checked the token before any view runs."""

        csrf = False

    chosen: Picture | None = None
    """The logo that was chosen and not saved yet."""

    version = HiddenField()
    company = StringField("Company name", [Fits(Kit, "company")])
    accent = StringField("Accent colour", [Fits(Kit, "accent")])
    logo = FileField("Logo")
    picture = HiddenField()
    remove = BooleanField("Take the logo off")
    alt = StringField("What the logo says", [Fits(Kit, "company")])
    about = TextsField("About us")
    benefits = BulletsField("Benefits")
    apply = TextsField("How to apply")
    equal_opportunity = TextsField("Equal opportunity")
    address = StringField("Address", [Fits(Kit, "address")])
    website = StringField("Website", [Fits(Kit, "website")])
    sure = BooleanField("Yes, empty it")
    theme = SelectField("Theme of the sample", validate_choice=False)

    def __init__(self, typed: Any, themes: tuple[str, ...], kit: Kit, **shown: object) -> None:
        alt = kit.logo.alt if kit.logo else ""
        super().__init__(typed, data={**kit.model_dump(include={*_PLAIN}), "alt": alt, **shown})
        self.theme.choices = {name: name.capitalize() for name in themes}
        if self.theme.data not in themes:
            self.theme.data = _FIRST_THEME if _FIRST_THEME in themes else themes[0]
        self._kept = kit.logo

    def validate_picture(self, field: HiddenField) -> None:
        """What we signed ourselves is a logo of ours."""
        if field.data:
            try:
                png, width, height = _signer().loads(field.data)
            except BadData as error:
                raise ValidationError("The logo did not arrive whole. Choose it again.") from error
            self.chosen = self.chosen or Picture(b64decode(png), width, height)

    def validate_logo(self, field: FileField) -> None:
        """A file that we can make a logo of, or none; one that is taken off is none."""
        if not self.remove.data and isinstance(field.data, FileStorage) and field.data.filename:
            try:
                with field.data.stream as file:
                    self.chosen = logo.read(file.read(logo.LARGEST_FILE + 1))
            except UserError as error:
                problem = error.problems[0]
                raise ValidationError(f"{problem.where} {problem.what}. {problem.remedy}") from error

    def validate_alt(self, field: StringField) -> None:
        """Words for a logo, and for nothing else."""
        words = clean_line(field.data or "")
        if self.has_logo and not words:
            raise ValidationError("Say what the logo shows, for those who can’t see it: the company’s name is enough.")
        if words and not (self.has_logo or self.remove.data or self.logo.errors):
            raise ValidationError("Choose the logo that these words stand for, or empty this field.")

    def validate_sure(self, field: BooleanField) -> None:
        """Emptying the kit is asked for twice."""
        if flask.request.form.get("do") == "reset" and not field.data:
            raise ValidationError("Tick this box first. Nothing was emptied.")

    @property
    def has_logo(self) -> bool:
        """Whether there will be a logo."""
        return not self.remove.data and (self.chosen or self._kept) is not None

    def read(self, old: Kit) -> Kit:
        """The kit as typed; a field with a fault keeps its old value."""
        fit = {name: self[name].data for name in _PLAIN if not self[name].errors}
        return Kit.model_validate({**dict(old), **fit, "logo": self._logo(old.logo)})

    def _logo(self, old: Logo | None) -> Logo | None:
        """The logo with its words; where they are missing, which is a fault, the sample shows it all the same."""
        if not self.has_logo:
            return None
        words = clean_line(self.alt.data or "")[:200] or "Logo"
        return self.chosen.described(words) if self.chosen else old and old.model_copy(update={"alt": words})

    def carried(self) -> str:
        """The logo that isn't saved yet, signed, to be sent along with the form again: browsers keep no file."""
        picture = self.chosen if not self.remove.data else None
        if picture is None:
            return ""
        signed = _signer().dumps([b64encode(picture.png).decode(), picture.width, picture.height])
        return signed if isinstance(signed, str) else signed.decode()

    def faults(self) -> Mapping[str, str]:
        """Every fault by its field; those of a logo on its way stand at the logo."""
        found = {name: " ".join(map(str, errors)) for name, errors in self.errors.items() if name}
        lost = found.pop("picture", "")
        return found | ({"logo": lost} if lost and "logo" not in found else {})


def _signer() -> Serializer[str]:
    return Serializer(str(flask.current_app.secret_key), salt="logo")
