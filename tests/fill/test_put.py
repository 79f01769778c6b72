"""Values come at a template's markers, and every other byte of it is the same."""

import re
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from jdbuilder.errors import UserError
from jdbuilder.fill.find import find
from jdbuilder.fill.model import Blocks, Each, Value, Words
from jdbuilder.fill.passage import read
from jdbuilder.fill.put import put
from jdbuilder.outline import Bullets, Item, Paragraph
from jdbuilder.word.package import Package, parsed
from tests.fill import placing
from tests.fill.converted import converted, texts
from tests.fill.test_bindings import PART, PROPERTIES, RELATIONS, STORE
from tests.fill.word_xml import BODY, body, box, control, element, field, p, package, r
from tests.word.made import NAMESPACES, word_file

ACME = {"company": Words("Acme")}
LINES = Blocks((Paragraph("You’ll:"), Bullets((Item("plan"), Item("count", name="Money")))))
LISTED = placing.style("LB", "List Bullet", placing.item(2)), placing.definition(1) + placing.number(2, 1)


def cell(held: str) -> str:
    return f"<w:tc><w:tcPr/>{held}</w:tc>"


def lines(package: Package) -> list[str]:
    """The text of each paragraph of the body."""
    return [read(one).text for one in parsed(package.parts[BODY]).iter("{*}p")]


def test_only_the_bytes_of_the_marker_change() -> None:
    odd = (
        "<w:p  w:rsidR='00A'><w:r><w:t>&lt;comp&#x61;ny</w:t ></w:r>"
        "<w:r><w:t>&#32;XXX> &quot;x&quot;</w:t></w:r></w:p>\n<!-- a --><w:p />"
    ).replace("<w:t>&#32;", "<w:t  xml:space='preserve' > ")
    filled = put(package(odd), ACME)
    assert body(filled) == odd.replace("&lt;comp&#x61;ny", "Acme").replace(" XXX> &quot;x&quot;", ' "x"')


def test_parts_without_a_filled_marker_are_the_same() -> None:
    header = f"<w:hdr {NAMESPACES}>{p(r('[Other one]'))}</w:hdr>".encode()
    parts, relations = {"word/header1.xml": header, "x.bin": b"\0"}, {"rId1": ("header", "header1.xml")}
    before = Package.unpacked(word_file(p(r("<company XXX>")), parts=parts, relations=relations))
    filled = put(before, ACME)
    assert {name for name in before.parts if before.parts[name] != filled.parts[name]} == {BODY}
    assert list(filled.parts) == list(before.parts)
    assert put(before, {"somebody": Words("x")}) == before


def test_headers_and_notes_are_filled_too() -> None:
    parts = {
        "word/header1.xml": f"<w:hdr {NAMESPACES}>{p(r('<company XXX>'))}</w:hdr>".encode("utf-16"),
        "word/endnotes.xml": f"<w:endnotes {NAMESPACES}>{p(r('«Company»'))}</w:endnotes>".encode(),
    }
    relations = {"rId1": ("header", "header1.xml"), "rId2": ("endnotes", "endnotes.xml")}
    filled = put(Package.unpacked(word_file(p(r("[COMPANY]")), parts=parts, relations=relations)), ACME)
    assert [b">Acme</w:t>" in filled.parts[name] for name in (BODY, *parts)] == [True] * 3


def test_both_copies_of_a_text_box_are_filled() -> None:
    filled = put(package(p(box(p(r("<company XXX>"))), r(" [Company]"))), ACME)
    assert body(filled) == p(box(p(r("Acme"))), r(" Acme"))


@pytest.mark.parametrize("value", ["<company XXX>", "{{ 7*7 }}", "[Company]", "=1+1", "&lt;b&gt;<w:p/>"])
def test_what_is_put_in_is_text_and_is_not_filled_again(value: str) -> None:
    filled = put(package(p(r("[Company] [Place]"))), {"company": Words(value), "place": Words("x")})
    assert lines(filled) == [f"{value} x"]


def test_blocks_take_the_place_of_a_paragraph_and_are_joined_within_a_sentence() -> None:
    filled = put(
        package(p(r("[Duties]")) + p(r("Do [duties].")) + p(field("MERGEFIELD Duties", r("«Duties»")))),
        {"duties": LINES},
    )
    listed = ["You’ll:", "plan", "Money: count"]
    assert lines(filled) == [*listed, "Do You’ll: plan; Money: count.", *listed]


_SIGN = '<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>'


@pytest.mark.parametrize(
    ("typed", "bullet"),
    [
        (r("• [Duties]"), r("• ")),
        (r("-[Duties] "), r("-")),
        (r(" – {{duties}}"), r(" – ")),
        (r("o\u00a0[Duties]", "<w:b/>"), r("o\u00a0", "<w:b/>")),
        (r("\uf0b7") + "<w:r><w:tab/></w:r>" + r("[Duties]"), r("\uf0b7") + "<w:r><w:tab/></w:r>"),
        (_SIGN + r(" ") + r("[Duties]"), _SIGN + r(" ")),
        (r("• ") + field("MERGEFIELD Duties", r("«Duties»")), r("• ")),
        (r("• ") + control('<w:alias w:val="Duties"/><w:showingPlcHdr/>', r("x")), r("• ")),
    ],
)
def test_a_typed_bullet_begins_each_item_and_no_other_paragraph(typed: str, bullet: str) -> None:
    look = '<w:pPr><w:spacing w:after="9"/><w:ind w:left="360" w:hanging="360"/></w:pPr>'
    lead, plan, money = parsed(put(package(p(look, typed)), {"duties": LINES}).parts[BODY])[0].iterchildren("{*}p")
    assert [read(one).text for one in (lead, plan, money)] == [
        "You’ll:",
        *(read(element(p(bullet))).text + item for item in ("plan", "Money: count")),
    ]
    assert written_alike(plan).startswith(p(look, bullet).removesuffix("</w:p>"))
    assert written_alike(money).startswith(p(look, bullet).removesuffix("</w:p>"))
    assert lead.find(".//{*}ind") is None


def written_alike(paragraph: etree._Element) -> str:
    """The markup of a paragraph without what declares its prefixes."""
    return re.sub(r' xmlns:\w+="[^"]*"', "", etree.tostring(paragraph, encoding="unicode"))


def test_a_typed_bullet_stays_before_paragraphs_and_goes_with_its_lines() -> None:
    several = Blocks((Paragraph("a"), Paragraph("b")))
    assert lines(put(package(p(r("• [Duties]"))), {"duties": several})) == ["• a", "• b"]
    assert lines(put(package(p(r("• [Duties]")) + p(r("x"))), {"duties": Blocks(())})) == ["x"]


def test_a_typed_bullet_makes_way_for_a_real_one_where_the_template_has_lists() -> None:
    filled = put(placing.package(placing.p("• [Duties]"), *LISTED), {"duties": LINES})
    assert lines(filled) == ["You’ll:", "plan", "Money: count"]
    assert body(filled).count('w:val="LB"') == 2


@pytest.mark.parametrize("before", ["1. ", "o", "• the ", "a - ", "•• "])
def test_what_is_no_bullet_makes_a_marker_part_of_a_sentence(before: str) -> None:
    assert lines(put(package(p(r(f"{before}[Duties]"))), {"duties": LINES})) == [f"{before}You’ll: plan; Money: count"]


def test_a_typed_bullet_in_a_control_for_a_line_stays_before_all() -> None:
    held = control("<w:text/>", p(r("• [Duties]")))
    assert lines(put(package(held + p()), {"duties": LINES})) == ["• You’ll: plan; Money: count", ""]


@pytest.mark.parametrize("said", ["<w:text/>", '<w:dataBinding w:xpath="/a"/>', "<w:showingPlcHdr/>"])
def test_a_control_alone_in_its_paragraph_makes_room_for_blocks(said: str) -> None:
    said = '<w:alias w:val="Duties"/>' + said
    for held in (p(control(said, r("x"))), control(said, p(r("x")))):
        assert lines(put(package(held + p()), {"duties": LINES})) == ["You’ll:", "plan", "Money: count", ""]


def test_a_form_field_alone_in_its_paragraph_makes_room_for_blocks() -> None:
    data = '<w:ffData><w:name w:val="Duties"/></w:ffData>'
    filled = put(package(p(field("FORMTEXT", r("\u2002"), data))), {"duties": LINES})
    assert lines(filled) == ["You’ll:", "plan", "Money: count"]
    assert "fldChar" not in body(filled)


def test_a_row_is_repeated_for_each_line_and_all_its_markers_filled() -> None:
    row = f"<w:tr>{cell(p(r('[Measure]')))}{cell(p(r('{{what}} at <company XXX>')))}</w:tr>"
    values: dict[str, Value] = {"measure": Each(("a", "b")), "what": Each(("1",)), **ACME}
    filled = put(package(f"<w:tbl><w:tblPr/>{row}</w:tbl>{p(r('[Company]'))}"), values)
    assert lines(filled) == ["a", "1 at Acme", "b", " at Acme", "Acme"]


def test_a_paragraph_is_repeated_for_each_line() -> None:
    values: dict[str, Value] = {"measure": Each(("a", "b")), **ACME}
    assert lines(put(package(p(r("– [Measure] ([company])"))), values)) == ["– a (Acme)", "– b (Acme)"]


def test_a_block_placeholder_of_several_paragraphs_goes_whole() -> None:
    said = '<w:alias w:val="Company"/><w:showingPlcHdr/>'
    shown = p(r("Type the name here.")) + p(r("[Duties]"))
    filled = put(package(control(said, shown) + p()), {**ACME, "duties": LINES})
    assert lines(filled) == ["Acme", ""]
    assert "showingPlcHdr" not in body(filled)


def bound() -> Package:
    parts = {
        "customXml/item1.xml": PART,
        "customXml/itemProps1.xml": PROPERTIES.encode(),
        "customXml/_rels/item1.xml.rels": RELATIONS.encode(),
    }
    path = "w:prefixMappings=\"xmlns:f='urn:f'\" w:xpath='/f:fields/f:company[1]'"
    said = f'<w:dataBinding {path} w:storeItemID="{STORE}"/>'
    one = control(f'<w:alias w:val="Company"/>{said}', r("old"))
    held = p(one) + f"<w:tbl><w:tr>{cell(p(one.replace('Company', 'Measure')))}</w:tr></w:tbl>" + p()
    return Package.unpacked(word_file(held, parts=parts, relations={"rId1": ("customXml", "../customXml/item1.xml")}))


def test_a_bound_control_and_its_part_say_the_same() -> None:
    filled = put(bound(), ACME)
    assert filled.parts["customXml/item1.xml"] == PART.replace(b">old<", b">Acme<")
    assert body(filled) == body(bound()).replace("old", "Acme", 1)


def test_a_bound_control_that_is_repeated_is_bound_no_longer() -> None:
    filled = put(bound(), {"measure": Each(("a", "b"))})
    assert filled.parts["customXml/item1.xml"] == PART
    assert (lines(filled), body(filled).count("dataBinding")) == (["old", "a", "b", ""], 1)


NAMES = st.sampled_from(["company", "place", "role"])
ROW = f"<w:tbl><w:tr>{cell(p(r('<company>')) + p(r('')) * 2000)}</w:tr></w:tbl>"


@pytest.mark.parametrize(
    ("held", "value"), [(ROW, Each(("a",) * 9)), (p(r("<company>")) * 500, Blocks((Paragraph("a"),) * 11))]
)
def test_what_would_become_a_book_is_refused(held: str, value: Value) -> None:
    with pytest.raises(UserError, match=r"far too long.*leave them"):
        put(package(held), {"company": value})


@pytest.mark.slow
def test_many_runs_with_many_markers_take_their_time_once() -> None:
    began = process_time()
    filled = put(package(p((r("<company>") + r("x") * 30) * 1900)), ACME)
    assert process_time() - began < 3
    assert lines(filled) == [("Acme" + "x" * 30) * 1900]


PIECES = st.one_of(
    st.text("ab é公ש", max_size=5).map(lambda text: (text, text)),
    NAMES.map(lambda name: (f"<{name} XXX>", name.upper())),
)


@settings(max_examples=60)
@given(st.lists(st.lists(PIECES, max_size=4), min_size=1, max_size=4), st.data())
def test_paragraphs_without_markers_keep_their_bytes(parts: list[list[tuple[str, str]]], data: st.DataObject) -> None:
    made, said = [], []
    for pieces in parts:
        text, filled = ("".join(piece[side] for piece in pieces) for side in (0, 1))
        cut = data.draw(st.integers(0, len(text)))
        made.append(p(r(text[:cut]), r(text[cut:])))
        said.append(filled)
    values = {name: Words(name.upper()) for name in ("company", "place", "role")}
    after = put(package("".join(made)), values)
    assert lines(after) == said
    kept = [one for one, pieces in zip(made, parts, strict=True) if all(was == now for was, now in pieces)]
    assert all(one in body(after) for one in kept)
    assert find(after) == ()


@pytest.mark.office
def test_libreoffice_opens_what_was_filled() -> None:
    merged = p(field("MERGEFIELD Company", r("«Company»")))
    waiting = control('<w:alias w:val="Company"/><w:showingPlcHdr/>', r("Name"))
    filled = put(package(p(r("At <comp"), r("any XXX>", "<w:b/>")) + merged + p(waiting, r("."))), ACME)
    (flat,) = converted({"a.docx": filled.packed()}, "fodt").values()
    assert [text for text in texts(flat) if text] == ["At Acme", "Acme", "Acme."]
