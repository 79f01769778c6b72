"""The least that a Word file of these contents costs: a tree of lxml's, and every part packed by zipfile."""

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

from lxml import etree

from jdbuilder.outline import Outline
from jdbuilder.render import to
from tests.bench.document import LOOK, data

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{_WORD}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MAIN, _FOOTER, _RECORD, _CORE = "word/document.xml", "word/footer1.xml", "customXml/item1.xml", "docProps/core.xml"
_STYLES = {"title": "Title", "subtitle": "Subtitle", "heading": "Heading1", "opening": "Opening", "facts": "Facts"}
_STYLES |= {"bullets": "ListBullet", "lead-in": "Lead-in", "small": "SmallPrint", "body": "Normal"}


def writer(example: Outline) -> Callable[[Outline], bytes]:
    """A writer of files with the parts that ours has; those that are the same in each are taken from an example."""
    with zipfile.ZipFile(io.BytesIO(to.to(example, "docx", LOOK))) as ours:
        parts = {name: ours.read(name) for name in ours.namelist()}
    section = etree.tostring(etree.fromstring(parts[_MAIN])[0][-1])

    def made(document: Outline) -> bytes:
        ad = data(document)
        own = {_MAIN: _body(ad, section), _FOOTER: _footer(ad), _RECORD: _record(document), _CORE: _core(ad)}
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
            for name, part in (parts | own).items():
                file.writestr(name, part)
        return packed.getvalue()

    return made


def _body(ad: dict[str, Any], section: bytes) -> bytes:
    root = etree.Element(f"{_W}document", nsmap={"w": _WORD})
    body = etree.SubElement(root, f"{_W}body")
    number = 0
    for block in ad["blocks"]:
        for row in block["rows"]:
            _paragraph(body, row, _STYLES[block["kind"]], str(number))
            number += 1
    body.append(etree.fromstring(section))
    return _xml(root)


def _paragraph(body: etree._Element, row: dict[str, Any], style: str, number: str) -> None:
    paragraph = etree.SubElement(body, f"{_W}p")
    etree.SubElement(etree.SubElement(paragraph, f"{_W}pPr"), f"{_W}pStyle", {f"{_W}val": style})
    etree.SubElement(paragraph, f"{_W}bookmarkStart", {f"{_W}id": number, f"{_W}name": f"_{style}_{number}"})
    if row["label"]:
        in_columns = style == "Facts"
        label = _run(paragraph, row["label"], "FactLabel" if in_columns else "Strong")
        if in_columns:
            label.insert(1, etree.Element(f"{_W}tab"))
            etree.SubElement(etree.SubElement(paragraph, f"{_W}r"), f"{_W}tab")
        else:
            _run(paragraph, " ")
    for run in row["runs"]:
        _run(paragraph, run["text"], "Placeholder" if run["unfilled"] else "")
    etree.SubElement(paragraph, f"{_W}bookmarkEnd", {f"{_W}id": number})


def _run(paragraph: etree._Element, text: str, style: str = "") -> etree._Element:
    run = etree.SubElement(paragraph, f"{_W}r")
    if style:
        etree.SubElement(etree.SubElement(run, f"{_W}rPr"), f"{_W}rStyle", {f"{_W}val": style})
    held = etree.SubElement(run, f"{_W}t")
    held.text = text
    held.set(_SPACE, "preserve")
    return run


def _footer(ad: dict[str, Any]) -> bytes:
    root = etree.Element(f"{_W}ftr", nsmap={"w": _WORD})
    paragraph = etree.SubElement(root, f"{_W}p")
    _run(paragraph, ad["title"])
    for instruction in ("PAGE", "NUMPAGES"):
        _run(etree.SubElement(paragraph, f"{_W}fldSimple", {f"{_W}instr": instruction}), "1")
    return _xml(root)


def _record(document: Outline) -> bytes:
    root = etree.Element("posting")
    root.text = json.dumps(document.record, separators=(",", ":"))
    return _xml(root)


def _core(ad: dict[str, Any]) -> bytes:
    root = etree.Element("coreProperties")
    for name in ("title", "author", "description", "language"):
        etree.SubElement(root, name).text = ad[name]
    return _xml(root)


def _xml(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
