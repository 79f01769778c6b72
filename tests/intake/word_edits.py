"""What a person does to a Word file's paragraphs, done to its XML as Word does it: marks stay with their text."""

import copy
import re
from dataclasses import dataclass

from lxml import etree

from jdbuilder.word.package import Package, parsed, written
from tests.word.made import WORD

_W = f"{{{WORD}}}"


@dataclass(frozen=True)
class Typed:
    """A Word file's body, to be edited in place.

    Attributes:
        package: the file.
        body: the parsed main part.
    """

    package: Package
    body: etree._Element

    @classmethod
    def opened(cls, data: bytes) -> "Typed":
        """The file of those bytes."""
        package = Package.unpacked(data)
        return cls(package, parsed(package.parts[package.main]))

    def saved(self) -> Package:
        """The file with what was done to it."""
        return self.package.with_parts({self.package.main: written(self.body)})

    def paragraphs(self) -> list[etree._Element]:
        """All paragraphs that have text."""
        return [one for one in self.body.iter(f"{_W}p") if text(one).strip()]

    def lines(self) -> list[etree._Element]:
        """The paragraphs that a line of a section stands in."""
        return [one for one in self.paragraphs() if re.search(r"_jd_(?!facts)[a-z_]+_\d", " ".join(marks(one)))]

    def saying(self, words: str) -> etree._Element:
        """The first paragraph that has the words."""
        return next(one for one in self.paragraphs() if words in text(one))


def text(paragraph: etree._Element) -> str:
    """What the paragraph says."""
    return "".join(one.text or "" for one in paragraph.iter(f"{_W}t"))


def marks(paragraph: etree._Element) -> list[str]:
    """The names of the bookmarks that begin in it."""
    return [str(one.get(f"{_W}name")) for one in paragraph.iter(f"{_W}bookmarkStart")]


def retype(paragraph: etree._Element, words: str) -> None:
    """Put other words in place of the paragraph's, within its mark."""
    first, *rest = paragraph.iter(f"{_W}t")
    first.text = words
    first.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    for one in (*rest, *paragraph.iter(f"{_W}tab", f"{_W}br")):
        parent = one.getparent()
        if parent is not None and parent.tag == f"{_W}r":
            parent.remove(one)


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def unmark(paragraph: etree._Element) -> etree._Element:
    """Take the marks off, as a program does that makes the paragraph anew."""
    for one in [*paragraph.iter(f"{_W}bookmarkStart", f"{_W}bookmarkEnd")]:
        _drop(one)
    return paragraph


def delete(paragraph: etree._Element) -> None:
    """Delete the paragraph with its marks; one that goes on in another paragraph lives on there."""
    begun = {one.get(f"{_W}id") for one in paragraph.iter(f"{_W}bookmarkStart")}
    ended = {one.get(f"{_W}id") for one in paragraph.iter(f"{_W}bookmarkEnd")}
    for one in [*paragraph.iter(f"{_W}bookmarkStart"), *paragraph.iter(f"{_W}bookmarkEnd")]:
        if one.get(f"{_W}id") not in begun & ended:
            paragraph.addprevious(one)
    _drop(paragraph)


def add_after(paragraph: etree._Element, words: str) -> etree._Element:
    """Press Enter at the end of the paragraph and type: a paragraph of the same style, without a mark."""
    new = unmark(copy.deepcopy(paragraph))
    retype(new, words)
    paragraph.addnext(new)
    return new


def split(paragraph: etree._Element, first: str, second: str) -> None:
    """Press Enter within the text: the mark goes around both halves."""
    new = add_after(paragraph, second)
    retype(paragraph, first)
    for end in [*paragraph.iter(f"{_W}bookmarkEnd")]:
        new.append(end)


def merge(paragraph: etree._Element) -> None:
    """Delete the paragraph's end: what comes after it goes on in it, with its own mark."""
    after = paragraph.getnext()
    if after is not None and after.tag == f"{_W}p":
        for one in [*after]:
            if one.tag != f"{_W}pPr":
                paragraph.append(one)
        _drop(after)


def move(paragraph: etree._Element, before: etree._Element) -> None:
    """Cut the paragraph with its mark and paste it before another."""
    if paragraph is not before:
        before.addprevious(paragraph)
