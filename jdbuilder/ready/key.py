"""The key of a file, made from all that the file is made of: equal keys, equal bytes."""

from functools import cache, lru_cache
from pathlib import Path

from jdbuilder.posting import record
from jdbuilder.posting.model import Posting
from jdbuilder.ready.edition import below, contents, digest, edition, states
from jdbuilder.render.format import Look

_READ = ("themes", "print", "word")
"""Those folders of templates that files are made from."""


def key(posting: Posting, format_id: str, look: Look) -> str:
    """64 hexadecimal digits; what is internal to a posting reaches no file and doesn't count."""
    now = states(_templates(look.templates))
    return digest(edition(), _as_found(look.templates), now, format_id, _said(look), record.travelling(posting))


def note(templates: tuple[Path, ...]) -> None:
    """Look at code, fonts and templates now, before any of them is read and may be changed."""
    edition()
    _as_found(templates)


def _templates(folders: tuple[Path, ...]) -> list[Path]:
    return [path for folder in folders for name in _READ for path in below(folder / name)]


@cache
def _as_found(folders: tuple[Path, ...]) -> str:
    """The templates as this process found them: it goes on with some that it has read, though they were changed."""
    return digest(contents(_templates(folders)))


@lru_cache(maxsize=16)
def _said(look: Look) -> str:
    """Every field of a look, the brand's included, whatever fields there are."""
    return digest(look)
