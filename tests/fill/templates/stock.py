"""The parts that Word and its like write around every body: styles, settings, theme, fonts, lists, notes."""

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from tests.fill.templates.files import HEAD, Part
from tests.fill.templates.markup import Content, par, run

_BASE = "http://schemas.openxmlformats.org"
PLAIN = f'xmlns:w="{_BASE}/wordprocessingml/2006/main" xmlns:r="{_BASE}/officeDocument/2006/relationships"'
DRAWN = (
    f' xmlns:wp="{_BASE}/drawingml/2006/wordprocessingDrawing" xmlns:a="{_BASE}/drawingml/2006/main"'
    f' xmlns:pic="{_BASE}/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word"'
    f' xmlns:m="{_BASE}/officeDocument/2006/math"'
)
NEWER = (
    f' xmlns:mc="{_BASE}/markup-compatibility/2006"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    ' xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid"'
    ' xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"'
    ' xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"'
    ' xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"'
    ' xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'
    ' xmlns:wpi="http://schemas.microsoft.com/office/word/2010/wordprocessingInk"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' mc:Ignorable="w14 w15 w16se w16cid wp14"'
)
WORD_2007 = PLAIN + DRAWN
WORD_365 = PLAIN + DRAWN + NEWER


def style(id_: str, name: str, *, kind: str = "paragraph", inside: str = "", based: str = "Normal") -> str:
    """A style; `inside` is its w:pPr and w:rPr."""
    default = ' w:default="1"' if id_ in {"Normal", "DefaultParagraphFont", "TableNormal", "NoList"} else ""
    on = "" if default or not based else f'<w:basedOn w:val="{based}"/>'
    named = f'<w:style w:type="{kind}"{default} w:styleId="{id_}"><w:name w:val="{name}"/>'
    return f"{named}{on}<w:qFormat/>{inside}</w:style>"


def heading(id_: str, name: str, level: int) -> str:
    return style(
        id_,
        name,
        inside=f'<w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:color w:val="2F5496"/><w:sz w:val="{36 - 4 * level}"/></w:rPr>',
    )


def list_style(id_: str, name: str, number: int) -> str:
    return style(
        id_, name, inside=f'<w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr><w:contextualSpacing/></w:pPr>'
    )


CHARACTER = (
    style("DefaultParagraphFont", "Default Paragraph Font", kind="character")
    + style("TableNormal", "Normal Table", kind="table")
    + style(
        "PlaceholderText",
        "Placeholder Text",
        kind="character",
        based="DefaultParagraphFont",
        inside='<w:rPr><w:color w:val="808080"/></w:rPr>',
    )
)
GRID = style(
    "TableGrid",
    "Table Grid",
    kind="table",
    based="TableNormal",
    inside="<w:tblPr><w:tblBorders>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders></w:tblPr>",
)


def styles(*more: str, latent: bool = True, font: str = "Calibri", namespaces: str = PLAIN) -> Part:
    """The styles part; `latent` names those that Word knows and doesn't use."""
    unused = (
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" '
        'w:defQFormat="0" w:count="376">'
        + "".join(
            f'<w:lsdException w:name="{name}" w:uiPriority="{n}"/>'
            for n, name in enumerate(("Normal", "heading 1", "List Bullet", "Table Grid", "Placeholder Text"))
        )
        + "</w:latentStyles>"
        if latent
        else ""
    )
    return Part(
        "rIdS1",
        "styles",
        "styles.xml",
        f'{HEAD}<w:styles {namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" '
        f'w:hAnsi="{font}" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-US" '
        'w:eastAsia="en-US" w:bidi="he-IL"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" '
        f'w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>{unused}'
        f"{style('Normal', 'Normal')}{CHARACTER}{''.join(more)}</w:styles>",
    )


def settings(*, more: str = "", then: str = "", mode: int = 15) -> Part:
    """Settings with zoom, compatibility and editing sessions; `more` stands before the tab stops, `then` after them."""
    rsids = "".join(f'<w:rsid w:val="00{n:02X}4F3A"/>' for n in range(16, 30))
    return Part(
        "rIdS2",
        "settings",
        "settings.xml",
        f'{HEAD}<w:settings {PLAIN}><w:zoom w:percent="120"/>{more}<w:defaultTabStop w:val="720"/>'
        f'{then}<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" '
        f'w:uri="http://schemas.microsoft.com/office/word" w:val="{mode}"/></w:compat><w:rsids>'
        f'<w:rsidRoot w:val="00104F3A"/>{rsids}</w:rsids><w:themeFontLang w:val="en-US"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>',
    )


def theme(name: str = "Office", font: str = "Calibri") -> Part:
    """A theme with as many colours, fonts and fills as it must have."""
    colours = "".join(
        f'<a:{one}><a:srgbClr val="{value}"/></a:{one}>'
        for one, value in zip(
            ["dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink"],
            ["000000", "FFFFFF", "333344", "EEEEEE", *(f"{n}0{n}080" for n in range(1, 7)), "0000CC", "660066"],
            strict=True,
        )
    )
    fonts = "".join(
        f'<a:{one}><a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/></a:{one}>'
        for one in ("majorFont", "minorFont")
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350" cap="flat" cmpd="sng" algn="ctr">{fill}<a:prstDash val="solid"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return Part(
        "rIdS3",
        "theme",
        "theme/theme1.xml",
        f'{HEAD}<a:theme xmlns:a="{_BASE}/drawingml/2006/main" name="{name}"><a:themeElements>'
        f'<a:clrScheme name="{name}">{colours}</a:clrScheme><a:fontScheme name="{name}">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="{name}"><a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>",
    )


def fonts(*names: str) -> Part:
    held = "".join(f'<w:font w:name="{name}"><w:charset w:val="00"/></w:font>' for name in names)
    return Part("rIdS4", "fontTable", "fontTable.xml", f"{HEAD}<w:fonts {PLAIN}>{held}</w:fonts>")


def web() -> Part:
    return Part(
        "rIdS5", "webSettings", "webSettings.xml", f"{HEAD}<w:webSettings {PLAIN}><w:allowPNG/></w:webSettings>"
    )


def level(number: int, kind: str, shown: str) -> str:
    """One level of a list."""
    font = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr>' if kind == "bullet" else ""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val={quoteattr(shown)}/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{720 * (number + 1)}" w:hanging="360"/></w:pPr>{font}</w:lvl>'
    )


BULLETS = (*(("bullet", "\uf0b7") for _ in range(9)),)
DECIMAL = (*(("decimal", f"%{n}.") for n in range(1, 10)),)
OUTLINED = (*(("decimal", "".join(f"%{one}." for one in range(1, n + 1))) for n in range(1, 10)),)


def numbering(*lists: Sequence[tuple[str, str]], namespaces: str = PLAIN) -> Part:
    """Lists, numbered from 1: the kind and the sign of each level."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:nsid w:val="1A2B3C{n:02X}"/>'
        '<w:multiLevelType w:val="hybridMultilevel"/>'
        f'<w:tmpl w:val="0A0B0C{n:02X}"/>{"".join(level(at, *one) for at, one in enumerate(held))}</w:abstractNum>'
        for n, held in enumerate(lists)
    )
    nums = "".join(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n, _ in enumerate(lists))
    return Part(
        "rIdN1", "numbering", "numbering.xml", f"{HEAD}<w:numbering {namespaces}>{abstract}{nums}</w:numbering>"
    )


def story(kind: str, number: int, *content: Content, id_: str = "", related: tuple[Part, ...] = ()) -> Part:
    """A header or footer."""
    tag = {"header": "hdr", "footer": "ftr"}[kind]
    held = f"{HEAD}<w:{tag} {WORD_365}>{''.join(content)}</w:{tag}>"
    return Part(id_ or f"rId{kind[0].upper()}{number}", kind, f"{kind}{number}.xml", held, related)


def references(*parts: tuple[Part, str]) -> str:
    """What a section says of its headers and footers: each with 'default', 'first' or 'even'."""
    return "".join(f'<w:{part.kind}Reference w:type="{type_}" r:id="{part.id}"/>' for part, type_ in parts)


def notes(kind: str, *texts: Content) -> Part:
    """Footnotes or endnotes, from 1, after the two that draw the lines above them."""
    one = kind.removesuffix("s")
    lines = "".join(
        f'<w:{one} w:type="{type_}" w:id="{n}"><w:p><w:r><w:{sign}/></w:r></w:p></w:{one}>'
        for n, (type_, sign) in zip(
            (-1, 0),
            (("separator", "separator"), ("continuationSeparator", "continuationSeparator")),
            strict=True,
        )
    )
    mark = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{one}Ref/></w:r>'
    held = "".join(
        f'<w:{one} w:id="{n}"><w:p>{mark}{run(" ")}{text}</w:p></w:{one}>' for n, text in enumerate(texts, 1)
    )
    return Part(f"rIdE{kind[0]}", kind, f"{kind}.xml", f"{HEAD}<w:{kind} {WORD_365}>{lines}{held}</w:{kind}>")


def glossary(*texts: str) -> Part:
    """The glossary document, where Word keeps the placeholders of content controls."""
    held = "".join(
        f'<w:docPart><w:docPartPr><w:name w:val="DefaultPlaceholder_{n}"/><w:category><w:name w:val="General"/>'
        '<w:gallery w:val="placeholder"/></w:category><w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors>'
        f'<w:behavior w:val="content"/></w:behaviors><w:guid w:val="{{0A0B0C0D-0000-4000-8000-{n:012X}}}"/>'
        f"</w:docPartPr><w:docPartBody>{par(text)}</w:docPartBody></w:docPart>"
        for n, text in enumerate(texts, 1)
    )
    data = f"{HEAD}<w:glossaryDocument {WORD_365}><w:docParts>{held}</w:docParts></w:glossaryDocument>"
    return Part("rIdG1", "glossaryDocument", "glossary/document.xml", data, (styles(),))


def data(number: int, xml: str, store: str) -> Part:
    """A custom XML part with the identifier that bindings name."""
    said = (
        f'{HEAD}<ds:datastoreItem ds:itemID="{store}" xmlns:ds="{_BASE}/officeDocument/2006/customXml">'
        "<ds:schemaRefs/></ds:datastoreItem>"
    )
    properties = Part("rId1", "customXmlProps", f"itemProps{number}.xml", said)
    return Part(f"rIdX{number}", "customXml", f"../customXml/item{number}.xml", xml, (properties,))
