"""Editing a section: its lines and the snippets still on offer, as rows that are ticked, moved, reset or added."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import count

from jdbuilder.library.library import Library
from jdbuilder.library.model import Form, SectionId, Snippet
from jdbuilder.library.shelfmark import Shelfmark
from jdbuilder.posting.assemble import copied
from jdbuilder.posting.model import MOST_LINES, Line, Posting
from jdbuilder.posting.sections import BY_ID

_REMEMBERED = 128
"""How many sections' rows are kept: typing changes one of ten, and a save asks for those before it and after it."""
_LONGEST_REMEMBERED = 20_000
"""A section with more letters than this is gone through each time: a hundred of them would take much room."""

Rows = tuple["Row", ...]


@dataclass(frozen=True)
class Row:
    """A line as the builder shows it.

    Attributes:
        key: names the row within its section: the snippet's id, or own-1, own-2 …
        library: the line as the library has it; None for an own line.
        note: the library's word to whoever ticks it.
        brought: whether the line came from another role, so that this posting's role doesn't offer it again.
    """

    key: str
    line: Line
    library: Line | None = None
    note: str = ""
    brought: bool = False

    @property
    def edited(self) -> bool:
        """Whether the line differs from the library's words."""
        return self.library is not None and (self.line.text, self.line.target) != (
            self.library.text,
            self.library.target,
        )


@dataclass(frozen=True)
class _Held:
    """What the rows of a section are made of.

    Attributes:
        sisters: the lines of the sister section.
    """

    role: str | None
    section: SectionId
    lines: tuple[Line, ...]
    sisters: tuple[Line, ...]
    form: Form
    shelf: Shelfmark

    @classmethod
    def of(cls, posting: Posting, library: Library, section: SectionId) -> "_Held":
        """What a posting and a library hold for a section."""
        sister, every = BY_ID[section].sister, posting.sections
        sisters = every.of(sister) if sister else ()
        return cls(posting.role, section, every.of(section), sisters, posting.look.form, Shelfmark(library))

    @property
    def is_long(self) -> bool:
        """Whether there is too much of it to remember."""
        return sum(len(line.text) for line in (*self.lines, *self.sisters)) > _LONGEST_REMEMBERED


def rows(posting: Posting, library: Library, section: SectionId) -> Rows:
    """The section's lines in their order, with the snippets still on offer at their place among them."""
    held = _Held.of(posting, library, section)
    return _rows.__wrapped__(held) if held.is_long else _rows(held)


def known(posting: Posting, library: Library, section: SectionId) -> Mapping[str, Snippet]:
    """The snippets whose words a line of this section may have, by id.

    They are what is on offer here and in the sister section, and what lines were brought in from other roles.
    """
    return _known_to(_Held.of(posting, library, section))


def _known_to(held: _Held) -> Mapping[str, Snippet]:
    return _known.__wrapped__(held) if held.is_long else _known(held)


@lru_cache(maxsize=_REMEMBERED)
def _rows(held: _Held) -> Rows:
    offers = _offers(held)
    own, words = _own(held), _known_to(held)
    shown = _shown(held.lines, words, {*words} - {*own}, held.form)
    for index, snippet in enumerate(offers):
        if not any(row.key == snippet.id for row in shown):
            before = {offer.id for offer in offers[:index]}
            at = max((place for place, row in enumerate(shown, start=1) if row.key in before), default=0)
            shown.insert(at, _offered(snippet, held.form))
    return tuple(shown)


@lru_cache(maxsize=_REMEMBERED)
def _known(held: _Held) -> Mapping[str, Snippet]:
    found = _own(held)
    brought = (line for line in held.lines if line.snippet and line.snippet not in found)
    return found | {snippet.id: snippet for line in brought if (snippet := _wording(line, held.shelf.library))}


def _own(held: _Held) -> dict[str, Snippet]:
    """The snippets that the posting's role has, or every role has, for this section and its sister."""
    library = held.shelf.library
    role = library.find(held.role)
    sister = BY_ID[held.section].sister
    offers = (*library.offers(role, held.section), *(library.offers(role, sister) if sister else ()))
    return {snippet.id: snippet for snippet in offers}


def _wording(line: Line, library: Library) -> Snippet | None:
    """The snippet that a line was made from, in the role's wording that the line has, if it still has any."""
    wordings = library.snippets(line.snippet or "")
    same = (one for one in wordings if line.text in (one.words("infinitive"), one.words("gerund")))
    return next(same, wordings[0] if wordings else None)


def keep(rows: Iterable[Row]) -> tuple[Line, ...]:
    """What a posting keeps of its rows: all but untouched offers."""
    return tuple(row.line for row in rows if row.line.chosen or row.library is None or row.edited or row.brought)


def tick_all(rows: Rows, chosen: bool) -> Rows:
    """Every row ticked, or none."""
    return tuple(_with(row, chosen=chosen) for row in rows)


def move(rows: Rows, key: str, step: int) -> Rows:
    """The row moved past the nearest ticked one above it (step −1) or below it (step 1)."""
    at = _place(rows, key)
    if at is None:
        return rows
    way = range(at - 1, -1, -1) if step < 0 else range(at + 1, len(rows))
    to = next((place for place in way if rows[place].line.chosen), None)
    if to is None:
        return rows
    moved = [row for row in rows if row.key != key]
    moved.insert(to, rows[at])
    return tuple(moved)


def reset(rows: Rows, key: str) -> Rows:
    """The row with the library's words again."""
    return tuple(
        _with(row, text=row.library.text, target=row.library.target) if row.key == key and row.library else row
        for row in rows
    )


def lock(rows: Rows, key: str) -> Rows:
    """The row's lock turned."""
    return tuple(_with(row, locked=not row.line.locked) if row.key == key else row for row in rows)


def remove(rows: Rows, key: str) -> Rows:
    """The rows without one: an own or brought line is gone, an offer is unticked and back at the library's words."""
    kept = (row for row in rows if row.key != key or (row.library and not row.brought))
    return tuple(_with(reset((row,), key)[0], chosen=False) if row.key == key else row for row in kept)


def add(rows: Rows, texts: Iterable[str]) -> Rows:
    """The rows with own lines at the end."""
    taken = {row.key for row in rows}
    free = (key for number in count(1) if (key := f"own-{number}") not in taken)
    return (*rows, *(Row(key, Line(text=text)) for text, key in zip(texts, free, strict=False)))


def across(rows: Rows, sisters: Rows, key: str) -> tuple[Rows, Rows]:
    """Both sections' rows, with one moved from the first to the end of the second, ticked; a full one takes none."""
    if len(keep(sisters)) >= MOST_LINES:
        return rows, sisters
    moved = tuple(_with(row, chosen=True) for row in rows if row.key == key)
    return tuple(row for row in rows if row.key != key), (*sisters, *moved)


def reworded(lines: Sequence[Line], snippets: Mapping[str, Snippet], form: Form) -> tuple[Line, ...]:
    """The lines in another form, where they still have the library's words; an edited line stays as it is."""
    return tuple(_reworded(line, snippets.get(line.snippet or ""), form) for line in lines)


def _reworded(line: Line, snippet: Snippet | None, form: Form) -> Line:
    if snippet is None or line.text not in (snippet.words("infinitive"), snippet.words("gerund")):
        return line
    return line.model_copy(update={"text": snippet.words(form)})


def _offers(held: _Held) -> list[Snippet]:
    """The snippets on offer, without those that a line of the sister section was made from."""
    elsewhere = {line.snippet for line in held.sisters}
    library = held.shelf.library
    offers = library.offers(library.find(held.role), held.section)
    return [snippet for snippet in offers if snippet.id not in elsewhere]


def _shown(lines: Iterable[Line], snippets: Mapping[str, Snippet], brought: set[str], form: Form) -> list[Row]:
    shown: list[Row] = []
    own = 0
    for line in lines:
        snippet = snippets.get(line.snippet or "")
        if snippet and all(row.key != snippet.id for row in shown):
            shown.append(Row(snippet.id, line, copied(snippet, form), snippet.note, snippet.id in brought))
        else:
            own += 1
            shown.append(Row(f"own-{own}", line))
    return shown


def _offered(snippet: Snippet, form: Form) -> Row:
    line = copied(snippet, form)
    return Row(snippet.id, line.model_copy(update={"chosen": False}), line, snippet.note)


def _place(rows: Rows, key: str) -> int | None:
    return next((place for place, row in enumerate(rows) if row.key == key), None)


def _with(row: Row, **changes: object) -> Row:
    return replace(row, line=row.line.model_copy(update=changes))
