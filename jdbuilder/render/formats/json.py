"""JSON: the data that the document was made from, to be opened again."""

from jdbuilder.errors import UserError
from jdbuilder.markup import readable_json
from jdbuilder.outline import Outline
from jdbuilder.render.format import Format, Look


def write(outline: Outline, _look: Look) -> bytes:
    """The record, indented for people."""
    if not outline.record:
        raise UserError.of("json", "this document has no data behind it", "Choose another format.")
    return f"{readable_json(outline.record)}\n".encode()


FORMAT = Format(id="json", label="Posting file", media_type="application/json", rank=60, write=write, needs_record=True)
