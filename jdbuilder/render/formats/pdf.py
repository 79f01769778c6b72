"""PDF: the paper, printed by WeasyPrint in a worker process; tagged, with bookmarks, title and language."""

from jdbuilder.outline import Outline
from jdbuilder.render import paper, press
from jdbuilder.render.format import Format, Look


def write(outline: Outline, look: Look) -> bytes:
    """The paper as a PDF."""
    return press.shared().print(paper.page(outline, look), paper.css(look))


FORMAT = Format(id="pdf", label="PDF", media_type="application/pdf", rank=20, write=write)
