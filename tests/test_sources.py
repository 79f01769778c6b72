"""The commands take what the company's kit says, unless they are told not to."""

import json
from pathlib import Path

import pytest

from jdbuilder import config
from jdbuilder.kit.model import Kit
from jdbuilder.storage.store import Store
from tests.commands.running import run
from tests.conftest import STUDIO

KIT = Kit(company="Halden & Row", accent="#0b5d3c", website="https://halden.example", about=("We make films.",))


@pytest.fixture(autouse=True)
def _kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A data folder with a kit, as the builder keeps it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JDBUILDER_DATA", str(tmp_path / "data"))
    store = Store.open(config.read().database_url)
    store.kit.save(store.kit.get().version, KIT)
    store.close()


def test_a_new_posting_begins_with_the_kit() -> None:
    said = json.loads(run("new", STUDIO).stdout)
    assert (said["facts"]["company"], said["facts"]["website"]) == (KIT.company, KIT.website)
    assert [line["text"] for line in said["sections"]["about"]] == ["We make films."]


def test_a_new_posting_can_do_without() -> None:
    said = json.loads(run("new", STUDIO, "--no-kit").stdout)
    assert said["facts"]["company"] == ""
    assert "We make films." not in json.dumps(said)


def test_a_file_has_the_companys_colour_unless_it_shall_not() -> None:
    run("new", STUDIO, "-o", "p.json")
    assert KIT.accent in run("export", "p.json", "-f", "html", "-o", "-").stdout
    assert KIT.accent not in run("export", "p.json", "-f", "html", "--no-kit", "-o", "-").stdout


def test_another_theme_can_be_asked_for() -> None:
    run("new", STUDIO, "-o", "p.json")
    assert KIT.accent not in run("export", "p.json", "-f", "html", "--theme", "plain", "-o", "-").stdout
    refused = run("export", "p.json", "-f", "html", "--theme", "fancy", "-o", "-", status=2)
    assert "there is no theme fancy" in refused.stderr


def test_what_no_font_has_is_said_before_the_pdf_is_written() -> None:
    run("new", STUDIO, "-o", "p.json")
    posting = json.loads(Path("p.json").read_text())
    Path("p.json").write_text(json.dumps(posting | {"title": "Manager \u0378"}))
    assert "No font here has \u0378 (U+0378)" in run("export", "p.json", "-f", "pdf", "-o", "out/").stderr
    assert "No font" not in run("export", "p.json", "-f", "txt", "-o", "-").stderr
