"""Text comes in a marker's place, and all that stands around it stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from jdbuilder.fill.passage import read
from jdbuilder.fill.spots import spots
from jdbuilder.fill.write import clear, write
from jdbuilder.text import clean_text, reads_right_to_left
from tests.fill.word_xml import code, control, element, field, mark, p, r

BOLD, ITALIC = "<w:b/>", "<w:i/>"
START, END = '<w:bookmarkStart w:id="0" w:name="b"/>', '<w:bookmarkEnd w:id="0"/>'
SPELLING = '<w:proofErr w:type="spellStart"/>'
NOTE = '<w:footnoteReference w:id="1"/>'


def inserted(held: str) -> str:
    return f'<w:ins w:id="1">{held}</w:ins>'


def run(*held: str) -> str:
    """A run whose texts don't say that their blanks count."""
    return f"<w:r>{''.join(held)}</w:r>"


def filled(held: str, *texts: str) -> etree._Element:
    """The paragraph with these texts at its markers."""
    paragraph = element(p(held))
    passage = read(paragraph)
    for spot, text in reversed(list(zip(spots(passage), texts, strict=True))):
        write(clear(passage, spot), text)
    return paragraph


def written(paragraph: etree._Element) -> str:
    return etree.tostring(paragraph, method="c14n", exclusive=True).decode()


CASES = [
    (r("At <company XXX>."), "Acme & <Co>", r("At Acme & <Co>.")),
    (r("<company XXX>", BOLD), " Acme", r(" Acme", BOLD)),
    (r("<ab XXX>", '<w:rStyle w:val="Placeholder"/>' + BOLD), "A", r("A", BOLD)),
    (r("<ab XXX>", '<w:rStyle w:val="PlaceholderText"/>'), "A", r("A")),
    (r("<ab XXX>", '<w:rStyle w:val="Strong"/>'), "A", r("A", '<w:rStyle w:val="Strong"/>')),
    (r("<ab XXX> b", '<w:rStyle w:val="Placeholder"/>'), "A", r("A b", '<w:rStyle w:val="Placeholder"/>')),
    (r("At <com", BOLD) + r("pany XXX> now"), "A", r("At A", BOLD) + r(" now")),
    (r("At <", BOLD) + r("company", ITALIC) + r(" XXX> now"), "A", r("At ", BOLD) + r("A", ITALIC) + r(" now")),
    (r("<") + r("company", ITALIC) + r(" XXX>", BOLD), "A", r("A", ITALIC)),
    (r("<com") + START + SPELLING + r("pa") + END + r("ny XXX>"), "A", r("A") + START + SPELLING + END),
    (r("<a") + inserted(r("b")) + r(" XXX>"), "A", r("A") + inserted("")),
    (r("<") + inserted(r("ab")) + r(" XXX>"), "A", inserted(r("A"))),
    (f"<w:hyperlink>{r('<ab XXX>')}</w:hyperlink>", "A", f"<w:hyperlink>{r('A')}</w:hyperlink>"),
    (run("<w:t>&lt;a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:tab/><w:t>XXX&gt;</w:t>"), "A", run("<w:t>A</w:t>")),
    (run(f"<w:t>&lt;ab XXX&gt;</w:t>{NOTE}"), "A", run(f"<w:t>A</w:t>{NOTE}")),
    (run("<w:t>\n &lt;ab XXX&gt; </w:t>"), "A", run("<w:t>A</w:t>")),
    (run("<w:t> &lt;ab XXX&gt; b</w:t>"), "", r(" b")),
    (r("a ") + r("<ab XXX>") + r(" b"), "", r("a ") + r(" b")),
    (
        r("a <ab XXX> b"),
        "1\n2\t3",
        run("<w:t>a </w:t><w:t>1</w:t><w:br/><w:t>2</w:t><w:tab/><w:t>3</w:t><w:t> b</w:t>"),
    ),
    (r("<ab XXX>"), "\r\na\x00\x0bb", run("<w:br/><w:t>a</w:t><w:br/><w:t>b</w:t>")),
    (r("<ab XXX>", BOLD), "שלום", r("שלום", f"{BOLD}<w:bCs/><w:rtl/>")),
    (r("<ab XXX>"), "שלום", r("שלום", "<w:rtl/>")),
    (r("<שם XXX>", f"{BOLD}<w:rtl/>"), "A & B", r("A & B", BOLD)),
    (r("(<שם XXX>),", "<w:rtl/>"), "A & B", r("(A & B),")),
    (r("ב<שם XXX>", "<w:rtl/>"), "A & B", r("בA & B", "<w:rtl/>")),
    (r("<שם XXX>", "<w:rtl/>"), "12–14", r("12–14", "<w:rtl/>")),
    (r("a <ab XXX>"), "שלום", r("a שלום")),
    (run(f"<w:t>&lt;ab XXX&gt;</w:t>{NOTE}"), "שלום", run(f"<w:t>שלום</w:t>{NOTE}")),
]


@pytest.mark.parametrize(("held", "text", "became"), CASES)
def test_nothing_but_the_marker_changes(held: str, text: str, became: str) -> None:
    said = written(filled(held, text)).replace(' xml:space="preserve"', "")
    assert said == written(element(p(became))).replace(' xml:space="preserve"', "")


def test_blanks_that_come_in_count() -> None:
    assert ' xml:space="preserve"> A</w:t>' in written(filled(run("<w:t>&lt;ab XXX&gt;</w:t>"), " A"))
    assert "preserve" not in written(filled(run("<w:t>&lt;ab XXX&gt;</w:t>"), "A"))


def test_several_markers_of_one_run_are_all_filled() -> None:
    assert written(filled(r("<ab XXX>, {{c}}[De]!"), "1\n2", "<c d XXX>", "3")) == written(
        element(p(run("<w:t>1</w:t><w:br/><w:t>2</w:t>", '<w:t xml:space="preserve">, &lt;c d XXX&gt;3!</w:t>')))
    ).replace(' xml:space="preserve"', "")


@pytest.mark.parametrize(
    ("held", "became"),
    [
        (r("at ") + field("MERGEFIELD A", r("«", BOLD) + r("A»", ITALIC)) + r("."), r("at ") + r("X", ITALIC) + r(".")),
        (mark("begin") + code("MERGEFIELD A") + mark("end") + r("."), r("X") + r(".")),
        (field("MERGEFIELD A", ""), r("X")),
        (field('IF 1 = 1 "a"', r("at <ab XXX>", BOLD)) + r("."), r("at X", BOLD) + r(".")),
        (field("HYPERLINK x", r("[Ab]")), field("HYPERLINK x", r("X"))),
        (f'<w:fldSimple w:instr="MERGEFIELD A">{r("«A»", BOLD)}</w:fldSimple>', r("X", BOLD)),
        ('<w:fldSimple w:instr="MERGEFIELD A"/>', r("X")),
        (field("MACROBUTTON NoMacro [Name it]", ""), r("X")),
        (field("FORMTEXT", r("\u2002" * 5, BOLD)), field("FORMTEXT", r("X", BOLD))),
        (
            mark("begin") + code("FORMTEXT") + mark("separate") + mark("end"),
            mark("begin") + code("FORMTEXT") + mark("separate") + mark("end").replace("<w:r>", "<w:r><w:t>X</w:t>"),
        ),
        (mark("begin") + code("FORMTEXT") + mark("end"), r("X")),
        (control('<w:alias w:val="a"/>', r("old", BOLD)), control('<w:alias w:val="a"/>', r("X", BOLD))),
        (
            control('<w:alias w:val="a"/>', r("<", BOLD) + r("company XXX>", ITALIC)),
            control('<w:alias w:val="a"/>', r("X", ITALIC)),
        ),
        (control('<w:alias w:val="a"/>', ""), control('<w:alias w:val="a"/>', r("X"))),
        ('<w:sdt><w:sdtPr><w:alias w:val="a"/></w:sdtPr></w:sdt>', control('<w:alias w:val="a"/>', r("X"))),
    ],
)
def test_fields_make_way_and_forms_and_controls_stay(held: str, became: str) -> None:
    said = written(filled(held, "X")).replace(' xml:space="preserve"', "")
    assert said == written(element(p(became))).replace(' xml:space="preserve"', "")


def test_a_condition_goes_once_however_many_markers_its_result_has() -> None:
    inner = mark("begin") + code("IF ") + field("MERGEFIELD A", r("«A»")) + code(' = 1 "a"') + mark("separate")
    said = written(filled(inner + r("[Ab] and [Cd]") + mark("end"), "X", "Y"))
    assert said == written(element(p(r("X and Y"))))


def test_an_empty_control_around_a_paragraph_gets_the_look_of_its_mark() -> None:
    look = f'<w:pPr><w:rPr><w:ins w:id="1"/>{BOLD}</w:rPr></w:pPr>'
    tree = element(control('<w:alias w:val="a"/>', p(look)))
    passage = read(next(tree.iter("{*}p")))
    (spot,) = spots(passage)
    write(clear(passage, spot), "X")
    assert written(passage.paragraph) == written(element(p(look, f"<w:r><w:rPr>{BOLD}</w:rPr><w:t>X</w:t></w:r>")))


def test_a_control_that_is_emptied_keeps_a_run() -> None:
    emptied = filled(control('<w:alias w:val="a"/>', r("old", BOLD)), "")
    assert written(emptied) == written(element(p(control('<w:alias w:val="a"/>', f"<w:r><w:rPr>{BOLD}</w:rPr></w:r>"))))


# Any text with markers, cut anywhere

PLAIN = st.text("ab .,;:é公שл\u00a0", max_size=8)
MARKERS = st.sampled_from(
    ["<company XXX>", "«Name»", "{{ role }}", "[JOB TITLE]", "<שם החברה XXX>", "＜会社名＞", "${a_1}"]
)
NOISE = st.sampled_from([SPELLING, START, END, "<w:del w:id='1'><w:r><w:delText>x</w:delText></w:r></w:del>", ""])
AROUND = st.sampled_from(["{}", "{}", inserted("{}"), "<w:hyperlink>{}</w:hyperlink>", "<w:smartTag>{}</w:smartTag>"])
LOOKS = st.sampled_from(["", BOLD, ITALIC])


@given(st.lists(st.tuples(PLAIN, MARKERS, st.text(max_size=5)), max_size=4), PLAIN, st.data())
def test_wherever_a_text_is_cut_its_markers_are_filled_and_the_rest_stays(
    parts: list[tuple[str, str, str]], end: str, data: st.DataObject
) -> None:
    text = "".join(plain + marker for plain, marker, _ in parts) + end
    cuts = sorted(data.draw(st.sets(st.integers(1, max(1, len(text) - 1)))))
    pieces = [text[begin:stop] for begin, stop in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    noise = [data.draw(NOISE) for _ in pieces]
    runs = [data.draw(AROUND).format(r(piece, data.draw(LOOKS))) for piece in pieces]
    held = "".join(one + other for one, other in zip(noise, runs, strict=True))
    after = filled(held, *(value for _, _, value in parts))
    assert read(after).text == "".join(plain + clean_text(value) for plain, _, value in parts) + end
    assert [one.tag for one in after.iter("{*}proofErr", "{*}bookmarkStart", "{*}bookmarkEnd", "{*}delText")] == [
        one.tag for one in element(p(held)).iter("{*}proofErr", "{*}bookmarkStart", "{*}bookmarkEnd", "{*}delText")
    ]
    assert all(len(one) - (one.find("{*}rPr") is not None) > 0 for one in after.iter("{*}r"))
    turned = after.find(".//{*}rtl") is not None
    assert not turned or any(reads_right_to_left(value) for _, _, value in parts)
