"""Web pages and HTML mails: what a reader sees of them; nothing that they name is fetched."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from jdbuilder.errors import UserError
from jdbuilder.intake.foreign.decoding import SHORTER, decoded, refuse_known
from jdbuilder.intake.foreign.piece import Kind, Piece, Text, address_beside, line, row, without_marker
from jdbuilder.text import clean_line, clean_text

_TAG = re.compile(
    r"<(?:!doctype html|html|head|body|div|section|article|main|p|h[1-6]|ul|ol|table|br)\b", re.IGNORECASE
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?([\w-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
_BEGINNING = 4096
MOST_TAGS = 30_000
"""What has more is more than an ad, and would keep everybody waiting."""
_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer"
        " form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr"
        " ul noscript select optgroup option textarea button",
    )
)
_UNSEEN = frozenset(re.findall(r"\w+", "script style template head svg math nav iframe object"))
_MOST_SQUARED = 10_000**2
"""The parser compares each attribute of a tag with all others."""
_ATTRIBUTE = re.compile(rb"[^\s/=\"']+")
_START = re.compile(rb"""/?[a-zA-Z][\w:-]*(?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>=]+))?)*+\s*/?>""")
"""A tag as it should be; where one is not, all up to the next may be attributes to the parser."""
_NEAR = 50
"""Texts before a link's end in which its address may stand already; a line may have thousands of links."""
_BOLD = frozenset({"b", "strong", "th"})
_BOLD_STYLE = re.compile(r"font-weight:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def is_html(data: bytes, name: str) -> bool:  # noqa: ARG001 - a file's name tells nothing about its text
    """Whether it begins with a tag, and one of a page."""
    begins = clean_text(
        data[:_BEGINNING].decode("utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "latin-1", "replace")
    )
    return begins.removeprefix("ï»¿").lstrip().startswith("<") and bool(_TAG.search(begins))


def read(data: bytes, name: str) -> Text:  # noqa: ARG001 - a file's name tells nothing about its text
    """What the file says."""
    return Text(pieces(data))


def pieces(data: bytes) -> Iterator[Piece]:
    """The headings, items, facts and paragraphs of a page."""
    refuse_known(data)
    if data.count(b"<") > MOST_TAGS:
        raise UserError.of("", f"The page has more than {MOST_TAGS:,} tags", SHORTER)
    if sum(len(_ATTRIBUTE.findall(tag)) ** 2 for tag in map(_tag, data.split(b"<"))) > _MOST_SQUARED:
        raise UserError.of("", "The page has tags with too many attributes", SHORTER)
    declared = _CHARSET.search(data[:_BEGINNING])
    text = _DECLARATION.sub("", clean_text(decoded(data, declared[1].decode() if declared else "")))
    parser = HTMLParser(huge_tree=True, no_network=True)
    root = document_fromstring(text or "<p>", parser=parser)
    if any("depth" in fault.message for fault in parser.error_log):  # what stands deeper was left out
        raise UserError.of("", "The page is nested too deeply", "Copy its text into a text file, and open that.")
    yield from _pieces(root)


def _tag(begins: bytes) -> bytes:
    found = _START.match(begins)
    return found[0] if found else begins


def _pieces(root: HtmlElement) -> Iterator[Piece]:
    """Walks the tree without recursion: a page may be nested as deep as it likes."""
    page = _Page()
    steps = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in steps:
        if event == "start":
            if not page.enter(element):
                steps.skip_subtree()
        else:
            page.leave(element)
        yield from page.taken()
    page.end_line()
    page.end_term()
    yield from page.taken()


@dataclass
class _Page:
    """What stands at one point of a page.

    Attributes:
        texts: of the line in the making.
        bold: within how many elements that make text bold it is; likewise items.
        is_plain: whether the line has a word that isn't bold.
        level: of the heading that it is in.
        label: the term of a list of terms whose description comes next.
    """

    texts: list[str] = field(default_factory=list)
    bold: int = 0
    items: int = 0
    is_plain: bool = False
    level: int = 0
    label: str = ""
    ready: list[Piece] = field(default_factory=list)

    def taken(self) -> list[Piece]:
        """The pieces that are complete, once."""
        ready, self.ready = self.ready, []
        return ready

    def enter(self, element: HtmlElement) -> bool:
        """Begin an element; False if what is in it is seen to already, or by nobody."""
        tag = element.tag
        if tag in _BLOCKS:
            self.end_line()
        fact = _fact(element) if tag == "tr" else None
        if tag in _UNSEEN or _is_term(element) or fact:
            if tag == "dt":
                self.end_term()
                self.label = clean_line(element.text_content())
            self.ready += [fact] if fact else []
            return False
        self.bold += _is_bold(element)
        self.items += tag == "li"
        self.level = int(tag[1]) if tag in _HEADINGS else self.level
        self._add(element.text)
        return True

    def leave(self, element: HtmlElement) -> None:
        """End an element, and go on with the text after it."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _BLOCKS:
            self.end_line()
        if tag == "dl":
            self.end_term()
        if tag == "a":
            self._add(address_beside("".join(self.texts[-_NEAR:]), element.get("href") or ""))
        is_entered = bool(tag) and tag not in _UNSEEN and not _is_term(element)
        self.bold -= is_entered and _is_bold(element)
        self.items -= tag == "li"
        self.level = 0 if tag in _HEADINGS else self.level
        self._add(element.tail)

    def _add(self, text: str | None) -> None:
        self.texts.append(text or "")
        self.is_plain = self.is_plain or bool(text and text.strip() and not self.bold)

    def end_term(self) -> None:
        """Make a piece of a term that has no description."""
        self.ready += [Piece(self.label, "strong")] if self.label else []
        self.label = ""

    def end_line(self) -> None:
        """Make a piece of the line, if there is anything on it."""
        text, is_plain = clean_line("".join(self.texts)), self.is_plain
        self.texts, self.is_plain = [], False
        if not text:
            return
        if self.level:
            self.ready.append(Piece(text, "heading", self.level))
        elif self.label:
            self.ready.append(Piece(f"{self.label.rstrip(':').rstrip()}: {text}", "fact"))
            self.label = ""
        elif self.items:
            self.ready.append(Piece(without_marker(text), "item"))
        else:
            self.ready.append(line(text) if is_plain else Piece(without_marker(text), "strong"))


def _is_term(element: HtmlElement) -> bool:
    """Whether it is the term of a description; where one isn't closed, what comes next stands within it."""
    return element.tag == "dt" and not any(part.tag in _BLOCKS for part in element.iterdescendants(etree.Element))


def _is_bold(element: HtmlElement) -> bool:
    return element.tag in _BOLD or bool(_BOLD_STYLE.search(element.get("style") or ""))


def _fact(element: HtmlElement) -> Piece | None:
    """A row of two cells and nothing else, the first of them a short label, neither of them with blocks in it."""
    cells = [cell for cell in element if cell.tag in {"td", "th"}]
    is_plain = all(
        not isinstance(part.tag, str) or part.tag not in _BLOCKS
        for cell in cells
        for part in cell.iter()
        if part is not cell
    )
    beside = [element.text, *(child.tail for child in element)]
    is_plain = is_plain and not any(text and text.strip() for text in beside)
    is_alone = sum(isinstance(child.tag, str) for child in element) == len(cells)
    return row(cell.text_content() for cell in cells) if len(cells) == 2 and is_plain and is_alone else None


KIND = Kind(is_html, read)
