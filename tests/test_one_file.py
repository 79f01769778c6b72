"""A role is one file, and so is a verdict on a pair: everything else that shows them follows."""

from pathlib import Path

import pytest

from jdbuilder.config import Config
from jdbuilder.web.app import create_app
from tests.web.audit import AuditingClient

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


@pytest.fixture
def team(tmp_path: Path) -> AuditingClient:
    """A browser at a builder that has a team's own role and verdict."""
    for folder, name, text in (
        ("roles", "studio-runner", ROLE),
        ("comparisons", "studio-runner--traffic-manager", VERDICT),
    ):
        (tmp_path / "snippets" / folder).mkdir(parents=True)
        (tmp_path / "snippets" / folder / f"{name}.toml").write_text(text, encoding="utf-8")
    config = Config(tmp_path, f"sqlite:///{tmp_path}/drafts.sqlite3", snippets=tmp_path / "snippets")
    return AuditingClient(create_app(config, TESTING=True))


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
