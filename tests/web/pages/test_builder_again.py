"""A page that was shown before is shown as it was; and nobody is ever shown what was another's, or what is past."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial

import pytest
from flask import Flask, template_rendered
from flask.testing import FlaskClient
from sqlalchemy import event

from jdbuilder.kit.model import Kit
from jdbuilder.posting.model import Posting
from jdbuilder.render import coverage
from jdbuilder.review.reading import Passage
from jdbuilder.review.terms import Terms
from jdbuilder.storage.store import Stamp, Store
from tests.calls import calls
from tests.web.audit import AuditingClient
from tests.web.drafting import Drafting

MOST_OF_FLASKS = 2.4
"""It is 2.2; it was 2.5 when every header was searched for by itself in Flask’s own list."""


@contextmanager
def rendered(app: Flask) -> Iterator[list[str]]:
    """The templates that are rendered meanwhile."""
    names: list[str] = []

    def note(_app: Flask, template: object, **_: object) -> None:
        names.append(str(getattr(template, "name", "")))

    with template_rendered.connected_to(note, app):
        yield names


def page(client: AuditingClient, address: str) -> str:
    """The page, as bytes on the way have it, its token included."""
    return client.http.get(address).text


def fetch(browser: FlaskClient, address: str) -> bytes:
    """What is sent to a browser that takes it compressed."""
    data: bytes = browser.get(address, headers={"Accept-Encoding": "gzip, br"}).data
    return data


def token(page: str) -> str:
    """The token in a page."""
    found = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert found
    return found[1]


def test_a_page_seen_before_is_rendered_by_no_template_and_asks_the_database_once(
    full: Drafting, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = page(full.client, full.address)
    asked: list[str] = []
    stamp = Store.stamp

    def stamped(store: Store, draft_id: str) -> Stamp:
        asked.append("stamp")  # past SQLAlchemy
        return stamp(store, draft_id)

    monkeypatch.setattr(Store, "stamp", stamped)
    engine = full.client.app.extensions["services"].store._reading

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        with rendered(full.client.app) as names:
            assert page(full.client, full.address) == first
    finally:
        event.remove(engine, "before_cursor_execute", note)
    assert (names, asked) == ([], ["stamp"])


def test_a_page_seen_before_takes_few_more_calls_than_flasks_smallest_page(full: Drafting) -> None:
    plain = Flask("plain")
    plain.add_url_rule("/", view_func=lambda: "ok")
    ours, smallest = (partial(fetch, full.client.http, full.address), partial(fetch, plain.test_client(), "/"))
    for work in (ours, smallest) * 2:
        work()
    assert calls(ours) < MOST_OF_FLASKS * calls(smallest)


def test_a_page_is_rendered_anew_after_a_save(full: Drafting) -> None:
    page(full.client, full.address)
    full.json(title="Keeper of the Works")
    with rendered(full.client.app) as names:
        assert "Keeper of the Works" in page(full.client, full.address)
    assert "builder.html" in names


def test_of_the_sections_only_those_that_changed_are_drawn_anew(full: Drafting) -> None:
    page(full.client, full.address)
    full.write("responsibilities", full.keys("responsibilities")[0], "Plan what nobody planned").json()
    with rendered(full.client.app) as names:
        page(full.client, full.address)
    assert names.count("builder/section.html") == 1


def test_a_change_that_adds_no_line_draws_no_meter_anew(full: Drafting) -> None:
    full.json()
    with rendered(full.client.app) as names:
        full.write("responsibilities", full.keys("responsibilities")[0], "Plan what nobody planned").json()
    assert "builder/meter.html" not in names


def test_each_session_gets_a_token_of_its_own_that_works(full: Drafting) -> None:
    mine, theirs = full.client, AuditingClient(full.client.app)
    pages = [page(one, full.address) for one in (mine, theirs, mine, theirs)]
    assert pages[:2] == pages[2:]
    tokens = [token(one) for one in pages[:2]]
    assert len(set(tokens)) == 2
    for client, own, other in ((mine, tokens[0], tokens[1]), (theirs, tokens[1], tokens[0])):
        refused = client.http.post(full.address, data={**full.form, "csrf_token": other})
        assert refused.status_code == 400
        full.form["version"] = [str(full.draft.version)]
        saved = client.http.post(full.address, data={**full.form, "csrf_token": own})
        assert saved.status_code == 303


def test_what_is_said_once_is_in_no_other_page(full: Drafting) -> None:
    assert "Nothing was changed" in page(full.client, f"{full.address}?said=same")
    assert "Nothing was changed" not in page(full.client, full.address)
    assert "Nothing was changed" in page(full.client, f"{full.address}?said=same")


def test_drafts_of_the_same_words_have_pages_of_their_own(full: Drafting, busy_app: Flask) -> None:
    other = Drafting.begin(AuditingClient(busy_app), "full")
    assert full.posting == other.posting
    assert [full.id in page(full.client, one.address) for one in (full, other)] == [True, False]


def test_a_draft_saved_by_another_process_is_shown_as_it_is_now(app: Flask, client: AuditingClient) -> None:
    store: Store = app.extensions["services"].store
    draft = store.create(Posting(title="Before"))
    assert "Before" in page(client, f"/postings/{draft.id}")
    elsewhere = Store.open(str(store._reading.url))
    elsewhere.save(draft.id, 1, Posting(title="Afterwards"), {})
    elsewhere.close()
    shown = page(client, f"/postings/{draft.id}")
    assert "Afterwards" in shown
    assert "Before" not in shown


def test_a_kit_that_changed_changes_the_page(app: Flask, client: AuditingClient) -> None:
    store: Store = app.extensions["services"].store
    draft = store.create(Posting(title="Cook"))
    assert "We are Acme." not in page(client, f"/postings/{draft.id}")
    store.kit.save(1, Kit(about=("We are Acme.",)))
    assert "We are Acme." in page(client, f"/postings/{draft.id}")


def test_the_next_day_the_review_is_read_anew(app: Flask, client: AuditingClient) -> None:
    draft = app.extensions["services"].store.create(
        Posting.model_validate({"title": "Cook", "facts": {"closing": "2027-05-01"}})
    )
    app.config["DAY"] = date(2027, 5, 1)
    assert "has passed" not in page(client, f"/postings/{draft.id}")
    app.config["DAY"] = date(2027, 5, 2)
    assert "has passed" in page(client, f"/postings/{draft.id}")


def test_a_page_drawn_at_midnight_is_not_shown_the_next_day(app: Flask, client: AuditingClient) -> None:
    draft = app.extensions["services"].store.create(
        Posting.model_validate({"title": "Cook", "facts": {"closing": "2027-05-01"}})
    )
    app.config["DAY"] = date(2027, 5, 1)

    def strike(_app: Flask, **_: object) -> None:
        app.config["DAY"] = date(2027, 5, 2)

    with template_rendered.connected_to(strike, app):
        assert "has passed" not in page(client, f"/postings/{draft.id}")
    assert "has passed" in page(client, f"/postings/{draft.id}")


def test_a_page_asks_what_was_found_out_where_there_is_something(
    full: Drafting, monkeypatch: pytest.MonkeyPatch
) -> None:
    for is_asked in (True, False):
        monkeypatch.setattr(coverage, "is_asked", lambda _, is_asked=is_asked: is_asked)
        monkeypatch.setattr(coverage, "is_known", lambda _, is_asked=is_asked: not is_asked)
        full.json(place=f"Berlin {is_asked}")
        full.open()
        assert bool(full.tree().findall(".//form[@data-again]")) == is_asked


def test_a_draft_that_was_thrown_away_is_shown_no_more(app: Flask, client: AuditingClient) -> None:
    store: Store = app.extensions["services"].store
    draft = store.create(Posting(title="Cook"))
    page(client, f"/postings/{draft.id}")
    store.discard(draft.id)
    assert client.http.get(f"/postings/{draft.id}").status_code == 404
    store.take_back(draft.id)
    assert client.http.get(f"/postings/{draft.id}").status_code == 200


def test_a_save_reads_the_line_that_changed_and_no_other(full: Drafting, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    look = Terms._matches

    def noted(terms: Terms, passage: Passage) -> object:
        read.append(passage.text)
        return look(terms, passage)

    full.json()
    monkeypatch.setattr(Terms, "_matches", noted)
    full.write("responsibilities", full.keys("responsibilities")[0], "Plan the week with rockstars").json()
    assert set(read) == {"Plan the week with rockstars"}
    assert 10 < len(read) < 40  # once by each rule that looks for terms
