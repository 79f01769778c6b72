"""Templates that LibreOffice makes when the tests run: of its own format, of a web page, of Word files saved again."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from xml.sax.saxutils import escape

from jdbuilder.fill.model import Words
from tests.fill.converted import DOCX, converted
from tests.fill.templates import blocks, companies, fields, places, splits
from tests.fill.templates.blocks import DUTIES, LIST, R
from tests.fill.templates.model import Template, held

_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        **{one: one for one in ("office", "style", "text", "table")},
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
)
_STYLES = (
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="C" style:family="section"><style:section-properties>'
    '<style:columns fo:column-count="2" fo:column-gap="0.5cm"/></style:section-properties></style:style>'
    '<style:style style:name="RTL" style:family="paragraph"><style:paragraph-properties fo:text-align="end" '
    'style:writing-mode="rl-tb"/></style:style>'
    '<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/>'
    "<style:header-style/><style:footer-style/></style:page-layout>"
    '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'
    '</text:list-style><text:list-style style:name="L2"><text:list-level-style-number text:level="1" '
    'style:num-format="1" style:num-suffix="."/></text:list-style>'
)


def _flat(body: str, head: str = "", foot: str = "") -> bytes:
    """A text as LibreOffice keeps it in one file."""
    stories = (f"<style:header>{head}</style:header>" if head else "") + (
        f"<style:footer>{foot}</style:footer>" if foot else ""
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:automatic-styles>{_STYLES}</office:automatic-styles><office:master-styles>"
        f'<style:master-page style:name="Standard" style:page-layout-name="page">{stories}</style:master-page>'
        f"</office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def _p(*content: str, style: str = "") -> str:
    """A paragraph; every other piece of it is bold."""
    named = f' text:style-name="{style}"' if style else ""
    pieces = (f'<text:span text:style-name="B">{one}</text:span>' if n % 2 else one for n, one in enumerate(content))
    return f"<text:p{named}>{''.join(pieces)}</text:p>"


def _list(style: str, *items: str) -> str:
    held = "".join(f"<text:list-item>{one}</text:list-item>" for one in items)
    return f'<text:list text:style-name="{style}">{held}</text:list>'


def _table(*rows: tuple[str, str]) -> str:
    held = "".join(
        f"<table:table-row>{''.join(f'<table:table-cell>{one}</table:table-cell>' for one in row)}</table:table-row>"
        for row in rows
    )
    return f'<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>{held}</table:table>'


_NOTE = (
    '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
    f"{_p('Of «Company»')}</text:note-body></text:note>"
)
_FRAME = (
    '<draw:frame text:anchor-type="as-char" svg:width="5cm" draw:name="F1"><draw:text-box fo:min-height="1cm">'
    f"{_p('Frame {{', 'place', '}}')}</draw:text-box></draw:frame>"
)
_SHAPE = (
    '<draw:custom-shape text:anchor-type="paragraph" svg:width="4cm" svg:height="2cm" svg:x="9cm" svg:y="1cm">'
    f"{_p('Shape «place»')}"
    '<draw:enhanced-geometry svg:viewBox="0 0 21600 21600" draw:type="rectangle" '
    'draw:enhanced-path="M 0 0 L 21600 0 21600 21600 0 21600 0 0 Z N"/></draw:custom-shape>'
)
_FIELDS = (
    'Post: <text:placeholder text:placeholder-type="text">&lt;job title&gt;</text:placeholder>, '
    '<text:text-input text:description="salary">[SALARY]</text:text-input> for '
    '<text:database-display text:column-name="first name" text:table-name="t" text:table-type="table" '
    'text:database-name="d">&lt;first name&gt;</text:database-display>.'
)
_LETTER = _flat(
    '<text:h text:outline-level="1">About {{com<text:span text:style-name="B">pany}}</text:span></text:h>'
    + _p(_FIELDS)
    + _p("A note", _NOTE, " and a frame", _FRAME, ".")
    + _list("L1", _p("first"), _p(R))
    + _table((_p("Pay"), _p("[SAL", "ARY]")))
    + _p(f"Shape{_SHAPE}")
    + _p("After."),
    head=_p("Head of ", escape("<comp"), escape("any XXX>")),
    foot=_p("Foot [", "PLACE", "]"),
)
_COLUMNS = _flat(
    _p("Before.")
    + f'<text:section text:style-name="C" text:name="S">{_p("Duties at ", escape("<company"), escape(" XXX>"))}'
    + f"{_list('L2', _p('first'), _p('{{respons', 'ibilities', '}}'), _p('last'))}</text:section>"
    + _p("After."),
)
_HEBREW = _flat(
    _p(escape("<שם "), escape("החברה>"), " מגייסת ", "{{תפקיד}}", style="RTL")
    + _table((_p("מקום", style="RTL"), _p("[", "מקום העבודה", "]", style="RTL"))),
    foot=_p("Kestrel – «", "שם החברה", "»"),
)
_PAGE = (
    "<!DOCTYPE html><html lang=de><meta charset=utf-8><body><h2>Über «Firma»</h2><p>Wir von <b>&lt;com</b>pany XXX&gt; "
    "suchen <a href='https://studio.example/'>[STE<i>LLE]</i></a>.</p><ul><li>{{Aufgaben}}</li><li>und mehr</li></ul>"
    "<table border=1><tr><td>Ort</td><td>{{<i>Ort</i>}}</td></tr></table></body></html>"
).encode()


@cache
def _made() -> dict[str, bytes]:
    again = {f"{one.name}.docx": one.make() for one in _AGAIN}
    written = {"letter.fodt": _LETTER, "columns.fodt": _COLUMNS, "hebrew.fodt": _HEBREW, "page.html": _PAGE}
    return converted({**written, **again}, DOCX)


def _by(name: str) -> Callable[[], bytes]:
    return lambda: _made()[name]


def _saved_again(template: Template) -> Template:
    return replace(
        template,
        name=f"{template.name}, saved again",
        writer="LibreOffice",
        make=_by(f"{template.name}.docx"),
        touched=frozenset(),
    )


_WANTED = {
    "a studio’s letterhead",
    "an agency’s one-pager",
    "a Cyrillic job instruction",
    "a Chinese description of a post",
    "a brief in Google Docs",
    "spelling",
    "bookmarks that begin and end inside",
    "tables in tables",
    "lists in cells",
    "simple merge fields",
}
_AGAIN = tuple(
    one for held_ in (companies, splits, places, fields, blocks) for one in held_.TEMPLATES if one.name in _WANTED
)
_VALUES = {"company": Words("Kestrel & Vane"), "place": Words("Bristol"), "salary": Words("£40,000")}

TEMPLATES = (
    Template(
        "a letter of LibreOffice",
        "LibreOffice",
        _by("letter.fodt"),
        (
            held("{{company}}"),
            held("job title", name="job title", form="control"),
            held("[SALARY]", form="form field"),
            held("<first name>", form="merge field"),
            held("{{place}}", "text box"),
            held(R),
            held("[SALARY]", "table"),
            held("«place»", "text box"),
            held("<company XXX>", "header"),
            held("[PLACE]", "footer"),
            held("«Company»", "footnote"),
        ),
        {**_VALUES, "responsibilities": LIST, "job title": Words("Studio lead"), "first name": Words("Ines")},
        became={R: DUTIES},
        touched=frozenset(),
        lists=DUTIES,
        numbering=True,
    ),
    Template(
        "columns of LibreOffice",
        "LibreOffice",
        _by("columns.fodt"),
        (held("<company XXX>"), held(R)),
        {**_VALUES, "responsibilities": LIST},
        became={R: DUTIES},
        touched=frozenset(),
        lists=(*DUTIES, "last"),
        numbering=True,
    ),
    Template(
        "a Hebrew page of LibreOffice",
        "LibreOffice",
        _by("hebrew.fodt"),
        (held("<שם החברה>"), held("{{תפקיד}}"), held("[מקום העבודה]", "table"), held("«שם החברה»", "footer")),
        {"שם החברה": Words("סטודיו קסטרל"), "תפקיד": Words("מנהלת הפקה"), "מקום העבודה": Words("חיפה")},
        touched=frozenset(),
    ),
    Template(
        "a web page",
        "LibreOffice",
        _by("page.html"),
        (held("«Firma»"), held("<company XXX>"), held("[STELLE]"), held("{{Aufgaben}}"), held("{{Ort}}", "table")),
        {
            "Firma": Words("Nordlicht"),
            "company": Words("Nordlicht"),
            "STELLE": Words("Planerin"),
            "Aufgaben": LIST,
            "Ort": Words("Köln"),
        },
        became={"{{Aufgaben}}": DUTIES},
        touched=frozenset(),
        lists=DUTIES,
        numbering=True,
    ),
    *map(_saved_again, _AGAIN),
)
