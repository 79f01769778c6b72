"""Every form, cut in every way, in every place: a template for each place."""

from collections.abc import Callable, Iterator
from itertools import count

from jdbuilder.fill.model import Words
from tests.fill.templates import stock
from tests.fill.templates.files import Part
from tests.fill.templates.markup import (
    BLANK,
    Xml,
    bold,
    box,
    cell,
    control,
    cut,
    deleted,
    field,
    form_field,
    inserted,
    letters,
    link,
    note,
    par,
    placeholder,
    row,
    run,
    section,
    simple_field,
    table,
)
from tests.fill.templates.model import DOCUMENT, Held, Template, held
from tests.fill.templates.splits import FORMS, GRAMMAR, SPELLED
from tests.fill.templates.writers import word_365

_VALUES = {"company": Words("Kestrel & Vane")}
_LOOKS = ("", "<w:b/>", "<w:i/>", '<w:color w:val="C00000"/>')
Around = Callable[[Xml, int], Xml]
"""What stands around a marker in its paragraph; the number is used for it alone."""


def _cuts(words: str, numbers: Iterator[int]) -> Iterator[Xml]:
    """A marker in every way that Word may have cut it."""
    one, two = next(numbers), next(numbers)
    started = f'<w:bookmarkStart w:id="{one}" w:name="Place_{one}"/>'
    yield run(words)
    yield letters(words)
    yield cut(words, 1, 4, 8, looks=_LOOKS)
    yield cut(words, 2, 5, between=SPELLED)
    yield cut(words, 1, len(words) - 1, between=GRAMMAR)
    yield Xml(run(words[:3]) + started + run(words[3:6]) + f'<w:bookmarkEnd w:id="{one}"/>' + run(words[6:]))
    yield Xml(run(words[:4]) + inserted(words[4:7], number=two) + run(words[7:]))
    yield Xml(deleted("the old ", next(numbers)) + cut(words, 6))
    yield Xml(run(words[:5]) + deleted("x", next(numbers)) + run(words[5:]))
    yield cut(words, 5, between=("<w:r><w:lastRenderedPageBreak/></w:r>",))


def _fields(number: int) -> Iterator[tuple[Xml, Held]]:
    """The forms that aren't typed."""
    yield (
        field(" MERGEFIELD Company \\* MERGEFORMAT ", bold("«Com"), "pany»", cuts=(5, 14)),
        Held("«Company»", "Company", form="merge field"),
    )
    yield simple_field(' MERGEFIELD "company" ', "«company»"), Held("«company»", "company", form="merge field")
    yield form_field("company"), Held(BLANK, "company", form="form field")
    yield placeholder("Company", "The company", number=number), Held("The company", "Company", form="control")


def _paragraphs(around: Around) -> tuple[str, tuple[Held, ...]]:
    numbers = count(1000)
    made, holds = [], []
    for form in FORMS:
        for marker in _cuts(form, numbers):
            made.append(par("At ", around(marker, next(numbers)), " we plan."))
            holds.append(held(form))
    for marker, one in _fields(next(numbers)):
        made.append(par("At ", around(marker, next(numbers)), " we plan."))
        holds.append(one)
    return "".join(made), tuple(holds)


def _itself(marker: Xml, number: int) -> Xml:
    return marker


def _linked(marker: Xml, number: int) -> Xml:
    return link("rIdL1", "us, ", marker, ", online")


def _controlled(marker: Xml, number: int) -> Xml:
    return control("".join((run("us, "), marker)), number=number)


def _body(text: str) -> bytes:
    return word_365(par("Before.") + text + par("After."), Part("rIdL1", "hyperlink", "https://studio.example/"))


def _cell(text: str) -> bytes:
    return _body(table(row("Before", cell(Xml(text)))))


def _nested_cell(text: str) -> bytes:
    return _cell(table(row("x", cell(Xml(text), width=1500)), width=1500) + par())


def _story(kind: str) -> Callable[[str], bytes]:
    def made(text: str) -> bytes:
        part = stock.story(kind, 1, text)
        return word_365(par("Body."), part, end=section(header=stock.references((part, "default"))))

    return made


def _noted(kind: str) -> Callable[[str], bytes]:
    def made(text: str) -> bytes:
        inside = text.removeprefix("<w:p>").removesuffix("</w:p>")
        return word_365(par("Body", note(kind, 1)), stock.notes(f"{kind}s", inside))

    return made


def _boxed(text: str) -> bytes:
    return _body(par("Beside", box(text)))


def _in_control(text: str) -> bytes:
    return _body(control(text, number=5))


def _in_row_control(text: str) -> bytes:
    return _body(table(control(row("x", cell(Xml(text))), number=6)))


def _in_cell_control(text: str) -> bytes:
    return _body(table(row("x", control(cell(Xml(text)), number=7))))


def _template(
    name: str, where: str, make: Callable[[str], bytes], around: Around = _itself, part: str = DOCUMENT
) -> Template:
    text, holds = _paragraphs(around)
    placed = tuple(Held(one.shown, one.name, where, one.form) for one in holds)
    return Template(f"all in {name}", "Word 365", lambda: make(text), placed, _VALUES, touched=frozenset({part}))


TEMPLATES = (
    _template("the body", "body", _body),
    _template("a cell", "table", _cell),
    _template("a cell’s table", "table", _nested_cell),
    _template("a header", "header", _story("header"), part="word/header1.xml"),
    _template("a footer", "footer", _story("footer"), part="word/footer1.xml"),
    _template("a footnote", "footnote", _noted("footnote"), part="word/footnotes.xml"),
    _template("an endnote", "endnote", _noted("endnote"), part="word/endnotes.xml"),
    _template("a text box", "text box", _boxed),
    _template("a content control", "body", _in_control),
    _template("a row’s control", "table", _in_row_control),
    _template("a cell’s control", "table", _in_cell_control),
    _template("controls of their own", "body", _body, _controlled),
    _template("links", "body", _body, _linked),
)
