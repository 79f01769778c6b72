"""Whatever makes files on this machine has its say in the edition."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from jdbuilder.ready import edition as module
from jdbuilder.ready.edition import below, edition


def now() -> str:
    """The edition as a process has it that starts now."""
    return edition.__wrapped__()


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with one font, one setting, one package, and one module of ours."""
    for name, text in (
        ("package/code.py", "x = 1"),
        ("share/fonts/noto/a.ttf", "font"),
        ("config/fontconfig/fonts.conf", "<fontconfig/>"),
        ("site/weasyprint-70.0.dist-info/METADATA", ""),
        ("ld.so.cache", "libraries"),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    monkeypatch.setattr(module, "_PACKAGE", tmp_path / "package")
    monkeypatch.setattr(module, "_FONTS", ())
    monkeypatch.setattr(module, "_LIBRARIES", str(tmp_path / "ld.so.cache"))
    monkeypatch.setattr(sys, "path", [str(tmp_path / "site"), str(tmp_path / "none"), *sys.path])
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


def rewritten(name: str) -> Callable[[Path], object]:
    """Another text as long as the one before."""
    return lambda root: (root / name).write_text((root / name).read_text().swapcase())


CHANGES: dict[str, Callable[[Path], object]] = {
    "our code": rewritten("package/code.py"),
    "a module of ours": lambda root: (root / "package" / "more.py").write_text(""),
    "a package's version": lambda root: (root / "site" / "weasyprint-70.0.dist-info").rename(
        root / "site" / "weasyprint-70.1.dist-info"
    ),
    "a font": rewritten("share/fonts/noto/a.ttf"),
    "another font": lambda root: (root / "share" / "fonts" / "noto" / "b.ttf").write_text(""),
    "how fonts are chosen": rewritten("config/fontconfig/fonts.conf"),
    "libraries": rewritten("ld.so.cache"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_makes_files_makes_another_edition(machine: Path, change: str) -> None:
    before = now()
    assert now() == before
    CHANGES[change](machine)
    assert now() != before


@pytest.mark.parametrize("name", ["LANG", "LC_ALL", "FONTCONFIG_FILE", "PANGO_LANGUAGE", "LD_LIBRARY_PATH"])
def test_settings_that_choose_fonts_make_another_edition(
    machine: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = now()
    monkeypatch.setenv(name, "else")
    assert now() != before


@pytest.mark.parametrize("name", ["XDG_SESSION_ID", "SHLVL", "JDBUILDER_DATA"])
def test_other_settings_make_none(machine: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = now()
    monkeypatch.setenv(name, "else")
    assert now() == before


@pytest.mark.parametrize("name", ["version", "zlib"])
def test_another_python_makes_another_edition(machine: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = now()
    if name == "zlib":
        monkeypatch.setattr("zlib.ZLIB_RUNTIME_VERSION", "0")
    else:
        monkeypatch.setattr(sys, name, "3.99")
    assert now() != before


def test_links_to_folders_are_followed_and_circles_end(tmp_path: Path) -> None:
    for name in ("a/one.ttf", "b/two.ttf"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "a" / "linked").symlink_to(tmp_path / "b")
    for name in ("circle", "another"):  # two of them would be walked round 2 ** 40 times
        (tmp_path / "b" / name).symlink_to(tmp_path / "a")
    assert [path.name for path in below(tmp_path / "a")] == ["two.ttf", "one.ttf"]


def test_it_is_found_out_once_for_each_process() -> None:
    assert edition() is edition()
    assert len(edition()) == 64


def test_our_own_code_and_packages_are_seen() -> None:
    assert Path(module.__file__) in below(module._PACKAGE)
    names = {name.partition("-")[0].lower() for name in module._packages()}
    assert {"weasyprint", "pydyf", "python_docx", "lxml", "pillow", "font_source_sans_pro", "jinja2"} <= names


def test_a_machine_without_fonts_or_home_has_an_edition_too(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(module, "_FONTS", ("~/.fonts", "~nobody-here/fonts"))
    (machine / "ld.so.cache").unlink()
    assert len(now()) == 64
