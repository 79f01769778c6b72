"""The paper's style sheet and its fonts, as the preview loads them: from here, and nothing else."""

import re

import pytest
from flask import Flask

from jdbuilder.render.theme import PAPER_SIZES
from tests.web.audit import AuditingClient
from tests.web.drafting import Drafting


@pytest.fixture
def client(busy_app: Flask) -> AuditingClient:
    """Nothing here depends on a draft, and so one application does."""
    return AuditingClient(busy_app)


@pytest.mark.parametrize("size", sorted(PAPER_SIZES))
def test_the_style_sheet_of_each_paper_names_only_fonts_that_are_there(client: AuditingClient, size: str) -> None:
    css = client.get(f"/paper/studio-{size}.css").text
    addresses = re.findall(r"""url\(["']?([^"')]+)""", css)
    assert {address.startswith("/static/fonts/") for address in addresses} == {True}
    assert {client.get(address).data[:4] for address in addresses} == {b"\0\1\0\0", b"wOF2"}
    assert "@import" not in css


def test_each_paper_has_its_size(client: AuditingClient) -> None:
    assert len({client.get(f"/paper/studio-{size}.css").data for size in PAPER_SIZES}) == len(PAPER_SIZES) == 2


def test_the_preview_links_its_style_sheet(full: Drafting) -> None:
    page = full.client.get(f"{full.address}/paper").text
    (address,) = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)
    assert full.client.get(address).mimetype == "text/css"


@pytest.mark.parametrize(
    "path",
    [
        "/paper/studio-a5.css",
        "/paper/nothing-a4.css",
        "/paper/..-a4.css",
        "/paper/%2e%2e%2fstudio-a4.css",
        "/paper/%00-a4.css",
        "/static/fonts/nothing.ttf",
        "/static/fonts/../../app.py",
        "/static/fonts/%2e%2e%2fstyle.css",
        "/static/../app.py",
        "/static/%2e%2e/app.py",
    ],
)
def test_what_is_not_there_is_not_found(client: AuditingClient, path: str) -> None:
    client.get(path, 404)
