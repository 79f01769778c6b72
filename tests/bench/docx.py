"""Word files: against the floor, against python-docx as one would write it, against docxtpl and pandoc."""

import shutil
import subprocess
from collections.abc import Callable
from functools import cache, partial

from jdbuilder.outline import Outline
from jdbuilder.render import paper, to
from tests.bench.document import LOOK, TWELVE_PAGES, data, documents, drawn_up
from tests.bench.measure import Line, Measured, NotHereError, cpu, each_once, in_turns
from tests.bench.peers import floor_word, naive_word, template_word

Write = Callable[[Outline], bytes]


def ours(document: Outline) -> bytes:
    """A Word file as every click on Word makes one."""
    return to.to(document, "docx", LOOK)


@cache
def _floor() -> Write:
    return floor_word.writer(drawn_up())


def _naive(document: Outline) -> bytes:
    return naive_word.made(data(document))


def _against(other: Callable[[], Write]) -> Measured:
    """In processor time, since both sides run in this process alone."""
    write = other()
    return in_turns(each_once(ours, documents()), each_once(write, documents()), clock=cpu)


def _against_pandoc() -> Measured:
    if not shutil.which("pandoc"):
        raise NotHereError("pandoc")
    return in_turns(each_once(ours, documents(7)), each_once(_pandoc, documents(7)), 7)


def _pandoc(document: Outline) -> bytes:
    """As a process for each file: it can't be kept warm."""
    page = paper.page(document, LOOK).encode()
    done = subprocess.run(
        ["pandoc", "-f", "html", "-t", "docx", "-o", "-"], input=page, capture_output=True, check=True
    )
    return done.stdout


def _longer() -> Measured:
    return in_turns(each_once(ours, documents(9, TWELVE_PAGES)), each_once(ours, documents(9)), 9, cpu)


LINES = (
    Line("Word file / the least it could cost (lxml and zipfile)", partial(_against, _floor), most=4),
    Line("Word file / python-docx as its manual has it", partial(_against, lambda: _naive), most=0.2),
    Line("Word file / docxtpl with a template of ours", partial(_against, template_word.filler), most=1),
    Line("Word file / pandoc from the same HTML, cold", _against_pandoc, most=1),
    Line("Word file of twelve pages / of two", _longer),
)
