"""Word files made by hand, part by part, as small as they may be."""

import io
import zipfile
from collections.abc import Mapping

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{RELATED}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


def word_file(
    body: str,
    *,
    parts: Mapping[str, bytes] | None = None,
    relations: Mapping[str, tuple[str, str]] | None = None,
    types: Mapping[str, str] | None = None,
    main: str = "word/document.xml",
    main_type: str = f"{_TYPES}.document.main+xml",
) -> bytes:
    """A Word file with this body.

    Args:
        body: what stands in w:body before its section properties.
        parts: further parts by name; bytes as they are.
        relations: of the body, by id: the last step of the type, and the target; an address is external.
        types: content types of further parts by name; a header or footer under word/ gets its own.
        main: the name of the body's part.
    """
    parts = parts or {}
    document = f"{_HEAD}<w:document {NAMESPACES}><w:body>{body}{_SECTION}</w:body></w:document>"
    folder, _, name = main.rpartition("/")
    held: dict[str, bytes] = {
        "[Content_Types].xml": _content_types(main, main_type, parts, types or {}).encode(),
        "_rels/.rels": _relations({"rId1": ("officeDocument", main)}).encode(),
        main: document.encode(),
        f"{folder}/_rels/{name}.rels": _relations(relations or {}).encode(),
        **parts,
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for part, data in held.items():
            file.writestr(zipfile.ZipInfo(part), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _content_types(main: str, main_type: str, parts: Mapping[str, bytes], types: Mapping[str, str]) -> str:
    known = {part: f"{_TYPES}.{kind}+xml" for part in parts if (kind := _kind(part))}
    own = {main: main_type, **known, **types}
    overrides = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in own.items())
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f"{overrides}</Types>"
    )


def _kind(part: str) -> str:
    """Which kind of part a name under word/ stands for."""
    name = part.removeprefix("word/").rstrip("0123456789.xml") if part.startswith("word/") else ""
    return name if name in {"header", "footer", "footnotes", "endnotes", "styles", "numbering", "settings"} else ""


def _relations(relations: Mapping[str, tuple[str, str]]) -> str:
    held = "".join(
        f'<Relationship Id="{one}" Type="{RELATED}/{kind}" Target="{target}"{_mode(target)}/>'
        for one, (kind, target) in relations.items()
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{held}</Relationships>'


def _mode(target: str) -> str:
    return ' TargetMode="External"' if ":" in target else ""
