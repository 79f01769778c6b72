"""Every line of a foreign ad goes where it was decided, in its own words or the library's."""

import pytest

from jdbuilder.errors import UserError
from jdbuilder.intake.arrange import Decision, Place, arranged, lines
from jdbuilder.intake.model import Opened, Proposal
from jdbuilder.library.library import Library
from jdbuilder.posting.model import MOST_LINES, Line, Posting, Sections
from tests.conftest import STUDIO

Decisions = dict[Place, Decision]


@pytest.fixture
def taken(library: Library) -> Opened:
    """An ad of three lines; the library has words near the first two."""
    duty = library.role(STUDIO).responsibilities[0].id
    posting = Posting(
        role=STUDIO,
        title="T",
        sections=Sections(
            responsibilities=(Line(text="Go through the schedule"), Line(text="See to the schedule")),
            benefits=(Line(text="A cat"),),
        ),
    )
    proposals = tuple(Proposal("responsibilities", line, ((duty, 0.8),)) for line in (0, 1))
    return Opened(posting, "foreign", "txt", proposals=proposals)


def proposed(opened: Opened) -> str:
    return opened.proposals[0].snippets[0][0]


def test_without_a_decision_nothing_moves(taken: Opened, library: Library) -> None:
    assert arranged(taken, {}, library) == taken.posting


def test_a_line_goes_to_another_section_after_what_stands_there_by_the_papers_order(
    taken: Opened, library: Library
) -> None:
    found = arranged(taken, {("benefits", 0): Decision("responsibilities")}, library)
    assert [line.text for line in found.sections.responsibilities][-1] == "A cat"
    assert found.sections.benefits == ()


def test_a_line_that_is_left_out_is_gone(taken: Opened, library: Library) -> None:
    assert ("benefits", 0) not in lines(arranged(taken, {("benefits", 0): Decision(None)}, library))


def test_a_line_takes_the_words_of_its_role(taken: Opened, library: Library) -> None:
    duty = library.role(STUDIO).responsibilities[0]
    decided: Decisions = {("responsibilities", 0): Decision("responsibilities", duty.id)}
    first, second = arranged(taken, decided, library).sections.responsibilities
    assert (first.text, first.snippet) == (duty.words("infinitive"), duty.id)
    assert second.text == "See to the schedule"


def test_a_snippet_stands_once_however_many_lines_took_its_words(taken: Opened, library: Library) -> None:
    decision = Decision("responsibilities", proposed(taken))
    decided: Decisions = {("responsibilities", 0): decision, ("responsibilities", 1): decision}
    assert len(arranged(taken, decided, library).sections.responsibilities) == 1


def test_only_what_was_proposed_is_taken(taken: Opened, library: Library) -> None:
    other = library.role(STUDIO).responsibilities[1].id
    assert arranged(taken, {("responsibilities", 0): Decision("responsibilities", other)}, library) == taken.posting


def test_more_lines_than_a_section_can_hold_are_refused(library: Library) -> None:
    many = tuple(Line(text=str(number)) for number in range(MOST_LINES))
    posting = Posting(title="T", sections=Sections(responsibilities=many, benefits=(Line(text="A cat"),)))
    with pytest.raises(UserError, match=r"more than 1000 lines\. Send some of them elsewhere, or leave them out"):
        arranged(Opened(posting, "foreign", "txt"), {("benefits", 0): Decision("responsibilities")}, library)
