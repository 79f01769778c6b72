"""An SVG that somebody uploads, as a picture: checked and drawn in a process with limits, never in this one."""

import json
import os
import subprocess
import sys

from jdbuilder.errors import UserError
from jdbuilder.kit.gate import REFUSED

WALL_SECONDS = 10.0
"""How long one drawing may take before its process is killed."""


def looks_like_one(data: bytes) -> bool:
    """Whether a file's bytes are meant to be an SVG."""
    return b"<svg" in data[:100_000] and data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def drawn(data: bytes, longest_side: int) -> bytes:
    """A PNG of the drawing, its longer side as long as asked for; UserError where it can't be taken.

    Tiny drawings can take for ever or all memory there is, to check as well as to draw.
    """
    command = [sys.executable, "-P", "-m", "jdbuilder.kit.draw", str(longest_side)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    try:
        done = subprocess.run(  # noqa: S603 - our own program; what was uploaded goes through its standard input
            command, input=data, capture_output=True, env=environment, timeout=WALL_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise _refused("takes too long to draw", "Simplify it, or choose a PNG.") from error
    if done.returncode == REFUSED:
        raise _refused(*json.loads(done.stdout))
    if done.returncode or not done.stdout:
        raise _refused("can’t be drawn, or is too large to be", "Simplify it, or choose a PNG.")
    return done.stdout


def _refused(what: str, remedy: str) -> UserError:
    return UserError.of("The logo", what, remedy)
