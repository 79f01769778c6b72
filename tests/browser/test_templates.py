"""A template of one's own in a real browser: brought, two unknown placeholders chosen, filled and fetched."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.conftest import Window
from tests.browser.test_accessibility import SETTINGS, overflow, violations
from tests.browser.test_main_job import start
from tests.web.pages.test_templates import DATA, made

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PAPER: FilePayload = {"name": "Our paper.docx", "mimeType": WORD, "buffer": DATA}


def bring(page: Page, file: FilePayload = PAPER) -> None:
    page.get_by_label("Drop your template here").set_input_files(file)
    page.get_by_role("button", name="See what it holds").click()


def from_builder(window: Window) -> None:
    page = window.page
    start(page, "full")
    page.get_by_label("Company", exact=True).fill("Acme & Söhne")
    window.saved()
    page.locator(".more summary").click()
    page.get_by_role("link", name="Fill a Word template").click()


def paragraphs(path: Path) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(path.read_bytes())).paragraphs]


@pytest.mark.parametrize("script", [True, False])
def test_from_the_builder_a_template_is_filled_with_two_unknown_placeholders(
    windows: Callable[..., Window], script: bool
) -> None:
    seen = windows()
    from_builder(seen)
    page = seen.page
    if not script:
        window = windows(java_script_enabled=False)
        page = window.open(page.url.replace(seen.server.address, ""))
    bring(page, {**PAPER, "buffer": made("[Office dog] at &lt;company XXX&gt;", "Boss: [Line manager]", "[Job title]")})
    expect(page.get_by_label("Fill from")).to_contain_text("Production Manager – Acme & Söhne")
    page.get_by_label("or a text of your own: [Office dog]").fill("Rex")
    page.get_by_label("Put here: [Line manager]").select_option("Company")
    with page.expect_download() as started:
        page.get_by_role("button", name="Fill and download").click()
    assert started.value.suggested_filename == "our-paper-production-manager.docx"
    assert paragraphs(started.value.path()) == ["Rex at Acme & Söhne", "Boss: Acme & Söhne", "Production Manager"]
    expect(page.get_by_text("Every placeholder is filled.")).to_be_visible()
    expect(page.get_by_label("or a text of your own: [Office dog]")).to_have_value("Rex")


def test_a_value_that_is_shown_beside_a_choice_is_said_to_be_old_once_it_changes(window: Window) -> None:
    page = window.open("/templates")
    bring(page)
    first, second = page.locator(".value").nth(0), page.locator(".value").nth(1)
    shown = second.inner_text()
    page.get_by_label("Put here: <company XXX>").select_option("Place")
    expect(first).to_have_text("Save your choices to see what will stand here.")
    expect(second).to_have_text(shown)
    page.get_by_label("Fill from").select_option("none")
    expect(second).to_have_text("Save your choices to see what will stand here.")
    page.get_by_role("button", name="Save choices").click()
    expect(first).to_have_text("Choose a posting above to fill this.")


def test_a_refused_file_is_said_at_its_place(window: Window) -> None:
    page = window.open("/templates")
    bring(page, {"name": "paper.docx", "mimeType": WORD, "buffer": b"%PDF-1.7 is something else"})
    expect(page.locator("#file-fault")).to_contain_text("paper.docx")
    window.faults.clear()  # the browser's own report of the 422


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_pages_have_no_violation_and_fit_their_window(windows: Callable[..., Window], setting: str) -> None:
    window = windows(**SETTINGS[setting])
    page = window.open("/templates")
    assert violations(page) == []
    bring(page)
    page.get_by_text("and in 1 more place").click()
    assert violations(page) == []
    assert overflow(page) <= 0
    long = made("[" + "x" * 60 + "]", "W" * 200 + " [שם החברה] 公司")
    page.goto("/templates")
    bring(page, {**PAPER, "name": "y" * 90 + ".docx", "buffer": long})
    assert violations(page) == []
    assert overflow(page) <= 0
    page.goto("/templates")
    page.get_by_text("How to write a placeholder").click()
    assert violations(page) == []
    assert overflow(page) <= 0
