"""Finds templates/ and snippets/: a team's own folder first, then the shipped one (in a wheel or a checkout)."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The shipped folder of that name, in an installed wheel or else in a checkout."""
    installed = _PACKAGE / "_shipped" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def folders(name: str, own: Path | None) -> tuple[Path, ...]:
    """Where to look for `name`, in order: a team's own folder if there is one, then the shipped one."""
    return (own, folder(name)) if own else (folder(name),)
