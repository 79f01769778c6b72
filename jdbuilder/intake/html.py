"""A web page's data blocks, in which one of ours keeps its posting."""

from collections.abc import Iterator

from lxml import etree

from jdbuilder.carried import HTML_ID


def data_blocks(page: bytes) -> Iterator[bytes]:
    """What stands in the scripts that have our id, in the page's order; nothing is run or fetched."""
    tree = _parsed(page)
    if tree is not None:
        for script in tree.iter("script"):
            if script.get("id") == HTML_ID:
                yield "".join(map(str, script.itertext())).encode()


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
