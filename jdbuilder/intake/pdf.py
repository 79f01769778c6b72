"""A PDF's attached files and its text, read by a child process with limits (`pdfium.py`), never in this one."""

import base64
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jdbuilder.errors import UserError

WALL_SECONDS = 15.0
"""How long one file may take before its process is killed."""
REFUSED = 3
"""How the child process ends when it refuses a file; what it says then is why."""
LARGEST = 20 * 1024 * 1024
"""The largest file that is read, in bytes."""
LARGEST_ATTACHMENT = 8 * 1024 * 1024
"""What is attached and larger, in bytes, is left out: no posting is."""
MOST_PAGES = 100
MOST_CHARACTERS = 200_000
ATTACHMENTS, TEXT = "attachments", "text"
"""What the child process can be asked for, and by which names it answers."""

_REMEDY = "Open it where it was made and save it again, or paste its text into a text file and open that."


@dataclass(frozen=True)
class PdfLine:
    """A line of text as it stands on a page; where a gap in it is as wide as between columns, a tab.

    Attributes:
        size: of its type, in points, as it is on most of the line; bold likewise.
        page: from 0.
        x: where it begins, in points from the page's left edge.
        y: its baseline, or nearly, in points from the page's upper edge.
    """

    text: str
    size: float
    bold: bool
    page: int
    x: float
    y: float


@dataclass(frozen=True)
class PdfContent:
    """What a PDF holds: attached files by name, of several of the same name the first, and lines in reading order."""

    attachments: Mapping[str, bytes]
    lines: tuple[PdfLine, ...]


def read(data: bytes) -> PdfContent:
    """All that a PDF holds; UserError where it can't be read."""
    held = _asked(data, TEXT)
    first = dict(reversed(_attachments(held)))
    return PdfContent(first, tuple(PdfLine(*line) for line in held[TEXT]))


def attached(data: bytes) -> tuple[tuple[str, bytes], ...]:
    """Name and content of each attached file alone, however long the text is; UserError where it can't be read."""
    return _attachments(_asked(data, ATTACHMENTS))


def _asked(data: bytes, what: str) -> dict[str, Any]:
    """What the child process says of a file."""
    if len(data) > LARGEST:
        raise _refused(f"is larger than {LARGEST // 1024 // 1024} MiB", "Save it without pictures and open it again.")
    command = [sys.executable, "-P", "-m", "jdbuilder.intake.pdfium", what]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    try:
        done = subprocess.run(  # noqa: S603 - our own program; what was uploaded goes through its standard input
            command, input=data, capture_output=True, env=environment, timeout=WALL_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise _refused("takes too long to read", _REMEDY) from error
    if done.returncode == REFUSED:
        raise _refused(*json.loads(done.stdout))
    if done.returncode:
        raise _refused("can’t be read, or is too large to be", _REMEDY)
    held: dict[str, Any] = json.loads(done.stdout)
    return held


def _attachments(held: Mapping[str, Any]) -> tuple[tuple[str, bytes], ...]:
    return tuple((name, base64.b64decode(content)) for name, content in held[ATTACHMENTS])


def _refused(what: str, remedy: str) -> UserError:
    return UserError.of("The PDF", what, remedy)
