"""What is rarer, and stands in files that people have: other programs’ XML, old fields, things with numbers."""

import io
import re
import zipfile
from collections.abc import Callable

from jdbuilder.fill.model import Blocks, Each, Value, Words
from jdbuilder.outline import Heading, Paragraph
from tests.fill.templates import stock
from tests.fill.templates.blocks import BULLETED, DUTIES, LIST, LIST_BULLET, M, R
from tests.fill.templates.files import HEAD, Part, logo
from tests.fill.templates.markup import (
    Xml,
    box,
    cell,
    control,
    cut,
    deleted,
    field,
    letters,
    marked,
    note,
    par,
    picture,
    row,
    run,
    table,
)
from tests.fill.templates.model import DOCUMENT, Held, Template, held
from tests.fill.templates.writers import google, libre, word_365, word_2007
from tests.word.made import word_file

COMPANY = "<company XXX>"
_VALUES: dict[str, Value] = {"company": Words("Kestrel & Vane"), "responsibilities": LIST}


def _rewritten(data: bytes, change: Callable[[str], bytes]) -> bytes:
    """A file whose body was written by another hand."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.infolist():
            held_ = old.read(one)
            new.writestr(one, change(held_.decode()) if one.filename == DOCUMENT else held_)
    return packed.getvalue()


def _plain() -> bytes:
    body = par("Before.") + par("At ", cut(COMPANY, 4), ".") + par(R) + par("After.")
    return word_file(body)


def _utf16() -> bytes:
    return _rewritten(
        word_365(par("Žluťoučký ", cut(COMPANY, 3), " кінь") + par(R) + par("After."), LIST_BULLET, BULLETED),
        lambda xml: xml.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16"),
    )


def _other_prefixes() -> bytes:
    """As Python’s own XML library writes it: ns0 for w, and no declaration that others would need."""
    data = word_2007(par("Before ", cut(COMPANY, 3), ".") + table(row("x", cell(par(letters("[PLACE]"))))) + par(R))
    return _rewritten(
        data,
        lambda xml: re.sub(r"(</?|\s|:)w(:[a-zA-Z]+|=)", r"\1ns0\2", xml.replace("xmlns:w=", "xmlns:ns0=")).encode(),
    )


def _by_hand() -> bytes:
    """Entities, CDATA, comments and instructions, single quotes, line feeds inside of tags."""
    body = par("HERE") + par("After.")
    runs = (
        "<w:r><w:t xml:space='preserve'>At &#x3C;comp</w:t></w:r><!-- a <comment> --><?spy <company XXX>?>"
        "<w:r\n><w:t\n xml:space = 'preserve'><![CDATA[any XXX> & ]]></w:t></w:r>"
        "<w:r><w:t>&#169; &lt;company&#160;XXX&#62;</w:t></w:r>"
    )
    return _rewritten(word_2007(body), lambda xml: xml.replace(run("HERE"), runs).encode())


def _anchored() -> bytes:
    """What Word leaves between letters: page breaks it has drawn, comments, permissions, spaces of other languages."""
    said = '<w:comment w:id="3" w:author="Dana" w:date="2025-03-04T09:00:00Z" w:initials="D">'
    comments = f"{HEAD}<w:comments {stock.WORD_365}>{said}{par('Which name?')}</w:comment></w:comments>"
    body = (
        par(
            Xml("<w:r><w:t>At &lt;com</w:t><w:lastRenderedPageBreak/><w:t>pany XXX&gt;</w:t></w:r>"),
            " we plan.",
        )
        + par(
            "As ",
            Xml(
                f'{run("[TI")}<w:commentRangeStart w:id="3"/>{run("T")}<w:permStart w:id="77" w:edGrp="everyone"/>'
                f'{run("LE")}<w:permEnd w:id="77"/><w:commentRangeEnd w:id="3"/>'
                '<w:r><w:commentReference w:id="3"/></w:r>' + run("]")
            ),
            ".",
        )
        + par("In ", run("{{pl", '<w:lang w:val="de-DE"/>'), run("ace}}", '<w:lang w:val="en-GB"/><w:noProof/>'), ".")
    )
    return word_365(body, Part("rIdC1", "comments", "comments.xml", comments))


def _no_marker() -> str:
    moved = (
        '<w:moveFrom w:id="921" w:author="Dana" w:date="2025-03-04T09:00:00Z"><w:r><w:t>[GONE]</w:t></w:r></w:moveFrom>'
    )
    return (
        par("A <company")
        + par("XXX> over two paragraphs, and {{one")
        + par("in halves}}.")
        + par("Deleted: ", deleted("<company XXX>"), "and moved away: ", Xml(moved), ".")
        + par("A path C:\\<3, a->b, x<y>z? No: 1 < 2 > 0.")
        + par("A sentence [which is set in brackets because it is an aside, and goes on for rather long].")
        + par("Dana <dana@studio.example>, <https://studio.example/>, [1], [12–14], [a], {}, [], <>, «», {{ }}.")
        + par(field(' HYPERLINK "mailto:<company XXX>" ', "mail us"), field(" IF [A] = [B] ", "shown"))
        + par("Only this: ", COMPANY)
    )


def _buttons() -> str:
    """The old “Click here and type”: what is seen stands in the field’s instruction."""
    click = " MACROBUTTON NoMacro [Click here and type {}] "
    return par("To ", field(click.format("company")), ", from us.") + par(
        "For ", field(click.format("the job title"), cuts=(9, 30)), "."
    )


def _numbered_things() -> bytes:
    """A row full of what must not be there twice: bookmarks, pictures, controls, comments’ places."""
    inner = control(run("fixed"), about='<w:lock w:val="sdtLocked"/>', number=81)
    each = row(
        cell(par(marked("Duty", 3, run("{{responsibility}}")), " for ", COMPANY), par(picture("rIdP1"))),
        cell(par(inner)),
    )
    body = par("Before.") + table(each) + par(marked("After", 4, run("After.")))
    return word_365(body, Part("rIdP1", "image", "media/logo.png", logo()))


def _rows_in_rows() -> str:
    inner = table(row("what", "how"), row(cell(par("«measure»")), "…"), width=1200)
    held_row = control(row(cell(par("{{responsibility}}")), "…"), number=91)
    return table(row("Duties", cell(inner, par())), held_row, row("end", "end")) + par("After.")


def _beside() -> str:
    """The template shows by two lines how its lists look; Word calls their style List Paragraph."""
    sample = '<w:ind w:left="567" w:hanging="283"/>'

    def line(words: str) -> Xml:
        return par(
            words,
            style="ListParagraph",
            look=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>{sample}',
        )

    return par("We offer:") + line("tea") + line("time") + par("Duties:") + par(R) + par("After.")


_FONT = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:color w:val="224466"/><w:sz w:val="20"/>'


def _look() -> str:
    look = '<w:spacing w:before="40" w:after="40"/><w:jc w:val="both"/>'
    return par("Before.") + par(cut(R, 2, looks=("", _FONT)), look=look) + par(cut(M, 1, looks=("", _FONT))) + par("x")


def _things_inside() -> bytes:
    """A marker with a picture, a note or a text box in its midst, which must stay."""
    body = (
        par("[our ", picture("rIdP1"), "logo]")
        + par("<the firm", note("footnote", 1), " XXX>")
        + par("{{com", box(par("Box: ", COMPANY), 5), "pany}}")
    )
    image = Part("rIdP1", "image", "media/logo.png", logo())
    return word_365(body, image, stock.notes("footnotes", run("A note.")))


def _japanese() -> bytes:
    ruby = (
        '<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="distributeSpace"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/>'
        '<w:hpsBaseText w:val="21"/><w:lid w:val="ja-JP"/></w:rubyPr><w:rt><w:r><w:t>しょくむ</w:t></w:r></w:rt>'
        "<w:rubyBase><w:r><w:t>職務</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    return word_365(
        par("「", cut("［会社名］", 2), "」の", Xml(ruby), "：", letters("｛｛職種｝｝"))
        + par("勤務地　", cut("＜勤務地＞", 1, 3))
    )


def _korean() -> str:
    return par("회사: ", letters("<회사명>")) + par("직무: ", cut("{{직무}}", 3)) + par("근무지: ", "[근무지]")


def _hindi() -> str:
    return par(letters("<कंपनी का नाम>"), " में ", cut("[पद]", 2)) + par("ที่ ", "{{ชื่อบริษัท}}", " Việt: ", "[tên công ty]")


TEMPLATES = (
    Template(
        "nothing but a body",
        "Google Docs",
        _plain,
        (held(COMPANY), held(R)),
        _VALUES,
        became={R: DUTIES},
        touched=frozenset({DOCUMENT, "word/_rels/document.xml.rels", "[Content_Types].xml"}),
        lists=DUTIES,
        numbering=True,
    ),
    Template(
        "a body in UTF-16",
        "Word 365",
        _utf16,
        (held(COMPANY), held(R)),
        _VALUES,
        became={R: DUTIES},
        lists=DUTIES,
        numbering=True,
        copies=True,
    ),
    Template(
        "other prefixes",
        "Word 2007",
        _other_prefixes,
        (held(COMPANY), held("[PLACE]", "table"), held(R)),
        {"company": Words("Kestrel & Vane"), "PLACE": Words("Bristol"), "responsibilities": Words("plan")},
    ),
    Template(
        "XML by hand",
        "Word 2007",
        _by_hand,
        (held(COMPANY), held("<company\u00a0XXX>", name="company")),
        _VALUES,
    ),
    Template(
        "what Word leaves between letters",
        "Word 365",
        _anchored,
        (held(COMPANY), held("[TITLE]"), held("{{place}}")),
        {**_VALUES, "TITLE": Words("Producer"), "place": Words("Bristol")},
    ),
    Template(
        "what is no marker",
        "Word 365",
        lambda: word_365(_no_marker()),
        (held(COMPANY),),
        _VALUES,
        became={"Only this: <company XXX>": ("Only this: Kestrel & Vane",)},
    ),
    Template(
        "buttons to click and type",
        "Word 2007",
        lambda: word_2007(_buttons()),
        (
            Held("", "Click here and type company", form="form field"),
            Held("", "Click here and type the job title", form="form field"),
        ),
        {
            "Click here and type company": Words("Kestrel & Vane"),
            "Click here and type the job title": Words("Producer"),
        },
        became={"To , from us.": ("To Kestrel & Vane, from us.",), "For .": ("For Producer.",)},
    ),
    Template(
        "rows full of things with numbers",
        "Word 365",
        _numbered_things,
        (held("{{responsibility}}", "table"), held(COMPANY, "table")),
        {"responsibility": Each(DUTIES), "company": Words("Nordlicht")},
        turned={
            DOCUMENT: ("Before.", *(text for one in DUTIES for text in (f"{one} for Nordlicht", "", "fixed")), "After.")
        },
        copies=True,
    ),
    Template(
        "rows in tables in rows, and in a control",
        "Word 365",
        lambda: word_365(_rows_in_rows()),
        (held("«measure»", "table"), held("{{responsibility}}", "table")),
        {"measure": Each(("on time", "in budget")), "responsibility": Each(DUTIES[:2])},
        turned={
            DOCUMENT: (
                *("Duties", "what", "how", "on time", "…", "in budget", "…", ""),
                *(DUTIES[0], "…", DUTIES[1], "…", "end", "end", "After."),
            )
        },
        copies=True,
    ),
    Template(
        "a list like the one beside it",
        "Word 365",
        lambda: word_365(_beside(), stock.styles(stock.GRID, stock.style("ListParagraph", "List Paragraph")), BULLETED),
        (held(R),),
        _VALUES,
        became={R: DUTIES},
        lists=DUTIES,
        numbering=True,
    ),
    Template(
        "text in the marker’s look",
        "Word 365",
        lambda: word_365(_look(), LIST_BULLET, BULLETED),
        (held(R), held(M)),
        {
            "responsibilities": Blocks((Paragraph("One.", "opening"), Heading("Two"), Paragraph("Three."))),
            "METRICS": LIST,
        },
        became={R: ("One.", "Two", "Three."), M: DUTIES},
        lists=DUTIES,
        numbering=True,
        wears=('w:ascii="Georgia"', 'w:val="224466"', '<w:sz w:val="20"/>'),
    ),
    Template(
        "things inside of markers",
        "Word 365",
        _things_inside,
        (held("[our logo]"), held("<the firm XXX>"), held("{{company}}"), held(COMPANY, "text box")),
        {"our logo": Words("Nordlicht"), "the firm": Words("Kestrel"), "company": Words("Kestrel & Vane")},
    ),
    Template(
        "a Japanese form with readings above",
        "Word 365",
        _japanese,
        (
            held("［会社名］", form="brackets"),
            held("｛｛職種｝｝", form="braces"),
            held("＜勤務地＞"),
        ),
        {"会社名": Words("ケストレル"), "職種": Words("制作進行"), "勤務地": Words("東京")},
    ),
    Template(
        "a Korean form",
        "LibreOffice",
        lambda: libre(_korean()),
        (held("<회사명>"), held("{{직무}}"), held("[근무지]")),
        {"회사명": Words("황조롱이"), "직무": Words("제작 관리자"), "근무지": Words("서울")},
    ),
    Template(
        "Hindi, Thai and Vietnamese",
        "Google Docs",
        lambda: google(_hindi()),
        (held("<कंपनी का नाम>"), held("[पद]"), held("{{ชื่อบริษัท}}"), held("[tên công ty]")),
        {
            "कंपनी का नाम": Words("केस्ट्रल"),
            "पद": Words("प्रबंधक"),
            "ชื่อบริษัท": Words("เคสเทรล"),
            "tên công ty": Words("Cắt"),
        },
    ),
)
