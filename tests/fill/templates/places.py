"""Markers in every place that a Word file has for text."""

from jdbuilder.fill.model import Words
from tests.fill.templates import stock
from tests.fill.templates.files import Part
from tests.fill.templates.markup import (
    Xml,
    bold,
    box,
    cell,
    control,
    cut,
    field,
    letters,
    link,
    note,
    par,
    row,
    run,
    section,
    table,
)
from tests.fill.templates.model import DOCUMENT, Template, held
from tests.fill.templates.splits import SPELLED
from tests.fill.templates.writers import google, libre, mac, word_365, word_2007

VALUES = {"company": Words("Kestrel & Vane"), "title": Words("Studio Production Manager"), "place": Words("Bristol")}
_CUT_COMPANY = cut("<company XXX>", 3, 8, between=SPELLED)
_CUT_TITLE = cut("[TITLE]", 1, 4)
_CUT_PLACE = letters("{{place}}")


def _headers() -> bytes:
    first = stock.story("header", 1, par("First: ", _CUT_COMPANY))
    usual = stock.story("header", 2, par("Usual: ", _CUT_COMPANY, "\t", _CUT_TITLE))
    even = stock.story("header", 3, par("Even: ", _CUT_PLACE))
    foot = stock.story("footer", 1, table(row(cell("© ", par(_CUT_COMPANY)), "all rights")), par())
    foot_first = stock.story("footer", 2, par("Page ", field(" PAGE ", "1"), " – ", _CUT_PLACE))
    end = section(
        header=stock.references(
            (first, "first"), (usual, "default"), (even, "even"), (foot, "default"), (foot_first, "first")
        ),
        more="<w:titlePg/>",
    )
    settings = stock.settings(then="<w:evenAndOddHeaders/>")
    return word_365(par("Body: ", _CUT_TITLE), settings, first, usual, even, foot, foot_first, end=end)


def _notes() -> bytes:
    return word_365(
        par(
            "A sentence",
            note("footnote", 1),
            " by ",
            _CUT_COMPANY,
            " and another",
            note("footnote", 2),
            note("endnote", 1),
        ),
        stock.notes("footnotes", Xml(run("Of ") + _CUT_PLACE), run("Nothing to fill.")),
        stock.notes("endnotes", Xml(run("End of ") + _CUT_TITLE)),
    )


def _nested() -> str:
    innermost = table(row(cell(par("3: ", _CUT_PLACE)), "x"), width=800)
    inner = table(row(cell(par("2: ", _CUT_TITLE), innermost, par()), "y"), width=1500)
    return (
        par("Before.")
        + table(
            row("a", cell(par("1: ", _CUT_COMPANY), inner, par("after the table"))), row("b", "c"), style="TableGrid"
        )
        + par("After ", _CUT_COMPANY)
    )


def _boxes() -> str:
    inside = par("Box: ", _CUT_COMPANY) + par("second ", _CUT_TITLE)
    return (
        par("Beside a box", box(inside, 1), " stands ", _CUT_PLACE, ".")
        + table(row(cell(par(box(par("In a cell’s box: ", _CUT_PLACE), 2))), "plain"))
        + par("Last.")
    )


def _box_in_header() -> bytes:
    head = stock.story("header", 1, par("Head ", box(par("Boxed ", _CUT_COMPANY), 3)))
    return word_365(par("Body."), head, end=section(header=stock.references((head, "default"))))


def _controls() -> str:
    block = control(par("Block: ", _CUT_COMPANY) + par("and ", _CUT_TITLE), about='<w:alias w:val=""/>', number=11)
    inline = par("Inline: ", control(cut("<company XXX>", 4, 6), number=12), " end.")
    across = par("Across: <comp", control(run("any XX"), number=13), "X> end.")
    rows = table(
        row("head", "head"),
        control(row(cell(par("Row: ", _CUT_PLACE)), "x"), number=14),
        row(control(cell(par("Cell: ", _CUT_TITLE)), number=15), cell(par("plain"))),
    )
    return block + inline + across + rows + control(par(control(_CUT_PLACE, number=17)), number=16) + par("After.")


def _links() -> bytes:
    away = Part("rIdL1", "hyperlink", "https://studio.example/jobs")
    mail = Part("rIdL2", "hyperlink", "mailto:jobs@studio.example")
    body = (
        par("See ", link("rIdL1", _CUT_COMPANY, " online", tooltip="Our jobs"), ".")
        + par("Or write <comp", link("rIdL2", "any XXX> now"), ".")
        + par("Old: ", field(' HYPERLINK "https://studio.example" ', bold("[TITLE]")), " here.")
        + par(Xml('<w:hyperlink w:anchor="_Toc1">' + run("{{place}}") + "</w:hyperlink>"))
    )
    return google(body, away, mail)


def _contents() -> str:
    entry = field(' TOC \\o "1-2" \\h ', "About ", _CUT_COMPANY, "\t1")
    return (
        par(entry)
        + par("About ", _CUT_COMPANY, style="Heading1")
        + par("The role: ", _CUT_TITLE, style="Heading2")
        + par("Text.")
        + par("The role: ", _CUT_TITLE, ", in ", field(" REF Place ", "{{place}}"), ".")
    )


def _old_box() -> bytes:
    return word_2007(par("x", box(par("VML only: ", _CUT_COMPANY), 1, both=False)) + par(_CUT_TITLE))


def _long() -> str:
    """Fifty pages and three hundred markers."""
    words = "Every studio keeps its own handbook, and this one is long. " * 9
    page = (
        par(words) * 4
        + par("1. ", _CUT_COMPANY, ", 2. ", _CUT_TITLE, ", 3. ", _CUT_PLACE, ". ", words, look="<w:keepLines/>") * 2
    )
    return (page + par(Xml('<w:r><w:br w:type="page"/></w:r>'))) * 50


_COMPANY, _TITLE, _PLACE = ("<company XXX>", "[TITLE]", "{{place}}")
_HEADINGS = stock.styles(
    stock.GRID, stock.heading("Heading1", "heading 1", 1), stock.heading("Heading2", "heading 2", 2)
)

TEMPLATES = (
    Template(
        "headers and footers of every kind",
        "Word 365",
        _headers,
        (
            held(_TITLE),
            held(_COMPANY, "header"),
            held(_COMPANY, "header"),
            held(_TITLE, "header"),
            held(_PLACE, "header"),
            held(_COMPANY, "table"),
            held(_PLACE, "footer"),
        ),
        VALUES,
        touched=frozenset(
            {DOCUMENT, *(f"word/{one}.xml" for one in ("header1", "header2", "header3", "footer1", "footer2"))}
        ),
    ),
    Template(
        "footnotes and endnotes",
        "Word 365",
        _notes,
        (held(_COMPANY), held(_PLACE, "footnote"), held(_TITLE, "endnote")),
        VALUES,
        touched=frozenset({DOCUMENT, "word/footnotes.xml", "word/endnotes.xml"}),
    ),
    Template(
        "tables in tables",
        "Word 365",
        lambda: word_365(_nested()),
        (held(_COMPANY, "table"), held(_TITLE, "table"), held(_PLACE, "table"), held(_COMPANY)),
        VALUES,
    ),
    Template(
        "tables in tables, as LibreOffice writes",
        "LibreOffice",
        lambda: libre(_nested(), stock.styles(stock.GRID)),
        (held(_COMPANY, "table"), held(_TITLE, "table"), held(_PLACE, "table"), held(_COMPANY)),
        VALUES,
    ),
    Template(
        "text boxes in both copies",
        "Word 365",
        lambda: word_365(_boxes()),
        (
            held(_COMPANY, "text box"),
            held(_TITLE, "text box"),
            held(_PLACE),
            held(_PLACE, "text box"),
        ),
        VALUES,
    ),
    Template(
        "a text box in a header",
        "Word for Mac",
        _box_in_header,
        (held(_COMPANY, "text box"),),
        VALUES,
        touched=frozenset({"word/header1.xml"}),
    ),
    Template("a text box as VML alone", "Word 2007", _old_box, (held(_COMPANY, "text box"), held(_TITLE)), VALUES),
    Template(
        "content controls around typed markers",
        "Word 365",
        lambda: word_365(_controls()),
        (
            held(_COMPANY),
            held(_TITLE),
            held(_COMPANY),
            held(_COMPANY),
            held(_PLACE, "table"),
            held(_TITLE, "table"),
            held(_PLACE),
        ),
        VALUES,
    ),
    Template(
        "the text of links",
        "Google Docs",
        _links,
        (held(_COMPANY), held(_COMPANY), held(_TITLE), held(_PLACE)),
        VALUES,
    ),
    Template(
        "headings and a table of contents",
        "Word 365",
        lambda: word_365(_contents(), _HEADINGS),
        (held(_COMPANY), held(_COMPANY), held(_TITLE), held(_TITLE), held(_PLACE)),
        VALUES,
    ),
    Template(
        "fifty pages and three hundred markers",
        "Word for Mac",
        lambda: mac(_long()),
        tuple(held(one) for _ in range(100) for one in (_COMPANY, _TITLE, _PLACE)),
        VALUES,
    ),
)
