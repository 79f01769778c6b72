"""Whether a text fits one page, and at which scale: no word is ever dropped, and no type becomes too small to read."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from jdbuilder import placeholders
from jdbuilder.outline import (
    Block,
    Bullets,
    Facts,
    Figure,
    Heading,
    Item,
    Outline,
    Paragraph,
    Subtitle,
    Table,
    Title,
)
from jdbuilder.render.format import Look
from jdbuilder.render.lines import Run, lines
from jdbuilder.render.setting import POINTS_PER_MILLIMETRE, Setting, settings, text_height, text_width
from jdbuilder.render.theme import SMALLEST, Theme

_STEP = 0.02
_SCALES = tuple(round(SMALLEST + step * _STEP, 2) for step in range(round((1 - SMALLEST) / _STEP) + 1))
_KINDS = {"opening": "opening", "small": "small"}
_RESERVE = 1.0
"""In points: what rounding may add up to on a page."""


def fitted(look: Look, outline: Outline) -> Look:
    """The look at the largest scale at which the outline fits one page, if its theme asks for that.

    What doesn't fit at the smallest scale either is set at the theme's own size on as many pages as it takes.
    """
    if look.theme.layout.pages == "any" or any(isinstance(block, Table | Figure) for block in outline.blocks):
        return look
    too_long = bisect_left(_SCALES, True, key=lambda scale: not _fits(replace(look, scale=scale), outline))
    return replace(look, scale=_SCALES[too_long - 1]) if too_long else look


def _fits(look: Look, outline: Outline) -> bool:
    """Of two spaces that meet, the larger one counts; the one below the last block takes no room."""
    height, below = _RESERVE, 0.0
    for part in _parts(look, outline):
        height += max(below, part.above) + part.height
        below = part.below
    return height <= text_height(look.theme, look.paper)


@dataclass(frozen=True)
class _Part:
    """A block's height and the space around it."""

    above: float
    height: float
    below: float


def _parts(look: Look, outline: Outline) -> Iterator[_Part]:
    known, width = settings(look.theme), text_width(look.theme, look.paper)
    logo = look.brand.logo
    if logo:
        _, height = look.theme.logo.filled(logo.width, logo.height)
        yield _Part(0, height * POINTS_PER_MILLIMETRE, known["logo"].after)
    for block in outline.blocks:
        yield _part(block, known, width, look.theme)


def _part(block: Block, known: Mapping[str, Setting], width: float, theme: Theme) -> _Part:
    match block:
        case Bullets(items):
            setting = known["item"]
            height = sum(_height(_runs(item), setting, width, theme) for item in items)
            return _Part(0, height + setting.after * (len(items) - 1), known["body"].after)
        case Facts(rows):
            setting = known["facts"]
            height = sum(_height(_fact(*row, theme), setting, width, theme) for row in rows)
            return _Part(setting.before, height + setting.ruled, setting.after)
        case Title() | Subtitle() | Heading() | Paragraph():
            setting = known[_kind(block)]
            height = _height(_runs(Item(block.text)), setting, width, theme)
            return _Part(setting.before, height + setting.ruled, setting.after)
        case Table() | Figure():
            raise ValueError("tables and figures aren't measured")


def _kind(block: Title | Subtitle | Heading | Paragraph) -> str:
    match block:
        case Title():
            return "title"
        case Subtitle():
            return "subtitle"
        case Heading(_, level):
            return "heading" if level == 1 else "subheading"
        case Paragraph(_, part):
            return _KINDS.get(part, "body")


def _height(runs: list[Run], setting: Setting, width: float, theme: Theme) -> float:
    family = theme.fonts.heading if setting.family == "heading" else theme.fonts.body
    bold = [(text, is_bold or setting.bold) for text, is_bold in runs]
    return lines(bold, family, setting.size, width - setting.inset - setting.hang) * setting.size * setting.line


def _fact(label: str, text: str, theme: Theme) -> list[Run]:
    """What stands in the column of values, or on the whole line."""
    return _runs(Item(text) if theme.layout.facts == "columns" else Item(text, label))


def _runs(item: Item) -> list[Run]:
    """An item's name and its text; the tint around a placeholder is about as wide as an i."""
    spans = placeholders.spans(item.text)
    name = [(f"{item.name}: ", True)] if item.name else []
    return [*name, *((f"{span.text}i" if span.unfilled else span.text, False) for span in spans)]
