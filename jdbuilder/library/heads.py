"""The heads of role files: what a list of roles shows and finds, read without the snippets below."""

import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from jdbuilder.text import clean_line

_FIRST_TABLE = re.compile(r"^\[", re.MULTILINE)

_NAMES = ("id", "title", "setting", "family")


class Head(NamedTuple):
    """A role as a list shows it, in the names of its file."""

    id: str
    title: str
    setting: str
    family: str
    also_called: tuple[str, ...] = ()

    @property
    def full_title(self) -> str:
        """The title with its setting, as the role itself says it."""
        return f"{self.title} ({self.setting})"


class UnclearError(Exception):
    """A head that isn't as it must be; who reads the whole file can say why."""


def read(folder: Path) -> tuple[Head, ...]:
    """The heads in the one folder of a library, in the order of the files' names; UnclearError if one has a fault."""
    found = tuple(_read(path) for path in sorted((folder / "roles").glob("[!.]*.toml")))
    if not found:
        raise UnclearError
    return found


def _read(path: Path) -> Head:
    try:
        held = _fields(path.read_text(encoding="utf-8"))
        role_id, title, setting, family = (clean_line(held[name]) for name in _NAMES)
        also_called = tuple(map(clean_line, list(held.get("also_called", []))))
    except (ValueError, LookupError, TypeError, OSError, RecursionError) as error:
        raise UnclearError from error
    if role_id != path.stem or not (title and setting and family):
        raise UnclearError
    return Head(role_id, title, setting, family, also_called)


def _fields(text: str) -> dict[str, Any]:
    """What stands above the first table; a bracket within a longer text is no table, and then all has to be read."""
    try:
        return tomllib.loads(_FIRST_TABLE.split(text, maxsplit=1)[0])
    except tomllib.TOMLDecodeError:
        return tomllib.loads(text)
