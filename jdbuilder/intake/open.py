"""Opens a file: what it remembers, what was changed in it since, or else what any ad says. The one door inwards."""

from dataclasses import replace
from pathlib import PurePath

from jdbuilder.intake import html, pdf
from jdbuilder.intake.foreign.imported import LARGEST, imported, kinds, named, taken_in
from jdbuilder.intake.foreign.kinds import docx
from jdbuilder.intake.foreign.kinds import pdf as kinds_pdf
from jdbuilder.intake.memory import attached, in_json, remembered
from jdbuilder.intake.model import Opened
from jdbuilder.intake.shown import changed, replaced
from jdbuilder.intake.word import opened_word
from jdbuilder.library.library import Library
from jdbuilder.word import gate

__all__ = ["LARGEST", "kind_of", "opened"]

_START = 4096  # bytes that are looked at


def opened(data: bytes, name: str, library: Library) -> Opened:
    """What a file holds; UserError, which speaks of it by its name, where it can't be opened."""
    kind = kind_of(data, name)
    if kind == "docx":
        return _opened_word(data, name, library)
    if kind == "pdf" and len(data) <= LARGEST:
        return _opened_pdf(data, name, library)
    posting = in_json(data) if kind == "json" else remembered(data, kind) if len(data) <= LARGEST else None
    if not posting:
        return imported(data, name, library)
    said = changed(posting, html.shown(data)) if kind == "html" else ()
    return Opened(posting, "memory", kind, said=tuple(said))


def kind_of(data: bytes, name: str) -> str:
    """Which kind of file it is, told by what it holds; by its name only where that could be several."""
    start = data[:_START].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"{") and (name.casefold().endswith(".json") or b'"schema_version"' in start):
        return "json"
    return next((each for each, kind in kinds().items() if kind.is_it(data, name)), "txt")


def _opened_pdf(data: bytes, name: str, library: Library) -> Opened:
    """A PDF whose text can't be read is what it remembers."""
    content = pdf.read(data)
    posting = attached(content)
    if not posting:
        with named(name):
            text = kinds_pdf.text_of(content)
        return taken_in("pdf", text, name, library)
    said = replaced(posting, " ".join(line.text for line in content.lines)) if content.lines else ()
    return Opened(posting, "memory", "pdf", said=tuple(said))


def _opened_word(data: bytes, name: str, library: Library) -> Opened:
    admitted = gate.admitted(data, name)
    found = opened_word(admitted.package, PurePath(name).stem, library)
    if found:
        return replace(found, said=(*admitted.notes, *found.said))
    return taken_in("docx", docx.text_of(admitted), name, library)
