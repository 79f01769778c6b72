"""Files that somebody means ill with, each made on demand, and what is said of them."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jdbuilder.word.package import Package
from tests.word.made import word_file

MARK = b"ThisMustNotTravel"
WORDS = "<w:p><w:r><w:t>words</w:t></w:r></w:p>"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MACRO_TYPE = "application/vnd.ms-office.vbaProject"
TEMPLATE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
_MIB = 1024 * 1024
_DTD = "has definitions of its own"
_SYSTEM = '<!DOCTYPE a [<!ENTITY x SYSTEM "{}">]>'
_LEADS = "some programs read as what leads where"
_SEPARATE = '<w:fldChar w:fldCharType="separate"/>'
_CHOICE = '<mc:AlternateContent><mc:Choice Requires="x">{}</mc:Choice></mc:AlternateContent>'
_DDE = f'<w:p><w:fldChar w:fldCharType="begin"/>{{}}<w:instrText> DDE x y</w:instrText>{_SEPARATE}</w:p>'
_LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + one)} "{f"&{chr(97 + one)};" * 10}">' for one in range(9)
)


@dataclass(frozen=True)
class Evil:
    """One of them: how it is made, and what is said of it."""

    made: Callable[[], bytes]
    said: str


def edited(data: bytes, changes: Mapping[str, tuple[bytes, bytes]]) -> bytes:
    """A file with something replaced once in some of its parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    for name, (old, new) in changes.items():
        if old not in parts[name]:
            raise LookupError(f"{name} has no {old!r}")
        parts[name] = parts[name].replace(old, new, 1)
    return zipped(parts)


def zipped(parts: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as file:
        for name, data in parts.items():
            file.writestr(zipfile.ZipInfo(name), data, method)
    return packed.getvalue()


def enlarged(data: bytes, name: str, block: bytes, times: int, *, around: str = "", says: int | None = None) -> bytes:
    """A file with one part more, which unpacks to a block many times over.

    Args:
        around: the element that holds the blocks.
        says: the size that the file claims the part to have, where it lies.
    """
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    opening, closing = (f"<{around}>".encode(), f"</{around}>".encode()) if around else (b"", b"")
    first = packer.compress(opening) + packer.flush(zlib.Z_FULL_FLUSH)
    once = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    last = packer.compress(closing) + packer.flush()
    crc = zlib.crc32(opening)
    for _ in range(times):
        crc = zlib.crc32(block, crc)
    size = len(opening) + len(block) * times + len(closing)
    return _appended(data, name, first + once * times + last, zlib.crc32(closing, crc), says or size)


def _appended(data: bytes, name: str, packed: bytes, crc: int, size: int) -> bytes:
    """A zip with one more entry, written by hand."""
    end = data.rindex(b"PK\x05\x06")
    count, length, start = struct.unpack("<HII", data[end + 10 : end + 20])
    sizes = struct.pack("<IIIHH", crc, len(packed), size, len(name), 0)
    head = struct.pack("<HHHHH", 20, 0, 8, 0, 33) + sizes
    local = b"PK\x03\x04" + head + name.encode() + packed
    entry = b"PK\x01\x02\x14\0" + head + bytes(10) + struct.pack("<I", start) + name.encode()
    table = data[start : start + length] + entry
    last = struct.pack("<HHHHIIH", 0, 0, count + 1, count + 1, len(table), start + len(local), 0)
    return data[:start] + local + table + b"PK\x05\x06" + last


def field(*runs: str) -> str:
    """A paragraph with a field whose code stands in several runs."""
    code = "".join(f"<w:r><w:instrText>{run}</w:instrText></w:r>" for run in runs)
    return (
        f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{code}<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        '<w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


def picture(*ties: str) -> str:
    """A paragraph with a picture."""
    return f"<w:p><w:r><w:drawing><a:blip {' '.join(ties)}/></w:drawing></w:r></w:p>"


def _told(name: str) -> Callable[[], bytes]:
    """A file that has its settings lead elsewhere, in a part that some programs find by this name."""
    tie = f'<Relationship Id="rId1" Type="{TEMPLATE}" Target="http://127.0.0.1:9/" TargetMode="External"/>'
    held = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{tie}</Relationships>'
    parts = {"word/settings.xml": b"<settings/>", name: held.encode()}
    return lambda: word_file(WORDS, parts=parts, relations={"rId9": ("settings", "settings.xml")})


def _body(body: str) -> Callable[[], bytes]:
    return lambda: word_file(body)


def _defining(
    dtd: str, part: str = "word/document.xml", root: str = "<w:document", words: str = "x"
) -> Callable[[], bytes]:
    """A file with a DTD before the root of one part."""
    body = f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"
    return lambda: edited(word_file(body, parts=CORE), {part: (root.encode(), f"{dtd}{root}".encode())})


def _leading(kind: str, target: str, parts: Mapping[str, bytes] | None = None, media: str = "") -> Callable[[], bytes]:
    """A file whose body leads to something."""
    types = dict.fromkeys(parts or {}, media) if media else {}
    return lambda: word_file(WORDS, parts=parts, relations={"rId9": (kind, target)}, types=types)


def _more(name: str, block: bytes, times: int, around: str = "") -> Callable[[], bytes]:
    return lambda: enlarged(word_file(WORDS), name, block, times, around=around)


def _locked() -> bytes:
    """A zip whose entries say that they are encrypted."""
    data = bytearray(word_file(WORDS))
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        start = data.find(mark)
        while start >= 0:
            data[start + at] |= 1
            start = data.find(mark, start + 4)
    return bytes(data)


def _twice() -> bytes:
    """Two bodies, of which programs take one or the other."""
    return enlarged(word_file(WORDS), "word/Document.xml", b"<w:document/>", 1)


CORE = {"docProps/core.xml": b'<?xml version="1.0"?><core><title>x</title></core>'}
OBJECT = {"word/embeddings/oleObject1.bin": OLD + MARK}
CONTROL = {"word/activeX/activeX1.xml": b"<ax/>"}
PAGE = {"word/afchunk.htm": b"<html><script>x</script></html>"}
PARTS = Package.unpacked(word_file(WORDS)).parts
_QUADRATIC = f'<!DOCTYPE a [<!ENTITY x "{"x" * 100_000}">]>'

KINDS: Mapping[str, Evil] = {
    "billion laughs": Evil(_defining(_LAUGHS + "]>", words="&j;"), _DTD),
    "quadratic blowup": Evil(_defining(_QUADRATIC, words="&x;" * 100_000), _DTD),
    "entity of a file": Evil(_defining(_SYSTEM.format("file:///etc/passwd"), words="&x;"), _DTD),
    "entity of an address": Evil(_defining(_SYSTEM.format("http://127.0.0.1:9/"), words="&x;"), _DTD),
    "entity of a parameter": Evil(_defining('<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:9/"> %x;]>'), _DTD),
    "entity in the types": Evil(_defining(_SYSTEM.format("file:///a"), "[Content_Types].xml", "<Types"), _DTD),
    "entity in the properties": Evil(_defining(_SYSTEM.format("file:///a"), "docProps/core.xml", "<core"), _DTD),
    "macros renamed": Evil(
        lambda: word_file(WORDS, main_type="application/vnd.ms-word.document.macroEnabled.main+xml"), "holds macros"
    ),
    "macros in a document": Evil(
        _leading("vbaProject", "vbaProject.bin", {"word/vbaProject.bin": OLD}), "holds macros"
    ),
    "macros by another name": Evil(_leading("x", "a.bin", {"word/a.bin": OLD}, MACRO_TYPE), "holds macros"),
    "object": Evil(_leading("oleObject", "embeddings/oleObject1.bin", OBJECT), "object of another program"),
    "control": Evil(_leading("control", "activeX/activeX1.xml", CONTROL), "control that runs code"),
    "other document": Evil(_leading("aFChunk", "afchunk.htm", PAGE, "text/html"), "another document"),
    "DDE field over runs": Evil(_body(field(" D", "DEAU", 'TO c:\\x "y"')), "the field DDEAUTO"),
    "INCLUDETEXT field": Evil(_body(field(' includetext "http://127.0.0.1:9/"')), "the field INCLUDETEXT"),
    "LINK field, simple": Evil(_body('<w:fldSimple w:instr=" LINK Excel.Sheet.12 a"/>'), "the field LINK"),
    "name that leads out": Evil(lambda: zipped({**PARTS, "../../evil.xml": b"<a/>"}), "whose name leads out of it"),
    "relation that leads out": Evil(_leading("header", "../../../../../etc/passwd"), "leads out of its own parts"),
    "relations in another case": Evil(_told("word/_RELS/settings.xml.rels"), _LEADS),
    "relations ending in another case": Evil(_told("word/_rels/settings.xml.RELS"), _LEADS),
    "relations in capitals": Evil(_told("word/_Rels/settings.xml.Rels"), _LEADS),
    "relations with an escape": Evil(_told("word/%5Frels/settings.xml%2Erels"), _LEADS),
    "relations of nothing": Evil(_told("word/settings.rels"), _LEADS),
    "types in another case": Evil(
        lambda: zipped({name.replace("[Content_Types]", "[content_types]"): part for name, part in PARTS.items()}),
        _LEADS,
    ),
    "types twice": Evil(lambda: zipped({**PARTS, "[content_types].XML": b"<Types/>"}), _LEADS),
    "types with an escape": Evil(lambda: zipped({**PARTS, "%5BContent_Types%5D.xml": b"<Types/>"}), _LEADS),
    "DDE field behind data": Evil(_body(_DDE.format("<w:fldData>AAA</w:fldData>")), "the field DDE"),
    "DDE field behind what is deleted": Evil(_body(_DDE.format("<w:delInstrText>PAGE </w:delInstrText>")), "field DDE"),
    "DDE field behind a choice": Evil(_body(_DDE.format(_CHOICE.format(_SEPARATE))), "other fields put together"),
    "DDE field behind words to choose": Evil(
        _body(_DDE.format(_CHOICE.format("<w:instrText>PAGE </w:instrText>"))), "other fields put together"
    ),
    "nested deep": Evil(_body("<w:sdt>" * 300 + "</w:sdt>" * 300), "nested more than 200 levels deep"),
    "20,000 parts": Evil(lambda: zipped({**PARTS, **{f"word/{n}.xml": b"<a/>" for n in range(20_000)}}), "2,000 parts"),
    "two bodies": Evil(_twice, "two parts with the name"),
    "two bodies, one with an escape": Evil(lambda: zipped({**PARTS, "word/document%2Exml": b"<a/>"}), "two parts with"),
    "locked zip": Evil(_locked, "locked with a password"),
    "packed otherwise": Evil(lambda: zipped(PARTS, zipfile.ZIP_LZMA), "isn’t packed as Word packs"),
    "packed in another": Evil(lambda: zipped({"a.zip": zipped({"b.zip": zipped({"c": b"x"})})}), "is a zip file"),
}
BOMBS: Mapping[str, Evil] = {
    "5 million elements": Evil(_more("word/a.xml", b"<a/>" * 16_384, 306, "a"), "more than 400,000 elements"),
    "picture of 1 GiB": Evil(_more("word/media/a.png", bytes(_MIB), 1024), "unpacks to more than 100 MiB"),
    "paragraph of 20 MB": Evil(_body(f"<w:p><w:r><w:t>{'words ' * 3_000_000}</w:t></w:r></w:p>"), "100,000 letters"),
    "1 GiB of white space": Evil(_more("word/a.xml", b" " * _MIB, 1024), "unpacks to more than 100 MiB"),
}
EVIL: Mapping[str, Evil] = {**KINDS, **BOMBS}
