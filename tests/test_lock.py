"""The lock: every package pinned with hashes, no address in it, and nothing below the release that is safe."""

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LOCKS = ("requirements.txt", "requirements-dev.txt")

# The oldest release without a known hole that matters here.
FLOORS = {
    "flask": (3, 1, 3),
    "jinja2": (3, 1, 6),
    "lxml": (6, 1, 0),
    "python-docx": (1, 2, 0),
    "waitress": (3, 0, 2),
    "weasyprint": (70, 0),
    "werkzeug": (3, 1, 6),
}


def pins(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9._-]+)(?:\[[a-z,]+\])?==([^\s;]+)", (ROOT / lock).read_text(), re.MULTILINE))


def numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", version)))


def too_old(found: dict[str, str], floors: dict[str, tuple[int, ...]]) -> list[str]:
    return [name for name, floor in floors.items() if numbers(found.get(name, "0")) < floor]


@pytest.mark.parametrize("lock", LOCKS)
def test_no_package_is_below_its_floor(lock: str) -> None:
    assert too_old(pins(lock), FLOORS) == []


def test_a_package_below_its_floor_is_reported() -> None:
    assert too_old({"flask": "3.1.2"}, {"flask": (3, 1, 3), "lxml": (6, 1, 0)}) == ["flask", "lxml"]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_with_hashes_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text()
    blocks = re.split(r"\n(?=[a-z])", text.strip())
    assert len(blocks) > 20
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert not re.search(r"https?:|--(extra-)?index|--find-links|file:", text)


def test_both_locks_agree() -> None:
    run, dev = (pins(lock) for lock in LOCKS)
    assert {name: (version, dev.get(name)) for name, version in run.items() if dev.get(name) != version} == {}


def test_everything_that_is_declared_is_locked() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    names = {re.split(r"[\[<>=]", one)[0] for one in declared}
    assert len(names) > 10
    assert names - set(pins("requirements.txt")) == set()


def test_the_lock_keeps_below_the_ceilings() -> None:
    locked = pins("requirements.txt")
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    ceilings = {re.split(r"[\[<>=]", one)[0]: numbers(one.partition("<")[2]) for one in declared if "<" in one}
    assert ceilings
    assert [name for name, ceiling in ceilings.items() if numbers(locked[name]) >= ceiling] == []


def test_what_npm_installs_is_pinned_with_hashes_and_no_address() -> None:
    folder = ROOT / "tests" / "checkers"
    declared = json.loads((folder / "package.json").read_text())["dependencies"]
    text = (folder / "package-lock.json").read_text()
    locked = {name.removeprefix("node_modules/"): one for name, one in json.loads(text)["packages"].items() if name}
    assert {name: locked[name]["version"] for name in declared} == declared
    assert all(one["integrity"].startswith("sha512-") for one in locked.values())
    assert not re.search(r"https?:|resolved", text)


def test_what_we_work_inside_of_changes_only_when_we_say_so() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    assert [one for one in declared if "<" in one] == [
        *("cffi>=2.0,<2.2", "pydyf>=0.13,<0.14", "python-docx>=1.2.0,<1.3", "weasyprint>=70.0,<71"),
    ]
