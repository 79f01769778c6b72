"""What is known of pay: the research's averages with their caveat, and US wage statistics as a chart and a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_currency

from jdbuilder.compare.chart import Range, chart
from jdbuilder.compare.sides import Sides
from jdbuilder.compare.words import listed, sentence
from jdbuilder.library.profile import PayFigure
from jdbuilder.library.states import NATION, area_name
from jdbuilder.library.wages import Figure as Amount
from jdbuilder.library.wages import Wage, Wages
from jdbuilder.outline import Block, Bullets, Cell, Figure, Item, Paragraph, Table

DIFFER = (
    "An older kind of figure, from research of 2023 that doesn’t say whom it counted. Where it differs from the"
    " statistics, which count everybody whom employers report in an occupation, lean on the statistics."
)
"""Why two figures for one role can contradict each other, and which one to go by."""
HEAD = ("Counted as", "10th percentile", "25th", "Median", "75th", "90th percentile", "Mean")
_SIGNS = {"not released": "not released", "top-coded": "above the highest published"}


@dataclass(frozen=True)
class Counted:
    """One row of the statistics, and the names of the roles that it counts; of no row the wage is None."""

    soc: str
    title: str
    area: str
    names: tuple[str, ...]
    wage: Wage | None

    @property
    def label(self) -> str:
        """'General and Operations Managers, Texas'."""
        return f"{self.title}, {area_name(self.area)}"


def counted(sides: Sides, wages: Wages, area: str | None = None) -> tuple[Counted, ...]:
    """The rows that count the roles: one an occupation and area, since several roles can be the same occupation."""
    names: dict[str, list[str]] = {}
    for side in sides:
        if side.role.occupation and side.role.occupation.soc in wages.titles:
            names.setdefault(side.role.occupation.soc, []).append(side.name)
    areas = dict.fromkeys((NATION, area or NATION))
    return tuple(
        Counted(soc, wages.titles[soc], place, tuple(of), wages.of(soc, place))
        for soc, of in names.items()
        for place in areas
    )


def averages(sides: Sides) -> Iterator[Block]:
    """The averages of the founding research, each with its year and place, then their caveat once."""
    figures = [(side.name, side.role.pay) for side in sides if side.role.pay]
    if not figures:
        return
    if any(side.role.occupation for side in sides):
        yield Paragraph(DIFFER, "lead-in")
    yield Bullets(tuple(Item(average(figure), name) for name, figure in figures if figure))
    caveats = dict.fromkeys(figure.caveat for _, figure in figures if figure)
    yield from (Paragraph(caveat, "small") for caveat in caveats)


def average(figure: PayFigure) -> str:
    """'$73,786 a year (average, United States, 2023)'."""
    amount = _money(figure.amount, figure.currency)
    a = "an" if figure.period == "hour" else "a"
    return f"{amount} {a} {figure.period} (average, {figure.where}, {figure.year})"


def _money(amount: Decimal, currency: str) -> str:
    """'$73,786', with cents only where there are some."""
    pattern = "¤#,##0" if amount == amount.to_integral_value() else "¤#,##0.00"
    return format_currency(amount, currency, pattern, locale="en_US", currency_digits=False)


def statistics(sides: Sides, wages: Wages, area: str | None = None) -> Iterator[Block]:
    """Chart, table, notes and source of the wage statistics for the roles."""
    rows = counted(sides, wages, area)
    released = [(row, row.wage) for row in rows if row.wage]
    if released:
        yield Paragraph(_reading(wages), "lead-in")
        ranges = [Range(listed(row.names), row.label, wage.points) for row, wage in released]
        yield Figure(chart(ranges), _alt(released))
        yield Table(HEAD, tuple(_row(row, wage) for row, wage in released), figures=True)
    notes = [*_missing(rows, wages), *_alike(rows), *_uncounted(sides, wages), *_notes(sides)]
    yield from (Paragraph(note, "small") for note in notes)
    if released:
        yield Paragraph(source(wages), "small")


def source(wages: Wages) -> str:
    """Who published the figures, when, and what they are not."""
    day = format_date(date.fromisoformat(wages.published), "long", locale="en_GB")
    return (
        f"Source: {wages.source}, {wages.month}, published {day} ({wages.licence}). US dollars a year,"
        " all industries, by the nearest occupation (SOC code). Not an offer:"
        " the pay in a posting is the employer’s own."
    )


def shown(amount: Amount) -> str:
    """A figure of the statistics, or why there is none."""
    return _money(Decimal(amount), "USD") if isinstance(amount, int) else _SIGNS[amount]


def _reading(wages: Wages) -> str:
    return (
        f"Wages of people in the nearest occupation, {wages.month}: one in ten earns less than the 10th percentile,"
        " half earn less than the median."
    )


def _alt(released: Sequence[tuple[Counted, Wage]]) -> str:
    """The chart in a sentence for each row."""
    said = []
    for row, wage in released:
        low, _, median, _, high = (shown(point) for point in wage.points)
        said.append(f"{row.label}: 10th percentile {low}, median {median}, 90th percentile {high}.")
    return " ".join(["Chart of yearly wages.", *said])


def _row(row: Counted, wage: Wage) -> tuple[Cell, ...]:
    head = Cell((Item(row.label), Item(f"{row.soc}: {listed(row.names)}")))
    return (head, *(Cell((Item(shown(amount)),)) for amount in (*wage.points, wage.mean)))


def _missing(rows: Sequence[Counted], wages: Wages) -> Iterator[str]:
    for row in rows:
        if row.wage is None:
            yield f"{area_name(row.area)}: the statistics of {wages.month} have no row for {row.title}."


def _alike(rows: Sequence[Counted]) -> Iterator[str]:
    for row in rows:
        if len(row.names) > 1 and row.area == NATION:
            yield (
                f"The statistics count {listed([f'the {name}' for name in row.names])} as one occupation,"
                f" {row.title} ({row.soc}), and so can’t tell their pay apart."
            )


def _uncounted(sides: Sides, wages: Wages) -> Iterator[str]:
    for side in sides:
        if not side.role.occupation:
            yield f"The library names no occupation of the statistics for the {side.name}."
        elif side.role.occupation.soc not in wages.titles:
            yield f"The wages shipped here have no row for the {side.name} (SOC {side.role.occupation.soc})."


def _notes(sides: Sides) -> Iterator[str]:
    for side in sides:
        if side.role.occupation and side.role.occupation.note:
            yield f"{side.name}: {sentence(side.role.occupation.note)}"
