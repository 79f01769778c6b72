"""JSON-LD: the job as search engines read it, for a page of one's own; what is known, even where some is missing."""

from jdbuilder.errors import UserError
from jdbuilder.markup import readable_json
from jdbuilder.outline import Outline
from jdbuilder.render.format import Format, Look


def write(outline: Outline, _look: Look) -> bytes:
    """The linked data, indented for people."""
    if not outline.linked_data:
        raise UserError.of("jsonld", "this document is no job ad", "Choose another format.")
    return f"{readable_json(outline.linked_data)}\n".encode()


FORMAT = Format(id="jsonld", label="JSON-LD", media_type="application/ld+json", rank=55, write=write, needs_record=True)
