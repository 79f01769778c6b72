"""What was measured on: the machine and the versions of all that took part."""

import os
import platform
import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = ("WeasyPrint", "typst", "python-docx", "docxtpl", "lxml", "Flask", "waitress", "SQLAlchemy", "Playwright")
_PROGRAMS = {"pandoc": "pandoc", "Chromium": "chromium", "LibreOffice": "soffice", "wrk": "wrk"}


def machine() -> str:
    """Its processor, memory and system, in a line."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores ({_processor()}), {memory:.0f} GiB, {_system()}, CPython {platform.python_version()}"
    )


def versions() -> str:
    """The packages and programs that took part, each with its version, or that it isn't here."""
    return ", ".join((*_packages(), *_programs()))


def load() -> float:
    """How many processes want to run, of which this is one."""
    return os.getloadavg()[0]


def _processor() -> str:
    found = re.search(r"^model name\s*:\s*(.+)$", _text("/proc/cpuinfo"), re.MULTILINE)
    return found[1] if found else platform.machine()


def _system() -> str:
    found = re.search(r'^PRETTY_NAME="?([^"\n]+)', _text("/etc/os-release"), re.MULTILINE)
    return found[1] if found else platform.system()


def _text(path: str) -> str:
    return Path(path).read_text() if Path(path).exists() else ""


def _packages() -> Iterator[str]:
    for name in PACKAGES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} not here"


def _programs() -> Iterator[str]:
    for name, program in _PROGRAMS.items():
        said = ""
        if shutil.which(program):
            done = subprocess.run([program, "--version"], capture_output=True, text=True, check=False, timeout=30)
            said = done.stdout
        found = re.search(r"\d+(\.\d+)+", said)
        yield f"{name} {found[0]}" if found else f"{name} {'here' if said else 'not here'}"
