"""A channel in one file, as somebody might add it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jdbuilder.channels import packing, places

_SOURCE = """
from jdbuilder.channels.channel import Channel, Pack, Part

def pack(posting):
    return Pack((Part("note", "Note", "text", posting.title),))

CHANNEL = Channel("pigeon", "Carrier pigeon", 99, pack)
"""


@contextmanager
def added(folder: Path) -> Iterator[None]:
    """The channels with one more, as long as this lasts."""
    (folder / "pigeon.py").write_text(_SOURCE)
    places.__path__.append(str(folder))
    packing.channels.cache_clear()
    try:
        yield
    finally:
        places.__path__.remove(str(folder))
        packing.channels.cache_clear()
