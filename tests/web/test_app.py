"""The application factory: configuration in, an application out, and nothing shared with another."""

import subprocess
import sys
from pathlib import Path

import jinja2
import pytest
from flask import Flask

from jdbuilder import shipped
from jdbuilder.config import Config
from jdbuilder.errors import UserError
from jdbuilder.web.app import LARGEST_REQUEST, create_app
from tests.conftest import STUDIO
from tests.web.audit import AuditingClient


def made(config: Config, **settings: object) -> AuditingClient:
    app = create_app(config, TESTING=True, **settings)
    app.extensions["services"].store.close()
    return AuditingClient(app)


def test_requests_are_limited(app: Flask) -> None:
    limits = ("MAX_CONTENT_LENGTH", "MAX_FORM_MEMORY_SIZE")
    assert {app.config[name] for name in limits} == {LARGEST_REQUEST} == {4 * 1024 * 1024}
    assert app.config["MAX_FORM_PARTS"] == 1000


def test_every_page_area_is_there(app: Flask) -> None:
    pages = Path(sys.modules["jdbuilder.web.pages"].__path__[0])
    names = {path.stem for path in pages.glob("*.py")} - {"__init__"}
    assert len(names) > 5
    assert set(app.blueprints) == names


def test_a_variable_that_a_template_does_not_know_is_an_error(app: Flask) -> None:
    with app.app_context(), pytest.raises(jinja2.UndefinedError):
        app.jinja_env.from_string("{{ nothing }}").render()


def test_templates_escape(app: Flask) -> None:
    for name in ("home.html", "builder/section.html"):
        assert app.jinja_env.autoescape is True or app.jinja_env.autoescape(name)  # type: ignore[operator]


def test_a_teams_own_snippets_and_templates_are_used(tmp_path: Path) -> None:
    role = (shipped.folder("snippets") / "roles" / f"{STUDIO}.toml").read_text()
    (tmp_path / "own" / "roles").mkdir(parents=True)
    (tmp_path / "own" / "roles" / f"{STUDIO}.toml").write_text(role.replace("Production Manager", "Head of Making"))
    (tmp_path / "looks" / "web").mkdir(parents=True)
    (tmp_path / "looks" / "web" / "role_card.html").write_text("<p>our card: {{ role.title }}</p>")
    url = f"sqlite:///{tmp_path}/drafts.sqlite3"
    page = made(Config(tmp_path, url, tmp_path / "own", tmp_path / "looks")).get("/").text
    assert "our card: Head of Making" in page


def test_a_broken_library_is_refused_before_anything_is_served(tmp_path: Path) -> None:
    (tmp_path / "own" / "roles").mkdir(parents=True)
    (tmp_path / "own" / "roles" / "odd.toml").write_text("id = 7")
    with pytest.raises(UserError, match=r"roles/odd\.toml"):
        create_app(Config(tmp_path, f"sqlite:///{tmp_path}/drafts.sqlite3", tmp_path / "own"))


def test_importing_the_pages_does_not_import_the_printer() -> None:
    code = "import sys, jdbuilder.web.app; sys.exit('weasyprint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
