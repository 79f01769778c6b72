"""A refusal always says what to do."""

from jdbuilder.word.refused import RefusedError


def test_what_to_do_is_saving_it_again_where_nothing_else_is_said() -> None:
    assert "save it anew" in RefusedError("is odd").remedy
    assert (RefusedError("is odd", "Do that.").what, RefusedError("is odd", "Do that.").remedy) == (
        "is odd",
        "Do that.",
    )
