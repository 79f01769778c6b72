"""`to(outline, format, look)`: the one door through which every file leaves."""

from collections.abc import Mapping
from functools import cache

from jdbuilder import discover
from jdbuilder.errors import NotFoundError
from jdbuilder.outline import Outline
from jdbuilder.render.fit import fitted
from jdbuilder.render.format import Format, Look

_FORMATS = "jdbuilder.render.formats"


@cache
def formats() -> Mapping[str, Format]:
    """Every format by its id, the most asked for first."""
    found = map(_format, _ids())
    return {one.id: one for one in sorted(found, key=lambda one: (one.rank, one.id))}


def for_documents() -> Mapping[str, Format]:
    """The formats that any document can be written in, not only a posting."""
    return {one.id: one for one in formats().values() if not one.needs_record}


def named(format_id: str) -> Format:
    """The format of that id, of which alone the module is imported, or an error that lists them all."""
    if format_id not in _ids():
        raise NotFoundError.of(format_id, "there is no such format", f"There are {', '.join(formats())}.")
    return _format(format_id)


@cache
def _ids() -> frozenset[str]:
    """The ids of all formats, by which their modules are named."""
    return frozenset(discover.modules(_FORMATS))


@cache
def _format(format_id: str) -> Format:
    found = discover.one(_FORMATS, format_id, "FORMAT")
    if not isinstance(found, Format) or found.id != format_id:
        raise TypeError(f"{format_id} is no format of that name")
    return found


def to(outline: Outline, format_id: str, look: Look) -> bytes:
    """The outline written in a format: the bytes of the file."""
    return named(format_id).write(outline, fitted(look, outline))


def file_name(outline: Outline, format_id: str) -> str:
    """What the file is called: 'production-manager-acme.docx'."""
    return f"{outline.name}.{named(format_id).id}"
