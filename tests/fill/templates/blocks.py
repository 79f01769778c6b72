"""Lists, headings and whole copies put at a marker, and rows that repeat."""

from jdbuilder.fill.model import Blocks, Each, Words
from jdbuilder.outline import Bullets, Heading, Item, Paragraph
from tests.fill.templates import stock
from tests.fill.templates.markup import (
    BIDI,
    RTL,
    Xml,
    bold,
    box,
    cell,
    control,
    cut,
    field,
    item,
    letters,
    marked,
    par,
    row,
    run,
    section,
    table,
)
from tests.fill.templates.model import DOCUMENT, Template, held
from tests.fill.templates.writers import google, libre, mac, word_365, word_2007

DUTIES = ("Go over the schedule every morning", "Write briefs & see them read", "Keep the budget <honest>")
MEASURES = ("On time: how many jobs were", "Return: money earned against money spent")
LIST = Blocks((Bullets(tuple(map(Item, DUTIES))),))
MEASURED = Blocks((Bullets(tuple(Item(text, name) for name, _, text in (one.partition(": ") for one in MEASURES))),))
LEAD = "You’ll get to:"
COPY = Blocks(
    (
        Paragraph("As a Production Manager at Kestrel & Vane you do more than plan.", "opening"),
        Heading("What you’ll do"),
        Paragraph(LEAD, "lead-in"),
        *LIST.blocks,
        Heading("How we measure"),
        *MEASURED.blocks,
        Paragraph("Write to us\nby May."),
    )
)
COPIED = (
    "As a Production Manager at Kestrel & Vane you do more than plan.",
    "What you’ll do",
    LEAD,
    *DUTIES,
    "How we measure",
    *MEASURES,
    "Write to us\nby May.",
)
INSERT = "<INSERT JOB DESCRIPTION COPY FROM BLOG POST HERE>"
R, M = "{{responsibilities}}", "[METRICS]"
INSERT_NAME = INSERT[1:-1]
BULLETED = stock.numbering(stock.BULLETS)
BOTH = stock.numbering(stock.BULLETS, stock.DECIMAL)
LIST_BULLET = stock.styles(stock.GRID, stock.list_style("ListBullet", "List Bullet", 1))
GERMAN = stock.styles(
    stock.GRID, stock.heading("berschrift2", "heading 2", 2), stock.list_style("Aufzhlungszeichen", "List Bullet", 1)
)
NUMBERED = stock.styles(stock.GRID, stock.list_style("ListNumber", "List Number", 1))
_VALUES = {"responsibilities": LIST, "METRICS": MEASURED}


def _alone() -> str:
    look = '<w:spacing w:before="60" w:after="60"/><w:jc w:val="both"/>'
    return (
        par("Before.")
        + par(cut(R, 3, 7, looks=("", "<w:i/>")), look=look)
        + par("Between.")
        + par(letters(M))
        + par("After.")
    )


_ALONE = {R: DUTIES, M: MEASURES}


def _in_bullets() -> str:
    return par("You’ll:") + item("be kind") + item(cut(R, 4)) + item("have fun") + par("After.")


def _in_numbers() -> str:
    return (
        item("first of all", number=2)
        + item(R, number=2)
        + item("last of all", number=2)
        + par("And apart:")
        + item("beside", number=1)
    )


def _levels() -> str:
    return item("Chapter", number=1) + item(R, number=1, level=1) + item("Next chapter", number=1) + item("x", level=2)


def _cells() -> str:
    return table(
        row("Duties", cell(par(R))),
        row(cell(par("Measures"), par(M), par("as agreed")), "x"),
        style="TableGrid",
    ) + par("After.")


def _page() -> str:
    """What a paragraph may hold beside its text: breaks of pages, tabs, alignment, a frame of bookmarks."""
    first = '<w:pageBreakBefore/><w:tabs><w:tab w:val="left" w:pos="2835"/></w:tabs><w:ind w:left="567"/>'
    return (
        par("Before.")
        + par(marked("Duties", 7, run(R)), look=first)
        + par("Right: ", bold("<company XXX>"), look='<w:jc w:val="right"/>')
        + par("Label", "\t", "<company XXX>", "\t", "end", look='<w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs>')
        + par(M, look='<w:jc w:val="right"/>')
        + par("After.")
    )


def _sections() -> bytes:
    """The marker’s own paragraph ends a section of two columns."""
    two = section(columns=2, kind="continuous")
    body = par("Wide.", look=section()) + par("Column.") + par(cut(INSERT, 7, 30), look=two) + par("Wide again.")
    return mac(body, BOTH, LIST_BULLET, end=section(kind="continuous"))


def _in_sentences() -> str:
    inline = control(run(M), number=61)
    return (
        par("In short: ", cut(R, 5), ". That’s all.")
        + par("And ", inline, "?")
        + par("Line one\n", "\n", "of ", M)
        + par("Not one", field(" REF x ", R))
    )


def _in_controls() -> str:
    return control(par(R), number=62) + table(row(control(cell(par(M)), number=63), "x")) + par("After.")


def _rows() -> str:
    head = row("Duty", "Who", look="<w:tblHeader/>")
    each = row(cell(par(bold("{{responsibility}}"))), cell(par("by <owner XXX>")), look="<w:cantSplit/>")
    return par("Before.") + table(head, each, row("Total", "2"), style="TableGrid") + par("After.")


def _merged_rows() -> str:
    def merged(*content: str, begins: bool = False) -> Xml:
        return cell(*content, look='<w:vMerge w:val="restart"/>' if begins else "<w:vMerge/>")

    return table(
        row(merged("What counts", begins=True), "Measure"),
        row(merged(""), cell(par("«measure»"))),
        row("Other", "x"),
    ) + par("After.")


def _items() -> str:
    return par("Duties:") + item("«duty»") + par("After «duty»") + table(row(cell(par("one"), item("«duty»")), "x"))


def _series() -> str:
    return (
        par("{{RESPONSIBILITY_1..5}}", style="ListBullet")
        + par("1) {{RESPONSIBILITY_1}} 2) {{responsibility_2}} 3) ", letters("{{Responsibility_3}}"))
        + item("[METRIC 1]", number=1)
        + item("[METRIC 2]", number=1)
        + item("[METRIC 3]", number=1)
    )


def _header_list() -> bytes:
    head = stock.story("header", 1, par("Head"), par(R))
    foot = stock.story("footer", 1, par(M))
    end = section(header=stock.references((head, "default"), (foot, "default")))
    return word_365(par("Body."), head, foot, BULLETED, end=end)


def _nothing() -> str:
    return (
        par("Before.")
        + par(R)
        + par("Between.")
        + table(row("Duties", cell(par(R))), row(cell(par("x"), par(M)), "y"))
        + par("After.")
    )


def _two_lists() -> str:
    return par("Duties") + par(R) + par("Measures") + par(M) + par("After.")


def _hebrew() -> str:
    """A marker in a line from left to right, for a text from right to left."""
    return par("Before.") + par(R) + par(M, look=f"{BIDI}<w:rPr>{RTL}</w:rPr>") + par("After.")


_RTL = ("לתכנן את השבוע", "לכתוב תדריכים ל־Acme")
_RELATIONS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"


def _typed() -> str:
    """Bullets as people type them who have found no list, and as Word 97 has them in a font of signs."""
    sign = Xml('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r><w:r><w:tab/></w:r>')
    hung = '<w:ind w:left="284" w:hanging="284"/>'
    return par("• ", R, look=hung) + par("• and much more", look=hung) + par("Measured by:") + par(sign, M, look=hung)


TEMPLATES = (
    Template(
        "a list where there was none",
        "Word 365",
        lambda: word_365(_alone()),
        (held(R), held(M)),
        _VALUES,
        became=_ALONE,
        touched=frozenset({DOCUMENT, _RELATIONS, _TYPES}),
        lists=(*DUTIES, *MEASURES),
        numbering=True,
    ),
    Template(
        "a list in the template’s style",
        "Word 365",
        lambda: word_365(_alone(), LIST_BULLET, BULLETED),
        (held(R), held(M)),
        _VALUES,
        became=_ALONE,
        lists=(*DUTIES, *MEASURES),
        numbering=True,
    ),
    Template(
        "a list in a style of another language",
        "Word 2007",
        lambda: word_2007(_alone(), GERMAN, BULLETED),
        (held(R), held(M)),
        _VALUES,
        became=_ALONE,
        lists=(*DUTIES, *MEASURES),
        numbering=True,
    ),
    Template(
        "a list among the template’s bullets",
        "Google Docs",
        lambda: google(_in_bullets(), BULLETED),
        (held(R),),
        _VALUES,
        became={R: DUTIES},
        lists=DUTIES,
        numbering=True,
    ),
    Template(
        "a list among numbers",
        "Word 365",
        lambda: word_365(_in_numbers(), BOTH),
        (held(R),),
        _VALUES,
        became={R: DUTIES},
        lists=DUTIES,
        numbering=True,
    ),
    Template(
        "a list below a chapter",
        "LibreOffice",
        lambda: libre(_levels(), stock.numbering(stock.OUTLINED)),
        (held(R),),
        _VALUES,
        became={R: DUTIES},
        lists=DUTIES,
        numbering=True,
    ),
    Template(
        "numbered lists that begin anew",
        "Word 365",
        lambda: word_365(_two_lists(), NUMBERED, stock.numbering(stock.DECIMAL)),
        (held(R), held(M)),
        _VALUES,
        became=_ALONE,
        lists=(*DUTIES, *MEASURES),
        begin=(DUTIES[0], MEASURES[0]),
        numbering=True,
    ),
    Template(
        "lists in cells",
        "Word 365",
        lambda: word_365(_cells(), LIST_BULLET, BULLETED),
        (held(R, "table"), held(M, "table")),
        _VALUES,
        became=_ALONE,
        lists=(*DUTIES, *MEASURES),
        numbering=True,
    ),
    Template(
        "lists in a text box",
        "Word 365",
        lambda: word_365(par("Beside", box(par("Duties") + par(R), 1)) + par("After."), LIST_BULLET, BULLETED),
        (held(R, "text box"),),
        _VALUES,
        became={R: DUTIES},
        lists=DUTIES,
        numbering=True,
    ),
    Template(
        "lists in a header and a footer",
        "Word 365",
        _header_list,
        (held(R, "header"), held(M, "footer")),
        _VALUES,
        became=_ALONE,
        touched=frozenset({"word/header1.xml", "word/footer1.xml"}),
        lists=(*DUTIES, *MEASURES),
        numbering=True,
    ),
    Template(
        "page breaks, tabs and alignment",
        "Word 365",
        lambda: word_365(_page(), LIST_BULLET, BULLETED),
        (held(R), held("<company XXX>"), held("<company XXX>"), held(M)),
        {**_VALUES, "company": Words("Nordlicht")},
        became=_ALONE,
        lists=(*DUTIES, *MEASURES),
        numbering=True,
    ),
    Template(
        "the whole copy in two columns",
        "Word for Mac",
        _sections,
        (held(INSERT),),
        {INSERT_NAME: COPY},
        became={INSERT: COPIED},
        lists=(*DUTIES, *MEASURES),
        numbering=True,
    ),
    Template(
        "the whole copy in a plain letter",
        "Google Docs",
        lambda: google(par("Dear reader,") + par(letters(INSERT)) + par("Yours, <company XXX>")),
        (held(INSERT), held("<company XXX>")),
        {INSERT_NAME: COPY, "company": Words("Nordlicht")},
        became={INSERT: COPIED},
        touched=frozenset({DOCUMENT, _RELATIONS, _TYPES}),
        lists=(*DUTIES, *MEASURES),
        numbering=True,
    ),
    Template(
        "lists in sentences",
        "Word 365",
        lambda: word_365(_in_sentences()),
        (held(R), held(M), held(M), held(R)),
        _VALUES,
        became={
            f"In short: {R}. That’s all.": (f"In short: {'; '.join(DUTIES)}. That’s all.",),
            f"And {M}?": (f"And {'; '.join(MEASURES)}?",),
            f"Line one\n\nof {M}": (f"Line one\n\nof {'; '.join(MEASURES)}",),
            f"Not one{R}": (f"Not one{'; '.join(DUTIES)}",),
        },
    ),
    Template(
        "lists in content controls",
        "Word 365",
        lambda: word_365(_in_controls(), LIST_BULLET, BULLETED),
        (held(R), held(M, "table")),
        _VALUES,
        became=_ALONE,
        lists=(*DUTIES, *MEASURES),
        numbering=True,
    ),
    Template(
        "rows that repeat in step",
        "Word 365",
        lambda: word_365(_rows()),
        (held("{{responsibility}}", "table"), held("<owner XXX>", "table")),
        {"responsibility": Each(DUTIES), "owner": Each(("Ines", "Zoë"))},
        turned={
            DOCUMENT: (
                *("Before.", "Duty", "Who"),
                *(DUTIES[0], "by Ines", DUTIES[1], "by Zoë", DUTIES[2], "by "),
                *("Total", "2", "After."),
            )
        },
        copies=True,
    ),
    Template(
        "merged rows that repeat",
        "LibreOffice",
        lambda: libre(_merged_rows()),
        (held("«measure»", "table"),),
        {"measure": Each(MEASURES)},
        turned={
            DOCUMENT: ("What counts", "Measure", "", MEASURES[0], "", MEASURES[1], "Other", "x", "After."),
        },
        copies=True,
    ),
    Template(
        "list items that repeat",
        "Google Docs",
        lambda: google(_items(), BULLETED),
        (held("«duty»"), held("«duty»"), held("«duty»", "table")),
        {"duty": Each(DUTIES[:2])},
        turned={
            DOCUMENT: (
                "Duties:",
                *DUTIES[:2],
                *(f"After {one}" for one in DUTIES[:2]),
                *("one", *DUTIES[:2], "x"),
            )
        },
        copies=True,
    ),
    Template(
        "a row for no line",
        "Word 365",
        lambda: word_365(_rows()),
        (held("{{responsibility}}", "table"), held("<owner XXX>", "table")),
        {"responsibility": Each(()), "owner": Each(())},
        turned={DOCUMENT: ("Before.", "Duty", "Who", "Total", "2", "After.")},
        copies=True,
    ),
    Template(
        "numbered series",
        "Word 365",
        lambda: word_365(_series(), LIST_BULLET, BULLETED),
        (
            held("{{RESPONSIBILITY_1..5}}"),
            held("{{RESPONSIBILITY_1}}"),
            held("{{responsibility_2}}"),
            held("{{Responsibility_3}}"),
            *(held(f"[METRIC {n}]") for n in (1, 2, 3)),
        ),
        {
            "RESPONSIBILITY_1..5": LIST,
            **{f"RESPONSIBILITY_{n}": Words(text) for n, text in enumerate(DUTIES, 1)},
            **{f"METRIC {n}": Words(text) for n, text in enumerate(MEASURES, 1)},
            "METRIC 3": Blocks(()),
        },
        became={"{{RESPONSIBILITY_1..5}}": DUTIES, "[METRIC 3]": ()},
        lists=MEASURES,
        numbering=True,
    ),
    Template(
        "nothing to put",
        "Word 365",
        lambda: word_365(_nothing()),
        (held(R), held(R, "table"), held(M, "table")),
        {"responsibilities": Blocks(()), "METRICS": Blocks(())},
        turned={DOCUMENT: ("Before.", "Between.", "Duties", "", "x", "y", "After.")},
        copies=True,
    ),
    Template(
        "from right to left at a marker from left to right",
        "Word 365",
        lambda: word_365(_hebrew(), LIST_BULLET, BULLETED),
        (held(R), held(M)),
        {
            "responsibilities": Blocks((Bullets(tuple(map(Item, _RTL))),)),
            "METRICS": Blocks((Paragraph("מה נמדד"), Bullets((Item("עמידה בזמנים"),)))),
        },
        became={R: _RTL, M: ("מה נמדד", "עמידה בזמנים")},
        lists=(*_RTL, "עמידה בזמנים"),
        numbering=True,
    ),
    Template(
        "typed bullets",
        "Word 365",
        lambda: word_365(_typed()),
        (held(R), held(M)),
        {"responsibilities": LIST, "METRICS": MEASURED},
        became={f"• {R}": tuple(f"• {one}" for one in DUTIES), f"\t{M}": tuple(f"\t{one}" for one in MEASURES)},
        wears=('w:hanging="284"',),
    ),
)
