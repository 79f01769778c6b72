"""The program that draws: one drawing in, one PNG out, within its limits."""

import json
import subprocess
import sys

import pytest

from jdbuilder.kit import draw
from tests.kit.pictures import svg

LIMITS = {"RLIMIT_AS": draw.MEMORY, "RLIMIT_CPU": draw.CPU_SECONDS, "RLIMIT_FSIZE": 0, "RLIMIT_NOFILE": draw.OPEN_FILES}


def run(*command: str, sent: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([sys.executable, *command], input=sent, capture_output=True, check=False, timeout=30)


def test_a_drawing_comes_back_as_a_png() -> None:
    done = run("-m", "jdbuilder.kit.draw", "height=50", sent=svg())
    assert done.returncode == 0
    assert done.stdout.startswith(b"\x89PNG")
    assert int.from_bytes(done.stdout[20:24]) == 50


@pytest.mark.parametrize("sent", [b"", b"<svg", b"\xff\xfe", svg(attributes='viewBox="0 0 1 999999999"')])
def test_what_can_not_be_drawn_ends_it_without_a_picture(sent: bytes) -> None:
    done = run("-m", "jdbuilder.kit.draw", "width=1600", sent=sent)
    assert done.returncode != 0
    assert done.stdout == b""


def test_it_works_within_its_limits() -> None:
    program = (
        "import json, resource; from jdbuilder.kit import draw; draw._limit(); "
        f"print(json.dumps({{name: resource.getrlimit(getattr(resource, name)) for name in {list(LIMITS)}}}))"
    )
    assert json.loads(run("-c", program).stdout) == {name: [most, most] for name, most in LIMITS.items()}


def test_it_writes_no_file_and_takes_no_more_memory() -> None:
    start = "from jdbuilder.kit import draw; draw._limit(); "
    assert run("-c", start + "open('/tmp/jdbuilder-kit-test', 'w').write('x')").returncode != 0
    assert b"MemoryError" in run("-c", start + "bytearray(draw.MEMORY)").stderr
