"""Every module of a package contributes its one object, and none can hide."""

from collections.abc import Callable
from pathlib import Path

import pytest

from jdbuilder.discover import collect, modules, one

MakePackage = Callable[..., str]


@pytest.fixture
def make_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> MakePackage:
    """Make a package of modules, each given by its source, and return its name."""
    name = "collected_" + "".join(filter(str.isalnum, request.node.name))
    monkeypatch.syspath_prepend(str(tmp_path))

    def make(**modules: str) -> str:
        folder = tmp_path / name
        folder.mkdir()
        (folder / "__init__.py").touch()
        for module, source in modules.items():
            (folder / f"{module}.py").write_text(source)
        return name

    return make


def test_the_objects_come_by_module_in_alphabetical_order(make_package: MakePackage) -> None:
    found = collect(make_package(zebra="THING = 1", ant="THING = 2", mole="THING = 3"), "THING")
    assert list(found.items()) == [("ant", 2), ("mole", 3), ("zebra", 1)]


def test_a_package_inside_counts_as_a_module(make_package: MakePackage, tmp_path: Path) -> None:
    package = make_package(ant="THING = 1")
    (tmp_path / package / "inner").mkdir()
    (tmp_path / package / "inner" / "__init__.py").write_text("THING = 2")
    assert collect(package, "THING") == {"ant": 1, "inner": 2}


def test_an_empty_package_gives_nothing(make_package: MakePackage) -> None:
    assert collect(make_package(), "THING") == {}


def test_a_module_without_the_object_is_an_error(make_package: MakePackage) -> None:
    package = make_package(ant="THING = 1", unfinished="")
    with pytest.raises(AttributeError, match=r"unfinished.*THING"):
        collect(package, "THING")


def test_a_module_that_fails_is_not_passed_over(make_package: MakePackage) -> None:
    package = make_package(ant="THING = 1", broken="1 / 0")
    with pytest.raises(ZeroDivisionError):
        collect(package, "THING")


def test_the_object_of_one_module_is_there_without_the_others(make_package: MakePackage) -> None:
    package = make_package(zebra="THING = 1", broken="1 / 0")
    assert modules(package) == ["broken", "zebra"]
    assert one(package, "zebra", "THING") == 1
