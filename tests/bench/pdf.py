"""PDFs: against WeasyPrint alone, against Typst, Chromium and LibreOffice.

Ratios of two printers are of processor time, all processes of either side taken together; the first page of a fresh
server, and whatever is said of two workers, is by the clock. Every round prints an ad that was never printed before.
“The same kind” of PDF is tagged and PDF/A-3a, which is what ours is.
"""

import io
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache, partial

import pypdfium2

from jdbuilder.outline import Outline
from jdbuilder.posting.outline import outline
from jdbuilder.render import paper, to
from jdbuilder.render.press import Press
from tests import needs
from tests.bench import application
from tests.bench.document import LOOK, TWELVE_PAGES, documents, drawn_up
from tests.bench.measure import Line, Measured, NotHereError, each_once, in_turns, ratio, seconds, spread
from tests.bench.peers import typeset
from tests.bench.peers.weasy import Page, naive, tuned
from tests.bench.processes import Beside, descendants, family, memory
from tests.bench.server import serving

KIND = "pdf/a-3a"
PDFS = 20
EXPORTS = 490
"""After 500, which include those that come before, a worker is replaced."""


def page(document: Outline) -> Page:
    """What ours gives to the printer."""
    return Page(paper.page(document, LOOK), paper.css(LOOK))


@contextmanager
def _beside(make: Callable[[], Callable[[Page], bytes]]) -> Iterator[Beside[Page]]:
    work = Beside(make)
    try:
        yield work
    finally:
        work.close()


def _against(make: Callable[[], Callable[[Page], bytes]]) -> Measured:
    """The whole way from a click without a finished file, against a printer that is given the same HTML."""
    addresses = application.drafts()
    with _beside(make) as theirs:
        pages = [page(_document(address)) for address in addresses]
        return in_turns(each_once(_export, addresses), each_once(theirs, pages), clock=family)


def _document(address: str) -> Outline:
    return outline(application.store().get(address.rpartition("/")[2]).posting)


def _export(address: str) -> bytes:
    return application.fetch(f"{address}/export/pdf")


def _against_typst() -> Measured:
    return in_turns(each_once(_print, documents()), each_once(typeset.compiler(), documents()), clock=family)


def _print(document: Outline) -> bytes:
    return to.to(document, "pdf", LOOK)


def _against_chromium() -> Measured:
    from tests.bench.peers.chromium import printer

    if not needs.chromium():
        raise NotHereError("Chromium")
    with printer() as theirs:
        return in_turns(each_once(_print, documents(9)), each_once(theirs, map(page, documents(9))), 9)


def _against_libreoffice() -> Measured:
    if not shutil.which("soffice"):
        raise NotHereError("LibreOffice")
    word = application.folder() / "ad.docx"
    word.write_bytes(to.to(drawn_up(), "docx", LOOK))
    command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(word.parent), str(word)]

    def convert() -> object:
        return subprocess.run(command, capture_output=True, check=True)

    return in_turns(each_once(_print, documents(2)), convert, 2)


def _first_of_a_server() -> Measured:
    """Three seconds after it answers, as somebody gets there who begins a posting."""
    ratios = []
    for _ in range(3):
        with serving() as server:
            time.sleep(3)
            person = server.visitor()
            address = person.begin()
            took = [seconds(partial(person.get, f"{address}/export/pdf"))]
            for number in range(5):
                person.type(address, f"Manager {number}")
                took.append(seconds(partial(person.get, f"{address}/export/pdf")))
            ratios.append(took[0] / sorted(took[1:])[2])
    return spread(ratios, "three servers")


@cache
def _presses() -> tuple[Press, Press]:
    return Press(1), Press(2)


def _two_workers() -> Measured:
    """Two hundred PDFs in all, in five rounds."""
    alone, both = _presses()
    for press in (alone, both):
        press.start()
        _batch(press, 4)
    return ratio([(_batch(both, PDFS), _batch(alone, PDFS)) for _ in range(5)])


def _batch(press: Press, count: int) -> float:
    pages = [page(document) for document in documents(count)][:count]
    with ThreadPoolExecutor(2) as threads:
        return seconds(lambda: [*threads.map(lambda one: press.print(one.html, one.css), pages)])


def _growth() -> Measured:
    """Over nearly the whole life of a worker."""
    before, press = set(descendants(os.getpid())), Press(1)
    press.start()
    worker = (set(descendants(os.getpid())) - before).pop()
    try:
        done = [_after_one_more(press, worker) for _ in range(EXPORTS)]
    finally:
        press.close()
    return spread([done[-1] - done[9]], f"{done[9]:.0f} → {done[-1]:.0f} MiB, at most {max(done):.0f}")


def _after_one_more(press: Press, worker: int) -> float:
    one = page(drawn_up())
    press.print(one.html, one.css)
    return memory(worker)


def _bytes() -> Measured:
    document = drawn_up()
    made = _print(document)
    pages = len(pypdfium2.PdfDocument(io.BytesIO(made)))
    theirs = len(typeset.compiler()(document))
    return spread([len(made) / 1000], f"{pages} pages, with the ad to open again; Typst’s {theirs / 1000:.0f} KB")


def _longer() -> Measured:
    return in_turns(each_once(_print, documents(5, TWELVE_PAGES)), each_once(_print, documents(5)), 5, family)


LINES = (
    Line(
        "PDF, all the way / WeasyPrint alone, tuned, the same kind", partial(_against, partial(tuned, KIND)), most=1.05
    ),
    Line("PDF, all the way / the same, PDF/UA-1 only", partial(_against, partial(tuned, "pdf/ua-1"))),
    Line("PDF, all the way / WeasyPrint naive, untagged", partial(_against, naive), most=0.85),
    Line("first PDF of a fresh server / a warm one", _first_of_a_server, most=1.3),
    Line("PDFs by two workers / as many by one", _two_workers, most=0.6),
    Line("memory that a worker gains over 480 PDFs", _growth, "MiB", most=15),
    Line("a two-page tagged PDF", _bytes, "KB", most=35),
    Line("PDF, printed / Typst, warm, the same ad", _against_typst),
    Line("PDF, printed / Chromium, warm, the same HTML", _against_chromium),
    Line("PDF, printed / LibreOffice from our Word file, cold", _against_libreoffice),
    Line("PDF of twelve pages / of two", _longer),
)
