"""The application factory: configuration and library in, a Flask application out; nothing global."""

from pathlib import Path

import jinja2
from flask import Blueprint, Flask
from flask_wtf.csrf import CSRFProtect

from jdbuilder import __version__, shipped
from jdbuilder.compare.words import article
from jdbuilder.config import Config
from jdbuilder.discover import collect
from jdbuilder.library.load import load
from jdbuilder.ready.files import Files
from jdbuilder.storage.store import Store
from jdbuilder.web import compression, problems, secret, security, static_files, timing, uploading
from jdbuilder.web.services import Services

LARGEST_REQUEST = 4 * 1024 * 1024
"""The largest form that is read, in bytes: a posting of a thousand long lines fits."""


def create_app(config: Config, **settings: object) -> Flask:
    """The application; `settings` are Flask's own, and whether files are made AHEAD of the click, as a server does."""
    templates = shipped.folders("templates", config.templates)
    app = Flask("jdbuilder", static_folder=None, template_folder=None)
    app.config.update(
        SECRET_KEY=secret.key(config.data),
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        MAX_FORM_MEMORY_SIZE=LARGEST_REQUEST,
        WTF_CSRF_TIME_LIMIT=None,  # a tab may stay open for days; the token lives as long as its session
        SESSION_COOKIE_NAME="jdbuilder",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_REFRESH_EACH_REQUEST=False,  # security.protect refreshes it where a page needs it
        **settings,
    )
    app.extensions["services"] = Services(
        shelf=load(shipped.folders("snippets", config.snippets)),
        store=Store.open(config.database_url),
        templates=templates,
        ready=Files.open(config.data / "ready", templates, ahead=bool(settings.get("AHEAD"))),
    )
    _set_up_templates(app, templates)
    static_files.register(app, Path(__file__).parent / "static")
    timing.register(app)
    compression.register(app)
    security.protect(app)
    uploading.allow(app)
    CSRFProtect(app)
    problems.register(app)
    for blueprint in collect("jdbuilder.web.pages", "bp").values():
        if not isinstance(blueprint, Blueprint):
            raise TypeError(f"{blueprint!r} is not a blueprint")
        app.register_blueprint(blueprint)
    return app


def _set_up_templates(app: Flask, templates: tuple[Path, ...]) -> None:
    app.jinja_loader = jinja2.FileSystemLoader([folder / "web" for folder in templates])
    app.jinja_env.undefined = jinja2.StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters["with_article"] = article
    app.jinja_env.globals["version"] = __version__
