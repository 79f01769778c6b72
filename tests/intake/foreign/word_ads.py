"""Job ads as Word files, made as people make them: headings that are only bold, bullets that are typed, tables."""

import io
from itertools import groupby

import docx
from docx.document import Document
from docx.shared import Pt


def word_ad(source: str) -> bytes:
    """A Word file of lines such as 'bold: Requirements'; rows that follow each other are one table."""
    document = docx.Document()
    lines = [(look, text) for look, _, text in (line.partition(":") for line in source.splitlines() if line)]
    for is_row, group in groupby(lines, key=lambda line: line[0] == "row"):
        if is_row:
            _table(document, [text.split("||") for _, text in group])
        else:
            for look, text in group:
                _paragraph(document, look, text.strip())
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def _paragraph(document: Document, look: str, text: str) -> None:
    styles = {"title": "Title", "h1": "Heading 1", "h2": "Heading 2", "list": "List Bullet"}
    paragraph = document.add_paragraph(style=styles.get(look))
    half = len(text) // 2
    for part in (text[:half], text[half:]):  # Word splits what somebody went over
        run = paragraph.add_run(part)
        run.bold = True if look in {"bold", "big"} else None
        run.font.size = {"big": Pt(20), "small": Pt(8)}.get(look)


def _table(document: Document, rows: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=2)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text.strip()
