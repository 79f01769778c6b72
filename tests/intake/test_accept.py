"""Accepted changes make the posting say what the file says; refused ones leave it as it was."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jdbuilder.errors import UserError
from jdbuilder.intake.accept import accepted, told_if_unreadable
from jdbuilder.intake.changes import differences
from jdbuilder.intake.edited import Paragraph, read
from jdbuilder.intake.model import Change, Opened
from jdbuilder.intake.printed import key
from jdbuilder.posting.model import MOST_LINES, Facts, Line, Posting, Sections
from jdbuilder.posting.outline import outline
from jdbuilder.render import to
from jdbuilder.render.format import Look
from jdbuilder.text import clean_text
from jdbuilder.word.package import Package
from tests.intake.word_edits import Typed, add_after, delete, merge, move, retype, split, text, unmark
from tests.posting.strategies import postings, words

LINES = tuple(Line(text=f"Line {number} of them") for number in range(4))
POSTING = Posting(title="Editor", sections=Sections(responsibilities=LINES, must_haves=LINES[:2]))


def opened(*changes: Change, posting: Posting = POSTING) -> Opened:
    return Opened(posting, "marks", "docx", changes)


def duties(posting: Posting) -> list[str]:
    return [line.text for line in posting.sections.responsibilities]


def line_change(kind: str, line: int, after: str = "", **further: object) -> Change:
    return Change(kind, "", after, "responsibilities", line, **further)  # type: ignore[arg-type]  # as it is called here


EDIT = line_change("edited", 1, "Line 1, edited")
ADD = line_change("added", 1, "New before 1")
DELETE = line_change("deleted", 0)
MOVE = line_change("moved", 3, "Line 3 of them", to=("responsibilities", 1))


def test_nothing_accepted_is_the_remembered_posting() -> None:
    assert accepted(opened(EDIT, ADD, DELETE, MOVE), []) == POSTING


def test_everything_accepted_stands_in_the_order_of_the_file() -> None:
    assert duties(accepted(opened(DELETE, ADD, MOVE, EDIT), range(4))) == [
        "New before 1", "Line 3 of them", "Line 1, edited", "Line 2 of them",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ([0], ["1", "2", "3"]),
        ([1], ["0", "New", "1", "2", "3"]),
        ([0, 1], ["New", "1", "2", "3"]),
        ([2], ["0", "3", "1", "2"]),
        ([2, 0], ["3", "1", "2"]),
        ([3, 1], ["0", "New", "1,", "2", "3"]),
        ([99], ["0", "1", "2", "3"]),
    ],
)
def test_each_number_means_its_line_whatever_else_is_accepted(numbers: list[int], said: list[str]) -> None:
    found = duties(accepted(opened(DELETE, ADD, MOVE, EDIT), numbers))
    assert [text.removeprefix("Line ").split()[0] for text in found] == said


def test_a_line_moves_to_another_section_with_what_was_edited_in_it() -> None:
    edit = line_change("edited", 0, "Line 0, edited")
    move = line_change("moved", 0, "Line 0 of them", to=("must_haves", 1))
    posting = accepted(opened(edit, move), [0, 1])
    assert [line.text for line in posting.sections.must_haves] == ["Line 0 of them", "Line 0, edited", "Line 1 of them"]
    assert len(duties(posting)) == 3


def test_a_metric_that_moves_elsewhere_takes_its_target_along_as_text() -> None:
    metric = Line(text="Speed: how fast", target="5")
    posting = POSTING.with_lines("metrics", (metric,))
    said = "Speed: how fast. Target: 5."
    move = Change("moved", said, said, "metrics", 0, to=("must_haves", 0))
    assert accepted(opened(move, posting=posting), [0]).sections.must_haves[0] == Line(text=said)


def test_a_fact_is_accepted_and_one_that_cant_be_read_is_passed_over() -> None:
    place, pay = Change("fact", "", "Berlin", field="place"), Change("fact", "", "a lot", field="pay")
    changes = tuple(told_if_unreadable(POSTING, [place, pay]))
    assert [one.readable for one in changes] == [True, False]
    assert accepted(opened(*changes), [0, 1]).facts == Facts(place="Berlin")


def test_a_line_that_no_posting_can_hold_is_only_told() -> None:
    changes = tuple(told_if_unreadable(POSTING, [line_change("edited", 0, "x" * 10_001), EDIT]))
    assert [one.readable for one in changes] == [False, True]


def test_a_section_doesnt_take_more_lines_than_a_posting_holds() -> None:
    full = POSTING.with_lines("responsibilities", LINES[:1] * MOST_LINES)
    with pytest.raises(UserError, match="would have more than 1000 lines"):
        accepted(opened(ADD, posting=full), [0])


def test_what_follows_from_a_fact_is_put_at_its_placeholder() -> None:
    posting = Posting(
        title="Editor", facts=Facts(company="Acme"), sections=Sections(about=(Line(text="At <company XXX>"),))
    )
    company = Change("fact", "Acme", "Globex", field="company")
    edit = Change("edited", "At Acme", "Right at Globex", "about", 0)
    found = accepted(opened(company, edit, posting=posting), [1])
    assert (found.sections.about[0].text, found.facts.company) == ("Right at <company XXX>", "Acme")


# What a person does: each step names a paragraph by its number, and what is typed

typed = words.filter(lambda said: key(clean_text(said)) and "<" not in said).map(lambda said: key(clean_text(said)))
steps = st.tuples(
    st.sampled_from(["retype", "delete", "add", "split", "merge", "move"]),
    st.integers(0, 30),
    st.integers(0, 30),
    typed,
)


def do(file: Typed, step: tuple[str, int, int, str]) -> None:
    what, one, other, said = step
    lines = file.lines()
    if not lines:
        return
    line, second = lines[one % len(lines)], lines[other % len(lines)]
    before = text(line)
    match what:
        case "retype":
            retype(line, said)
        case "delete":
            delete(line)
        case "add":
            add_after(line, said)
        case "split" if before[: len(before) // 2].strip() and before[len(before) // 2 :].strip():
            split(line, before[: len(before) // 2], before[len(before) // 2 :])
        case "merge" if line.getnext() in lines:
            merge(line)
        case "move":
            move(line, second)


def said_by_lines(paragraphs: Sequence[Paragraph]) -> str:
    """The words but for headings and lead-ins, which go with their lines."""
    return key(
        " ".join(one.text for one in paragraphs if not one.style.startswith("heading") and one.style != "lead-in")
    )


def exported(posting: Posting, look: Look) -> bytes:
    return to.to(outline(posting), "docx", look)


def edited_words_come_back(
    posting: Posting, done: list[tuple[str, int, int, str]], look: Look, marks: bool = True
) -> None:
    file = Typed.opened(exported(posting, look))
    for step in done:
        do(file, step)
    for paragraph in [] if marks else file.paragraphs():
        unmark(paragraph)
    edited = read(file.saved())
    changes = differences(posting, edited).changes
    assert all(change.readable for change in changes)
    found = accepted(opened(*changes, posting=posting), range(len(changes)))
    assert said_by_lines(read(Package.unpacked(exported(found, look))).now) == said_by_lines(edited.now)
    assert accepted(opened(*changes, posting=posting), []) == posting


any_posting = given(postings, st.lists(steps, max_size=6), st.booleans())
few = settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
many = settings(few, max_examples=300)


@few
@any_posting
def test_an_edited_export_opened_and_accepted_says_the_same(
    look: Look, posting: Posting, done: list[tuple[str, int, int, str]], marks: bool
) -> None:
    edited_words_come_back(posting, done, look, marks)


@pytest.mark.slow
@many
@any_posting
def test_any_edited_export_opened_and_accepted_says_the_same(
    look: Look, posting: Posting, done: list[tuple[str, int, int, str]], marks: bool
) -> None:
    edited_words_come_back(posting, done, look, marks)
