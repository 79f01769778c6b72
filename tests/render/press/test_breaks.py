"""What goes on on the next page is one element, whatever it is, and nothing is lost where it is cut."""

import pytest

from jdbuilder.outline import Facts, Outline, Paragraph, Title
from jdbuilder.render import paper
from jdbuilder.render.format import Look
from jdbuilder.render.press import breaks
from jdbuilder.render.press.worker import Printer
from tests.render.tags import read_aloud, tags

SMALL = "@page { size: 60mm 40mm; margin: 5mm } p, li { orphans: 1; widows: 1 }"
LIST = "L(LI(Lbl LBody))"
WORDS = " ".join(f"word{number}" for number in range(120))

pytestmark = pytest.mark.slow


def _page(body: str) -> str:
    return f"<!doctype html><html lang=en><title>t</title><body>{body}"


@pytest.mark.parametrize(
    ("body", "drawn"),
    [
        (f"<main><h1>x</h1><p>{WORDS}</p><p>y</main>", "Document(Part(H1 P P))"),
        (
            f"<main><ul><li>x<li>{WORDS}<li>y</ul><p>z</main>",
            "Document(Part(L(LI(Lbl LBody) LI(Lbl LBody) LI(Lbl LBody)) P))",
        ),
        ("<main><h1>x</h1><p style='break-after: page'>x</p><p>y</p></main>", "Document(Part(H1 P P))"),
        (
            "<main><h1>x</h1><ul style='break-after: page'><li>x</ul><ul><li>y</ul></main>",
            f"Document(Part(H1 {LIST} {LIST}))",
        ),
        ("<main>" + "<h1 style='break-after: page'>x</h1>" * 3 + "</main>", "Document(Part(H1 H1 H1))"),
    ],
)
@pytest.mark.pdftotext
def test_what_a_page_break_cuts_is_one_element(body: str, drawn: str, printer: Printer) -> None:
    pdf = printer.pdf(_page(body), SMALL)
    assert tags(pdf).drawn() == drawn
    if WORDS in body:
        spoken = read_aloud(pdf).split()
        assert [word for word in spoken if word.startswith("word")] == WORDS.split()


@pytest.mark.parametrize("body", [f"<p>{WORDS}", "<main><p>x</main>" * 2, f"<div><main><p>{WORDS}</main></div>"])
def test_pages_unlike_ours_are_left_alone(body: str, printer: Printer) -> None:
    assert tags(printer.pdf(_page(body), SMALL)).all("P")


@pytest.mark.parametrize("body", [f"<p>{WORDS}", f"<main><p>{WORDS}</main><p>x"])
def test_what_stays_cut_is_told(body: str, printer: Printer, caplog: pytest.LogCaptureFixture) -> None:
    printer.pdf(_page(body), SMALL)
    assert [one.levelname for one in caplog.records if one.name == breaks.__name__] == ["WARNING"]


def test_of_our_own_pages_there_is_nothing_to_tell(
    printer: Printer, look: Look, caplog: pytest.LogCaptureFixture
) -> None:
    outline = Outline("M", "m", "en-GB", (Title("M"), Facts((("Place", "Bonn"),)), *(Paragraph(WORDS),) * 30))
    pdf = printer.pdf(paper.page(outline, look), paper.css(look))
    assert len(tags(pdf).all("P")) == 30
    assert [one for one in caplog.records if one.name == breaks.__name__] == []


def test_one_page_is_cut_nowhere(printer: Printer, caplog: pytest.LogCaptureFixture) -> None:
    printer.pdf(_page("<p>x"), SMALL)
    assert [one for one in caplog.records if one.name == breaks.__name__] == []
