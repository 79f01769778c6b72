"""Every module has its tests at the mirrored place, so that nobody has to search for them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

import jdbuilder

SOURCE = Path(jdbuilder.__file__).parent
TESTS = Path(__file__).parent

# Modules tested elsewhere: where, and why there.
ELSEWHERE: Mapping[str, tuple[str, str]] = {
    f"render/formats/{name}.py": ("render/formats/test_contract.py", "every format passes one and the same contract")
    for name in ("docx", "html", "json", "md", "pdf", "txt")
} | {"intake/model.py": ("intake/test_word.py", "plain data, without anything to do")}
# Folders of which every module is tested by one test, for the same reason.
TOGETHER: Mapping[str, str] = {
    "review/rules": "review/rules/test_every_rule.py",  # which runs the examples that a rule carries
    "review/law/places": "review/law/places/test_every_place.py",  # against a table of postings, place by place
}


def to_test(source: Path) -> list[str]:
    """The modules that need tests, as paths below the package."""
    paths = (path.relative_to(source) for path in sorted(source.rglob("*.py")))
    found = [path for path in paths if path.stem not in {"__init__", "__main__"} and "migrations" not in path.parts]
    if not found:
        raise LookupError("found no module to check")
    return [path.as_posix() for path in found]


def untested(names: Iterable[str], tests: Path, elsewhere: Mapping[str, tuple[str, str]]) -> list[str]:
    """The modules without a test file at the mirrored place, or else at the place where it is said to be."""
    return [name for name in names if not (_mirrored(name, tests).is_file() or _said(name, tests, elsewhere))]


def _mirrored(name: str, tests: Path) -> Path:
    path = tests / name
    return path.with_name(f"test_{path.name}")


def _said(name: str, tests: Path, elsewhere: Mapping[str, tuple[str, str]]) -> bool:
    together = TOGETHER.get(name.rpartition("/")[0], "")
    return any((tests / place).is_file() for place in (together, *elsewhere.get(name, ())[:1]) if place)


def test_every_module_has_its_test_file() -> None:
    assert untested(to_test(SOURCE), TESTS, ELSEWHERE) == []


def test_every_exception_is_a_module_and_has_its_reason() -> None:
    assert set(ELSEWHERE) <= set(to_test(SOURCE))
    assert all(reason for _, reason in ELSEWHERE.values())


def test_a_module_without_tests_is_found(tmp_path: Path) -> None:
    for path in ("src/a.py", "src/b/c.py", "src/b/d.py", "src/b/__init__.py", "src/migrations/e.py", "tests/test_a.py"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    names = to_test(tmp_path / "src")
    assert names == ["a.py", "b/c.py", "b/d.py"]
    elsewhere = {"b/c.py": ("test_a.py", "seeded"), "b/d.py": ("test_gone.py", "seeded")}
    assert untested(names, tmp_path / "tests", elsewhere) == ["b/d.py"]


def test_an_empty_source_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LookupError, match="found no module"):
        to_test(tmp_path)
