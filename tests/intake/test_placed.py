"""What is new or moved is told apart from what stands where it stood, section by section."""

from jdbuilder.intake.edited import Paragraph
from jdbuilder.intake.placed import Place, placed
from jdbuilder.intake.printed import Printed
from jdbuilder.library.model import SectionId

HEADINGS: dict[str, SectionId] = {"Duties": "responsibilities", "Needs": "must_haves", "Offer": "benefits"}


def heading(text: str) -> Printed:
    return Printed("heading", (text,), section=HEADINGS[text])


def line(section: SectionId, number: int) -> Printed:
    return Printed("line", (f"{section} {number}",), section=section, line=number)


PIECES = [
    heading("Duties"), *(line("responsibilities", number) for number in (0, 1, 3)),
    heading("Needs"), *(line("must_haves", number) for number in range(2)),
]  # fmt: skip


def places(order: str) -> tuple[Place, ...]:
    """Where things stand in a file that has the pieces of these numbers, and + for what is new."""
    marks = order.split()
    held = {int(mark): (number,) for number, mark in enumerate(marks) if mark.isdigit()}
    said = [PIECES[int(mark)].text if mark.isdigit() else mark.removeprefix("+") for mark in marks]
    free = [number for number in range(len(marks)) if number not in {place for (place,) in held.values()}]
    return placed(PIECES, [Paragraph(one) for one in said], held, free, HEADINGS)


def test_nothing_is_new_where_all_stands_as_it_stood() -> None:
    assert places("0 1 2 3 4 5 6") == ()


def test_what_is_new_stands_before_the_line_after_the_one_it_follows() -> None:
    assert places("+new 0 +new 1 2 +new 3 4 5 6 +new") == (
        Place("opening", 0, 0),
        Place("responsibilities", 0, 2),
        Place("responsibilities", 2, 5),
        Place("must_haves", 2, 10),
    )


def test_the_fewest_lines_are_called_moved() -> None:
    assert places("0 3 1 2 4 5 6") == (Place("responsibilities", 0, 1, 3),)


def test_a_line_may_move_to_another_section() -> None:
    assert places("0 1 2 4 5 3 6") == (Place("must_haves", 1, 5, 3),)


def test_sections_in_another_order_move_no_line() -> None:
    assert places("4 5 6 0 1 2 3") == ()


def test_a_section_whose_heading_is_gone_begins_at_its_first_line() -> None:
    assert places("0 1 2 3 5 6 +new") == (Place("must_haves", 2, 6),)


def test_a_heading_of_ours_that_is_new_opens_its_section_and_is_no_line() -> None:
    assert places("0 1 2 3 4 5 6 +Offer +new") == (Place("benefits", 0, 8),)
