"""Opens a file: what it remembers, what was changed in it since, or else what any ad says. The one door inwards."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath

from jdbuilder.errors import UserError
from jdbuilder.intake import html, pdf
from jdbuilder.intake.foreign.imported import LARGEST, imported, kinds, taken_in
from jdbuilder.intake.foreign.kinds import docx
from jdbuilder.intake.memory import in_json, remembered
from jdbuilder.intake.model import Opened
from jdbuilder.intake.shown import changed, replaced
from jdbuilder.intake.word import opened_word
from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting
from jdbuilder.word import gate

__all__ = ["LARGEST", "kind_of", "opened"]

_START = 4096  # bytes that are looked at


def opened(data: bytes, name: str, library: Library) -> Opened:
    """What a file holds; UserError, which speaks of it by its name, where it can't be opened."""
    kind = kind_of(data, name)
    if kind == "docx":
        return _opened_word(data, name, library)
    posting = in_json(data) if kind == "json" else remembered(data, kind) if len(data) <= LARGEST else None
    if not posting:
        return imported(data, name, library)
    return Opened(posting, "memory", kind, said=tuple(_shown_otherwise(posting, data, kind)))


def _shown_otherwise(posting: Posting, data: bytes, kind: str) -> Iterable[str]:
    """A word on what the file says and doesn't remember; a PDF whose text can't be read is what it remembers."""
    if kind == "html":
        return changed(posting, html.shown(data))
    try:
        lines = pdf.read(data).lines if kind == "pdf" else ()
    except UserError:
        return ()
    return replaced(posting, " ".join(line.text for line in lines)) if lines else ()


def kind_of(data: bytes, name: str) -> str:
    """Which kind of file it is, told by what it holds; by its name only where that could be several."""
    start = data[:_START].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"{") and (name.casefold().endswith(".json") or b'"schema_version"' in start):
        return "json"
    return next((each for each, kind in kinds().items() if kind.is_it(data, name)), "txt")


def _opened_word(data: bytes, name: str, library: Library) -> Opened:
    admitted = gate.admitted(data, name)
    found = opened_word(admitted.package, PurePath(name).stem, library)
    if found:
        return replace(found, said=(*admitted.notes, *found.said))
    return taken_in("docx", docx.text_of(admitted), name, library)
