"""A paragraph's text is whole, however Word has cut it."""

import pytest

from jdbuilder.errors import UserError
from jdbuilder.fill.passage import read
from jdbuilder.fill.tags import WORD
from jdbuilder.word.package import parsed
from tests.fill.word_xml import code, control, element, field, mark, p, r

SPELLING = '<w:proofErr w:type="spellStart"/>'
BOX = f"<w:r><w:pict><v:textbox><w:txbxContent>{p(r('box'))}</w:txbxContent></v:textbox></w:pict></w:r>"
CHOICE = f'<mc:Choice Requires="wps">{r("new")}</mc:Choice>'
COPIES = f"<mc:AlternateContent>{CHOICE}<mc:Fallback>{r('old')}</mc:Fallback></mc:AlternateContent>"


@pytest.mark.parametrize(
    ("held", "text"),
    [
        (r("com") + SPELLING + r("pany", "<w:b/>"), "company"),
        (r("a") + '<w:bookmarkStart w:id="0" w:name="b"/>' + r("b") + '<w:bookmarkEnd w:id="0"/>', "ab"),
        (r("a") + f'<w:ins w:id="1">{r("b")}</w:ins>' + f'<w:moveTo w:id="2">{r("c")}</w:moveTo>', "abc"),
        (f'<w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del><w:moveFrom w:id="2">{r("x")}</w:moveFrom>', ""),
        (f"<w:hyperlink>{r('a')}</w:hyperlink><w:smartTag>{r('b')}</w:smartTag>{control('', r('c'))}", "abc"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/><w:softHyphen/></w:r>", "a\tb\n\u2011\u00ad"),
        ("<w:r><w:t> a </w:t></w:r><w:r><w:t>b\nc</w:t></w:r>", "ab c"),
        ("<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>" + r("a"), "a"),
        (r("a") + BOX + r("b"), "ab"),
        (COPIES, "new"),
        (r("a") + "<w:r><w:sym w:char='F0FC'/></w:r>", "a\ue000"),
        (r("see ") + field(" PAGE ", r("3")) + r("."), "see 3."),
        ('<w:fldSimple w:instr=" PAGE ">' + r("3") + "</w:fldSimple>", "3"),
    ],
)
def test_what_is_read_and_what_is_not(held: str, text: str) -> None:
    assert read(element(p(held))).text == text


def test_blanks_count_where_the_whole_part_says_so() -> None:
    said = [
        parsed(f'<w:hdr xmlns:w="{WORD}"{space}><w:p><w:r><w:t> a </w:t></w:r></w:p></w:hdr>'.encode())
        for space in ("", ' xml:space="preserve"')
    ]
    assert [read(root[0]).text for root in said] == ["a", " a "]


def test_a_field_knows_its_instruction_and_its_result() -> None:
    instruction = code(" MERGE", "FIELD Com", "pany ")
    passage = read(element(p(r("at "), mark("begin"), instruction, mark("separate"), r("«Company»"), mark("end"))))
    (found,) = passage.fields
    assert (found.instruction, passage.text[found.start : found.end]) == (" MERGEFIELD Company ", "«Company»")
    assert [str(part.tag).rpartition("}")[2] for part in found.parts] == [
        "fldChar",
        *["instrText"] * 3,
        *["fldChar"] * 2,
    ]


def test_a_field_in_the_instruction_of_another_is_not_shown() -> None:
    inner = field("MERGEFIELD A", r("«A»"))
    passage = read(
        element(p(mark("begin"), code("IF "), inner, code(' = 1 "x"'), mark("separate"), r("x"), mark("end")))
    )
    assert (passage.text, [one.instruction for one in passage.fields]) == ("x", ['IF  = 1 "x"'])


def test_a_field_in_the_result_of_another_is_shown() -> None:
    passage = read(element(p(field("HYPERLINK", r("to ") + field("MERGEFIELD A", r("«A»"))))))
    assert (passage.text, [one.instruction for one in passage.fields]) == ("to «A»", ["MERGEFIELD A", "HYPERLINK"])


@pytest.mark.parametrize(
    "held",
    [
        mark("end") + r("a"),
        mark("separate") + r("a"),
        mark("begin") + mark("separate") + r("a"),
        f'<w:fldSimple w:instr="PAGE">{mark("end")}{r("a")}{mark("begin")}</w:fldSimple>',
    ],
)
def test_halves_of_fields_do_no_harm(held: str) -> None:
    assert read(element(p(held))).text == "a"


def test_fields_in_each_other_deeper_than_word_has_them_are_refused() -> None:
    assert read(element(p(mark("begin") * 100, r("a")))).text == ""
    with pytest.raises(UserError, match=r"too many fields in each other.*Ctrl\+Shift\+F9"):
        read(element(p(mark("begin") * 101)))


def test_controls_know_what_of_the_text_is_theirs() -> None:
    passage = read(element(p(r("to "), control("", r("a ") + control("", r("bc"))), r("."))))
    assert [passage.text[one.start : one.end] for one in passage.controls] == ["bc", "a bc"]


def test_the_way_down_may_be_long() -> None:
    assert read(element(p("<w:smartTag>" * 240 + r("a") + "</w:smartTag>" * 240))).text == "a"
