"""A Word file of a stranger comes apart: counted while it is unpacked, every XML part read through as it comes."""

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import unquote
from xml.parsers import expat

from lxml import etree

from jdbuilder.word import foreign
from jdbuilder.word.index import Index
from jdbuilder.word.package import CONTENT_TYPES, Package, parsed, relations_of
from jdbuilder.word.refused import RefusedError
from jdbuilder.word.scan import Scan

MOST_BYTES = 100 * 1024 * 1024
"""Of all parts together, unpacked."""
MOST_OF_XML = 20 * 1024 * 1024
"""Of an XML part, unpacked."""
MOST_OF_INDEX = 1024 * 1024
"""Of a part that says what leads where, unpacked."""
MOST_PARTS = 2_000

_CHUNK = 64 * 1024
_ENTRY = b"PK\x01\x02"  # what each entry of a zip's table begins with
_PACKED_AS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_IS_ENCRYPTED = 0x1
_MARKS = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"  # what may stand before the first < of XML
_NO_NAME = re.compile(r"[\0-\x1f\x7f-\x9f:]")
_SAID = 100  # characters of a name that are quoted
_READ_BY_US = {"header", "footer", "footnotes", "endnotes", "comments", "styles", "numbering", "settings"}
_DAMAGED = "Open it in Word, which may mend it; save it and choose it again."


Judge = Callable[[Index, frozenset[str]], None]
"""Is shown what the package says of its parts, and the names of all, before the others are unpacked."""


def unpacked(data: bytes, judge: Judge) -> Package:
    """The parts of a file that begins as a zip does, in their order; RefusedError where it is none to be trusted."""
    if data.count(_ENTRY) > 10 * MOST_PARTS:
        raise RefusedError(f"holds more than {MOST_PARTS:,} parts")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return _Unpacking(packed).package(judge)
    except RefusedError:
        raise
    except zipfile.BadZipFile as error:
        raise RefusedError(*_broken(data)) from error
    except Exception as error:  # zipfile raises whatever a hostile file makes it stumble over
        raise RefusedError("is damaged", _DAMAGED) from error


def _broken(data: bytes) -> tuple[str, str]:
    if b"PK\x05\x06" not in data[-65_557:]:
        return "isn’t whole: its end is missing", "Copy or download it again, and choose that."
    return "is damaged", _DAMAGED


class _Unpacking:
    """One file being unpacked."""

    def __init__(self, packed: zipfile.ZipFile) -> None:
        self._packed = packed
        self._scan = Scan()
        self._left = MOST_BYTES
        self._entries = _entries(packed)

    def package(self, judge: Judge) -> Package:
        """All parts, in the file's order."""
        if CONTENT_TYPES not in self._entries:
            raise RefusedError(*foreign.packed(frozenset(self._entries)))
        first = {name: self._xml(name, MOST_OF_INDEX) for name in self._entries if _is_index(name)}
        index = Index.of(Package(first))
        judge(index, frozenset(self._entries))
        read = _read_by_us(index)
        return Package(
            {
                name: first[name] if name in first else self._part(name, index.type_of(name), must_be_xml=name in read)
                for name in self._entries
            }
        )

    def _part(self, name: str, kind: str, *, must_be_xml: bool) -> bytes:
        if must_be_xml or kind.endswith("xml") or name.lower().endswith((".xml", ".vml")) or self._looks_like_xml(name):
            return self._xml(name, MOST_OF_XML, is_picture=kind.startswith("image/") and not must_be_xml)
        held = io.BytesIO()
        for chunk in self._chunks(name, MOST_BYTES):
            held.write(chunk)
        return held.getvalue()

    def _xml(self, name: str, most: int, *, is_picture: bool = False) -> bytes:
        """The bytes of an XML part that both parsers can read."""
        try:
            data = self._scan.read(self._chunks(name, most), is_picture=is_picture)
            parsed(data)
        except (expat.ExpatError, ValueError, etree.XMLSyntaxError) as error:
            raise RefusedError(f"is damaged: its part {name[:_SAID]} can’t be read", _DAMAGED) from error
        return data

    def _looks_like_xml(self, name: str) -> bool:
        with self._packed.open(self._entries[name]) as part:
            return part.read(200).lstrip(_MARKS).startswith(b"<")

    def _chunks(self, name: str, most: int) -> Iterator[bytes]:
        size = 0
        with self._packed.open(self._entries[name]) as part:
            while chunk := part.read(_CHUNK):
                size, self._left = size + len(chunk), self._left - len(chunk)
                _weigh(size, most, self._left)
                yield chunk


def _weigh(size: int, most: int, left: int) -> None:
    if left < 0:
        raise RefusedError(f"unpacks to more than {MOST_BYTES >> 20} MiB", "Make its pictures smaller.")
    if size > most:
        raise RefusedError(f"has a part that unpacks to more than {most >> 20} MiB", "Choose a shorter document.")


def _entries(packed: zipfile.ZipFile) -> Mapping[str, zipfile.ZipInfo]:
    """What the file holds, by the names that parts have; folders are none."""
    held = [one for one in packed.infolist() if not one.filename.endswith(("/", "\\"))]
    if len(held) > MOST_PARTS:
        raise RefusedError(f"holds more than {MOST_PARTS:,} parts")
    if any(one.flag_bits & _IS_ENCRYPTED for one in held):
        raise RefusedError("is locked with a password", "Take the password off and choose it again.")
    if any(one.compress_type not in _PACKED_AS for one in held):
        raise RefusedError("isn’t packed as Word packs its files")
    _weigh(0, 0, MOST_BYTES - sum(one.file_size for one in held))
    entries = {_name(one.filename): one for one in held}
    most = Counter(unquote(_name(one.filename)).casefold() for one in held).most_common(1)
    if not all(map(_is_told_alike, entries)):
        raise RefusedError("holds a part that some programs read as what leads where, and others don’t")
    if most and most[0][1] > 1:
        raise RefusedError(f"holds two parts with the name {most[0][0][:_SAID]}")
    return entries


def _name(filename: str) -> str:
    """A part's name, however a zip program wrote it; nothing may lead out of the file."""
    steps = [step for step in filename.replace("\\", "/").split("/") if step not in {"", "."}]
    if ".." in steps or _NO_NAME.search(filename):
        raise RefusedError("holds a part whose name leads out of it")
    return "/".join(steps)


def _is_index(name: str) -> bool:
    return name == CONTENT_TYPES or name.endswith(".rels")


def _is_told_alike(name: str) -> bool:
    """Whether every program takes a part for what leads where, or none does: some find it by its name in other case."""
    found = unquote(name).casefold()
    if found.endswith(".rels"):
        folder, _, of = name.removesuffix(".rels").rpartition("/")
        return name == relations_of(posixpath.join(posixpath.dirname(folder), of))
    return name == CONTENT_TYPES or found != CONTENT_TYPES.casefold()


def _read_by_us(index: Index) -> frozenset[str]:
    """The parts that are parsed later, whatever they say that they are."""
    return frozenset({index.main} | {one.target for _, one in index.leading() if one.kind in _READ_BY_US})
