"""How a paragraph of a Word file looks is told by itself, its style and the styles below that."""

import pytest
from lxml import etree

from jdbuilder.intake.foreign.word_looks import Looks
from jdbuilder.word.package import parsed
from tests.word.made import NAMESPACES

STYLES = parsed(
    f"""<w:styles {NAMESPACES}>
    <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
    <w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
    <w:style w:styleId="Base"><w:name w:val="Base"/><w:basedOn w:val="Own"/>
    <w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style>
    <w:style w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Base"/></w:style>
    <w:style w:styleId="Liste"><w:name w:val="List Bullet"/></w:style>
    <w:style w:styleId="Num"><w:name w:val="Num"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
    </w:styles>""".encode()
)


def paragraph(style: str = "", properties: str = "", run: str = "", words: str = "Bread") -> etree._Element:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    text = f"<w:r><w:rPr>{run}</w:rPr><w:t>{words}</w:t></w:r>"
    return parsed(f"<w:p {NAMESPACES}><w:pPr>{named}{properties}</w:pPr>{text}</w:p>".encode())


LOOKS = Looks.of([STYLES], [paragraph(words="bread " * 50), paragraph(run='<w:sz w:val="40"/>'), paragraph("Base")])


@pytest.mark.parametrize(
    ("made", "level"),
    [
        (paragraph("Titel"), 1),
        (paragraph("berschrift2"), 3),
        (paragraph("Heading 1"), 2),
        (paragraph(properties='<w:outlineLvl w:val="0"/>'), 2),
        (paragraph(properties='<w:outlineLvl w:val="9"/>'), None),
        (paragraph(run='<w:sz w:val="40"/>'), 1),
        (paragraph("Own"), 2),
        (paragraph(), None),
        (paragraph("Gone"), None),
    ],
)
def test_headings_are_told_by_style_outline_and_size(made: etree._Element, level: int | None) -> None:
    assert LOOKS.level(made) == level


def test_bold_comes_from_runs_and_styles() -> None:
    assert LOOKS.is_bold(paragraph(run="<w:b/>"))
    assert LOOKS.is_bold(paragraph("Own"))
    assert not LOOKS.is_bold(paragraph("Own", run='<w:b w:val="0"/>'))
    assert not LOOKS.is_bold(paragraph())
    assert not LOOKS.is_bold(paragraph(run="<w:b/>", words=" "))


def test_items_are_told_by_numbering_and_style() -> None:
    assert LOOKS.is_item(paragraph("Liste"))
    assert LOOKS.is_item(paragraph("Num"))
    assert not LOOKS.is_item(paragraph("Num", '<w:numPr><w:numId w:val="0"/></w:numPr>'))
    assert not LOOKS.is_item(paragraph())


def test_a_size_comes_from_run_style_or_default() -> None:
    assert LOOKS.size(paragraph(run='<w:sz w:val="40"/>')) == 40
    assert LOOKS.size(paragraph("Own")) == 30
    assert LOOKS.size(paragraph()) == 21
    assert Looks.of([], []).size(paragraph(run='<w:sz w:val="x"/>')) == 20


def test_a_line_of_styles_that_never_ends_is_left() -> None:
    chain = "".join(
        f'<w:style w:styleId="s{n}"><w:name w:val="s{n}"/><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(30)
    )
    bold = '<w:style w:styleId="s30"><w:name w:val="s30"/><w:rPr><w:b/></w:rPr></w:style>'
    looks = Looks.of([parsed(f"<w:styles {NAMESPACES}>{chain}{bold}</w:styles>".encode())], [])
    assert [looks.is_bold(paragraph(style)) for style in ("s0", "s20")] == [False, True]
