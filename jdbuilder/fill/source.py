"""An XML part that is edited as a tree and written with its own bytes: what wasn't touched comes back as it was."""

import codecs
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple
from xml.sax.saxutils import escape

from lxml import etree

from jdbuilder.word.package import Package, parsed

_XML = "http://www.w3.org/XML/1998/namespace"
_MARKUP = re.compile(rb"""<!--.*?-->|<!\[CDATA\[.*?]]>|<\?.*?\?>|<[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>""", re.DOTALL)
_TEXT = re.compile(rb"[^<]*(?:<!\[CDATA\[.*?]]>[^<]*)*", re.DOTALL)
_ENCODING = re.compile(r"""^(<\?xml[^>]*?encoding\s*=\s*["'])[^"']*""")
_WIDE = {
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
    "<".encode("UTF-16-LE"): "UTF-16-LE",
    "<".encode("UTF-16-BE"): "UTF-16-BE",
}
"""How a part is encoded whose letters have two bytes each, by its first ones."""
_IN_TEXT = {"\r": "&#13;"}
_IN_ATTRIBUTES = {'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


class _Place(NamedTuple):
    """Where a node stands in the bytes: its beginning, the end of its start tag, the begin of its end tag, its end."""

    start: int
    opened: int
    closing: int
    end: int


_State = tuple[tuple[object, ...], str | None, str | None, tuple[etree._Element, ...]]


class Source:
    """A part's bytes and the tree of them, which is there to be changed.

    Only what was changed is written anew: an element whose attributes, text and children are the old ones is its old
    bytes, and so are the tags of one that only had something inside it changed. What isn't in UTF-8 comes back in it,
    if anything was changed.
    """

    def __init__(self, data: bytes) -> None:
        self._given = data
        self.root = parsed(data)
        self._before: dict[etree._Element, _State] = {node: _state(node) for node in self.root.iter()}

    @cached_property
    def _data(self) -> bytes:
        said = self.root.getroottree().docinfo.encoding or "UTF-8"
        encoding = _WIDE.get(self._given[:2], said)
        if encoding.upper() in {"UTF-8", "US-ASCII", "ASCII"}:
            return self._given
        text = self._given.decode(encoding)
        return _ENCODING.sub(r"\1UTF-8", text.removeprefix("\ufeff")).encode()

    @cached_property
    def _places(self) -> dict[etree._Element, _Place]:
        return dict(zip(self._before, _places(self._data), strict=True))

    def written(self) -> bytes:
        """The part's bytes, with what was changed in its tree."""
        changed = self._changed()
        if not changed:
            return self._given
        root = self._places[self.root]
        return b"".join([self._data[: root.start], *self._pieces(changed), self._data[root.end :]])

    def _changed(self) -> set[etree._Element]:
        """Every node that is new or isn't what it was, and all that it stands in."""
        changed: set[etree._Element] = set()
        for node in self.root.iter():
            if self._before.get(node) != _state(node):
                changed.add(node)
                for around in node.iterancestors():
                    if around in changed:
                        break
                    changed.add(around)
        return changed

    def _pieces(self, changed: set[etree._Element]) -> Iterator[bytes]:
        todo: list[etree._Element | bytes] = [self.root]
        while todo:
            one = todo.pop()
            if isinstance(one, bytes):
                yield one
            elif one not in changed:
                place = self._places[one]
                yield self._data[place.start : place.end]
            elif isinstance(one, (etree._Comment, etree._ProcessingInstruction)):
                yield etree.tostring(one, encoding="UTF-8", with_tail=False)
            else:
                yield from self._open(one, todo)

    def _open(self, node: etree._Element, todo: list[etree._Element | bytes]) -> Iterator[bytes]:
        """The start tag and the text of an element; what follows is left to do."""
        filled = len(node) > 0 or bool(node.text)
        yield self._start(node, filled)
        yield self._text(node)
        if filled or not self._is_empty_tag(node):
            todo.append(self._end(node, filled))
        for child in reversed(node):
            todo += [self._tail(child), child]

    def _start(self, node: etree._Element, filled: bool) -> bytes:
        place = self._places.get(node)
        if place and self._before[node][0] == tuple(node.items()) and not (filled and self._is_empty_tag(node)):
            return self._data[place.start : place.opened]
        return _start_tag(node, empty=not filled and self._is_empty_tag(node))

    def _is_empty_tag(self, node: etree._Element) -> bool:
        """Whether it is or would be written as <w:p/>."""
        place = self._places.get(node)
        return place is None or self._data[place.start : place.opened].endswith(b"/>")

    def _end(self, node: etree._Element, filled: bool) -> bytes:
        place = self._places.get(node)
        if place and not self._is_empty_tag(node):
            return self._data[place.closing : place.end]
        return f"</{_name(node)}>".encode() if filled else b""

    def _text(self, node: etree._Element) -> bytes:
        place = self._places.get(node)
        if place and self._before[node][1] == node.text:
            return self._after(place.opened) if not self._is_empty_tag(node) else b""
        return escape(node.text or "", _IN_TEXT).encode()

    def _tail(self, node: etree._Element) -> bytes:
        place = self._places.get(node)
        if place and self._before[node][2] == node.tail:
            return self._after(place.end)
        return escape(node.tail or "", _IN_TEXT).encode()

    def _after(self, position: int) -> bytes:
        """The text from here to the next tag, as it is written."""
        found = _TEXT.match(self._data, position)
        return found[0] if found else b""


class Sources:
    """The parts of a package that are opened to be changed, each once."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self._opened: dict[str, Source] = {}

    def root(self, part: str) -> etree._Element:
        """The root of a part that the package has, to be changed."""
        if part not in self._opened:
            self._opened[part] = Source(self.package.parts[part])
        return self._opened[part].root

    def related(self, *kinds: str) -> tuple[str, ...]:
        """The parts of these kinds that the body leads to, each once."""
        led = (one.target for one in self.package.related(self.package.main) if one.kind in kinds and not one.external)
        return tuple(dict.fromkeys(one for one in led if one in self.package.parts))

    def changed(self) -> Mapping[str, bytes]:
        """The parts that were changed, by name."""
        written = {part: source.written() for part, source in self._opened.items()}
        return {part: data for part, data in written.items() if data != self.package.parts[part]}


def _state(node: etree._Element) -> _State:
    return tuple(node.items()), node.text, node.tail, tuple(node)


def _places(data: bytes) -> list[_Place]:
    """Where each node of the root stands, in the order of the document."""
    places: list[_Place] = []
    tags: list[tuple[int, int, int]] = []  # of the open elements: which place, and where the start tag is
    for found in _MARKUP.finditer(data):
        text, start, end = found[0], *found.span()
        if text.startswith(b"</"):
            number, began, opened = tags.pop()
            places[number] = _Place(began, opened, start, end)
            if not tags:
                break
        elif not text.startswith((b"<!", b"<?")):
            if not text.endswith(b"/>"):
                tags.append((len(places), start, end))
            places.append(_Place(start, end, end, end))
            if not tags:
                break
        elif tags and not text.startswith(b"<![CDATA["):
            places.append(_Place(start, end, end, end))
    return places


def _start_tag(node: etree._Element, *, empty: bool) -> bytes:
    """A start tag with the namespaces that nothing around it has declared."""
    parent = node.getparent()
    around = {} if parent is None else parent.nsmap
    declared = {prefix: uri for prefix, uri in node.nsmap.items() if around.get(prefix) != uri}
    said = [(f"xmlns:{prefix}" if prefix else "xmlns", uri) for prefix, uri in declared.items()]
    said += [(_attribute(node, str(name)), str(value)) for name, value in node.items()]
    words = "".join(f' {name}="{escape(value, _IN_ATTRIBUTES)}"' for name, value in said)
    return f"<{_name(node)}{words}{'/' if empty else ''}>".encode()


def _name(node: etree._Element) -> str:
    local = etree.QName(node).localname
    return f"{node.prefix}:{local}" if node.prefix else local


def _attribute(node: etree._Element, name: str) -> str:
    of = etree.QName(name)
    if not of.namespace:
        return of.localname
    prefix = "xml" if of.namespace == _XML else next(p for p, uri in node.nsmap.items() if p and uri == of.namespace)
    return f"{prefix}:{of.localname}"
