"""Every theme at every scale: type that can be read, lines of a good length, labels with room."""

from dataclasses import replace

import pytest

from jdbuilder.posting.facts import FACTS
from jdbuilder.render import theme
from jdbuilder.render.format import Look
from jdbuilder.render.lines import lines, measured
from jdbuilder.render.setting import (
    LABEL_GAP,
    POINTS_PER_MILLIMETRE,
    measure,
    settings,
    text_height,
    text_width,
)
from jdbuilder.render.theme import SMALLEST, SMALLEST_BODY, SMALLEST_TYPE, Paper
from tests.render.test_theme import SHIPPED

EM_PER_LETTER = 0.416
"""Of the body's font, over the sentences of the library."""
BULLET = 0.3
"""The width of a bullet in ems; across more than 0.7 from it to its text, readers of PDFs see two columns."""
LONGEST_LINE = {"studio": 85, "plain": 85, "compact": 115}
"""In letters; the compact theme gives up the good measure for one page, and most of its lines are single ones."""

each_theme = pytest.mark.parametrize("theme_id", theme.names(SHIPPED))


def test_every_theme_has_a_longest_line() -> None:
    assert LONGEST_LINE.keys() == set(theme.names(SHIPPED))


@each_theme
@pytest.mark.parametrize("scale", [1.0, 0.9, SMALLEST])
def test_no_type_is_too_small_to_read(theme_id: str, scale: float) -> None:
    known = settings(Look(theme_id, "a4", SHIPPED, scale=scale).theme)
    assert min(one.size for one in known.values()) >= SMALLEST_TYPE
    assert min(known[name].size for name in ("body", "opening", "item", "facts")) >= SMALLEST_BODY
    assert all(one.size <= known["title"].size for one in known.values())


@each_theme
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_lines_are_neither_too_long_nor_too_short(theme_id: str, paper: Paper) -> None:
    look = Look(theme_id, paper, SHIPPED)
    letters = measure(look.theme, paper) / (EM_PER_LETTER * look.theme.sizes.body)
    assert 55 <= letters <= LONGEST_LINE[theme_id]


@each_theme
@pytest.mark.parametrize("scale", [1.0, 0.9, SMALLEST])
def test_labels_fit_their_column(theme_id: str, scale: float) -> None:
    look = Look(theme_id, "a4", SHIPPED, scale=scale)
    facts = replace(settings(look.theme)["facts"], hang=look.theme.spacing.label)
    for fact in FACTS:
        label = measured([(fact.label, True)], look.theme.fonts.body)
        assert lines(label, facts.hang / facts.size - LABEL_GAP) == 1


@each_theme
@pytest.mark.parametrize("scale", [1.0, 0.9, SMALLEST])
def test_bullets_stand_close_enough_to_be_read_with_their_text(theme_id: str, scale: float) -> None:
    known = settings(Look(theme_id, "a4", SHIPPED, scale=scale).theme)
    for one in (known["item"], known["cell_item"]):
        assert 0.5 < one.hang / one.size < BULLET + 0.7


def test_the_page_is_margins_and_text() -> None:
    look = Look("studio", "a4", SHIPPED)
    page = look.theme.page
    assert text_width(look.theme, "a4") == pytest.approx((210 - page.left - page.right) * POINTS_PER_MILLIMETRE)
    assert text_height(look.theme, "a4") == pytest.approx((297 - page.top - page.bottom) * POINTS_PER_MILLIMETRE)


def test_a_hairline_and_its_gap_add_to_the_height() -> None:
    heading = settings(Look("plain", "a4", SHIPPED).theme)["heading"]
    assert heading.rule == "above"
    assert heading.ruled == heading.rule_gap + 0.75
    assert replace(heading, rule="around").ruled == 2 * heading.ruled
    assert replace(heading, rule="none").ruled == 0
