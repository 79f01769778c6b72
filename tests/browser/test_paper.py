"""The web page on a phone: text stands at the margin, whatever the theme does on paper."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from jdbuilder.posting.outline import outline
from jdbuilder.render import theme, to
from jdbuilder.render.format import Look
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
