"""`jdbuilder serve`: loopback only, and from one heap."""

import pytest

from tests.commands.running import refused, run


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.com", ""])  # noqa: S104 - to be refused
def test_serving_to_the_network_is_refused(host: str) -> None:
    (said,) = refused("serve", "--host", host)
    assert said.startswith(f"--host: {host} would open every draft to the network, without sign-in.")
    assert "127.0.0.1" in said


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http"])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    assert "--port" in refused("serve", "--port", port)[-1]


class _Library:
    """A C library that writes down what it is asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int]] = []

    def mallopt(self, option: int, value: int) -> int:
        self.asked.append((option, value))
        return 1


@pytest.mark.parametrize("found", [_Library(), object()])
def test_all_threads_share_one_heap_where_the_c_library_knows_how(
    found: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[tuple[str, int]] = []
    monkeypatch.setattr("ctypes.CDLL", lambda _: found)
    monkeypatch.setattr("jdbuilder.serving.serve", lambda *place: served.append(place))
    run("serve", "--port", "5099")
    assert served == [("127.0.0.1", 5099)]
    assert not isinstance(found, _Library) or found.asked == [(-8, 1)]
