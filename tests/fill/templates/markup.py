"""The markup of Word's body, briefly: plain strings are text and become runs, `Xml` stands as it is."""

from collections.abc import Sequence
from itertools import cycle, pairwise
from xml.sax.saxutils import escape, quoteattr

Content = str


class Xml(str):
    """Markup, which is not escaped any more."""

    __slots__ = ()


def text(words: str) -> Xml:
    """A text inside of a run; line feeds and tabs as Word has them."""
    if words and words.strip("\n\t") == "":
        return Xml("".join("<w:br/>" if c == "\n" else "<w:tab/>" for c in words))
    parts = words.split("\t")
    return Xml("<w:tab/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else "" for part in parts))


def run(words: str, look: str = "") -> Xml:
    """A run, with the inside of its w:rPr."""
    return Xml(f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{text(words)}</w:r>")


def bold(words: str) -> Xml:
    return run(words, "<w:b/>")


def inside(content: Sequence[Content]) -> str:
    return "".join(one if isinstance(one, Xml) else run(one) for one in content)


def par(*content: Content, style: str = "", look: str = "") -> Xml:
    """A paragraph; `look` is the inside of its w:pPr after the style."""
    styled = f'<w:pStyle w:val="{style}"/>{look}' if style else look
    return Xml(f"<w:p>{f'<w:pPr>{styled}</w:pPr>' if styled else ''}{inside(content)}</w:p>")


def cut(words: str, *at: int, between: Sequence[str] = ("",), looks: Sequence[str] = ("",)) -> Xml:
    """A text cut into runs at these places, with something between the runs, and looks by turns."""
    ends = [0, *at, len(words)]
    pieces = [words[start:end] for start, end in pairwise(ends)]
    made, gaps = [], cycle(between)
    for piece, look in zip(pieces, cycle(looks), strict=False):
        made += [run(piece, look), next(gaps)]
    return Xml("".join(made[:-1]))


def letters(words: str, look: str = "") -> Xml:
    """A run for every letter, as Word leaves them after much editing."""
    return Xml("".join(run(one, look) for one in words))


def cell(*content: str, look: str = "", width: int = 3000) -> Xml:
    """A cell of paragraphs, tables and controls; plain strings are paragraphs."""
    held = "".join(one if isinstance(one, Xml) else par(one) for one in content)
    return Xml(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{look}</w:tcPr>{held}</w:tc>')


def row(*cells: str, look: str = "") -> Xml:
    """A row; plain strings are cells of one paragraph."""
    held = "".join(one if isinstance(one, Xml) else cell(one) for one in cells)
    return Xml(f"<w:tr>{f'<w:trPr>{look}</w:trPr>' if look else ''}{held}</w:tr>")


def table(*rows: str, columns: int = 2, style: str = "", width: int = 3000) -> Xml:
    borders = (
        "<w:tblBorders>"
        + "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        + "</w:tblBorders>"
    )
    styled = f'<w:tblStyle w:val="{style}"/>' if style else ""
    grid = f'<w:gridCol w:w="{width}"/>' * columns
    return Xml(
        f'<w:tbl><w:tblPr>{styled}<w:tblW w:w="0" w:type="auto"/>{"" if style else borders}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def control(content: str, *, about: str = "", number: int = 1) -> Xml:
    """A content control around runs, paragraphs, a row or a cell; `about` is the rest of its properties."""
    return Xml(
        f'<w:sdt><w:sdtPr>{about}<w:id w:val="{number}"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
    )


def placeholder(alias: str, shown: str, *, tag: str = "", more: str = "<w:text/>", number: int = 1) -> Xml:
    """An inline content control as Word makes it, showing its placeholder."""
    about = f"<w:alias w:val={quoteattr(alias)}/>" if alias else ""
    about += f"<w:tag w:val={quoteattr(tag)}/>" if tag else ""
    held = run(shown, '<w:rStyle w:val="PlaceholderText"/>')
    return Xml(
        f'<w:sdt><w:sdtPr>{about}<w:id w:val="{number}"/><w:showingPlcHdr/>{more}</w:sdtPr>'
        f"<w:sdtContent>{held}</w:sdtContent></w:sdt>"
    )


def field(instruction: str, *result: Content, cuts: Sequence[int] = (), look: str = "", data: str = "") -> Xml:
    """A complex field: begin, its instruction in as many runs as wanted, separate, result, end."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    ends = [0, *cuts, len(instruction)]
    said = "".join(
        f'<w:r>{properties}<w:instrText xml:space="preserve">{escape(instruction[start:end])}</w:instrText></w:r>'
        for start, end in pairwise(ends)
    )
    begin = f'<w:fldChar w:fldCharType="begin">{data}</w:fldChar>' if data else '<w:fldChar w:fldCharType="begin"/>'
    shown = inside(result) if result else ""
    return Xml(
        f"<w:r>{properties}{begin}</w:r>{said}"
        f'<w:r>{properties}<w:fldChar w:fldCharType="separate"/></w:r>{shown}'
        f'<w:r>{properties}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def simple_field(instruction: str, *result: Content) -> Xml:
    return Xml(f"<w:fldSimple w:instr={quoteattr(instruction)}>{inside(result)}</w:fldSimple>")


BLANK = "\u2002" * 5


def form_field(name: str) -> Xml:
    """A legacy text field of a form, not filled in yet: five en spaces, each in a run of its own."""
    data = f'<w:ffData><w:name w:val={quoteattr(name)}/><w:enabled/><w:calcOnExit w:val="0"/><w:textInput/></w:ffData>'
    shown = [run("\u2002", "<w:noProof/>") for _ in range(5)]
    return field(" FORMTEXT ", *shown, data=data)


def marked(name: str, number: int, content: str) -> Xml:
    """Runs inside of a bookmark."""
    return Xml(f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>')


def link(id_: str, *content: Content, tooltip: str = "") -> Xml:
    shown = f" w:tooltip={quoteattr(tooltip)}" if tooltip else ""
    return Xml(f'<w:hyperlink r:id="{id_}"{shown}>{inside(content)}</w:hyperlink>')


def inserted(*content: Content, number: int = 901) -> Xml:
    return Xml(f'<w:ins w:id="{number}" w:author="Dana" w:date="2025-03-04T09:00:00Z">{inside(content)}</w:ins>')


def deleted(words: str, number: int = 902) -> Xml:
    return Xml(
        f'<w:del w:id="{number}" w:author="Dana" w:date="2025-03-04T09:00:00Z">'
        f'<w:r><w:delText xml:space="preserve">{escape(words)}</w:delText></w:r></w:del>'
    )


def smart_tag(kind: str, content: str) -> Xml:
    return Xml(
        f'<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="{kind}">{content}</w:smartTag>'
    )


def box(content: str, number: int = 1, *, both: bool = True) -> Xml:
    """A text box in a run: as DrawingML, and as the VML that Word keeps for old programs; without it as 2007 has it."""
    old = (
        f'<w:pict><v:shape id="_x0000_s{1025 + number}" type="#_x0000_t202" style="position:absolute;'
        'margin-left:300pt;margin-top:10pt;width:160pt;height:120pt;z-index:1">'
        f"<v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )
    if not both:
        return Xml(f"<w:r>{old}</w:r>")
    new = (
        '<w:drawing><wp:anchor distT="45720" distB="45720" distL="114300" distR="114300" simplePos="0" '
        'relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>3800000</wp:posOffset>'
        '</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>100000</wp:posOffset></wp:positionV>'
        '<wp:extent cx="2032000" cy="1524000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapSquare '
        f'wrapText="bothSides"/><wp:docPr id="{200 + number}" name="Text Box {number}"/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2032000" cy="1524000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="F2F2F2"/></a:solidFill>'
        f"</wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr rot="0" vert="horz" wrap="square"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing>"
    )
    return Xml(
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )


def picture(id_: str, number: int = 9) -> Xml:
    """A logo in the line."""
    return Xml(
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="914400" cy="304800"/>'
        f'<wp:docPr id="{number}" name="Logo" descr="The company’s logo"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{id_}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="914400" cy="304800"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def note(kind: str, number: int) -> Xml:
    """The reference to a footnote or endnote in a sentence."""
    return Xml(f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{kind}Reference w:id="{number}"/></w:r>')


def item(*content: Content, number: int = 1, level: int = 0, style: str = "") -> Xml:
    """A paragraph that is numbered by itself."""
    return par(*content, style=style, look=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def section(*, header: str = "", columns: int = 1, kind: str = "", more: str = "") -> Xml:
    """Section properties; `header` is the references to headers and footers."""
    typed = f'<w:type w:val="{kind}"/>' if kind else ""
    return Xml(
        f'<w:sectPr>{header}{typed}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" '
        'w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>'
        f'<w:cols w:num="{columns}" w:space="708"/>{more}</w:sectPr>'
    )


RTL = "<w:rtl/>"
BIDI = "<w:bidi/>"
