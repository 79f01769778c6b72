"""A starter template in a real browser: chosen, fetched, brought back to be filled; and opened again once filled."""

from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, expect

from jdbuilder.word.package import Package
from tests.browser.conftest import Window
from tests.browser.test_main_job import start

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def fetched(window: Window) -> tuple[str, bytes]:
    """The name and the bytes of the starter that is chosen on the page."""
    with window.page.expect_download() as started:
        window.page.get_by_role("button", name="Download").click()
    return started.value.suggested_filename, Path(started.value.path()).read_bytes()


def test_a_starter_is_chosen_fetched_filled_and_opened_again(window: Window) -> None:
    page = window.page
    start(page, "full")
    page.get_by_label("Company", exact=True).fill("Acme & Söhne")
    window.saved()
    page.goto("/templates")
    page.get_by_label("For", exact=True).select_option("studio-production-manager")
    page.get_by_label("Theme").select_option("plain")
    name, starter = fetched(window)
    assert name == "production-manager-template.docx"
    assert b"&lt;company XXX&gt;" in Package.unpacked(starter).parts["word/document.xml"]

    file: FilePayload = {"name": name, "mimeType": WORD, "buffer": starter}
    page.get_by_label("Drop your template here").set_input_files(file)
    page.get_by_role("button", name="See what it holds").click()
    with page.expect_download() as started:
        page.get_by_role("button", name="Fill and download").click()
    filled = Path(started.value.path()).read_bytes()
    assert b"&lt;company XXX&gt;" not in Package.unpacked(filled).parts["word/document.xml"]

    page.goto("/open")
    page.get_by_label("Drop a file here").set_input_files({**file, "buffer": filled})
    page.get_by_role("button", name="Open").click()
    expect(page.get_by_role("checkbox", name="Changed: company")).to_be_checked()
    page.get_by_role("button", name="Open in the builder").click()
    expect(page.get_by_label("Company", exact=True)).to_have_value("Acme & Söhne")


def test_a_role_page_leads_to_its_starters(window: Window) -> None:
    page = window.open("/roles/studio-production-manager")
    with page.expect_download() as started:
        page.get_by_role("link", name="Compact").click()
    assert started.value.suggested_filename == "production-manager-template.docx"


def test_the_blank_one_holds_the_place_for_the_copy(window: Window) -> None:
    window.open("/templates")
    name, starter = fetched(window)
    assert name == "job-ad-template.docx"
    assert (
        b"&lt;INSERT JOB DESCRIPTION COPY FROM BLOG POST HERE&gt;"
        in Package.unpacked(starter).parts["word/document.xml"]
    )
