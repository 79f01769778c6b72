"""The worker: WeasyPrint, warmed once, printing one document after another (run by `__main__.py`).

Measured on hostile input: tiny documents make WeasyPrint hang or swell, and shared between threads it crashes. So it
runs alone in a process with limits, gets no address to fetch from but data:, and is replaced when it dies.
"""

import gc
import html
import json
import logging
import mimetypes
import os
import resource
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import lru_cache
from typing import Any

import weasyprint
from weasyprint.text.ffi import ffi, harfbuzz_subset
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse, URLFetchingError

from jdbuilder.render import fonts
from jdbuilder.render.press import finish, vocabulary, wire

MEMORY = 1 << 30
"""Address space in bytes."""
CPU_SECONDS = 15
"""Processor time for one document."""
FILE_SIZE = 20 << 20
"""The largest file that may be written, in bytes."""
OPEN_FILES = 64

_LITTER = 50_000
"""How many objects may be left over before they are cleared away; a document of two pages leaves some 8,000."""
_UNDATED = datetime(1980, 1, 1)  # noqa: DTZ001 - equal documents are equal files, whenever they are printed
_FACE = "face"
"""The scheme of our own fonts' addresses, which nothing that comes from outside is ever read with."""
_SLOW = (
    "PDFs take three times as long as they could: the system library libharfbuzz-subset is missing."
    " As root, run: apt-get install -y libharfbuzz-subset0"
)


class DataFetcher(URLFetcher):
    """Fetches what is written into the document itself, and nothing from files or the network."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols={"data"}, allow_redirects=False)


class _FaceFetcher(URLFetcher):
    """Gives our own fonts by their files' names, for our own style sheet: to read them out of it takes 60 ms."""

    def __init__(self) -> None:
        super().__init__(allowed_protocols={_FACE}, allow_redirects=False)

    def fetch(self, url: str, _headers: object = None) -> URLFetcherResponse:
        """The face's file; KeyError, of which WeasyPrint makes a missing font, for any other address."""
        return URLFetcherResponse(url, fonts.FACES[url.removeprefix(f"{_FACE}:")].path.read_bytes())


class _Complaints(logging.Handler):
    """Hears of every character that WeasyPrint finds in no font."""

    def __init__(self) -> None:
        super().__init__()
        self.characters: set[str] = set()

    def emit(self, record: logging.LogRecord) -> None:
        if "notdef glyph" in record.msg and isinstance(record.args, tuple):
            self.characters.add(str(record.args[0]))


class Printer:
    """WeasyPrint with its fonts and style sheets parsed once; for one thread."""

    def __init__(self) -> None:
        vocabulary.learn(ffi)
        self._fetcher = DataFetcher()
        self._fonts = FontConfiguration()
        self._faces = weasyprint.CSS(
            string=fonts.css(lambda face: f"{_FACE}:{face.file}"), url_fetcher=_FaceFetcher(), font_config=self._fonts
        )
        self._style = lru_cache(maxsize=32)(self._parsed)

    def pdf(self, html: str, css: str, files: Sequence[Mapping[str, str]] = ()) -> bytes:
        """One document as PDF/UA-1 and PDF/A-3a, with data files attached."""
        document = weasyprint.HTML(string=html, url_fetcher=self._fetcher)
        made = document.write_pdf(
            stylesheets=[self._faces, self._style(css)],
            font_config=self._fonts,
            pdf_variant="pdf/a-3a",
            attachments=[self._attached(file) for file in files],
            finisher=finish.finish,
        )
        return bytes(made)

    def lacking(self, characters: str) -> str:
        """Those of the characters that none of the fonts has."""
        log, complaints = logging.getLogger("weasyprint"), _Complaints()
        level = log.level
        log.addHandler(complaints)
        log.setLevel(logging.WARNING)
        try:
            self.pdf(f"<html lang=en><title>x</title><main><p>{html.escape(' '.join(characters))}", "")
        finally:
            log.setLevel(level)
            log.removeHandler(complaints)
        return "".join(one for one in characters if one in complaints.characters)

    def _attached(self, file: Mapping[str, str]) -> weasyprint.Attachment:
        """A file from its text; a guarded fetcher too, though there is no address to fetch."""
        return weasyprint.Attachment(
            string=file["text"],
            url_fetcher=self._fetcher,
            name=file["name"],
            description=file["description"],
            relationship=file["relationship"],
            created=_UNDATED,
            modified=_UNDATED,
        )

    def _parsed(self, css: str) -> Any:
        return weasyprint.CSS(string=css, url_fetcher=self._fetcher, font_config=self._fonts)


def serve() -> None:
    """Warm up on the pages that come first, then answer each frame on standard input with one on standard output."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not land among the answers
    _quiet()
    mimetypes.add_type("application/ld+json", ".jsonld")  # which not every Python and machine knows
    _limit()
    printer = Printer()
    gc.set_threshold(4 * _LITTER, 20, 50)
    gc.enable()
    with suppress(EOFError):  # whoever started it is gone
        if _rehearse(printer):
            gc.collect()
        gc.freeze()
        wire.write(answers, wire.READY, _SLOW.encode() if harfbuzz_subset is None else b"")
        while True:
            wire.write(answers, *_answer(printer, *wire.read(sys.stdin.buffer)))
            if gc.get_count()[0] > _LITTER:
                gc.collect()  # between documents, when nothing that is still in use has to be kept and looked at again


def _rehearse(printer: Printer) -> bool:
    """Print what comes first, if anything does; where that fails, a document will fare no better, and it is told."""
    _, request = wire.read(sys.stdin.buffer)
    _allow_cpu()
    pages = json.loads(request)
    with suppress(Exception):
        for page in pages:
            printer.pdf(*page)
    return bool(pages)


def _answer(printer: Printer, kind: int, request: bytes) -> tuple[int, bytes]:
    _allow_cpu()
    try:
        if kind == wire.GLYPHS:
            return wire.GLYPHS, printer.lacking(request.decode()).encode()
        return wire.PDF, printer.pdf(**json.loads(request))
    except (MemoryError, RecursionError):
        return wire.FAULT, b"the document is too large or too deeply nested to print"
    except URLFetchingError as error:
        return wire.FAULT, f"the document asks for something outside itself: {error}".encode()
    except Exception as error:  # noqa: BLE001 - whatever WeasyPrint trips over is an answer, not the worker's end
        return wire.FAULT, f"the printer stumbled: {type(error).__name__}: {error}".encode()


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_SIZE, FILE_SIZE))
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES, OPEN_FILES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _allow_cpu() -> None:
    """Move the limit on processor time so that each document has the same share."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (spent + CPU_SECONDS, hard))


def _quiet() -> None:
    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
