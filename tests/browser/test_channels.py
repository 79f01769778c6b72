"""The channels' page in a real browser: what lands on the clipboard, keyboard and phone, and without a script."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Window
from tests.browser.test_accessibility import SETTINGS, overflow, violations
from tests.browser.test_main_job import clipboard, start

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def open_channels(window: Window, query: str = "") -> Page:
    start(window.page, "full")
    address = re.sub(r"[?#].*", "", window.page.url)
    window.page.goto(f"{address}/channels{query}")
    return window.page


def test_rich_text_is_copied_with_its_plain_twin(window: Window) -> None:
    page = open_channels(window)
    page.get_by_role("button", name="Copy LinkedIn: Description").click()
    expect(page.locator("[data-said=linkedin-description]")).to_have_text("Copied. Paste it where you like.")
    rich, plain = clipboard(page)
    assert "<strong>What you’ll do</strong>" in rich
    assert "What you’ll do\n\nYou’ll get to:\n\n• " in plain
    assert plain.strip() == page.locator("#linkedin-description").input_value().strip()


@pytest.mark.parametrize(
    ("button", "field"),
    [
        ("Copy LinkedIn: Job title", "linkedin-title"),
        ("Copy Indeed: Feed (XML)", "indeed-feed"),
        ("Copy Google: The data alone", "google-data"),
    ],
)
def test_what_is_no_rich_text_is_copied_as_it_stands(window: Window, button: str, field: str) -> None:
    page = open_channels(window)
    page.get_by_role("button", name=button).click()
    expect(page.locator(f"[data-said={field}]")).to_have_text("Copied. Paste it where you like.")
    text = page.evaluate("navigator.clipboard.readText()")
    assert text == page.locator(f"#{field}").input_value()
    kinds = page.evaluate("navigator.clipboard.read().then(([item]) => item.types)")
    assert "text/html" not in kinds


def test_only_the_last_copy_is_said(window: Window) -> None:
    page = open_channels(window)
    page.get_by_role("button", name="Copy LinkedIn: Job title").click()
    expect(page.locator("[data-said=linkedin-title]")).not_to_be_empty()
    page.get_by_role("button", name="Copy E-mail: Subject").click()
    expect(page.locator("[data-said=email-subject]")).not_to_be_empty()
    expect(page.locator("[data-said=linkedin-title]")).to_be_empty()


def test_where_the_browser_refuses_the_text_is_selected(windows: Callable[..., Window]) -> None:
    window = windows(permissions=[])
    window.page.add_init_script("navigator.clipboard.write = navigator.clipboard.writeText = () => Promise.reject()")
    page = open_channels(window)
    page.get_by_role("button", name="Copy LinkedIn: Job title").click()
    expect(page.locator("[data-said=linkedin-title]")).to_contain_text("press Ctrl+C")
    assert page.evaluate("getSelection().toString()") == "Production Manager"


def test_without_a_script_texts_can_be_selected_shortened_and_downloaded(windows: Callable[..., Window]) -> None:
    page = open_channels(windows(java_script_enabled=False))
    expect(page.get_by_role("button", name="Copy LinkedIn: Description")).to_be_hidden()
    page.get_by_label("At most so many words").fill("150")
    page.get_by_role("button", name="Shorten").click()
    expect(page.get_by_text("words of 150.")).to_be_visible()
    with page.expect_download() as found:
        page.get_by_role("link", name="Download LinkedIn: Description").click()
    assert found.value.suggested_filename == "linkedin-description.html"


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("query", ["", "?words=20", "?words=some"])
def test_the_page_has_no_violation_and_fits_its_window(
    windows: Callable[..., Window], setting: str, query: str
) -> None:
    settings: dict[str, Any] = SETTINGS[setting]
    window = windows(**settings)
    page = open_channels(window, query)
    for summary in page.locator("details > summary").all():
        summary.click()
    assert violations(page) == []
    assert overflow(page) <= 0
    window.faults.clear()  # the browser's own report of the 422
