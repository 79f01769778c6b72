"""A web page's data blocks, in which one of ours keeps its posting, and the words that it shows."""

from collections.abc import Iterator

from lxml import etree

from jdbuilder.carried import HTML_ID

_UNSEEN = ("head", "script", "style", "template", "noscript", etree.Comment, etree.ProcessingInstruction)
_WITHIN_WORDS = frozenset({"a", "b", "em", "font", "i", "mark", "span", "strong", "u"})


def data_blocks(page: bytes) -> Iterator[bytes]:
    """What stands in the scripts that have our id, in the page's order; nothing is run or fetched."""
    tree = _parsed(page) if HTML_ID.encode() in page.replace(b"\0", b"") else None
    if tree is not None:
        for script in tree.iter("script"):
            if script.get("id") == HTML_ID:
                yield "".join(map(str, script.itertext())).encode()


def shown(page: bytes) -> str:
    """The words of the page, without what is only for programs."""
    tree = _parsed(page)
    if tree is None:
        return ""
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    for element in tree.iter():
        if element.tag not in _WITHIN_WORDS:
            element.tail = f" {element.tail or ''}"
    return "".join(map(str, tree.itertext()))


def _parsed(page: bytes) -> etree._Element | None:
    try:
        return etree.fromstring(page, etree.HTMLParser(encoding=_encoding(page), no_network=True))
    except etree.LxmlError:  # nothing that could be an element, or text without end
        return None


def _encoding(page: bytes) -> str | None:
    """UTF-8, in which we write, where it can be; otherwise the parser looks for what the page says."""
    try:
        page.decode()
    except UnicodeDecodeError:
        return None
    return "utf-8"
