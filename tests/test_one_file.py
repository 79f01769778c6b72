"""A role is one file, and so are a verdict on a pair and a theme: everything else that shows them follows."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from jdbuilder import shipped
from jdbuilder.config import Config
from jdbuilder.web.app import create_app
from tests.web.audit import AuditingClient
from tests.web.drafting import Drafting

ROLE = """
id = "studio-runner"
title = "Studio Runner"
setting = "creative studio"
family = "Creative studio"
summary = "The person who fetches, carries and helps wherever a studio needs hands."
need = "small errands keep your designers from their work"

[bonus]
opening = "As a Studio Runner at <company XXX>, you help wherever hands are needed."
lead_in = "You’ll get to:"

[[responsibilities]]
id = "carry-parcels"
area = "supply"
infinitive = "carry parcels to clients and printers"
gerund = "carrying parcels to clients and printers"

[occupation]
soc = "43-5021"

[[career]]
direction = "next"
title = "Traffic Manager"
role = "traffic-manager"
"""
VERDICT = """
roles = ["studio-runner", "traffic-manager"]
difference = "One carries the parcels, the other the plan."

[when]
studio-runner = "parcels pile up"
traffic-manager = "jobs pile up"

[signs]
studio-runner = ["The hall is full of boxes."]
traffic-manager = ["The calendar is full of crossings-out."]
"""


THEME = (shipped.folder("templates") / "themes" / "plain.toml").read_text(encoding="utf-8")
COLOUR = "#0b5d3c"


@pytest.fixture
def team(tmp_path: Path) -> AuditingClient:
    """A browser at a builder that has a team's own role, verdict and theme."""
    for folder, name, text in (
        ("roles", "studio-runner", ROLE),
        ("comparisons", "studio-runner--traffic-manager", VERDICT),
    ):
        (tmp_path / "snippets" / folder).mkdir(parents=True)
        (tmp_path / "snippets" / folder / f"{name}.toml").write_text(text, encoding="utf-8")
    theme = tmp_path / "templates" / "themes" / "house.toml"
    theme.parent.mkdir(parents=True)
    own = {'id = "plain"': 'id = "house"', 'name = "Plain"': 'name = "House"', 'text = "#1c1f23"': f'text = "{COLOUR}"'}
    theme.write_text(replaced(THEME, own), encoding="utf-8")
    folders = {"snippets": tmp_path / "snippets", "templates": tmp_path / "templates"}
    return AuditingClient(create_app(Config(tmp_path, f"sqlite:///{tmp_path}/drafts.sqlite3", **folders), TESTING=True))


def replaced(text: str, pairs: Mapping[str, str]) -> str:
    """The text with each part, which must be there, replaced."""
    for old, new in pairs.items():
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("/roles", "Studio Runner"),
        ("/roles/studio-runner", "Couriers and Messengers"),
        ("/roles/studio-runner", "Traffic Manager"),
        ("/roles/traffic-manager", "Studio Runner"),
        ("/find?do=carry-parcels", "Studio Runner"),
        ("/compare?role=studio-runner&role=president", "The library doesn’t say this of the Studio Runner"),
        ("/compare?role=traffic-manager&role=studio-runner", "One carries the parcels, the other the plan."),
        ("/compare", "Studio Runner or Traffic Manager?"),
        ("/postings/new?role=president&with=studio-runner", "Carry parcels to clients and printers"),
    ],
)
def test_a_role_and_a_verdict_are_shown_wherever_they_belong(team: AuditingClient, address: str, shown: str) -> None:
    assert shown in team.get(address).text


def test_a_theme_is_on_offer_and_sets_page_word_file_and_paper(team: AuditingClient) -> None:
    drafting = Drafting.begin(team)
    assert '<option value="house">House</option>' in drafting.page
    drafting.set(theme="house").submit()
    assert "/paper/house-a4.css" in team.get(f"{drafting.address}/paper").text
    assert COLOUR in team.get("/paper/house-a4.css").text
    assert COLOUR in drafting.exported("html").decode()
    with zipfile.ZipFile(io.BytesIO(drafting.exported("docx"))) as parts:
        assert COLOUR.removeprefix("#").upper() in parts.read("word/styles.xml").decode()
    assert drafting.exported("pdf").startswith(b"%PDF")
    assert '<option value="house">House</option>' in team.get("/kit").text
