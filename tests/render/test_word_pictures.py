"""Pictures in Word: numbers of their own, their words, no wider than the text; more in formats/test_docx.py."""

import io

import docx
from docx.shape import InlineShape

from jdbuilder.render.format import Look
from jdbuilder.render.word_file import WordFile, packed
from jdbuilder.render.word_pictures import EMU_PER_INCH, add_picture
from jdbuilder.render.word_styles import dressed
from jdbuilder.word.package import Package
from tests.render import drafts


def _pictures(look: Look, *inches: float) -> list[InlineShape]:
    file = WordFile(dressed(look))
    for width in inches:
        add_picture(file, "Picture", drafts.logo().png, width * EMU_PER_INCH, 0.25, 'A "b" <c> & d')
    return [*docx.Document(io.BytesIO(packed(file.finish()))).inline_shapes]


def test_a_picture_has_its_size_and_its_words(look: Look) -> None:
    (shape,) = _pictures(look, 2)
    assert (shape.width, shape.height) == (2 * EMU_PER_INCH, EMU_PER_INCH / 2)
    assert shape._inline.docPr.get("descr") == 'A "b" <c> & d'


def test_a_wide_picture_keeps_its_shape_within_the_text(look: Look) -> None:
    (shape,) = _pictures(look, 20)
    assert shape.width == dressed(look).width * 635
    assert abs(shape.height - shape.width / 4) <= 1


def test_each_has_a_number(look: Look) -> None:
    assert [one._inline.docPr.get("id") for one in _pictures(look, 1, 2, 3)] == ["1", "2", "3"]


def test_a_picture_is_held_once_however_often_it_is_shown(look: Look) -> None:
    file = WordFile(dressed(look))
    one, two = drafts.logo().png, drafts.logo(10).png
    for png in (one, two, one):
        add_picture(file, "Picture", png, EMU_PER_INCH, 0.25, "")
    package = Package.unpacked(packed(file.finish()))
    held = [data for name, data in package.parts.items() if name.startswith("word/media/")]
    assert held == [one, two]
    assert package.content_type("word/media/image2.png") == "image/png"
