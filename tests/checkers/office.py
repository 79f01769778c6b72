"""LibreOffice, which makes an accessible PDF of a Word file: the nearest there is to Word's own checker."""

import io
import json
from collections.abc import Mapping
from pathlib import Path

import pikepdf
from pikepdf import ContentStreamInstruction, Name, Operator

from tests.checkers import programs

_EXPORT = "pdf:writer_pdf_Export:" + json.dumps({"PDFUACompliance": {"type": "boolean", "value": "true"}})
TABS, BORDER = "tabs", "border"
"""The two faults of LibreOffice that are corrected."""
_AT_ONCE = 25
"""So many files LibreOffice is given at a time; it grows with each."""

_PAINTED = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"}
_OPENED, _CLOSED = {"BDC", "BMC"}, {"EMC"}


def exported(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Each Word file as the PDF/UA that LibreOffice makes of it, faults and all; RuntimeError if it makes none."""
    names = list(files)
    made: dict[str, bytes] = {}
    for start in range(0, len(names), _AT_ONCE):
        made |= _exported({name: files[name] for name in names[start : start + _AT_ONCE]})
    return made


def _exported(files: Mapping[str, bytes]) -> dict[str, bytes]:
    with programs.laid(files, "docx") as paths:
        folder = Path(next(iter(paths.values()))).parent
        command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        programs.said([*command, "--convert-to", _EXPORT, "--outdir", str(folder), *paths.values()])
        pdfs = {name: Path(path).with_suffix(".pdf") for name, path in paths.items()}
        missing = [name for name, path in pdfs.items() if not path.is_file()]
        if missing:
            raise RuntimeError(f"LibreOffice did not convert {', '.join(missing)}")
        return {name: path.read_bytes() for name, path in pdfs.items()}


def corrected(data: bytes) -> tuple[bytes, frozenset[str]]:
    """The PDF without two faults of LibreOffice 7.4 that no Word file can avoid, and nothing else; and which it had.

    It writes the order of tabs as a text where the standard has a name, and draws the border of a paragraph without
    saying that it is decoration. Only lines and areas outside every tag are touched, never a text or a picture.
    """
    faults = set()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            if page.get("/Tabs") == "S":
                page.Tabs = Name.S
                faults.add(TABS)
            content = _decorated(page)
            if len(content) > len(pikepdf.parse_content_stream(page)):
                page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(content))
                faults.add(BORDER)
        held = io.BytesIO()
        pdf.save(held)
    return held.getvalue(), frozenset(faults)


def _decorated(page: pikepdf.Page) -> list[ContentStreamInstruction]:
    """The page's content with each path that is painted outside every tag marked as an artifact."""
    written: list[ContentStreamInstruction] = []
    path: list[ContentStreamInstruction] = []
    depth = 0
    for one in pikepdf.parse_content_stream(page):
        assert isinstance(one, ContentStreamInstruction)
        name = str(one.operator)
        depth += (name in _OPENED) - (name in _CLOSED)
        path.append(one)
        if name in {"m", "l", "c", "v", "y", "h", "re"}:
            continue
        if name in _PAINTED and depth == 0:
            start = ContentStreamInstruction([Name.Artifact], Operator("BMC"))
            path = [start, *path, ContentStreamInstruction([], Operator("EMC"))]
        written += path
        path = []
    return [*written, *path]
