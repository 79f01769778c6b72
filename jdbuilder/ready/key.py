"""The key of a file, made from all that the file is made of: equal keys, equal bytes."""

import os
import secrets
from functools import cache, lru_cache
from pathlib import Path

from jdbuilder.posting import record
from jdbuilder.posting.model import Posting
from jdbuilder.ready.edition import below, contents, digest, edition, states
from jdbuilder.render.format import Look

_READ = ("themes", "print", "word")
"""Those folders of templates that files are made from."""
_PROCESS = secrets.token_hex(8)

State = list[tuple[str, int, int]]


def key(posting: Posting, format_id: str, look: Look) -> str:
    """64 hexadecimal digits; what is internal to a posting reaches no file and doesn't count."""
    found = _found(look.templates)
    return digest(edition(), found, format_id, _said(look), record.travelling(posting))


def note(templates: tuple[Path, ...]) -> None:
    """Look at code, fonts and templates now, before any of them is read and may be changed."""
    edition()
    _as_found(templates)


def _templates(folders: tuple[Path, ...]) -> list[Path]:
    return [path for folder in folders for name in _READ for path in below(folder / name)]


def _found(folders: tuple[Path, ...]) -> object:
    """The templates as this process found them.

    Once they were changed it goes on with some that it has read, and reads others anew: what it makes of such a
    mixture is for itself alone.
    """
    then, said = _as_found(folders)
    now = states(_templates(folders))
    return said if now == then else (said, now, _PROCESS, os.getpid())


@cache
def _as_found(folders: tuple[Path, ...]) -> tuple[State, str]:
    """How the templates stood when this was asked first, and what they said."""
    paths = _templates(folders)
    return states(paths), digest(contents(paths))


@lru_cache(maxsize=16)
def _said(look: Look) -> str:
    """Every field of a look, the brand's included, whatever fields there are."""
    return digest(look)
