"""Requests per second: by wrk where that is installed, else by a small program of ours."""

import re
import shutil
import subprocess
import sys
import time
from http.client import HTTPConnection

_SECONDS = 3
_CONNECTIONS = 4


def per_second(port: int, path: str, cookie: str = "") -> float:
    """How many answers a second come from four connections at once."""
    return _by_wrk(port, path, cookie) if shutil.which("wrk") else _by_us(port, path, cookie)


def generator() -> str:
    """Who asks."""
    return "wrk" if shutil.which("wrk") else "a generator of ours, wrk is not here"


def _by_wrk(port: int, path: str, cookie: str) -> float:
    command = ["wrk", "-t1", f"-c{_CONNECTIONS}", f"-d{_SECONDS}s", "-H", f"Cookie: {cookie}"]
    done = subprocess.run([*command, f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True, check=True)
    found = re.search(r"Requests/sec:\s*([\d.]+)", done.stdout)
    assert found, done.stdout
    return float(found[1])


def _by_us(port: int, path: str, cookie: str) -> float:
    """A process for each connection."""
    command = [sys.executable, "-m", "tests.bench.load", str(port), path, cookie]
    asking = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(_CONNECTIONS)]
    return sum(float(one.communicate()[0]) for one in asking)


def asked(port: int, path: str, cookie: str, seconds: float = _SECONDS) -> float:
    """How many answers a second come on one connection."""
    connection = HTTPConnection("127.0.0.1", port)
    began, count = time.perf_counter(), 0
    while time.perf_counter() - began < seconds:
        connection.request("GET", path, headers={"Cookie": cookie})
        connection.getresponse().read()
        count += 1
    connection.close()
    return count / (time.perf_counter() - began)


if __name__ == "__main__":
    print(asked(int(sys.argv[1]), sys.argv[2], sys.argv[3]))  # noqa: T201 - read by the process that started this one
