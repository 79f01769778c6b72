"""/postings/<id>/export/<format>: the file, as the posting was saved last."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from jdbuilder.posting.outline import name
from jdbuilder.web import timing
from jdbuilder.web.attachment import download as sent
from jdbuilder.web.services import services

bp = Blueprint("export", __name__)


@bp.get("/postings/<draft_id>/export/<format_id>")
def download(draft_id: str, format_id: str) -> ResponseReturnValue:
    """The posting's file in a format."""
    posting = services().store.get(draft_id).posting
    file = services().ready.file(draft_id, posting, format_id, services().look(posting))
    timing.note("ready", file.how)
    return sent(file.data, name(posting), format_id)
