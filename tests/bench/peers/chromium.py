"""Chromium without a window, warm: the same page, printed by the browser."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

from jdbuilder.render import fonts
from tests import needs
from tests.bench.peers.weasy import Page

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


@contextmanager
def printer() -> Iterator[Callable[[Page], bytes]]:
    """Prints page after page in one tab, tagged."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=needs.chromium(), args=FLAGS)
        tab = browser.new_page()

        def printed(page: Page) -> bytes:
            style = f"<style>{fonts.embedded_css()}\n{page.css}</style></head>"
            tab.set_content(page.html.replace("</head>", style))
            return tab.pdf(prefer_css_page_size=True, tagged=True)

        yield printed
        browser.close()
