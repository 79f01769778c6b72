"""A comparison as one document: nothing empty, nothing said twice, and every fact of the founding research shown."""

import re
from collections import Counter
from itertools import combinations
from statistics import median
from time import process_time

import pytest

from jdbuilder.compare import pay
from jdbuilder.compare.dimensions import DIMENSIONS
from jdbuilder.compare.outline import outline
from jdbuilder.compare.sides import names_of
from jdbuilder.library.library import Library
from jdbuilder.library.model import Role
from jdbuilder.library.profile import Profile
from jdbuilder.library.wages import NONE
from jdbuilder.outline import Bullets, Cell, Heading, Item, Outline, Paragraph, Table, figures
from tests.compare.examples import NOTHING_KNOWN, bare, said_of, sentences, tables
from tests.compare.facts import FACTS, PLAIN_PRODUCTION, PRODUCTION, SALARIES, Fact, Pair

ROLES = 21
SLIP = re.compile(
    r"(?i:\b(\w+) \1\b)|\b[Aa] (?:[AIOaio]|[Ee](?!u))|\b[Aa]n (?!hour)[^AEIOUaeiou]| [,.;:]|[{}]|\.\.|  |None\b(?! of)"
)
"""A word said twice, a wrong article, a blank too many, a place that was never filled."""
FASTEST = 0.1
"""Seconds that a comparison may take."""


def compared(library: Library, *ids: str) -> Outline:
    return outline(library, [library.role(one) for one in ids])


def faults(document: Outline) -> list[str]:
    """Cells without text, cells of one table that say the same, and sentences that stand twice in the document."""
    found = [f"empty: {block}" for block in document.blocks if not all(text.strip() for text in block.words())]
    for table in tables(document):
        cells = ["\n".join(cell.words()) for row in table.rows for cell in row]
        found += [f"empty cell under {table.head}" for cell in cells if not cell.strip()]
        found += _repeated([cell for cell in cells if cell])
    return found + _repeated(sentences(document))


def _repeated(texts: list[str]) -> list[str]:
    return [f"{times} times: {text}" for text, times in Counter(texts).items() if times > 1]


def test_all_pairs_are_quick_and_have_no_empty_and_no_repeated_cell(library: Library) -> None:
    times: list[float] = []
    for pair in combinations(library.roles, 2):
        begun = process_time()
        document = outline(library, pair)
        times.append(process_time() - begun)
        assert faults(document) == [], [role.id for role in pair]
    assert len(times) == ROLES * (ROLES - 1) // 2
    assert median(times) < FASTEST


@pytest.mark.parametrize(("many", "step"), [(2, 7), (3, 41), (4, 199)])
def test_sentences_are_put_together_without_a_slip(library: Library, many: int, step: int) -> None:
    """Every so-maniest of the groups that can be chosen, in one state or another."""
    groups = [*combinations(library.roles, many)][::step]
    assert len(groups) >= 30
    for place, group in enumerate(groups):
        document = outline(library, group, (None, "TX", "VI")[place % 3])
        assert faults(document) == []
        said = [*document.words(), *(block.alt for block in figures(document.blocks))]
        assert [text for text in said if SLIP.search(text)] == [], [role.id for role in group]


@pytest.mark.parametrize(
    "slip", ["the the", "by a IT Technician", "a Art Director", "well , then", "{more}", "end..", "no  no"]
)
def test_a_slip_is_found(slip: str) -> None:
    assert SLIP.search(slip)


def test_a_comparison_is_the_same_every_time(library: Library) -> None:
    for group in [*combinations(library.roles, 2)][::10]:
        assert outline(library, group, "TX") == outline(library, group, "TX")


# What the founding research says


@pytest.mark.parametrize(
    ("pair", "fact"),
    [
        pytest.param(pair, fact, id=f"{'-'.join(pair)}: {fact.of} {fact.what}")
        for pair, facts in FACTS.items()
        for fact in facts
    ],
)
def test_a_fact_is_shown_where_it_belongs(library: Library, pair: Pair, fact: Fact) -> None:
    document = compared(library, *pair)
    names = names_of([library.role(one) for one in pair])
    text = "\n".join(document.words()) if fact.of == "both" else said_of(document, names, fact.of)
    assert [words for words in fact.words if words.casefold() not in text.casefold()] == []


@pytest.mark.parametrize(("what", "words"), [(what, words) for what, *words in PLAIN_PRODUCTION])
def test_a_production_manager_is_the_same_beside_anybody(library: Library, what: str, words: list[str]) -> None:
    for other in ("advertising-manager", "it-technician", "product-manager"):
        names = names_of([library.role(PRODUCTION), library.role(other)])
        text = said_of(compared(library, PRODUCTION, other), names, 0)
        assert [one for one in words if one not in text] == [], other


@pytest.mark.parametrize("pair", FACTS)
def test_a_pair_is_compared_in_all_that_the_research_compares(library: Library, pair: Pair) -> None:
    document = compared(library, *pair)
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert headings == [
        "Which one do you need?",
        "Duties",
        "Requirements and certificates",
        "Where the work is done",
        "Skills",
        "How success is measured",
        "Pay",
        "Fifteen dimensions",
        "Career paths",
    ]
    table = tables(document)[-1]
    assert [band.items[0].text for band in table.bands] == [title for title, _ in DIMENSIONS.values()]
    questions = {asked for _, asked in DIMENSIONS.values()}
    assert not questions & {band.items[1].text for band in table.bands}
    assert len(table.rows) == 15


@pytest.mark.parametrize(("role", "amount"), SALARIES.items())
def test_a_salary_is_shown_with_its_year_and_its_caveat(library: Library, role: str, amount: str) -> None:
    for other in ("president", PRODUCTION if role != PRODUCTION else "advertising-manager"):
        words = [*compared(library, other, role).words()]
        title = library.role(role).title
        assert f"{title}: {amount} a year (average, United States, 2023)" in words
        assert len([text for text in words if text.startswith("A US average from 2023, not an offer.")]) == 1


# Whatever the library holds


def test_what_is_not_known_is_said_and_never_twice(library: Library) -> None:
    roles = tuple(bare(role) for role in library.roles)
    poor = Library(roles=roles, shared=(), verdicts=(), wages=NONE)
    for group in (*combinations(roles[:6], 2), roles[:3], roles[-4:]):
        document = outline(poor, group)
        assert faults(document) == []
        said = "\n".join(document.words())
        for name in names_of(group):
            assert f"The library names no sign for the {name}." in said
            assert f"The library names no skill of the {name}." in said
            assert f"The library doesn’t say this of the {name} (scope)." in said
        assert "(average" not in said
        assert pay.DIFFER not in said
        assert "The library knows no career step to or from here." in said


@pytest.mark.parametrize("field", NOTHING_KNOWN)
def test_each_thing_can_be_unknown_of_one_role_alone(library: Library, field: str) -> None:
    less = library.role("president").model_copy(update={field: NOTHING_KNOWN[field]})
    assert faults(outline(library, [less, library.role("general-manager")])) == []


def test_a_profile_may_have_gaps(library: Library) -> None:
    gaps = Profile(scope="All of it.")
    roles = [library.role(one).model_copy(update={"profile": gaps}) for one in ("president", "it-technician")]
    roles[1] = roles[1].model_copy(update={"profile": Profile(technology="Computers.")})
    assert faults(outline(library, roles)) == []


@pytest.mark.parametrize("many", [3, 4])
def test_what_some_of_several_roles_share_names_who_they_are(library: Library, many: int) -> None:
    ids = ("production-manager", "it-technician", "operations-manager", "president")[:many]
    document = compared(library, *ids)
    assert document.wide
    shared = (table for table in tables(document) if table.head == ("Shared", "How each puts it"))
    rows = {row[0].words()[0]: row[1].words() for table in shared for row in table.rows}
    assert rows["APICS certificate"] == (
        "Production Manager and Operations Manager:"
        " A certificate in production and inventory control from APICS (now ASCM)",
    )
    assert len(rows["Communication"]) == 3
    assert not compared(library, *ids[:2]).wide


def test_pairs_among_several_roles_stand_two_by_two(library: Library) -> None:
    document = compared(library, "production-manager", "operations-manager", "product-manager")
    place = document.blocks.index(Heading("Two by two", 2))
    bullets = document.blocks[place + 1]
    assert isinstance(bullets, Bullets)
    assert [item.name for item in bullets.items] == [
        "Production Manager or Operations Manager",
        "Production Manager or Product Manager",
    ]


def test_roles_of_one_title_are_told_apart_throughout(library: Library) -> None:
    document = compared(library, "production-manager", "studio-production-manager")
    names = ("Production Manager (manufacturing)", "Production Manager (creative studio)")
    assert document.title == " or ".join(names) + "?"
    assert [table.head for table in tables(document) if table.head[0] != "Shared"] == [names] * 7
    assert faults(document) == []


def test_a_written_verdict_stands_on_the_right_sides_in_either_order(library: Library) -> None:
    for verdict in library.verdicts:
        for ids in (verdict.roles, verdict.roles[::-1]):
            document = compared(library, *ids)
            assert document.blocks[1] == Paragraph(verdict.difference, "opening")
            _, _, signs = tables(document)[0].rows
            assert [cell.words() for cell in signs] == [verdict.signs[role] for role in ids]


def test_a_document_has_a_name_a_title_and_a_description(library: Library) -> None:
    document = compared(library, "it-technician", "president", "art-director")
    assert document.name == "it-technician-or-president-or-art-director"
    assert document.title == "IT Technician, President or Art Director?"
    assert document.description == "IT Technician, President and Art Director compared: which one is needed when"
    assert document.language == "en-GB"
    assert outline(library, [library.role(PRODUCTION), library.role("president")], "TX").name == (
        "production-manager-or-president-tx"
    )


def test_what_one_role_alone_has_says_that_it_is_the_lists_that_differ(library: Library) -> None:
    document = compared(library, "it-technician", "president")
    bands = [band.words() for table in tables(document) for band in table.bands]
    assert bands.count(("In this role’s list only",)) == 5


def test_the_statistics_come_before_the_older_averages(library: Library) -> None:
    blocks = compared(library, "president", PRODUCTION).blocks
    place = blocks.index(Paragraph(pay.DIFFER, "lead-in"))
    assert blocks.index(Paragraph(pay.source(library.wages), "small")) == place - 1
    bullets = blocks[place + 1]
    assert isinstance(bullets, Bullets)
    assert [item.name for item in bullets.items] == ["Production Manager"]


def test_a_name_is_never_too_long_for_a_file(studio: Role) -> None:
    roles = [studio.model_copy(update={"id": f"{letter * 60}", "title": letter * 60}) for letter in "abcd"]
    name = outline(Library(roles=tuple(roles), shared=()), roles).name
    assert len(name) == 100


# The guard itself


def test_empty_and_repeated_cells_are_found() -> None:
    def cell(text: str) -> Cell:
        return Cell((Item(text),))

    def seeded(*blocks: Table | Paragraph) -> Outline:
        return Outline("t", "t", "en", blocks)

    good = Table(("a", "b"), ((cell("x"), cell("y")),), (Cell((Item("band"), Item("said"))),))
    assert faults(seeded(good, Paragraph("z"))) == []
    assert faults(seeded(Table(("a", "b"), ((cell("x"), cell("x")),))))
    assert faults(seeded(Table(("a", "b"), ((cell("x"), cell(" ")),))))
    assert faults(seeded(Table(("a", "b"), ((cell("x"), Cell(())),))))
    assert faults(seeded(good, good))
    assert faults(seeded(Paragraph("z"), Paragraph("z")))
    assert faults(seeded(Table(("a", "b"), ((cell("$1"), cell("$1")),), figures=True))) == []
