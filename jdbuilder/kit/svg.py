"""An SVG that somebody uploads: parsed with every door shut, refused with words, drawn in a process with limits."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator

from lxml import etree

from jdbuilder.errors import UserError

WALL_SECONDS = 10.0
"""How long one drawing may take before its process is killed."""

_SVG = "{http://www.w3.org/2000/svg}"
_ACTIVE = {"script", "foreignObject", "iframe", "handler", "listener", "animate", "animateTransform", "set"}
_INSIDE = re.compile(r"#|data:image/(?:png|jpe?g);base64,", re.IGNORECASE)
_FETCHED = re.compile(r"@import|url\(\s*(?![\s\"']*#)", re.IGNORECASE)
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+(?:e[+-]?[0-9]+)?)\s*(?:px|pt|pc|mm|cm|in)?\s*", re.IGNORECASE)
_PLAIN = "Save it as plain SVG, or as a PNG, and choose that."


def looks_like_one(data: bytes) -> bool:
    """Whether a file's bytes are meant to be an SVG."""
    return b"<svg" in data[:100_000] and data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def drawn(data: bytes, longest_side: int) -> bytes:
    """A PNG of the drawing, its longer side as long as asked for; UserError where it can't be taken."""
    root = _parsed(data)
    for fault in _faults(root):
        raise _refused(fault, _PLAIN)
    if next(root.iter(f"{_SVG}text"), None) is not None:
        raise _refused(
            "has words in a typeface that isn’t part of the file",
            "Turn them into paths (in Illustrator: Create Outlines; in Inkscape: Object to Path), or choose a PNG.",
        )
    side = "height" if _is_upright(root) else "width"
    return _in_a_process(etree.tostring(root, encoding="utf-8"), f"{side}={longest_side}")


def _parsed(data: bytes) -> etree._Element:
    """The root element, without comments, instructions or a DTD."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refused("is not an SVG in UTF-8", _PLAIN) from error
    if re.search(r"<!ENTITY|<!DOCTYPE[^>]*\[", text, re.IGNORECASE):
        raise _refused("has definitions of its own (a DTD)", _PLAIN)
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
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise _refused("is not a whole SVG", _PLAIN) from error
    if root.tag != f"{_SVG}svg":
        raise _refused("is not an SVG", _PLAIN)
    return root


def _faults(root: etree._Element) -> Iterator[str]:
    """What a drawing must not hold: what acts, and what asks for something outside the file."""
    for element in root.iter("*"):
        if etree.QName(element).localname in _ACTIVE:
            yield f"holds <{etree.QName(element).localname}>, and a logo may only be a drawing"
        if _FETCHED.search(element.text or "") and etree.QName(element).localname == "style":
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


def _in_a_process(drawing: bytes, size: str) -> bytes:
    """The PNG that a process with limits makes of it: tiny drawings can take for ever, or all memory there is."""
    command = [sys.executable, "-P", "-m", "jdbuilder.kit.draw", size]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    try:
        done = subprocess.run(  # noqa: S603 - our own program; what was uploaded goes through its standard input
            command, input=drawing, capture_output=True, env=environment, timeout=WALL_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise _refused("takes too long to draw", "Simplify it, or choose a PNG.") from error
    if done.returncode or not done.stdout:
        raise _refused("can’t be drawn, or is too large to be", "Simplify it, or choose a PNG.")
    return done.stdout


def _refused(what: str, remedy: str) -> UserError:
    return UserError.of("The logo", what, remedy)
