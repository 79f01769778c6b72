"""How a command starts: the printer first, if a PDF is wanted, and nothing that would only be thrown away."""

import atexit
import contextlib
import gc
import os
import sys
from collections.abc import Sequence
from types import ModuleType

_WANTS_PDF = frozenset({"pdf", "-fpdf", "--format=pdf"})
_COLLECTIONS = (500_000, 20, 50)
"""Seldom: what a command imports and makes is wanted until it ends, and to look through it once takes 10 ms."""
_PLUGINS = "pydantic.plugin._loader"


def main() -> None:
    """Run the command that was asked for."""
    gc.set_threshold(*_COLLECTIONS)
    status: list[int] = []
    atexit.register(_leave, status)  # first, and so the last to be called
    if wants_pdf(sys.argv[1:]):
        from jdbuilder.render import press

        press.shared().begin()  # it takes longer to start than everything else that a command does
    sys.modules.setdefault(_PLUGINS, _no_plugins())
    from jdbuilder.cli import main as run

    try:
        run(prog_name="jdbuilder")
    except SystemExit as ended:
        if isinstance(ended.code, int):
            status.append(ended.code)
        raise


def _leave(status: Sequence[int]) -> None:
    """End at once when everything is done: to take apart first all that was imported would take 5 ms."""
    with contextlib.suppress(OSError, ValueError):  # of a pipe that is closed Python itself tells
        for stream in (sys.stdout, sys.stderr):
            if stream:
                stream.flush()
        if status:
            os._exit(status[0])


def wants_pdf(words: Sequence[str]) -> bool:
    """Whether it looks as if a command would print; where that is wrong, a printer is started in vain."""
    return not _WANTS_PDF.isdisjoint(words)


def _no_plugins() -> ModuleType:
    """What pydantic asks for its plugins; its own asks every package that is installed, for which it imports a lot."""
    module = ModuleType(_PLUGINS)
    vars(module)["get_plugins"] = tuple
    return module
