"""The review in a real browser: any ad brought and read, a draft mended by clicks and undone by them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.conftest import Window
from tests.browser.test_accessibility import SETTINGS, overflow, violations
from tests.web.pages.test_review import AD

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

FILE: FilePayload = {"name": "ad.md", "mimeType": "text/markdown", "buffer": AD.encode()}
ODD: FilePayload = {**FILE, "buffer": f"{AD}- Be a {'W' * 300} ninja שלום 公司\n".encode()}


def bring(page: Page, file: FilePayload) -> None:
    page.goto("/review")
    page.get_by_label("Or a file").set_input_files(file)
    page.get_by_role("button", name="Review").click()
    expect(page.get_by_role("heading", level=1, name="Review of")).to_be_visible()


def drafted(page: Page) -> None:
    """Make a draft of the ad that is shown, and go to its review."""
    page.get_by_role("button", name="Open it in the builder").click()
    page.get_by_role("link", name="All of it on one page").click()
    expect(page.get_by_role("heading", level=1, name="Review of")).to_be_visible()


def test_an_ad_is_pasted_read_and_told_where_it_counts(window: Window) -> None:
    page = window.open("/")
    page.get_by_role("link", name="Review", exact=True).click()
    page.get_by_label("The ad’s text").fill(AD)
    page.get_by_role("button", name="Review").click()
    expect(page.locator("mark", has_text="ninja")).to_be_visible()
    expect(page.get_by_text("<script>alert(1)</script>")).to_be_visible()
    line = page.locator(".read", has_text="Be a ninja")
    line.locator("summary").first.click()
    expect(line.get_by_text("Evidence grade").first).to_be_visible()
    page.get_by_role("textbox", name="Where the job may be done").fill("Colorado, Germany")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_text("Checked for Colorado and Germany.")).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
def test_a_draft_is_mended_by_one_click_and_as_it_was_by_another(windows: Callable[..., Window], script: bool) -> None:
    page = windows(java_script_enabled=script).page
    bring(page, FILE)
    drafted(page)
    before = page.locator(".own").all_inner_texts()
    page.locator(".read", has_text="Rockstar").get_by_role("button", name="Write “expert”").click()
    expect(page.locator("#part-title + .read, #part-title ~ .read").first).to_contain_text("Expert Studio Manager")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Rockstar Studio Manager")
    assert page.locator(".own").all_inner_texts() == before
    page.locator(".read", has_text="ninja").get_by_role("link", name="Go to it").first.click()
    expect(page.locator("textarea:target")).to_have_value("Be a ninja <script>alert(1)</script> of budgets")


def test_copy_and_sheet_are_fetched(window: Window) -> None:
    page = window.page
    bring(page, FILE)
    drafted(page)
    for name in ("Word file with comments", "PDF"):
        with page.expect_download() as started:
            page.get_by_role("link", name=name).click()
        assert started.value.path().stat().st_size > 5000


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_pages_have_no_violation_and_fit_their_window(windows: Callable[..., Window], setting: str) -> None:
    page = windows(**SETTINGS[setting]).page
    for path in ("/review", "/review/rules"):
        page.goto(path)
        assert violations(page) == []
        assert overflow(page) <= 0
    bring(page, ODD)
    look_closely(page)
    drafted(page)
    look_closely(page)


def look_closely(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
    assert violations(page) == []
    assert overflow(page) <= 0
