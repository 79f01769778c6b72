"""Files opened in a real browser: a Word file edited since comes back change by change; a foreign ad line by line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.conftest import Window
from tests.browser.test_accessibility import SETTINGS, overflow, violations
from tests.browser.test_main_job import start
from tests.web.pages.test_open import AD, edited

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FOREIGN: FilePayload = {"name": "ad.md", "mimeType": "text/markdown", "buffer": AD.encode()}


def bring(page: Page, file: FilePayload) -> None:
    page.goto("/open")
    page.get_by_label("Drop a file here").set_input_files(file)
    page.get_by_role("button", name="Open").click()


def exported(window: Window) -> bytes:
    """A full draft's Word file, fetched by clicking."""
    page = window.page
    start(page, "full")
    page.get_by_label("Company", exact=True).fill("Acme & Söhne")
    window.saved()
    with page.expect_download() as started:
        page.get_by_role("button", name="Word", exact=True).click()
    return Path(started.value.path()).read_bytes()


def word(data: bytes) -> FilePayload:
    return {"name": "ad.docx", "mimeType": WORD, "buffer": data}


def test_an_exported_file_is_a_draft_again(window: Window) -> None:
    bring(window.page, word(exported(window)))
    expect(window.page.get_by_text("The file is open again")).to_be_visible()
    expect(window.page.get_by_label("Company", exact=True)).to_have_value("Acme & Söhne")


@pytest.mark.parametrize("script", [True, False])
def test_of_the_edits_made_in_word_one_is_accepted_and_one_refused(
    windows: Callable[..., Window], script: bool
) -> None:
    seen = windows()
    data = edited(exported(seen))
    page = seen.page if script else windows(java_script_enabled=False).page
    bring(page, word(data))
    expect(page.get_by_role("heading", name="What has changed")).to_be_visible()
    expect(page.get_by_role("checkbox")).to_have_count(3)
    page.get_by_role("checkbox", name="Deleted").uncheck()
    page.get_by_role("checkbox", name="Added").uncheck()
    page.get_by_role("button", name="Open in the builder").click()
    duties = page.locator("#section-responsibilities textarea")
    expect(duties.nth(0)).to_have_value("Walk the schedule with everybody")
    expect(duties.nth(1)).to_have_value("Write project briefs and see that they reach everyone who works from them")
    expect(page.locator("#section-responsibilities")).not_to_contain_text("Feed the cat")


def test_a_foreign_ad_is_taken_in_with_the_librarys_words_where_they_are_wanted(window: Window) -> None:
    page = window.page
    bring(page, FOREIGN)
    expect(page.get_by_role("heading", name="Take in an ad")).to_be_visible()
    first = page.locator("#text-responsibilities-0 + details")
    first.get_by_role("radio").nth(1).check()
    page.get_by_role("button", name="Open in the builder").click()
    expect(page.get_by_role("textbox", name="Place", exact=True)).to_have_value("Leeds")
    expect(page.locator("#section-responsibilities textarea").nth(0)).not_to_have_value(
        "Write project briefs and make sure everyone who needs them has them"
    )


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_pages_have_no_violation_and_fit_their_window(windows: Callable[..., Window], setting: str) -> None:
    data = edited(exported(windows()))
    window = windows(**SETTINGS[setting])
    page = window.open("/open")
    odd: FilePayload = {**FOREIGN, "buffer": f"{AD}- {'W' * 300} שלום 公司".encode()}
    for file in (None, word(data), FOREIGN, odd):
        if file:
            bring(page, file)
            expect(page.get_by_role("button", name="Open in the builder")).to_be_visible()
        assert violations(page) == []
        assert overflow(page) <= 0
