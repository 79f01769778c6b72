"""What a Word file remembers: its posting in a custom XML part, and on its paragraphs where each came from."""

import json
from collections.abc import Iterable, Mapping
from itertools import groupby

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree

from jdbuilder.carried import WORD_NAMESPACE
from jdbuilder.render.custom_xml import attach

STORE_ID = "{5B0C2E0E-6C34-4B83-9B0B-3A1D9A6F0C51}"
"""Names the custom XML part with the posting, in every file of ours."""

Marked = tuple[str, Paragraph]
"""A paragraph, behind the name of its mark; the name may be empty."""


def remember(document: Document, record: Mapping[str, object]) -> None:
    """Put the record into the file, in plain ASCII, which no editor changes when it writes the part anew."""
    root = etree.fromstring(f'<posting xmlns="{WORD_NAMESPACE}"/>')
    root.text = json.dumps(record, separators=(",", ":"))
    attach(document, root, STORE_ID)


def bookmark(paragraphs: Iterable[Marked]) -> None:
    """Put a hidden bookmark around the text of each marked paragraph, and one around neighbours of the same mark."""
    named = ((name, [one for _, one in same]) for name, same in groupby(paragraphs, key=lambda pair: pair[0]) if name)
    for number, (name, same) in enumerate(named):
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for element in (start, end):
            element.set(qn("w:id"), str(number))
        start.set(qn("w:name"), name)
        same[0]._p.insert(0 if same[0]._p.pPr is None else 1, start)
        same[-1]._p.append(end)
