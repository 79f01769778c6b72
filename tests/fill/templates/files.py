"""Word files put together of parts: content types and relations follow from what each part is."""

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from xml.sax.saxutils import quoteattr

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TYPES: Mapping[str, str] = {
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    "customXmlProps": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    "extended-properties": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
    "glossaryDocument": f"{_WORD}.document.glossary+xml",
}
_OWN = {
    "header",
    "footer",
    "footnotes",
    "endnotes",
    "styles",
    "numbering",
    "settings",
    "fontTable",
    "webSettings",
    "comments",
}
MAIN = f"{_WORD}.document.main+xml"
TEMPLATE = f"{_WORD}.template.main+xml"


@dataclass(frozen=True)
class Part:
    """A part and how the one before it leads there.

    Attributes:
        target: relative to the folder of the part that leads there, or an address.
        data: its text or bytes; nothing for an address.
    """

    id: str
    kind: str
    target: str
    data: str | bytes = b""
    related: tuple["Part", ...] = ()


def assembled(document: str, parts: Iterable[Part], *, main: str = "document.xml", type_: str = MAIN) -> bytes:
    """The file: its body, what the body leads to, and what the package says of itself."""
    whole = Part("rId1", "officeDocument", f"word/{main}", document, tuple(parts))
    held: dict[str, bytes] = {}
    types: dict[str, str] = {f"word/{main}": type_}
    _lay(whole, "", held, types)
    top = (whole, *(Part(one.id, one.kind, one.target) for one in PROPERTIES))
    for one in PROPERTIES:
        _lay(one, "", held, types)
    first = {"[Content_Types].xml": _types(types).encode(), "_rels/.rels": _relations(top).encode()}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in {**first, **held}.items():
            file.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _lay(part: Part, folder: str, held: dict[str, bytes], types: dict[str, str]) -> None:
    """Put a part and all that it leads to where they belong."""
    if ":" in part.target:
        return
    name = posixpath.normpath(posixpath.join(folder, part.target))
    held[name] = part.data.encode() if isinstance(part.data, str) else part.data
    if part.kind in TYPES:
        types[name] = TYPES[part.kind]
    elif part.kind in _OWN:
        types[name] = f"{_WORD}.{part.kind}+xml"
    if part.related:
        at, base = posixpath.split(name)
        held[f"{at}/_rels/{base}.rels"] = _relations(part.related).encode()
        for one in part.related:
            _lay(one, at, held, types)


def _relations(parts: Iterable[Part]) -> str:
    return (
        f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">' + "".join(_relation(one) for one in parts)
    ) + "</Relationships>"


def _relation(part: Part) -> str:
    base = f"{PACKAGE}/relationships/metadata" if part.kind == "core-properties" else f"{OFFICE}/relationships"
    away = ' TargetMode="External"' if ":" in part.target else ""
    return f'<Relationship Id="{part.id}" Type="{base}/{part.kind}" Target={quoteattr(part.target)}{away}/>'


def _types(types: Mapping[str, str]) -> str:
    own = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items())
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{own}</Types>'
    )


PROPERTIES = (
    Part(
        "rId2",
        "core-properties",
        "docProps/core.xml",
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Job description</dc:title>'
        "<dc:creator>Dana Reyes</dc:creator><cp:revision>7</cp:revision>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2024-02-01T08:00:00Z</dcterms:created>'
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2025-03-04T09:00:00Z</dcterms:modified></cp:coreProperties>',
    ),
    Part(
        "rId3",
        "extended-properties",
        "docProps/app.xml",
        f'{HEAD}<Properties xmlns="{OFFICE}/extended-properties"><Template>Normal.dotm</Template><TotalTime>12'
        "</TotalTime><Pages>1</Pages><Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion>"
        "</Properties>",
    ),
)


@cache
def logo() -> bytes:
    """A small picture: a dark square with a light bar."""
    rows = b"".join(b"\0" + (b"\x22\x44\x66" * 48 if y % 8 else b"\xee\xdd\xcc" * 48) for y in range(16))

    def chunks() -> Iterator[bytes]:
        for kind, data in (
            (b"IHDR", struct.pack(">IIBBBBB", 48, 16, 8, 2, 0, 0, 0)),
            (b"IDAT", zlib.compress(rows)),
            (b"IEND", b""),
        ):
            yield struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks())
