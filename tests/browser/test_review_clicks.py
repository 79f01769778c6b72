"""A click on a remedy in the builder: it stays where one is, counts once, and is taken back by the keys for undo."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Window
from tests.browser.test_main_job import start
from tests.browser.test_review_builder import BETTER, WORDS, line, write

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def own(window: Window, section: str, words: str) -> Locator:
    """Add a line of one's own to a section; its row."""
    page = window.page
    page.locator(f"#{section}-new").fill(words)
    page.locator(f"button[value='add:{section}']").click()
    window.saved()
    return page.locator(f"[data-section={section}] .row[data-key=own-1]")


def test_a_remedy_leaves_the_focus_in_its_own_section(window: Window) -> None:
    start(window.page, "empty")
    own(window, "opening", "We make games.")
    row = own(window, "must_haves", WORDS)
    row.get_by_role("button", name="Write “expert”").click()
    expect(row.locator("textarea")).to_have_value(BETTER)
    expect(row.locator("textarea")).to_be_focused()


def test_a_double_click_on_a_remedy_counts_once(window: Window) -> None:
    page = window.page
    start(page, "empty")
    row = own(window, "must_haves", "Be the rockstar and the ninja of our production")
    expect(row.locator(".finding")).to_have_count(2)
    click = "(row) => row.querySelector('.remedy').click()"
    row.evaluate(click)
    row.evaluate(click)
    expect(row.locator(".finding")).to_have_count(1)
    row.evaluate(click)  # on what came in its place
    window.saved()
    expect(row.locator(".finding")).to_have_count(1)
    page.wait_for_timeout(450)
    row.locator(".remedy").first.click()
    expect(row.locator(".finding")).to_have_count(0)


@pytest.mark.parametrize("keys", ["Control+z", "Meta+z"])
def test_the_keys_for_undo_take_a_remedy_back_and_after_typing_the_typing(window: Window, keys: str) -> None:
    page = window.page
    start(page, "full")
    area = line(page).locator("textarea")
    write(window).get_by_role("button", name="Write “expert”").click()
    expect(area).to_have_value(BETTER)
    expect(area).to_be_focused()
    page.keyboard.press(keys)
    expect(area).to_have_value(WORDS)
    window.saved()
    write(window).get_by_role("button", name="Write “expert”").click()
    expect(area).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.type("!")
    window.saved()
    version = page.locator("[name=version]").input_value()
    page.keyboard.press("Control+z")
    expect(area).to_have_value(BETTER)
    window.saved()
    assert page.locator("[name=version]").input_value() == str(int(version) + 1)
