"""`jdbuilder serve`: loopback only."""

import pytest

from tests.commands.running import refused


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.com", ""])  # noqa: S104 - to be refused
def test_serving_to_the_network_is_refused(host: str) -> None:
    (said,) = refused("serve", "--host", host)
    assert said.startswith(f"--host: {host} would open every draft to the network, without sign-in.")
    assert "127.0.0.1" in said


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http"])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    assert "--port" in refused("serve", "--port", port)[-1]
