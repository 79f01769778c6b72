"""One posting, two jobs? The duties of a posting held against all roles of the library."""

from dataclasses import dataclass

from jdbuilder.library.library import Library
from jdbuilder.library.model import Role
from jdbuilder.posting.model import Line, Posting


@dataclass(frozen=True)
class Mixed:
    """Two jobs in one posting: how many lines it has in all, and which of them belong to which role."""

    count: int
    first: Role
    second: Role
    firsts: tuple[Line, ...]
    seconds: tuple[Line, ...]

    @property
    def others(self) -> int:
        """How many lines belong to neither."""
        return self.count - len(self.firsts) - len(self.seconds)


def mixed(posting: Posting, library: Library) -> Mixed | None:
    """The two jobs that the chosen duties come from, if they are two; the measure is library.fit's."""
    chosen = [line for line in posting.sections.responsibilities if line.chosen]
    duties = [duty_of(line, library) for line in chosen]
    mix = library.duties.mix((duty for duty in duties if duty), posting.role)
    if mix is None:
        return None
    firsts, seconds = (
        tuple(line for line, duty in zip(chosen, duties, strict=True) if duty in ids)
        for ids in (mix.firsts, mix.seconds)
    )
    if mix.second.id == posting.role:
        return Mixed(len(chosen), mix.second, mix.first, seconds, firsts)
    return Mixed(len(chosen), mix.first, mix.second, firsts, seconds)


def duty_of(line: Line, library: Library) -> str | None:
    """The duty of the library that a line says: the one it was made from, or the nearest in words of its own."""
    if line.snippet in library.duties.weights:
        return line.snippet
    return library.reading.duty(line.text)
