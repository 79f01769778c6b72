"""The ad by python-docx as its manual has one write it; also a script, `naive_word.py AD.json AD.docx`, of its own."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

_STYLES = {"title": "Title", "subtitle": "Subtitle", "heading": "Heading 1", "bullets": "List Bullet"}
_FONTS = {
    "Normal": ("Calibri", 10.5),
    "Title": ("Georgia", 26),
    "Subtitle": ("Calibri", 13),
    "Heading 1": ("Georgia", 14),
}


def made(ad: dict[str, Any]) -> bytes:
    """The ad's file."""
    document = docx.Document()
    _set_up(document)
    for block in ad["blocks"]:
        for row in block["rows"]:
            _add(document.add_paragraph(style=_STYLES.get(block["kind"], "Normal")), row, block["kind"] == "facts")
    _footer(document.sections[0].footer.paragraphs[0], ad["title"])
    properties = document.core_properties
    properties.title, properties.author, properties.subject = ad["title"], ad["author"], ad["description"]
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _set_up(document: Document) -> None:
    for name, (family, size) in _FONTS.items():
        font = document.styles[name].font
        font.name, font.size = family, Pt(size)
        font.color.rgb = RGBColor(0x1F, 0x23, 0x28)
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(25)


def _add(paragraph: Paragraph, row: dict[str, Any], in_columns: bool) -> None:
    if in_columns:
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(30))
    if row["label"]:
        paragraph.add_run(row["label"] + ("\t" if in_columns else " ")).bold = True
    for run in row["runs"]:
        paragraph.add_run(run["text"]).italic = run["unfilled"] or None


def _footer(paragraph: Paragraph, title: str) -> None:
    paragraph.add_run(f"{title}\t")
    for instruction in ("PAGE", "NUMPAGES"):
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), instruction)
        paragraph._p.append(field)


if __name__ == "__main__":
    asked, target = map(Path, sys.argv[1:])
    target.write_bytes(made(json.loads(asked.read_bytes())))
