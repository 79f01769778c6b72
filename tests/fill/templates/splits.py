"""Markers cut up as editing leaves them: every form, every kind of cut."""

from jdbuilder.fill.model import Words
from tests.fill.templates.markup import (
    Xml,
    bold,
    cut,
    deleted,
    inserted,
    letters,
    marked,
    par,
    run,
    smart_tag,
)
from tests.fill.templates.model import Template, held
from tests.fill.templates.writers import google, libre, mac, word_365, word_2007

COMPANY = Words("Kestrel & Vane")
SPELLED = ('<w:proofErr w:type="spellStart"/>', '<w:proofErr w:type="spellEnd"/>')
GRAMMAR = ('<w:proofErr w:type="gramStart"/>', '<w:proofErr w:type="gramEnd"/>')
_BOLD, _ITALIC, _RED = "<w:b/>", "<w:i/>", '<w:color w:val="C00000"/>'
FORMS = ("<company XXX>", "«Company»", "{{company}}", "[COMPANY]")

_EACH = tuple(held(one) for one in FORMS)
_VALUES = {"company": COMPANY}


def _four(*cuts: Xml) -> str:
    """A paragraph for each form, in the middle of a sentence, between two that hold nothing."""
    return par("Before.") + "".join(par("At ", one, " we plan.") for one in cuts) + par("After.")


def _noise(*between: str) -> str:
    return _four(*(cut(one, 1, 4, 8, between=between) for one in FORMS))


def _deleted() -> str:
    return _four(
        Xml(deleted("the ") + run("<company XXX>")),
        Xml(run("«Com") + deleted("b", 903) + run("pany»")),
        Xml(run("{{company}}") + deleted(" Ltd", 904)),
        Xml(run("[") + deleted("OUR ", 905) + run("COMPANY]")),
    )


def _inserted() -> str:
    return _four(
        Xml(run("<company ") + inserted("XXX", number=906) + run(">")),
        inserted("«Company»", number=907),
        Xml(run("{{") + inserted("comp", number=908) + inserted("any", number=909) + run("}}")),
        Xml(inserted("[COM", number=910) + run("PANY]")),
    )


def _comments() -> str:
    return _four(
        *(
            Xml(
                run(one[:2])
                + f'<w:bookmarkStart w:id="{n}" w:name="Mark_{n}"/>'
                + run(one[2:5])
                + f'<w:bookmarkEnd w:id="{n}"/>'
                + run(one[5:])
            )
            for n, one in enumerate(FORMS, 1)
        )
    )


def _hyphens() -> str:
    return _four(
        Xml("<w:r><w:t>&lt;com</w:t><w:softHyphen/><w:t>pany XXX&gt;</w:t></w:r>"),
        Xml(run("«Com\u00adpany»")),
        Xml("<w:r><w:t>{{com</w:t></w:r><w:r><w:softHyphen/></w:r><w:r><w:t>pany}}</w:t></w:r>"),
        run("[COM\u00adPANY]"),
    )


_HYPHENED = ("<com\u00adpany XXX>", "«Com\u00adpany»", "{{com\u00adpany}}", "[COM\u00adPANY]")
_SPACED = ("<company\u00a0XXX>", "« Company\u00a0»", "{{\u202fcompany\u202f}}", "[\u00a0COMPANY ]")
_CASES = ("<COMPANY XXX>", "<Company xxx>", "«COMPANY»", "{{Company}}", "{{COMPANY}}", "[Company]")
_QUOTED = ("<company’s “home” city>", "«the manager’s name»", "[CANDIDATE’S FIRST NAME]", "<„Ort“ der Arbeit>")


def _quoted() -> str:
    return par("Before.") + "".join(par("It is ", one, ".") for one in _QUOTED) + par("After.")


def _fields_of_names() -> str:
    return par(
        cut("{{first_name}}", 2, 5),
        " ",
        cut("{{last-name}}", 2, 7),
        " and ",
        letters("{{ Reports.To }}"),
        bold("${manager}"),
        " then ‹",
        "start date",
        "›.",
    )


TEMPLATES = (
    Template("one letter a run", "Word 365", lambda: word_365(_four(*map(letters, FORMS))), _EACH, _VALUES),
    Template(
        "looks that change",
        "Word 365",
        lambda: word_365(_four(*(cut(one, 1, 5, 9, looks=("", _BOLD, _ITALIC, _RED)) for one in FORMS))),
        _EACH,
        _VALUES,
    ),
    Template("spelling", "Word 365", lambda: word_365(_noise(*SPELLED)), _EACH, _VALUES),
    Template("grammar", "Word for Mac", lambda: mac(_noise(*GRAMMAR)), _EACH, _VALUES),
    Template(
        "where the cursor was",
        "Word 365",
        lambda: word_365(
            _four(*(cut(one, 3, 6, between=(marked("_GoBack", 0, "") if one[0] == "<" else "", "")) for one in FORMS))
        ),
        _EACH,
        _VALUES,
    ),
    Template("bookmarks that begin and end inside", "Word 365", lambda: word_365(_comments()), _EACH, _VALUES),
    Template("a tracked insertion inside", "Word 365", lambda: word_365(_inserted()), _EACH, _VALUES),
    Template("a tracked deletion beside", "Word 365", lambda: word_365(_deleted()), _EACH, _VALUES),
    Template(
        "smart tags",
        "Word 2007",
        lambda: word_2007(
            _four(
                *(
                    Xml(run(one[:1]) + smart_tag("place", smart_tag("City", run(one[1:6]))) + run(one[6:]))
                    for one in FORMS
                )
            )
        ),
        _EACH,
        _VALUES,
    ),
    Template(
        "soft hyphens",
        "Word 365",
        lambda: word_365(_hyphens()),
        tuple(held(one, name="company") for one in _HYPHENED),
        _VALUES,
    ),
    Template(
        "spaces that don’t break",
        "LibreOffice",
        lambda: libre(_four(*map(run, _SPACED))),
        tuple(held(one, name="company") for one in _SPACED),
        _VALUES,
    ),
    Template(
        "upper and lower case",
        "Google Docs",
        lambda: google(_four(*map(run, _CASES))),
        tuple(held(one, name="company") for one in _CASES),
        _VALUES,
    ),
    Template(
        "typographic quotes inside",
        "Word 365",
        lambda: word_365(_quoted()),
        tuple(held(one) for one in _QUOTED),
        {
            "company’s “home” city": Words("Łódź"),
            "the manager’s name": Words("Siân O’Dowd"),
            "CANDIDATE’S FIRST NAME": Words("Zoë"),
            "„Ort“ der Arbeit": Words("Köln"),
        },
    ),
    Template(
        "names as programs write them",
        "Google Docs",
        lambda: google(_fields_of_names()),
        (
            held("{{first_name}}"),
            held("{{last-name}}"),
            held("{{ Reports.To }}"),
            held("${manager}"),
            held("‹start date›"),
        ),
        {
            "first_name": Words("Ines"),
            "last-name": Words("Ferro"),
            "Reports.To": Words("Dana "),
            "manager": Words("(Reyes)"),
            "start date": Words("1 May"),
        },
    ),
    Template(
        "runs that LibreOffice empties",
        "LibreOffice",
        lambda: libre(_four(*(cut(one, 2, 7, looks=("", '<w:lang w:val="de-DE"/>')) for one in FORMS))),
        _EACH,
        _VALUES,
    ),
    Template(
        "two in one run, and what looks like one",
        "Word 365",
        lambda: word_365(
            par("<company XXX> and <team XXX>: <company XXX>!")
            + par("If 3 < 5 and 7 > 2, see note [1] or [12], as they wrote [sic].")
            + par("Write to Dana <dana@studio.example> or see <https://studio.example/jobs>.")
            + par("A heart <3 for {} and x << y >> z; a list[0] of {a: 1}.")
        ),
        (held("<company XXX>"), held("<team XXX>"), held("<company XXX>")),
        {"company": Words("{{team}} <team XXX>"), "team": Words("[COMPANY] & «Co»")},
        became={
            "<company XXX> and <team XXX>: <company XXX>!": (
                "{{team}} <team XXX> and [COMPANY] & «Co»: {{team}} <team XXX>!",
            )
        },
    ),
    Template(
        "some are left as they stand",
        "Word 365",
        lambda: word_365(
            par(cut("<company XXX>", 4), " hires ", cut("[NUMBER OF PEOPLE]", 5, 9, between=SPELLED), ".")
        ),
        (held("<company XXX>"), held("[NUMBER OF PEOPLE]")),
        {"company": Words("Nordlicht")},
    ),
    Template(
        "texts that are hard to put",
        "Word 365",
        lambda: word_365(
            par("<address XXX>") + par("x", bold("<note XXX>"), "y") + par("[MOTTO]", "\t", "[NOTHING]", "|")
        ),
        (held("<address XXX>"), held("<note XXX>"), held("[MOTTO]"), held("[NOTHING]")),
        {
            "address": Words("1 Quay\nBristol  BS1\nUK"),
            "note": Words(' <b>&amp;</b> "quoted" ]]> '),
            "MOTTO": Words("👩🏽‍🎨 naïve 𝒳"),
            "NOTHING": Words(""),
        },
    ),
)
