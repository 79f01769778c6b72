"""Documents with tables and figures: one with hostile cells, and one that never changes."""

from jdbuilder.drawing import Box, Drawing, Label, Link, Stroke
from jdbuilder.outline import Bullets, Cell, Figure, Heading, Item, Outline, Paragraph, Table, Title
from tests.render.drafts import HOSTILE

LONG_TEXT = ("Ten thousand letters in one cell. " * 300)[:10_000].strip()
HOSTILE_CELLS = (
    *("a | b || c \\| d \\", "<br>one<br/>two</td></tr></table>", "`x` ``|`` ```", "name: with: colons"),
    *("| --- | :-: |", "**x:** y", "Ask <contact XXX> or <x XXX>, <b>", "* * *", "$1 \\| $2 |"),
    *("<script>alert(1)</script>", "שלום עולם"),
)


def cell(*texts: str, name: str = "") -> Cell:
    """A cell of these texts, all under one name if there is one."""
    return Cell(tuple(Item(text, name) for text in texts))


def hostile() -> Outline:
    """Tables of all three kinds whose heads, bands and cells hold what goes wrong in other formats."""
    bands = tuple(Cell((Item(text), Item(text, "Note"))) for text in HOSTILE_CELLS)
    rows = tuple((cell(text), cell(text, text), cell(text, name=text)) for text in HOSTILE_CELLS)
    return Outline(
        title="Manager | <b>",
        name="hostile",
        language="en-GB",
        blocks=(
            Title("Manager | <b>"),
            Paragraph("| Before | it |"),
            Table(("<i>one</i>", "| two", "שלוש"), rows, bands),
            Table(("&amp;", "b:"), tuple((cell(text, text), cell(text, name="A: b")) for text in HOSTILE)),
            Figure(drawing(), 'A "map" <of> & all'),
            Table(
                ("*", "1.", "_x_"), tuple((cell(text), cell("$1"), cell("–")) for text in HOSTILE_CELLS), figures=True
            ),
            Table(("One", "Two"), ((cell("short"), cell(LONG_TEXT)),)),
            Paragraph("After it."),
        ),
    )


def fixed() -> Outline:
    """A comparison with something of everything; it owes nothing to the library, whose words may change."""
    return Outline(
        title="Baker or Brewer?",
        name="baker-or-brewer",
        language="en-GB",
        description="Baker and Brewer compared",
        blocks=(
            Title("Baker or Brewer?"),
            Paragraph("A Baker works with dough & heat; a Brewer with <malt>.", "opening"),
            Heading("Which one do you need?"),
            Table(
                ("Baker", "Brewer"),
                (
                    (cell("Someone who bakes."), cell("Someone who brews.")),
                    (cell("No bread | no rolls.", "Flour lies about."), cell("Everybody is thirsty.")),
                ),
                (cell("What it is"), Cell((Item("Signs to tell by"), Item("Look around you.")))),
            ),
            Heading("Skills"),
            Paragraph("Both need patience."),
            Table(
                ("In common", "In words"),
                (
                    (
                        cell("Patience"),
                        Cell((Item("until it has risen", "Baker"), Item("until it is clear", "Brewer"))),
                    ),
                    (cell("Care"), cell("For <what XXX>")),
                ),
            ),
            Table(("Baker", "Brewer"), ((cell("Kneading"), cell("Tasting")),), (cell("This role alone"),)),
            Heading("Pay"),
            Paragraph("What they earn:", "lead-in"),
            Figure(drawing(), "Chart of pay: the Baker earns $1, the Brewer $2."),
            Table(
                ("Counted as", "Median", "Mean"),
                (
                    (Cell((Item("Bakers, Texas"), Item("51-3011: Baker"))), cell("$1"), cell("$1.50")),
                    (cell("Brewers, Texas"), cell("$2"), cell("not released")),
                ),
                figures=True,
            ),
            Paragraph("Source: nobody.", "small"),
            Heading("Career paths"),
            Bullets((Item("on to Miller.", "Baker"), Item("no step is known.", "Brewer"))),
        ),
    )


def drawing() -> Drawing:
    """Every kind of shape."""
    return Drawing(
        200,
        100,
        (
            Stroke(((20, 90), (180, 90)), faint=True),
            Stroke(((60, 30), (100, 30), (138, 70)), 2, arrow=True),
            Box(10, 20, 50, 20, "pale", radius=4),
            Label(35, 34, "Baker", bold=True, anchor="middle"),
            Link("miller", (Box(140, 60, 50, 20), Label(165, 74, "Miller", 11, soft=True, anchor="middle"))),
        ),
    )
