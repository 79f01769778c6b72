"""`jdbuilder serve`: serve the builder to a browser on this machine."""

import contextlib

import click

from jdbuilder.errors import UserError

_MOST_HEAPS = -8
"""What GNU's malloc.h calls M_ARENA_MAX."""
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address of this machine to listen on.")
@click.option("--port", default=5000, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on.")
def command(host: str, port: int) -> None:
    """Serve the builder to a browser on this machine."""
    if host not in _LOOPBACK:
        remedy = "Use 127.0.0.1, and a proxy with sign-in if others shall reach it."
        raise UserError.of("--host", f"{host} would open every draft to the network, without sign-in", remedy)
    _share_one_heap()
    from jdbuilder.serving import serve as run

    run(host, port)


def _share_one_heap() -> None:
    """Have all threads take their memory from one heap.

    The C library gives each its own, which keeps what the largest page took: a sixth of the process. Python's threads
    take turns anyway.
    """
    import ctypes

    with contextlib.suppress(AttributeError, OSError):  # another C library than GNU's
        ctypes.CDLL(None).mallopt(_MOST_HEAPS, 1)
