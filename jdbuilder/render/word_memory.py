"""What a Word file remembers: its posting in a custom XML part, and on its paragraphs where each came from."""

import json
from collections.abc import Iterable, Mapping
from itertools import groupby

from lxml import etree

from jdbuilder.carried import WORD_NAMESPACE
from jdbuilder.render.custom_xml import attach
from jdbuilder.render.word_file import WordFile
from jdbuilder.render.word_text import W, put

STORE_ID = "{5B0C2E0E-6C34-4B83-9B0B-3A1D9A6F0C51}"
"""Names the custom XML part with the posting, in every file of ours."""

Marked = tuple[str, etree._Element]
"""A paragraph, behind the name of its mark; the name may be empty."""


def remember(file: WordFile, record: Mapping[str, object]) -> None:
    """Put the record into the file, in plain ASCII, which no editor changes when it writes the part anew."""
    root = etree.fromstring(f'<posting xmlns="{WORD_NAMESPACE}"/>')
    root.text = json.dumps(record, separators=(",", ":"))
    attach(file, root, STORE_ID)


def bookmark(paragraphs: Iterable[Marked]) -> None:
    """Put a hidden bookmark around the text of each marked paragraph, and one around neighbours of the same mark."""
    named = ((name, [one for _, one in same]) for name, same in groupby(paragraphs, key=lambda pair: pair[0]) if name)
    for number, (name, same) in enumerate(named):
        start = same[0].makeelement(f"{W}bookmarkStart", {f"{W}id": str(number), f"{W}name": name})
        same[0].insert(1, start)  # behind the paragraph's properties
        put(same[-1], "bookmarkEnd", {"id": str(number)})
