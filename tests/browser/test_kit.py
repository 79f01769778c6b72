"""The company's kit in a real browser: the sample follows, nothing typed is lost, with script and without."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.conftest import Window
from tests.browser.test_accessibility import SETTINGS, overflow, violations
from tests.kit.pictures import png, svg

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

LOGO: FilePayload = {"name": "logo.svg", "mimeType": "image/svg+xml", "buffer": svg()}


@pytest.fixture
def page(window: Window) -> Iterator[Page]:
    """The page of the kit, emptied at the end, since the server is shared."""
    yield window.open("/kit")
    window.page.goto("/kit")
    window.page.get_by_text("Start over").click()
    window.page.get_by_label("Yes, empty it").check()
    window.page.get_by_role("button", name="Empty the kit").click()


def test_the_sample_follows_what_is_typed_and_nothing_is_saved_yet(page: Page) -> None:
    paper = page.frame_locator("#sample")
    page.get_by_label("Company name").fill("Acme")
    expect(paper.locator(".subtitle")).to_have_text("Acme")
    page.get_by_label("Benefits").fill("- Cake\n- Leave")
    expect(paper.get_by_text("Cake")).to_be_visible()
    page.locator("#accent").fill("#ffd400")
    expect(page.locator("#accent-said")).to_contain_text("The paper uses #8c7500 instead")
    expect(page.locator("#pick")).to_have_value("#ffd400")
    heading = paper.get_by_role("heading", name="What we offer")
    expect(heading).to_have_css("color", "rgb(140, 117, 0)")
    page.get_by_label("Benefits").focus()
    expect(heading).to_be_in_viewport()
    page.get_by_label("Theme").select_option("Compact")
    expect(paper.locator("link[rel=stylesheet]")).to_have_attribute("href", "/paper/compact-a4.css?accent=%238c7500")
    expect(page.locator("#state")).to_have_text("Not saved yet")
    page.get_by_label("Company name").fill("")


def test_a_chosen_logo_stays_while_the_form_has_a_fault_and_is_saved_with_its_words(page: Page) -> None:
    page.get_by_label("Logo", exact=True).set_input_files(LOGO)
    expect(page.locator("#logo-said img")).to_be_visible()
    expect(page.locator("#alt-fault")).to_contain_text("Say what the logo shows")
    page.get_by_label("What the logo says").fill("Acme")
    expect(page.locator("#alt-fault")).to_be_hidden()
    drawn = page.frame_locator("#sample").get_by_role("img", name="Acme")
    expect(drawn).to_be_visible()
    box = drawn.bounding_box()
    assert box is not None
    assert box["width"] < 300, "as large as its room on the paper, not as its pixels"
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Begin a posting with it")).to_be_visible()
    expect(page.locator("#logo-said")).not_to_contain_text("not saved")
    page.get_by_label("Take the logo off").check()
    expect(page.locator("#logo-said img")).to_be_hidden()
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#take-off")).to_be_hidden()


def test_a_file_that_is_no_logo_is_refused_at_its_place(page: Page) -> None:
    page.get_by_label("Logo", exact=True).set_input_files({**LOGO, "buffer": b"GIF89a"})
    expect(page.locator("#logo-fault")).to_contain_text("is not a PNG, a JPEG or an SVG")
    page.get_by_label("Logo", exact=True).set_input_files({**LOGO, "buffer": png()})
    expect(page.locator("#logo-fault")).to_be_hidden()
    page.get_by_label("Take the logo off").check()
    expect(page.locator("#logo-said img")).to_be_hidden()


def test_a_refused_file_can_be_taken_back(page: Page) -> None:
    page.get_by_label("Logo", exact=True).set_input_files({**LOGO, "buffer": b"GIF89a"})
    expect(page.locator("#logo-fault")).to_be_visible()
    page.get_by_label("Take the logo off").check()
    expect(page.locator("#logo-fault")).to_be_hidden()
    expect(page.get_by_label("Logo", exact=True)).to_have_value("")


def test_a_fault_of_a_file_that_the_browser_dropped_stays_until_it_is_seen_to(window: Window) -> None:
    page = window.open("/kit")
    page.get_by_label("Logo", exact=True).set_input_files({**LOGO, "buffer": b"GIF89a"})
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator("#unsaved")).to_be_visible()
    with page.expect_response("**/kit"):
        page.get_by_label("Company name").fill("Acme")
    expect(page.frame_locator("#sample").locator(".subtitle")).to_have_text("Acme")
    expect(page.locator("#logo-fault")).to_contain_text("is not a PNG, a JPEG or an SVG")
    page.get_by_label("Take the logo off").check()
    expect(page.locator("#logo-fault")).to_be_hidden()
    expect(page.locator("#unsaved")).to_have_count(0)
    window.faults.clear()  # the browser's own report of the 422


@pytest.mark.parametrize(
    ("typed", "picked"), [("#000", "#000000"), ("abc", "#aabbcc"), (" 12AB9f", "#12ab9f"), ("#12", "#8f3a1c")]
)
def test_the_picker_follows_every_form_of_a_colour(page: Page, typed: str, picked: str) -> None:
    page.locator("#accent").fill(typed)
    expect(page.locator("#pick")).to_have_value(picked)


def test_it_works_without_script(windows: Callable[..., Window]) -> None:
    window = windows(java_script_enabled=False)
    page = window.open("/kit")
    page.get_by_label("Company name").fill("Acme")
    page.get_by_label("Logo", exact=True).set_input_files(LOGO)
    page.get_by_label("Theme").select_option("Plain")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_label("What the logo says").fill("Acme")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Begin a posting with it")).to_be_visible()
    expect(page.get_by_label("Theme")).to_have_value("plain")
    expect(page.frame_locator("#sample").get_by_role("img", name="Acme")).to_be_visible()
    page.get_by_text("Start over").click()
    page.get_by_role("button", name="Empty the kit").click()
    expect(page.get_by_label("Company name")).to_have_value("Acme")  # the browser asks for the tick
    page.get_by_label("Yes, empty it").check()
    page.get_by_role("button", name="Empty the kit").click()
    expect(page.get_by_text("The kit is empty.")).to_be_visible()
    expect(page.get_by_label("Company name")).to_have_value("")
    window.faults.clear()  # the browser's own report of the 422


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_page_has_no_violation_and_fits_its_window(windows: Callable[..., Window], setting: str) -> None:
    page = windows(**SETTINGS[setting]).page
    page.goto("/kit")
    assert violations(page) == []
    page.locator("#accent").fill("#ffd400")
    page.get_by_label("Website").fill("no address")
    page.get_by_label("Logo", exact=True).set_input_files(LOGO)
    expect(page.locator("#alt-fault")).to_be_visible()
    page.get_by_text("Start over").click()
    assert violations(page) == []
    assert overflow(page) <= 0
