"""A Word file in the making: python-docx's document, whose text is written as plain elements, and packed quickly."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import count

import docx
from docx.document import Document
from docx.enum.section import WD_HEADER_FOOTER
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI, PackURI
from docx.opc.part import Part
from docx.opc.pkgwriter import _ContentTypesItem
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.hdrftr import FooterPart
from lxml import etree

from jdbuilder.render.zipped import Deflated, zipped
from jdbuilder.word.package import written

_SAID = frozenset(
    {"word/document.xml", "word/footer1.xml", "word/comments.xml", "word/glossary/document.xml", "docProps/core.xml"}
    | {"word/_rels/document.xml.rels", "customXml/item1.xml", "customXml/item2.xml"}
)
"""The parts that hold what one document says; the others are the same in many."""


@dataclass(frozen=True)
class Base:
    """All of a Word file that is known before its text is.

    Attributes:
        data: the file, without any text.
        width: the room between the margins, in twentieths of a point.
        turned: for styles whose text stands in, by their ids: the same place on the page for text from right to left.
    """

    data: bytes
    width: int
    turned: Mapping[str, Mapping[str, str]]


class WordFile:
    """A base that is written into.

    Attributes:
        base: what it began as.
        document: python-docx's document of it; whole once `finish` was called.
        body: the elements of the text; the section's properties aren't among them before that.
    """

    def __init__(self, base: Base) -> None:
        self.base = base
        self.document: Document = docx.Document(io.BytesIO(base.data))
        self.body = self.document.element.body
        self._section = self.document.sections[0]._sectPr
        self.body.remove(self._section)
        self._links: dict[str, str] = {}
        self._ids = map("rId{}".format, count(1))

    def link(self, address: str) -> str:
        """Have the text lead to an address; the id by which its elements name that."""
        if address not in self._links:  # python-docx looks through all of them for each: too slow for thousands
            relations = self.document.part.rels
            self._links[address] = next(id_ for id_ in self._ids if id_ not in relations)
            relations.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, self._links[address], is_external=True)
        return self._links[address]

    def add(self, name: str, kind: str, media_type: str, root: etree._Element, whose: Part | None = None) -> Part:
        """One more part, to which another leads, or the text itself."""
        text = self.document.part
        part = Part(PackURI(name), media_type, written(root), text.package)
        (whose or text).relate_to(part, kind)
        return part

    def add_footer(self, footer: BaseOxmlElement) -> None:
        """The footer of every page."""
        text = self.document.part
        part = FooterPart(PackURI("/word/footer1.xml"), CONTENT_TYPE.WML_FOOTER, footer, text.package)
        self._section.add_footerReference(WD_HEADER_FOOTER.PRIMARY, text.relate_to(part, RELATIONSHIP_TYPE.FOOTER))

    def finish(self) -> Document:
        """The document, to which nothing more is added here."""
        self.body.append(self._section)
        return self.document


def packed(document: Document) -> bytes:
    """The document's bytes as python-docx saves it, but with the same date on every part, and each deflated once."""
    parts = ((uri.membername, blob) for uri, blob in _blobs(document.part.package))
    return zipped({name: _deflated(name, blob) for name, blob in parts})


def _deflated(name: str, blob: bytes) -> Deflated:
    """A part as it lies in the file; pictures have a memory of their own, so that they push out nothing else."""
    if name in _SAID:
        return Deflated.of(blob)
    return (_picture_once if name.startswith("word/media/") else _deflated_once)(blob)


@lru_cache(maxsize=64)
def _deflated_once(blob: bytes) -> Deflated:
    return Deflated.of(blob)


@lru_cache(maxsize=4)
def _picture_once(blob: bytes) -> Deflated:
    """A picture, which is most often the logo: the same in every file."""
    return Deflated.of(blob)


def _blobs(package: OpcPackage) -> Iterator[tuple[PackURI, bytes]]:
    """All that a package holds, by its names in the file."""
    parts = package.parts
    yield CONTENT_TYPES_URI, _ContentTypesItem.from_parts(parts).blob  # type: ignore[no-untyped-call] # theirs
    yield PACKAGE_URI.rels_uri, package.rels.xml
    for part in parts:
        yield part.partname, part.blob
        if part.rels:
            yield part.partname.rels_uri, part.rels.xml
