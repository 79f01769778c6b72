"""The posting that a file of ours remembers, out of each kind of file; none where the file isn't one of ours."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from lxml import etree

from jdbuilder.carried import PDF_NAME, WORD_NAMESPACE
from jdbuilder.errors import UserError
from jdbuilder.intake import html, pdf
from jdbuilder.posting import record
from jdbuilder.posting.model import Posting
from jdbuilder.word.package import Package, parsed

_SOURCE = "The posting in the file"
"""Where faults are, in words for whoever opens it."""
_REMEDY = "Open an earlier copy of the file, or copy its text into a new file and open that."
_ROOT = f"{{{WORD_NAMESPACE}}}posting"


def in_word(package: Package) -> Posting | None:
    """The posting that a Word file carries in a custom XML part; UserError where the part is there but broken."""
    return _first_whole(_held(package))


def in_pdf(data: bytes) -> Posting | None:
    """The posting that is attached to a PDF; UserError where it is there but broken, or the PDF can't be read."""
    return attached(pdf.read(data))


def attached(content: pdf.PdfContent) -> Posting | None:
    """The posting among what is attached to a PDF; UserError where it is there but broken."""
    return _first_whole(data for name, data in content.attachments if name == PDF_NAME)


def in_page(data: bytes) -> Posting | None:
    """The posting in a web page's data block; UserError where it is there but broken."""
    return _first_whole(html.data_blocks(data))


def in_json(data: bytes) -> Posting:
    """The posting that a posting file is; UserError where it is none."""
    return record.loads(data, "The file")


def remembered(data: bytes, kind: str) -> Posting | None:
    """The posting in a file of the kind 'pdf', 'html' or 'json'; a Word file comes through the gate and `in_word`."""
    readers: Mapping[str, Callable[[bytes], Posting | None]] = {"pdf": in_pdf, "html": in_page, "json": in_json}
    return readers[kind](data) if kind in readers else None


def _held(package: Package) -> Iterator[bytes]:
    """What stands in the custom XML parts of ours, those first that the document leads to."""
    led_to = (one.target for one in package.related(package.main) if one.kind == "customXml" and not one.external)
    named = (name for name in package.parts if name.startswith("customXml/"))
    for name in dict.fromkeys((*led_to, *named)):
        part = package.parts.get(name, b"")
        if WORD_NAMESPACE.encode() in part:
            yield from _text(part)


def _text(part: bytes) -> Iterator[bytes]:
    """The text of a part of ours, as it is where it isn't XML; none where the part is only about ours."""
    try:
        root = parsed(part)
    except etree.XMLSyntaxError:
        yield part
    else:
        if root.tag == _ROOT:
            yield "".join(map(str, root.itertext())).encode()


def _first_whole(held: Iterable[bytes]) -> Posting | None:
    """The first record that can be read; where none can, what is wrong with the first."""
    faults: list[UserError] = []
    for data in held:
        try:
            return record.loads(data, _SOURCE)
        except UserError as fault:
            faults.append(fault)
    if faults:
        raise UserError(*(replace(one, remedy=one.remedy or _REMEDY) for one in faults[0].problems)) from faults[0]
    return None
