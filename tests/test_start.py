"""What a command imports is what it uses: most of the time that a command takes is the time that its imports take."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from jdbuilder.posting import record
from jdbuilder.posting.model import Posting

RUN = """
import sys
from jdbuilder.cli import main
try:
    main(sys.argv[1:])
except SystemExit as ended:
    assert not ended.code, ended.code
print(*sys.modules, file=sys.stderr)
"""
BARE = "import click, sys; print(*sys.modules, file=sys.stderr)"
# What takes more than ten milliseconds to import, and what would bring it.
HEAVY = {
    *("weasyprint", "PIL", "lxml", "docx", "jinja2", "babel", "pydantic", "sqlalchemy", "alembic"),
    *("flask", "werkzeug", "wtforms", "waitress", "markdown_it", "psycopg", "pypdfium2", "importlib.metadata"),
}


def modules(program: str, *command: str) -> frozenset[str]:
    """Everything that a process has imported when it ends."""
    done = subprocess.run([sys.executable, "-c", program, *command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return frozenset(done.stderr.splitlines()[-1].split())


@cache
def bare() -> frozenset[str]:
    return modules(BARE)


@pytest.mark.parametrize(("command", "ours"), [("--help", 22), ("roles", 15), ("roles production manager", 15)])
def test_a_list_of_roles_imports_little_more_than_click(command: str, ours: int) -> None:
    found = modules(RUN, *command.split()) - bare()
    assert found & HEAVY == set()
    assert 5 < len([name for name in found if name.startswith("jdbuilder.")]) <= ours
    assert len(found) <= 80


def test_a_word_file_is_written_without_what_other_formats_and_pages_need(tmp_path: Path, posting: Posting) -> None:
    (tmp_path / "p.json").write_text(record.dumps(posting))
    found = modules(RUN, "export", str(tmp_path / "p.json"), "-f", "docx", "-o", f"{tmp_path}/") - bare()
    assert [*tmp_path.glob("*.docx")]
    assert {"lxml", "pydantic"} <= found & HEAVY <= {"lxml", "docx", "pydantic", "importlib.metadata"}
    assert "jdbuilder.library.model" not in found
    assert len(found) <= 370


def test_what_is_heavy_would_be_seen() -> None:
    assert modules(f"import pydantic, flask\n{RUN}", "--version") & HEAVY >= {"pydantic", "flask", "werkzeug", "jinja2"}
