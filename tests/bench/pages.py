"""Pages: against the smallest page that Flask can make, within this process, in processor time.

Requests per second are the real server’s, asked by four connections at once on the same machine; the bare page is
served in the same way. Bytes are as they travel, compressed. The bar is for the builder as it is mostly shown: a draft
that hasn’t changed since this person last saw it. Its first showing makes the whole form.
"""

import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial

from playwright.sync_api import Request, sync_playwright

from tests import needs
from tests.bench import application, load
from tests.bench.application import bare, drafts, fetch
from tests.bench.measure import Line, Measured, NotHereError, cpu, each_once, in_turns, spread
from tests.bench.peers.chromium import FLAGS
from tests.bench.server import Answer, Server, Visitor, serving
from tests.browser.conftest import free_port

_MANY = 10
_COMPARED = "/compare?role=production-manager&role=operations-manager&role=plant-manager&role=president"
_FOUND = "/find?do=run-logistics&do=improve-efficiency&do=craft-messages"
_LINKED = re.compile(r'(?:href|src)="(/[^"#]+)"')
_BARE = """
from flask import Flask
from waitress import serve
app = Flask("bare")
app.add_url_rule("/", view_func=lambda: "ok")
serve(app, host="127.0.0.1", port={port}, threads=8)
"""


def _against_bare(work: Callable[[], object]) -> Measured:
    return in_turns(work, bare(), clock=cpu, many=_MANY)


def _shown_first() -> Measured:
    """Another draft in each round."""
    return _against_bare(each_once(fetch, drafts()))


def _shown_again() -> Measured:
    address = drafts(1)[0]
    return _against_bare(lambda: fetch(address))


def _page(address: str) -> Measured:
    return _against_bare(lambda: fetch(address))


def _preview() -> Measured:
    return _against_bare(each_once(lambda address: fetch(f"{address}/paper"), drafts()))


def _saved() -> Measured:
    """A line changed in each round, sent as the builder's script does it; the answer holds what is to be shown anew."""
    person = application.typing()
    return _against_bare(each_once(person, map("Manager {}".format, range(100))))


@contextmanager
def _bare_server() -> Iterator[Server]:
    port = free_port()
    process = subprocess.Popen([sys.executable, "-c", _BARE.format(port=port)])
    try:
        while not _answers(port):
            time.sleep(0.01)
        yield Server(port, process.pid, 0, 0)
    finally:
        process.terminate()
        process.wait()


def _answers(port: int) -> bool:
    try:
        return Visitor(port).get("/").status == 200
    except OSError:
        return False


@cache
def _rates() -> dict[str, list[float]]:
    """Requests per second, in turn, three times over."""
    with serving() as ours, _bare_server() as plain:
        person = ours.visitor()
        address = person.begin()
        pages = {"builder": address, "first page": "/", "roles": "/roles"}
        rates: dict[str, list[float]] = {name: [] for name in ("bare", *pages)}
        for _ in range(2):
            rates["bare"].append(load.per_second(plain.port, "/"))
            for name, path in pages.items():
                rates[name].append(load.per_second(ours.port, path, person.cookie))
        return rates


def _rate(name: str) -> Measured:
    return spread(_rates()[name], f"by {load.generator()}")


def _first_visit() -> Measured:
    """By what is named in the page and its frame; faces aside, of which a browser chooses those that it needs."""
    with serving() as server:
        person = server.visitor()
        waiting = [person.begin()]
        sizes = []
        for path in waiting:
            sizes.append(len(person.get(path, packed=True).body))
            waiting += [one for one in _loaded(person.get(path)) if one not in waiting]
    return spread([sum(sizes) / 1000], f"{len(sizes)} files")


def _loaded(answer: Answer) -> list[str]:
    """What a browser fetches because of a page: style, scripts, icon and frame."""
    if not answer.headers["content-type"].startswith("text/html"):
        return []
    tags = re.findall(r"<(?:link|script|iframe|img)\b[^>]*>", answer.body.decode())
    return [found[1].replace("&amp;", "&") for tag in tags if (found := _LINKED.search(tag))]


def _seen_by_chromium() -> Measured:
    """Everything that it asks for until a second after the page is there, as it comes over the wire."""
    if not needs.chromium():
        raise NotHereError("Chromium")
    with serving() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=needs.chromium(), args=FLAGS)
        tab = browser.new_page()
        fetched: list[Request] = []
        address = f"http://127.0.0.1:{server.port}{server.visitor().begin()}"
        tab.on("requestfinished", lambda one: fetched.append(one))  # which wants a function of its own
        tab.goto(address)
        tab.wait_for_timeout(1000)
        sizes = [one.sizes() for one in fetched]
        browser.close()
    bodies, headers = (sum(one[part] for one in sizes) for part in ("responseBodySize", "responseHeadersSize"))
    return spread([bodies / 1000], f"{len(sizes)} files; {headers / 1000:.1f} KB of headers beside them")


LINES = (
    Line("builder, a draft that was never shown / bare page", _shown_first),
    Line("builder, shown again / bare page", _shown_again, most=4),
    Line("a change saved, and what it changed on the page / bare", _saved),
    Line("preview of a draft / bare page", _preview),
    Line("list of roles / bare page", partial(_page, "/roles")),
    Line("finder / bare page", partial(_page, _FOUND)),
    Line("comparison of four roles / bare page", partial(_page, _COMPARED)),
    Line("first visit to the builder: page, paper, style, script", _first_visit, "KB", most=60),
    Line("first visit: all that Chromium fetches, the faces, too", _seen_by_chromium, "KB", most=60),
    Line("bare page, from the same server", partial(_rate, "bare"), "/s"),
    Line("builder, shown again", partial(_rate, "builder"), "/s"),
    Line("first page", partial(_rate, "first page"), "/s"),
    Line("list of roles", partial(_rate, "roles"), "/s"),
)
