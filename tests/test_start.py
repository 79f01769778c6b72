"""What a command imports is what it uses: most of the time that a command takes is the time that its imports take."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from jdbuilder.posting import record
from jdbuilder.posting.model import Posting
from jdbuilder.start import wants_pdf

RUN = """
import sys
from jdbuilder.start import main
try:
    main()
finally:
    print(*sys.modules, file=sys.stderr)
"""
BARE = "import click, sys; print(*sys.modules, file=sys.stderr)"
# What takes more than ten milliseconds to import, and what would bring it.
HEAVY = {
    *("weasyprint", "PIL", "lxml", "docx", "jinja2", "babel", "pydantic", "sqlalchemy", "alembic"),
    *("flask", "werkzeug", "wtforms", "waitress", "markdown_it", "psycopg", "pypdfium2", "importlib.metadata"),
}


def in_order(program: str, *command: str) -> list[str]:
    """Everything that a process has imported when its command is done, the first first."""
    done = subprocess.run([sys.executable, "-c", program, *command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stderr.splitlines()[-1].split()


def modules(program: str, *command: str) -> frozenset[str]:
    return frozenset(in_order(program, *command))


@cache
def bare() -> frozenset[str]:
    return modules(BARE)


@pytest.mark.parametrize(("command", "ours"), [("--help", 20), ("roles", 15), ("roles production manager", 15)])
def test_a_list_of_roles_imports_little_more_than_click(command: str, ours: int) -> None:
    found = modules(RUN, *command.split()) - bare()
    assert found & HEAVY == set()
    assert 5 < len([name for name in found if name.startswith("jdbuilder.")]) <= ours
    assert len(found) <= 62


def test_a_word_file_is_written_without_what_other_formats_and_pages_need(tmp_path: Path, posting: Posting) -> None:
    (tmp_path / "p.json").write_text(record.dumps(posting))
    found = modules(RUN, "export", str(tmp_path / "p.json"), "-f", "docx", "-o", f"{tmp_path}/") - bare()
    assert [*tmp_path.glob("*.docx")]
    assert {"lxml", "pydantic"} <= found & HEAVY <= {"lxml", "docx", "pydantic"}
    assert "jdbuilder.library.model" not in found
    assert len(found) <= 280


@pytest.mark.parametrize("words", ["export ad.json -f pdf", "export ad.json -fpdf", "compare a b --format=pdf"])
def test_a_pdf_that_is_wanted_is_seen_before_the_words_are_understood(words: str) -> None:
    assert wants_pdf(words.split())
    assert not wants_pdf(words.replace("pdf", "docx").split())


def test_the_printer_starts_before_everything_that_needs_no_printer() -> None:
    found = in_order(RUN, "--help", "pdf")
    assert found.index("jdbuilder.render.press.process") < found.index("click")
    assert "jdbuilder.render.press" not in in_order(RUN, "--help")


@pytest.mark.parametrize(("words", "status"), [(["--version"], 0), (["explode"], 2), (["schema", "explode"], 2)])
def test_what_was_said_arrives_and_the_status_is_kept(words: list[str], status: int) -> None:
    """Python isn't taken apart at the end, so nothing but we would send what is still held back."""
    program = "import sys; from jdbuilder.start import main; sys.stdout.write('held back, '); main()"
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONUNBUFFERED": ""},  # where it is set, nothing is held back
    )
    assert done.returncode == status
    assert done.stdout.startswith("held back, ")
    assert done.stderr if status else done.stdout.endswith("0.1.0\n")


def test_a_fault_of_ours_is_told() -> None:
    program = "import jdbuilder.cli as cli, jdbuilder.start as start; cli.main = None; start.main()"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "TypeError" in done.stderr


def test_what_is_heavy_would_be_seen() -> None:
    assert modules(f"import pydantic, flask\n{RUN}", "--version") & HEAVY >= {"pydantic", "flask", "werkzeug", "jinja2"}
