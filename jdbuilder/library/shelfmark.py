"""A library in the key of what is remembered: to compare all that is in one takes long, and to hold it takes room."""

import weakref

from jdbuilder.library.library import Library


class Shelfmark:
    """Names a library, and is no reason to keep it; equal are those that name the very same one."""

    __slots__ = ("_id", "_library")

    def __init__(self, library: Library) -> None:
        self._id = id(library)
        self._library = weakref.ref(library)  # one object for as long as the library lives, so that it tells them apart

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Shelfmark) and self._library is other._library

    def __hash__(self) -> int:
        return self._id

    @property
    def library(self) -> Library:
        """The library, for as long as somebody else holds it."""
        found = self._library()
        if found is None:
            raise LookupError("the library of this mark is gone")
        return found
