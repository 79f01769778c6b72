"""Every judge finds the defects that it is said to find, and nothing else: a judge that never fails proves nothing."""

import warnings

import pytest

from tests.checkers.seeded import CONTROL, TRIALS, Trial

NEEDED = {
    "PDF": ("java", "qpdf"),
    "Word file": ("node",),
    "PDF/UA that LibreOffice makes of the Word file": ("java", "office"),
    "web page": ("java", "node"),
    "data for search engines": ("node",),
}


@pytest.mark.checkers
@pytest.mark.parametrize(
    "trial",
    [pytest.param(one, id=one.what, marks=[getattr(pytest.mark, name) for name in NEEDED[one.what]]) for one in TRIALS],
)
def test_each_judge_finds_what_it_is_said_to_find(trial: Trial) -> None:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Duplicate name")  # one of the defects is a part that is there twice
        assert trial.found() == dict(trial.said)


@pytest.mark.parametrize("trial", TRIALS, ids=lambda one: one.what)
def test_the_control_is_said_to_be_sound(trial: Trial) -> None:
    assert trial.said[CONTROL] == ()


def _found_by_any(what: str) -> int:
    return sum(bool(who) for trial in TRIALS if trial.what == what for who in trial.said.values())


def test_as_much_is_found_as_such_judges_can_find() -> None:
    by_vera = [defect for defect, who in TRIALS[0].said.items() if "veraPDF" in who]
    assert len(by_vera) == len(TRIALS[0].said) - 2  # the control, and a head whose scope can be told from its place
    assert _found_by_any("Word file") >= 20
    assert all(_found_by_any(one.what) == len(one.said) - 1 for one in TRIALS[2:])
