"""US wage statistics by occupation and state: what one file of snippets/wages/ holds, and how it is read."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from jdbuilder.errors import Problem, UserError
from jdbuilder.library.states import NATION, STATES

Figure = int | Literal["not released", "top-coded"]
"""US dollars a year; what the statistics keep back, and what lies above the highest published figure, says so."""

POINTS = ("p10", "p25", "p50", "p75", "p90")
COLUMNS = ("soc", "area", "title", "mean", *POINTS)
_SIGNS: Mapping[str, Figure] = {"-": "not released", "+": "top-coded"}
_ABOUT = ("source", "month", "published", "licence")
_REMEDY = "Make the file anew with scripts/wages.py."


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
    """A wages file: lines '# source: …' about the survey, then a table in CSV; broken lines are refused by number."""
    lines = text.splitlines()
    about = _about(lines)
    if missing := [name for name in _ABOUT if not about.get(name)]:
        raise UserError.of(where, f"has no line '# {missing[0]}: …'", _REMEDY)
    try:
        date.fromisoformat(about["published"])
    except ValueError as error:
        raise UserError.of(where, "published must be a day such as 2026-05-15") from error
    titles: dict[str, str] = {}
    rows: dict[tuple[str, str], Wage] = {}
    problems: list[Problem] = []
    for place, cells in _body(lines, where):
        try:
            wage, title = _row(cells, place)
        except UserError as error:
            problems.extend(error.problems)
            continue
        rows[wage.soc, wage.area] = wage
        if title:
            titles[wage.soc] = title
    if problems:
        raise UserError(*problems)
    return Wages(**about, titles=titles, rows=rows)


def _about(lines: Sequence[str]) -> dict[str, str]:
    """What the lines at '#' say of the survey; any other remark is left alone."""
    said = (line.lstrip("# ").partition(":") for line in lines if line.startswith("#"))
    return {name: value.strip() for name, _, value in said if name in _ABOUT}


def _body(lines: Sequence[str], where: str) -> list[tuple[str, tuple[str, ...]]]:
    """The rows below the heads of the columns, each with its place."""
    numbered = [(f"{where}, line {number}", line) for number, line in enumerate(lines, start=1)]
    table = [(place, _cells(line, place)) for place, line in numbered if line.strip() and not line.startswith("#")]
    if not table or table[0][1] != COLUMNS:
        raise UserError.of(table[0][0] if table else where, f"the columns must be {','.join(COLUMNS)}", _REMEDY)
    return table[1:]


def _cells(line: str, where: str) -> tuple[str, ...]:
    try:
        return tuple(next(csv.reader([line])))  # a line at a time: an open quote must not take the lines below with it
    except csv.Error as error:
        raise UserError.of(where, f"is not valid CSV: {error}") from error


def _row(cells: Sequence[str], where: str) -> tuple[Wage, str]:
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
    if cell in _SIGNS:
        return _SIGNS[cell]
    if not (cell.isascii() and cell.isdigit()):  # int() would also take "-5", "5_0" and other scripts' digits
        raise ValueError(cell)
    return int(cell)
