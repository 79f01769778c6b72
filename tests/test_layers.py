"""Imports keep to the design: each stage knows those before it; the domain knows no framework, clock or file."""

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest

import jdbuilder

SOURCE = Path(jdbuilder.__file__).parent

# From the ground up. A stage may import those of the layers below it, and itself.
LAYERS: tuple[frozenset[str], ...] = (
    frozenset(
        {"text", "errors", "model", "placeholders", "links", "drawing", "brand", "web_address", "carried", "limits"}
    ),
    frozenset({"outline", "discover", "files", "shipped", "config"}),
    frozenset({"library", "markup", "word"}),
    frozenset({"posting", "compare", "kit"}),
    frozenset({"review", "render", "storage", "fill", "intake"}),
    frozenset({"channels", "ready"}),
    frozenset({"web"}),
    frozenset({"serving", "targets", "sources"}),
    frozenset({"commands"}),
    frozenset({"cli"}),
    frozenset({"start"}),
    frozenset({"__main__"}),
)
GROUND = LAYERS[0]
# Where the order of the layers alone would allow more than the design does.
ONLY: Mapping[str, frozenset[str]] = {
    "": frozenset(),
    "outline": GROUND,
    "library": GROUND,
    "markup": GROUND | {"outline"},
    "word": GROUND,
    "fill": GROUND | {"outline", "word", "library", "posting"},
    "intake": GROUND | {"outline", "discover", "library", "word", "posting"},
    "review": GROUND | {"outline", "discover", "library", "posting"},
    "posting": GROUND | {"outline", "library", "markup"},
    "compare": GROUND | {"outline", "library"},
    "kit": GROUND | {"library"},
    "channels": GROUND | {"outline", "discover", "library", "markup", "posting", "render"},
    "commands": frozenset.union(*LAYERS) - {"web", "cli", "start", "__main__"},
    "cli": GROUND | {"discover", "commands"},
    "start": frozenset({"cli", "render"}),
    "__main__": frozenset({"start"}),
}
PURE = GROUND | {"outline", "markup", "library", "posting", "compare", "review"}
READS_FILES = {"library.load", "library.heads"}
HOMES: Mapping[str, set[str]] = {
    "weasyprint": {"render.press.worker"},
    "docx": {
        *("render.formats.docx", "render.word_file", "render.word_styles"),
        *("render.word_controls", "render.word_comments", "render.custom_xml"),
    },
    "resvg_py": {"kit.draw"},
    "pypdfium2": {"intake.pdfium"},
}
IMPURE = {
    *("flask", "flask_wtf", "wtforms", "werkzeug", "jinja2", "click", "waitress"),
    *("sqlalchemy", "alembic", "psycopg", "weasyprint", "docx", "lxml"),
    *(
        "os",
        "sys",
        "time",
        "random",
        "secrets",
        "uuid",
        "socket",
        "subprocess",
        "threading",
        "urllib",
        "http",
        "locale",
    ),
}
CLOCKS = {"now", "utcnow", "today"}
FILES = {
    "pathlib",
    "io",
    "tempfile",
    "shutil",
    "glob",
    "importlib",
    "tomllib",
    "open",
    "read_text",
    "read_bytes",
    "iterdir",
}
MEANINGLESS = {"utils", "util", "helpers", "helper", "common", "misc", "tools"}
LONGEST = 260

Found = TypeVar("Found")


@dataclass(frozen=True)
class Module:
    """One source file: its dotted name below the package, and what it holds."""

    name: str
    package: str
    source: str
    tree: ast.Module

    @property
    def stage(self) -> str:
        return self.name.partition(".")[0]

    def imported(self) -> set[str]:
        """Every name that is imported, anywhere in the file, in full: the module's and the object's."""
        return {name for node in ast.walk(self.tree) for name in self._imported(node)}

    def _imported(self, node: ast.AST) -> Iterator[str]:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            here = ("jdbuilder." + self.package).rstrip(".").split(".")
            base = ".".join(here[: len(here) + 1 - node.level]) + "." if node.level else ""
            yield from (f"{base}{node.module or ''}.{alias.name}".replace("..", ".") for alias in node.names)

    def libraries(self) -> set[str]:
        return {name.partition(".")[0] for name in self.imported()} - {"jdbuilder"}

    def stages(self) -> set[str]:
        """The stages that it imports, its own aside."""
        parts = (name.split(".") for name in self.imported() if name.startswith("jdbuilder."))
        return {part[1] for part in parts} - {self.stage, "__version__"}

    def named(self) -> set[str]:
        """Every name and attribute that the code uses."""
        nodes = list(ast.walk(self.tree))
        names = {node.id for node in nodes if isinstance(node, ast.Name)}
        return names | {node.attr for node in nodes if isinstance(node, ast.Attribute)}


def modules(root: Path) -> list[Module]:
    """The modules below `root`, packages by their own name."""
    return [_module(path, path.relative_to(root)) for path in sorted(root.rglob("*.py"))]


def _module(path: Path, relative: Path) -> Module:
    return _read(path, relative, path.stat().st_mtime_ns)


@cache
def _read(path: Path, relative: Path, _changed: int) -> Module:
    """A file as it is since it was changed last: there are many rules, and parsing takes longer than any."""
    source = path.read_text(encoding="utf-8")
    is_package = path.stem == "__init__"
    parts = relative.parent.parts if is_package else relative.with_suffix("").parts
    return Module(".".join(parts), ".".join(relative.parent.parts), source, ast.parse(source))


def some(found: Sequence[Found], what: str) -> Sequence[Found]:
    """What was found; a rule that finds nothing to look at doesn't hold, it is blind."""
    if not found:
        raise LookupError(f"found no {what} to check")
    return found


# The rules: each says what breaks it


def out_of_order(root: Path) -> list[str]:
    """Stages import only those before them; review, render and storage don't know each other."""
    return [
        f"{module.name} imports {stage}"
        for module in some(modules(root), "module")
        for stage in sorted(module.stages() - may_import(module.stage))
    ]


def may_import(stage: str) -> frozenset[str]:
    if stage in ONLY:
        return ONLY[stage]
    below = [layer for number, layer in enumerate(LAYERS) if any(stage in higher for higher in LAYERS[number + 1 :])]
    return frozenset().union(*below, GROUND if stage in GROUND else ())


def without_a_layer(root: Path) -> list[str]:
    """Every module at the top has its place in the order."""
    known = frozenset.union(*LAYERS) | {""}
    return sorted({module.stage for module in some(modules(root), "module")} - known)


def impure(root: Path) -> list[str]:
    """The domain knows no framework, no database, no clock and no environment."""
    pure = some([module for module in modules(root) if module.stage in PURE], "pure module")
    return [
        f"{module.name} uses {name}"
        for module in pure
        for name in sorted((module.libraries() & IMPURE) | (module.named() & (CLOCKS | {"environ", "getenv"})))
    ]


def reading_files(root: Path) -> list[str]:
    """Of the domain, only the library's loader reads files."""
    pure = [module for module in modules(root) if module.stage in PURE]
    reading = [module.name for module in pure if (module.libraries() | module.named()) & FILES]
    return sorted(set(some(reading, "module that reads files")) - READS_FILES)


def away_from_home(library: str) -> Callable[[Path], list[str]]:
    def rule(root: Path) -> list[str]:
        """A library that is slow or dangerous is imported in its own place only."""
        importing = [module.name for module in modules(root) if library in module.libraries()]
        return sorted(set(some(importing, f"module that imports {library}")) - HOMES[library])

    return rule


def nameless(root: Path) -> list[str]:
    """A module is named for what it is about."""
    return [one.name for one in some(modules(root), "module") if MEANINGLESS & set(one.name.split("."))]


def too_long(root: Path) -> list[str]:
    """A module is short enough to be read at one go."""
    return [module.name for module in some(modules(root), "module") if len(module.source.splitlines()) > LONGEST]


RULES: Mapping[str, Callable[[Path], list[str]]] = {
    "order": out_of_order,
    "layer": without_a_layer,
    "pure": impure,
    "files": reading_files,
    "weasyprint": away_from_home("weasyprint"),
    "docx": away_from_home("docx"),
    "resvg_py": away_from_home("resvg_py"),
    "pypdfium2": away_from_home("pypdfium2"),
    "name": nameless,
    "length": too_long,
}

# A tree that keeps every rule, and one breach of each rule, with what has to be said of it.
CLEAN: Mapping[str, str] = {
    "__init__.py": '__version__ = "1"',
    "__main__.py": "from jdbuilder.start import main",
    "start.py": "def f():\n    from jdbuilder.cli import main\n    from jdbuilder.render import press",
    "cli.py": "from jdbuilder import __version__\nfrom jdbuilder.discover import collect",
    "commands/serve.py": "from jdbuilder import config\ndef run():\n    from jdbuilder.serving import serve",
    "errors.py": "from jdbuilder.text import clean_line",
    "text.py": "import re",
    "outline.py": "from dataclasses import dataclass",
    "config.py": "import os\nfrom jdbuilder.errors import UserError",
    "library/__init__.py": "",
    "library/load.py": "import tomllib\nfrom jdbuilder.library.model import Role",
    "library/model.py": "from jdbuilder.text import clean_text",
    "posting/model.py": "from datetime import date\nfrom jdbuilder import outline\nfrom ..library import model",
    "render/press/worker.py": "import weasyprint",
    "kit/draw.py": "import resvg_py",
    "intake/pdfium.py": "from pypdfium2 import raw",
    "render/formats/docx.py": "import docx\nfrom jdbuilder.outline import Title",
    "storage/store.py": "import time, sqlalchemy\nfrom jdbuilder.posting import model",
    "serving.py": "from jdbuilder.web.app import create_app",
    "web/app.py": "import flask\nfrom jdbuilder.storage.store import Store\nfrom jdbuilder.render import to",
}
BREACHES: tuple[tuple[str, str, str, str], ...] = (
    ("order", "library/x.py", "from jdbuilder.posting import model", "library.x imports posting"),
    ("order", "library/x.py", "def f():\n    import jdbuilder.posting.model", "library.x imports posting"),
    ("order", "library/x.py", "from ..posting import model", "library.x imports posting"),
    ("order", "library/x.py", "from .. import posting", "library.x imports posting"),
    ("order", "library/x.py", "from jdbuilder import posting", "library.x imports posting"),
    ("order", "library/x.py", "from jdbuilder.outline import Title", "library.x imports outline"),
    ("order", "library/x.py", "from jdbuilder import shipped", "library.x imports shipped"),
    ("order", "posting/x.py", "from jdbuilder.render import to", "posting.x imports render"),
    ("order", "posting/x.py", "from jdbuilder import config", "posting.x imports config"),
    ("order", "text.py", "from jdbuilder.library import model", "text imports library"),
    ("order", "outline.py", "from jdbuilder.posting import model", "outline imports posting"),
    ("order", "config.py", "from jdbuilder.library import load", "config imports library"),
    ("order", "render/x.py", "from jdbuilder.storage import store", "render.x imports storage"),
    ("order", "review/x.py", "from jdbuilder.render import to", "review.x imports render"),
    ("order", "render/x.py", "from jdbuilder.channels import packing", "render.x imports channels"),
    ("order", "channels/x.py", "from jdbuilder.storage import store", "channels.x imports storage"),
    ("order", "storage/x.py", "from jdbuilder.review import check", "storage.x imports review"),
    ("order", "storage/x.py", "import jdbuilder.web.app", "storage.x imports web"),
    ("order", "web/x.py", "from jdbuilder import cli", "web.x imports cli"),
    ("order", "web/x.py", "from jdbuilder.serving import serve", "web.x imports serving"),
    ("order", "commands/x.py", "def f():\n    from jdbuilder.web.app import create_app", "commands.x imports web"),
    ("order", "cli.py", "def f():\n    from jdbuilder.posting import record", "cli imports posting"),
    ("order", "serving.py", "from jdbuilder import cli", "serving imports cli"),
    ("order", "__init__.py", "from jdbuilder.cli import main", " imports cli"),
    ("layer", "stray.py", "", "stray"),
    ("layer", "newcomer/x.py", "", "newcomer"),
    ("pure", "library/x.py", "import flask", "library.x uses flask"),
    ("pure", "library/x.py", "from sqlalchemy.orm import Session", "library.x uses sqlalchemy"),
    ("pure", "posting/x.py", "def f():\n    import weasyprint", "posting.x uses weasyprint"),
    ("pure", "posting/x.py", "from docx.shared import Pt", "posting.x uses docx"),
    ("pure", "posting/x.py", "import time", "posting.x uses time"),
    ("pure", "posting/x.py", "from datetime import datetime\ndatetime.now()", "posting.x uses now"),
    ("pure", "posting/x.py", "import datetime\ndatetime.date.today()", "posting.x uses today"),
    ("pure", "outline.py", "import os\nos.environ", "outline uses environ"),
    ("pure", "text.py", "from os import environ", "text uses os"),
    ("files", "posting/x.py", "open('x')", "posting.x"),
    ("files", "library/x.py", "def f(path):\n    return path.read_text()", "library.x"),
    ("files", "outline.py", "from pathlib import Path", "outline"),
    ("files", "text.py", "import importlib.resources", "text"),
    ("weasyprint", "render/x.py", "def f():\n    from weasyprint import HTML", "render.x"),
    ("weasyprint", "web/x.py", "import weasyprint.text", "web.x"),
    ("docx", "render/x.py", "from docx import Document", "render.x"),
    ("docx", "cli.py", "import docx as word", "cli"),
    ("resvg_py", "web/x.py", "import resvg_py", "web.x"),
    ("pypdfium2", "web/x.py", "import pypdfium2.raw", "web.x"),
    ("order", "kit/x.py", "from jdbuilder.posting import model", "kit.x imports posting"),
    ("order", "posting/x.py", "from jdbuilder.kit import model", "posting.x imports kit"),
    ("name", "web/utils.py", "", "web.utils"),
    ("name", "common/x.py", "", "common.x"),
    ("name", "posting/helpers.py", "", "posting.helpers"),
    ("length", "web/x.py", "x = 1\n" * (LONGEST + 1), "web.x"),
)


def plant(root: Path, files: Mapping[str, str]) -> Path:
    """Write a source tree."""
    for name, source in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source)
    return root


each_rule = pytest.mark.parametrize("rule", RULES)


@each_rule
def test_the_source_keeps_the_rule(rule: str) -> None:
    assert RULES[rule](SOURCE) == []


@each_rule
def test_a_clean_tree_keeps_the_rule(rule: str, tmp_path: Path) -> None:
    plant(tmp_path, {**CLEAN, "web/long.py": "x = 1\n" * LONGEST})
    assert RULES[rule](tmp_path) == []


@pytest.mark.parametrize(("rule", "path", "source", "said"), BREACHES)
def test_a_breach_of_the_rule_is_found(rule: str, path: str, source: str, said: str, tmp_path: Path) -> None:
    plant(tmp_path, {**CLEAN, path: source})
    assert said in RULES[rule](tmp_path)


@each_rule
def test_a_rule_that_finds_nothing_fails(rule: str, tmp_path: Path) -> None:
    with pytest.raises(LookupError, match="found no"):
        RULES[rule](tmp_path)


@each_rule
def test_each_rule_was_seen_broken(rule: str) -> None:
    assert rule in {broken for broken, *_ in BREACHES}
