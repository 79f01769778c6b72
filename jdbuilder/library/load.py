"""Reads snippets/ into a library, and refuses a broken one with every fault at once: file, field, what is expected."""

import tomllib
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import pydantic

from jdbuilder.errors import Problem, UserError, problems_of
from jdbuilder.library.library import Library
from jdbuilder.library.model import Role, Shared, Snippet, Verdict
from jdbuilder.library.wages import NONE, Wages, parse
from jdbuilder.model import Frozen

_File = TypeVar("_File", Role, Shared, Verdict)


def load(folders: Sequence[Path]) -> Library:
    """The library in `folders`: a file of an earlier folder stands in for one of the same name in a later."""
    problems: list[Problem] = []
    role_files = _files(folders, "roles")
    roles = _read_all(Role, role_files, problems)
    shared = _read_all(Shared, _files(folders, "sections"), problems)
    verdicts = _read_all(Verdict, _files(folders, "comparisons"), problems)
    wages = _wages(folders, problems)
    if not roles and not problems:
        places = ", ".join(str(folder / "roles") for folder in folders)
        problems.append(Problem(places, "there is no role file", "Add one that ends in .toml."))
    known = {path.stem for path in role_files}
    problems += _dangling_career_steps(roles, known)
    problems += _dangling_verdicts(verdicts, known)
    problems += _taken_ids(roles, shared)
    if problems:
        raise UserError(*problems)
    return Library(tuple(roles), tuple(shared), tuple(verdicts), wages)


def _files(folders: Sequence[Path], kind: str, ending: str = "toml") -> list[Path]:
    """One file per name, from the first folder that has it, in the order of the names."""
    found: dict[str, Path] = {}
    for folder in reversed(folders):
        found.update({path.name: path for path in (folder / kind).glob(f"[!.]*.{ending}")})
    return [found[name] for name in sorted(found)]


def _read_all(model: type[_File], files: Iterable[Path], problems: list[Problem]) -> list[_File]:
    read: list[_File] = []
    known: dict[Any, Any] = {}
    for path in files:
        try:
            found = _read(model, path)
        except UserError as error:
            problems.extend(error.problems)
        else:
            _slim(found, known)
            read.append(found)
    return read


def _slim(value: Any, known: dict[Any, Any]) -> Any:
    """The value with all in it that is equal to something known being that: texts, snippets, sets of fields given.

    Pydantic gives every model a set of its own of the fields that were given, which is a third of a large library.
    """
    if isinstance(value, Frozen):
        for name, held in value.__dict__.items():
            value.__dict__[name] = _slim(held, known)
        given = value.__pydantic_fields_set__
        object.__setattr__(value, "__pydantic_fields_set__", known.setdefault(frozenset(given), given))
    if isinstance(value, tuple):
        return tuple(_slim(one, known) for one in value)
    return known.setdefault(value, value) if isinstance(value, str | Snippet) else value


def _read(model: type[_File], path: Path) -> _File:
    where = f"{path.parent.name}/{path.name}"
    try:
        held = tomllib.loads(path.read_text(encoding="utf-8"))
        found = model.model_validate(held)
    except pydantic.ValidationError as error:
        raise UserError(*problems_of(error, where)) from error
    except (ValueError, RecursionError) as error:  # tomllib lets both through where a value is absurdly long or deep
        raise UserError.of(where, f"is not valid TOML in UTF-8: {error}") from error
    except OSError as error:
        raise UserError.of(where, f"can't be read: {error.strerror}") from error
    if found.id != path.stem and isinstance(found, Verdict):
        raise UserError.of(f"{where}, roles", f"are those of a file that must be called {found.id}.toml")
    if found.id != path.stem:
        raise UserError.of(f"{where}, id", f"must be {path.stem}, as the file is named")
    return found


def _wages(folders: Sequence[Path], problems: list[Problem]) -> Wages:
    """The one survey of wages, if there is any: of the first folder that has one, whatever its file is called."""
    for path in [path for folder in folders for path in _files([folder], "wages", "csv")][:1]:
        where = f"wages/{path.name}"
        try:
            return parse(path.read_text(encoding="utf-8-sig"), where)  # spreadsheets put a mark before the first line
        except UserError as error:
            problems.extend(error.problems)
        except UnicodeDecodeError as error:
            problems.append(Problem(where, f"is not text in UTF-8: {error}"))
        except OSError as error:
            problems.append(Problem(where, f"can't be read: {error.strerror}"))
    return NONE


def _dangling_career_steps(roles: Iterable[Role], known: Collection[str]) -> list[Problem]:
    return [
        Problem(f"roles/{role.id}.toml, career {number}, role", f"there is no role {step.role} in the library")
        for role in roles
        for number, step in enumerate(role.career, start=1)
        if step.role and step.role not in known
    ]


def _dangling_verdicts(verdicts: Iterable[Verdict], known: Collection[str]) -> list[Problem]:
    return [
        Problem(f"comparisons/{verdict.id}.toml, roles", f"there is no role {role} in the library")
        for verdict in verdicts
        for role in verdict.roles
        if role not in known
    ]


def _taken_ids(roles: Iterable[Role], shared: Iterable[Shared]) -> list[Problem]:
    """A shared snippet is offered beside every role's own, so its id must be its alone."""
    problems: list[Problem] = []
    offered = ((role, snippet) for role in roles for snippet in (*role.snippets(), *role.offers("opening")))
    taken = {snippet.id: f"roles/{role.id}.toml" for role, snippet in offered}
    for file in shared:
        for number, snippet in enumerate(file.snippets, start=1):
            if snippet.id in taken:
                where = f"sections/{file.id}.toml, snippets {number}, id"
                problems.append(Problem(where, f"{snippet.id} is taken by {taken[snippet.id]}; choose another"))
            taken.setdefault(snippet.id, f"sections/{file.id}.toml")
    return problems
