"""axe-core on every kind of page: light and dark, wide and narrow, empty, full and with faults."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Window
from tests.browser.test_choosing import COMPARED, OF_PLANT, OF_PRODUCT, begin_mixture
from tests.browser.test_main_job import start
from tests.conftest import STUDIO

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PATHS = (
    "/",
    "/roles",
    "/roles?q=nobody",
    f"/roles/{STUDIO}",
    f"/postings/new?role={STUDIO}",
    "/postings/new",
    "/nothing",
    "/compare",
    "/compare?role=&role=",
    COMPARED + "&state=TX",
    f"{COMPARED}&role=product-manager&role={STUDIO}",
    "/find",
    "/find?do=" + "&do=".join((*OF_PLANT, *OF_PRODUCT)),
    "/find?q=astronaut",
    "/roles/production-manager?state=TX",
    f"/postings/new?role={STUDIO}&with=operations-manager&do=keep-roadmap",
)
SETTINGS: dict[str, dict[str, Any]] = {
    "wide": {"viewport": {"width": 1440, "height": 900}},
    "narrow": {"viewport": {"width": 390, "height": 844}},
    "dark": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "dark"},
    "tiny": {"viewport": {"width": 320, "height": 640}},
}


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    nodes = [(one["id"], node) for one in found for node in one["nodes"]]
    return [f"{rule}: {node['html'][:160]} ({node['failureSummary'][:160]})" for rule, node in nodes]


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    wider: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wider


@pytest.mark.parametrize("setting", SETTINGS)
def test_pages_have_no_violation_and_fit_their_window(windows: Callable[..., Window], setting: str) -> None:
    window = windows(**SETTINGS[setting])
    for path in PATHS:
        window.page.goto(path)
        assert violations(window.page) == [], path
        assert overflow(window.page) <= 0, path
    window.faults.clear()  # the browser's own report of the 404


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("way", ["full", "empty"])
def test_the_builder_has_no_violation_and_fits_its_window(
    windows: Callable[..., Window], setting: str, way: str
) -> None:
    window = windows(**SETTINGS[setting])
    page = window.page
    start(page, way)
    page.get_by_label("Pay from").fill("forty")
    page.locator("#metrics-new").fill("My own: measure")
    page.locator("button[value='add:metrics']").click()
    window.saved()
    assert violations(page) == []
    assert overflow(page) <= 0
    page.locator("#unfilled summary").click()
    assert violations(page) == []


@pytest.mark.parametrize("setting", SETTINGS)
def test_pay_figures_and_the_notice_of_two_jobs_have_no_violation(windows: Callable[..., Window], setting: str) -> None:
    window = windows(**SETTINGS[setting])
    begin_mixture(window.page)
    window.page.locator("#place").fill("Austin, TX")
    window.saved()
    window.page.locator("#pay-figures summary").click()
    assert violations(window.page) == []
    assert overflow(window.page) <= 0
    for figure in window.page.locator("#pay-figures td").all():
        assert figure.evaluate("(cell) => cell.getClientRects().length") == 1
        assert figure.bounding_box()["height"] < 50, "a figure broken in two"  # type: ignore[index]


def test_a_page_with_a_violation_is_reported(windows: Callable[..., Window]) -> None:
    page = windows().page
    page.goto("/")
    page.evaluate("document.querySelector('html').removeAttribute('lang')")
    assert any(one.startswith("html-has-lang") for one in violations(page))
