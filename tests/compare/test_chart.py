"""The chart of pay as it is measured: nothing beyond its sheet, nothing over anything else, the figures in order."""

from functools import cache
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageFont

from jdbuilder.compare.chart import WIDTH, Range, chart
from jdbuilder.compare.words import listed
from jdbuilder.drawing import Box, Drawing, Label, Stroke
from jdbuilder.library.library import Library
from jdbuilder.library.states import STATES, area_name
from jdbuilder.library.wages import Figure
from jdbuilder.render import fonts

FACES = {
    bold: ImageFont.truetype(fonts.FACES[f"SourceSansPro-{face}.ttf"].path, 100)
    for bold, face in ((False, "Regular"), (True, "Semibold"))
}
NOTHING: tuple[Figure, ...] = ("not released",) * 5
CODED: tuple[Figure, ...] = ("top-coded",) * 5
NARROW = (82_430, 90_000, 104_010, 140_000, 275_030)


def span(label: Label) -> tuple[float, float]:
    """Where a text begins and ends in the font that pictures are set in."""
    width = _width(label.text, label.bold) * label.size / 100
    start = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    return start, start + width


@cache
def _width(text: str, bold: bool) -> float:
    return FACES[bold].getlength(text)


def labels(drawing: Drawing) -> list[Label]:
    return [mark for mark in drawing.flat() if isinstance(mark, Label)]


def faults(drawing: Drawing) -> list[str]:
    """What lies beyond the sheet, and texts that run into each other."""
    found = [f"beyond: {mark}" for mark in drawing.flat() if not _inside(mark, drawing)]
    for one, other in combinations([(*span(label), *_lines(label), label.text) for label in labels(drawing)], 2):
        if one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]:
            found.append(f"{one[4]} over {other[4]}")
    return found


def _lines(label: Label) -> tuple[float, float]:
    """Where a text begins above its baseline and ends below it."""
    return label.y - 0.75 * label.size, label.y + 0.25 * label.size


def _inside(mark: object, drawing: Drawing) -> bool:
    match mark:
        case Stroke():
            points = [*mark.points, *(mark.head() if mark.arrow else ())]
        case Box():
            points = [(mark.x, mark.y), (mark.x + mark.width, mark.y + mark.height)]
            assert mark.width >= 0
        case Label():
            start, end = span(mark)
            points = [(start, mark.y - mark.size), (end, mark.y)]
        case _:
            raise TypeError(mark)
    return all(0 <= x <= drawing.width and 0 <= y <= drawing.height for x, y in points)


def one_row(*points: Figure, name: str = "Cook", label: str = "Chefs, United States") -> Drawing:
    return chart([Range(name, label, points)])


def marks(drawing: Drawing) -> list[Stroke]:
    """The strokes of the rows: without the key's, which are above, and the lines of the scale."""
    return [mark for mark in drawing.flat() if isinstance(mark, Stroke) and not mark.faint and mark.points[0][1] > 26]


@st.composite
def figures(draw: st.DrawFn) -> tuple[Figure, ...]:
    """Five percentiles in order, some kept back, the highest perhaps beyond what is published."""
    amounts = sorted(draw(st.lists(st.integers(0, 2_000_000), min_size=5, max_size=5)))
    coded = draw(st.integers(0, 5))
    kept = draw(st.lists(st.booleans(), min_size=5, max_size=5))
    points: list[Figure] = [*amounts[: 5 - coded], *CODED[:coded]]
    return tuple("not released" if hidden else point for point, hidden in zip(points, kept, strict=True))


@settings(deadline=None)
@given(st.lists(figures(), min_size=1, max_size=4))
def test_nothing_leaves_the_sheet_and_no_text_covers_another(rows: list[tuple[Figure, ...]]) -> None:
    assert faults(chart([Range(f"Role {number}", "Chefs, Texas", row) for number, row in enumerate(rows)])) == []


@settings(deadline=None)
@given(figures())
def test_percentiles_run_from_left_to_right(points: tuple[Figure, ...]) -> None:
    drawing = one_row(*points)
    bars = [mark.points[0][0] for mark in marks(drawing) if mark.points[0][0] == mark.points[1][0]]
    assert bars == sorted(bars)
    amounts = [label for label in labels(drawing) if label.text.startswith("$") and "," in label.text]
    assert [label.x for label in amounts] == sorted(label.x for label in amounts)
    shown = [point for place, point in enumerate(points) if place % 2 == 0 and isinstance(point, int)]
    assert [label.text for label in labels(drawing) if label.y == 26 + 33 + 27] == [f"${point:,}" for point in shown]


@settings(deadline=None)
@given(figures())
def test_an_arrow_says_that_there_is_more_than_is_published(points: tuple[Figure, ...]) -> None:
    drawing = one_row(*points)
    arrows = [mark for mark in marks(drawing) if mark.arrow]
    known = any(isinstance(point, int) for point in points)
    assert len(arrows) == (1 if known and "top-coded" in points else 0)
    assert all(arrow.points[0][0] < arrow.points[-1][0] for arrow in arrows)


@pytest.mark.parametrize("points", [(500, 600, 700, 800, 400_000), (1_000, 2_000, 3_000, 4_000, 5_000), NARROW])
def test_amounts_that_stand_close_are_moved_apart(points: tuple[int, ...]) -> None:
    assert faults(one_row(*points)) == []


def test_it_is_the_lowest_that_moves_where_there_is_room() -> None:
    """The median's amount stays under its mark."""
    drawing = one_row(*NARROW)
    (median,) = (mark for mark in marks(drawing) if mark.weight == 4)
    assert [label.x for label in labels(drawing) if label.bold and label.text == "$104,010"] == [median.points[0][0]]


def test_a_line_ends_at_the_last_figure_that_is_known() -> None:
    """What was kept back isn't drawn as if it were known."""
    (line, median) = marks(one_row("not released", 40_000, 50_000, "not released", "not released"))
    assert line.points[1][0] == median.points[0][0]
    assert line.points[0][0] < line.points[1][0]
    assert not [mark for mark in one_row(1, 2, 3, "not released", 5).flat() if isinstance(mark, Box)][1:]


def test_where_nothing_was_released_the_row_says_so() -> None:
    drawing = one_row(*NOTHING)
    assert marks(drawing) == []
    assert "No figures were released." in [label.text for label in labels(drawing)]
    coded = one_row(*CODED)
    assert "All that is known lies above the highest published figure." in [label.text for label in labels(coded)]


def test_all_rows_stand_on_one_scale_from_nothing() -> None:
    drawing = chart([Range("A", "B", (1_000, 2_000, 100_000, 140_000, 250_000)), Range("C", "D", NARROW)])
    ticks = [label.text for label in labels(drawing) if label.text.endswith("k") or label.text == "$0"]
    assert ticks == ["$0", "$50k", "$100k", "$150k", "$200k", "$250k", "$300k"]
    at = {label.text: label.x for label in labels(drawing)}
    assert (at["$100,000"], at["$250,000"]) == (at["$100k"], at["$250k"])


def test_rows_follow_one_another_also_where_one_needs_another_line() -> None:
    long = "Operations Manager, General Manager and Head of Operations"
    rows = [Range(name, "General and Operations Managers, United States", NARROW) for name in (long, "Cook", long)]
    drawing = chart(rows)
    assert faults(drawing) == []
    named = [label.y for label in labels(drawing) if label.size == 13]
    assert named == sorted(named)
    lines = [mark.points[0][1] for mark in marks(drawing) if mark.points[0][1] == mark.points[1][1]]
    assert all(name < line for name, line in zip(named, lines, strict=True))
    assert all(line < name for line, name in zip(lines, named[1:], strict=False))


def test_the_wages_of_every_role_can_be_drawn_in_every_state(library: Library) -> None:
    socs: dict[str, list[str]] = {}
    for role in library.roles:
        if role.occupation:
            socs.setdefault(role.occupation.soc, []).append(role.title)
    for soc, names in socs.items():
        rows = [(area, library.wages.of(soc, area)) for area in ("US", *STATES)]
        title = library.wages.titles[soc]
        said = listed(names[:4])
        ranges = [Range(said, f"{title}, {area_name(area)}", wage.points) for area, wage in rows if wage]
        assert ranges
        assert [fault for one in ranges for fault in faults(chart([one]))] == []


def test_what_leaves_the_sheet_or_covers_a_text_is_found() -> None:
    seeded = (Label(0, 20, "left", anchor="middle"), Label(100, 50, "one"), Label(105, 50, "other"))
    found = faults(Drawing(WIDTH, 100, (*seeded, Stroke(((0, 0), (WIDTH + 1, 0))))))
    assert len(found) == 3
