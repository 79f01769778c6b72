"""A real server in a process of its own, and a real Chromium."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests import needs

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
WAIT_SECONDS = 30


@dataclass
class Server:
    """`jdbuilder serve` with a data folder of its own; it can be stopped and started again."""

    data: Path
    port: int
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        environment = {**os.environ, "JDBUILDER_DATA": str(self.data)}
        command = [sys.executable, "-m", "jdbuilder", "serve", "--port", str(self.port)]
        self.process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        end = time.monotonic() + WAIT_SECONDS
        while time.monotonic() < end:
            try:
                urllib.request.urlopen(self.address + "/healthz", timeout=WAIT_SECONDS).close()  # noqa: S310 - our own
            except OSError:
                time.sleep(0.05)
            else:
                return
        raise TimeoutError("the server did not start")

    def stop(self) -> None:
        if self.process:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(WAIT_SECONDS)
            self.process = None

    @contextmanager
    def away(self) -> Iterator[None]:
        """Stopped for a while, and back whatever happens: the tests after this one need it."""
        self.stop()
        try:
            yield
        finally:
            self.start()


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("data"), free_port())
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=needs.chromium(), args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Window:
    """A page, and all that went wrong or outside while it was used."""

    page: Page
    server: Server
    faults: list[str]
    outside: list[str]

    def open(self, path: str) -> Page:
        self.page.goto(self.server.address + path)
        return self.page

    def listen(self) -> None:
        """Note every error, and every request that goes elsewhere."""
        ours = (self.server.address, "data:", "blob:")
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda said: self.faults.extend([said.text] if said.type == "error" else []))
        self.page.on("request", lambda asked: self.outside.extend([] if asked.url.startswith(ours) else [asked.url]))

    def saved(self) -> None:
        """Wait until everything typed is saved."""
        end = time.monotonic() + WAIT_SECONDS
        while self.page.evaluate("unsaved || sending !== null || timer !== 0"):
            assert time.monotonic() < end, self.page.locator("#saved").inner_text()
            self.page.wait_for_timeout(10)


@pytest.fixture
def windows(chromium: Browser, server: Server) -> Iterator[Callable[..., Window]]:
    """Opens windows; at the end none may have seen an error, or asked another host for anything."""
    opened: list[tuple[BrowserContext, Window]] = []

    def open_window(**settings: Any) -> Window:
        context = chromium.new_context(base_url=server.address, **settings)
        window = Window(context.new_page(), server, [], [])
        window.listen()
        opened.append((context, window))
        return window

    yield open_window
    for context, window in opened:
        context.close()
        assert window.faults == []
        assert window.outside == []


@pytest.fixture
def window(windows: Callable[..., Window]) -> Window:
    """One window at 1440 pixels, with the clipboard allowed."""
    return windows(viewport={"width": 1440, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
