"""Export, open, export again: the same bytes, whatever a posting holds, in every kind of file that remembers."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings

from jdbuilder.intake.model import Opened
from jdbuilder.intake.open import opened
from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting, Review, Waiver
from jdbuilder.posting.outline import outline
from jdbuilder.render import to
from jdbuilder.render.format import Look
from tests.posting.strategies import postings

KINDS = ("docx", "html", "json", "pdf")
Door = Callable[[bytes, str], Opened]
few = settings(deadline=None, max_examples=10)
some = settings(deadline=None, max_examples=30)  # a PDF is printed twice and read by a program of its own
many = settings(deadline=None, max_examples=200)


@pytest.fixture(scope="module")
def door(library: Library) -> Door:
    """The one that people use; hypothesis would print the library with each failure, and that takes it too long."""
    return lambda data, name: opened(data, name, library)


def _goes_round(posting: Posting, kind: str, look: Look, door: Door) -> None:
    """The file brings back the posting, but for what is internal, without a word, and that makes the same file."""
    waiver = Waiver(rule="hero-words", part="title", quote="ninja", reason="They like it")
    told = {"notes": "Not for applicants", "review": Review(employees=14, waivers=(waiver,))}
    written = to.to(outline(posting.model_copy(update=told)), kind, look)
    found = door(written, f"ad.{kind}")
    assert (found.posting, found.how) == (posting.model_copy(update={"notes": "", "review": Review()}), "memory")
    assert (found.changes, found.said) == ((), ())
    assert to.to(outline(found.posting), kind, look) == written


@few
@given(posting=postings)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_opened_makes_the_same_file(kind: str, posting: Posting, look: Look, door: Door) -> None:
    _goes_round(posting, kind, look, door)


@pytest.mark.slow
@many
@given(posting=postings)
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "pdf"])
def test_what_is_opened_makes_the_same_file_two_hundred_times(
    kind: str, posting: Posting, look: Look, door: Door
) -> None:
    _goes_round(posting, kind, look, door)


@pytest.mark.slow
@some
@given(posting=postings)
def test_what_is_opened_makes_the_same_pdf_thirty_times(posting: Posting, look: Look, door: Door) -> None:
    _goes_round(posting, "pdf", look, door)


@pytest.mark.parametrize("plane", range(17))
@pytest.mark.parametrize("kind", KINDS)
def test_letters_of_every_plane_come_back(kind: str, plane: int, look: Look, door: Door) -> None:
    signs = "".join(chr(plane * 0x10000 + place) for place in (0x41, 0x5D0, 0x9FFF, 0xE000, 0xFFF0, 0xFFFD))
    posting = Posting.model_validate({"title": f"a{signs}b", "sections": {"apply": [{"text": f"<{signs}>&]]>"}]}})
    assert signs in posting.title
    _goes_round(posting, kind, look, door)
