"""Export, open, export again: the same bytes, whatever a posting holds, in every kind of file that remembers."""

from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings

from jdbuilder.intake import memory
from jdbuilder.posting.model import Posting
from jdbuilder.posting.outline import outline
from jdbuilder.render import to
from jdbuilder.render.format import Look
from jdbuilder.word import gate
from tests.posting.strategies import postings

OPENED: Mapping[str, Callable[[bytes], Posting | None]] = {
    "docx": lambda data: memory.in_word(gate.admitted(data, "ad.docx").package),
    "html": memory.in_page,
    "json": memory.in_json,
    "pdf": memory.in_pdf,
}


def _goes_round(posting: Posting, format_id: str, look: Look) -> None:
    """The file brings back the posting, but for its internal notes, and that makes the same file."""
    noted = posting.model_copy(update={"notes": "Not for applicants"})
    written = to.to(outline(noted), format_id, look)
    opened = OPENED[format_id](written)
    assert opened == posting.model_copy(update={"notes": ""})
    assert to.to(outline(opened), format_id, look) == written


@settings(deadline=None, max_examples=200)
@given(posting=postings)
@pytest.mark.parametrize("format_id", ["docx", "html", "json"])
def test_what_is_opened_makes_the_same_file(format_id: str, posting: Posting, look: Look) -> None:
    _goes_round(posting, format_id, look)


@settings(deadline=None, max_examples=20)
@given(posting=postings)
def test_what_is_opened_makes_the_same_pdf(posting: Posting, look: Look) -> None:
    _goes_round(posting, "pdf", look)


@pytest.mark.slow
@settings(deadline=None, max_examples=200)
@given(posting=postings)
def test_what_is_opened_makes_the_same_pdf_two_hundred_times(posting: Posting, look: Look) -> None:
    _goes_round(posting, "pdf", look)


@pytest.mark.parametrize("plane", range(17))
@pytest.mark.parametrize("format_id", OPENED)
def test_letters_of_every_plane_come_back(format_id: str, plane: int, look: Look) -> None:
    signs = "".join(chr(plane * 0x10000 + place) for place in (0x41, 0x5D0, 0x9FFF, 0xE000, 0xFFF0, 0xFFFD))
    posting = Posting.model_validate({"title": f"a{signs}b", "sections": {"apply": [{"text": f"<{signs}>&]]>"}]}})
    assert signs in posting.title
    _goes_round(posting, format_id, look)
