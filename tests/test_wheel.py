"""The wheel: built, installed in a fresh environment, and run from a folder that has nothing of ours."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

pytestmark = [pytest.mark.wheel, pytest.mark.xdist_group("wheel")]

ROOT = Path(__file__).parent.parent
FORMATS = ("docx", "pdf", "md", "txt", "html", "json")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of a fresh environment that has the wheel; its other packages are this environment's."""
    venv = tmp_path_factory.mktemp("venv")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
    python = venv / "bin" / "python"
    asked = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(python)]
    subprocess.run([*pip, "install", "--quiet", "--no-deps", "--no-index", str(wheel)], check=True)
    # A path file after the wheel's own folder: what it holds of jdbuilder's checkout is found second.
    Path(site, "others.pth").write_text(sysconfig.get_path("purelib"))
    return venv / "bin" / "jdbuilder"


def run(command: Path, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("JDBUILDER_", "PYTHON"))}
    return subprocess.run([command, *arguments], cwd=folder, env=clean, capture_output=True, text=True, check=False)


def test_the_wheel_holds_templates_and_snippets_and_no_scripts(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "jdbuilder/_shipped/snippets/roles/studio-production-manager.toml" in names
    assert "jdbuilder/_shipped/templates/word/base.docx" in names
    assert "jdbuilder/web/static/builder.js" in names
    assert [name for name in names if name.startswith(("templates/", "snippets/", "tests/", "scripts/"))] == []
    assert [name for name in names if "make_base" in name] == []


def test_every_format_is_exported_from_elsewhere(installed: Path, tmp_path: Path) -> None:
    where = run(installed.with_name("python"), "-c", "import jdbuilder; print(jdbuilder.__file__)", folder=tmp_path)
    assert str(installed.parents[1]) in where.stdout
    made = run(installed, "new", "studio-production-manager", "--full", "-o", "p.json", folder=tmp_path)
    assert made.returncode == 0, made.stderr
    wanted = [part for name in FORMATS for part in ("-f", name)]
    exported = run(installed, "export", "p.json", *wanted, "-o", "out/", folder=tmp_path)
    assert exported.returncode == 0, exported.stderr
    assert {path.name for path in (tmp_path / "out").iterdir()} == {f"production-manager.{name}" for name in FORMATS}
    assert all(path.stat().st_size > 1000 for path in (tmp_path / "out").iterdir())
