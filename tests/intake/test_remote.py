"""Where remote work is done is read back from the words of the paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdbuilder.intake.remote import Remote, read_remote
from jdbuilder.posting.areas import REGIONS
from jdbuilder.posting.facts import FACTS
from jdbuilder.posting.model import Facts, Listing, Posting

_PLACE = next(fact for fact in FACTS if fact.id == "place")


@pytest.mark.parametrize(
    ("said", "remote"),
    [
        ("Fully remote", Remote("")),
        ("Fully remote (Leeds)", Remote("Leeds")),
        ("Fully remote (Leeds; York)", Remote("Leeds; York")),
        ("Fully remote (applicants in Colorado)", Remote("", ("US-CO",))),
        ("Fully remote (Leeds (north); applicants in Germany, Ontario)", Remote("Leeds (north)", ("DE", "CA-ON"))),
        ("Fully remote (Leeds; applicants in Narnia)", Remote("Leeds; applicants in Narnia")),
        ("Fully remote (no applicants in Germany)", Remote("no applicants in Germany")),
        ("Leeds, remote", None),
    ],
)
def test_remote_work_is_read(said: str, remote: Remote | None) -> None:
    assert read_remote(said) == remote


def test_a_name_of_several_areas_means_the_one_that_is_known() -> None:
    said = "Fully remote (applicants in Georgia)"
    assert read_remote(said) == Remote("", ("US-GA",))
    assert read_remote(said, ("GE",)) == Remote("", ("GE",))


@given(st.sampled_from(["", "Leeds", "Leeds; York"]), st.lists(st.sampled_from([*REGIONS, "DE", "JP"]), unique=True))
def test_what_the_paper_says_reads_back(place: str, codes: list[str]) -> None:
    posting = Posting(
        title="x", facts=Facts(place=place, workplace="remote"), listing=Listing(applicants_in=tuple(codes))
    )
    assert read_remote(_PLACE.say(posting), codes) == Remote(place, tuple(codes))
