"""The peers say what our files say: a ratio to something that does less would be a lie."""

import io
import re
import zipfile
from collections.abc import Callable

import docx
import pypdfium2
import pytest

from jdbuilder.outline import Outline
from jdbuilder.render import to
from tests.bench.document import LOOK, data, drawn_up, posting
from tests.bench.peers import floor_word, naive_word, template_word, typeset


@pytest.fixture(scope="module")
def ad() -> Outline:
    return drawn_up()


def in_word(file: bytes) -> list[str]:
    return " ".join(one.text for one in docx.Document(io.BytesIO(file)).paragraphs).split()


@pytest.mark.parametrize(
    "write",
    [lambda ad: floor_word.writer(ad)(ad), lambda ad: naive_word.made(data(ad)), lambda ad: template_word.filler()(ad)],
    ids=["floor", "naive", "template"],
)
def test_a_word_file_of_a_peer_has_the_words_of_ours(ad: Outline, write: Callable[[Outline], bytes]) -> None:
    assert in_word(write(ad)) == in_word(to.to(ad, "docx", LOOK))


def test_the_floor_packs_the_parts_that_ours_has(ad: Outline) -> None:
    ours, floor = (zipfile.ZipFile(io.BytesIO(one)) for one in (to.to(ad, "docx", LOOK), floor_word.writer(ad)(ad)))
    assert set(floor.namelist()) == set(ours.namelist())
    main = [len(one.read("word/document.xml")) for one in (ours, floor)]
    assert main[1] > 0.8 * main[0]


def test_typst_prints_every_word_tagged_on_as_many_pages(ad: Outline) -> None:
    made = typeset.compiler()(ad)
    pages = pypdfium2.PdfDocument(io.BytesIO(made))
    printed = " ".join(page.get_textpage().get_text_range() for page in pages)
    wanted = {word for text in ad.words() for word in re.findall(r"\w{3,}", text)}
    assert wanted <= {*re.findall(r"\w{3,}", printed)}
    assert len(pages) == 2
    assert b"/StructTreeRoot" in made


def test_no_two_ads_are_the_same() -> None:
    assert drawn_up() != drawn_up()
    assert 550 < sum(len(text.split()) for text in drawn_up().words()) < 700
    assert posting().facts.company
