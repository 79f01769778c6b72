"""How each kind of text is set in a theme: the one table that style sheet, Word's styles and the fit are made from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from jdbuilder.render.theme import PAPER_SIZES, Paper, Theme

POINTS_PER_MILLIMETRE = 72 / 25.4
LABEL_GAP = 0.5
"""In ems, from a fact's label to its value: across more than 0.7, readers of PDFs see two columns of text."""
_HEAD_LINE = 1.2
_TITLE_LINE = 1.12
_RULE = 0.75
_BELOW_TITLE = 3.0


@dataclass(frozen=True)
class Setting:
    """One kind of text; lengths in points.

    Attributes:
        line: the line height as a multiple of the size; 1 leaves it to the font or the picture.
        before: the space above; of two spaces that meet, the larger one counts.
        inset: by how much it stands in from the margin.
        hang: by how much its lines stand in further, the first one's bullet or label aside.
        rule: where a hairline runs along it, and `rule_gap` how far from its text.
    """

    size: float
    colour: str
    family: Literal["heading", "body"] = "body"
    bold: bool = False
    line: float = 1.0
    before: float = 0
    after: float = 0
    inset: float = 0
    hang: float = 0
    rule: Literal["none", "above", "below", "around"] = "none"
    rule_gap: float = 0

    @property
    def ruled(self) -> float:
        """The height that its hairlines and their gaps add."""
        return {"none": 0, "around": 2}.get(self.rule, 1) * (self.rule_gap + _RULE)


@lru_cache(maxsize=64)
def settings(theme: Theme) -> Mapping[str, Setting]:
    """Every kind of text by its name."""
    return _heads(theme) | _texts(theme) | _cells(theme)


def measure(theme: Theme, paper: Paper) -> float:
    """The width of running text on a page that stands upright, which is its width on any page."""
    return text_width(theme, paper) - theme.spacing.inset


def text_width(theme: Theme, paper: Paper) -> float:
    """The width between the margins."""
    return PAPER_SIZES[paper][0] * POINTS_PER_MILLIMETRE - (theme.page.left + theme.page.right) * POINTS_PER_MILLIMETRE


def text_height(theme: Theme, paper: Paper) -> float:
    """The height between the margins."""
    return (PAPER_SIZES[paper][1] - theme.page.top - theme.page.bottom) * POINTS_PER_MILLIMETRE


def _heads(theme: Theme) -> dict[str, Setting]:
    sizes, space, colours = theme.sizes, theme.spacing, theme.colours
    head = Setting(sizes.heading, colours.accent, "heading", bold=True, line=_HEAD_LINE, after=space.after_heading)
    gaps = {"none": 0, "above": space.after_heading, "below": space.after_heading / 2}
    rule = theme.layout.heading_rule
    return {
        "logo": Setting(sizes.body, colours.text, after=space.before_heading),
        "title": replace(head, size=sizes.title, colour=colours.text, line=_TITLE_LINE, after=_BELOW_TITLE),
        "subtitle": replace(head, size=sizes.subtitle, family="body", after=space.before_heading),
        "heading": replace(head, before=space.before_heading, rule=rule, rule_gap=gaps[rule]),
        "subheading": replace(head, size=sizes.body + 1, colour=colours.text, before=space.before_heading * 0.7),
    }


def _texts(theme: Theme) -> dict[str, Setting]:
    sizes, space, colours = theme.sizes, theme.spacing, theme.colours
    body = Setting(sizes.body, colours.text, line=space.line, after=space.after_paragraph, inset=space.inset)
    around = space.after_paragraph + 3
    in_columns = theme.layout.facts == "columns"
    inset, hang = (0, space.label) if in_columns else (space.inset, space.indent)
    return {
        "body": body,
        "opening": replace(body, size=sizes.opening, before=around, after=around),
        "small": replace(body, size=sizes.small, colour=colours.muted),
        "item": replace(body, after=space.after_item, hang=space.indent),
        "facts": replace(
            body,
            before=space.before_heading * 0.8,
            inset=inset,
            hang=hang,
            rule="around" if in_columns else "none",
            rule_gap=space.after_heading * 1.5,
        ),
        "picture": replace(body, inset=0, line=1),
        "folio": Setting(sizes.folio, colours.muted),
    }


def _cells(theme: Theme) -> dict[str, Setting]:
    cell = Setting(theme.sizes.table, theme.colours.text, line=theme.spacing.line)
    return {
        "cell": cell,
        "cell_item": replace(cell, after=2, hang=round(0.95 * cell.size, 1)),
        "cell_head": replace(cell, colour=theme.colours.accent, bold=True),
        "row_head": replace(cell, bold=True),
        "note": replace(cell, colour=theme.colours.muted),
    }
