"""On how many pages a text fits, and at which scale: no word is dropped, and no type becomes too small to read."""

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

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
from jdbuilder.render.lines import Run, Word, lines, measured
from jdbuilder.render.setting import POINTS_PER_MILLIMETRE, settings, text_height, text_width
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

_Faces = Mapping[str, tuple[str, bool]]
"""The family that each kind of text is set in, and whether it is bold, which no scale changes."""


def fitted(look: Look, outline: Outline) -> Look:
    """The look at the largest scale at which the outline fits one page, if its theme asks for that.

    What doesn't fit at the smallest scale either is set at the theme's own size on as many pages as it takes, but for a
    last page that would hold a few lines only: those find room before it if type and spacing become a little smaller.
    """
    return _fit(look, outline.blocks)[0] if _is_measured(outline) else look


def said(look: Look, outline: Outline) -> str:
    """What became of one page, where the theme asks for that."""
    return _fit(look, outline.blocks)[1] if _is_measured(outline) else ""


def _is_measured(outline: Outline) -> bool:
    return not any(isinstance(block, Table | Figure) for block in outline.blocks)


@lru_cache(maxsize=64)
def _fit(look: Look, blocks: tuple[Block, ...]) -> tuple[Look, str]:
    """The look at the scale that was found, and what became of one page."""
    pieces = _measured(look, blocks)
    set_at = _set_at(look, pieces)
    return set_at, _became(set_at, pieces) if look.theme.layout.pages == "one" else ""


def _set_at(look: Look, pieces: Sequence["_Piece"]) -> Look:
    if look.theme.layout.pages == "one":
        whole = _within(1, look, pieces, SMALLEST)
        if whole:
            return whole
    pages = _pages(look, pieces)
    if len(pages) > 1 and pages[-1] < _LITTLE * text_height(look.theme, look.paper):
        return _within(len(pages) - 1, look, pieces, _GENTLE) or look
    return look


def _became(set_at: Look, pieces: Sequence["_Piece"]) -> str:
    pages = len(_pages(set_at, pieces))
    if pages == 1:
        return (
            "On one page." if set_at.scale == 1 else f"On one page, set at {set_at.scale * 100:.0f}\N{NO-BREAK SPACE}%."
        )
    small = replace(set_at, scale=SMALLEST)
    room, body = text_height(small.theme, small.paper), settings(small.theme)["body"]
    height, _ = _stacked(_parts(small, pieces), _RESERVE, 0)
    over = max(1, math.ceil((height - room) / (body.size * body.line)))
    number = _NUMBERS[pages] if pages < len(_NUMBERS) else str(pages)
    return f"Too long for one page by about {over} {'line' if over == 1 else 'lines'}; it takes {number}."


def _within(pages: int, look: Look, pieces: Sequence["_Piece"], smallest: float) -> Look | None:
    """The look at the largest scale at which the pieces take no more pages, if there is one."""
    scales = [round(smallest + step * _STEP, 2) for step in range(round((1 - smallest) / _STEP) + 1)]
    too_long = bisect_left(scales, True, key=lambda scale: len(_pages(replace(look, scale=scale), pieces)) > pages)
    return replace(look, scale=scales[too_long - 1]) if too_long else None


def _pages(look: Look, pieces: Sequence["_Piece"]) -> list[float]:
    """How much of each page is filled, in points; what is kept together is never cut."""
    room = text_height(look.theme, look.paper)
    pages, height, below = list[float](), _RESERVE, 0.0
    for kept in _kept_together(_parts(look, pieces)):
        higher, under = _stacked(kept, height, below)
        if height > _RESERVE and higher > room:
            pages.append(height)
            higher, under = _stacked(kept, _RESERVE, 0)
        height, below = higher, under
    return [*pages, height]


def _kept_together(parts: Iterable["_Part"]) -> Iterator[list["_Part"]]:
    kept: list[_Part] = []
    for part in parts:
        kept.append(part)
        if not part.leads_on:
            yield kept
            kept = []
    if kept:
        yield kept


def _stacked(parts: Iterable["_Part"], height: float, below: float) -> tuple[float, float]:
    """The height with the parts underneath, and the space below the last one, which takes no room yet.

    Of two spaces that meet, the larger one counts.
    """
    for part in parts:
        height += max(below, part.above) + part.height
        below = part.below
    return height, below


class _Part(NamedTuple):
    """What no page's end cuts: its height, the space around it, and whether it stays with what comes next."""

    above: float
    height: float
    below: float
    leads_on: bool


class _Piece(NamedTuple):
    """What becomes such a part at a scale.

    Attributes:
        kind: how it is set; see `jdbuilder.render.setting`.
        texts: its words, as `lines.measured` gives them, for each text that begins on a line of its own.
        below: the kind whose space stands below it.
        height: in points, of what no scale changes.
    """

    kind: str
    texts: tuple[tuple[Word, ...], ...]
    below: str
    leads_on: bool
    height: float = 0


def _parts(look: Look, pieces: Iterable[_Piece]) -> Iterator[_Part]:
    known, width = settings(look.theme), text_width(look.theme, look.paper)
    for kind, texts, below, leads_on, height in pieces:
        setting = known[kind]
        room = (width - setting.inset - setting.hang) / setting.size
        height += sum(lines(words, room) for words in texts) * setting.size * setting.line
        yield _Part(setting.before, height + setting.ruled, known[below].after, leads_on)


def _measured(look: Look, blocks: Sequence[Block]) -> list[_Piece]:
    """The logo and every block, their words measured once for all scales."""
    faces = _faces(look.theme)
    pairs = zip_longest(blocks, blocks[1:])
    return [*_logo(look), *(piece for two in pairs for piece in _pieces(look.theme, faces, *two))]


def _faces(theme: Theme) -> _Faces:
    families = {"heading": theme.fonts.heading, "body": theme.fonts.body}
    return {kind: (families[setting.family], setting.bold) for kind, setting in settings(theme).items()}


def _logo(look: Look) -> Iterator[_Piece]:
    logo = look.brand.logo
    if logo:
        _, height = look.theme.logo.filled(logo.width, logo.height)
        yield _Piece("logo", (), "logo", leads_on=True, height=height * POINTS_PER_MILLIMETRE)


def _pieces(theme: Theme, faces: _Faces, block: Block | None, following: Block | None) -> Iterator[_Piece]:
    match block:
        case Bullets(items):
            last = len(items) - 1
            for number, item in enumerate(items):
                words = _words(_runs(item), faces["item"])
                stays = number < last and number in (0, last - 1)
                yield _Piece("item", (words,), "body" if number == last else "item", stays)
        case Facts(rows):
            yield _Piece("facts", tuple(_words(_fact(*row, theme), faces["facts"]) for row in rows), "facts", False)
        case Title() | Subtitle() | Heading() | Paragraph():
            kind = _kind(block)
            yield _Piece(kind, (_words(_runs(Item(block.text)), faces[kind]),), kind, _leads_on(block, following))
        case _:
            raise ValueError("tables and figures can't be measured")


def _leads_on(block: Block, following: Block | None) -> bool:
    """As the paper's style sheet has it."""
    match block, following:
        case (Title() | Subtitle() | Heading() | Paragraph(_, "lead-in"), _):
            return True
        case Paragraph(_, "small"), Paragraph(_, "small"):
            return True
    return False


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


def _words(runs: Iterable[Run], face: tuple[str, bool]) -> tuple[Word, ...]:
    family, all_bold = face
    return measured(((text, bold or all_bold) for text, bold in runs), family)


def _fact(label: str, text: str, theme: Theme) -> list[Run]:
    """What stands in the column of values, or on the whole line."""
    return _runs(Item(text) if theme.layout.facts == "columns" else Item(text, label))


def _runs(item: Item) -> list[Run]:
    """An item's name and its text; the tint around a placeholder is about as wide as an i."""
    spans = placeholders.spans(item.text)
    name = [(f"{item.name}: ", True)] if item.name else []
    return [*name, *((f"{span.text}i" if span.unfilled else span.text, False) for span in spans)]
