"""Which area lies in which."""

from jdbuilder.review.law.within import lies_in


def test_a_part_lies_in_the_whole_and_never_in_itself() -> None:
    assert lies_in("US-NY-NYC", "US-NY")
    assert lies_in("US-NY", "US")
    assert lies_in("DE", "EU")
    assert not lies_in("GB", "EU")
    assert not lies_in("US", "US-NY")
    assert not lies_in("US", "US")
