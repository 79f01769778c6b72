"""The suite stays quick: what takes long says so and begins first, and groups and files stay together."""

import pytest

from tests import pace


@pytest.fixture
def dear(request: pytest.FixtureRequest) -> pytest.Function:
    item = pytest.Function.from_parent(request.node.parent, name="dear", callobj=lambda: None)
    item.add_marker("slow")
    return item


def test_a_test_that_takes_long_has_to_say_so(request: pytest.FixtureRequest, dear: pytest.Item) -> None:
    assert "mark it as slow" in pace.fault(request.node, pace.MOST_SECONDS + 0.1)
    assert pace.fault(request.node, pace.MOST_SECONDS) == pace.fault(dear, pace.MOST_SECONDS + 0.1) == ""


def test_what_takes_long_begins_first(request: pytest.FixtureRequest, dear: pytest.Item) -> None:
    assert pace.dear_first([request.node, dear, request.node]) == [dear, request.node, request.node]


@pytest.mark.parametrize(
    ("nodeid", "scope"),
    [
        ("tests/a.py::test_b@browser", "browser"),
        ("tests/a.py::test_b[x]@corpus", "corpus"),
        ("tests/a.py::test_b[x@y::z]", "tests/a.py"),
        ("tests/a.py::test_b", "tests/a.py"),
    ],
)
def test_a_group_stays_together_and_so_does_a_file(nodeid: str, scope: str) -> None:
    assert pace.scope(nodeid) == scope
