"""What all tests share: the shipped library, postings to work with, an application of its own for each test."""

import gc
import os
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path
from time import thread_time
from typing import Any

import pytest
from flask import Flask
from hypothesis import settings
from jinja2 import FileSystemBytecodeCache

from jdbuilder import shipped
from jdbuilder.config import Config
from jdbuilder.library.library import Library
from jdbuilder.library.load import load
from jdbuilder.library.model import Role
from jdbuilder.posting import assemble
from jdbuilder.posting.model import Facts, Posting
from jdbuilder.render import press
from jdbuilder.render.format import Look
from jdbuilder.storage.store import Store
from jdbuilder.web.app import create_app
from tests import needs, pace
from tests.web.audit import AuditingClient

settings.register_profile("suite", deadline=None)  # which would be of time on the clock, and machines are busy
settings.load_profile("suite")

STUDIO = "studio-production-manager"
COMPANY = "Acme & Söhne <Berlin>"


@pytest.fixture(scope="session")
def library() -> Library:
    """The shipped library."""
    return load(shipped.folders("snippets", None))


@pytest.fixture(scope="session")
def studio(library: Library) -> Role:
    """The creative studio's Production Manager."""
    return library.role(STUDIO)


@pytest.fixture(scope="session")
def posting(library: Library, studio: Role) -> Posting:
    """A full draft for a company whose name has everything that goes wrong in names."""
    return assemble.full(library, studio).model_copy(update={"facts": Facts(company=COMPANY)})


@pytest.fixture(scope="session")
def look() -> Look:
    """The shipped theme on A4."""
    return Look("studio", "a4", shipped.folders("templates", None))


@pytest.fixture(scope="session", autouse=True)
def _nothing_configured(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A data folder of the tests' own: neither drafts nor kit of whoever runs them."""
    for name in ("DATABASE_URL", "SNIPPETS", "TEMPLATES"):
        os.environ.pop(f"JDBUILDER_{name}", None)
    os.environ["JDBUILDER_DATA"] = str(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="session", autouse=True)
def _close_press() -> Iterator[None]:
    yield
    press.close()


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """A configuration with a database of its own."""
    return Config(data=tmp_path, database_url=f"sqlite:///{tmp_path / 'drafts.sqlite3'}")


@pytest.fixture(scope="session")
def _compiled(tmp_path_factory: pytest.TempPathFactory) -> FileSystemBytecodeCache:
    """Templates that were compiled for an earlier test."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))


@pytest.fixture(scope="session")
def _new_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database in which there is nothing yet: to copy it takes less long than to make its tables."""
    path = tmp_path_factory.mktemp("new") / "drafts.sqlite3"
    Store.open(f"sqlite:///{path}").close()
    return path


@pytest.fixture
def read_once(config: Config, _new_database: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library is read and the tables are made once for every application with this configuration."""
    if config.snippets is None:
        monkeypatch.setattr("jdbuilder.web.app.load", lambda _: library)
    if not (config.data / _new_database.name).exists():
        shutil.copy(_new_database, config.data)


@pytest.fixture
def app(config: Config, _compiled: FileSystemBytecodeCache, read_once: None) -> Iterator[Flask]:
    """An application whose every problem is raised, not only shown; templates are compiled once for all."""
    app = create_app(config, TESTING=True)
    app.jinja_env.bytecode_cache = _compiled
    yield app
    app.extensions["services"].store.close()


@pytest.fixture
def client(app: Flask) -> AuditingClient:
    """A browser without script that audits every page it fetches and sends forms as a person would."""
    return AuditingClient(app)


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """All tests run on every core, those that somebody names right here: starting workers takes longer than they do."""
    return None if config.args_source == pytest.Config.ArgsSource.TESTPATHS else 0


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> pace.ByGroup | None:
    """Where groups stay together, files do so as well."""
    if config.getoption("dist") != "loadgroup":
        return None
    config.option.loadscopereorder = False
    return pace.ByGroup(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Have what takes long begin first, where several work beside one another."""
    if hasattr(config, "workerinput"):
        items[:] = pace.dear_first(items)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Fail what takes long and doesn't say so."""
    begun = thread_time()
    yield
    if fault := pace.fault(item, thread_time() - begun):
        pytest.fail(fault, pytrace=False)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` writes the golden files anew; look at the difference before you commit it."""
    parser.addoption("--update-golden", action="store_true", help="write tests/render/golden/ anew")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs a tool that isn't there; in CI that is a failure."""
    for name, need in needs.MARKED.items():
        if item.get_closest_marker(name) and (missing := need()):
            if os.environ.get("CI") == "true":
                pytest.fail(f"CI must not skip: {missing}", pytrace=False)
            pytest.skip(missing)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One clear list of what was skipped, and why."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = sorted({str(report.longrepr[2]) for report in skipped})
    if reasons:
        terminalreporter.section("not tested here")
        for reason in reasons:
            terminalreporter.write_line(reason)


def pytest_collection_finish() -> None:
    """What was imported and collected stays, so that Python need not look through it again and again for garbage."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
