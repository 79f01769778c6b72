from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from jdbuilder.fill.blocks import has_room, joined
from jdbuilder.fill.tags import w
from jdbuilder.outline import Block, Bullets, Cell, Facts, Heading, Item, Paragraph, Subtitle, Table, Title
from jdbuilder.text import clean_text
from jdbuilder.word.package import parsed
from tests.checkers import word
from tests.checkers.word import Complaints
from tests.fill.converted import converted
from tests.fill.placing import MAIN, definition, item, number, p, package, paragraphs, put, r, style
from tests.fill.reading import said
from tests.word.made import NAMESPACES

_NORMAL = style("Normal", "Normal", default=True)
_STYLES = _NORMAL + style("LB", "List Bullet", item(2)) + style("LN", "List Number", item(1))
_HEADINGS = _STYLES + style("H1", "heading 1") + style("H2", "heading 2") + style("H3", "heading 3")
_LISTS = definition(0, "decimal") + definition(1) + number(1, 0) + number(2, 1)
_LIST = Bullets((Item("plan"), Item("on time", "Launches")))
_COPY = (Heading("What you’ll do"), Paragraph("You’ll get to:", "lead-in"), _LIST, Paragraph("Welcome."))
_LOOK = "<w:i/>"


def _made(body: str, *blocks: Block, styles: str = _STYLES) -> list[str]:
    return paragraphs(put(package(body, styles, _LISTS), *blocks))


def test_a_whole_text_takes_over_the_look_of_the_marker_and_its_paragraph() -> None:
    assert _made(p("a") + p("@", '<w:spacing w:after="9"/>', _LOOK) + p("b"), *_COPY) == [
        "<p><r><t>a</t></r></p>",
        '<p><pPr><keepNext/><spacing after="9"/></pPr><r><rPr><b/><bCs/><i/></rPr><t>What you’ll do</t></r></p>',
        '<p><pPr><keepNext/><spacing after="9"/></pPr><r><rPr><i/></rPr><t>You’ll get to:</t></r></p>',
        '<p><pPr><pStyle val="LB"/><spacing after="9"/></pPr><r><rPr><i/></rPr><t>plan</t></r></p>',
        '<p><pPr><pStyle val="LB"/><spacing after="9"/></pPr>'
        "<r><rPr><b/><bCs/><i/></rPr><t>Launches: </t></r><r><rPr><i/></rPr><t>on time</t></r></p>",
        '<p><pPr><spacing after="9"/></pPr><r><rPr><i/></rPr><t>Welcome.</t></r></p>',
        "<p><r><t>b</t></r></p>",
    ]


def test_every_kind_of_block_says_its_words_in_order() -> None:
    table = Table(("a", "b"), ((Cell((Item("c"),)), Cell((Item("d", "e"),))),))
    blocks = (Title("1"), Subtitle("2"), Facts((("3", "4"),)), table)
    made = parsed(put(package(p("@")), *blocks).parts[MAIN])
    assert [said(one) for one in made.iter(w("p"))] == ["1", "2", "3: 4", "a", "b", "c", "e: d"]


@pytest.mark.parametrize(
    ("above", "blocks", "styles"),
    [
        ("", [Heading("x"), Heading("y", 2)], ["H2", "H3"]),
        (p("a", '<w:pStyle w:val="H1"/>'), [Heading("x"), Heading("y", 2)], ["H2", "H3"]),
        (p("a", '<w:pStyle w:val="H2"/>') + p("b"), [Heading("x")], ["H3"]),
        (p("a", '<w:pStyle w:val="H3"/>'), [Heading("x")], [""]),
    ],
)
def test_headings_are_in_the_templates_style_one_level_below_the_one_above(
    above: str, blocks: list[Block], styles: list[str]
) -> None:
    made = parsed(put(package(above + p("@"), _HEADINGS, _LISTS), *blocks).parts[MAIN])
    found = [*made.iter(w("p"))][-len(styles) :]
    assert [_style(one) for one in found] == styles


def _style(paragraph: etree._Element) -> str:
    held = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if held is None else held.get(w("val"), "")


def test_a_heading_that_was_put_there_before_puts_none_lower() -> None:
    made = _made(p("a", '<w:pStyle w:val="H1"/>') + p("@") + p("@"), Heading("x"), styles=_HEADINGS)
    assert [one.count('"H2"') for one in made] == [0, 1, 1]


def test_a_template_with_one_level_of_headings_has_it_used() -> None:
    styles = _NORMAL + style("H1", "heading 1")
    assert 'val="H1"' in _made(p("@"), Heading("x"), styles=styles)[0]


def test_text_beside_a_list_at_a_marker_in_a_list_is_none_of_its_items() -> None:
    made = _made(p("a", item(1)) + p("@", item(1)), Paragraph("You’ll:", "lead-in"), _LIST)
    assert [one.count("<numPr>") for one in made] == [1, 0, 1, 1]
    assert [one.count("<numPr>") for one in _made(p("@", item(1)), Paragraph("x"), Paragraph("y"))] == [1, 1]


def test_two_lists_in_a_style_with_numbers_begin_anew_each() -> None:
    numbered = _NORMAL + style("LN", "List Number", item(1))
    made = _made(p("@") + p("a") + p("@"), _LIST, styles=numbered)
    assert [one.partition('numId val="')[2][:1] for one in made] == ["3", "3", "", "4", "4"]


_SECTION = '<w:pageBreakBefore/>{}<w:rPr><w:ins w:id="1" w:author="a"/></w:rPr><w:sectPr/><w:pPrChange w:id="2"/>'


def test_a_section_ends_with_the_last_paragraph_and_a_page_begins_with_the_first() -> None:
    first, middle, last = _made(p("@", _SECTION.format("")), Paragraph("x"), Paragraph("y"), Paragraph("z"))
    assert first == "<p><pPr><pageBreakBefore/><rPr/></pPr><r><t>x</t></r></p>"
    assert middle == "<p><pPr><rPr/></pPr><r><t>y</t></r></p>"
    assert last.startswith('<p><pPr><rPr/><sectPr/><pPrChange id="2"/></pPr>')


def test_a_paragraph_without_properties_of_its_own_gets_those_of_the_ends() -> None:
    first, last = _made(p("@", "<w:keepNext/><w:pageBreakBefore/>"), Paragraph("x"), Paragraph("y"))
    assert first == "<p><pPr><pageBreakBefore/></pPr><r><t>x</t></r></p>"
    assert last == "<p><pPr><keepNext/></pPr><r><t>y</t></r></p>"
    assert _made(p("@", "<w:keepNext/>"), Paragraph("x"), Paragraph("y"))[0] == "<p><r><t>x</t></r></p>"


def test_a_heading_in_the_templates_style_keeps_direction_and_frame() -> None:
    frame = '<w:framePr w:w="9"/><w:bidi/><w:spacing w:after="9"/>'
    expected = '<p><pPr><pStyle val="H2"/><framePr w="9"/><bidi/></pPr><r><t>x</t></r></p>'
    assert _made(p("@", frame), Heading("x"), styles=_HEADINGS) == [expected]


def test_what_stands_around_the_marker_stays_around_all_that_is_put_there() -> None:
    before = '<w:bookmarkStart w:id="1" w:name="a"/><w:r><w:drawing/></w:r><w:proofErr w:type="spellStart"/>'
    after = '<w:bookmarkEnd w:id="1"/><w:r><w:commentReference w:id="2"/></w:r><w:r><w:t> </w:t></w:r>'
    first, last = _made(f"<w:p>{before}{r('@')}{after}</w:p>", Paragraph("x"), Paragraph("y"))
    assert first == '<p><bookmarkStart id="1" name="a"/><r><drawing/></r><r><t>x</t></r></p>'
    assert last == '<p><r><t>y</t></r><bookmarkEnd id="1"/><r><commentReference id="2"/></r></p>'


@pytest.mark.parametrize("wrapper", ['ins w:id="1"', 'hyperlink w:anchor="a"', 'smartTag w:element="a"'])
def test_what_was_only_around_the_marker_goes_with_it(wrapper: str) -> None:
    body = f"<w:p><w:{wrapper}>{r('@')}</w:{wrapper.partition(' ')[0]}></w:p>"
    assert _made(body, Paragraph("x")) == ["<p><r><t>x</t></r></p>"]


def test_a_paragraph_keeps_its_own_names_once() -> None:
    body = f'<w:p w:rsidR="1">{r("@")}</w:p>'
    assert _made(body, Paragraph("x"), Paragraph("y")) == [
        '<p rsidR="1"><r><t>x</t></r></p>',
        "<p><r><t>y</t></r></p>",
    ]


def test_text_from_right_to_left_is_set_so_whatever_the_template_is() -> None:
    blocks = Heading("תפקיד"), Bullets((Item("5 ימים", "זמן"),)), Paragraph("Welcome")
    heading, listed, other = _made(p("@", '<w:jc w:val="left"/>'), *blocks)
    assert heading.startswith('<p><pPr><keepNext/><bidi/><jc val="left"/></pPr><r><rPr><b/><bCs/><rtl/></rPr>')
    assert listed.startswith('<p><pPr><pStyle val="LB"/><bidi/><jc val="left"/></pPr>')
    assert listed.count("<rtl/>") == 2
    assert "bidi" not in other


def test_without_blocks_the_paragraph_goes_or_stays_empty() -> None:
    assert _made(p("a") + p("@") + p("b")) == ["<p><r><t>a</t></r></p>", "<p><r><t>b</t></r></p>"]
    assert _made(f"<w:tbl><w:tr><w:tc>{p('@', item(2))}</w:tc></w:tr></w:tbl>") == ["<p/>"]


def test_blocks_in_a_sentence_are_joined() -> None:
    assert joined((Paragraph("a"), _LIST)) == "a; plan; Launches: on time"
    assert joined((Paragraph("One."), Paragraph("“Two!”"), Paragraph("To:"), _LIST)) == (
        "One. “Two!” To: plan; Launches: on time"
    )


_CONTROL = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("body", "room"),
    [
        (p("@"), True),
        (f"<w:p><w:ins>{r('@')}</w:ins></w:p>", True),
        (f"<w:p>{_CONTROL.format('', r('@'))}</w:p>", False),
        (f"<w:p><w:fldSimple>{r('@')}</w:fldSimple></w:p>", False),
        (_CONTROL.format("", p("@")), True),
        (_CONTROL.format("<w:text/>", p("@")), False),
        (f"<w:p><w:r><w:txbxContent>{p('@')}</w:txbxContent></w:r></w:p>", True),
    ],
)
def test_there_is_room_for_blocks_where_a_paragraph_can_stand(body: str, room: bool) -> None:
    run = next(
        one for one in etree.fromstring(f"<w:body {NAMESPACES}>{body}</w:body>").iter(w("r")) if one[0].text == "@"
    )
    assert has_room(next(run.iterancestors(w("p"))), run) is room


_TEXTS = st.text(min_size=1, max_size=20).filter(lambda text: clean_text(text).strip())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.builds(Paragraph, _TEXTS) | st.lists(st.builds(Item, _TEXTS), min_size=1).map(tuple).map(Bullets)))
def test_all_words_are_there_in_order_and_nothing_else_changes(blocks: list[Block]) -> None:
    body = p("a", '<w:spacing w:after="9"/>') + "\n" + p("@") + "\n<w:p ><w:r><w:t>b</w:t></w:r></w:p >"
    given = package(body, _NORMAL)
    made = put(given, *blocks).parts[MAIN]
    start, end = given.parts[MAIN].split(p("@").encode())
    assert made.startswith(start)
    assert made.endswith(end)
    words = [clean_text(text) for block in blocks for text in block.words()]
    assert [said(one) for one in parsed(made).iter(w("p"))] == ["a", *words, "b"]


# What other programs make of it

_CELL = "<w:tcPr><w:tcW w:w='4000' w:type='dxa'/></w:tcPr>"
_TABLE = "<w:tblPr><w:tblW w:w='0' w:type='auto'/></w:tblPr><w:tblGrid><w:gridCol w:w='4000'/></w:tblGrid>"
_PLACES = {
    "body": p("a") + p("@", '<w:spacing w:after="9"/><w:jc w:val="both"/>', _LOOK) + p("b"),
    "in a list": p("a", item(1)) + p("@", item(1)) + p("b", item(1)),
    "beside a list": p("a", item(2)) + p("@") + p("b"),
    "cell": f"<w:tbl>{_TABLE}<w:tr><w:tc>{_CELL}{p('@')}</w:tc></w:tr></w:tbl>{p('b')}",
    "control": _CONTROL.format('<w:id w:val="5"/>', p("@")) + p("b"),
    "section": p("@", '<w:pageBreakBefore/><w:sectPr><w:pgSz w:w="9000" w:h="9000"/></w:sectPr>') + p("b"),
    "bookmark": f'<w:p><w:bookmarkStart w:id="1" w:name="a"/>{r("@")}<w:bookmarkEnd w:id="1"/></w:p>{p("b")}',
}
_HEBREW = (Heading("תפקיד"), Paragraph("תוכלו:", "lead-in"), Bullets((Item("לתכנן"), Item("5 ימים", "זמן"))))


_SHAPES = (_NORMAL, _HEADINGS, _NORMAL + style("LN", "List Number", item(1)) + style("LP", "List Paragraph"))
_Judge = Callable[[dict[str, bytes]], Complaints]
_TEMPLATES = {
    f"{name}, {shape}": package(body, styles, _LISTS)
    for name, body in _PLACES.items()
    for shape, styles in enumerate(_SHAPES)
}


@pytest.mark.checkers
@pytest.mark.node
@pytest.mark.parametrize("judge", [word.sdk, word.audit, word.integrity])
def test_validators_find_nothing_that_the_template_did_not_have(
    judge: Callable[[dict[str, bytes]], Complaints],
) -> None:
    before = judge({name: one.packed() for name, one in _TEMPLATES.items()})
    made = {name: put(one, *_COPY) for name, one in _TEMPLATES.items()}
    assert judge({name: one.packed() for name, one in made.items()}) == before
    plain = {name: one for name, one in _TEMPLATES.items() if name.endswith("0")}
    for blocks in (_HEBREW, ()):
        after = judge({name: put(one, *blocks).packed() for name, one in plain.items()})
        assert after == {name: before[name] for name in plain}


_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@pytest.mark.office
def test_libreoffice_shows_a_list_as_a_list() -> None:
    files = {f"{name}.docx": put(one, *_COPY).packed() for name, one in _TEMPLATES.items()}
    for name, shown in converted(files, "fodt").items():
        root = etree.fromstring(shown, etree.XMLParser(huge_tree=True))
        items = [text for one in root.iter(f"{_TEXT}list-item") for text in one.iter(f"{_TEXT}p")]
        assert {"plan", "Launches: on time"} <= {"".join(map(str, one.itertext())) for one in items}, name
