"""The review beside the lines, as one types: found, mended, undone, let stand, taken back, and never in the way."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Window
from tests.browser.test_accessibility import SETTINGS, overflow, violations
from tests.browser.test_main_job import start

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

WORDS = "Be the rockstar of our production"
BETTER = "Be the expert of our production"


def line(page: Page, number: int = 1) -> Locator:
    return page.locator("[data-section=responsibilities] .row").nth(number)


def write(window: Window, words: str = WORDS, number: int = 1) -> Locator:
    """Type words into a line; the findings below it."""
    line(window.page, number).locator("textarea").fill(words)
    window.saved()
    return line(window.page, number).locator(".finding")


def top(place: Locator) -> float:
    found: float = place.evaluate("(element) => element.getBoundingClientRect().top")
    return found


def test_a_word_is_found_as_it_is_typed_mended_with_a_click_and_undone_with_one(window: Window) -> None:
    page = window.page
    start(page, "full")
    address = page.url
    found, area = write(window), line(page).locator("textarea")
    expect(found).to_have_count(1)
    expect(found).to_contain_text("“rockstar” says nothing about the work")
    expect(page.locator("#review-said")).to_contain_text("1 exclusion")
    found.get_by_role("button", name="Write “expert”").click()
    expect(area).to_have_value(BETTER)
    expect(found).to_have_count(0)
    expect(area).to_be_focused()
    expect(page.frame_locator("#preview").locator("main")).to_contain_text(BETTER)
    window.saved()
    page.locator("#undo").click()
    expect(area).to_have_value(WORDS)
    expect(found).to_have_count(1)
    assert page.url == address


def test_what_was_typed_just_before_a_click_is_there_after_undo(window: Window) -> None:
    page = window.page
    start(page, "full")
    write(window)
    area = line(page).locator("textarea")
    area.evaluate(  # at once, before any save of what was typed
        """(area) => {
            area.value += " house";
            area.dispatchEvent(new Event("input", { bubbles: true }));
            area.closest(".row").querySelector(".remedy").click();
        }"""
    )
    expect(area).to_have_value(BETTER + " house")
    window.saved()
    page.locator("#undo").click()
    expect(area).to_have_value(WORDS + " house")


def test_title_and_facts_show_what_a_remedy_wrote(window: Window) -> None:
    page = window.page
    start(page, "empty")
    title = page.locator("#title")
    title.fill("Rockstar Production Manager")
    page.locator("[data-findings=title]").get_by_role("button", name="Write “expert”").click()
    expect(title).to_have_value("Expert Production Manager")
    expect(page.locator("#heading-title")).to_have_text("Expert Production Manager")
    expect(page.locator("[data-findings=title]")).not_to_contain_text("Rockstar")
    window.saved()
    page.locator("#undo").click()
    expect(title).to_have_value("Rockstar Production Manager")


def test_a_finding_is_let_stand_for_a_reason_and_taken_back(window: Window) -> None:
    page = window.page
    start(page, "full")
    found, review = write(window), page.locator("#section-review")
    found.get_by_text("Let it stand …").click()
    found.get_by_role("button", name="Let it stand").click()
    expect(page.locator("#saved")).to_contain_text("say in a few words why it may stand")
    found.get_by_label("Why it may stand").fill("It is the band’s own word")
    found.get_by_label("Why it may stand").press("Enter")
    expect(found).to_have_count(0)
    expect(review.locator(".waived")).to_contain_text("It stands because: It is the band’s own word")
    window.saved()
    page.locator("#undo").click()
    expect(found).to_have_count(1)
    expect(review.locator(".waived")).to_have_count(0)
    window.saved()
    page.locator("#redo").click()
    expect(found).to_have_count(0)
    window.saved()
    page.reload()
    expect(found).to_have_count(0)
    review.get_by_role("button", name="Take back").click()
    expect(found).to_have_count(1)
    expect(review.locator(".waived")).to_have_count(0)


def test_a_reason_half_typed_stays_while_the_review_goes_on(window: Window) -> None:
    page = window.page
    start(page, "full")
    found = write(window)
    found.get_by_text("Let it stand …").click()
    reason = found.get_by_label("Why it may stand")
    reason.fill("Because")
    version = page.locator("[name=version]").input_value()
    page.wait_for_timeout(400)  # longer than a pause in typing lasts
    assert page.locator("[name=version]").input_value() == version  # a reason alone is nothing to save
    write(window, "Be the guru of everything", 2)
    write(window, "Be a rockstar and the ninja of our production")
    expect(found).to_have_count(2)
    expect(reason.first).to_have_value("Because")
    expect(reason.first).to_be_visible()
    page.locator("button[value^='down:responsibilities']").first.click()
    window.saved()
    expect(line(page, 0).get_by_label("Why it may stand").first).to_have_value("Because")


def test_findings_that_come_and_go_do_not_move_the_line_that_is_typed(window: Window) -> None:
    page = window.page
    start(page, "full")
    area = line(page, 2).locator("textarea")
    area.click()
    area.press("End")
    page.evaluate("scrollBy({ top: 40, behavior: 'instant' })")
    was = top(area)
    area.press_sequentially(" as a rockstar", delay=20)
    window.saved()
    expect(line(page, 2).locator(".finding")).to_have_count(1)
    assert abs(top(area) - was) < 4
    page.evaluate("form.elements.title.value = 'Rockstar Production Manager'")  # one that appears further up
    area.press_sequentially(" here")
    window.saved()
    expect(page.locator("[data-findings=title] .finding")).to_have_count(1)
    assert abs(top(area) - was) < 4
    expect(area).to_be_focused()


def test_what_is_found_still_is_not_drawn_anew(window: Window) -> None:
    page = window.page
    start(page, "full")
    found = write(window)
    found.evaluate("(element) => { element.before = true; }")
    found.get_by_text("Why?").click()
    write(window, "Keep the studio’s calendar", 2)
    write(window, WORDS + " and its planning")
    expect(found.get_by_text("Sources and evidence")).to_be_visible()
    assert found.evaluate("(element) => element.before")


def test_the_law_of_a_place_is_listed_and_met_as_facts_are_filled(window: Window) -> None:
    page = window.page
    start(page, "full")
    law = page.locator("[data-open='law:US-CO']")
    expect(law).to_have_count(0)
    page.locator("#place").fill("Denver, CO")
    expect(law.locator("summary")).to_contain_text("Missing Colorado")
    expect(page.locator("#section-review")).to_contain_text("This is not legal advice.")
    law.locator("summary").click()
    missing = law.locator(".answer.missing")
    count = missing.count()
    assert count
    page.locator("#pay_low").fill("90000")
    page.locator("#pay_high").fill("120000")
    page.locator("#currency").select_option("USD")
    window.saved()
    assert missing.count() < count
    assert law.get_attribute("open") is not None
    law.get_by_role("button", name="Say that there is none").click()
    expect(page.locator("#other_pay")).not_to_have_value("")


def test_everything_works_without_script(windows: Callable[..., Window]) -> None:
    page = windows(java_script_enabled=False).page
    start(page, "full")
    line(page).locator("textarea").fill(WORDS)
    page.locator(".without-script button").click()
    found = line(page).locator(".finding")
    found.get_by_role("button", name="Write “expert”").click()
    expect(line(page).locator("textarea")).to_have_value(BETTER)
    assert "#line-responsibilities-" in page.url
    page.get_by_role("button", name="Undo").click()
    expect(line(page).locator("textarea")).to_have_value(WORDS)
    line(page).locator("textarea").fill(WORDS)
    page.locator(".without-script button").click()
    found.get_by_text("Let it stand …").click()
    found.get_by_label("Why it may stand").fill("Our own word")
    found.get_by_role("button", name="Let it stand").click()
    expect(found).to_have_count(0)
    page.locator("#section-review").get_by_role("button", name="Take back").click()
    expect(found).to_have_count(1)


@pytest.mark.parametrize("setting", SETTINGS)
def test_findings_have_no_violation_and_fit_their_window(windows: Callable[..., Window], setting: str) -> None:
    window = windows(**SETTINGS[setting])
    page = window.page
    start(page, "full")
    page.locator("#title").fill("Rockstar Manager")
    page.locator("#place").fill("Denver, CO")
    found = write(window, "Be the rockstar, the ninja and the guru of everything")
    expect(found).to_have_count(3)
    for closed in ("#section-role details", "#section-review details", ".row .found details"):
        for one in page.locator(f"{closed} > summary").all():
            one.evaluate("(summary) => { summary.parentElement.open = true; }")
    assert violations(page) == []
    assert overflow(page) <= 0


def test_a_finding_is_reached_and_answered_by_keyboard_alone(window: Window) -> None:
    page = window.page
    start(page, "full")
    write(window)
    line(page).locator("textarea").focus()
    page.keyboard.press("Tab")
    expect(line(page).get_by_role("button", name="Write “expert”")).to_be_focused()
    page.keyboard.press("Enter")
    expect(line(page).locator("textarea")).to_have_value(BETTER)
    expect(line(page).locator("textarea")).to_be_focused()
