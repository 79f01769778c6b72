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
SMALLEST_TYPE = 8.5
"""In points: no type is made smaller than that."""
SMALLEST_BODY = 9.0
"""In points: nor running text smaller than that."""
SMALLEST_MARGIN = 12.0
"""In millimetres: nor the space above and below the page's text."""

_PIXEL = 25.4 / 96
_BETWEEN_BLOCKS = ("after_paragraph", "after_item", "before_heading", "after_heading")
_BESIDE_TYPE = ("inset", "indent", "label")

Colour = Annotated[str, Field(pattern="^#[0-9a-f]{6}$")]
Family = Annotated[str, Field(pattern="^[A-Za-z0-9][A-Za-z0-9 -]*$", max_length=60)]
Points = Annotated[float, Field(ge=1, le=200)]
Millimetres = Annotated[float, Field(ge=5, le=80)]


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


class Layout(Frozen):
    """Choices that aren't sizes.

    Attributes:
        facts: labels in a column of their own, or lines such as "Place: Bristol".
        heading_rule: where a hairline stands at each heading.
        accent: whose accent colour it is, where the company has one.
        pages: whether the text is made smaller, by rules that drop nothing, where it then fits one page.
    """

    facts: Literal["columns", "lines"]
    heading_rule: Literal["none", "above", "below"]
    accent: Literal["company", "theme"]
    pages: Literal["any", "one"]


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
    """Spacing in points.

    Attributes:
        line: the line height as a multiple of the type size.
        inset: by how much text stands in from headings, which start at the margin.
        indent: by how much a list's text stands in from its bullets.
        label: the width of the facts' labels, where they have a column.
    """

    line: Annotated[float, Field(ge=1, le=2)]
    inset: Annotated[float, Field(ge=0, le=200)]
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


class LogoBox(Frozen):
    """The room for a logo in millimetres; it keeps its proportions."""

    width: Millimetres
    height: Millimetres

    def filled(self, width: int, height: int) -> tuple[float, float]:
        """Width and height in millimetres of a picture of so many pixels: its own size, or what the room allows."""
        factor = min(self.width / width, self.height / height, _PIXEL)
        return round(width * factor, 2), round(height * factor, 2)


class Theme(Frozen):
    """All that a document's look depends on, but for the size of its paper."""

    id: Id
    name: Name
    fonts: Fonts
    colours: Colours
    sizes: Sizes
    spacing: Spacing
    page: Margins
    logo: LogoBox
    layout: Layout

    def dressed(self, accent: str, scale: float) -> "Theme":
        """The theme with a company's accent colour, type and spacing at `scale`.

        Type shrinks with the scale down to what can still be read, the space between lines and blocks twice as fast.
        """
        own = self.layout.accent == "theme" or not accent
        colours = self.colours if own else self.colours.model_copy(update={"accent": accent})
        dressed = self.model_copy(update={"colours": colours})
        return dressed if scale == 1 else dressed._scaled(scale)

    def _scaled(self, scale: float) -> "Theme":
        sizes = {name: _smaller(name, size, scale) for name, size in self.sizes.model_dump().items()}
        spacing = self.spacing.model_dump()
        tight = {name: round(spacing[name] * scale**2, 2) for name in _BETWEEN_BLOCKS}
        beside = {name: round(spacing[name] * sizes["body"] / self.sizes.body, 2) for name in _BESIDE_TYPE}
        line = {"line": round(1 + (self.spacing.line - 1) * scale**2, 3)}
        margins = {side: max(round(getattr(self.page, side) * scale, 2), SMALLEST_MARGIN) for side in ("top", "bottom")}
        return self.model_copy(
            update={
                "sizes": self.sizes.model_copy(update=sizes),
                "spacing": self.spacing.model_copy(update=tight | beside | line),
                "page": self.page.model_copy(update=margins),
            }
        )


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


def _smaller(name: str, size: float, scale: float) -> float:
    """A type size at a scale; what is small already stays as it is."""
    floor = SMALLEST_BODY if name in {"body", "opening"} else SMALLEST_TYPE
    return min(size, max(round(size * scale, 2), floor))


def _read(path: Path) -> Theme:
    where = f"themes/{path.name}"
    try:
        return Theme.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError.of(where, f"is not valid TOML in UTF-8: {error}") from error
    except pydantic.ValidationError as error:
        raise UserError(*problems_of(error, where)) from error
