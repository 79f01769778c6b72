"""A Word file of ours is opened again: with its posting, and with what was changed in it since."""

from collections.abc import Iterator

from jdbuilder.intake.changes import Differences, differences
from jdbuilder.intake.edited import Edited, read
from jdbuilder.intake.memory import in_word
from jdbuilder.intake.model import How, Opened
from jdbuilder.intake.restored import restored, without_marks_of_lines
from jdbuilder.library.library import Library
from jdbuilder.posting.model import Posting
from jdbuilder.word.package import Package

_KIND = "docx"


def opened_word(package: Package, name: str, library: Library) -> Opened | None:
    """What a file that came through the gate remembers, by its record or its marks; None where it has neither.

    Args:
        name: the title of the posting where the file has none.
    """
    posting = in_word(package)
    if not posting and b"_jd" not in package.parts[package.main].replace(b"\0", b""):
        return None  # no mark of ours: somebody else's file, however long, isn't walked through
    edited = read(package)
    if posting:
        return _remembered(posting, edited)
    found = restored(edited, library, name)
    return _by_marks_alone(found, without_marks_of_lines(edited)) if found else None


def _remembered(posting: Posting, edited: Edited) -> Opened:
    found = differences(posting, edited)
    return Opened(
        posting, _how(found), _KIND, found.changes, said=(*_about(found), *_locked(posting, found), *found.said)
    )


def _by_marks_alone(posting: Posting, edited: Edited) -> Opened:
    found = differences(posting, edited)
    known = sum(bool(line.snippet) for lines in dict(posting.sections).values() for line in lines)
    said = (
        "The program that last saved this file dropped what jdbuilder had put in it. The posting was put together"
        f" from the marks that its lines still carry, {_lines(known)} of it with the library’s snippets."
        " Unticked lines and settings are lost.",
    )
    return Opened(posting, "marks", _KIND, found.changes, said=(*said, *found.said))


def _how(found: Differences) -> How:
    if not found.changes:
        return "memory"
    return "marks" if found.by_mark * 2 >= found.found else "text"


def _about(found: Differences) -> Iterator[str]:
    """How the posting was found, and how sure it is; nothing where there is nothing to look at."""
    if not found.changes:
        return
    if _how(found) == "marks":
        held = f"{found.by_mark} of its {_lines(found.lines)} still carry their marks"
        yield f"The file remembers its posting, and {held}."
        yield from _by_words(found.found - found.by_mark)
    else:
        yield "The file remembers its posting, but its lines have lost their marks: they were matched by their words."
    if found.found * 2 < found.lines:
        yield "Little of the text is what the file remembers. Was another text put in its place?"


def _by_words(count: int) -> Iterator[str]:
    if count == 1:
        yield "1 line was matched by its words instead; look closely at what is proposed for it."
    elif count:
        yield f"{count} lines were matched by their words instead; look closely at what is proposed for them."


def _locked(posting: Posting, found: Differences) -> Iterator[str]:
    """A word on lines whose text is to stay as it is."""
    lines = (change for change in found.changes if change.kind in {"edited", "deleted"})
    for change in lines:
        if change.section and change.line is not None and posting.sections.of(change.section)[change.line].locked:
            yield f"The wording of “{change.before}” is locked, and was changed in the file all the same."


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count} lines"
