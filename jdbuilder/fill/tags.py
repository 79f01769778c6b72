"""The names of Word's elements, as lxml has them."""

from lxml import etree

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def w(name: str) -> str:
    """The full name of an element or attribute of Word's own: 'p' is '{http://…/main}p'."""
    return f"{{{WORD}}}{name}"


def parent(element: etree._Element) -> etree._Element:
    """What an element that isn't the root of its part stands in."""
    return next(element.iterancestors())


def remove(element: etree._Element) -> None:
    """Take an element out of what it stands in."""
    parent(element).remove(element)


def nearest(element: etree._Element, name: str) -> etree._Element | None:
    """The nearest element of this name around one, within the same text box."""
    for one in element.iterancestors():
        if one.tag == w(name):
            return one
        if one.tag == w("txbxContent"):
            return None
    return None
