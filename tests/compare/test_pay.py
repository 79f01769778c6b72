"""Pay: the research's averages with their caveat, and the statistics, with what they keep back said in words."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from jdbuilder.compare import pay
from jdbuilder.compare.sides import Side
from jdbuilder.drawing import Label
from jdbuilder.library.library import Library
from jdbuilder.library.model import Role
from jdbuilder.library.profile import Occupation, PayFigure
from jdbuilder.library.wages import NONE, Figure, Wage, Wages
from jdbuilder.outline import Block, Bullets, Paragraph, Table
from jdbuilder.outline import Figure as Drawn
from tests.compare.examples import bare, sides

NOTHING: tuple[Figure, ...] = ("not released",) * 5
COOKS, SMITHS = "35-1011", "51-4041"
CAVEAT = "A US average from 2023, not an offer."


def wage(soc: str, area: str, *points: Figure, mean: Figure = 50_000) -> Wage:
    return Wage(soc, area, mean, *points)


WAGES = Wages(
    source="Bureau",
    month="May 2025",
    published="2026-05-15",
    licence="public domain",
    titles={COOKS: "Chefs", SMITHS: "Smiths"},
    rows={
        (one.soc, one.area): one
        for one in (
            wage(COOKS, "US", 30_000, 40_000, 50_000, 60_000, "top-coded", mean="top-coded"),
            wage(COOKS, "TX", *NOTHING, mean="not released"),
            wage(SMITHS, "US", 20_000, 30_000, 40_000, 50_000, 60_000),
        )
    },
)


def counted_as(role: Role, name: str, soc: str | None, note: str = "") -> Side:
    occupation = Occupation(soc=soc, note=note) if soc else None
    return Side(bare(role).model_copy(update={"occupation": occupation}), name)


def small_print(blocks: Sequence[Block]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Paragraph) and block.part == "small"]


def one(blocks: Sequence[Block], kind: type[Table] | type[Drawn]) -> Table | Drawn:
    (found,) = (block for block in blocks if isinstance(block, kind))
    return found


# The founding research's averages


@pytest.mark.parametrize(
    ("role", "amount"),
    [
        ("production-manager", "$73,786"),
        ("advertising-manager", "$73,913"),
        ("product-manager", "$98,439"),
        ("operations-manager", "$75,844"),
    ],
)
def test_an_average_stands_with_its_place_its_year_and_its_caveat(library: Library, role: str, amount: str) -> None:
    differ, bullets, caveat = pay.averages(sides(library, role, "president"))
    assert differ == Paragraph(pay.DIFFER, "lead-in")
    assert isinstance(bullets, Bullets)
    (words,) = bullets.words()
    assert words == f"{library.role(role).title}: {amount} a year (average, United States, 2023)"
    assert isinstance(caveat, Paragraph)
    assert caveat.text.startswith(CAVEAT)
    for reason in ("industry", "size of the company", "place", "experience", "employer’s own"):
        assert reason in caveat.text


def test_one_caveat_serves_all_who_share_it(library: Library) -> None:
    blocks = [*pay.averages(sides(library, "production-manager", "operations-manager", "product-manager"))]
    assert [text[: len(CAVEAT)] for text in small_print(blocks)] == [CAVEAT]


def test_without_an_average_nothing_is_said(library: Library) -> None:
    assert [*pay.averages(sides(library, "president", "it-technician", "art-director"))] == []


def test_an_average_differs_from_nothing_where_no_role_has_an_occupation(library: Library) -> None:
    group = sides(library, "production-manager", "operations-manager")
    uncounted = tuple(Side(side.role.model_copy(update={"occupation": None}), side.name) for side in group)
    assert [*pay.averages(uncounted)] == [*pay.averages(group)][1:]


@pytest.mark.parametrize(
    ("amount", "currency", "period", "said"),
    [
        ("41000", "EUR", "year", "€41,000 a year"),
        ("25.5", "USD", "hour", "$25.50 an hour"),
        ("30", "GBP", "hour", "£30 an hour"),
    ],
)
def test_an_average_is_said_in_its_own_currency_and_period(amount: str, currency: str, period: str, said: str) -> None:
    figure = PayFigure.model_validate(
        {
            "amount": Decimal(amount),
            "currency": currency,
            "period": period,
            "year": 2024,
            "where": "Europe",
            "caveat": "No offer.",
        }
    )
    assert pay.average(figure) == f"{said} (average, Europe, 2024)"


# The statistics


def test_one_occupation_is_drawn_once_for_all_that_it_counts(studio: Role) -> None:
    group = (counted_as(studio, "Cook", COOKS), counted_as(studio, "Smith", SMITHS), counted_as(studio, "Baker", COOKS))
    blocks = [*pay.statistics(group, WAGES)]
    table, drawn = one(blocks, Table), one(blocks, Drawn)
    assert isinstance(table, Table)
    assert isinstance(drawn, Drawn)
    assert [row[0].words() for row in table.rows] == [
        ("Chefs, United States", "35-1011: Cook and Baker"),
        ("Smiths, United States", "51-4041: Smith"),
    ]
    names = [mark.text for mark in drawn.drawing.flat() if isinstance(mark, Label) and mark.size == 13]
    assert names == ["Cook and Baker", "Smith"]
    assert [text for text in small_print(blocks) if "as one occupation" in text] == [
        "The statistics count the Cook and the Baker as one occupation, Chefs (35-1011),"
        " and so can’t tell their pay apart."
    ]


def test_top_coded_and_unreleased_figures_say_what_they_are(studio: Role) -> None:
    blocks = [*pay.statistics((counted_as(studio, "Cook", COOKS),), WAGES, "TX")]
    table, drawn = one(blocks, Table), one(blocks, Drawn)
    assert isinstance(table, Table)
    nation, state = ([text for cell in row[1:] for text in cell.words()] for row in table.rows)
    above = "above the highest published"
    assert nation == ["$30,000", "$40,000", "$50,000", "$60,000", above, above]
    assert state == ["not released"] * 6
    assert len(nation) == len(pay.HEAD) - 1
    assert isinstance(drawn, Drawn)
    assert drawn.alt == (
        "Chart of yearly wages. Chefs, United States: 10th percentile $30,000, median $50,000, 90th percentile above"
        " the highest published. Chefs, Texas: 10th percentile not released, median not released, 90th percentile not"
        " released."
    )


def test_a_state_without_a_row_is_said_to_have_none(studio: Role) -> None:
    blocks = [*pay.statistics((counted_as(studio, "Smith", SMITHS),), WAGES, "VI")]
    table = one(blocks, Table)
    assert isinstance(table, Table)
    assert len(table.rows) == 1
    assert "Virgin Islands: the statistics of May 2025 have no row for Smiths." in small_print(blocks)


def test_the_nation_asked_for_by_name_is_not_drawn_twice(studio: Role) -> None:
    group = (counted_as(studio, "Cook", COOKS),)
    assert pay.counted(group, WAGES, "US") == pay.counted(group, WAGES)


def test_a_role_without_an_occupation_says_so_and_draws_nothing(studio: Role) -> None:
    assert [*pay.statistics((counted_as(studio, "Poet", None),), WAGES)] == [
        Paragraph("The library names no occupation of the statistics for the Poet.", "small")
    ]


@pytest.mark.parametrize("wages", [WAGES, NONE])
def test_an_occupation_that_was_not_shipped_is_named(studio: Role, wages: Wages) -> None:
    blocks = [*pay.statistics((counted_as(studio, "Poet", "27-3043"),), wages)]
    assert small_print(blocks) == ["The wages shipped here have no row for the Poet (SOC 27-3043)."]
    assert len(blocks) == 1


def test_what_an_occupation_leaves_out_stands_under_the_table(studio: Role) -> None:
    group = (counted_as(studio, "Cook", COOKS, "chefs are the nearest"), counted_as(studio, "Smith", SMITHS))
    assert "Cook: Chefs are the nearest." in small_print([*pay.statistics(group, WAGES)])


def test_the_source_is_named_with_its_month_and_what_it_is_not() -> None:
    said = pay.source(WAGES)
    for part in ("Bureau, May 2025, published 15 May 2026 (public domain)", "US dollars a year", "Not an offer"):
        assert part in said


def test_every_role_of_the_library_has_figures_and_their_source(library: Library) -> None:
    for role in library.roles:
        blocks = [*pay.statistics((Side(role, role.title),), library.wages)]
        assert isinstance(one(blocks, Table), Table), role.id
        assert small_print(blocks)[-1].startswith("Source: US Bureau of Labor Statistics")
