"""What the builder shows while one works: the paper changes only where the posting does, and is never left wrong."""

from urllib.parse import parse_qs

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


def test_a_click_whose_answer_was_lost_is_sent_again_as_it_was_and_nothing_typed_is_lost(window: Window) -> None:
    page = begun(window)
    rows = page.locator("[data-section=responsibilities] .row:has(.tick:checked)")
    lines = [rows.nth(number).locator("textarea").input_value() for number in (0, 1)]
    sent: list[str] = []

    def answer(route: Route) -> None:
        sent.append(parse_qs(route.request.post_data or "")["do"][0])
        found = route.fetch()
        if len(sent) == 1:
            route.abort()
        else:
            route.fulfill(response=found)

    page.route("**/postings/*", answer)
    rows.nth(0).get_by_label("Move down").click()
    expect(page.locator("#saved")).to_contain_text("Not saved")
    page.locator("#responsibilities-new").fill("still being typed")
    rows.nth(0).locator("textarea").fill("Typed meanwhile")
    window.saved()
    expect(page.locator("#saved")).to_contain_text("Saved")
    first, second = sent[:2]
    assert first == second
    assert first.startswith("down:responsibilities:")
    assert page.locator("#responsibilities-new").input_value() == "still being typed"
    page.unroute("**/postings/*")
    page.evaluate("() => { document.getElementById('responsibilities-new').value = ''; }")
    page.reload()
    assert [rows.nth(number).locator("textarea").input_value() for number in (0, 1)] == [lines[1], "Typed meanwhile"]
    window.faults.clear()  # the browser's own report of the lost answer


def test_the_heading_is_the_title_that_is_kept_also_after_a_reload(window: Window) -> None:
    page = begun(window)
    page.locator("#company").fill("Acme")
    page.locator("#title").fill("")
    expect(page.locator("[data-fault=title]")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("Production Manager")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Production Manager")


def test_what_is_found_out_after_a_save_is_asked_for_quietly_and_goes_when_it_is_mended(window: Window) -> None:
    page = begun(window)
    saved: list[str] = []
    asked: list[str] = []

    def save(route: Route) -> None:
        saved.append(route.request.method)
        found = route.fetch()
        route.fulfill(response=found, json={**found.json(), "again": len(saved) == 1})

    def tell(route: Route) -> None:
        asked.append(route.request.method)
        found = route.fetch()
        parts = {"unprintable": "<p>No font here has it.</p>"}
        route.fulfill(response=found, json={**found.json(), "parts": parts, "again": len(asked) == 1})

    page.route("**/postings/*", save)
    page.route("**/found-out", tell)
    page.locator("#place").fill("Bergen")
    window.saved()
    expect(page.locator("#unprintable")).to_have_text("No font here has it.")
    page.wait_for_timeout(2500)
    assert (saved, asked) == (["POST"], ["GET", "GET"])
    page.locator("#place").fill("Oslo")
    expect(page.locator("#unprintable")).to_have_text("")


def test_a_page_that_is_only_looked_at_hears_what_is_found_out(window: Window) -> None:
    page = begun(window)

    def show(route: Route) -> None:
        found = route.fetch()
        route.fulfill(response=found, body=found.text().replace(" novalidate", " data-again novalidate"))

    def tell(route: Route) -> None:
        found = route.fetch()
        route.fulfill(response=found, json={**found.json(), "parts": {"unprintable": "<p>No font here has it.</p>"}})

    page.route("**/postings/*", show)
    page.route("**/found-out", tell)
    page.reload()
    expect(page.locator("#unprintable")).to_have_text("No font here has it.")


def test_a_size_chosen_before_the_paper_has_loaded_is_on_it_all_the_same(window: Window) -> None:
    page = begun(window)
    held: list[Route] = []
    page.route("**/paper", lambda route: held.append(route))
    page.reload(wait_until="commit")
    page.wait_for_function("() => document.body?.classList.contains('with-script')")
    while not held:
        page.wait_for_timeout(10)
    before = held[0].fetch()
    page.locator("#place").fill("Oslo")
    window.saved()
    page.locator("#paper").select_option("letter")
    window.saved()
    held[0].fulfill(response=before)
    shown = page.frame_locator("#preview")
    expect(shown.locator("main")).to_contain_text("Oslo")
    assert "letter" in str(shown.locator("link[rel=stylesheet]").get_attribute("href"))
