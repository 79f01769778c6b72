"""A Word file as its parts: by name, related to each other, and packed again without touching the others."""

import io
import posixpath
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from lxml import etree

CONTENT_TYPES = "[Content_Types].xml"
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_OFFICE_DOCUMENT = "/officeDocument"  # how its type ends, in both editions of the standard


@dataclass(frozen=True)
class Relation:
    """What one part leads to.

    Attributes:
        kind: the last step of the relationship's type: 'header', 'hyperlink', 'numbering'.
        target: the part's name in the package, or an address where it is external.
    """

    id: str
    kind: str
    target: str
    external: bool


@dataclass(frozen=True)
class Package:
    """The parts by their names, in the order in which the file has them.

    Nothing here checks what a stranger's file may hold: that is `jdbuilder.word.gate`, through which every upload
    comes in.
    """

    parts: Mapping[str, bytes]

    @classmethod
    def unpacked(cls, data: bytes) -> "Package":
        """The parts of a file that is ours or was checked."""
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return cls({one.filename: packed.read(one) for one in packed.infolist() if not one.is_dir()})

    def packed(self) -> bytes:
        """The file's bytes; every part is dated alike, so that equal parts make equal files."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
            for name, data in self.parts.items():
                file.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
        return packed.getvalue()

    def with_parts(self, changed: Mapping[str, bytes]) -> "Package":
        """The same package with some parts changed or added."""
        return replace(self, parts={**self.parts, **changed})

    def related(self, part: str = "") -> tuple[Relation, ...]:
        """What a part leads to; without a name, what the package itself leads to."""
        held = self.parts.get(relations_of(part))
        if held is None:
            return ()
        found = parsed(held).iter(f"{RELATIONSHIPS}Relationship")
        return tuple(_relation(element, part) for element in found)

    @cached_property
    def main(self) -> str:
        """The name of the part with the document's body: whatever the package says, mostly word/document.xml."""
        found = (one.target for one in self.related() if one.kind == _OFFICE_DOCUMENT.removeprefix("/"))
        return next(found, "word/document.xml")

    def content_type(self, part: str) -> str:
        """The media type of a part, as the package says it; empty where it says none."""
        types = parsed(self.parts[CONTENT_TYPES])
        own = {one.get("PartName"): one.get("ContentType") for one in types.iter(f"{_TYPES}Override")}
        by_ending = {
            (one.get("Extension") or "").lower(): one.get("ContentType") for one in types.iter(f"{_TYPES}Default")
        }
        return str(own.get(f"/{part}") or by_ending.get(posixpath.splitext(part)[1][1:].lower()) or "")


def relations_of(part: str) -> str:
    """The name of the part that holds what a part leads to: 'word/_rels/document.xml.rels'."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def parsed(xml: bytes) -> etree._Element:
    """The root of a part, with every door shut: no entity, no DTD, no network."""
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    return etree.fromstring(xml, parser)


def written(root: etree._Element) -> bytes:
    """A part's bytes, as Word declares them."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _relation(element: etree._Element, part: str) -> Relation:
    target, external = element.get("Target", ""), element.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")
    return Relation(element.get("Id", ""), element.get("Type", "").rpartition("/")[2], target, external)
