"""Every route there is: fetched and audited, guarded by a token where it changes something, no other method taken."""

from collections.abc import Iterable
from typing import Any

import pytest
from flask import Flask
from werkzeug.routing import Rule

from jdbuilder.storage.uploads import identify
from tests.conftest import STUDIO
from tests.web.audit import AuditingClient
from tests.web.drafting import Drafting
from tests.word.made import word_file

TEMPLATE = word_file("<w:p><w:r><w:t>[Company] seeks a [boss]</w:t></w:r></w:p>")

# A value for each part of an address; "draft_id" is a draft's own.
SAMPLES = {
    "draft_id": "",
    "role_id": STUDIO,
    "format_id": "docx",
    "channel_id": "linkedin",
    "part_id": "title",
    "theme": "studio",
    "paper_size": "a4",
    "filename": "style.css",
    "template_id": identify("template", TEMPLATE),
    "upload_id": identify("opened", TEMPLATE),
}
# What else a route has to be asked, where it shows little or nothing without.
TWO = "role=production-manager&role=operations-manager"
QUERIES: dict[str, tuple[str, ...]] = {
    "channels.show": ("", "?words=150"),
    "compare.show": ("", f"?{TWO}", f"?{TWO}&role=product-manager&role={STUDIO}&state=TX"),
    "compare.download": (f"?{TWO}",),
    "find.show": (
        "",
        "?do=keep-roadmap&do=set-positioning-and-pricing&do=support-users&do=set-up-equipment",
        "?q=budg",
    ),
    "kit.show": ("", "?theme=compact&done=saved", "?theme=nonsense"),
    "new.start": ("", f"?{TWO}", f"?role={STUDIO}&with=operations-manager&do=keep-roadmap"),
    "review.draft": ("", "?said=other", "?before=x&after=1"),
    "review.result": ("", "?places=Colorado&employees=40"),
    "review.sheet_of": ("", "?places=Colorado&employees=40"),
    "roles.show": ("", "?state=TX&company=Acme"),
    "starters.download": ("", f"?role={STUDIO}&theme=plain&paper=letter"),
    "templates.show": ("", "?discarded=paper.docx"),
    "templates.template": ("", "?done=saved", "?done=filled", "?draft=none&done=filled"),
}
READS = {"GET", "HEAD", "OPTIONS"}
WRITES = {"POST", "OPTIONS"}
# Routes that do both, since a form is shown and sent at one address.
BOTH = {"new.start"}


def rules(app: Flask) -> list[Rule]:
    """Every route; LookupError where there are none to check."""
    found = list(app.url_map.iter_rules())
    if not found:
        raise LookupError("found no route to check")
    return found


def address(app: Flask, rule: Rule, draft_id: str) -> str:
    """A route's address with sample values; KeyError where a sample is missing."""
    values: dict[str, Any] = {name: SAMPLES[name] or draft_id for name in rule.arguments}
    with app.test_request_context():
        return app.url_for(rule.endpoint, **values)


def strange_methods(rules: Iterable[Rule]) -> list[str]:
    """The routes with other methods than their kind has."""
    odd = []
    for rule in rules:
        wanted = READS | WRITES if rule.endpoint in BOTH else (WRITES if "POST" in (rule.methods or ()) else READS)
        if rule.methods != wanted:
            odd.append(rule.endpoint)
    return odd


def test_every_page_is_there_and_audits(full: Drafting) -> None:
    app = full.client.app
    pages = [rule for rule in rules(app) if "GET" in (rule.methods or ())]
    assert len(pages) > 10
    for kind in ("template", "opened"):
        app.extensions["services"].store.uploads.keep(kind, "paper.docx", TEMPLATE)
    for rule in pages:
        for query in QUERIES.get(rule.endpoint, ("",)):
            full.client.get(address(app, rule, full.id) + query, follow=False)


def test_every_query_is_a_routes(app: Flask) -> None:
    assert set(QUERIES) <= {rule.endpoint for rule in rules(app)}


def test_every_change_needs_a_token(full: Drafting) -> None:
    app = full.client.app
    changes = [rule for rule in rules(app) if "POST" in (rule.methods or ())]
    assert len(changes) > 3
    before = full.draft
    for rule in changes:
        page = full.client.post(address(app, rule, full.id), token=False, status=400)
        assert "This form has expired" in page.text
    assert full.draft == before


def test_no_route_takes_other_methods(app: Flask) -> None:
    assert strange_methods(rules(app)) == []


def test_a_route_with_another_method_is_found() -> None:
    seeded = [Rule("/a", endpoint="a", methods=["GET", "DELETE"]), Rule("/b", endpoint="b", methods=["GET", "POST"])]
    assert strange_methods(seeded) == ["a", "b"]


def test_a_route_without_a_sample_is_found(app: Flask) -> None:
    app.add_url_rule("/x/<new_part>", "seeded", lambda new_part: new_part)
    (seeded,) = (rule for rule in rules(app) if rule.endpoint == "seeded")
    with pytest.raises(KeyError, match="new_part"):
        address(app, seeded, "id")


def test_a_page_that_breaks_a_rule_of_the_house_is_found(client: AuditingClient) -> None:
    client.app.add_url_rule("/broken", "seeded", lambda: "<!doctype html><html><title>x</title><h1>x</h1></html>")
    with pytest.raises(AssertionError, match="no language"):
        client.get("/broken")


def test_an_application_without_routes_is_refused() -> None:
    with pytest.raises(LookupError, match="found no route"):
        rules(Flask("empty", static_folder=None))
