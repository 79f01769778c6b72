"""The whole main job in a real browser: pick, tick, fill in, download, and look into the files."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from statistics import median

import docx
import html5lib
import pypdf
import pytest
from playwright.sync_api import Page, Route, expect

from jdbuilder.library.model import Role
from tests.browser.conftest import Server, Window
from tests.conftest import COMPANY, STUDIO
from tests.render.readers import typed

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

DUTIES = (5, 0, 4, 2)
"""The responsibilities that are ticked, by their place in the library, in the order that the paper shall have."""
METRICS = (2, 0)
BUILDER = re.compile(r"/postings/(?!new)[^/]+$")


def start(page: Page, way: str = "empty") -> None:
    """From the first page to the builder, as a person finds it."""
    page.goto("/")
    page.get_by_label("Find a role by any of its titles").fill("agency production")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Production Manager creative studio").click()
    page.get_by_role("link", name="Start a posting").click()
    page.get_by_label(f"With {'a full draft' if way == 'full' else 'an empty page'}").check()
    page.get_by_role("button", name="Open the builder").click()
    page.wait_for_url(BUILDER)  # and until its scripts have run: a test may stop the server next
    expect(page.get_by_role("heading", level=1)).to_have_text("Production Manager")


def section(page: Page, name: str) -> str:
    return f"[data-section={name}]"


def tick(page: Page, name: str, key: str) -> None:
    page.locator(f"{section(page, name)} [data-key={key}] .tick").check()


def download(page: Page, button: str, more: bool = False) -> bytes:
    """What a click on an export button downloads."""
    if more:
        page.get_by_label("More formats").click()
    with page.expect_download() as found:
        page.get_by_role("button", name=button, exact=True).click()
    return Path(found.value.path()).read_bytes()


def texts(page: Page) -> dict[str, str]:
    """The text of every file that the builder gives."""
    word = docx.Document(io.BytesIO(download(page, "Word")))
    pdf = pypdf.PdfReader(io.BytesIO(download(page, "PDF")))
    web = html5lib.parse(download(page, "Web page", more=True), treebuilder="lxml", namespaceHTMLElements=False)
    return {
        "docx": "\n".join(typed(paragraph) for paragraph in word.paragraphs),
        "pdf": "\n".join(sheet.extract_text() for sheet in pdf.pages),
        "html": "".join(web.getroot().find("body").itertext()),
        "md": download(page, "Markdown", more=True).decode().replace("\\", ""),
        "txt": download(page, "Plain text", more=True).decode(),
    }


def places(text: str, lines: list[str]) -> list[int]:
    flat = " ".join(text.split())
    return [flat.find(" ".join(line.split())) for line in lines]


def test_ticked_lines_in_their_order_and_nothing_else_leave_in_every_format(window: Window, studio: Role) -> None:
    page = window.page
    start(page)
    for place in sorted(DUTIES):
        tick(page, "responsibilities", studio.responsibilities[place].id)
    for place in sorted(METRICS):
        tick(page, "metrics", studio.metrics[place].id)
    page.get_by_label("Company", exact=True).fill(COMPANY)
    window.saved()
    put_in_order(window, "responsibilities", [studio.responsibilities[place].id for place in DUTIES])
    put_in_order(window, "metrics", [studio.metrics[place].id for place in METRICS])

    wanted = [studio.responsibilities[place].words("infinitive") for place in DUTIES]
    wanted += [studio.metrics[place].name for place in METRICS]
    other = [duty for place, duty in enumerate(studio.responsibilities) if place not in DUTIES]
    unwanted = [words for duty in other for words in (duty.words("infinitive"), duty.words("gerund"))]
    unwanted += [metric.name + ":" for place, metric in enumerate(studio.metrics) if place not in METRICS]
    found = texts(page)
    assert len(found) == 5
    for name, text in found.items():
        assert COMPANY in " ".join(text.split()), name
        assert places(text, wanted) == sorted(places(text, wanted)), name
        assert -1 not in places(text, wanted), name
        assert set(places(text, unwanted)) == {-1}, name


def put_in_order(window: Window, name: str, keys: list[str]) -> None:
    """Move ticked lines up, by their buttons, until they stand in the order wanted."""
    page = window.page
    for target, key in enumerate(keys):
        while ticked(page, name).index(key) > target:
            page.locator(f"{section(page, name)} [data-key={key}] button[value^='up:']").click()
            window.saved()
    assert ticked(page, name) == keys


def ticked(page: Page, name: str) -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        f"{section(page, name)} .row:has(.tick:checked)", "rows => rows.map((row) => row.dataset.key)"
    )
    return found


def test_the_paper_follows_a_tick_within_150_ms(window: Window, studio: Role) -> None:
    page = window.page
    start(page, "full")
    expect(page.frame_locator("#preview").locator("main")).to_be_visible()
    times = []
    for duty in studio.responsibilities:
        took = page.evaluate(
            """(key) => new Promise((done) => {
                const main = document.getElementById("preview").contentDocument.querySelector("main");
                const began = performance.now();
                new MutationObserver((_, me) => { me.disconnect(); done(performance.now() - began); })
                    .observe(main, { childList: true });
                document.querySelector(`[data-section=responsibilities] [data-key=${key}] .tick`).click();
            })""",
            duty.id,
        )
        times.append(took)
        window.saved()
    assert ticked(page, "responsibilities") == []
    expect(page.frame_locator("#preview").locator("main")).not_to_contain_text("What you’ll do")
    assert median(times) < 150, times


def test_a_tick_before_the_paper_has_loaded_is_on_it_all_the_same(window: Window, studio: Role) -> None:
    page = window.page
    held: list[Route] = []
    page.route("**/paper", lambda route: held.append(route))
    page.goto("/postings/new?role=" + STUDIO)
    page.get_by_label("With an empty page").check()
    page.get_by_role("button", name="Open the builder").click(no_wait_after=True)
    page.wait_for_function("() => document.body.classList.contains('with-script')")
    while not held:
        page.wait_for_timeout(10)
    before = held[0].fetch()
    tick(page, "responsibilities", studio.responsibilities[0].id)
    window.saved()
    held[0].fulfill(response=before)
    expect(page.frame_locator("#preview").locator("li")).to_have_text(studio.responsibilities[0].words("infinitive"))


def test_lines_are_edited_added_and_moved_by_keyboard_alone(window: Window, studio: Role) -> None:
    page, paper = window.page, window.page.frame_locator("#preview")
    start(page)
    first, second = (duty.id for duty in studio.responsibilities[:2])
    row = page.locator(f"[data-section=responsibilities] [data-key={first}]")
    row.locator(".tick").focus()
    page.keyboard.press("Space")
    tick(page, "responsibilities", second)
    window.saved()
    row.locator("textarea").focus()
    page.keyboard.press("End")
    page.keyboard.type(" at nine")
    window.saved()
    expect(paper.locator("li").first).to_contain_text(" at nine")
    page.keyboard.press("Alt+ArrowDown")
    window.saved()
    assert ticked(page, "responsibilities") == [second, first]
    page.locator("#responsibilities-new").focus()
    page.keyboard.type("Keep the coffee machine honest")
    page.keyboard.press("Enter")
    window.saved()
    expect(paper.locator("li").last).to_have_text("Keep the coffee machine honest")
    expect(page.locator("#responsibilities-new")).to_be_focused()
    page.locator(f"button[value='reset:responsibilities:{first}']").press("Enter")
    window.saved()
    expect(paper.locator("li").nth(1)).not_to_contain_text("at nine")


def test_every_step_is_undone_and_done_again(window: Window, studio: Role) -> None:
    page, paper = window.page, window.page.frame_locator("#preview")
    start(page, "full")
    first = studio.responsibilities[0]
    expect(page.locator("#undo")).to_be_disabled()
    page.locator("#place").fill("Aachen")
    window.saved()
    page.locator(f"[data-section=responsibilities] [data-key={first.id}] .tick").uncheck()
    window.saved()
    page.locator("button[value='none:metrics']").click()
    window.saved()
    expect(paper.locator("main")).not_to_contain_text("How success is measured")
    for _ in range(2):
        page.locator("#undo").click()
        window.saved()
    expect(paper.locator("main")).to_contain_text("How success is measured")
    expect(paper.locator("li").first).to_have_text(first.words("infinitive"))
    assert first.id in ticked(page, "responsibilities")
    page.keyboard.press("Control+z")
    window.saved()
    assert page.locator("#place").input_value() == ""
    expect(page.locator("#undo")).to_be_disabled()
    for _ in range(3):
        page.locator("#redo").click()
        window.saved()
    assert page.locator("#place").input_value() == "Aachen"
    assert first.id not in ticked(page, "responsibilities")
    assert ticked(page, "metrics") == []
    expect(page.locator("#redo")).to_be_disabled()
    page.reload()
    assert ticked(page, "metrics") == []


def test_a_restart_and_a_closed_tab_lose_nothing(server: Server, windows: Callable[..., Window]) -> None:
    window = windows()
    page = window.page
    start(page, "full")
    page.locator("#place").fill("Übersee")
    page.locator("#must_haves-new").fill("Never added, only typed")
    address = page.url
    page.close(run_before_unload=False)
    again = windows().page
    again.goto(address)
    for _ in range(100):  # what the closed tab sent may still be on its way
        if again.locator("#place").input_value() == "Übersee":
            break
        again.reload()
    again.goto("about:blank")  # or it may be in the middle of loading itself anew
    server.stop()
    server.start()
    again.goto(address)
    assert again.locator("#place").input_value() == "Übersee"
    expect(again.locator("[data-section=must_haves] .row textarea").last).to_have_value("Never added, only typed")
    again.goto("/")
    expect(again.get_by_role("heading", name="Continue a draft")).to_be_visible()


def test_what_is_typed_before_the_script_runs_is_saved(window: Window) -> None:
    page = window.page
    start(page)
    held: list[Route] = []
    page.route("**/builder.*.js", lambda route: held.append(route))
    page.goto(page.url, wait_until="commit")
    page.locator("#place").fill("Early")
    page.locator("#employment").select_option("Full time")
    held[0].continue_()
    page.unroute("**/builder.*.js")
    page.wait_for_function("() => document.body.classList.contains('with-script')")  # an expression would need eval
    window.saved()
    page.reload()
    assert page.locator("#place").input_value() == "Early"
    expect(page.locator("#employment")).to_have_value("full-time")
    version = page.locator("[name=version]").input_value()
    page.reload()
    window.saved()
    assert page.locator("[name=version]").input_value() == version  # nothing was typed, and nothing is sent


def test_what_is_typed_just_before_a_reload_is_there_after_it(window: Window) -> None:
    page = window.page
    start(page)
    for number in range(5):
        page.locator("#place").fill(f"Place {number}")
        page.locator("#benefits-new").fill(f"Benefit {number}")
        page.reload()
        expect(page.locator("#place")).to_have_value(f"Place {number}")
        expect(page.locator("[data-section=benefits] .row textarea").last).to_have_value(f"Benefit {number}")
    page.locator("#hours").fill("32")
    window.saved()
    expect(page.locator("#saved")).to_contain_text("Saved")
    window.faults.clear()  # the browser's own report of a 409, where what was sent on leaving came first


def test_on_a_phone_the_paper_fills_the_screen_and_back_is_where_one_was(windows: Callable[..., Window]) -> None:
    page = windows(viewport={"width": 390, "height": 844}).page
    start(page, "full")
    page.locator("#section-benefits").scroll_into_view_if_needed()
    was = page.evaluate("scrollY")
    page.get_by_role("link", name="Preview").click()
    expect(page.locator("#preview")).to_be_visible()
    box = page.locator("#preview").bounding_box()
    assert box is not None
    assert box["width"] == 390
    assert box["height"] > 700
    page.get_by_role("link", name="Back to the form").click()
    expect(page.locator("#preview")).to_be_hidden()
    page.wait_for_function("(was) => Math.abs(scrollY - was) < 200", arg=was)


def test_the_paper_shows_the_section_that_is_worked_on(window: Window) -> None:
    page = window.page
    start(page, "full")
    page.locator("#benefits-new").focus()
    heading = page.frame_locator("#preview").get_by_role("heading", name="What we offer")
    expect(heading).to_be_in_viewport()


def test_without_an_answer_the_text_stays_and_is_saved_later(server: Server, windows: Callable[..., Window]) -> None:
    window = windows()
    page = window.page
    start(page)
    with server.away():
        page.locator("#hours").fill("32 hours a week")
        expect(page.locator("#saved")).to_contain_text("Not saved")
    window.saved()
    expect(page.locator("#saved")).to_contain_text("Saved")
    page.reload()
    assert page.locator("#hours").input_value() == "32 hours a week"
    window.faults.clear()  # the browser's own report of the refused connections


def test_two_windows_on_one_draft_are_told_and_both_texts_shown(windows: Callable[..., Window]) -> None:
    first, second = windows(), windows()
    start(first.page)
    second.page.goto(first.page.url)
    first.page.locator("#place").fill("Aachen")
    first.saved()
    second.page.locator("#place").fill("Bergen")
    expect(second.page.locator("#saved")).to_contain_text("another window")
    second.page.get_by_role("button", name="Show both").click()
    expect(second.page.get_by_role("heading", level=1)).to_have_text("Two versions of this posting")
    expect(second.page.locator("pre").first).to_contain_text("Bergen")
    expect(second.page.locator("pre").last).to_contain_text("Aachen")
    second.page.get_by_role("button", name="Keep mine").click()
    assert second.page.locator("#place").input_value() == "Bergen"
    second.faults.clear()  # the browser's own report of the 409


def test_what_cannot_be_understood_is_said_at_its_field_and_kept(window: Window) -> None:
    page = window.page
    start(page)
    page.get_by_label("Pay from").fill("forty")
    window.saved()
    expect(page.locator("[data-fault=pay_low]")).to_contain_text("must be an amount")
    page.get_by_role("button", name="Word", exact=True).click()
    expect(page.locator("#saved")).to_contain_text("Fix the marked fields")
    page.reload()
    assert page.get_by_label("Pay from").input_value() == "forty"
    expect(page.locator("[data-fault=pay_low]")).to_be_visible()
    page.get_by_label("Pay from").fill("40k")
    window.saved()
    expect(page.locator("[data-fault=pay_low]")).to_be_hidden()
    expect(page.frame_locator("#preview").locator("dl")).to_contain_text("$40,000 a year")


def test_the_paper_is_copied_as_rich_and_as_plain_text(window: Window) -> None:
    page = window.page
    start(page, "full")
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.locator("#saved")).to_contain_text("Copied")
    rich, plain = clipboard(page)
    assert "<li>" in rich
    assert "Production Manager\n====" in plain


def test_bonus_copy_takes_the_company_typed_once(window: Window, studio: Role) -> None:
    page = window.open(f"/roles/{STUDIO}")
    assert page.locator(".fill-company").count() >= 1
    page.get_by_label("Your company’s name").fill(COMPANY)
    expect(page.locator("#bonus-copy")).not_to_contain_text("<company XXX>")
    page.get_by_role("button", name="Copy text").click()
    expect(page.locator("[data-said]")).to_contain_text("Copied")
    rich, plain = clipboard(page)
    for duty in studio.responsibilities:
        assert f"- {duty.words('infinitive')}\n" in plain
    assert COMPANY in plain
    assert "<company XXX>" not in plain
    assert "Acme &amp; Söhne &lt;Berlin&gt;" in rich
    page.get_by_role("link", name="Start a posting").click()
    page.get_by_role("button", name="Open the builder").click()
    assert page.get_by_label("Company", exact=True).input_value() == COMPANY


def clipboard(page: Page) -> tuple[str, str]:
    rich, plain = page.evaluate(
        """async () => {
            const [item] = await navigator.clipboard.read();
            return Promise.all(["text/html", "text/plain"].map(async (kind) => (await item.getType(kind)).text()));
        }"""
    )
    return rich, plain


def test_everything_works_without_script(windows: Callable[..., Window], studio: Role) -> None:
    page = windows(java_script_enabled=False).page
    start(page)
    for duty in studio.responsibilities[:2]:
        tick(page, "responsibilities", duty.id)
    page.get_by_label("Company", exact=True).fill(COMPANY)
    page.locator("#responsibilities-new").fill("- One of my own\n- And another")
    page.locator("button[value='add:responsibilities']").click()
    page.locator(f"button[value='down:responsibilities:{studio.responsibilities[0].id}']").click()
    expect(page.get_by_label("Company", exact=True)).to_have_value(COMPANY)
    text = download(page, "Plain text", more=True).decode()
    wanted = [studio.responsibilities[n].words("infinitive") for n in (1, 0)] + ["One of my own", "And another"]
    assert places(text, wanted) == sorted(places(text, wanted))
    assert -1 not in places(text, wanted)
    assert COMPANY in text
    page.get_by_label("Company", exact=True).fill("Next")  # the page that the file came from goes on
    page.locator(".without-script button[value='save']").click()
    expect(page.get_by_label("Company", exact=True)).to_have_value("Next")
