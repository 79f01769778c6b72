"""HTML: one self-contained page, the paper itself with its style inside."""

from jdbuilder.outline import Outline
from jdbuilder.render import paper
from jdbuilder.render.format import Format, Look


def write(outline: Outline, look: Look) -> bytes:
    """The paper as one HTML file that asks for nothing else."""
    return (paper.page(outline, look, style=paper.css(look)) + "\n").encode()


FORMAT = Format(id="html", label="Web page", media_type="text/html; charset=utf-8", rank=30, write=write)
