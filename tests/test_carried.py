"""Marks are bookmarks that Word allows, and come back from their names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.carried import Mark, digest
from jdbuilder.posting.model import MOST_LINES
from jdbuilder.posting.sections import SECTIONS

MARKS = st.builds(
    Mark,
    part=st.sampled_from([section.id for section in SECTIONS]),
    line=st.integers(0, MOST_LINES),
    snippet=st.text().map(digest),
) | st.builds(Mark, part=st.sampled_from(["title", "company", "facts", *(section.id for section in SECTIONS)]))


@given(MARKS)
def test_a_mark_comes_back_from_its_name_and_word_allows_it(mark: Mark) -> None:
    assert Mark.read(mark.name) == mark
    assert re.fullmatch(r"_[A-Za-z0-9_]{1,39}", mark.name)


@pytest.mark.parametrize(
    "name", ["", "_GoBack", "_Toc123", "jd_title", "_jd_", "_jd_apply_1_xyz", "_jd_apply_1_0", "_JD_title"]
)
def test_other_bookmarks_are_none_of_ours(name: str) -> None:
    assert Mark.read(name) is None


def test_a_digest_is_eight_digits_and_an_own_line_has_none() -> None:
    assert re.fullmatch("[0-9a-f]{8}", digest("go-over-the-schedule"))
    assert (digest(None), digest("")) == ("", "")
