"""A mark is its library's alone, and lets go of it."""

import pytest

from jdbuilder.library.library import Library
from jdbuilder.library.shelfmark import Shelfmark


def test_marks_of_one_library_are_equal_and_those_of_its_equal_are_not() -> None:
    one, equal = Library((), ()), Library((), ())
    assert one == equal
    assert (Shelfmark(one), hash(Shelfmark(one))) == (Shelfmark(one), hash(Shelfmark(one)))
    assert Shelfmark(one) != Shelfmark(equal)
    assert Shelfmark(one).library is one


def test_a_library_that_only_a_mark_names_is_gone_and_no_later_one_takes_its_mark() -> None:
    left = Shelfmark(Library((), ()))
    assert all(left != Shelfmark(Library((), ())) for _ in range(20))  # one of these is where the first one was
    with pytest.raises(LookupError):
        left.library  # noqa: B018 - to ask is what fails
