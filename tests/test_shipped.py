"""Shipped folders are found in a checkout and in an installed wheel, a team's own before them."""

from pathlib import Path

import pytest

from jdbuilder import shipped


@pytest.mark.parametrize("name", ["snippets", "templates"])
def test_a_checkout_has_its_folders_beside_the_package(name: str) -> None:
    found = shipped.folder(name)
    assert found.is_dir()
    assert found.parent == Path(shipped.__file__).parent.parent


def test_an_installed_wheel_has_them_inside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "jdbuilder" / "_shipped" / "snippets").mkdir(parents=True)
    (tmp_path / "snippets").mkdir()
    monkeypatch.setattr(shipped, "_PACKAGE", tmp_path / "jdbuilder")
    assert shipped.folder("snippets") == tmp_path / "jdbuilder" / "_shipped" / "snippets"
    assert shipped.folder("templates") == tmp_path / "templates"


def test_a_teams_own_folder_comes_first(tmp_path: Path) -> None:
    assert shipped.folders("snippets", tmp_path) == (tmp_path, shipped.folder("snippets"))
    assert shipped.folders("snippets", None) == (shipped.folder("snippets"),)
