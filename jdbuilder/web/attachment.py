"""A document's file as a download under a readable name."""

from urllib.parse import quote

from flask import Response

from jdbuilder.outline import Outline
from jdbuilder.render import to
from jdbuilder.render.format import Look


def attachment(document: Outline, format_id: str, look: Look) -> Response:
    """The document written in a format, to be saved and not shown."""
    return download(to.to(document, format_id, look), document.name, format_id)


def download(data: bytes, name: str, format_id: str) -> Response:
    """A finished file, to be saved and not shown; `name` is without its ending."""
    form = to.named(format_id)
    response = Response(data, content_type=form.media_type)
    response.headers["Content-Disposition"] = disposition(f"{name}.{form.id}")
    return response


def disposition(name: str) -> str:
    """The header for a file name; one that isn't ASCII gets a plain twin for old programs (RFC 6266)."""
    if name.isascii():
        return f'attachment; filename="{name}"'
    ending = name.rpartition(".")[2]
    return f"attachment; filename=\"job-ad.{ending}\"; filename*=UTF-8''{quote(name, safe='')}"
