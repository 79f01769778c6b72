"""The tools that marked tests need, each with a function that says what is missing ("" if nothing is)."""

import os
import shutil
from collections.abc import Callable, Mapping

from tests.checkers import programs

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str | None:
    """The path of a Chromium, if there is one."""
    return next((path for name in CHROMIUM if (path := shutil.which(name))), None)


def _browser() -> str:
    return "" if chromium() else "browser tests: Chromium is missing (apt-get install chromium)"


def _office() -> str:
    return "" if shutil.which("soffice") else "LibreOffice is missing (apt-get install libreoffice-writer-nogui)"


def _pdftotext() -> str:
    return "" if shutil.which("pdftotext") else "pdftotext is missing (apt-get install poppler-utils)"


def _postgres() -> str:
    return "" if os.environ.get("JDBUILDER_TEST_POSTGRES") else "PostgreSQL: JDBUILDER_TEST_POSTGRES names no server"


MARKED: Mapping[str, Callable[[], str]] = {
    "browser": _browser,
    "fonts": programs.fonts_missing,
    "java": programs.java_missing,
    "node": programs.node_missing,
    "office": _office,
    "pdftotext": _pdftotext,
    "postgres": _postgres,
    "qpdf": programs.qpdf_missing,
}
