"""The comments of a Word file, each with the words that it is on, and the file without them."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True)
class Comment:
    """A comment: what it is on, a line for each paragraph, and its own paragraphs."""

    on: str
    said: tuple[str, ...]
    author: str
    initials: str


def comments(data: bytes) -> list[Comment]:
    """The comments in the order of the file's list."""
    document, held = _part(data, "word/document.xml"), _part(data, "word/comments.xml")
    words = dict(_words(document))
    return [
        Comment(
            words[one.get(f"{W}id", "")],
            tuple("".join(text.text or "" for text in p.iter(f"{W}t")) for p in one.iter(f"{W}p")),
            one.get(f"{W}author", ""),
            one.get(f"{W}initials", ""),
        )
        for one in (() if held is None else held)
    ]


def order(data: bytes) -> list[str]:
    """The numbers of the comments in the order in which the text refers to them."""
    document = _part(data, "word/document.xml")
    assert document is not None
    return [one.get(f"{W}id", "") for one in document.iter(f"{W}commentReference")]


def _words(document: etree._Element | None) -> Iterator[tuple[str, str]]:
    """The number of each comment and the text between its ends, if there is one reference to it behind them."""
    assert document is not None
    open_: dict[str, list[str]] = {}
    ended: dict[str, str] = {}
    for one in document.iter("*"):
        number = one.get(f"{W}id", "")
        if one.tag == f"{W}commentRangeStart":
            open_[number] = []
        elif one.tag == f"{W}commentRangeEnd":
            ended[number] = "".join(open_.pop(number))
        elif one.tag == f"{W}commentReference":
            yield number, ended.pop(number)
        elif one.tag in {f"{W}p", f"{W}t", f"{W}tab"}:
            said = {f"{W}p": "\n", f"{W}tab": "\t"}.get(str(one.tag), one.text or "")
            for texts in open_.values():
                texts.append(said)
    assert not open_
    assert not ended


def paragraphs(data: bytes) -> list[str]:
    """The text of every paragraph once the comments, their ends and the references to them are taken out."""
    document = _part(data, "word/document.xml")
    assert document is not None
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for one in list(document.iter(f"{W}{name}")):
            parent = one.getparent()
            assert parent is not None
            parent.remove(one)
    said = {f"{W}tab": "\t", f"{W}br": "\n"}
    held = ([text for run in one.iter(f"{W}r") for text in run] for one in document.iter(f"{W}p"))
    return ["".join(said.get(str(text.tag), text.text or "") for text in one) for one in held]


def parts(data: bytes) -> set[str]:
    """The names of the file's parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {*package.namelist()}


def _part(data: bytes, name: str) -> etree._Element | None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name)) if name in package.namelist() else None
