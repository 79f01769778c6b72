"""What was decided about a foreign ad: where each line goes, and whether the library's words stand in its place."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from jdbuilder.intake.accept import fitting
from jdbuilder.intake.model import Opened
from jdbuilder.library.library import Library
from jdbuilder.library.model import SectionId, Snippet
from jdbuilder.posting.assemble import copied
from jdbuilder.posting.model import Line, Posting, Sections
from jdbuilder.posting.sections import SECTIONS

Place = tuple[SectionId, int]
"""A line: its section, and which line of it, from 0."""
_REMEDY = "Send some of them elsewhere, or leave them out."


@dataclass(frozen=True)
class Decision:
    """What is to become of one line.

    Attributes:
        section: where it goes; None leaves it out.
        snippet: the proposed snippet whose words it shall have; empty keeps its own.
    """

    section: SectionId | None
    snippet: str = ""


def lines(posting: Posting) -> Mapping[Place, Line]:
    """Every line of a posting by its place, in the order of the paper."""
    return {(one.id, number): line for one in SECTIONS for number, line in enumerate(posting.sections.of(one.id))}


def wordings(opened: Opened, library: Library) -> Mapping[str, Snippet]:
    """The snippets that were proposed, by id, in the wording of the posting's role where that has one of its own."""
    role = library.find(opened.posting.role)
    of_role = {one.id: one for section in SECTIONS for one in library.offers(role, section.id)}
    asked = {snippet for one in opened.proposals for snippet, _ in one.snippets}
    return {snippet: of_role.get(snippet) or library.snippets(snippet)[0] for snippet in asked}


def arranged(opened: Opened, decisions: Mapping[Place, Decision], library: Library) -> Posting:
    """The posting with every line where it was decided; one that nothing was decided about stays where it is.

    UserError where a section would have more lines than it can hold.
    """
    proposed = {(one.section, one.line): {snippet for snippet, _ in one.snippets} for one in opened.proposals}
    words = wordings(opened, library)
    placed: dict[SectionId, list[Line]] = defaultdict(list)
    for place, line in lines(opened.posting).items():
        decided = decisions.get(place, Decision(place[0]))
        if decided.section:
            fit = decided.snippet in proposed.get(place, ())
            placed[decided.section].append(copied(words[decided.snippet], opened.posting.look.form) if fit else line)
    sections = {section: fitting(section, tuple(_once(held)), _REMEDY) for section, held in placed.items()}
    return opened.posting.model_copy(update={"sections": Sections(**sections)})


def _once(held: list[Line]) -> list[Line]:
    """The lines, without those whose snippet stands there already: two sentences may say the same duty."""
    seen: set[str] = set()
    kept = []
    for line in held:
        if line.snippet not in seen:
            kept.append(line)
        seen |= {line.snippet} if line.snippet else set()
    return kept
