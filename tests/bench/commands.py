"""Commands and the server, cold: each a process from its start to its end.

Each ratio stands twice: by the clock, and in processor time, which a busy machine hardly changes.
"""

import json
import sys
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path

from jdbuilder.posting import record
from jdbuilder.posting.outline import outline
from jdbuilder.render import fonts, paper
from tests.bench import application
from tests.bench.document import LOOK, another, data
from tests.bench.measure import Line, Measured, spread
from tests.bench.pdf import KIND
from tests.bench.peers import naive_word
from tests.bench.processes import cold_in_turns
from tests.bench.server import serving

BIN = Path(sys.executable).parent
JDBUILDER = str(BIN / "jdbuilder")
_ROUNDS = 9


@cache
def _folder() -> Path:
    """A folder with the ad as a posting, as data for a script, and as a page for WeasyPrint."""
    folder = application.folder() / "commands"
    folder.mkdir()
    posting = another()
    document = outline(posting)
    (folder / "ad.json").write_text(record.dumps(posting), encoding="utf-8")
    (folder / "data.json").write_text(json.dumps(data(document)), encoding="utf-8")
    style = f"{fonts.css(lambda face: face.path.as_uri())}\n{paper.css(LOOK)}"
    page = paper.page(document, LOOK).replace("</head>", f"<style>{style}</style></head>")
    (folder / "ad.html").write_text(page, encoding="utf-8")
    return folder


def _export(kind: str) -> Sequence[str]:
    return (JDBUILDER, "export", "ad.json", "-f", kind, "-o", f"ours.{kind}")


BARE = (sys.executable, "-c", "pass")
CLICK = (sys.executable, "-c", "import click")
WEASYPRINT = (str(BIN / "weasyprint"), "--pdf-variant", KIND, "ad.html", "theirs.pdf")
SCRIPT = (sys.executable, str(Path(naive_word.__file__)), "data.json", "theirs.docx")


@cache
def _compared(ours: Sequence[str], theirs: Sequence[str]) -> tuple[Measured, Measured]:
    return cold_in_turns(ours, theirs, _folder(), _ROUNDS)


def _by_the_clock(ours: Sequence[str], theirs: Sequence[str]) -> Measured:
    return _compared(ours, theirs)[0]


def _by_the_processor(ours: Sequence[str], theirs: Sequence[str]) -> Measured:
    return _compared(ours, theirs)[1]


def _pair(what: str, ours: Sequence[str], theirs: Sequence[str], most: float | None = None) -> tuple[Line, Line]:
    return (
        Line(what, partial(_by_the_clock, ours, theirs), most=most),
        Line("– the same in processor time", partial(_by_the_processor, ours, theirs), most=most),
    )


@cache
def _starts() -> tuple[Measured, Measured]:
    """Until the first page is here, and until the printer is known to answer."""
    times: list[tuple[float, float]] = []
    for _ in range(3):
        with serving() as server:
            times.append((server.started, server.healthy))
    first, healthy = zip(*times, strict=True)
    return spread(first, "three servers"), spread(healthy, "three servers")


LINES = (
    *_pair("jdbuilder --help / Python importing click", (JDBUILDER, "--help"), CLICK),
    *_pair("jdbuilder roles / Python importing click", (JDBUILDER, "roles"), CLICK, most=2),
    *_pair("jdbuilder export -f pdf / weasyprint, same HTML and kind", _export("pdf"), WEASYPRINT, most=1.15),
    *_pair("jdbuilder export -f docx / a bare python-docx script", _export("docx"), SCRIPT, most=1.3),
    *_pair("Python importing click / Python", CLICK, BARE),
    Line("jdbuilder serve, until its first page is here", lambda: _starts()[0], "s"),
    Line("jdbuilder serve, until it has printed, too", lambda: _starts()[1], "s"),
)
