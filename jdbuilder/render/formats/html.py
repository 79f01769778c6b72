"""HTML: one self-contained page, the paper with its style inside, its posting, and its data for search engines."""

from jdbuilder.markup import script_json
from jdbuilder.outline import Outline
from jdbuilder.posting import listing
from jdbuilder.render import paper
from jdbuilder.render.format import Format, Look


def write(outline: Outline, look: Look) -> bytes:
    """The paper as one HTML file that asks for nothing else; faulty data is worse than none, so it must be whole."""
    data = script_json(outline.linked_data) if listing.is_complete(outline.linked_data) else ""
    record = script_json(outline.record) if outline.carries_record and outline.record else ""
    style = paper.css(look, running_title=False)
    return (paper.page(outline, look, style=style, linked_data=data, record=record) + "\n").encode()


FORMAT = Format(id="html", label="Web page", media_type="text/html; charset=utf-8", rank=30, write=write)
