"""/postings/<id>/export/<format>: the file, as it was saved last."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from jdbuilder.posting.outline import outline
from jdbuilder.web.attachment import attachment
from jdbuilder.web.services import services

bp = Blueprint("export", __name__)


@bp.get("/postings/<draft_id>/export/<format_id>")
def download(draft_id: str, format_id: str) -> ResponseReturnValue:
    """The posting's file in a format."""
    posting = services().store.get(draft_id).posting
    return attachment(outline(posting), format_id, services().look(posting))
