"""The postings for the checkers: two hundred, no two alike, of every kind, and the same every time."""

from collections import Counter

from tests.checkers import postings
from tests.checkers.postings import LENGTHS, PAPERS, cases, few
from tests.checkers.scripts import SENTENCES


def test_there_are_two_hundred_of_every_kind() -> None:
    every = cases()
    assert len({case.name for case in every}) == postings.MANY == 200
    for kind, known in (("paper", PAPERS), ("length", LENGTHS), ("script", SENTENCES)):
        counted = Counter(getattr(case, kind) for case in every)
        assert counted.keys() == set(known)
        assert min(counted.values()) >= 200 // len(known) - 1
    assert {(case.branded, case.posting.look.data) for case in every} == {
        (a, b) for a in (True, False) for b in (True, False)
    }


def test_a_dozen_are_of_every_kind_too() -> None:
    themes = {case.theme for case in cases()}
    assert len(few()) == 12
    for kind, known in (("theme", themes), ("paper", PAPERS), ("length", LENGTHS), ("script", SENTENCES)):
        assert {getattr(case, kind) for case in few()} == set(known)
    assert {case.branded for case in few()} == {case.posting.look.data for case in few()} == {True, False}


def test_every_text_has_its_marker_and_they_are_the_same_every_time() -> None:
    for case in few():
        assert case.posting == few()[few().index(case)].posting
        assert len(case.markers()) >= 3
        typed = [line.text for _, lines in case.posting.sections for line in lines]
        assert typed
        assert all(postings.MARKER.search(text) for text in typed)
