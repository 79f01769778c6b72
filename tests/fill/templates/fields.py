"""Merge fields, fields of old forms, and content controls that are markers themselves."""

from collections.abc import Mapping

from jdbuilder.fill.model import Value, Words
from tests.fill.templates import stock
from tests.fill.templates.files import TEMPLATE
from tests.fill.templates.markup import (
    BLANK,
    Xml,
    bold,
    cell,
    control,
    cut,
    field,
    form_field,
    letters,
    par,
    placeholder,
    row,
    run,
    section,
    simple_field,
    table,
)
from tests.fill.templates.model import DOCUMENT, Held, Template, held
from tests.fill.templates.writers import google, libre, word_365, word_2007

VALUES: Mapping[str, Value] = {
    "Company": Words("Kestrel & Vane"),
    "First Name": Words("Ines"),
    "Salary_Range": Words("£40,000–£48,000"),
    "title": Words("Studio Production Manager"),
}


def merge(shown: str, name: str, where: str = "body") -> Held:
    return Held(shown, name, where, "merge field")


def form(name: str, where: str = "body") -> Held:
    return Held(BLANK, name, where, "form field")


def ruled(shown: str, name: str, where: str = "body") -> Held:
    return Held(shown, name, where, "control")


def _complex() -> str:
    return (
        par("Dear ", field(' MERGEFIELD "First Name" ', "«First Name»"), ",")
        + par("at ", field(" MERGEFIELD Company \\* MERGEFORMAT ", bold("«Company»"), cuts=(4, 15, 22)), " we pay ")
        + par(
            field(
                ' MERGEFIELD  Salary_Range  \\* Upper \\b "from " ', cut("«Salary_Range»", 4, 9), look="<w:noProof/>"
            ),
            ".",
        )
        + par("Yours, ", field(" mergefield company ", "Company goes here"))
        + par("Today is ", field(' DATE \\@ "d MMMM" ', "4 March"), ".")
    )


def _simple() -> str:
    return (
        par("Dear ", simple_field(' MERGEFIELD "First Name" \\* FirstCap ', "«First Name»"), ",")
        + par("at ", simple_field(" MERGEFIELD Company ", bold("«Com"), "pany»"), ".")
        + table(row(cell(par(simple_field(" MERGEFIELD Company ", "«Company»"))), "x"))
        + par("Page ", simple_field(" PAGE ", "1"))
    )


def _letter() -> bytes:
    """A mail merge letter with its address block's lines, and fields in the header."""
    head = stock.story(
        "header", 1, par("Re: ", simple_field(" MERGEFIELD title ", "«title»"), look='<w:jc w:val="right"/>')
    )
    body = (
        par(field(" MERGEFIELD Company ", "«Company»"), Xml("<w:r><w:br/></w:r>"), "Harbour Street")
        + par("Dear ", field(' MERGEFIELD "First Name" ', "«First Name»", cuts=(12, 18)), ",")
        + par("we should like you to meet us about the post of ", field(" MERGEFIELD title ", "«title»"), ".")
        + par("Typed like one: «Company».")
    )
    settings = stock.settings(
        more='<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataType w:val="textFile"/></w:mailMerge>'
    )
    return word_2007(body, head, settings, end=section(header=stock.references((head, "default"))))


def _form() -> str:
    dropdown = field(
        " FORMDROPDOWN ",
        data='<w:ffData><w:name w:val="Hours"/><w:enabled/><w:calcOnExit w:val="0"/><w:ddList>'
        '<w:listEntry w:val="full-time"/><w:listEntry w:val="part-time"/></w:ddList></w:ffData>',
    )
    return (
        par("Title: ", form_field("title"), " (as in the plan)")
        + table(
            row("Company", cell(par(form_field("Company")))),
            row("Pay", cell(par(form_field("Salary_Range"), " a year"))),
        )
        + par("Hours: ", dropdown)
        + par(
            "Name: ",
            Xml('<w:bookmarkStart w:id="5" w:name="Text4"/>'),
            form_field("First Name"),
            Xml('<w:bookmarkEnd w:id="5"/>'),
        )
    )


_CLICK = "Click or tap here to enter text."


def _controls() -> bytes:
    rich = (
        '<w:sdt><w:sdtPr><w:alias w:val="Company"/><w:id w:val="22"/><w:placeholder><w:docPart '
        'w:val="DefaultPlaceholder_1"/></w:placeholder><w:showingPlcHdr/></w:sdtPr><w:sdtContent>'
        + par(run("Enter the company", '<w:rStyle w:val="PlaceholderText"/>'))
        + "</w:sdtContent></w:sdt>"
    )
    celled = Xml(
        '<w:sdt><w:sdtPr><w:alias w:val="Salary_Range"/><w:id w:val="23"/><w:showingPlcHdr/><w:text/></w:sdtPr>'
        "<w:sdtContent>" + cell(par(run(_CLICK, '<w:rStyle w:val="PlaceholderText"/>'))) + "</w:sdtContent></w:sdt>"
    )
    body = (
        par("Title: ", placeholder("title", _CLICK, tag="job_title", number=21), ".")
        + rich
        + table(row("Pay", celled))
        + par("By tag: ", placeholder("", "Given name", tag="First Name", number=24))
        + par("Both: ", placeholder("Company", "[Company]", number=25))
    )
    return word_365(body, stock.glossary(_CLICK, "Enter the company"))


_STORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"


def _bound() -> bytes:
    """As a company's own template binds: one to its data, twice, one to the document's properties."""

    def bound(number: int, alias: str, path: str, space: str, store: str, shown: str) -> Xml:
        binding = f'<w:dataBinding w:prefixMappings="xmlns:c=\'{space}\'" w:xpath="{path}" w:storeItemID="{store}"/>'
        return Xml(
            f'<w:sdt><w:sdtPr><w:alias w:val="{alias}"/><w:id w:val="{number}"/><w:showingPlcHdr/>{binding}<w:text/>'
            "</w:sdtPr>"
            f"<w:sdtContent>{run(shown)}</w:sdtContent></w:sdt>"
        )

    company = ("Company", "/c:job[1]/c:company[1]", "urn:example:job", _STORE, "[Company]")
    core = "{6C3C8BC8-F283-45AE-878A-BAB7291924A0}"
    body = (
        par("At ", bound(31, *company), " we plan.")
        + par("Again: ", bound(32, *company))
        + par("Title: ", bound(33, "title", "/c:coreProperties[1]/c:contentStatus[1]", _CORE, core, "[title]"))
    )
    data = '<?xml version="1.0" encoding="UTF-8"?>\n<job xmlns="urn:example:job"><company/><other>kept</other></job>'
    return word_365(body, stock.data(1, data, _STORE))


def _google() -> str:
    """Google Docs wraps what has a comment in a control with a tag of its own, which is no marker."""
    ours = control(run("plain words"), about='<w:tag w:val="goog_rdk_0"/>', number=41)
    also = control(cut("{{Company}}", 4), about='<w:tag w:val="goog_rdk_1"/>', number=42)
    return par("Some ", ours, " here.") + par("At ", also, ".")


def _others() -> str:
    """Controls that show what somebody chose, wrote or ticked are full already."""
    ticked = Xml(
        '<w:sdt><w:sdtPr><w:id w:val="51"/><w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" '
        'w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent>{run('☐')}</w:sdtContent></w:sdt>"
    )
    return par("Remote: ", ticked) + par("Title: ", letters("{{title}}"))


TEMPLATES = (
    Template(
        "merge fields",
        "Word 365",
        lambda: word_365(_complex()),
        (
            merge("«First Name»", "First Name"),
            merge("«Company»", "Company"),
            merge("«Salary_Range»", "Salary_Range"),
            merge("Company goes here", "company"),
        ),
        VALUES,
    ),
    Template(
        "simple merge fields",
        "Word 365",
        lambda: word_365(_simple()),
        (merge("«First Name»", "First Name"), merge("«Company»", "Company"), merge("«Company»", "Company", "table")),
        VALUES,
    ),
    Template(
        "merge fields from LibreOffice",
        "LibreOffice",
        lambda: libre(_complex()),
        (
            merge("«First Name»", "First Name"),
            merge("«Company»", "Company"),
            merge("«Salary_Range»", "Salary_Range"),
            merge("Company goes here", "company"),
        ),
        VALUES,
    ),
    Template(
        "a mail merge letter",
        "Word 2007",
        _letter,
        (
            merge("«Company»", "Company"),
            merge("«First Name»", "First Name"),
            merge("«title»", "title"),
            held("«Company»"),
            merge("«title»", "title", "header"),
        ),
        VALUES,
        touched=frozenset({DOCUMENT, "word/header1.xml"}),
    ),
    Template(
        "an old form",
        "Word 2007",
        lambda: word_2007(
            _form(), stock.settings(more='<w:documentProtection w:edit="forms" w:enforcement="1"/>', mode=12)
        ),
        (form("title"), form("Company", "table"), form("Salary_Range", "table"), form("First Name")),
        VALUES,
        became={
            f"Title: {BLANK} (as in the plan)": ("Title: Studio Production Manager (as in the plan)",),
            f"{BLANK}": ("Kestrel & Vane",),
            f"{BLANK} a year": ("£40,000–£48,000 a year",),
            f"Name: {BLANK}": ("Name: Ines",),
        },
    ),
    Template(
        "content controls that wait",
        "Word 365",
        _controls,
        (
            ruled(_CLICK, "title"),
            ruled("Enter the company", "Company"),
            ruled(_CLICK, "Salary_Range", "table"),
            ruled("Given name", "First Name"),
            ruled("[Company]", "Company"),
        ),
        VALUES,
        became={f"Title: {_CLICK}.": ("Title: Studio Production Manager.",), _CLICK: ("£40,000–£48,000",)},
    ),
    Template(
        "content controls bound to data",
        "Word 365",
        _bound,
        (ruled("[Company]", "Company"), ruled("[Company]", "Company"), ruled("[title]", "title")),
        VALUES,
        touched=frozenset({DOCUMENT, "customXml/item1.xml"}),
    ),
    Template(
        "controls that Google Docs adds", "Google Docs", lambda: google(_google()), (held("{{Company}}"),), VALUES
    ),
    Template("a box to tick", "Word 365", lambda: word_365(_others()), (held("{{title}}"),), VALUES),
    Template(
        "a template file",
        "Word 365",
        lambda: word_365(par("For ", cut("<company XXX>", 4), "."), type_=TEMPLATE),
        (held("<company XXX>"),),
        {"company": Words("Kestrel & Vane")},
    ),
    Template(
        "a body by another name",
        "Word 365",
        lambda: word_365(par("For ", cut("<company XXX>", 4), "."), main="document2.xml"),
        (held("<company XXX>"),),
        {"company": Words("Kestrel & Vane")},
        touched=frozenset({"word/document2.xml"}),
    ),
)
