"""US wage statistics by occupation and state: what one file of snippets/wages/ holds, and how it is read."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from jdbuilder.errors import UserError
from jdbuilder.library.states import NATION, STATES

Figure = int | Literal["not released", "top-coded"]
"""US dollars a year; what the statistics keep back, and what lies above the highest published figure, says so."""

POINTS = ("p10", "p25", "p50", "p75", "p90")
COLUMNS = ("soc", "area", "title", "mean", *POINTS)
_SIGNS: Mapping[str, Figure] = {"-": "not released", "+": "top-coded"}
_ABOUT = ("source", "month", "published", "licence")


@dataclass(frozen=True)
class Wage:
    """What people in one occupation and area earn in a year: the mean, and below what 10 to 90 in a hundred stay."""

    soc: str
    area: str
    mean: Figure
    p10: Figure
    p25: Figure
    p50: Figure
    p75: Figure
    p90: Figure

    @property
    def points(self) -> tuple[Figure, ...]:
        """The percentiles, from the 10th to the 90th."""
        return (self.p10, self.p25, self.p50, self.p75, self.p90)


@dataclass(frozen=True)
class Wages:
    """The wages of one survey.

    Attributes:
        source: who published it.
        month: the month that the estimates are for: 'May 2025'.
        published: the day it came out, as YYYY-MM-DD.
        titles: the occupations' names by their SOC codes.
    """

    source: str = ""
    month: str = ""
    published: str = ""
    licence: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[tuple[str, str], Wage] = field(default_factory=dict)

    def of(self, soc: str, area: str = NATION) -> Wage | None:
        """The wage of an occupation in an area; None where the survey shipped here has no row for it."""
        return self.rows.get((soc, area))

    def areas(self, socs: Sequence[str]) -> tuple[str, ...]:
        """The states that have a row for any of the occupations, in the order of their names."""
        return tuple(area for area in STATES if any((soc, area) in self.rows for soc in socs))


NONE = Wages()
"""No survey at all: a library without a wages file."""


def parse(text: str, where: str) -> Wages:
    """A wages file: lines '# source: …' about the survey, then a table in CSV; a broken one is refused by its line."""
    lines = text.splitlines()
    about = dict(_about(line) for line in lines if line.startswith("#"))
    if missing := [name for name in _ABOUT if not about.get(name)]:
        raise UserError.of(where, f"has no line '# {missing[0]}: …'", "Make the file anew with scripts/wages.py.")
    table = csv.reader(lines)
    titles: dict[str, str] = {}
    rows: dict[tuple[str, str], Wage] = {}
    for cells in table:
        if cells and not cells[0].startswith("#") and tuple(cells) != COLUMNS:
            wage, title = _row(cells, f"{where}, line {table.line_num}")
            rows[wage.soc, wage.area] = wage
            if title:
                titles[wage.soc] = title
    return Wages(**about, titles=titles, rows=rows)


def _about(line: str) -> tuple[str, str]:
    name, _, value = line.lstrip("# ").partition(":")
    return (name, value.strip()) if name in _ABOUT else ("source", "")


def _row(cells: list[str], where: str) -> tuple[Wage, str]:
    if len(cells) != len(COLUMNS):
        raise UserError.of(where, f"has {len(cells)} cells instead of {len(COLUMNS)}")
    soc, area, title, *figures = cells
    if area != NATION and area not in STATES:
        raise UserError.of(where, f"{area} is no US state's postal code")
    try:
        return Wage(soc, area, *map(_figure, figures)), title
    except ValueError as error:
        raise UserError.of(where, "a wage must be whole dollars, - (not released) or + (top-coded)") from error


def _figure(cell: str) -> Figure:
    return _SIGNS[cell] if cell in _SIGNS else int(cell)
