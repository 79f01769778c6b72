"""On how many pages a text fits, and at which scale: no word is dropped, and no type becomes too small to read."""

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest

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
_GENTLE = 0.92
"""The smallest scale at which a text gives up a last page that is nearly empty."""
_LITTLE = 0.3
"""The share of a page below which a last page is nearly empty."""
_KINDS = {"opening": "opening", "small": "small"}
_NUMBERS = ("", "one", "two", "three", "four", "five", "six")
_RESERVE = 1.0
"""In points: what rounding may add up to on a page."""


def fitted(look: Look, outline: Outline) -> Look:
    """The look at the largest scale at which the outline fits one page, if its theme asks for that.

    What doesn't fit at the smallest scale either is set at the theme's own size on as many pages as it takes, but for a
    last page that would hold a few lines only: those find room before it if type and spacing become a little smaller.
    """
    if not _is_measured(outline):
        return look
    if look.theme.layout.pages == "one":
        whole = _within(1, look, outline, SMALLEST)
        if whole:
            return whole
    pages = _pages(look, outline)
    if len(pages) > 1 and pages[-1] < _LITTLE * text_height(look.theme, look.paper):
        return _within(len(pages) - 1, look, outline, _GENTLE) or look
    return look


def said(look: Look, outline: Outline) -> str:
    """What became of one page, where the theme asks for that."""
    if look.theme.layout.pages != "one" or not _is_measured(outline):
        return ""
    set_at = fitted(look, outline)
    pages = len(_pages(set_at, outline))
    if pages == 1:
        return (
            "On one page." if set_at.scale == 1 else f"On one page, set at {set_at.scale * 100:.0f}\N{NO-BREAK SPACE}%."
        )
    small = replace(look, scale=SMALLEST)
    room, body = text_height(small.theme, small.paper), settings(small.theme)["body"]
    over = max(1, math.ceil((_height_of(_parts(small, outline)) - room) / (body.size * body.line)))
    number = _NUMBERS[pages] if pages < len(_NUMBERS) else str(pages)
    return f"Too long for one page by about {over} {'line' if over == 1 else 'lines'}; it takes {number}."


def _is_measured(outline: Outline) -> bool:
    return not any(isinstance(block, Table | Figure) for block in outline.blocks)


def _within(pages: int, look: Look, outline: Outline, smallest: float) -> Look | None:
    """The look at the largest scale at which the outline takes no more pages, if there is one."""
    scales = [round(smallest + step * _STEP, 2) for step in range(round((1 - smallest) / _STEP) + 1)]
    too_long = bisect_left(scales, True, key=lambda scale: len(_pages(replace(look, scale=scale), outline)) > pages)
    return replace(look, scale=scales[too_long - 1]) if too_long else None


def _pages(look: Look, outline: Outline) -> list[float]:
    """How much of each page is filled, in points; what is kept together is never cut."""
    room = text_height(look.theme, look.paper)
    pages: list[list[_Part]] = [[]]
    for kept in _kept_together(_parts(look, outline)):
        if pages[-1] and _height_of([*pages[-1], *kept]) > room:
            pages.append([])
        pages[-1] += kept
    return [_height_of(page) for page in pages]


def _kept_together(parts: Iterable["_Part"]) -> Iterator[list["_Part"]]:
    kept: list[_Part] = []
    for part in parts:
        kept.append(part)
        if not part.leads_on:
            yield kept
            kept = []
    if kept:
        yield kept


def _height_of(parts: Iterable["_Part"]) -> float:
    """Of two spaces that meet, the larger one counts; the one below the last part takes no room."""
    height, below = _RESERVE, 0.0
    for part in parts:
        height += max(below, part.above) + part.height
        below = part.below
    return height


@dataclass(frozen=True)
class _Part:
    """What no page's end cuts: its height, the space around it, and whether it stays with what comes next."""

    above: float
    height: float
    below: float
    leads_on: bool = False


def _parts(look: Look, outline: Outline) -> Iterator[_Part]:
    known, width = settings(look.theme), text_width(look.theme, look.paper)
    logo = look.brand.logo
    if logo:
        _, height = look.theme.logo.filled(logo.width, logo.height)
        yield _Part(0, height * POINTS_PER_MILLIMETRE, known["logo"].after, leads_on=True)
    for block, following in zip_longest(outline.blocks, outline.blocks[1:]):
        if isinstance(block, Bullets):
            yield from _items(block, known, width, look.theme)
        else:
            yield replace(_part(block, known, width, look.theme), leads_on=_leads_on(block, following))


def _leads_on(block: Block, following: Block | None) -> bool:
    """As the paper's style sheet has it."""
    match block, following:
        case (Title() | Subtitle() | Heading() | Paragraph(_, "lead-in"), _):
            return True
        case Paragraph(_, "small"), Paragraph(_, "small"):
            return True
    return False


def _items(block: Bullets, known: Mapping[str, Setting], width: float, theme: Theme) -> Iterator[_Part]:
    setting, last = known["item"], len(block.items) - 1
    for number, item in enumerate(block.items):
        below = known["body"].after if number == last else setting.after
        leads_on = number < last and number in (0, last - 1)
        yield _Part(0, _height(_runs(item), setting, width, theme), below, leads_on)


def _part(block: Block, known: Mapping[str, Setting], width: float, theme: Theme) -> _Part:
    match block:
        case Facts(rows):
            setting = known["facts"]
            height = sum(_height(_fact(*row, theme), setting, width, theme) for row in rows)
            return _Part(setting.before, height + setting.ruled, setting.after)
        case Title() | Subtitle() | Heading() | Paragraph():
            setting = known[_kind(block)]
            height = _height(_runs(Item(block.text)), setting, width, theme)
            return _Part(setting.before, height + setting.ruled, setting.after)
        case Bullets() | Table() | Figure():
            raise ValueError("lists are measured by their items, tables and figures not at all")


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
