"""A PDF's attached files and its text, read by a child process with limits (`pdfium.py`), never in this one."""

import base64
import json
import os
import subprocess
import sys
from dataclasses import dataclass

from jdbuilder.errors import UserError

WALL_SECONDS = 15.0
"""How long one file may take before its process is killed."""
REFUSED = 3
"""How the child process ends when it refuses a file or its text; the last that it says then is why."""
LARGEST = 20 * 1024 * 1024
"""The largest file that is read, in bytes."""
MOST_ATTACHED = 8 * 1024 * 1024
"""How many bytes of attached files are taken; a file that would go beyond is left out: no posting is so large."""
MOST_PAGES = 100
MOST_CHARACTERS = 200_000

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
    """What a PDF holds: the name and content of each attached file, and lines in reading order.

    Attributes:
        refused: why its text couldn't be read, though what is attached could.
    """

    attachments: tuple[tuple[str, bytes], ...]
    lines: tuple[PdfLine, ...] = ()
    refused: UserError | None = None


def read(data: bytes) -> PdfContent:
    """All that a PDF holds; UserError where nothing of it can be read."""
    if len(data) > LARGEST:
        raise _refused(f"is larger than {LARGEST // 1024 // 1024} MiB", "Save it without pictures and open it again.")
    said, refused = _said(data)
    if refused and not said:
        raise refused
    attachments = tuple((name, base64.b64decode(content)) for name, content in json.loads(said[0]))
    if refused:
        return PdfContent(attachments, refused=refused)
    return PdfContent(attachments, tuple(PdfLine(*line) for line in json.loads(said[1])))


def _said(data: bytes) -> tuple[list[bytes], UserError | None]:
    """What the child process says, what is attached before the text, and why it ended before it had said all."""
    command = [sys.executable, "-P", "-m", "jdbuilder.intake.pdfium"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    try:
        done = subprocess.run(  # noqa: S603 - our own program; what was uploaded goes through its standard input
            command, input=data, capture_output=True, env=environment, timeout=WALL_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        return _whole(error.stdout or b""), _refused("takes too long to read", _REMEDY)
    said = _whole(done.stdout)
    if done.returncode == REFUSED:
        return said[:-1], _refused(*json.loads(said[-1]))
    return said, _refused("can’t be read, or is too large to be", _REMEDY) if done.returncode else None


def _whole(output: bytes) -> list[bytes]:
    """The lines of an output that were written to their end."""
    return output.split(b"\n")[:-1]


def _refused(what: str, remedy: str) -> UserError:
    return UserError.of("The PDF", what, remedy)
