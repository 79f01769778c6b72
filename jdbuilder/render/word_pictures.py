"""Pictures in a Word file: in the line of a paragraph of its own, with its words for those who don't see it."""

import io
from typing import TYPE_CHECKING

from jdbuilder.render.theme import Colours
from jdbuilder.render.word_file import WordFile
from jdbuilder.render.word_text import paragraph, put

if TYPE_CHECKING:
    from jdbuilder.drawing import Drawing

EMU_PER_INCH = 914_400
EMU_PER_MILLIMETRE = 36_000
_EMU_PER_TWENTIETH = 635


def add_figure(file: WordFile, drawing: "Drawing", colours: Colours, alt: str) -> None:
    """A drawing as a picture, no wider than the text."""
    from jdbuilder.render import picture  # postings have none, and what draws takes a while to load

    width = drawing.width / picture.UNITS_PER_INCH * EMU_PER_INCH
    add_picture(file, "Picture", picture.png(drawing, colours), width, drawing.height / drawing.width, alt)


def add_picture(file: WordFile, style: str, png: bytes, width: float, shape: float, alt: str) -> None:
    """A picture at the end of the text, so many EMU wide or as wide as the text; its shape is its height by width."""
    wide = round(min(width, file.base.width * _EMU_PER_TWENTIETH))
    inline = file.document.part.new_pic_inline(io.BytesIO(png), wide, round(wide * shape))
    inline.docPr.set("descr", alt)
    for side in "TBLR":
        inline.set(f"dist{side}", "0")  # where it isn't said, LibreOffice moves the picture to the right
    put(put(paragraph(file.body, style), "r"), "drawing").append(inline)
