"""The edition of what makes files: our own code, the packages under it, and this machine's fonts."""

import hashlib
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
# What decides which of the machine's fonts and libraries are found and taken.
_SETTINGS = ("LANG", "LC_", "FONTCONFIG_", "FC_", "PANGO", "XDG_DATA_", "XDG_CONFIG_", "HOME", "LD_")
_FONTS = ("~/.fonts", "~/Library/Fonts", "/Library/Fonts", "/System/Library/Fonts", "/etc/fonts")
# It changes with every library that is installed, and so with those that WeasyPrint sets type by.
_LIBRARIES = "/etc/ld.so.cache"


@cache
def edition() -> str:
    """A digest of all that makes files on this machine, as it was when this was asked first."""
    return digest(_code(), sorted(_packages()), sys.version, zlib.ZLIB_RUNTIME_VERSION, _settings(), _fonts())


def digest(*parts: object) -> str:
    """One name for many parts, told apart by how they are written in Python."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def contents(paths: Iterable[Path]) -> list[tuple[str, str]]:
    """Paths and digests of files; one that can't be read has none."""
    return [(str(path), _content(path)) for path in paths]


def states(paths: Iterable[Path]) -> list[tuple[str, int, int]]:
    """Paths, sizes and times of change in nanoseconds of files, as far as they are there."""
    found = []
    for path in paths:
        try:
            state = path.stat()
        except OSError:
            continue
        found.append((str(path), state.st_size, state.st_mtime_ns))
    return found


def below(folder: Path) -> list[Path]:
    """Every file below a folder, in order; links to folders are followed, each folder once."""
    found, seen = [], set()
    for base, folders, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(base)
        if real in seen:
            folders.clear()
        else:
            seen.add(real)
            found += [Path(base, name) for name in names]
    return sorted(found)


def _content(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _code() -> list[tuple[str, str]]:
    """Our own code by what stands in it: times say little where packages are built so that they are always the same."""
    return contents(path for path in below(_PACKAGE) if path.suffix == ".py")


def _packages() -> Iterator[str]:
    """Every installed package with its version, by the name of the folder that describes it."""
    for place in {Path(path) for path in sys.path if Path(path).is_dir()}:
        yield from (path.name for path in place.iterdir() if path.suffix in {".dist-info", ".egg-info"})


def _settings() -> list[tuple[str, str]]:
    return sorted((name, value) for name, value in os.environ.items() if name.startswith(_SETTINGS))


def _fonts() -> list[tuple[str, int, int]]:
    """The machine's own fonts, which set what ours have no glyph for, and what chooses among them."""
    home = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    shared = (os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    configured = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
    places = (*_FONTS, f"{configured}/fontconfig", *(f"{place}/fonts" for place in (home, *shared)))
    expanded = (os.path.expanduser(place) for place in places)  # noqa: PTH111 - Path's fails where there is no home
    return states((*(path for place in expanded for path in below(Path(place))), Path(_LIBRARIES)))
