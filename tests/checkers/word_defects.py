"""Defects seeded into a sound Word file, each with the judges that find it: what proves the judges."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping

from tests.checkers import sound

Parts = list[tuple[str, bytes]]
Seed = tuple[Callable[[Parts], Parts], str]

DOCUMENT, STYLES, TYPES = "word/document.xml", "word/styles.xml", "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"


def instead(part: str, old: str, new: str, most: int = 1) -> Callable[[Parts], Parts]:
    """Other text in a part, where it stands first."""

    def change(parts: Parts) -> Parts:
        text = dict(parts)[part].decode()
        changed = re.sub(old, new, text, count=most)
        assert changed != text, f"{old} isn't in {part}"
        return [(name, changed.encode() if name == part else data) for name, data in parts]

    return change


def without(part: str) -> Callable[[Parts], Parts]:
    """The package without a part."""
    return lambda parts: [(name, data) for name, data in parts if name != part]


def twice(part: str) -> Callable[[Parts], Parts]:
    """The package with a part twice."""
    return lambda parts: [*parts, *((name, data) for name, data in parts if name == part)]


DEFECTS: Mapping[str, Seed] = {
    "not well-formed": (instead(DOCUMENT, "</w:body>", ""), "sdk audit integrity"),
    "an unknown element": (instead(DOCUMENT, "<w:body>", "<w:body><w:zzz/>"), "sdk audit"),
    "an undeclared attribute": (instead(DOCUMENT, "<w:body>", '<w:body w:zzz="1">'), "sdk"),
    "elements in the wrong order": (
        instead(DOCUMENT, "(<w:pPr>.*?</w:pPr>)(<w:r>.*?</w:r>)", r"\2\1"),
        "sdk audit",
    ),
    "a value that isn’t allowed": (instead(DOCUMENT, "<w:tblHeader/>", '<w:tblHeader w:val="perhaps"/>'), "sdk audit"),
    "a number that isn’t one": (instead(DOCUMENT, 'w:w="[0-9]+"', 'w:w="wide"'), "sdk audit"),
    "a required attribute left out": (instead(DOCUMENT, 'w:pStyle w:val="[^"]+"', "w:pStyle"), "sdk audit"),
    "a text where none may stand": (instead(DOCUMENT, "<w:body>", "<w:body>loose"), ""),
    "a paragraph within a paragraph": (instead(DOCUMENT, "<w:r>", "<w:p/><w:r>"), "sdk audit"),
    "a cell without a paragraph": (
        instead(DOCUMENT, "(<w:tc>(?:<w:tcPr>.*?</w:tcPr>)?).*?</w:tc>", r"\1</w:tc>"),
        "audit",
    ),
    "an unknown style": (instead(DOCUMENT, 'w:pStyle w:val="[^"]+"', 'w:pStyle w:val="Nowhere"'), "audit integrity"),
    "a style twice": (instead(STYLES, '(<w:style [^>]*w:styleId="Title".*?</w:style>)', r"\1\1"), "sdk audit"),
    "no numbering behind a list": (
        instead(DOCUMENT, '<w:pStyle w:val="ListBullet"/>', r'\g<0><w:numPr><w:numId w:val="77"/></w:numPr>'),
        "audit integrity",
    ),
    "a picture’s id twice": (instead(DOCUMENT, 'docPr id="[0-9]+"', 'docPr id="1"', 0), "sdk"),
    "a picture that isn’t there": (instead(DOCUMENT, 'r:embed="[^"]+"', 'r:embed="rId77"'), "sdk audit integrity"),
    "a relation’s id twice": (
        instead(RELATIONS, r"(<Relationship )([^>]*)(Id=\"[^\"]+\")([^>]*/>)", r"\1\2\3\4\1\2\3\4"),
        "sdk integrity",
    ),
    "a related part that isn’t there": (without("word/numbering.xml"), "sdk audit integrity"),
    "no main part": (without(DOCUMENT), "sdk audit integrity"),
    "a part twice": (twice(STYLES), "sdk integrity"),
    "no content type": (instead(TYPES, '<Override [^>]*PartName="/word/styles.xml"[^>]*/>', ""), "sdk audit integrity"),
    "a wrong main content type": (instead(TYPES, r"document\.main\+xml", "template.zzz+xml"), "audit"),
    "a date that isn’t one": (
        instead(
            "docProps/core.xml", "</cp:coreProperties>", "<dcterms:created>soon</dcterms:created></cp:coreProperties>"
        ),
        "",
    ),
    "a bookmark left open": (instead(DOCUMENT, "<w:r>", '<w:bookmarkStart w:id="4711" w:name="x"/><w:r>'), ""),
    "a link to nowhere": (instead(RELATIONS, 'Target="https://[^"]+"', 'Target=""'), ""),
    "a malformed link": (instead(RELATIONS, 'Target="https://[^"]+"', 'Target="http://a b|c"'), ""),
    "cut off": (lambda parts: parts, "sdk audit integrity"),
}
"""What is done, and which judges find it."""

BARRIERS: Mapping[str, Seed] = {
    "no title": (instead("docProps/core.xml", "<dc:title>.*?</dc:title>", ""), "veraPDF outloud"),
    "a picture without words": (instead(DOCUMENT, ' descr="[^"]+"', "", 0), "veraPDF outloud"),
    "a heading’s level skipped": (
        instead(DOCUMENT, 'w:pStyle w:val="Heading1"', 'w:pStyle w:val="Heading2"', 0),
        "veraPDF outloud",
    ),
}
"""What the judges of a Word file don't look for, and which judges find it in the PDF that LibreOffice makes of it."""


def broken(defect: str) -> bytes:
    """The sound Word file with that defect or barrier."""
    data = _packed({**DEFECTS, **BARRIERS}[defect][0](_parts()))
    return data[: len(data) // 2] if defect == "cut off" else data


def untouched() -> bytes:
    """The sound Word file, unpacked and packed as the broken ones are: the control."""
    return _packed(_parts())


def _parts() -> Parts:
    with zipfile.ZipFile(io.BytesIO(sound.file("docx"))) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def _packed(parts: Parts) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return held.getvalue()
