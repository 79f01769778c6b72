"""Configuration by environment only: JDBUILDER_* variables, typed; what isn't understood is refused."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jdbuilder.errors import Problem, UserError

_PREFIX = "JDBUILDER_"
_KNOWN = ("DATA", "DATABASE_URL", "SNIPPETS", "TEMPLATES")
# Read by the tests alone, and so no mistake in a shell that runs them.
_TEST_PREFIX = "JDBUILDER_TEST_"


@dataclass(frozen=True)
class Config:
    """Where drafts are kept and where a team's own snippets and templates lie."""

    data: Path
    database_url: str
    snippets: Path | None = None
    templates: Path | None = None


def read(environment: Mapping[str, str] | None = None) -> Config:
    """The configuration that the environment asks for, or every mistake in it at once."""
    asked = _asked(os.environ if environment is None else environment)
    problems = [
        *(_unknown(name) for name in asked if name not in _KNOWN),
        *_missing_folders(asked),
        *_bad_url(asked.get("DATABASE_URL")),
    ]
    if problems:
        raise UserError(*problems)
    data = _path(asked.get("DATA") or _usual_place())
    return Config(
        data=data,
        database_url=asked.get("DATABASE_URL") or f"sqlite:///{data / 'drafts.sqlite3'}",
        snippets=_folder(asked.get("SNIPPETS")),
        templates=_folder(asked.get("TEMPLATES")),
    )


def _usual_place() -> str:
    import platformdirs

    return platformdirs.user_data_dir("jdbuilder", appauthor=False)


def _asked(environment: Mapping[str, str]) -> dict[str, str]:
    return {
        name.removeprefix(_PREFIX): value.strip()
        for name, value in environment.items()
        if name.startswith(_PREFIX) and not name.startswith(_TEST_PREFIX)
    }


def _unknown(name: str) -> Problem:
    known = ", ".join(_PREFIX + known for known in _KNOWN)
    return Problem(_PREFIX + name, "is not a setting of jdbuilder", f"The settings are {known}.")


def _missing_folders(asked: Mapping[str, str]) -> list[Problem]:
    return [
        Problem(_PREFIX + name, f"there is no folder {asked[name]}", "Create it or unset the variable.")
        for name in ("SNIPPETS", "TEMPLATES")
        if asked.get(name) and not _path(asked[name]).is_dir()
    ]


def _bad_url(url: str | None) -> list[Problem]:
    if not url:
        return []
    if re.match(r"(sqlite|postgresql)(\+\w+)?://", url):
        return []
    return [
        Problem(
            _PREFIX + "DATABASE_URL",
            "is not the address of a SQLite or PostgreSQL database",
            "Write it like postgresql+psycopg://user:password@localhost/jdbuilder.",
        )
    ]


def _folder(asked: str | None) -> Path | None:
    return _path(asked) if asked else None


def _path(asked: str) -> Path:
    try:
        return Path(asked).expanduser().absolute()
    except RuntimeError:  # ~name of nobody here; a shell leaves that as it stands, too
        return Path(asked).absolute()
