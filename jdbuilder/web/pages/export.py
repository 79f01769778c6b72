"""/postings/<id>/export/<format>: the file, as it was saved last."""

from urllib.parse import quote

from flask import Blueprint, Response
from flask.typing import ResponseReturnValue

from jdbuilder.posting.outline import outline
from jdbuilder.render import to
from jdbuilder.web.services import services

bp = Blueprint("export", __name__)


@bp.get("/postings/<draft_id>/export/<format_id>")
def download(draft_id: str, format_id: str) -> ResponseReturnValue:
    """The posting's file in a format, as a download under a readable name."""
    draft, form = services().store.get(draft_id), to.named(format_id)
    document = outline(draft.posting)
    data = to.to(document, format_id, services().look(draft.posting))
    response = Response(data, content_type=form.media_type)
    response.headers["Content-Disposition"] = _disposition(to.file_name(document, format_id))
    return response


def _disposition(name: str) -> str:
    """The header for a file name; one that isn't ASCII gets a plain twin for old programs (RFC 6266)."""
    if name.isascii():
        return f'attachment; filename="{name}"'
    ending = name.rpartition(".")[2]
    return f"attachment; filename=\"job-ad.{ending}\"; filename*=UTF-8''{quote(name, safe='')}"
