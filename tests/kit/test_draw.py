"""The program that draws: one drawing in, one PNG out, within its limits."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from jdbuilder.kit import draw, gate
from tests.kit.pictures import png, svg

START = "from jdbuilder import limits; from jdbuilder.kit import draw; limits.keep_to(draw.MEMORY, draw.CPU_SECONDS); "


def run(*command: str, sent: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([sys.executable, *command], input=sent, capture_output=True, check=False, timeout=30)


def test_a_drawing_comes_back_as_a_png() -> None:
    done = run("-m", "jdbuilder.kit.draw", "60", sent=svg())
    assert done.returncode == 0
    assert done.stdout.startswith(b"\x89PNG")
    assert int.from_bytes(done.stdout[16:20]) == 60


def test_what_is_refused_is_said_with_its_remedy() -> None:
    done = run("-m", "jdbuilder.kit.draw", "60", sent=svg("<script/>"))
    assert done.returncode == gate.REFUSED
    what, remedy = json.loads(done.stdout)
    assert "<script>" in what
    assert "PNG" in remedy


@pytest.mark.parametrize("attributes", ['width="0" height="0"', 'width="1000in" height="1001"'])
def test_what_can_not_be_drawn_ends_it_without_a_picture(attributes: str) -> None:
    done = run("-m", "jdbuilder.kit.draw", "1600", sent=svg(attributes=attributes))
    assert done.returncode not in {0, gate.REFUSED}
    assert done.stdout == b""


def test_it_keeps_to_its_limits_before_it_looks_at_what_was_sent() -> None:
    program = (
        "from jdbuilder.kit import draw; draw.limits.keep_to = print; "
        "draw.gate.checked = lambda sent: draw.sys.exit('looked'); draw.main()"
    )
    done = run("-c", program)
    assert (done.stdout.decode(), done.stderr) == (f"{draw.MEMORY} {draw.CPU_SECONDS}\n", b"looked\n")


def test_no_file_is_read(tmp_path: Path) -> None:
    """Past our own gate, too: the drawing program itself opens nothing that a drawing names."""
    red = tmp_path / "red.png"
    red.write_bytes(png((300, 100)))
    named = svg(f'<image href="{red}" width="300" height="100"/>')
    program = "import sys; from jdbuilder.kit import draw; {}sys.stdout.buffer.write(draw.png({!r}, 300, False))"
    pictures = [
        run("-c", program.format(limits, drawing)).stdout
        for limits, drawing in ((START, named), (START, svg("")), ("", named))
    ]
    assert pictures[0] == pictures[1] != pictures[2]
