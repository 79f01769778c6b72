"""A document's file as a download under a readable name."""

from urllib.parse import quote

from flask import Response

from jdbuilder.outline import Outline
from jdbuilder.render import to
from jdbuilder.render.format import Look


def attachment(document: Outline, format_id: str, look: Look) -> Response:
    """The document written in a format, to be saved and not shown."""
    form = to.named(format_id)
    response = Response(to.to(document, format_id, look), content_type=form.media_type)
    response.headers["Content-Disposition"] = disposition(to.file_name(document, format_id))
    return response


def disposition(name: str) -> str:
    """The header for a file name; one that isn't ASCII gets a plain twin for old programs (RFC 6266)."""
    if name.isascii():
        return f'attachment; filename="{name}"'
    ending = name.rpartition(".")[2]
    return f"attachment; filename=\"job-ad.{ending}\"; filename*=UTF-8''{quote(name, safe='')}"
