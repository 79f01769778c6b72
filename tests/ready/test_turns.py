"""What waits: only the newest of each name, in turn, not before its time."""

from functools import partial

from jdbuilder.ready.turns import Turns

SOON, LATER = 1.0, 2.0


def put(turns: Turns, name: str, *steps: str, due: float = SOON) -> None:
    turns.put(name, [partial(str, step) for step in steps], due)


def taken(turns: Turns, now: float = SOON) -> list[object]:
    """What is taken until nothing is due."""
    found = []
    while step := turns.take(now):
        found.append(step())
    return found


def test_steps_are_taken_in_their_order() -> None:
    turns = Turns(4)
    put(turns, "one", "pdf", "docx")
    assert taken(turns) == ["pdf", "docx"]


def test_nothing_is_taken_before_its_time() -> None:
    turns = Turns(4)
    put(turns, "one", "pdf", due=LATER)
    assert [turns.due(), taken(turns), taken(turns, LATER), turns.due()] == [LATER, [], ["pdf"], None]


def test_what_is_due_does_not_wait_for_what_is_not() -> None:
    turns = Turns(4)
    put(turns, "one", "one pdf", due=LATER)
    put(turns, "two", "two pdf")
    assert [turns.due(), taken(turns)] == [SOON, ["two pdf"]]


def test_newer_work_takes_the_place_of_what_waits_and_is_due_anew() -> None:
    turns = Turns(4)
    put(turns, "one", "old pdf", "old docx")
    step = turns.take(SOON)
    assert step
    assert step() == "old pdf"
    put(turns, "one", "new pdf", "new docx", due=LATER)
    assert [taken(turns), taken(turns, LATER)] == [[], ["new pdf", "new docx"]]


def test_drafts_take_turns() -> None:
    turns = Turns(4)
    put(turns, "a", "a pdf", "a docx")
    put(turns, "b", "b pdf", "b docx")
    put(turns, "a", "a newer pdf", "a newer docx")
    assert taken(turns) == ["a newer pdf", "b pdf", "a newer docx", "b docx"]


def test_of_too_many_the_first_is_dropped() -> None:
    turns = Turns(4)
    for number in range(6):
        put(turns, f"{number}", f"pdf {number}")
    assert taken(turns) == ["pdf 2", "pdf 3", "pdf 4", "pdf 5"]
