"""Career paths in words and as a map: every step once, from box to box, and no box over another."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageFont

from jdbuilder.compare import paths
from jdbuilder.compare.sides import Sides, sides_of
from jdbuilder.drawing import Box, Drawing, Label, Link, Stroke
from jdbuilder.library import career
from jdbuilder.library.library import Library
from jdbuilder.library.model import Role
from jdbuilder.library.profile import CareerStep
from jdbuilder.outline import Bullets, Figure, Paragraph
from jdbuilder.render import fonts
from tests.compare.examples import bare, sides

FACES = {
    bold: ImageFont.truetype(fonts.FACES[f"SourceSansPro-{face}.ttf"].path, 100)
    for bold, face in ((False, "Regular"), (True, "Semibold"))
}
SLACK = 1.0
GRAPH = "abcdef"


def climbing(studio: Role, role: str, *ends: str, before: Sequence[str] = ()) -> Role:
    """A role whose next steps, and the steps before it, are the roles of these names."""
    steps = [CareerStep(direction="next", title=end.title(), role=end) for end in ends]
    steps += [CareerStep(direction="before", title=start.title(), role=start) for start in before]
    return bare(studio).model_copy(update={"id": role, "title": role.title(), "career": tuple(steps)})


def graph(studio: Role, arrows: Sequence[tuple[str, str]]) -> Library:
    roles = (climbing(studio, one, *(end for start, end in arrows if start == one)) for one in GRAPH)
    return Library(roles=tuple(roles), shared=())


def drawn(group: Sides, library: Library) -> tuple[Drawing, tuple[career.Step, ...]]:
    steps = career.steps((side.role for side in group), paths.names(library))
    return paths.career_map(group, steps), steps


def boxes(drawing: Drawing) -> list[Box]:
    """The outlines of the stops, without the frames inside those of the compared roles."""
    found = [mark for mark in drawing.flat() if isinstance(mark, Box)]
    return [box for box in found if box.width == max(box.width for box in found)]


def arrows(drawing: Drawing) -> list[Stroke]:
    return [mark for mark in drawing.flat() if isinstance(mark, Stroke)]


def titles(drawing: Drawing) -> dict[str, Box]:
    """The box of every title; a title in two lines is one again."""
    words = [mark for mark in drawing.flat() if isinstance(mark, Label)]
    return {" ".join(label.text for label in words if _holds(box, (label.x, label.y))): box for box in boxes(drawing)}


def _holds(box: Box, point: tuple[float, float]) -> bool:
    return box.x < point[0] < box.x + box.width and box.y < point[1] < box.y + box.height


def faults(drawing: Drawing) -> list[str]:
    """Boxes over each other or beyond the sheet, and arrows that don't go from the right of one to the left of one."""
    held = boxes(drawing)
    found = [
        f"{one} over {other}"
        for one, other in combinations(held, 2)
        if abs(one.x - other.x) < one.width and abs(one.y - other.y) < one.height
    ]
    found += [
        f"{box} beyond"
        for box in held
        if box.x < 0 or box.y < 0 or box.x + box.width > drawing.width or box.y + box.height > drawing.height
    ]
    rights = {(box.x + box.width, box.y + box.height / 2) for box in held}
    lefts = {(box.x, box.y + box.height / 2) for box in held}
    return found + [
        f"{arrow} ends nowhere"
        for arrow in arrows(drawing)
        if not arrow.arrow or arrow.points[0] not in rights or arrow.points[-1] not in lefts
    ]


def hidden(drawing: Drawing) -> list[Stroke]:
    """Arrows that pass behind a box."""
    return [
        arrow
        for arrow in arrows(drawing)
        if any(_holds(box, point) for box in boxes(drawing) for point in arrow.points)
    ]


def test_every_pair_of_roles_has_a_map_without_fault(library: Library) -> None:
    for pair in combinations(library.roles, 2):
        drawing, steps = drawn(sides_of(pair), library)
        assert faults(drawing) == []
        assert hidden(drawing) == []
        assert len(arrows(drawing)) == len(steps) == len({(step.start.key, step.end.key) for step in steps})


def test_an_arrow_leads_from_its_stop_to_its_stop(library: Library) -> None:
    group = sides(library, "operations-manager", "general-manager", "head-of-operations", "president")
    drawing, steps = drawn(group, library)
    assert hidden(drawing) == []
    found = titles(drawing)
    for step, arrow in zip(steps, arrows(drawing), strict=True):
        start, end = found[step.start.title], found[step.end.title]
        assert arrow.points[0] == (start.x + start.width, start.y + start.height / 2)
        assert arrow.points[-1] == (end.x, end.y + end.height / 2)
        assert start.x < end.x


def test_every_title_fits_into_its_box(library: Library) -> None:
    drawing, _ = drawn(sides_of(library.roles), library)
    for label in (mark for mark in drawing.flat() if isinstance(mark, Label)):
        box = next(box for box in boxes(drawing) if _holds(box, (label.x, label.y)))
        half = FACES[label.bold].getlength(label.text) * label.size / 100 / 2
        assert label.x - half >= box.x + SLACK, label.text
        assert label.x + half <= box.x + box.width - SLACK, label.text
        assert label.y - label.size * 0.7 >= box.y, label.text


@pytest.mark.parametrize(
    "title",
    [
        "Vice President of Manufacturing and Supply Chain Operations Worldwide",
        "Donaudampfschifffahrtsgesellschaftskapitän",
    ],
)
def test_a_title_too_long_for_its_box_is_cut_there_and_whole_in_words(studio: Role, title: str) -> None:
    role = bare(studio).model_copy(update={"career": (CareerStep(direction="next", title=title),)})
    drawn_map, words = paths.blocks(sides_of([role]), Library(roles=(role,), shared=()))
    assert isinstance(drawn_map, Figure)
    assert isinstance(words, Bullets)
    longest = [mark.text for mark in drawn_map.drawing.flat() if isinstance(mark, Label) and mark.text.endswith("…")]
    assert longest
    assert max(map(len, longest)) <= 24
    assert title in drawn_map.alt
    assert title in words.words()[0]


def test_a_circle_of_steps_ends(studio: Role) -> None:
    library = graph(studio, [("a", "b"), ("b", "c"), ("c", "a")])
    drawing, steps = drawn(sides_of(library.roles[:2]), library)
    assert len(steps) == 2
    assert faults(drawing) == []
    drawing, steps = drawn(sides_of(library.roles[:3]), library)
    assert len(arrows(drawing)) == len(steps) == 3
    assert faults(drawing) == []


@settings(deadline=None)
@given(arrows_drawn=st.lists(st.tuples(st.sampled_from(GRAPH), st.sampled_from(GRAPH)), min_size=1, max_size=12))
def test_whatever_leads_where_every_step_is_drawn_once(studio: Role, arrows_drawn: list[tuple[str, str]]) -> None:
    library = graph(studio, arrows_drawn)
    drawing, steps = drawn(sides_of(library.roles), library)
    assert faults(drawing) == []
    assert len(arrows(drawing)) == len(steps) == len({*arrows_drawn})
    assert len(boxes(drawing)) == len({one for arrow in arrows_drawn for one in arrow})


def test_a_step_that_both_roles_name_is_drawn_once(studio: Role) -> None:
    one, other = climbing(studio, "a", "b"), climbing(studio, "b", before=["a"])
    drawing, steps = drawn(sides_of([one, other]), Library(roles=(one, other), shared=()))
    assert len(arrows(drawing)) == len(steps) == 1


def test_other_roles_lead_to_their_pages_and_the_compared_ones_stand_out(library: Library) -> None:
    group = sides(library, "production-manager", "plant-manager")
    drawing, _ = drawn(group, library)
    links = {shape.role for shape in drawing.shapes if isinstance(shape, Link)}
    assert links >= {"director-of-manufacturing", "general-manager"}
    assert not links & {side.role.id for side in group}
    bold = [mark.text for mark in drawing.flat() if isinstance(mark, Label) and mark.bold]
    assert sorted(bold) == ["(manufacturing)", "Plant Manager", "Production Manager"]


def test_the_map_in_words_names_every_step(library: Library) -> None:
    group = sides(library, "production-manager", "advertising-manager")
    figure, bullets = paths.blocks(group, library)
    assert isinstance(figure, Figure)
    for step in drawn(group, library)[1]:
        assert f"{step.start.title} leads to {step.end.title}." in figure.alt
    assert isinstance(bullets, Bullets)
    assert bullets.words() == (
        "Production Manager: often from Production Supervisor;"
        " on to Plant Manager, Director of Manufacturing or Operations Manager.",  # the last says so itself
        "Advertising Manager: often from Advertising Coordinator or Account Manager;"
        " on to Advertising Director or Marketing Director.",
    )


def test_a_role_without_steps_says_so_beside_one_that_has_some(studio: Role) -> None:
    roles = (climbing(studio, "a", "b"), climbing(studio, "c"))
    _, bullets = paths.blocks(sides_of(roles), Library(roles=roles, shared=()))
    assert bullets.words() == ("A: on to B.", "C: no step is known.")


def test_where_no_step_is_known_at_all_there_is_no_map(studio: Role) -> None:
    roles = (climbing(studio, "a"), climbing(studio, "b"))
    assert [*paths.blocks(sides_of(roles), Library(roles=roles, shared=()))] == [
        Paragraph("The library knows no career step to or from here.")
    ]


def test_boxes_over_each_other_and_arrows_to_nowhere_are_found() -> None:
    seeded = Drawing(500, 100, (Box(2, 2, 100, 40), Box(50, 20, 100, 40), Stroke(((102, 22), (300, 22)), arrow=True)))
    assert len(faults(seeded)) == 2
    assert hidden(Drawing(500, 100, (Box(2, 2, 100, 40), Stroke(((0, 20), (50, 20)))))) != []
