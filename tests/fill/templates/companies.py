"""Templates as companies have them: letterheads, forms, one-pagers, in several languages and scripts."""

from collections.abc import Mapping

from jdbuilder.fill.model import Each, Value, Words
from tests.fill.templates import stock
from tests.fill.templates.blocks import COPIED, COPY, DUTIES, INSERT, INSERT_NAME, LIST, LIST_BULLET, MEASURED, MEASURES
from tests.fill.templates.files import TEMPLATE, Part, logo
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
    link,
    par,
    picture,
    placeholder,
    row,
    run,
    section,
    smart_tag,
    table,
)
from tests.fill.templates.model import DOCUMENT, Template, held
from tests.fill.templates.splits import SPELLED
from tests.fill.templates.writers import google, libre, mac, word_365, word_2007

_LOGO = Part("rIdP1", "image", "media/logo.png", logo())
_CENTRED, _RIGHT = '<w:jc w:val="center"/>', '<w:jc w:val="right"/>'
_HEADINGS = (
    stock.GRID,
    stock.heading("Heading1", "heading 1", 1),
    stock.heading("Heading2", "heading 2", 2),
    stock.list_style("ListBullet", "List Bullet", 1),
)
_COMPANY = "<company XXX>"
VALUES: Mapping[str, Value] = {
    "company": Words("Kestrel & Vane"),
    "job title": Words("Studio Production Manager"),
    "place": Words("Bristol, hybrid"),
    "salary": Words("£40,000–£48,000"),
    INSERT_NAME: COPY,
}


def _letterhead() -> bytes:
    """A studio's letterhead: logo and name above, address below, another header on the first page."""
    line = '<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="1" w:color="224466"/></w:pBdr>'
    look = f'{line}<w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs>'
    first = stock.story("header", 1, par(picture("rIdP1"), "\t", bold(_COMPANY), look=look), related=(_LOGO,))
    usual = stock.story("header", 2, par("Job description – ", cut(_COMPANY, 2, 9, between=SPELLED), look=_RIGHT))
    pages = par("page ", field(" PAGE ", "1"), " of ", field(" NUMPAGES ", "1"), look=_RIGHT)
    foot = stock.story("footer", 1, par(_COMPANY, " · 12 Harbour Street · Bristol", look=_CENTRED), pages)
    body = (
        par(cut("<job title XXX>", 4, 5), style="Heading1")
        + par("Join ", cut(_COMPANY, 8, 9, looks=("", "<w:b/>")), " in ", underlined("[PLACE]"), ".")
        + par("The job", style="Heading2")
        + par(cut(INSERT, 8, 12, 24, 40))
        + par("How to apply", style="Heading2")
        + par("Send us a letter. We answer everyone within two weeks.")
    )
    end = section(header=stock.references((first, "first"), (usual, "default"), (foot, "default")), more="<w:titlePg/>")
    return word_365(body, first, usual, foot, stock.styles(*_HEADINGS), stock.numbering(stock.BULLETS), end=end)


def underlined(shown: str) -> Xml:
    """A marker in brackets, whose words Word doesn’t know."""
    return cut(shown, 1, len(shown) - 1, between=SPELLED)


def _hr_form() -> bytes:
    """An HR department's form: labels and boxes to fill, one of them a table of its own, rows for duties."""
    inner = table(row("from", cell(par("[SALARY]"))), row("bonus", "none"), width=1200)
    shaded = '<w:shd w:val="clear" w:color="auto" w:fill="D9E2F3"/>'
    body = (
        par("Position description", look=_CENTRED)
        + table(
            row(cell("Employer", look=shaded), cell(par(_COMPANY))),
            row(cell("Position", look=shaded), cell(par(letters("[JOB TITLE]")))),
            row(cell("Pay", look=shaded), cell(par("per year:"), inner, par())),
            row(cell("Place of work", look=shaded), cell(par("[PLACE]", look=_RIGHT))),
            style="TableGrid",
        )
        + par("Duties")
        + table(
            row("No.", "Duty", look="<w:tblHeader/>"),
            row("•", cell(par(bold("[DUTY]")))),
            style="TableGrid",
        )
        + par("Signed: ______________")
    )
    return word_2007(body)


def _one_pager() -> bytes:
    """An agency's one-pager: a box at the side, two columns below."""
    side = (
        par(bold("At a glance"))
        + par("Where: {{place}}")
        + par("Pay: {{salary}}")
        + par("With: ", letters("{{company}}"))
    )
    body = (
        par(box(side, 4), bold("{{job_title}}"))
        + par("{{company}} makes things people keep.", look=section())
        + par("What you do", style="Heading2")
        + par("{{duties}}")
        + par("What counts", style="Heading2")
        + par("{{measures}}", style="ListBullet")
    )
    end = section(columns=2, kind="continuous")
    return mac(body, stock.styles(*_HEADINGS), stock.numbering(stock.BULLETS), end=end)


def _hebrew() -> bytes:
    """A Hebrew form: right to left throughout, Latin names among it."""

    def line(*content: str) -> Xml:
        return par(*(one if isinstance(one, Xml) else run(one, RTL) for one in content), look=BIDI)

    body = (
        line(cut("<שם החברה>", 1, 4, looks=(RTL,)), " מגייסת ", cut("{{תפקיד}}", 2, looks=(RTL,)), "!")
        + table(
            row(cell(line("מקום")), cell(line("[מקום העבודה]"))),
            row(cell(line("שכר")), cell(line(letters("«שכר»", RTL)))),
        )
        + line("באנגלית: ", run("<company XXX>"), ".")
        + line("[תחומי אחריות]")
        + line("נשמח לשמוע.")
    )
    return word_365(body, LIST_BULLET, stock.numbering(stock.BULLETS), end=section(more="<w:bidi/>"))


def _arabic() -> bytes:
    def line(*content: str) -> Xml:
        return par(*(one if isinstance(one, Xml) else run(one, RTL) for one in content), look=BIDI)

    return libre(line("تبحث ", cut("«اسم الشركة»", 3, 6, looks=(RTL,)), " عن ", letters("<المسمى الوظيفي>", RTL), "،"))


def _cyrillic() -> bytes:
    foot = stock.story("footer", 1, par("© «Название компании», 2025"))
    body = (
        par("Должностная инструкция", look=_CENTRED)
        + par("1. ", cut("«Название компании»", 5, 10, between=SPELLED), " (далее – Компания)")
        + par("2. Должность: [", bold("ДОЛЖНОСТЬ"), "]")
        + par("3. Место: <место работы XXX>.")
        + par("4. {{Обов’язки}}")
        + table(row("Ответственный", cell(par("[Ім’я керівника]"))), columns=2)
        + par("Книга «Как работать вместе, ничего не ломая и никого не обижая напрасно» – не поле.")
    )
    return word_2007(body, foot, end=section(header=stock.references((foot, "default"))))


def _chinese() -> bytes:
    body = (
        par("职位说明书", look=_CENTRED)
        + table(
            row("公司", cell(par("＜公司名称＞"))),
            row("职位", cell(par(cut("{{职位}}", 2, 3)))),
            row("地点", cell(par("[工作地点]"))),
        )
        + par("关于", letters("<公司名称>"), "：我们在", "«工作地点»", "招聘。")
        + par("{{岗位职责}}")
    )
    return word_365(body, stock.styles(stock.GRID, font="SimSun"))


def _accents() -> bytes:
    body = (
        par("« Société » recherche ", cut("[INTITULÉ DU POSTE]", 5, 12), " à ", "<ville de l’école XXX>", ".")
        + par("🎉 ", "{{🎨 équipe}}", " 🎉 ", letters("{{naïve façade}}"))
        + par("Straße: ", "[STRASSE & HAUSNUMMER]", " · ", "<Größe XXX>")
    )
    return google(body)


def _google_brief() -> bytes:
    """A brief in Google Docs: bullets without styles, links, a table for facts."""
    away = Part("rIdL1", "hyperlink", "https://studio.example/{{company}}")
    body = (
        par(bold("Role: "), "{{job title}}", look='<w:spacing w:before="400" w:after="120"/>')
        + par("Team at ", link("rIdL1", "{{company}}", tooltip="{{company}}"), " in ", cut("{{place}}", 4), ".")
        + item("{{duties}}")
        + item("And whatever else a studio needs")
        + item("a smaller thing", level=1)
        + table(row("Pay", cell(par("{{salary}}"))), row("Start", "as soon as you can"))
        + par("What we look at: {{measures}}")
    )
    return google(body, away, stock.numbering(stock.BULLETS))


def _contract() -> bytes:
    """An employment contract with clauses in levels, and the names in controls that Word's ribbon inserts."""
    body = (
        par("Contract of employment", style="Heading1")
        + item("Parties", number=2)
        + item(
            "The employer is ",
            placeholder("company", "[Company name]", tag="company", number=71),
            ".",
            number=2,
            level=1,
        )
        + item("The post is ", cut("<job title XXX>", 3, 6), ".", number=2, level=1)
        + item("Duties", number=2)
        + item("{{duties}}", number=2, level=1)
        + item("Pay is <salary XXX> a year.", number=2, level=1)
        + control(par("Place: ", "<place XXX>"), number=72)
    )
    return word_365(
        body, stock.styles(*_HEADINGS), stock.numbering(stock.BULLETS, stock.OUTLINED), stock.glossary("Enter")
    )


def _merge_letter() -> bytes:
    body = (
        par(smart_city())
        + par("Dear applicant for ", field(' MERGEFIELD "job title" \\* MERGEFORMAT ', "«job title»", cuts=(14,)), ",")
        + par("thank you for writing to ", field(" MERGEFIELD company ", bold("«company»")), ".")
        + par("With «regards»")
    )
    return word_2007(body)


def smart_city() -> Xml:
    return Xml(smart_tag("place", run("<pla") + smart_tag("City", run("ce XXX>"))))


def _dotx() -> bytes:
    """A company's .dotx, with its copy at the old marker and a letterhead."""
    head = stock.story("header", 1, par(picture("rIdP1"), " ", _COMPANY), related=(_LOGO,))
    body = (
        par("Production Manager")
        + par(INSERT)
        + par(_COMPANY, " is an equal opportunity employer.")
        + par("Contact: [HR CONTACT]")
    )
    return word_365(
        body,
        head,
        LIST_BULLET,
        stock.numbering(stock.BULLETS),
        end=section(header=stock.references((head, "default"))),
        type_=TEMPLATE,
    )


def _internship() -> bytes:
    """What a school gives to companies: dotted lines and instructions in brackets."""
    body = (
        par("Company: ", "[insert company name]", " ..........")
        + par("Tasks:")
        + par("- ", cut("[Task 1]", 3))
        + par("- ", "[Task 2]")
        + par("Supervisor: [insert supervisor’s name and title] (please print)")
    )
    return libre(body)


_BODY_AND_HEADERS = frozenset({DOCUMENT, "word/header1.xml", "word/header2.xml", "word/footer1.xml"})

TEMPLATES = (
    Template(
        "a studio’s letterhead",
        "Word 365",
        _letterhead,
        (
            held("<job title XXX>"),
            held(_COMPANY),
            held("[PLACE]"),
            held(INSERT),
            held(_COMPANY, "header"),
            held(_COMPANY, "header"),
            held(_COMPANY, "footer"),
        ),
        VALUES,
        became={INSERT: COPIED},
        touched=_BODY_AND_HEADERS,
        lists=(*DUTIES, *MEASURES),
        numbering=True,
    ),
    Template(
        "a form of the HR department",
        "Word 2007",
        _hr_form,
        (
            held(_COMPANY, "table"),
            held("[JOB TITLE]", "table"),
            held("[SALARY]", "table"),
            held("[PLACE]", "table"),
            held("[DUTY]", "table"),
        ),
        {**VALUES, "DUTY": Each(DUTIES)},
        turned={
            DOCUMENT: (
                *("Position description", "Employer", "Kestrel & Vane", "Position", "Studio Production Manager"),
                *("Pay", "per year:", "from", "£40,000–£48,000", "bonus", "none", ""),
                *("Place of work", "Bristol, hybrid", "Duties", "No.", "Duty"),
                *("•", DUTIES[0], "•", DUTIES[1], "•", DUTIES[2], "Signed: ______________"),
            )
        },
        copies=True,
    ),
    Template(
        "an agency’s one-pager",
        "Word for Mac",
        _one_pager,
        (
            held("{{place}}", "text box"),
            held("{{salary}}", "text box"),
            held("{{company}}", "text box"),
            held("{{job_title}}"),
            held("{{company}}"),
            held("{{duties}}"),
            held("{{measures}}"),
        ),
        {**VALUES, "duties": LIST, "measures": MEASURED},
        became={"{{duties}}": DUTIES, "{{measures}}": MEASURES},
        lists=(*DUTIES, *MEASURES),
        numbering=True,
    ),
    Template(
        "a Hebrew form",
        "Word 365",
        _hebrew,
        (
            held("<שם החברה>"),
            held("{{תפקיד}}"),
            held("[מקום העבודה]", "table"),
            held("«שכר»", "table"),
            held("<company XXX>"),
            held("[תחומי אחריות]"),
        ),
        {
            "שם החברה": Words("סטודיו קסטרל"),
            "תפקיד": Words("מנהלת הפקה"),
            "מקום העבודה": Words("תל אביב–יפו"),
            "שכר": Words("₪18,000"),
            "company": Words("Kestrel & Vane"),
            "תחומי אחריות": LIST,
        },
        became={"[תחומי אחריות]": DUTIES},
        lists=DUTIES,
        numbering=True,
    ),
    Template(
        "an Arabic advertisement",
        "LibreOffice",
        _arabic,
        (held("«اسم الشركة»"), held("<المسمى الوظيفي>")),
        {"اسم الشركة": Words("شركة الضوء"), "المسمى الوظيفي": Words("مدير إنتاج")},
    ),
    Template(
        "a Cyrillic job instruction",
        "Word 2007",
        _cyrillic,
        (
            held("«Название компании»"),
            held("[ДОЛЖНОСТЬ]"),
            held("<место работы XXX>"),
            held("{{Обов’язки}}"),
            held("[Ім’я керівника]", "table"),
            held("«Название компании»", "footer"),
        ),
        {
            "Название компании": Words("ООО «Кестрел»"),
            "ДОЛЖНОСТЬ": Words("Менеджер производства"),
            "место работы": Words("Київ"),
            "Обов’язки": Words("планировать"),
            "Ім’я керівника": Words("Олена"),
        },
        touched=frozenset({DOCUMENT, "word/footer1.xml"}),
    ),
    Template(
        "a Chinese description of a post",
        "Word 365",
        _chinese,
        (
            held("＜公司名称＞", "table"),
            held("{{职位}}", "table"),
            held("[工作地点]", "table"),
            held("<公司名称>"),
            held("«工作地点»"),
            held("{{岗位职责}}"),
        ),
        {
            "公司名称": Words("红隼工作室"),
            "职位": Words("制作经理"),
            "工作地点": Words("上海𠮷"),
            "岗位职责": Words("安排日程"),
        },
    ),
    Template(
        "accents and emoji",
        "Google Docs",
        _accents,
        (
            held("« Société »"),
            held("[INTITULÉ DU POSTE]"),
            held("<ville de l’école XXX>"),
            held("{{🎨 équipe}}"),
            held("{{naïve façade}}"),
            held("[STRASSE & HAUSNUMMER]"),
            held("<Größe XXX>"),
        ),
        {
            "Société": Words("Crécerelle"),
            "INTITULÉ DU POSTE": Words("chef·fe de production"),
            "ville de l’école": Words("Besançon"),
            "🎨 équipe": Words("l’équipe 🎨"),
            "naïve façade": Words("façade"),
            "STRASSE & HAUSNUMMER": Words("Uferstraße 12"),
            "Größe": Words("groß"),
        },
    ),
    Template(
        "a brief in Google Docs",
        "Google Docs",
        _google_brief,
        (
            held("{{job title}}"),
            held("{{company}}"),
            held("{{place}}"),
            held("{{duties}}"),
            held("{{salary}}", "table"),
            held("{{measures}}"),
        ),
        {**VALUES, "duties": LIST, "measures": MEASURED},
        became={
            "{{duties}}": DUTIES,
            "What we look at: {{measures}}": (f"What we look at: {'; '.join(MEASURES)}",),
        },
        lists=DUTIES,
        numbering=True,
    ),
    Template(
        "a contract in clauses",
        "Word 365",
        _contract,
        (
            held("[Company name]", name="company", form="control"),
            held("<job title XXX>"),
            held("{{duties}}"),
            held("<salary XXX>"),
            held("<place XXX>"),
        ),
        {**VALUES, "duties": LIST},
        became={"{{duties}}": DUTIES},
        lists=DUTIES,
        numbering=True,
    ),
    Template(
        "a letter to those who applied",
        "Word 2007",
        _merge_letter,
        (
            held("<place XXX>"),
            held("«job title»", form="merge field"),
            held("«company»", form="merge field"),
            held("«regards»"),
        ),
        VALUES,
    ),
    Template(
        "a company’s .dotx with the old markers",
        "Word 365",
        _dotx,
        (held(INSERT), held(_COMPANY), held("[HR CONTACT]"), held(_COMPANY, "header")),
        VALUES,
        became={INSERT: COPIED},
        touched=frozenset({DOCUMENT, "word/header1.xml"}),
        lists=(*DUTIES, *MEASURES),
        numbering=True,
    ),
    Template(
        "a school’s sheet for companies",
        "LibreOffice",
        _internship,
        (
            held("[insert company name]"),
            held("[Task 1]"),
            held("[Task 2]"),
            held("[insert supervisor’s name and title]"),
        ),
        {
            "insert company name": Words("Kestrel & Vane"),
            "Task 1": Words("Plan"),
            "Task 2": Words("Count"),
            "insert supervisor’s name and title": Words("Dana Reyes, producer"),
        },
    ),
)
