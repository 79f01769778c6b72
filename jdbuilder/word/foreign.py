"""What a file is that isn't a Word file: told by how it begins, and said with what to do next."""

import re
from collections.abc import Collection

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What Office's old files begin with, and objects that are embedded in new ones."""
PACKED = b"PK\x03\x04"
"""What a zip begins with, and so every Word file."""

_CHOOSE = "Choose a Word file (.docx or .dotx)."
_SAVE = "Open it in Word or LibreOffice Writer, save it as “Word Document (.docx)”, and choose that."
_START = 4096  # bytes that are looked at
_TEXT = re.compile(rb"[^\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]*|(\xff\xfe|\xfe\xff).*", re.DOTALL)

_BEGINNINGS = (
    (rb".{0,1000}?%PDF-", "is a PDF", _CHOOSE),
    (rb"\s*\{\\rtf", "is an RTF file", _SAVE),
    (rb"\s*(?:<\?xml.{,200}?)?<svg\b", "is a picture", _CHOOSE),
    (
        rb"\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP|.{4}ftyp(?:hei|avi)",
        "is a picture",
        _CHOOSE,
    ),
    (rb"PK\x05\x06", "is an empty zip file", _CHOOSE),
    (rb"7z\xbc\xaf|Rar!|\x1f\x8b|BZh|\xfd7zXZ", "is a packed folder", "Unpack it, and choose the Word file in it."),
    (rb"\s*<\?xml.*?(?:Word\.Document|xmlPackage|wordml)", "is a Word file saved as XML", _SAVE),
    (rb".*?<(?:!doctype html|html|head|body)|MIME-Version:.*?multipart/related", "is a web page", _SAVE),
)
_BEGINS = tuple((re.compile(begins, re.DOTALL | re.IGNORECASE), what, how) for begins, what, how in _BEGINNINGS)
# The streams of Office's old container.
_STREAMS = (
    (
        "EncryptedPackage",
        "is locked with a password",
        "Open it in Word, take the password off (File, Info, Protect Document), save it and choose it again.",
    ),
    ("WordDocument", "is an old Word file (.doc)", _SAVE),
    ("Workbook", "is an Excel workbook", _CHOOSE),
    ("PowerPoint Document", "is a PowerPoint presentation", _CHOOSE),
)
# How the name of a part in a zip begins.
_PARTS = (
    ("xl/", "is an Excel workbook", _CHOOSE),
    ("ppt/", "is a PowerPoint presentation", _CHOOSE),
    ("META-INF/container.xml", "is an e-book", _CHOOSE),
    ("META-INF/manifest.xml", "is an OpenDocument file, such as LibreOffice writes", _SAVE),
    ("Index/", "is a Pages document", "In Pages, choose File, Export To, Word, and choose that."),
    ("word/", "is damaged: parts that every Word file has are missing", "Open it in Word, which may mend it; save it."),
)


def told(data: bytes) -> tuple[str, str] | None:
    """What a file is and what to do, by its bytes; None where it may be a Word file."""
    if data.startswith(PACKED):
        return None
    if not data:
        return "is empty", "Copy or download it again, and choose that."
    if data.startswith(OLD):
        return _old(data)
    start = data[:_START]
    for begins, what, remedy in _BEGINS:
        if begins.match(start):
            return what, remedy
    return "is plain text" if _TEXT.fullmatch(start) else "is no Word file, and none that is known here", _CHOOSE


def packed(parts: Collection[str]) -> tuple[str, str]:
    """What a zip with these parts is, if it isn't a Word file, and what to do."""
    for begins, what, remedy in _PARTS:
        if any(part.startswith(begins) for part in parts):
            return what, remedy
    return "is a zip file, and not a Word file", "If there is a Word file in it, unpack it and choose that."


def _old(data: bytes) -> tuple[str, str]:
    for stream, what, remedy in _STREAMS:
        if stream.encode("utf-16-le") in data:
            return what, remedy
    return "is an old Office file", _SAVE
