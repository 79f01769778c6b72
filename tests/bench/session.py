"""A person at work: sixty edits with pauses in a real browser at the real server, and clicks on PDF between them.

The pauses are those of somebody who writes: 70 ms from key to key, 0.5 to 1.1 s between two edits, 0.9 to 1.8 s from
the last key to the click. After each click Typst prints the same ad, warm, in this program. Eight at once are eight
threads that send what the builder’s script sends, with the same pauses: eight browsers on two cores would measure
browsers.
"""

import random
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache, partial
from statistics import median

from playwright.sync_api import Page, Request, Response, sync_playwright

from tests import needs
from tests.bench.document import ROLE, drawn_up
from tests.bench.measure import Line, Measured, NotHereError, seconds, slowest
from tests.bench.peers import typeset
from tests.bench.peers.chromium import FLAGS
from tests.bench.server import Answer, Server, Visitor, serving

EDITS = 60
EDITS_OF_EIGHT = 20
CLICK_AFTER = 3
"""So many edits lie between two clicks on PDF."""
_KEY_SECONDS = 0.07
_WORDS = ("team", "plan", "week", "north", "brief", "paper")


@dataclass
class Session:
    """What was measured of it, in milliseconds.

    Attributes:
        clicks: what the server says that its answers to clicks on PDF took.
        saves: from sending a change until its answer was here, as the browser sees it.
        own_saves: what the server says that these took of its processor's time.
        typst: a warm compile of an equal ad after each click.
        ready: of each click, whether the file was there.
    """

    clicks: list[float] = field(default_factory=list)
    saves: list[float] = field(default_factory=list)
    own_saves: list[float] = field(default_factory=list)
    typst: list[float] = field(default_factory=list)
    ready: list[str] = field(default_factory=list)

    def heard(self, answer: Response) -> None:
        """Note what an answer says of itself."""
        said = Answer(answer.status, answer.headers, b"", 0)
        if answer.url.endswith("/export/pdf"):
            self.clicks.append((said.own_seconds or 0) * 1000)
            self.ready.append(said.ready)
        elif answer.request.method == "POST":
            self.own_saves.append((said.processor_seconds or 0) * 1000)

    def finished(self, asked: Request) -> None:
        """Note how long the browser waited for it."""
        if asked.method == "POST" and "/postings/" in asked.url:
            self.saves.append(asked.timing["responseEnd"] - asked.timing["requestStart"])


@cache
def _one() -> Session:
    """The session in the browser."""
    if not needs.chromium():
        raise NotHereError("Chromium")
    session, printed = Session(), typeset.compiler()
    for _ in range(5):
        printed(drawn_up())
    with serving() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=needs.chromium(), args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        _begin(page, server)
        page.on("response", session.heard)
        page.on("requestfinished", session.finished)
        for _ in _edits(EDITS, lambda number: _type(page, number)):
            with page.expect_download() as loaded:
                page.get_by_role("button", name="PDF", exact=True).click()
            loaded.value.path()
            session.typst.append(seconds(partial(printed, drawn_up())) * 1000)
        browser.close()
    return session


def _begin(page: Page, server: Server) -> None:
    page.goto(f"http://127.0.0.1:{server.port}/postings/new?role={ROLE}")
    page.get_by_label("With a full draft").check()
    page.get_by_role("button", name="Open the builder").click()
    page.wait_for_selector("#builder")
    page.frame_locator("#preview").locator("h1").wait_for()


def _edits(count: int, edit: Callable[[int], object]) -> Iterator[int]:
    """Edits with their pauses; says when it is time for a click."""
    chance = random.Random(7)  # noqa: S311 - the same pauses in every run
    for number in range(count):
        edit(number)
        if number % CLICK_AFTER == CLICK_AFTER - 1:
            time.sleep(chance.uniform(0.9, 1.8))
            yield number
        time.sleep(chance.uniform(0.5, 1.1))


def _type(page: Page, number: int) -> None:
    """Another word at the end of a field: title, company, place or a duty in turn."""
    duties = page.locator("[data-section=responsibilities] .row textarea")
    places = [page.locator(f"#{name}") for name in ("title", "company", "place")]
    places += [duties.nth(duty) for duty in range(5)]
    place = places[number % len(places)]
    place.focus()
    page.keyboard.press("End")
    page.keyboard.type(f" {_WORDS[number % len(_WORDS)]}", delay=_KEY_SECONDS * 1000)


@cache
def _eight() -> Session:
    """The same by eight at once, without browsers."""
    together = Session()
    with serving() as server, ThreadPoolExecutor(8) as threads:
        people = [(person := server.visitor(), person.begin()) for _ in range(8)]
        time.sleep(2)
        for _ in threads.map(lambda one: _work(together, *one), people):
            pass
    return together


def _work(session: Session, person: Visitor, address: str) -> None:
    time.sleep(random.random())  # noqa: S311 - they don't all begin at once

    def edit(number: int) -> None:
        time.sleep(_KEY_SECONDS * 5)
        session.saves.append(person.type(address, f"Manager {address[-4:]} {number}").seconds * 1000)

    for _ in _edits(EDITS_OF_EIGHT, edit):
        answer = person.get(f"{address}/export/pdf")
        session.clicks.append((answer.own_seconds or answer.seconds) * 1000)
        session.ready.append(answer.ready)


def _ready(session: Session) -> str:
    return f"{len(session.ready)} clicks, {session.ready.count('hit')} found the file ready"


def _clicks() -> Measured:
    session = _one()
    return slowest(session.clicks, 95, _ready(session))


def _against_typst() -> Measured:
    session = _one()
    click, theirs = median(session.clicks), median(session.typst)
    low, high = min(session.typst), max(session.typst)
    return Measured(click / theirs, click / high, click / low, f"{click:.1f} ms / {theirs:.1f} ms")


def _saves() -> Measured:
    return slowest(_one().saves, 95, f"{len(_one().saves)} changes, as the browser sees it")


def _own_saves() -> Measured:
    return slowest(_one().own_saves, 95, "as the server says")


def _saves_of_eight() -> Measured:
    return slowest(_eight().saves, 95, f"{len(_eight().saves)} changes, as those see it who sent them")


def _clicks_of_eight() -> Measured:
    return slowest(_eight().clicks, 95, _ready(_eight()))


LINES = (
    Line("a click on PDF, server’s time, 95 of 100", _clicks, "ms", most=15),
    Line("the median click on PDF / Typst’s warm compile", _against_typst, most=1),
    Line("a change of the text until its answer, 95 of 100", _saves, "ms", most=50),
    Line("the same, server’s processor time, 95 of 100", _own_saves, "ms"),
    Line("eight at once: a change until its answer, 95 of 100", _saves_of_eight, "ms", most=150),
    Line("eight at once: a click on PDF, server’s time, 95 of 100", _clicks_of_eight, "ms"),
)
