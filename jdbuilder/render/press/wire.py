"""How the pool and a worker speak: frames of JSON or bytes over pipes, each behind its length."""

import struct
from typing import IO

_LENGTH = struct.Struct(">BI")

PDF, FAULT, READY, GLYPHS, REHEARSAL = 1, 2, 3, 4, 5
"""What a frame is about: a PDF, a message in words, the news that the worker is warm, characters that fonts lack, pages
to become warm with."""

LEISURELY = "--leisurely"
"""Has the program run only when nothing else has to."""


def write(pipe: IO[bytes], kind: int, payload: bytes) -> None:
    """Send one frame."""
    pipe.write(_LENGTH.pack(kind, len(payload)))
    pipe.write(payload)
    pipe.flush()


def read(pipe: IO[bytes]) -> tuple[int, bytes]:
    """Receive one frame; EOFError where the other side is gone."""
    kind, length = _LENGTH.unpack(_exactly(pipe, _LENGTH.size))
    return kind, _exactly(pipe, length)


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    data = pipe.read(count)
    if len(data) < count:
        raise EOFError
    return data
