"""A reviewer's remarks in a Word file: real comments, each around its very words."""

import copy
from collections.abc import Iterator, Sequence

from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.text.run import CT_R
from docx.text.paragraph import Paragraph
from lxml import etree

from jdbuilder.carried import REVIEWER
from jdbuilder.outline import Point, Remark

INITIALS = "JD"

Said = tuple[str, Paragraph | None]
"""One of an outline's words, and the paragraph that ends with it; none where it can't be commented."""

_STYLES = (
    '<w:style {names} w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/>'
    '<w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:spacing w:after="60" w:line="240"'
    ' w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>',
    '<w:style {names} w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/>'
    '<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>',
)
"""The two styles that Word has for comments, which no clean copy needs."""


def comment(document: Document, words: Sequence[Said], remarks: Sequence[Remark]) -> None:
    """Put each remark into the document as a comment on its words, in the order in which they are given."""
    for style in _STYLES if remarks else ():
        document.styles.element.append(parse_xml(style.format(names=nsdecls("w"))))
    for one in remarks:
        _cut(words, one.start)
        _cut(words, one.end)
    for one in remarks:
        first = next((run for run, start, _ in _runs(words, one.start) if start == one.start[1]), None)
        last = next((run for run, _, end in _runs(words, one.end) if end == one.end[1]), None)
        if first is not None and last is not None:
            _mark(first, last, _added(document, one.said))


def _added(document: Document, said: Sequence[str]) -> str:
    """A comment in the document's list, without a date, so that equal documents are equal files; its number."""
    added = document.comments.add_comment("\n".join(said), REVIEWER, INITIALS)
    del added._comment_elm.attrib[qn("w:date")]
    added.paragraphs[0].runs[-1].bold = True
    return str(added.comment_id)


def _runs(words: Sequence[Said], point: Point) -> Iterator[tuple[CT_R, int, int]]:
    """The runs of the paragraph in which a word stands, with the characters of the word at which each begins and ends.

    What stands before the word, such as a label, has places below zero.
    """
    word, paragraph = words[point[0]]
    runs = [] if paragraph is None else paragraph._p.iter(qn("w:r"))
    held = [run for run in runs if isinstance(run, CT_R) and run.text]
    start = len(word) - sum(len(run.text) for run in held)
    for run in held:
        yield run, start, (start := start + len(run.text))


def _cut(words: Sequence[Said], point: Point) -> None:
    """Cut the run in which a point lies, so that a run begins there; both parts keep the look of the whole."""
    for run, start, end in _runs(words, point):
        if start < point[1] < end:
            text, rest = run.text, copy.deepcopy(run)
            run.text, rest.text = text[: point[1] - start], text[point[1] - start :]
            run.addnext(rest)
            return


def _mark(first: CT_R, last: CT_R, number: str) -> None:
    """Put the comment's ends around the runs; around a link as a whole where they begin or end with it."""
    _outermost(first, "preceding").addprevious(_range("commentRangeStart", number))
    end = _range("commentRangeEnd", number)
    _behind_ends(_outermost(last, "following")).addnext(end)
    reference = '<w:r {names}><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr></w:r>'.format(names=nsdecls("w"))
    end.addnext(run := parse_xml(reference))
    run.append(_range("commentReference", number))


def _outermost(run: CT_R, side: str) -> etree._Element:
    """The link that a run is in, if it has no text on that side of it there; else the run."""
    link = run.getparent()
    if link is None or link.tag != qn("w:hyperlink") or run.xpath(f"{side}-sibling::w:r[w:t]"):
        return run
    return link


def _behind_ends(element: etree._Element) -> etree._Element:
    """The last of the comments that end right behind an element; the element itself where none does."""
    after = element.getnext()
    reference = qn("w:commentReference")
    while after is not None and (after.tag == qn("w:commentRangeEnd") or after.find(reference) is not None):
        element, after = after, after.getnext()
    return element


def _range(name: str, number: str) -> etree._Element:
    return OxmlElement(f"w:{name}", attrs={qn("w:id"): number})
