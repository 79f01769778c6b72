"""For load balancers: 200 while everything answers, 503 and the reason when not."""

from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import create_engine

from jdbuilder.render import press
from jdbuilder.render.press import Press
from jdbuilder.storage.store import Store
from tests.web.audit import AuditingClient


def test_everything_answers(client: AuditingClient) -> None:
    assert client.get("/healthz").get_json() == {"database": True, "renderer": True}


def test_what_makes_printing_slow_is_said(client: AuditingClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Press, "complaint", "Fonts are embedded slowly")
    answer = client.get("/healthz").get_json()
    assert answer == {"database": True, "renderer": True, "slow": "Fonts are embedded slowly"}


def test_a_database_that_is_gone_is_said(client: AuditingClient, app: Flask, tmp_path: Path) -> None:
    services = app.extensions["services"]
    gone = Store(create_engine(f"sqlite:///{tmp_path}/no-folder/drafts.sqlite3"))
    app.extensions["services"] = replace(services, store=gone)
    assert client.get("/healthz", 503).get_json() == {"database": False, "renderer": True}
    services.store.close()


def test_a_renderer_that_is_gone_is_said(client: AuditingClient, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = Press(1)
    gone.start()
    gone.close()
    monkeypatch.setattr(press, "shared", lambda: gone)
    assert client.get("/healthz", 503).get_json() == {"database": True, "renderer": False}
