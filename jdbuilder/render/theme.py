"""A theme: one file of fonts, colours, sizes and spacing that drives DOCX, PDF and HTML alike."""

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

import pydantic
from pydantic import Field

from jdbuilder.errors import NotFoundError, UserError, problems_of
from jdbuilder.model import Frozen, Id, Name

Paper = Literal["a4", "letter"]

PAPER_SIZES: dict[Paper, tuple[float, float]] = {"a4": (210, 297), "letter": (215.9, 279.4)}
"""Width and height in millimetres."""

SMALLEST = 0.8
"""The smallest scale at which a theme may be set."""

Colour = Annotated[str, Field(pattern="^#[0-9a-f]{6}$")]
Family = Annotated[str, Field(pattern="^[A-Za-z0-9][A-Za-z0-9 -]*$", max_length=60)]
Points = Annotated[float, Field(ge=1, le=200)]
Millimetres = Annotated[float, Field(ge=5, le=60)]


class Fonts(Frozen):
    """Font families: for paper, those that jdbuilder brings; for Word, those that Word has."""

    heading: Family
    body: Family
    word_heading: Family
    word_body: Family


class Colours(Frozen):
    """Colours as #rrggbb."""

    text: Colour
    muted: Colour
    accent: Colour
    rule: Colour
    unfilled: Colour


class Sizes(Frozen):
    """Type sizes in points."""

    title: Points
    subtitle: Points
    opening: Points
    heading: Points
    body: Points
    small: Points
    table: Points
    folio: Points


class Spacing(Frozen):
    """Spacing in points; `line` is the line height as a multiple of the type size."""

    line: Annotated[float, Field(ge=1, le=2)]
    after_paragraph: Points
    after_item: Points
    before_heading: Points
    after_heading: Points
    indent: Points
    label: Points


class Margins(Frozen):
    """Page margins in millimetres."""

    top: Millimetres
    bottom: Millimetres
    left: Millimetres
    right: Millimetres


class Theme(Frozen):
    """All that a document's look depends on, but for the size of its paper."""

    id: Id
    name: Name
    fonts: Fonts
    colours: Colours
    sizes: Sizes
    spacing: Spacing
    page: Margins

    def dressed(self, accent: str, scale: float) -> "Theme":
        """The theme with a company's accent colour, type and spacing at `scale`."""
        colours = self.colours.model_copy(update={"accent": accent}) if accent else self.colours
        smaller = {name: round(size * scale, 2) for name, size in self.sizes.model_dump().items()}
        return self.model_copy(update={"colours": colours, "sizes": Sizes(**smaller)})


@cache
def load(folders: tuple[Path, ...], theme_id: str) -> Theme:
    """The theme of that id from the first of the templates folders that has it."""
    for folder in folders:
        path = folder / "themes" / f"{theme_id}.toml"
        if path.is_file():
            return _read(path)
    known = ", ".join(names(folders))
    raise NotFoundError.of("look, theme", f"there is no theme {theme_id}", f"There is {known}.")


def names(folders: Sequence[Path]) -> tuple[str, ...]:
    """The ids of all themes, in alphabetical order."""
    return tuple(sorted({path.stem for folder in folders for path in (folder / "themes").glob("*.toml")}))


def _read(path: Path) -> Theme:
    where = f"themes/{path.name}"
    try:
        return Theme.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError.of(where, f"is not valid TOML in UTF-8: {error}") from error
    except pydantic.ValidationError as error:
        raise UserError(*problems_of(error, where)) from error
