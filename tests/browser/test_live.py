"""What the builder shows while one works: the paper changes only where the posting does, and is never left wrong."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Window
from tests.browser.test_main_job import start

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

MAIN = "document.getElementById('preview').contentDocument.querySelector('main')"
FRAME = "document.getElementById('preview').contentWindow"


def begun(window: Window) -> Page:
    """A full draft whose page knows what it shows, and whose paper's elements are marked."""
    start(window.page, "full")
    window.page.locator("#place").fill("Aachen")
    window.saved()
    window.page.evaluate(f"() => {{ for (const one of {MAIN}.children) one.old = true; }}")
    return window.page


def paper(page: Page) -> list[str]:
    """The paper's elements as they are shown."""
    expect(page.frame_locator("#preview").locator("h1")).to_be_visible()
    shown: list[str] = page.evaluate(f"() => [...{MAIN}.children].map((one) => one.outerHTML)")
    return shown


def test_only_what_changed_is_another_element_and_what_is_in_view_stays(window: Window) -> None:
    page = begun(window)
    page.evaluate(f"() => {FRAME}.scrollTo(0, 300)")
    page.locator("#hours").fill("32")
    window.saved()
    old = page.evaluate(f"() => [...{MAIN}.children].map((one) => Boolean(one.old))")
    assert old.count(True) > old.count(False) > 0
    assert page.evaluate(f"() => {FRAME}.scrollY") == 300
    after = paper(page)
    page.reload()
    assert paper(page) == after


def test_a_paper_that_was_tampered_with_is_drawn_anew(window: Window) -> None:
    page = begun(window)
    page.evaluate(f"() => {MAIN}.firstElementChild.remove()")
    page.locator("#place").fill("Bergen")
    window.saved()
    after = paper(page)
    assert "Bergen" in "".join(after)
    page.reload()
    assert paper(page) == after


def test_a_frame_that_was_loaded_anew_shows_what_comes_next(window: Window) -> None:
    page = begun(window)
    page.evaluate(f"() => {FRAME}.location.reload()")
    page.wait_for_function("() => shown === ''")
    page.locator("#place").fill("Bergen")
    window.saved()
    expect(page.frame_locator("#preview").locator("main")).to_contain_text("Bergen")
    after = paper(page)
    page.reload()
    assert paper(page) == after


def test_undo_brings_the_paper_back_element_for_element(window: Window) -> None:
    page = begun(window)
    before = paper(page)
    page.locator("button[value='none:metrics']").click()
    window.saved()
    assert paper(page) != before
    page.locator("#undo").click()
    window.saved()
    assert paper(page) == before


def test_a_page_asks_again_for_what_is_still_being_found_out(window: Window) -> None:
    page = begun(window)
    sent: list[str] = []

    def answer(route: Route) -> None:
        sent.append(route.request.method)
        found = route.fetch()
        route.fulfill(response=found, json={**found.json(), "again": len(sent) == 1})

    page.route("**/postings/*", answer)
    page.locator("#place").fill("Bergen")
    window.saved()
    assert sent == ["POST"]
    page.wait_for_timeout(1500)
    window.saved()
    assert sent == ["POST", "POST"]
