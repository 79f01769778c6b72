"""A reviewer's remarks in a Word file: real comments, each around its very words."""

import copy
from collections.abc import Iterator, Sequence

from docx.oxml.parser import OxmlElement
from lxml import etree

from jdbuilder.carried import REVIEWER
from jdbuilder.outline import Point, Remark
from jdbuilder.render.word_file import WordFile
from jdbuilder.render.word_text import LINK, RUN, WORD, W, paragraph, put, rewrite, text_of
from jdbuilder.render.word_text import run as add_run

INITIALS = "JD"

Said = tuple[str, etree._Element | None]
"""One of an outline's words, and the paragraph that ends with it; none where it can't be commented."""

STYLES = f"""
<w:styles xmlns:w="{WORD}"><w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/>\
<w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:spacing w:after="60" w:line="240" w:lineRule="auto"/>\
</w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style><w:style w:type="character"\
 w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:basedOn w:val="DefaultParagraphFont"/>\
<w:uiPriority w:val="99"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style></w:styles>"""
"""The two styles that Word has for comments, which no clean copy needs."""


def comment(file: WordFile, words: Sequence[Said], remarks: Sequence[Remark]) -> None:
    """Put each remark into the file as a comment on its words, in the order in which they are given."""
    for one in remarks:
        _cut(words, one.start)
        _cut(words, one.end)
    placed = [(ends, one.said) for one in remarks if (ends := _ends(words, one))]
    for number, ((first, last), said) in enumerate(placed):
        _add(file.document.comments._comments_elm, str(number), said)
        _mark(first, last, str(number))


def _ends(words: Sequence[Said], remark: Remark) -> tuple[etree._Element, etree._Element] | None:
    """The first and the last run of what is remarked on; none where it can't be commented."""
    first = next((run for run, start, _ in _runs(words, remark.start) if start == remark.start[1]), None)
    last = next((run for run, _, end in _runs(words, remark.end) if end == remark.end[1]), None)
    return None if first is None or last is None else (first, last)


def _add(comments: etree._Element, number: str, said: Sequence[str]) -> None:
    """A comment in the document's list, without a date, so that equal documents are equal files.

    With python-docx's own way of adding one, a thousand take a second.
    """
    added = put(comments, "comment", {"id": number, "author": REVIEWER, "initials": INITIALS})
    lines = "\n".join(said).split("\n")
    paragraphs = [paragraph(added, "CommentText") for _ in lines]
    put(add_run(paragraphs[0], "", "CommentReference"), "annotationRef")
    for place, text in zip(paragraphs, lines, strict=True):
        add_run(place, text)
    bold = OxmlElement("w:rPr")
    put(bold, "b")
    paragraphs[0][-1].insert(0, bold)


def _runs(words: Sequence[Said], point: Point) -> Iterator[tuple[etree._Element, int, int]]:
    """The runs of the paragraph in which a word stands, with the characters of the word at which each begins and ends.

    What stands before the word, such as a label, has places below zero.
    """
    word, paragraph = words[point[0]]
    runs = [] if paragraph is None else paragraph.iter(RUN)
    held = [(run, len(text)) for run in runs if (text := text_of(run))]
    start = len(word) - sum(length for _, length in held)
    for run, length in held:
        yield run, start, (start := start + length)


def _cut(words: Sequence[Said], point: Point) -> None:
    """Cut the run in which a point lies, so that a run begins there; both parts keep the look of the whole."""
    for run, start, end in _runs(words, point):
        if start < point[1] < end:
            text, rest = text_of(run), copy.deepcopy(run)
            rewrite(run, text[: point[1] - start])
            rewrite(rest, text[point[1] - start :])
            run.addnext(rest)
            return


def _mark(first: etree._Element, last: etree._Element, number: str) -> None:
    """Put the comment's ends around the runs; around a link as a whole where they begin or end with it."""
    _outermost(first, before=True).addprevious(_range("commentRangeStart", number))
    end = _range("commentRangeEnd", number)
    _behind_ends(_outermost(last, before=False)).addnext(end)
    reference = OxmlElement("w:r")
    put(put(reference, "rPr"), "rStyle", {"val": "CommentReference"})
    put(reference, "commentReference", {"id": number})
    end.addnext(reference)


def _outermost(run: etree._Element, *, before: bool) -> etree._Element:
    """The link that a run is in, if it has no text on that side of it there; else the run."""
    link = run.getparent()
    if link is None or link.tag != LINK or any(text_of(one) for one in run.itersiblings(RUN, preceding=before)):
        return run
    return link


def _behind_ends(element: etree._Element) -> etree._Element:
    """The last of the comments that end right behind an element; the element itself where none does."""
    after = element.getnext()
    while after is not None and (after.tag == f"{W}commentRangeEnd" or after.find(f"{W}commentReference") is not None):
        element, after = after, after.getnext()
    return element


def _range(name: str, number: str) -> etree._Element:
    return OxmlElement(f"w:{name}", {f"{W}id": number})
