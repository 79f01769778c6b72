"""The tags of a PDF, as somebody finds them who knows only the format."""

import io
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject


@dataclass(frozen=True)
class Tag:
    """An element: its kind, all that is said of it, and the elements below it."""

    kind: str
    held: DictionaryObject
    kids: tuple["Tag", ...]

    def all(self, kind: str) -> list["Tag"]:
        """The elements of a kind, itself among them, in reading order."""
        below = [found for kid in self.kids for found in kid.all(kind)]
        return [self, *below] if self.kind == kind else below

    def said(self, name: str) -> Any:
        """What is said of it under a name, in itself or among its attributes."""
        attributes = found(self.held.get("/A"))
        value = self.held.get(name, attributes.get(name) if isinstance(attributes, DictionaryObject) else None)
        return found(value)

    def drawn(self) -> str:
        """The element as one line: 'Table(TR(TH TD))'; text and what has no meaning of its own are left out."""
        kids = " ".join(filter(None, (kid.drawn() for kid in self.kids)))
        if self.kind in {"Span", "NonStruct"}:
            return kids
        return f"{self.kind}({kids})" if kids else self.kind


def found(value: object) -> Any:
    """The object itself where it is a reference to one."""
    return value.get_object() if isinstance(value, PdfObject) else value


def root(reader: PdfReader) -> DictionaryObject:
    """The root of the structure."""
    held = found(reader.root_object["/StructTreeRoot"])
    assert isinstance(held, DictionaryObject)
    return held


def tags(pdf: bytes) -> Tag:
    """The element of the whole document."""
    (document,) = _tags(root(PdfReader(io.BytesIO(pdf))).get("/K"))
    return document


def _tags(value: object) -> Iterator[Tag]:
    held = found(value)
    if isinstance(held, ArrayObject):
        for one in held:
            yield from _tags(one)
    elif isinstance(held, DictionaryObject) and "/S" in held:
        yield Tag(str(held["/S"])[1:], held, tuple(_tags(held.get("/K"))))


def read_aloud(pdf: bytes) -> str:
    """The text in the order of the tags, as poppler finds it; needs the mark `pdftotext`."""
    lines = subprocess.run(["pdfinfo", "-struct-text", "-"], input=pdf, capture_output=True, check=True).stdout
    return "\n".join(line.strip()[1:-1] for line in lines.decode().split("\n") if line.strip().startswith('"'))
