"""`jdbuilder serve`: waitress on loopback, the press warmed up beside it."""

import gc
import logging
import signal
import sys
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from waitress.server import create_server

from jdbuilder import config
from jdbuilder.errors import UserError
from jdbuilder.ready.files import PREPARED
from jdbuilder.ready.traffic import Traffic
from jdbuilder.render import press, rehearsal, to
from jdbuilder.web.app import create_app

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_THREADS = 8
# Waitress hangs up on a body that it finds too large; up to this size it lays it in a file that it throws away, and the
# application, which reads none of it, answers with a page: somebody has chosen a film for a Word file. All
# this is before anybody looks at where the request comes from, so it may not be much.
_LARGEST_BODY = 128 * 1024 * 1024
_READ_AT_ONCE = 64 * 1024


def serve(host: str, port: int) -> None:
    """Serve until stopped by Ctrl-C or SIGTERM; what is being saved is saved first."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # that a request waits for a thread is no news
    settings = config.read()
    app = create_app(settings, AHEAD=True)
    try:
        server = create_server(
            noted(app, app.extensions["services"].ready.traffic),
            host=host,
            port=port,
            threads=_THREADS,
            max_request_body_size=_LARGEST_BODY,
            recv_bytes=_READ_AT_ONCE,
            ident="jdbuilder",
        )
    except OSError as error:
        remedy = "Something else is listening there. Try another: --port 5001."
        raise UserError.of(f"{host}:{port}", f"can't be listened on: {error.strerror}", remedy) from error
    gc.collect()
    gc.freeze()  # library and templates stay: the collector, which would look through them in 0.1 s, need not
    gc.set_threshold(50_000, 20, 50)  # more often than in commands that come to an end (start.py)
    threading.Thread(target=_warm_up, args=(app.extensions["services"].templates,), daemon=True).start()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    shown = f"[{host}]" if ":" in host else host
    click.echo(f"jdbuilder is ready on http://{shown}:{port} (drafts in {settings.data}); Ctrl-C stops it.")
    try:
        server.run()
    finally:
        server.close()
        app.extensions["services"].ready.close()
        press.close()


def noted(app: "WSGIApplication", traffic: Traffic) -> "WSGIApplication":
    """The application, with each request noted while it is being answered."""

    def answer(environ: "WSGIEnvironment", start: "StartResponse") -> "Iterable[bytes]":
        with traffic:
            return app(environ, start)

    return answer


def _warm_up(templates: tuple[Path, ...]) -> None:
    """Have the printers print what is likely to come, and this process write it, before anybody waits for it."""
    pages = tuple(rehearsal.pages(templates))
    press.shared().start(pages)
    press.aside().start(pages)  # else it would start beside somebody's first click, who might wait for it
    document, look = next(rehearsal.documents(templates))
    with press.at_leisure():
        for one in PREPARED:
            to.to(document, one, look)
