"""Which role is needed, in a real browser: comparing, finding, following a career, and what the builder says of it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Window

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

COMPARED = "/compare?role=production-manager&role=operations-manager"
OF_PLANT = ("plan-and-track-production", "run-production-budget", "solve-production-problems")
OF_PRODUCT = ("keep-roadmap", "set-positioning-and-pricing", "identify-customer-needs")


def tick(page: Page, duty: str) -> None:
    """Tick a line of work by keyboard, opening its area first."""
    box = page.locator(f"input[name=do][value={duty}]")
    area = page.locator("details.area", has=box)
    if area.get_attribute("open") is None:
        area.locator("summary").press("Enter")
    box.focus()
    page.keyboard.press("Space")


def test_the_roles_that_fit_follow_every_tick_and_the_focus_stays(window: Window) -> None:
    page = window.open("/find")
    for number, duty in enumerate(OF_PLANT, start=1):
        tick(page, duty)
        expect(page.locator("#fits")).to_contain_text(f"{number} line")
        expect(page.locator(f"input[value={duty}]")).to_be_focused()
    expect(page.locator(".fit h3").first).to_have_text("Production Manager (manufacturing)")
    expect(page.locator("#news")).to_contain_text("3 of 3 lines")
    for duty in OF_PRODUCT:
        tick(page, duty)
    expect(page.locator("#fits .notice")).to_contain_text("One job, or two?")
    tick(page, OF_PRODUCT[0])
    tick(page, OF_PRODUCT[1])
    expect(page.locator("#fits .notice")).to_have_count(0)


def test_what_is_ticked_stands_in_the_address(window: Window) -> None:
    page = window.open("/find")
    tick(page, "keep-roadmap")
    page.wait_for_url("**/find?do=keep-roadmap")
    page.reload()
    expect(page.locator("input[value=keep-roadmap]")).to_be_checked()
    tick(page, "keep-roadmap")
    expect(page.locator("#fits")).to_contain_text("Nothing is ticked yet")
    expect(page.locator("#news")).to_have_text("")


def test_the_list_of_work_narrows_as_one_types(window: Window) -> None:
    page = window.open("/find")
    every = page.locator(".duty").count()
    tick(page, "keep-roadmap")
    page.get_by_label("Search the work").fill("budget prod")
    expect(page.locator("input[value=run-production-budget]")).to_be_visible()
    expect(page.locator("input[value=keep-roadmap]")).to_be_visible()
    expect(page.locator("input[value=solve-production-problems]")).to_be_hidden()
    page.keyboard.press("Enter")
    assert page.locator(".duty:visible").count() < 20
    page.get_by_label("Search the work").fill("astronaut")
    expect(page.locator("#nothing")).to_be_visible()
    expect(page.locator(".duty:visible")).to_have_count(1)
    page.get_by_label("Search the work").fill("")
    expect(page.locator("#nothing")).to_be_hidden()
    assert page.locator(".duty:not([hidden])").count() == every


def test_ticked_work_becomes_a_posting(window: Window) -> None:
    page = window.open("/find")
    for duty in OF_PLANT:
        tick(page, duty)
    expect(page.locator("#fits")).to_contain_text("3 lines ticked")
    page.get_by_role("link", name="Start a posting").first.click()
    page.get_by_role("button", name="Open the builder").click()
    expect(page.locator("[data-section=responsibilities] .row:has(.tick:checked)")).to_have_count(3)


def test_the_finder_works_without_script(windows: Callable[..., Window]) -> None:
    page = windows(java_script_enabled=False).page
    page.goto("/find")
    page.get_by_label("Search the work").fill("roadmap")
    page.get_by_role("button", name="Search").click()
    page.locator("input[value=keep-roadmap]").check()
    page.get_by_role("button", name="Show the roles that fit").click()
    expect(page.locator(".fit h3").first).to_have_text("Product Manager (product development)")


def test_a_career_map_is_followed_by_keyboard(window: Window) -> None:
    page = window.open("/roles/production-manager")
    names = page.locator("#career ~ .document svg a").all_text_contents()
    assert len(names) > 1
    page.locator("section[aria-labelledby=career] svg a").first.focus()
    for place, name in enumerate(names):
        if place:
            page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == name
    address = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{address}")


@pytest.mark.parametrize("path", ["/roles/production-manager", COMPARED])
def test_a_wide_drawing_scrolls_by_keyboard_within_its_frame(windows: Callable[..., Window], path: str) -> None:
    page = windows(viewport={"width": 390, "height": 844}).page
    page.goto(path)
    chart, career = page.locator(".scroll").first, page.locator(".scroll").last
    chart.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("(frame) => frame.scrollLeft > 0", arg=chart.element_handle())
    assert career.evaluate(
        "(frame) => [...frame.querySelectorAll('a')].some((link) => (link.focus(), frame.scrollLeft > 0))"
    )
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_the_chart_needs_no_colour(window: Window) -> None:
    """In print without backgrounds and in grey: lines, boxes and medians still differ from the paper and each other."""
    page = window.open(COMPARED)
    page.emulate_media(media="print", color_scheme="light")
    looks = page.locator("svg.drawing").first.evaluate(
        """(drawing) => [".stroke:not(.faint)", ".pale", ".label"].map((name) => {
            const style = getComputedStyle(drawing.querySelector(name));
            return [style.stroke, style.fill, style.visibility, style.display];
        })"""
    )
    (stroke, *_), (edge, inside, *_), (_, label, *_) = looks
    assert grey(stroke) < 80
    assert grey(edge) < 80
    assert grey(inside) > 200
    assert grey(label) < 110
    assert all(visibility == "visible" and display != "none" for *_, visibility, display in looks)


def grey(colour: str) -> float:
    """How light 'rgb(r, g, b)' is without its colour: 0 is black, 255 white."""
    red, green, blue = (float(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(","))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_files_of_a_comparison_are_downloaded(window: Window) -> None:
    page = window.open(COMPARED)
    with page.expect_download() as found:
        page.get_by_role("link", name="Word", exact=True).click()
    assert found.value.suggested_filename == "production-manager-or-operations-manager.docx"


def test_roles_are_chosen_and_a_state_shown(window: Window) -> None:
    page = window.open("/compare?role=production-manager")
    expect(page.locator("#choose-fault")).to_have_count(0)
    page.get_by_label("Role 2").select_option("plant-manager")
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Production Manager or Plant Manager?")
    page.get_by_label("Add a state’s wages").select_option("TX")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".document .figures").first).to_contain_text("Texas")


def test_figures_and_the_notice_follow_the_posting(window: Window) -> None:
    page = window.page
    begin_mixture(page)
    page.locator("#place").fill("Austin, TX")
    window.saved()
    figures = page.locator("#pay-figures")
    expect(figures.locator("summary")).to_contain_text("in Texas")
    figures.locator("summary").click()
    page.get_by_label("Pay from").click()
    expect(figures.locator("table")).to_be_visible()  # a menu would have closed
    page.locator("#place").fill("Los Angeles, California")
    window.saved()
    expect(figures.locator("table")).to_contain_text("California")
    page.get_by_label("Pay from").fill("40000")
    page.get_by_label("Currency").select_option("EUR")
    window.saved()
    expect(figures.locator("summary")).to_have_count(0)
    expect(page.locator("#mixed")).to_contain_text("One job, or two?")
    for duty in OF_PRODUCT:
        page.locator(f"[data-key={duty}] .tick").uncheck()
    window.saved()
    expect(page.locator("#mixed .notice")).to_have_count(0)
    page.locator(f"[data-key={OF_PRODUCT[0]}] .tick").check()
    window.saved()
    page.reload()
    expect(page.locator(f"[data-key={OF_PRODUCT[0]}] .tick")).to_be_checked()


def begin_mixture(page: Page) -> None:
    """A plant's Production Manager with a Product Manager's work, in the builder."""
    page.goto("/postings/new?role=production-manager&do=" + "&do=".join((*OF_PLANT, *OF_PRODUCT)))
    page.get_by_role("button", name="Open the builder").click()
    expect(page.locator("#mixed")).to_contain_text("One job, or two?")
