"""The ids of sections are those that a posting has, in the order of its paper."""

from typing import get_args

from jdbuilder.library.section import SectionId
from jdbuilder.posting.model import Sections
from jdbuilder.posting.sections import SECTIONS


def test_a_posting_has_the_sections_that_the_library_offers_for() -> None:
    assert get_args(SectionId) == tuple(Sections.model_fields) == tuple(section.id for section in SECTIONS)
