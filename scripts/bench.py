"""Speed as ratios, each pair measured side by side in one run: interleaved rounds, medians and their spread.

Run with `make bench`. The machine may be noisy: the ratios are the result, not the milliseconds.
"""

import io
import platform
import re
import tempfile
import time
from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from pathlib import Path
from statistics import median, quantiles

import docx
import weasyprint
from flask import Flask
from weasyprint.text.fonts import FontConfiguration

from jdbuilder import shipped
from jdbuilder.config import Config
from jdbuilder.library.load import load
from jdbuilder.outline import Bullets, Heading, Outline, Title
from jdbuilder.posting import assemble
from jdbuilder.posting.model import Facts
from jdbuilder.posting.outline import outline
from jdbuilder.render import fonts, paper, to
from jdbuilder.render.format import Look
from jdbuilder.render.press import Press
from jdbuilder.web.app import create_app

ROUNDS = 25
WARMING_SECONDS = 3
LOOK = Look("studio", "a4", shipped.folders("templates", None))
LIBRARY = load(shipped.folders("snippets", None))


def main() -> None:
    """Print a line per pair."""
    print(
        f"Python {platform.python_version()}, WeasyPrint {version('weasyprint')}, python-docx {version('python-docx')}"
    )
    print(f"{'':44}{'median ms':>18}{'ratio':>8}{'spread':>16}")
    role = LIBRARY.role("studio-production-manager")
    posting = assemble.full(LIBRARY, role).model_copy(update={"facts": Facts(company="Acme & Söhne <Berlin>")})
    document = outline(posting)
    press = Press(1)
    try:
        pair("PDF by the press / bare tuned write_pdf", *printing(press, document))
        first_export(document)
    finally:
        press.close()
    pair(
        "DOCX / python-docx as one would write it", lambda: to.to(document, "docx", LOOK), lambda: naive_docx(document)
    )
    with tempfile.TemporaryDirectory() as folder:
        pages(Path(folder))


def pair(name: str, ours: Callable[[], object], theirs: Callable[[], object]) -> None:
    """Measure two things in turn and print the ratio of each round's pair."""
    rounds = [(milliseconds(ours), milliseconds(theirs)) for _ in range(ROUNDS + 2)][2:]
    ratios = [a / b for a, b in rounds]
    low, *_, high = quantiles(ratios, n=10)
    times = " / ".join(f"{median(times):.1f}" for times in zip(*rounds, strict=True))
    print(f"{name:44}{times:>18}{median(ratios):8.2f}{f'{low:.2f} – {high:.2f}':>16}")


def milliseconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def printing(press: Press, document: Outline) -> tuple[Callable[[], object], Callable[[], object]]:
    """The whole way to a PDF, and WeasyPrint alone with everything parsed beforehand."""
    font_config = FontConfiguration()
    sheets = [weasyprint.CSS(string=css, font_config=font_config) for css in (fonts.embedded_css(), paper.css(LOOK))]
    html = paper.page(document, LOOK)

    def ours() -> object:
        return press.print(paper.page(document, LOOK), paper.css(LOOK))

    def bare() -> object:
        page = weasyprint.HTML(string=html)
        return page.write_pdf(stylesheets=sheets, font_config=font_config, pdf_variant="pdf/ua-1")

    return ours, bare


def first_export(document: Outline) -> None:
    """The first PDF of a press that was started, against one that is warm."""
    html, css = paper.page(document, LOOK), paper.css(LOOK)
    ratios = []
    for _ in range(5):
        press = Press(1)
        press.start()
        time.sleep(WARMING_SECONDS)
        work = partial(press.print, html, css)
        first, warm = milliseconds(work), median(milliseconds(work) for _ in range(5))
        ratios.append(first / warm)
        press.close()
    print(
        f"{'first PDF of a started server / warm':44}{'':18}{median(ratios):8.2f}{min(ratios):8.2f} – {max(ratios):.2f}"
    )


def naive_docx(document: Outline) -> bytes:
    """The same document by python-docx's own template and style names."""
    word = docx.Document()
    for block in document.blocks:
        match block:
            case Title(text):
                word.add_paragraph(text, style="Title")
            case Heading(text, level):
                word.add_heading(text, level)
            case Bullets():
                for text in block.words():
                    word.add_paragraph(text, style="List Bullet")
            case _:
                for text in block.words():
                    word.add_paragraph(text, style="Normal")
    saved = io.BytesIO()
    word.save(saved)
    return saved.getvalue()


def pages(folder: Path) -> None:
    """The builder's page and a tick, against the smallest Flask page."""
    app = create_app(Config(data=folder, database_url=f"sqlite:///{folder / 'drafts.sqlite3'}"))
    bare = Flask("bare")
    bare.add_url_rule("/", view_func=lambda: "ok")
    ours, theirs = app.test_client(), bare.test_client()
    token = re.search(r'csrf_token"[^>]*value="([^"]+)"', ours.get("/postings/new").text)
    assert token
    began = ours.post("/postings/new?role=studio-production-manager", data={"way": "full", "csrf_token": token[1]})
    address = began.headers["Location"]
    pair("builder page / bare Flask page", lambda: ours.get(address), lambda: theirs.get("/"))
    sent = {"csrf_token": token[1], "version": 1, "title": "Production Manager", "responsibilities-new": "One\nTwo"}

    def tick() -> object:
        answer = ours.post(address, data=sent, headers={"Accept": "application/json"})
        sent["version"] = answer.get_json()["version"]
        return answer

    pair("save and new paper / bare Flask page", tick, lambda: theirs.get("/"))
    compared = "/compare?role=production-manager&role=operations-manager&role=plant-manager&role=president"
    pair("comparison of four / bare Flask page", lambda: ours.get(compared), lambda: theirs.get("/"))
    ticked = "/find?do=run-logistics&do=improve-efficiency&do=craft-messages"
    pair("finder / bare Flask page", lambda: ours.get(ticked), lambda: theirs.get("/"))


if __name__ == "__main__":
    main()
