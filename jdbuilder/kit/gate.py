"""Which SVG is only a drawing: parsed with every door shut, or refused with words. For a process with limits."""

import re
from collections.abc import Iterator

from lxml import etree

REFUSED = 3
"""What the process ends with where a file is refused; the matter and the remedy are then its output, in JSON."""

_SVG = "{http://www.w3.org/2000/svg}"
_ACTIVE = {"script", "foreignObject", "iframe", "handler", "listener", "animate", "animateTransform", "set"}
_DEFINES = re.compile(rb"<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)", re.IGNORECASE)
_INSIDE = re.compile(r"#|data:image/(?:png|jpe?g);base64,", re.IGNORECASE)
_FETCHED = re.compile(r"@import|url\((?![\s\"']*+#)", re.IGNORECASE)
_LENGTH = re.compile(
    r"\s*+((?:[0-9]++(?:\.[0-9]++)?+|\.[0-9]++)(?:e[+-]?[0-9]++)?+)\s*+(?:px|pt|pc|mm|cm|in)?+\s*+", re.IGNORECASE
)
_PLAIN = "Save it as plain SVG, or as a PNG, and choose that."


class RefusedError(Exception):
    """The file can't be taken; it holds what is the matter, and what to do."""

    def __init__(self, what: str, remedy: str = _PLAIN) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


def checked(data: bytes) -> tuple[bytes, bool]:
    """The drawing alone, and whether it is higher than wide; RefusedError where it can't be taken."""
    root = _parsed(data.removeprefix(b"\xef\xbb\xbf"))
    for fault in _faults(root):
        raise RefusedError(fault)
    if next(root.iter(f"{_SVG}text"), None) is not None:
        raise RefusedError(
            "has words in a typeface that isn’t part of the file",
            "Turn them into paths (in Illustrator: Create Outlines; in Inkscape: Object to Path), or choose a PNG.",
        )
    return etree.tostring(root, encoding="utf-8"), _is_upright(root)


def _parsed(data: bytes) -> etree._Element:
    """The root element, without comments, instructions or a DTD."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        raise RefusedError("is not an SVG in UTF-8") from error
    if _DEFINES.search(data):
        raise RefusedError("has definitions of its own (a DTD)")
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise RefusedError("is not a whole SVG") from error
    if root.tag != f"{_SVG}svg":
        raise RefusedError("is not an SVG")
    return root


def _faults(root: etree._Element) -> Iterator[str]:
    """What a drawing must not hold: what acts, and what asks for something outside the file."""
    for element in root.iter("*"):
        kind = etree.QName(element).localname
        if kind in _ACTIVE:
            yield f"holds <{kind}>, and a logo may only be a drawing"
        if kind == "style" and _FETCHED.search(element.text or ""):
            yield "asks for something outside the file"
        for name, value in element.attrib.items():
            yield from _attribute_faults(etree.QName(str(name)).localname, str(value))


def _attribute_faults(name: str, value: str) -> Iterator[str]:
    if name.lower().startswith("on"):
        yield "holds a script, and a logo may only be a drawing"
    if name in {"href", "src"} and not _INSIDE.match(value.strip()):
        yield "asks for something outside the file"
    if _FETCHED.search(value):
        yield "asks for something outside the file"


def _is_upright(root: etree._Element) -> bool:
    """Whether it is higher than wide, by its size, or else by its view box."""
    width, height = (_LENGTH.fullmatch(root.get(side, "")) for side in ("width", "height"))
    box = (root.get("viewBox") or "").replace(",", " ").split()
    sides = (width[1], height[1]) if width and height else tuple(box[2:4])
    try:
        return len(sides) == 2 and float(sides[1]) > float(sides[0])
    except ValueError:
        return False
