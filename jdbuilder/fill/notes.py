"""Footnotes, endnotes and comments that go with the words that they were about."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lxml import etree

from jdbuilder.fill.source import Sources
from jdbuilder.fill.tags import remove, w


class Reference(NamedTuple):
    """What calls a note: the name of its element, and the note's number."""

    tag: str
    number: str


_COMMENT = w("commentReference")
_NOTES: Mapping[str, tuple[str, str]] = {
    w("footnoteReference"): ("footnotes", w("footnote")),
    w("endnoteReference"): ("endnotes", w("endnote")),
    _COMMENT: ("comments", w("comment")),
}
"""By the names of references: which kind of part holds the notes, and how each is called there."""
REFERENCES = frozenset(_NOTES)
"""The names of what calls a note or a comment."""
_RANGES = (w("commentRangeStart"), w("commentRangeEnd"))
_BESIDE_COMMENTS = ("commentsExtended", "commentsIds", "commentsExtensible")
"""The kinds of parts that say more of comments, of which they know the paragraphs."""
_NAMES = ("paraId", "durableId")


def references(root: etree._Element) -> frozenset[Reference]:
    """The notes and comments that are called in a part."""
    return frozenset(Reference(str(one.tag), one.get(w("id"), "")) for one in root.iter(*_NOTES))


def drop(gone: Iterable[Reference], root: etree._Element, parts: Sources) -> None:
    """Take away notes that were called in a part and no longer are, with the comments on them.

    Args:
        gone: the references that went away.
        root: of the part where they were; what they were about, if that is still marked there, is so no longer.
        parts: of the package.
    """
    gone = frozenset(gone)
    for called, (kind, tag) in _NOTES.items() if gone else ():
        held = [one for part in parts.related(kind) for one in parts.root(part).findall(tag)]
        notes = [one for one in held if Reference(called, one.get(w("id"), "")) in gone]
        for note in notes:
            remove(note)
        drop(frozenset().union(*map(references, notes)), root, parts)
        if called == _COMMENT:
            _forget(notes, parts)
    commented = {called.number for called in gone if called.tag == _COMMENT}
    for end in [one for one in root.iter(*_RANGES) if one.get(w("id")) in commented]:
        remove(end)


def _forget(comments: Iterable[etree._Element], parts: Sources) -> None:
    """Have nothing more said of comments elsewhere: neither that one is settled, nor by which names it is known."""
    known = {name for comment in comments for paragraph in comment.iter(w("p")) for name in _names(paragraph)}
    for kind in _BESIDE_COMMENTS:
        entries = [one for part in parts.related(kind) for one in parts.root(part).iterchildren("*")]
        for entry in [one for one in entries if known & _names(one)]:
            known |= _names(entry)
            remove(entry)


def _names(element: etree._Element) -> set[str]:
    """What an element is known by in other parts."""
    return {str(value) for name, value in element.items() if etree.QName(str(name)).localname in _NAMES}
