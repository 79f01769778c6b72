"""The paper in a browser: on a phone text stands at the margin, and the fonts of the preview are those of the PDF."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from jdbuilder.library.library import Library
from jdbuilder.posting import assemble
from jdbuilder.posting.outline import outline
from jdbuilder.render import fonts, theme, to
from jdbuilder.render.fonts import Face
from jdbuilder.render.format import Look
from jdbuilder.web import faces
from tests.browser.conftest import Window
from tests.browser.test_accessibility import overflow
from tests.render import drafts

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

LINES = ("Plan the work of the studio", "לתכנן את העבודה")
DRAFT = drafts.draft(opening=LINES, responsibilities=LINES, environment=LINES, equal_opportunity=LINES)
LEFT = "(all) => [...new Set(all.map((one) => Math.round(one.getBoundingClientRect().left)))]"


@pytest.mark.parametrize(("width", "sides"), [(390, 1), (900, 2)])
def test_on_a_phone_nothing_stands_in(width: int, sides: int, windows: Callable[..., Window], look: Look) -> None:
    page = windows(viewport={"width": width, "height": 800}).page
    for theme_id in theme.names(look.templates):
        page.set_content(to.to(outline(DRAFT), "html", replace(look, theme_id=theme_id)).decode())
        left = page.locator("main > *").evaluate_all(LEFT)
        values = page.locator("dt").evaluate_all(LEFT)
        assert len(left) == (sides if theme_id == "studio" else 1)
        assert width > 640 or values in ([], left)
        assert overflow(page) <= 0


WIDTHS = """async ([file, text]) => {
    const face = await new FontFace("measured", `url(/static/fonts/${file})`).load();
    document.fonts.add(face);
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = "100px measured";
    const widths = text.map((line) => pen.measureText(line).width);
    document.fonts.delete(face);
    return widths;
}"""


@pytest.mark.parametrize("face", fonts.FACES.values(), ids=lambda face: face.file)
def test_a_line_is_as_wide_in_the_small_font_as_in_the_whole_one(face: Face, window: Window, library: Library) -> None:
    page = window.open("/")
    text = [line for role in library.roles[:3] for line in outline(assemble.full(library, role)).words()]
    assert len(text) > 50
    assert set(map(ord, "".join(text))) <= faces.LETTERS
    small = page.evaluate(WIDTHS, [faces.small(face).removeprefix("fonts/"), text])
    assert small == pytest.approx(page.evaluate(WIDTHS, [face.file, text]), abs=0.01)
